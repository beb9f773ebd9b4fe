"""What happened, for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.task import TaskKey


@dataclass(frozen=True, slots=True)
class TasksAdded:
    keys: tuple[TaskKey, ...]


@dataclass(frozen=True, slots=True)
class TasksRemoved:
    keys: tuple[TaskKey, ...]


@dataclass(frozen=True, slots=True)
class TaskChanged:
    key: TaskKey


@dataclass(frozen=True, slots=True)
class SavingChanged:
    """A download began, advanced, ended or failed."""

    key: TaskKey


@dataclass(frozen=True, slots=True)
class FileChanged:
    """A saved clip was moved or deleted, or is there again."""

    key: TaskKey


@dataclass(frozen=True, slots=True)
class FollowUpChanged:
    """Something that is done after a render has ended began, ended or failed."""

    key: TaskKey


@dataclass(frozen=True, slots=True)
class AccountChanged:
    account_id: str


@dataclass(frozen=True, slots=True)
class TrackingChanged:
    """Asking as a whole was paused or taken up, or the network went or came."""


Event = (
    TasksAdded
    | TasksRemoved
    | TaskChanged
    | SavingChanged
    | FileChanged
    | FollowUpChanged
    | AccountChanged
    | TrackingChanged
)


class EventHub:
    """Calls every listener, in order, on the event loop's thread. Listeners must not raise."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Event], None]] = []

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Returns the call that ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)
