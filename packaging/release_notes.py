"""Prints the notes of this version: what is new, what was built and tried, and what was not.

`packaging/release_notes.py [--tag TAG] [--tried NAME…]`; the names are those of artefacts.py.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from artefacts import ARTEFACTS, Artefact, built
from changelog import releases
from project import DIST, ROOT, source_date, version

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_TABLE = "| File | For | Tried |\n| --- | --- | --- |"


def notes(folder: Path, tried: Collection[str]) -> Iterator[str]:
    """Line by line, of what is in `folder`. `tried` names those that went through their trial."""
    yield "## What is new"
    yield ""
    yield from (f"- {change}" for change in _changes())
    yield ""
    yield "## What was built, and how it was tried"
    yield ""
    yield _TABLE
    for it in ARTEFACTS:
        for file in built(it, folder):
            yield f"| `{file.name}` | {it.system} | {_tried(it, tried)} |"
    missing = [it for it in ARTEFACTS if not built(it, folder)]
    if missing:
        yield ""
        yield f"Not built for this release: {'; '.join(map(_named, missing))}."


def _changes() -> tuple[str, ...]:
    """Raises LookupError where the changelog does not tell of this version."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    for release in releases(text, version(), source_date()):
        if release.version == version():
            return release.changes
    raise LookupError(f"CHANGELOG.md does not tell of {version()}")


def _tried(artefact: Artefact, tried: Collection[str]) -> str:
    done = [artefact.checks, artefact.trial if artefact.name in tried else ""]
    text = "; ".join(filter(None, done))
    return text[:1].upper() + text[1:] if text else "Not tried"


def _named(artefact: Artefact) -> str:
    return f"{artefact.pattern.rpartition('*')[2].strip('-.')} ({artefact.system})"


def main() -> int:
    parser = argparse.ArgumentParser(prog="packaging/release_notes.py", description=__doc__)
    parser.add_argument("--tag", default="", help="of the release; has to be this version's")
    parser.add_argument(
        "--tried", nargs="*", default=[], choices=[it.name for it in ARTEFACTS if it.trial]
    )
    given = parser.parse_args()
    if given.tag and given.tag != f"v{version()}":
        parser.error(f"the tag {given.tag} is not that of version {version()}")
    sys.stdout.write("\n".join(notes(DIST, given.tried)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
