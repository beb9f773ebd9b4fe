"""Whose turn it is at each account: questions that are due, and how fast they may go out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kling_desktop.domain.account import is_loopback
from kling_desktop.domain.health import Health

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import AccountStatus

Credentials = tuple[str, str, str, str]


def credentials_of(status: AccountStatus) -> Credentials:
    """Where an account is asked and as whom: with other ones everything begins anew."""
    account = status.account
    return account.base_url, account.path_template, account.auth_style, status.token


class Lane:
    """One account's queue. What one account does to its lane, no other notices.

    Instants are seconds on the loop's clock. The allowance is a token bucket: it grows with the
    account's rate, up to what it may be asked at once.
    """

    def __init__(self, status: AccountStatus, now: float) -> None:
        self.status = status
        self.health = Health()
        self.in_flight = 0
        self._waiting: dict[TaskKey, None] = {}
        self._allowance = float(status.account.requests_at_once)
        self._counted_at = now

    @property
    def is_local(self) -> bool:
        """Whether the account lives on this machine, which no network is needed for."""
        return is_loopback(urlsplit(self.status.account.base_url).hostname or "")

    @property
    def at_once(self) -> int:
        """One probe only while the breaker is open."""
        return 1 if self.health.is_open else self.status.account.requests_at_once

    @property
    def rate_per_s(self) -> float:
        return self.status.account.requests_per_s * self.health.slowed

    def follow(self, status: AccountStatus) -> None:
        """Take over a change of the account; new credentials begin with a clean slate."""
        if status is self.status:  # as for each row that is painted
            return
        if credentials_of(status) != credentials_of(self.status):
            self.health = Health()
        self.status = status

    def add(self, key: TaskKey) -> None:
        self._waiting[key] = None

    def drop(self, key: TaskKey) -> None:
        self._waiting.pop(key, None)

    def __contains__(self, key: TaskKey) -> bool:
        return key in self._waiting

    def opens_at(self, now: float) -> float | None:
        """When the next question may go out; None where only an answer or a change brings that."""
        has_room = self._waiting and self.in_flight < self.at_once and self.status.is_ready
        if not has_room:
            return None
        self._count(now)
        lacking_s = max(1.0 - self._allowance, 0.0) / self.rate_per_s
        return max(now + lacking_s, self.health.blocked_until)

    def take(self, now: float) -> TaskKey | None:
        """The next render to ask about, its request counted; None while nothing may go out."""
        opens_at = self.opens_at(now)
        if opens_at is None or opens_at > now:
            return None
        self.spend()
        key = next(iter(self._waiting))
        del self._waiting[key]
        return key

    def spend(self) -> None:
        """Count one request."""
        self._allowance -= 1.0

    def _count(self, now: float) -> None:
        most = float(self.status.account.requests_at_once)
        grown = self._allowance + (now - self._counted_at) * self.rate_per_s
        self._allowance = min(grown, most)
        self._counted_at = now
