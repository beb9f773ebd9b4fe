"""Under which terms the program and what travels with it may be handed on."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from project import MAINTAINER, NAME, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_IS_LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[^/]*$")
_PYTHONS_OWN = (
    Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt",
    Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright"),
)
_COMMON = Path("/usr/share/common-licenses")  # where Debian keeps the best known
_UNDER_COMMON = (("qt", "LGPL-3"), ("qt", "GPL-3"), ("ffmpeg", "LGPL-2.1"))
_LONGEST_TERMS = 80  # characters; some packages give the whole text for a name
_HEAD = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Kling Desktop
Upstream-Contact: {maintainer}
Comment: The program travels with Python and these libraries, each under its own terms: the texts
 are in the folder licenses beside this file. Qt is under the LGPL, version 3, and FFmpeg, which
 plays the clips, under the LGPL, version 2.1: both are files of their own and can be replaced.
 .
{travelling}

Files: *
Copyright: {owner}
License: Expat

License: Expat
{text}
"""


def travelling() -> list[Distribution]:
    """Each package that the program needs, by name; this Python and system decide."""
    found: dict[str, Distribution] = {}
    waiting = [NAME]
    while waiting:
        name = waiting.pop()
        if canonicalize_name(name) in found:
            continue
        found[canonicalize_name(name)] = known = distribution(name)
        needed = map(Requirement, known.requires or [])
        waiting += [it.name for it in needed if not it.marker or it.marker.evaluate({"extra": ""})]
    return [found[name] for name in sorted(found) if name != NAME]


def copyright_text() -> str:
    """In Debian's machine-readable form."""
    text = (ROOT / "LICENSE").read_text("utf-8")
    owner = next(line for line in text.splitlines() if line.startswith("Copyright"))
    named = "\n".join(f" {it.name} {it.version}: {_terms(it)}" for it in travelling())
    return _HEAD.format(
        maintainer=MAINTAINER,
        travelling=f" Python {sys.version.split()[0]}: PSF-2.0\n{named}",
        owner=owner.removeprefix("Copyright (c) "),
        text="\n".join(f" {line}" if line.strip() else " ." for line in text.splitlines()[4:]),
    )


def licence_files() -> Iterator[tuple[str, Path]]:
    """Where each text is, with the name that it gets: `package/file`."""
    yield from (("python/LICENSE", file) for file in _PYTHONS_OWN if file.is_file())
    yield from ((f"{folder}/{name}", _COMMON / name) for folder, name in _UNDER_COMMON)
    for known in travelling():
        for file in known.files or ():
            if _IS_LICENCE.search(str(file)) and file.suffix not in {".py", ".pyc"}:
                yield f"{known.name.lower()}/{file.name}", Path(str(known.locate_file(file)))


def _terms(known: Distribution) -> str:
    keys = ("License-Expression", "License")
    given = (" ".join(known.metadata[key].split()) for key in keys if key in known.metadata)
    told = next((it for it in given if len(it) <= _LONGEST_TERMS), "")
    classifiers = known.metadata.get_all("Classifier") or []
    named = [it.rpartition(" :: ")[2] for it in classifiers if it.startswith("License ::")]
    return told or ", ".join(named) or "see its text"
