"""Every request that reached a gateway, just as it came."""

from __future__ import annotations

import threading
from collections import Counter, deque
from dataclasses import dataclass, field
from enum import StrEnum

MAX_KEPT = 100_000


class Origin(StrEnum):
    API = "api"
    MEDIA = "media"
    MIRROR = "mirror"  # another host of the content network, with the same clips
    CONTENT = "content"  # clips from the API's own host


@dataclass(frozen=True, slots=True)
class Subject:
    """What a request is about: one task, one of its videos, or neither."""

    task_id: str = ""
    position: int | None = None
    is_list: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`path` and `query` are raw, escapes and all; `at` is unix seconds by the gateway's clock."""

    origin: Origin
    method: str
    path: str
    query: str = ""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    at: float = 0.0

    def header(self, name: str) -> str:
        """A header's value, empty where it is missing."""
        folded = name.lower()
        return next((value for key, value in self.headers if key.lower() == folded), "")


class RequestLog:
    """Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: deque[Request] = deque(maxlen=MAX_KEPT)
        self._asked: Counter[str] = Counter()
        self._listed = 0

    def note(self, request: Request, subject: Subject) -> None:
        with self._lock:
            self._requests.append(request)
            self._listed += subject.is_list
            if subject.task_id and request.origin is Origin.API:
                self._asked[subject.task_id] += 1

    @property
    def requests(self) -> tuple[Request, ...]:
        with self._lock:
            return tuple(self._requests)

    def asked(self, task_id: str) -> int:
        with self._lock:
            return self._asked[task_id]

    @property
    def listed(self) -> int:
        with self._lock:
            return self._listed
