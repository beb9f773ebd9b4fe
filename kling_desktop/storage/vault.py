"""Where tokens are: the system's keyring, or this session's memory when there is none.

The only module that knows keyring. Every call to it can block for ever (a locked collection asks
through a prompt nobody sees: secretstorage #33), so each runs on a thread that cannot keep the
program from ending, one at a time, under a time limit.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
import threading
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

SERVICE = "Kling Desktop"
QUIET_LIMIT_S = 5.0
PROMPT_LIMIT_S = 120.0  # while the creator may be typing the keyring's password

# Stores that encrypt at rest. `keyrings.alt` or another plug-in may offer plain files: refused.
_TRUSTED = {
    "keyring.backends.macOS": "macOS Keychain",
    "keyring.backends.Windows": "Windows Credential Manager",
    "keyring.backends.SecretService": "Secret Service keyring",
    "keyring.backends.libsecret": "Secret Service keyring",
    "keyring.backends.kwallet": "KWallet",
}
_NO_STORE = ("keyring.backends.fail", "keyring.backends.null")

_T = TypeVar("_T")


class VaultState(Enum):
    READY = "ready"
    ABSENT = "absent"  # no keyring on this machine
    LOCKED = "locked"  # there is one, and it stayed locked
    SILENT = "silent"  # there is one, and it does not answer
    UNTRUSTED = "untrusted"  # there is one, and it keeps secrets in plain files
    SESSION = "session"  # by choice: nothing is asked of a keyring


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """`store` is the name the system gives its keyring, empty when there is none."""

    state: VaultState
    store: str = ""

    @property
    def keeps(self) -> bool:
        return self.state is VaultState.READY


SESSION_ONLY = VaultStatus(VaultState.SESSION)


class Owner(Protocol):
    """What a secret is kept for: an account, or a header of the webhook."""

    @property
    def account_id(self) -> str: ...
    @property
    def origin(self) -> str: ...


class Vault:
    """Tokens by owner. One that cannot be kept is held in memory until the program ends."""

    def __init__(
        self,
        *,
        session_only: bool = False,
        quiet_limit_s: float = QUIET_LIMIT_S,
        prompt_limit_s: float = PROMPT_LIMIT_S,
    ) -> None:
        self._session: dict[str, str] = {}
        self._session_only = session_only
        self._quiet_limit_s = quiet_limit_s
        self._prompt_limit_s = prompt_limit_s
        self._turn = asyncio.Lock()

    async def status(self) -> VaultStatus:
        """Which keyring there is; quick, asks it nothing."""
        if self._session_only:
            return SESSION_ONLY
        return await self._ask(_describe, self._quiet_limit_s) or VaultStatus(VaultState.SILENT)

    async def read(self, owner: Owner) -> tuple[str | None, VaultStatus]:
        """The owner's token, if there is one, and how the keyring was."""
        entry = _entry(owner)
        if entry in self._session:
            return self._session[entry], SESSION_ONLY
        status = await self.status()
        if not status.keeps:
            return None, status
        answer = await self._ask(lambda: _read(entry), self._prompt_limit_s)
        if answer is None:
            return None, VaultStatus(VaultState.SILENT, status.store)
        token, state = answer
        return token, VaultStatus(state, status.store)

    async def store(self, owner: Owner, token: str) -> VaultStatus:
        """Keep a token. Where the status says it is not kept, this session has it all the same."""
        entry = _entry(owner)
        self._session[entry] = token
        status = await self.status()
        if not status.keeps:
            return status
        state = await self._ask(lambda: _write(entry, token), self._prompt_limit_s)
        if state is VaultState.READY and self._session.get(entry) == token:  # no newer one since
            del self._session[entry]
        return VaultStatus(state or VaultState.SILENT, status.store)

    async def forget(self, owner: Owner) -> VaultStatus:
        """Delete a token. Where the status is not READY, a keyring may still have it."""
        entry = _entry(owner)
        self._session.pop(entry, None)
        status = await self.status()
        if not status.keeps:
            return status
        state = await self._ask(lambda: _delete(entry), self._prompt_limit_s)
        return VaultStatus(state or VaultState.SILENT, status.store)

    async def _ask(self, work: Callable[[], _T], limit_s: float) -> _T | None:
        """Run `work` on a thread; None when it does not answer in time. `work` must not raise."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[_T] = loop.create_future()

        def deliver(result: _T) -> None:
            if not answer.done():
                answer.set_result(result)

        def run() -> None:
            result = work()
            with contextlib.suppress(RuntimeError):  # too late: the loop has ended
                loop.call_soon_threadsafe(deliver, result)

        async with self._turn:
            threading.Thread(target=run, name="vault", daemon=True).start()
            try:
                return await asyncio.wait_for(answer, limit_s)
            except TimeoutError:
                return None


def _entry(owner: Owner) -> str:
    """Bound to the origin: a token is never offered to another server than it was typed for."""
    return f"{owner.account_id} {owner.origin}"


def _describe() -> VaultStatus:
    try:
        return _choose()[1]
    except Exception:  # noqa: BLE001 - importing a backend can raise anything its system library does
        return VaultStatus(VaultState.SILENT)


def _choose() -> tuple[Any, VaultStatus]:
    """The backend to use; where keyring chains several, the first trusted one."""
    import keyring  # here and not above: finding the backends takes up to seconds

    chosen = keyring.get_keyring()
    backends = list(getattr(chosen, "backends", [chosen]))
    modules = [type(backend).__module__ for backend in backends]
    for backend, module in zip(backends, modules, strict=True):
        if module in _TRUSTED:
            if sys.platform == "win32":
                backend.persist = "local machine"  # the default roams to other machines
            return backend, VaultStatus(VaultState.READY, _TRUSTED[module])
    untrusted = [module for module in modules if module not in _NO_STORE]
    return None, VaultStatus(VaultState.UNTRUSTED if untrusted else VaultState.ABSENT)


def _read(entry: str) -> tuple[str | None, VaultState]:
    try:
        return _choose()[0].get_password(SERVICE, entry), VaultState.READY
    except Exception as error:  # noqa: BLE001 - D-Bus and system errors come through unwrapped
        return None, _state_of(error)


def _write(entry: str, token: str) -> VaultState:
    try:
        backend = _choose()[0]
        if backend.get_password(SERVICE, entry) != token:  # macOS asks again after each write
            backend.set_password(SERVICE, entry, token)
        kept = backend.get_password(SERVICE, entry) == token
    except Exception as error:  # noqa: BLE001 - D-Bus and system errors come through unwrapped
        return _state_of(error)
    return VaultState.READY if kept else VaultState.SILENT


def _delete(entry: str) -> VaultState:
    from keyring.errors import PasswordDeleteError

    try:
        _choose()[0].delete_password(SERVICE, entry)
    except PasswordDeleteError:
        return VaultState.READY  # it was not there
    except Exception as error:  # noqa: BLE001 - D-Bus and system errors come through unwrapped
        return _state_of(error)
    return VaultState.READY


def _state_of(error: Exception) -> VaultState:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    if isinstance(error, NoKeyringError):
        return VaultState.ABSENT
    # A prompt that was dismissed arrives as either of these.
    return VaultState.LOCKED if isinstance(error, KeyringLocked | InitError) else VaultState.SILENT
