"""Under which terms the program and what travels with it may be handed on."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from project import MAINTAINER, NAME, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_IS_LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[^/]*$")
_PYTHONS_OWN = (
    Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt",
    Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright"),
)
_HEAD = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Kling Desktop
Upstream-Contact: {maintainer}
Comment: The program travels with Python and these libraries, unchanged, each under its own terms.
 Their texts are in the folder licenses beside this file. Qt is under the LGPL, version 3: its
 libraries are files of their own and can be replaced. The text of the LGPL is in
 /usr/share/common-licenses/LGPL-3 on Debian, FFmpeg's in LGPL-2.1.
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
        if name.lower() in found:
            continue
        found[name.lower()] = known = distribution(name)
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
    for known in travelling():
        for file in known.files or ():
            if _IS_LICENCE.search(str(file)) and file.suffix not in {".py", ".pyc"}:
                yield f"{known.name.lower()}/{file.name}", Path(str(known.locate_file(file)))


def _terms(known: Distribution) -> str:
    keys = ("License-Expression", "License")
    told = next((known.metadata[key] for key in keys if key in known.metadata), "")
    classifiers = known.metadata.get_all("Classifier") or []
    named = [it.rpartition(" :: ")[2] for it in classifiers if it.startswith("License ::")]
    return " ".join(told.split()) or ", ".join(named) or "see its text"
