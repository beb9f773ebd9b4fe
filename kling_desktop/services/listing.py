"""When one request for the service's own list is worth more than many for single renders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import Cause, ErrorKind, RequestFailed

if TYPE_CHECKING:
    from collections.abc import Collection

    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.asking import Asker

WORTH = 3  # renders of one kind; for fewer, single questions are as good
PAGE_SIZES = (30, 100, 500)
MAX_PAGES = 40
PROBE_AGAIN_S = 30 * 60.0
REST_S = 60.0
_PASSING = frozenset({ErrorKind.NETWORK, ErrorKind.RATE})


@dataclass(slots=True)
class Listing:
    """What is known of one account's list of one kind. Instants are on the loop's clock.

    `works` is None until the list was tried. `missing` are renders that it does not hold: they
    are asked about singly; so are all until `rests_until`. `largest` is the longest page that was
    not too long to read.
    """

    works: bool | None = None
    tried_at: float = float("-inf")
    missing_since: float = 0.0
    rests_until: float = 0.0
    is_under_way: bool = False
    largest: int = PAGE_SIZES[-1]
    missing: set[TaskKey] = field(default_factory=set)

    def serves(self, open_keys: Collection[TaskKey], now: float) -> bool:
        """Whether to ask for the list on behalf of so many open renders."""
        if now < self.rests_until or (self.works is False and now - self.tried_at < PROBE_AGAIN_S):
            return False
        if self.missing and now - self.missing_since > PROBE_AGAIN_S:
            self.missing.clear()
        return len(open_keys) - len(self.missing) >= WORTH

    async def refresh(
        self, asker: Asker, status: AccountStatus, kind: str, keys: Collection[TaskKey], now: float
    ) -> int:
        """Ask for as many pages as pay; returns how many requests that took."""
        self.is_under_way, self.tried_at = True, now
        size, wanted = self._size_for(len(keys)), set(keys)
        page = 0
        try:
            goes_on = True
            while goes_on and page < MAX_PAGES:
                page += 1
                found, is_full = await asker.ask_list(status, kind, wanted, page=page, size=size)
                self.works = True
                wanted -= found
                goes_on = is_full and bool(found) and len(wanted) >= WORTH
        except RequestFailed as failure:
            self._note(failure.problem, now)
        except Exception:  # a fault of ours: single questions must go on
            self.works = False
            raise
        finally:
            self.is_under_way = False
        if self.works and wanted:
            self.missing_since = self.missing_since if self.missing else now
            self.missing |= wanted
        return page

    def _size_for(self, count: int) -> int:
        fitting = next((size for size in PAGE_SIZES if size >= 2 * count), PAGE_SIZES[-1])
        return min(fitting, self.largest)

    def _note(self, problem: Problem, now: float) -> None:
        """After any failure single questions have their turn: they may be answered all the same."""
        self.rests_until = now + REST_S
        if problem.cause is Cause.TOO_LARGE and self.largest > PAGE_SIZES[0]:
            self.largest = max(size for size in PAGE_SIZES if size < self.largest)
        elif problem.kind not in _PASSING:
            self.works = False
