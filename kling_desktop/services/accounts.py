"""Who we ask as: accounts, their tokens in memory, and whether they may be used."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kling_desktop.domain.account import (
    DEFAULT_KIND,
    FASTEST_S,
    LOOPBACK_FASTEST_S,
    Account,
    is_loopback,
    normalise_base_url,
)
from kling_desktop.domain.errors import ErrorKind, Problem, Remedy, RequestFailed
from kling_desktop.kling.auth import clean_token
from kling_desktop.services.events import AccountChanged
from kling_desktop.storage.vault import SESSION_ONLY, VaultStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.kling.client import StatusClient
    from kling_desktop.services.events import EventHub
    from kling_desktop.storage.tasks import TaskStore
    from kling_desktop.storage.vault import Vault

# Asking about a task that cannot exist tells whether the token is taken, and costs nothing.
PROBE_TASK_ID = "kling-desktop-connection-test"
_TOKEN_TAKEN = frozenset({ErrorKind.NOT_FOUND, ErrorKind.BAD_REPLY})


class TokenState(Enum):
    LOADING = "loading"
    MISSING = "missing"
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountStatus:
    """`token` is left out of every printed form; `problem` is what the account met last."""

    account: Account
    token_state: TokenState = TokenState.LOADING
    token: str = field(default="", repr=False, compare=False)
    vault: VaultStatus = SESSION_ONLY
    problem: Problem | None = None

    @property
    def is_paused(self) -> bool:
        """Nothing is asked until the creator has acted."""
        return self.problem is not None and self.problem.remedy is Remedy.PAUSE_ACCOUNT

    @property
    def is_ready(self) -> bool:
        return self.token_state is TokenState.READY and not self.is_paused


class Accounts:
    """Every change is published as AccountChanged."""

    def __init__(self, store: TaskStore, vault: Vault, client: StatusClient, hub: EventHub) -> None:
        self._store = store
        self._vault = vault
        self._client = client
        self._hub = hub
        self._statuses: dict[str, AccountStatus] = {}

    @property
    def statuses(self) -> list[AccountStatus]:
        return list(self._statuses.values())

    @property
    def main(self) -> AccountStatus | None:
        """The account that new renders belong to."""
        return next(iter(self._statuses.values()), None)

    def get(self, account_id: str) -> AccountStatus | None:
        return self._statuses.get(account_id)

    async def load(self) -> None:
        """Read the accounts; their tokens follow with `load_tokens`, which may take long."""
        for account in await self._store.accounts():
            self._put(AccountStatus(account=account))

    async def load_tokens(self) -> None:
        for status in self.statuses:
            await self.load_token(status.account)

    async def load_token(self, account: Account) -> None:
        token, vault = await self._vault.read(account)
        state = TokenState.READY if token else TokenState.MISSING
        self._put(AccountStatus(account=account, token_state=state, token=token or "", vault=vault))

    async def set_up(self, base_url: str, token: str, *, account_id: str = "") -> AccountStatus:
        """Save an account and its token. Raises BaseUrlError, TokenUnusable or sqlite3.Error."""
        account = self.account_at(normalise_base_url(base_url), account_id)
        token = clean_token(token)
        await self._store.save_account(account)
        vault = await self._vault.store(account, token)
        return self._put(
            AccountStatus(account=account, token_state=TokenState.READY, token=token, vault=vault)
        )

    async def move(self, account_id: str, base_url: str) -> AccountStatus:
        """Change where an account lives; a token given for another server is not used there."""
        account = self.account_at(normalise_base_url(base_url), account_id)
        await self._store.save_account(account)
        await self.load_token(account)
        return self._statuses[account_id]

    async def use(self, account: Account, token: str) -> AccountStatus:
        """Use an account whose token comes from elsewhere (the demo, the environment)."""
        await self._store.save_account(account)
        return self._put(
            AccountStatus(account=account, token_state=TokenState.READY, token=clean_token(token))
        )

    async def test(self, base_url: str, token: str) -> Problem | None:
        """Try an account without saving it; None when its token is taken.

        Raises BaseUrlError or TokenUnusable.
        """
        account = self.account_at(normalise_base_url(base_url), "")
        try:
            await self._client.ask(account, clean_token(token), DEFAULT_KIND, PROBE_TASK_ID)
        except RequestFailed as failure:
            return _trouble_with_account(failure.problem)
        return None

    async def vault_status(self) -> VaultStatus:
        return await self._vault.status()

    def note(self, account_id: str, problem: Problem | None) -> None:
        """Note what an account met, or that it was answered again."""
        status = self._statuses.get(account_id)
        if status and status.problem != problem:
            self._put(replace(status, problem=problem))

    def resume(self) -> None:
        """Give every paused account another try."""
        for status in self.statuses:
            if status.is_paused:
                self.note(status.account.account_id, None)

    def holds_token(self, texts: Iterable[str]) -> bool:
        """Whether one of `texts` is a token in use, whatever it looks like."""
        tokens = {status.token for status in self.statuses if status.token}
        return not tokens.isdisjoint(texts)

    def account_at(self, base_url: str, account_id: str = "") -> Account:
        """The known account moved to, or living at, a normalised base URL; else a new one."""
        known = self._statuses.get(account_id)
        if known:
            return replace(known.account, base_url=base_url)
        same = (s.account for s in self.statuses if s.account.base_url == base_url)
        return next(same, None) or new_account(base_url)

    def _put(self, status: AccountStatus) -> AccountStatus:
        self._statuses[status.account.account_id] = status
        self._hub.publish(AccountChanged(status.account.account_id))
        return status


def _trouble_with_account(problem: Problem) -> Problem | None:
    """What a failed probe tells of the account: nothing, where the service only minds the id.

    An answer without any of a service's words is somebody else's: there is no API here.
    """
    if problem.kind not in _TOKEN_TAKEN:
        return problem
    minds_the_id = problem.kind is ErrorKind.NOT_FOUND and problem.detail
    if problem.service_code or minds_the_id:
        return None
    return replace(problem, kind=ErrorKind.NO_ENDPOINT)


def new_account(base_url: str) -> Account:
    """An account named after its host; each address makes an account of its own."""
    parts = urlsplit(base_url)
    fastest_s = LOOPBACK_FASTEST_S if is_loopback(parts.hostname or "") else FASTEST_S
    return Account(account_id=base_url, name=parts.netloc, base_url=base_url, fastest_s=fastest_s)
