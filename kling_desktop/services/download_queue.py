"""Which render is saved next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.task import TaskKey

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A render to be saved. `folder` is what must take files; `target` is the file it becomes,
    None where the settings say that. `not_before` is in the event loop's seconds.
    """

    key: TaskKey
    folder: Path
    added_at: datetime
    expires: datetime | None = None
    is_urgent: bool = False
    target: Path | None = None
    tries: int = 0
    not_before: float = 0.0

    @property
    def rank(self) -> tuple[bool, datetime, datetime]:
        """What somebody waits for first, then what is deleted soonest, then what is oldest."""
        return not self.is_urgent, self.expires or _NEVER, self.added_at


class DownloadQueue:
    """At most one wish for each render. Folders in `held` take nothing for now."""

    def __init__(self) -> None:
        self._wishes: dict[TaskKey, Wish] = {}
        self.held: dict[Path, int] = {}

    @property
    def wishes(self) -> list[Wish]:
        return list(self._wishes.values())

    def put(self, wish: Wish) -> None:
        self._wishes[wish.key] = wish

    def drop(self, key: TaskKey) -> Wish | None:
        return self._wishes.pop(key, None)

    def take(self, now: float) -> Wish | None:
        """The next wish that can be tried now, taken out; None when there is none."""
        ready = (it for it in self._usable if it.not_before <= now)
        wish = min(ready, key=lambda it: it.rank, default=None)
        return self.drop(wish.key) if wish else None

    def next_at(self) -> float | None:
        """When the next wish that now waits for its time can be tried."""
        return min((it.not_before for it in self._usable), default=None)

    def hurry(self) -> None:
        """Let no wish wait for its time any longer."""
        for key, wish in self._wishes.items():
            self._wishes[key] = replace(wish, tries=0, not_before=0.0)

    @property
    def _usable(self) -> list[Wish]:
        return [it for it in self._wishes.values() if it.folder not in self.held]
