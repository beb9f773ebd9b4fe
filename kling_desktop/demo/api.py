"""The origin that is asked for renders' status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.demo.answers import Answer, error_answer, json_answer, page
from kling_desktop.demo.pages import PageRefusedError, wanted_page
from kling_desktop.demo.replies import list_reply, status_reply, tasks_reply
from kling_desktop.demo.request_log import Origin, Request
from kling_desktop.demo.routes import OneTask, Question, Routes, TasksOfKind, single_id
from kling_desktop.demo.telling import LinkTo, telling

if TYPE_CHECKING:
    from kling_desktop.demo.auth import Doorkeeper
    from kling_desktop.demo.book import Book, Entry
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.render import ReplyForm
    from kling_desktop.demo.telling import Telling

MAX_IDS = 20


def asked_about(path: str) -> str:
    """The task's id in a path under the usual root, empty where the path is about none."""
    return single_id(Routes().question(Request(origin=Origin.API, method="GET", path=path)))


class StatusApi:
    """`form` None: each render has its own. `lists`: whether the list of a kind is routed."""

    def __init__(
        self,
        book: Book,
        link_to: LinkTo,
        *,
        routes: Routes,
        doorkeeper: Doorkeeper,
        form: ReplyForm | None,
        lists: bool,
    ) -> None:
        self._book = book
        self._link_to = link_to
        self._routes = routes
        self._doorkeeper = doorkeeper
        self._form = form
        self._lists = lists

    def answer(self, request: Request, _: Fault) -> Answer:
        question = self._routes.question(request)
        if question is None or (isinstance(question, TasksOfKind) and not self._lists):
            return page()
        problem = self._doorkeeper.problem(request.header("Authorization"), request.at)
        return problem or self._told(question, request)

    def _told(self, question: Question, request: Request) -> Answer:
        if isinstance(question, OneTask):
            return self._status(question, request.at)
        if isinstance(question, TasksOfKind):
            return self._list(question.kind, request)
        return self._tasks(question.task_ids, request.at)

    def _status(self, question: OneTask, now: float) -> Answer:
        entry = self._book.find(question.task_id)
        if entry is None or entry.render.kind != question.kind:
            return error_answer(400, "task_not_exist", "task_not_exist")
        form = self._form or entry.render.form
        return json_answer(200, status_reply(form, self._tell(entry, now)))

    def _list(self, kind: str, request: Request) -> Answer:
        try:
            places = wanted_page(request.query)
        except PageRefusedError as error:
            return error_answer(400, 1201, str(error))
        entries = self._book.listed(kind)[places]
        return json_answer(
            200, list_reply(self._form, [self._tell(it, request.at) for it in entries])
        )

    def _tasks(self, task_ids: tuple[str, ...], now: float) -> Answer:
        """What nobody knows is left out: the provider does not document what it says of it."""
        if not 1 <= len(task_ids) <= MAX_IDS:
            return error_answer(400, 1201, f"task_ids must name 1 to {MAX_IDS} tasks")
        found = [entry for task_id in task_ids if (entry := self._book.find(task_id))]
        return json_answer(200, tasks_reply([self._tell(entry, now) for entry in found]))

    def _tell(self, entry: Entry, now: float) -> Telling:
        return telling(entry, now, self._link_to)
