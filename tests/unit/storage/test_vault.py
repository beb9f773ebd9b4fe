"""The token is in a keyring that encrypts, or in memory; never anywhere else."""

from __future__ import annotations

import asyncio
import base64
import json
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING
from urllib.parse import quote

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked

from kling_desktop.domain.account import Account
from kling_desktop.storage.vault import Vault, VaultState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ACCOUNT = Account(account_id="main", name="Main", base_url="https://api.example.com")
TOKEN = "sk-" + "canary+Zq7/81=x"


class Shelf(KeyringBackend):
    """A keyring kept in a dictionary; what it answers can be turned into trouble."""

    priority = 1
    trouble: Exception | None = None

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.writes = 0

    def _check(self) -> None:
        if self.trouble:
            raise self.trouble

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.writes += 1
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.entries[service, username]


class SilentShelf(Shelf):
    """Blocks for as long as the test lasts, like a prompt that nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def _check(self) -> None:
        self.released.wait()


class TrustedShelf(Shelf):
    """Passes for one of the systems' own keyrings, which go by the module they come from."""


TrustedShelf.__module__ = "keyring.backends.SecretService"
SilentShelf.__module__ = "keyring.backends.SecretService"


@pytest.fixture
def install() -> Iterator[Callable[[KeyringBackend], None]]:
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def shelf(install: Callable[[KeyringBackend], None]) -> TrustedShelf:
    shelf = TrustedShelf()
    install(shelf)
    return shelf


async def test_a_token_is_kept_read_and_forgotten(shelf: TrustedShelf) -> None:
    status = await Vault().store(ACCOUNT, TOKEN)
    assert (status.state, status.store, status.keeps) == (
        VaultState.READY,
        "Secret Service keyring",
        True,
    )
    assert shelf.entries == {("Kling Desktop", "main https://api.example.com:443"): TOKEN}
    assert (await Vault().read(ACCOUNT))[0] == TOKEN
    assert await Vault().forget(ACCOUNT) == status
    assert shelf.entries == {}
    assert await Vault().read(ACCOUNT) == (None, status)


async def test_a_token_is_bound_to_its_server(shelf: TrustedShelf) -> None:
    vault = Vault()
    await vault.store(ACCOUNT, TOKEN)
    for base_url in (
        "https://api.example.com:8443",
        "https://evil.example",
        "http://api.example.com",
    ):
        elsewhere = Account(account_id="main", name="Main", base_url=base_url)
        assert (await vault.read(elsewhere))[0] is None
    same = Account(account_id="main", name="New name", base_url="https://api.example.com/v2")
    assert (await vault.read(same))[0] == TOKEN
    assert list(shelf.entries.values()) == [TOKEN]


async def test_a_token_that_is_there_is_not_written_again(shelf: TrustedShelf) -> None:
    """macOS asks the creator about each write."""
    await Vault().store(ACCOUNT, TOKEN)
    await Vault().store(ACCOUNT, TOKEN)
    assert shelf.writes == 1
    await Vault().store(ACCOUNT, "another-one")
    assert shelf.writes == 2


async def _is_kept_in_memory_only(state: VaultState) -> None:
    vault = Vault(quiet_limit_s=0.2, prompt_limit_s=0.2)
    assert (await vault.store(ACCOUNT, TOKEN)).state is state
    assert (await vault.read(ACCOUNT))[0] == TOKEN
    assert (await Vault(quiet_limit_s=0.2, prompt_limit_s=0.2).read(ACCOUNT))[1].state is state
    assert (await vault.forget(ACCOUNT)).state is state  # a keyring may still have one
    assert (await vault.read(ACCOUNT))[0] is None


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring])
async def test_without_a_keyring_the_token_stays_in_memory(
    install: Callable[[KeyringBackend], None], backend: type[KeyringBackend]
) -> None:
    install(backend())
    await _is_kept_in_memory_only(VaultState.ABSENT)


async def test_a_keyring_of_plain_files_is_not_used(
    install: Callable[[KeyringBackend], None],
) -> None:
    plain = Shelf()
    install(plain)
    await _is_kept_in_memory_only(VaultState.UNTRUSTED)
    assert plain.entries == {}


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (KeyringLocked("locked"), VaultState.LOCKED),
        (InitError("Prompt dismissed"), VaultState.LOCKED),
        (RuntimeError("a D-Bus error that comes through"), VaultState.SILENT),
        (OSError("gone"), VaultState.SILENT),
    ],
)
async def test_a_keyring_that_fails_leaves_the_token_in_memory(
    shelf: TrustedShelf, error: Exception, state: VaultState
) -> None:
    shelf.trouble = error
    await _is_kept_in_memory_only(state)
    assert shelf.entries == {}


async def test_a_keyring_that_never_answers_is_given_up(
    install: Callable[[KeyringBackend], None],
) -> None:
    silent = SilentShelf()
    install(silent)
    began = time.monotonic()
    await _is_kept_in_memory_only(VaultState.SILENT)
    assert time.monotonic() - began < 5
    silent.released.set()


async def test_the_newest_of_two_tokens_wins(shelf: TrustedShelf) -> None:
    vault = Vault()
    await asyncio.gather(vault.store(ACCOUNT, "first-one"), vault.store(ACCOUNT, TOKEN))
    assert (await vault.read(ACCOUNT))[0] == TOKEN
    assert list(shelf.entries.values()) == [TOKEN]


async def test_a_session_asks_nothing_of_the_keyring(shelf: TrustedShelf) -> None:
    vault = Vault(session_only=True)
    assert (await vault.store(ACCOUNT, TOKEN)).state is VaultState.SESSION
    assert (await vault.read(ACCOUNT))[0] == TOKEN
    assert shelf.entries == {}


def _python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


STATUS = """
import asyncio
from kling_desktop.storage.vault import Vault
print(asyncio.run(Vault().status()).state.value)
"""


def test_the_environment_may_name_no_keyring(tmp_path: Path) -> None:
    chosen = "keyring.backends.fail.Keyring"
    child = _python(STATUS, HOME=str(tmp_path), PYTHON_KEYRING_BACKEND=chosen)
    assert (child.stdout, child.stderr) == ("absent\n", "")


def test_the_environment_may_not_bring_in_a_plain_one(tmp_path: Path) -> None:
    (tmp_path / "plainfile.py").write_text(
        "from keyring.backend import KeyringBackend\n"
        "class Keyring(KeyringBackend):\n"
        "    priority = 99\n"
        "    def get_password(self, *_): return 'read from a file'\n"
        "    def set_password(self, *_): raise SystemExit('was written')\n"
        "    def delete_password(self, *_): raise SystemExit('was deleted')\n"
    )
    child = _python(
        STATUS,
        HOME=str(tmp_path),
        PYTHONPATH=str(tmp_path),
        PYTHON_KEYRING_BACKEND="plainfile.Keyring",
    )
    assert (child.stdout, child.stderr) == ("untrusted\n", "")


def test_a_silent_keyring_does_not_hold_up_the_end(tmp_path: Path) -> None:
    (tmp_path / "silent.py").write_text(
        "import threading\n"
        "from keyring.backend import KeyringBackend\n"
        "class Keyring(KeyringBackend):\n"
        "    priority = 99\n"
        "    def __init__(self):\n"
        "        threading.Event().wait()\n"
    )
    began = time.monotonic()
    child = _python(
        STATUS.replace("Vault()", "Vault(quiet_limit_s=0.3)"),
        HOME=str(tmp_path),
        PYTHONPATH=str(tmp_path),
        PYTHON_KEYRING_BACKEND="silent.Keyring",
    )
    assert (child.stdout, child.stderr, child.returncode) == ("silent\n", "", 0)
    assert time.monotonic() - began < 10


def test_keyring_is_loaded_only_when_it_is_needed() -> None:
    code = "import sys, kling_desktop.storage.vault; print('keyring' in sys.modules)"
    assert _python(code).stdout == "False\n"


REAL_KEYRING = """
import asyncio, json, subprocess, sys
from kling_desktop.domain.account import Account
from kling_desktop.storage.vault import Vault

subprocess.run(
    ["gnome-keyring-daemon", "--unlock", "--components=secrets"],
    input=b"password", check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
)
here = Account(account_id="main", name="Main", base_url="https://api.example.com")
there = Account(account_id="main", name="Main", base_url="https://evil.example")
token = sys.stdin.read()

async def main():
    stored = await Vault().store(here, token)
    read = [(await Vault().read(account))[0] for account in (here, there)]
    await Vault().forget(here)
    return stored.state.value, stored.store, read, (await Vault().read(here))[0]

print(json.dumps(asyncio.run(main())))
"""


def test_the_systems_own_keyring(tmp_path: Path) -> None:
    """A real gnome-keyring on a D-Bus session of its own."""
    places = {name: str(tmp_path / name) for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    for name in places:
        (tmp_path / name).mkdir(mode=0o700)
    child = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", REAL_KEYRING],
        env={"PATH": "/usr/bin:/bin", **places},
        input=TOKEN,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    expected = ["ready", "Secret Service keyring", [TOKEN, None], None]
    assert json.loads(child.stdout) == expected
    forms = (TOKEN, base64.b64encode(TOKEN.encode()).decode(), quote(TOKEN, safe=""))
    kept = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert kept
    assert not [form for form in forms for content in kept if form.encode() in content]
