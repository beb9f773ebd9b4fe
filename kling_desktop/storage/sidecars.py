"""What is written beside a saved clip: its checksum, and what was known of its render."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from typing import TYPE_CHECKING

from kling_desktop.domain.filenames import numbered
from kling_desktop.storage.atomic import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_MAX_NAMES = 10_000
_AS_A_CLIP = 0o666  # less what the umask takes: whoever may read the clip may read this
_ESCAPES = str.maketrans({"\\": r"\\", "\n": r"\n", "\r": r"\r"})


def write_companions(
    clip: Path, facts: Mapping[str, object], *, checksum: bool, sidecar: bool
) -> list[Path]:
    """Write what is wanted beside `clip`, and return where. May block; raises OSError.

    What is there already stays: then a name with a number is taken.
    """
    digest = sha256_of(clip) if checksum else ""
    written = [write_checksum(clip, digest)] if checksum else []
    return [*written, write_sidecar(clip, facts, digest)] if sidecar else written


def write_checksum(clip: Path, digest: str = "") -> Path:
    """`clip.mp4.sha256`, for `sha256sum --check`. Raises OSError."""
    name = clip.name.translate(_ESCAPES)
    mark = "\\" if name != clip.name else ""  # so that sha256sum knows a name with escapes in it
    line = f"{mark}{digest or sha256_of(clip)}  {name}\n"
    return _write_new(clip.with_name(f"{clip.name}.sha256"), os.fsencode(line))


def write_sidecar(clip: Path, facts: Mapping[str, object], digest: str = "") -> Path:
    """`clip.json`: the facts, then the file's name, size in bytes and checksum. Raises OSError."""
    of_file = {"file": clip.name, "size": clip.stat().st_size, "sha256": digest or None}
    content = json.dumps({**facts, **of_file}, indent=2, ensure_ascii=False) + "\n"
    return _write_new(clip.with_suffix(".json"), content.encode(errors="backslashreplace"))


def sha256_of(path: Path) -> str:
    """Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_new(wanted: Path, content: bytes) -> Path:
    """Write under the first name that nothing has, unless just that is written there already."""
    for path in _names(wanted):
        try:
            path.open("xb").close()  # the name is ours from here on
        except FileExistsError:
            if _holds(path, content):
                return path
            continue
        try:
            write_whole(path, content, mode=_AS_A_CLIP)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(wanted))


def _names(wanted: Path) -> Iterator[Path]:
    yield wanted
    for number in range(2, _MAX_NAMES):
        yield wanted.with_name(numbered(wanted.name, number))


def _holds(path: Path, content: bytes) -> bool:
    if not path.is_file() or path.stat().st_size != len(content):
        return False
    return path.read_bytes() == content
