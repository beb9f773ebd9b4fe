"""What a request asks for, read off its address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote

from kling_desktop.demo.request_log import Subject
from kling_desktop.domain.id_forms import KINDS

if TYPE_CHECKING:
    from kling_desktop.demo.request_log import Request

DEFAULT_ROOT = "/kling/v1/videos/"
TASKS_PATH = "/tasks"  # the newer generation's, which has no kinds


@dataclass(frozen=True, slots=True)
class OneTask:
    kind: str
    task_id: str


@dataclass(frozen=True, slots=True)
class TasksOfKind:
    kind: str


@dataclass(frozen=True, slots=True)
class TasksById:
    task_ids: tuple[str, ...]


Question = OneTask | TasksOfKind | TasksById


class Routes:
    def __init__(self, root: str = DEFAULT_ROOT, *, has_tasks_path: bool = False) -> None:
        """`root` is all of the path before the kind."""
        self._root = "/" + f"{root.strip('/')}/".lstrip("/")
        self._has_tasks_path = has_tasks_path

    def question(self, request: Request) -> Question | None:
        """None where no gateway routes such a request."""
        if request.method != "GET":
            return None
        if self._has_tasks_path and request.path == TASKS_PATH:
            return TasksById(_ids_in(request.query))
        return self._about_one(request.path) or self._about_kind(request.path)

    def about(self, request: Request) -> Subject:
        question = self.question(request)
        return Subject(single_id(question), is_list=is_list(question))

    def _about_one(self, path: str) -> OneTask | None:
        kind, _, escaped_id = path.removeprefix(self._root).rpartition("/")
        is_routed = path.startswith(self._root) and kind in KINDS and bool(escaped_id)
        return OneTask(kind, unquote(escaped_id)) if is_routed else None

    def _about_kind(self, path: str) -> TasksOfKind | None:
        kind = path.removeprefix(self._root)
        return TasksOfKind(kind) if path == self._root + kind and kind in KINDS else None


def single_id(question: Question | None) -> str:
    """The one task that is asked about, empty where there are none or several."""
    if isinstance(question, OneTask):
        return question.task_id
    if isinstance(question, TasksById) and len(question.task_ids) == 1:
        return question.task_ids[0]
    return ""


def is_list(question: Question | None) -> bool:
    """Whether it would spare several questions about single tasks."""
    return question is not None and not single_id(question)


def _ids_in(query: str) -> tuple[str, ...]:
    """In the order given, each once."""
    named = ",".join(parse_qs(query).get("task_ids", []))
    return tuple(dict.fromkeys(token for token in named.split(",") if token))
