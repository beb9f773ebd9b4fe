"""The origin that serves clips: the content network's part."""

from __future__ import annotations

import zlib
from email.utils import formatdate
from typing import TYPE_CHECKING

from kling_desktop.demo.answers import Answer, link_refused, storage_error
from kling_desktop.demo.bodies import FileSlice
from kling_desktop.demo.links import LinkSigner, Place, expiry, place_of
from kling_desktop.demo.ranges import RangeNotSatisfiableError, still_holds, wanted_slice
from kling_desktop.demo.request_log import Subject

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.book import Book, Entry
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.request_log import Request

_VIDEO = ("Content-Type", "video/mp4")


def clip_of(path: str) -> str:
    """The id of the task whose clip a raw path asks for, else empty."""
    place = place_of(path)
    return place.task_id if place else ""


def about_clip(request: Request) -> Subject:
    place = place_of(request.path)
    return Subject(place.task_id, place.position) if place else Subject()


class ClipStore:
    def __init__(self, book: Book, signer: LinkSigner, clips: Path) -> None:
        self._book = book
        self._signer = signer
        self._clips = clips

    def answer(self, request: Request, fault: Fault) -> Answer:
        if request.method not in {"GET", "HEAD"}:
            return storage_error(405, "MethodNotAllowed", "Method not allowed")
        found = self._find(request.path)
        if not found:
            return storage_error(404, "NoSuchKey", "The specified key does not exist.")
        entry, place = found
        if request.query != self._signer.query(entry, place) or request.at >= expiry(entry):
            return link_refused()
        file = self._clips / entry.render.clips[place.position]
        if not file.is_file():
            return storage_error(404, "NoSuchKey", "The specified key does not exist.")
        return _clip(file, request, fault)

    def _find(self, path: str) -> tuple[Entry, Place] | None:
        place = place_of(path)
        entry = self._book.find(place.task_id) if place else None
        if not place or not entry or place.position >= len(entry.render.clips):
            return None
        return (entry, place) if path == self._signer.path(entry, place) else None


def _clip(file: Path, request: Request, fault: Fault) -> Answer:
    """The whole clip or the part asked for, with what a resumed download needs."""
    facts = file.stat()
    version = f"{file.name} {facts.st_size} {facts.st_mtime_ns}"
    etag = f'"{zlib.crc32(version.encode()):08x}-{facts.st_size:x}"'
    modified = formatdate(facts.st_mtime, usegmt=True)
    headers = (_VIDEO, ("ETag", etag), ("Last-Modified", modified), ("Accept-Ranges", "bytes"))
    versions = {fault.header("ETag", etag), fault.header("Last-Modified", modified)}
    wants_part = not fault.ignore_range and still_holds(request.header("If-Range"), versions)
    try:
        part = wanted_slice(request.header("Range"), facts.st_size) if wants_part else None
    except RangeNotSatisfiableError:
        return Answer(416, (*headers, ("Content-Range", f"bytes */{facts.st_size}")), b"")
    if part is None:
        return Answer(200, headers, FileSlice(file, 0, facts.st_size))
    told = f"bytes {part.start}-{part.stop - 1}/{facts.st_size}"
    return Answer(206, (*headers, ("Content-Range", told)), FileSlice(file, part.start, part.stop))
