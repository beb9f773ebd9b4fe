"""Writes which packages the program holds on this system into dist/, in CycloneDX's form.

`make bill` runs it. Only what the program itself needs is told of, with the versions and the
hashes of packaging/constraints.txt; the tools of tests and builds are not in it.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from project import DIST, NAME, ROOT, dated_environment, run, version

_PINNED = ROOT / "packaging" / "constraints.txt"


def shipped() -> set[str]:
    """The canonical names of what the installed program needs, directly or not."""
    found: set[str] = set()
    waiting = [(NAME, frozenset[str]())]
    while waiting:
        name, extras = waiting.pop()
        for text in metadata.requires(name) or []:
            requirement = Requirement(text)
            needed = canonicalize_name(requirement.name)
            if needed not in found and _holds(requirement, {"", *extras}):
                found.add(needed)
                waiting.append((needed, frozenset(requirement.extras)))
    return found


def pins(names: set[str]) -> list[str]:
    """Their entries in the constraints: a requirement with its hashes, as they are written."""
    entries = re.split(r"(?m)^(?=\w)", _PINNED.read_text("utf-8"))
    read = [(Requirement(it.partition("\\")[0].strip()), it) for it in entries if it.strip()]
    return [it for found, it in read if canonicalize_name(found.name) in names and _holds(found)]


def _holds(requirement: Requirement, extras: set[str] | None = None) -> bool:
    """Whether its marker does, on this system and this Python."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": it}) for it in extras or {""})


def write(folder: Path) -> Path:
    """Raises CalledProcessError."""
    folder.mkdir(exist_ok=True)
    target = folder / f"{NAME}-{version()}-{sys.platform}.cdx.json"
    with TemporaryDirectory() as beside:
        held = Path(beside) / "held.txt"
        held.write_text("".join(pins(shipped())), "utf-8")
        run(
            *(sys.executable, "-m", "cyclonedx_py", "requirements", held),
            *("--pyproject", ROOT / "pyproject.toml", "--mc-type", "application"),
            *("--output-reproducible", "--output-file", target),
            variables=dated_environment(),
        )
    _name_version(target)
    return target


def _name_version(file: Path) -> None:
    """The tool reads none from pyproject.toml, which leaves it to the package."""
    told = json.loads(file.read_bytes())
    told["metadata"]["component"]["version"] = version()
    file.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.stdout.write(f"{write(DIST)}\n")
