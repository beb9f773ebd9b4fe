"""Whose work the frozen program is made of, for its window: it cannot ask what is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.services.licences import FILE, as_json, gathered

if TYPE_CHECKING:
    from pathlib import Path


def terms_file(folder: Path) -> Path:
    """What belongs into the program's resources, made in `folder`. Raises LookupError where a text
    is missing: who hands the program on has to hand on all of them.
    """
    found = gathered()
    without = [component.name for component in found if not component.text]
    if without:
        raise LookupError(f"no licence text of {', '.join(without)}")
    file = folder / FILE
    file.write_text(as_json(found), "utf-8")
    return file
