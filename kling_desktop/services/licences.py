"""Whose work the program is made of, and under which terms: names, versions and whole texts.

A frozen program holds a file of it, written by the build; others are asked what is installed.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "kling-desktop"
FILE = "licences.json"
QT, FFMPEG = "Qt", "FFmpeg (in Qt Multimedia)"
_LONGEST_TERMS = 80  # characters; some packages give the whole text for a name
_USUAL = ("LICENSE", "LICENSE.md", "LICENSE.txt", "COPYING")
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")  # the first refers to the second


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    version: str
    terms: str
    text: str


def components() -> list[Component]:
    """The program itself first, then by name. May block for a moment."""
    try:
        told = json.loads(resource(FILE).read_bytes())
    except OSError:
        return gathered()
    return [Component(**it) for it in told]


def gathered() -> list[Component]:
    """From what is installed on this Python."""
    found = {_canonical(it.name): _component(it) for it in _needed(PROGRAM, set())}
    own = found.pop(PROGRAM, None)
    others = [*found.values(), *_beside(found), _python(), _icons()]
    first = [own] if own else []
    return first + sorted(others, key=lambda it: it.name.casefold())


def as_json(them: list[Component]) -> str:
    return json.dumps([asdict(it) for it in them], indent=1, ensure_ascii=False) + "\n"


def _needed(name: str, seen: set[str]) -> Iterator[metadata.Distribution]:
    """A package and all that it needs, as far as it is installed."""
    if _canonical(name) in seen:
        return
    seen.add(_canonical(name))
    with suppress(metadata.PackageNotFoundError):
        package = metadata.distribution(name)
        yield package
        for requirement in package.requires or []:
            wanted = _NAME.match(requirement)
            if wanted and "extra ==" not in requirement:
                yield from _needed(wanted[0], seen)


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _component(package: metadata.Distribution) -> Component:
    return Component(package.name, package.version, _terms(package), _text(package))


def _terms(package: metadata.Distribution) -> str:
    told = package.metadata
    keys = (key for key in ("License-Expression", "License") if key in told)
    given = (" ".join(told[key].split()) for key in keys)
    short = next((it for it in given if it and len(it) <= _LONGEST_TERMS), "")
    classifiers = told.get_all("Classifier") or []
    named = [it.rpartition(" :: ")[2] for it in classifiers if it.startswith("License ::")]
    return short or ", ".join(named)


def _text(package: metadata.Distribution) -> str:
    if _is_of_qt(package.name):
        return _texts(*_QT_TEXTS)
    names = package.metadata.get_all("License-File") or _USUAL
    found = (package.read_text(f"licenses/{it}") or package.read_text(it) for it in names)
    return "\n\n".join(text.strip() for text in found if text)


def _beside(found: dict[str, Component]) -> Iterator[Component]:
    """What travels inside of packages."""
    essentials, addons = found.get("pyside6-essentials"), found.get("pyside6-addons")
    if essentials:
        yield Component(QT, essentials.version, "LGPL-3.0-only", _texts(*_QT_TEXTS))
    if addons:
        yield Component(FFMPEG, addons.version, "LGPL-2.1-or-later", _texts("LGPL-2.1.txt"))


def _is_of_qt(name: str) -> bool:
    return _canonical(name).startswith(("pyside6", "shiboken6"))


def _texts(*names: str) -> str:
    texts = (resource("licenses", name).read_text("utf-8").strip("\n") for name in names)
    return "\n\n\n".join(texts)


def _python() -> Component:
    base, minor = Path(sys.base_prefix), f"python3.{sys.version_info.minor}"
    places = (
        base / "lib" / minor / "LICENSE.txt",
        base / "LICENSE.txt",
        base / "licenses" / "Python.txt",
        Path("/usr/share/doc") / minor / "copyright",
    )
    text = ""
    for place in places:
        with suppress(OSError):
            text = text or place.read_text("utf-8", "replace").strip()
    return Component("Python", sys.version.split()[0], "PSF-2.0", text)


def _icons() -> Component:
    text = resource("icons", "lucide", "LICENSE").read_text("utf-8").strip()
    drawn = resource("icons", "lucide", "plus.svg").read_text("utf-8")
    version = re.search(r"lucide-static v([\d.]+)", drawn)
    return Component("Lucide icons", version[1] if version else "", "ISC", text)
