"""Gets a video although its link is dead: by a fresh one, or through the service itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kling_desktop.domain.errors import ErrorKind, RequestFailed, SaveFailed, SaveTrouble
from kling_desktop.domain.expiry import expires_at, link_expiry
from kling_desktop.domain.gone import is_gone
from kling_desktop.domain.task import NOT_FOUND_SIGHTINGS
from kling_desktop.kling.auth import authorization
from kling_desktop.kling.endpoints import content_url
from kling_desktop.kling.media import Link
from kling_desktop.services.transfer import LinkDead

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.library import Clock, Library
    from kling_desktop.services.tracker import Tracker


@dataclass(frozen=True, slots=True)
class Healer:
    library: Library
    accounts: Accounts
    tracker: Tracker
    clock: Clock

    async def fetch(
        self,
        key: TaskKey,
        position: int,
        fetch: Callable[[Link], Awaitable[None]],
        *,
        is_last_try: bool,
    ) -> None:
        """Call `fetch` with one link after the other until one serves.

        Raises what `fetch` raises for the last, or SaveFailed(CLIP_GONE).
        """
        try:
            if self._is_over(key, position):
                raise LinkDead(SaveTrouble.LINK_DEAD, "over")
            await fetch(self._link(key, position))
        except LinkDead:
            if not await self._renew(key):
                raise
        else:
            return
        try:
            await self._fetch_fresh(key, position, fetch)
        except LinkDead as dead:
            if self._is_gone(key, dead, is_last_try=is_last_try):
                raise SaveFailed(SaveTrouble.CLIP_GONE, dead.detail) from None
            raise

    async def _fetch_fresh(
        self, key: TaskKey, position: int, fetch: Callable[[Link], Awaitable[None]]
    ) -> None:
        try:
            await fetch(self._link(key, position))
        except LinkDead as dead:
            through = self._link_through_service(key, position)
            if through is None:
                raise
            try:
                await fetch(through)
            except LinkDead:  # many a gateway has no such address, so that proves nothing
                raise dead from None

    async def _renew(self, key: TaskKey) -> bool:
        """Ask the task again; False where no answer came. Raises SaveFailed(CLIP_GONE)."""
        try:
            return await self.tracker.ask(key) is not None
        except RequestFailed as failure:
            task = self.library.get(key)
            is_unknown = failure.problem.kind is ErrorKind.NOT_FOUND
            if is_unknown and task and task.problem_count >= NOT_FOUND_SIGHTINGS:
                raise SaveFailed(SaveTrouble.CLIP_GONE) from None
            return False

    def _is_over(self, key: TaskKey, position: int) -> bool:
        end = link_expiry(self._url(key, position))
        return end is not None and self.clock() >= end

    def _is_gone(self, key: TaskKey, dead: LinkDead, *, is_last_try: bool) -> bool:
        task, status = self.library.get(key), self.accounts.get(key.account_id)
        end = expires_at(task, status.account.retention_days) if task and status else None
        now = self.clock()
        is_over = end is not None and now >= end
        return (is_last_try or is_over) and is_gone(dead.detail, end, now)

    def _link(self, key: TaskKey, position: int) -> Link:
        status = self.accounts.get(key.account_id)
        home = urlsplit(status.account.base_url).hostname if status else None
        return Link(self._url(key, position), home or "")

    def _link_through_service(self, key: TaskKey, position: int) -> Link | None:
        """On the gateways that stream a render's one clip themselves, for a token."""
        status, task = self.accounts.get(key.account_id), self.library.get(key)
        if position or not (status and status.token and task and len(task.videos) == 1):
            return None
        url = content_url(status.account, key.task_id)
        if url is None:
            return None
        secret = authorization(status.account.auth_style, status.token, self.clock().timestamp())
        return Link(url, urlsplit(url).hostname or "", secret)

    def _url(self, key: TaskKey, position: int) -> str:
        task = self.library.get(key)
        videos = task.videos if task else ()
        return videos[position].url if position < len(videos) else ""
