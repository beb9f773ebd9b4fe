"""Who we ask as: accounts, their tokens in memory, and whether they may be used."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import Problem, Remedy
from kling_desktop.services.events import AccountChanged
from kling_desktop.services.probe import probe
from kling_desktop.services.tokens import TokenElsewhere, clean, secrets_of
from kling_desktop.storage.vault import SESSION_ONLY, VaultStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.account_draft import AccountDraft
    from kling_desktop.kling.client import StatusClient
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.preferences import Preferences
    from kling_desktop.storage.tasks import TaskStore
    from kling_desktop.storage.vault import Vault


class TokenState(Enum):
    LOADING = "loading"
    MISSING = "missing"
    READY = "ready"


class AccountInUse(Exception):
    """Renders on the list belong to the account; `renders` says how many."""

    def __init__(self, renders: int) -> None:
        super().__init__(f"{renders} renders")
        self.renders = renders


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

    def __init__(
        self,
        store: TaskStore,
        vault: Vault,
        client: StatusClient,
        hub: EventHub,
        preferences: Preferences,
    ) -> None:
        self._store = store
        self._vault = vault
        self._client = client
        self._hub = hub
        self._preferences = preferences
        self._statuses: dict[str, AccountStatus] = {}

    @property
    def statuses(self) -> list[AccountStatus]:
        """In the order in which they were set up."""
        return list(self._statuses.values())

    @property
    def main(self) -> AccountStatus | None:
        """The account that new renders belong to: the chosen one, else the first."""
        chosen = self._statuses.get(self._preferences.settings.main_account_id)
        return chosen or next(iter(self._statuses.values()), None)

    def get(self, account_id: str) -> AccountStatus | None:
        return self._statuses.get(account_id)

    def choose_main(self, account_id: str) -> None:
        """New renders belong to this account from now on. Raises OSError."""
        self._preferences.change(main_account_id=account_id)
        self._hub.publish(AccountChanged(account_id))

    def at_origin(self, origin: str) -> list[Account]:
        """The accounts that are asked at an origin."""
        accounts = (status.account for status in self.statuses)
        return [account for account in accounts if account.origin == origin]

    async def load(self) -> None:
        """Read the accounts; their tokens follow with `load_tokens`, which may take long."""
        for account in await self._store.accounts():
            self._put(AccountStatus(account=account))

    async def load_tokens(self) -> None:
        for account_id in list(self._statuses):
            await self._load_token(account_id)

    async def ask_again(self) -> None:
        """Ask for the tokens that a locked or silent keyring did not give.

        Takes as long as the creator may need to unlock it.
        """
        for account_id, status in list(self._statuses.items()):
            if status.token_state is TokenState.MISSING:
                self._put(replace(status, token_state=TokenState.LOADING))
                await self._load_token(account_id)

    async def set_up(
        self, draft: AccountDraft, token: str, *, account_id: str = ""
    ) -> AccountStatus:
        """Save an account and its token; a new one without an id.

        Raises AccountRefused, TokenUnusable or sqlite3.Error.
        """
        before, account = self._statuses.get(account_id), self.draw(draft, account_id)
        token = clean(token, account.auth_style)
        await self._store.save_account(account)
        vault = await self._vault.store(account, token)
        status = self._put(
            AccountStatus(account=account, token_state=TokenState.READY, token=token, vault=vault)
        )
        if before and before.account.origin != account.origin:
            await self._vault.forget(before.account)  # nobody would ever delete it
        return status

    async def change(self, account_id: str, draft: AccountDraft) -> AccountStatus:
        """Change an account and keep its token; one given for another server stays there.

        Raises KeyError, AccountRefused, TokenUnusable or sqlite3.Error.
        """
        before = self._statuses[account_id]
        account = _drawn(draft, before.account)
        stays = account.origin == before.account.origin
        if stays and before.token and account.auth_style is not before.account.auth_style:
            clean(before.token, account.auth_style)
        await self._store.save_account(account)
        if stays:
            now = self._statuses[account_id]
            return self._put(replace(now, account=account, problem=None))
        self._put(AccountStatus(account=account))
        await self._load_token(account_id)
        return self._statuses[account_id]

    async def forget(self, account_id: str) -> VaultStatus:
        """Remove an account and its token; the answer says how the keyring was.

        Raises AccountInUse while renders belong to it, and sqlite3.Error.
        """
        renders = await self._store.delete_account(account_id)
        if renders:
            raise AccountInUse(renders)
        status = self._statuses.pop(account_id, None)
        self._hub.publish(AccountChanged(account_id))
        return await self._vault.forget(status.account) if status else SESSION_ONLY

    async def use(self, account: Account, token: str) -> AccountStatus:
        """Use an account whose token comes from elsewhere (the demo, the environment)."""
        token = clean(token, account.auth_style)
        await self._store.save_account(account)
        return self._put(AccountStatus(account=account, token_state=TokenState.READY, token=token))

    async def test(
        self, draft: AccountDraft, token: str, *, account_id: str = ""
    ) -> Problem | None:
        """Try an account without saving it; None when its token is taken.

        Without a token that of the account is used, at its own server. Raises AccountRefused or
        TokenUnusable.
        """
        known = self._statuses.get(account_id)
        account = _drawn(draft, known.account if known else None)
        if not token.strip() and known and known.token:
            if account.origin != known.account.origin:
                raise TokenElsewhere
            token = known.token
        return await probe(self._client, account, clean(token, account.auth_style))

    async def vault_status(self) -> VaultStatus:
        return await self._vault.status()

    def note(self, account_id: str, problem: Problem | None) -> None:
        """Note what an account met, or that it was answered again."""
        status = self._statuses.get(account_id)
        if status and status.problem != problem:
            self._put(replace(status, problem=problem))

    def resume(self, account_id: str | None = None) -> None:
        """Give a paused account another try; every one by default."""
        for status in self.statuses:
            if status.is_paused and account_id in {None, status.account.account_id}:
                self.note(status.account.account_id, None)

    def holds_token(self, texts: Iterable[str]) -> bool:
        """Whether one of `texts` is a token in use, or half of one, whatever it looks like."""
        return not secrets_of(self.statuses).isdisjoint(texts)

    def draw(self, draft: AccountDraft, account_id: str = "") -> Account:
        """The known account as drafted, else a new one. Raises AccountRefused."""
        known = self._statuses.get(account_id)
        account = _drawn(draft, known.account if known else None)
        return account if known else self._distinct(account)

    def _distinct(self, account: Account) -> Account:
        """A second account at one address, or of one name, is numbered."""
        from kling_desktop.domain.account_draft import numbered  # late: the start waits for it

        names = {status.account.name for status in self.statuses}
        return replace(
            account,
            account_id=numbered(account.account_id, self._statuses),
            name=numbered(account.name, names),
        )

    async def _load_token(self, account_id: str) -> None:
        before = self._statuses.get(account_id)
        if before is None or before.token:
            return
        token, vault = await self._vault.read(before.account)
        now = self._statuses.get(account_id)
        if now is None or now.token or now.account.origin != before.account.origin:
            return  # forgotten, given or moved meanwhile
        state = TokenState.READY if token else TokenState.MISSING
        self._put(replace(now, token_state=state, token=token or "", vault=vault))

    def _put(self, status: AccountStatus) -> AccountStatus:
        self._statuses[status.account.account_id] = status
        self._hub.publish(AccountChanged(status.account.account_id))
        return status


def _drawn(draft: AccountDraft, known: Account | None) -> Account:
    from kling_desktop.domain.account_draft import account_from  # late: the start waits for it

    return account_from(draft, known)
