"""The origin that is asked for a render's status."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kling_desktop.demo.answers import Answer, error_answer, json_answer, page
from kling_desktop.demo.replies import LinkTo, status_reply
from kling_desktop.domain.id_forms import KINDS

if TYPE_CHECKING:
    from kling_desktop.demo.book import Book
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.request_log import Request

_ROOT = "/kling/v1/videos/"


def kind_and_id(path: str) -> tuple[str, str] | None:
    """What a raw path asks about; None where a gateway routes no such path."""
    kind, _, escaped_id = path.removeprefix(_ROOT).rpartition("/")
    is_routed = path.startswith(_ROOT) and kind in KINDS and bool(escaped_id)
    return (kind, unquote(escaped_id)) if is_routed else None


def asked_about(path: str) -> str:
    """The task's id, empty where the path is about none."""
    found = kind_and_id(path)
    return found[1] if found else ""


def token_problem(authorization: str, token: str) -> Answer | None:
    """The provider's refusal of a token; None for the right one."""
    if not authorization.strip():
        return error_answer(401, 1001, "Authorization is empty")
    given = authorization.encode(errors="surrogateescape")
    if not hmac.compare_digest(given, f"Bearer {token}".encode()):
        return error_answer(401, 1002, "Authorization is invalid")
    return None


class StatusApi:
    def __init__(self, book: Book, token: str, link_to: LinkTo) -> None:
        self._book = book
        self._token = token
        self._link_to = link_to

    def answer(self, request: Request, _: Fault) -> Answer:
        found = kind_and_id(request.path)
        if request.method != "GET" or not found:
            return page()
        problem = token_problem(request.header("Authorization"), self._token)
        return problem or self._status(*found, request.at)

    def _status(self, kind: str, task_id: str, now: float) -> Answer:
        entry = self._book.find(task_id)
        if entry is None or entry.render.kind != kind:
            return error_answer(400, "task_not_exist", "task_not_exist")
        return json_answer(200, status_reply(entry, now, self._link_to))
