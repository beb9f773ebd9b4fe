"""Makes the .qm files before hatchling builds: they are in no repository, but in every package.

A source that is built from one has them already, and needs no Qt to be built.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path("resources", "i18n")


class CatalogueHook(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What has to be installed for the build alone."""
        if self._are_made():
            return []
        wanted = self.metadata.core.dependencies
        return [it for it in wanted if it.lower().startswith("pyside6-essentials")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface's
        if find_spec("PySide6") or not self._are_made():
            script = Path(self.root, "packaging", "translations.py")
            subprocess.run([sys.executable, str(script), "release"], check=True)  # noqa: S603 - our own

    def _are_made(self) -> bool:
        texts = list(Path(self.root, FOLDER).glob("*.ts"))
        return all(it.with_suffix(".qm").is_file() for it in texts)
