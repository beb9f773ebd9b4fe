"""Which of the pinned packages the program needs on Windows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable

PYTHON = "3.13"
# What markers are judged by, whatever system and Python run the build.
_WINDOWS = {
    "extra": "",
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": f"{PYTHON}.0",
    "python_version": PYTHON,
    "sys_platform": "win32",
}


def pins(constraints: str) -> dict[str, str]:
    """By canonical name, each as a line for pip: the version and every hash, without a marker."""
    found: dict[str, str] = {}
    for item in re.split(r"(?m)^(?=\w)", constraints):
        wanted, *hashes = item.replace("\\\n", " ").split("--hash=")
        if not hashes or not _holds(requirement := Requirement(wanted.strip())):
            continue
        parts = (f"{requirement.name}{requirement.specifier}", *(f"--hash={it}" for it in hashes))
        found[canonicalize_name(requirement.name)] = " ".join(" ".join(parts).split())
    return found


def needed(requirements: Iterable[str]) -> set[str]:
    """The canonical names of those that hold on Windows, extras aside."""
    read = map(Requirement, requirements)
    return {canonicalize_name(it.name) for it in read if _holds(it)}


def _holds(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(_WINDOWS)
