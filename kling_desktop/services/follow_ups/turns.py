"""Who has to wait for whom: a few of each kind at once, in the order in which they came."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.follow_up import FollowUpKey, FollowUpKind

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine, Iterable

    from kling_desktop.services.background import TaskScope

AT_ONCE = 2  # of each kind


class Turns:
    """`do` is called for each that has its turn. One that waits or runs is not put in again."""

    def __init__(
        self, scope: TaskScope, do: Callable[[FollowUpKey], Coroutine[Any, Any, None]]
    ) -> None:
        self._scope = scope
        self._do = do
        self._known: set[FollowUpKey] = set()
        self._waiting: dict[FollowUpKind, deque[FollowUpKey]] = {it: deque() for it in FollowUpKind}
        self._running: Counter[FollowUpKind] = Counter()

    def __contains__(self, key: FollowUpKey) -> bool:
        return key in self._known

    def put(self, keys: Iterable[FollowUpKey]) -> None:
        for key in keys:
            if key not in self._known:
                self._known.add(key)
                self._waiting[key.kind].append(key)
        self._pump()

    def leave(self, key: FollowUpKey) -> None:
        """Its turn is over: from here on it may be put in anew."""
        self._known.discard(key)

    def _pump(self) -> None:
        for kind, waiting in self._waiting.items():
            while waiting and self._running[kind] < AT_ONCE:
                self._begin(waiting.popleft())

    def _begin(self, key: FollowUpKey) -> None:
        self._running[key.kind] += 1
        name = f"{key.kind.value} after {key.task.task_id}"
        work = self._scope.spawn(self._do(key), name=name)

        def ended(work: asyncio.Task[None]) -> None:
            self._running[key.kind] -= 1
            if not work.cancelled():  # else all is ending
                self._pump()

        work.add_done_callback(ended)
