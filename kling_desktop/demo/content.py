"""`GET /v1/videos/{task_id}/content`: the clip from the API's own host, for those with the token.

new-api has it. It fetches the clip itself and passes it on whole, whatever `Range` it is asked for.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from kling_desktop.demo.answers import HTML, Answer
from kling_desktop.demo.bodies import FileSlice
from kling_desktop.demo.error_table import in_openai_form
from kling_desktop.demo.links import Place
from kling_desktop.demo.render import state
from kling_desktop.demo.request_log import Subject
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.auth import Doorkeeper
    from kling_desktop.demo.book import Book, Entry
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.request_log import Request
    from kling_desktop.demo.telling import LinkTo

_TARGET = re.compile(r"/v1/videos/(?P<id>[^/]+)/content")


class ContentWay(StrEnum):
    STREAM = "stream"
    REDIRECT = "redirect"  # to the clip's signed link


def content_path(task_id: str) -> str:
    return f"/v1/videos/{quote(task_id, safe='')}/content"


def is_content(path: str) -> bool:
    return _TARGET.fullmatch(path) is not None


def about_content(request: Request) -> Subject:
    found = _TARGET.fullmatch(request.path)
    return Subject(unquote(found["id"]), 0) if found else Subject()


class ContentProxy:
    def __init__(
        self, book: Book, link_to: LinkTo, doorkeeper: Doorkeeper, clips: Path, *, way: ContentWay
    ) -> None:
        self._book = book
        self._link_to = link_to
        self._doorkeeper = doorkeeper
        self._clips = clips
        self._way = way

    def answer(self, request: Request, _: Fault) -> Answer:
        if self._doorkeeper.problem(request.header("Authorization"), request.at):
            return in_openai_form(401, "new_api_error", "", "The token is invalid")
        entry = self._book.find(about_content(request).task_id)
        if entry is None:
            return in_openai_form(404, "invalid_request_error", "", "Task not found")
        if state(entry.render, entry.elapsed_s(request.at)) is not TaskState.SUCCEED:
            return in_openai_form(400, "invalid_request_error", "", "Task is not completed yet")
        return self._clip(entry)

    def _clip(self, entry: Entry) -> Answer:
        if self._way is ContentWay.REDIRECT:
            link = self._link_to(entry, Place(entry.render.task_id, 0))
            return Answer(302, (("Content-Type", HTML), ("Location", link)), b"")
        file = self._clips.joinpath(*entry.render.clips[:1])
        if not file.is_file():
            return in_openai_form(502, "server_error", "", "Failed to fetch video content")
        headers = (("Content-Type", "video/mp4"), ("Cache-Control", "public, max-age=86400"))
        return Answer(200, headers, FileSlice(file, 0, file.stat().st_size))
