"""What was written beside saved clips, found again and read as a list tells of renders."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.portable import MAX_VIDEOS, NotPortable
from kling_desktop.services.intake import MAX_DEPTH
from kling_desktop.storage.list_files import ListRefused, read_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_FILES = 100_000  # in a folder of clips
SIDECAR_BYTES = 1024 * 1024


def sidecars_in(folder: Path) -> Iterator[Path]:
    """JSON files beside clips, in a folder and in those some way below it. May block."""
    names = (Path(place, name) for place, names in _walk(folder) for name in sorted(names))
    files = (path for path in islice(names, MAX_FILES) if path.suffix.casefold() == ".json")
    return (path for path in files if _is_sidecar(path))


def _walk(folder: Path) -> Iterator[tuple[str, list[str]]]:
    for place, folders, names in os.walk(folder):
        is_deep = len(Path(place).relative_to(folder).parts) >= MAX_DEPTH
        folders[:] = [] if is_deep else sorted(it for it in folders if it[0] != ".")
        yield place, names


def _is_sidecar(path: Path) -> bool:
    """Whatever else lies there is left alone."""
    try:
        if path.is_symlink() or path.stat().st_size > SIDECAR_BYTES:
            return False
        return all("file" in found for found in read_list(path.read_bytes()))
    except (OSError, ListRefused):
        return False


def as_render(facts: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """What is told beside one clip, as a list tells of a render; the clip is in the same folder.

    Raises NotPortable.
    """
    position, count = _number(facts, "video"), _number(facts, "videos")
    if not 1 <= position <= count <= MAX_VIDEOS:
        raise NotPortable("video")
    name = facts["file"]
    if not (name and isinstance(name, str)) or {Path(name).name, PureWindowsPath(name).name} != {
        name
    }:
        raise NotPortable("file")
    videos: list[dict[str, Any]] = [{} for _ in range(count)]
    videos[position - 1] = {
        "duration_s": facts.get("duration_s"),
        "path": str(path.absolute().with_name(name)),
        "size_bytes": facts.get("size"),
    }
    return {**facts, "videos": videos}


def _number(facts: Mapping[str, Any], name: str) -> int:
    value = facts.get(name)
    if not isinstance(value, int):
        raise NotPortable(name)
    return value
