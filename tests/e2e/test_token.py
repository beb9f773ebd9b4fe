"""The token is in the keyring, and nowhere else."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from kling_desktop.demo import faults
from kling_desktop.storage.vault import SERVICE
from tests.e2e.leaks import forms_of, sent
from tests.e2e.renders import render, task_id
from tests.e2e.steps import FIRST_STEPS, give_account, take_first_steps
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.processes import Process

ONE, OTHER = task_id(0), task_id(1)


def holding(forms: set[bytes], folder: Path, *, but: set[Path]) -> tuple[set[str], set[str]]:
    """The names of all files looked into, and of those that hold one of the forms."""
    files = {it for it in folder.rglob("*") if it.is_file() and it not in but}
    found = {it.name for it in files if any(form in it.read_bytes() for form in forms)}
    return {it.name for it in files}, found


def in_process(forms: set[bytes], program: Process) -> set[str]:
    """Which of the things that other programs can see of a process hold one of the forms."""
    seen = {name: Path(f"/proc/{program.pid}/{name}").read_bytes() for name in SEEN_BY_OTHERS}
    assert b"kling_desktop" in seen["cmdline"]
    assert b"KLING_DESKTOP_HOME" in seen["environ"]
    return {name for name, content in seen.items() if any(form in content for form in forms)}


SEEN_BY_OTHERS = ("cmdline", "environ")


@pytest.fixture
def forms(token: str) -> set[bytes]:
    return forms_of(token)


def test_the_search_finds_what_it_is_to_find(forms: set[bytes], token: str, tmp_path: Path) -> None:
    header = f"Authorization: Bearer {token}\n"
    basic = base64.b64encode(f"user:{token}".encode()).decode()
    hidden = (header, json.dumps({"token": token}), f"x?key={quote(token, safe='')}", basic)
    for number, text in enumerate(hidden):
        (tmp_path / f"{number}").write_text(text)
    (tmp_path / "innocent").write_text("sk-canary")
    seen, found = holding(forms, tmp_path, but=set())
    assert (len(seen), found) == (5, {"0", "1", "2", "3"})


def test_the_token_is_in_the_keyring_and_nowhere_else(
    login: Login, gateway: GatewayProcess, forms: set[bytes], token: str
) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(f"{ONE} {OTHER}")
        window.shows({ONE: "Waiting", OTHER: "Waiting"})
        gateway.inject(faults.error(503, 5000, "busy"), task_id=ONE, times=2)
        gateway.inject(faults.drop(reset=True), task_id=OTHER, times=2)
        gateway.finish(ONE)
        window.shows({ONE: "Saved"}, within_s=60)
        window.paste(f"Authorization: Bearer {token}")
        window.says("A token was left out and not stored")
        login.hands.photograph("token-1-refused")
        window.paste(token)  # alone, where it could pass for an id
        assert in_process(forms, window.program) == set()
        _nowhere_on_disk(login, gateway, forms, running=True)
        window.close()
        assert window.program.ended(within_s=5) == 0
    _nowhere_on_disk(login, gateway, forms, running=False)
    assert window.complaints == []
    assert sent(forms, gateway) == ({"Authorization"}, set())
    assert _kept_in_keyring(login) == token

    asked = gateway.asked[OTHER]
    with login.open_window() as window:  # which has it from there
        until(lambda: gateway.asked[OTHER] > asked, "a question")
        assert not window.has("dialog", FIRST_STEPS)
        assert window.badges[OTHER] == "Waiting"


def _nowhere_on_disk(
    login: Login, gateway: GatewayProcess, forms: set[bytes], *, running: bool
) -> None:
    """`gateway` says its own token on its stdout, as it should."""
    seen, found = holding(forms, login.folder, but={gateway.process.output})
    assert found == set()
    must = {"ledger.sqlite3", "kling-desktop.log", "login.keyring", "program-1.out"}
    assert must | ({"ledger.sqlite3-wal"} if running else {"window.ini"}) <= seen


def _kept_in_keyring(login: Login) -> str:
    [(account_id, base_url)] = login.ask_ledger("SELECT account_id, base_url FROM accounts")
    done = subprocess.run(
        [sys.executable, "-m", "keyring", "get", SERVICE, f"{account_id} {base_url}"],
        env=login.environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return done.stdout.strip()


def test_without_a_keyring_it_says_so_and_goes_on(
    bare_login: Login, forms: set[bytes], token: str
) -> None:
    gateway = bare_login.gateway(token)
    gateway.add(render(0), render(1))
    with bare_login.open_window() as window:
        window.says("This system has no keyring. The token is kept in memory until you quit")
        bare_login.hands.photograph("no-keyring-1-said")
        window.fill("Base URL", gateway.base_url)
        window.fill("Token", token)
        window.press("Tab")
        take_first_steps(window)
        window.says("This system has no keyring.")
        window.paste(ONE)
        window.shows({ONE: "Waiting"})
        gateway.finish(ONE)
        window.shows({ONE: "Saved"})
        bare_login.hands.photograph("no-keyring-2-goes-on")
        window.close()
        assert window.program.ended(within_s=5) == 0
    seen, found = holding(forms, bare_login.folder, but={gateway.process.output})
    assert found == set()
    assert {"ledger.sqlite3", "kling-desktop.log"} <= seen
    assert not {name for name in seen if "keyring" in name}

    with bare_login.open_window() as window:
        window.says("There is no token for 127.0.0.1")
        window.find("push button", "Enter token")
        window.shows({ONE: "Saved"})
        bare_login.hands.photograph("no-keyring-3-asks-again")
    answer = bare_login.command("status", OTHER)
    assert answer.returncode == 4
    assert "This system has no keyring." in answer.stderr
    assert gateway.asked[OTHER] == 0
