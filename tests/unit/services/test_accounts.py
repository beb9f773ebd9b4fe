"""Accounts: tried before they are saved, tokens in the vault alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.domain.account import BaseUrlError
from kling_desktop.domain.account_draft import AccountDraft, new_account
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.kling.auth import TokenUnusable
from kling_desktop.services.accounts import TokenState
from kling_desktop.services.adding import add_text
from kling_desktop.services.events import AccountChanged, Event
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.vault import Vault, VaultState

if TYPE_CHECKING:
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.storage.paths import Paths


def at(base_url: str) -> AccountDraft:
    return AccountDraft(base_url=base_url)


async def test_a_right_token_passes(workspace: Workspace, gateway: Gateway, token: str) -> None:
    assert await workspace.accounts.test(at(gateway.base_url), token) is None
    assert (
        await workspace.accounts.test(at(f" {gateway.base_url}/v1/ "), f"Bearer {token}\n") is None
    )
    assert workspace.accounts.statuses == []
    assert {request.header("Authorization") for request in gateway.requests} == {f"Bearer {token}"}


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (faults.error(401, 1002, "Authorization is invalid"), ErrorKind.AUTH),
        (faults.error(429, 1102, "no resource pack"), ErrorKind.QUOTA),
        (faults.html_page(), ErrorKind.NO_ENDPOINT),
        (faults.html_page(404), ErrorKind.NO_ENDPOINT),
        (faults.answer(301, b"", {"Location": "https://portal.example"}), ErrorKind.NO_ENDPOINT),
        (faults.answer(502, "bad gateway"), ErrorKind.SERVER),
        (faults.drop(), ErrorKind.NETWORK),
        (faults.answer(200, "hello", content_type="text/plain"), ErrorKind.NO_ENDPOINT),
        (
            faults.answer(404, "404 page not found", content_type="text/plain"),
            ErrorKind.NO_ENDPOINT,
        ),
        (faults.answer(200, "{}"), ErrorKind.NO_ENDPOINT),
        (faults.answer(404, '{"detail":"Not Found"}'), ErrorKind.NO_ENDPOINT),
    ],
)
async def test_what_is_wrong_is_told(
    workspace: Workspace, gateway: Gateway, token: str, fault: Fault, kind: ErrorKind
) -> None:
    gateway.inject(fault, times=None)
    problem = await workspace.accounts.test(at(gateway.base_url), token)
    assert problem is not None
    assert problem.kind is kind
    assert token not in repr(problem)


@pytest.mark.parametrize(
    "fault",
    [
        faults.error(400, 1201, "invalid task id"),
        faults.error(200, 1203, "task not found"),
        faults.error(404, "task_not_exist", "no such task"),
        faults.answer(400, '{"error":{"message":"bad id","type":"invalid_request_error"}}'),
        faults.answer(404, '{"message":"task not found"}'),
    ],
)
async def test_a_service_that_only_minds_the_id_has_taken_the_token(
    workspace: Workspace, gateway: Gateway, token: str, fault: Fault
) -> None:
    gateway.inject(fault)
    assert await workspace.accounts.test(at(gateway.base_url), token) is None


async def test_a_wrong_token_and_a_dead_server(workspace: Workspace, gateway: Gateway) -> None:
    wrong = await workspace.accounts.test(at(gateway.base_url), "wrong-token")
    gateway.stop()
    dead = await workspace.accounts.test(at(gateway.base_url), "wrong-token")
    assert wrong is not None
    assert dead is not None
    assert (wrong.kind, dead.kind) == (ErrorKind.AUTH, ErrorKind.NETWORK)


@pytest.mark.parametrize(
    ("base_url", "reason"),
    [
        ("", BaseUrlError.EMPTY),
        ("http://api.example.com", BaseUrlError.INSECURE),
        ("ftp://api.example.com", BaseUrlError.NOT_A_URL),
        ("https://user:secret@api.example.com", BaseUrlError.HAS_SECRET),
    ],
)
async def test_a_bad_address_is_refused_before_anything_is_kept(
    workspace: Workspace, base_url: str, reason: str
) -> None:
    for attempt in (workspace.accounts.test, workspace.accounts.set_up):
        with pytest.raises(BaseUrlError) as caught:
            await attempt(at(base_url), "whatever-it-is")
        assert caught.value.reason == reason
    assert workspace.accounts.statuses == []


@pytest.mark.parametrize("token", ["", "  ", "two words", "line\nbreak", "ключ", "x" * 1281])
async def test_a_token_that_is_none_is_refused(
    workspace: Workspace, gateway: Gateway, token: str
) -> None:
    for attempt in (workspace.accounts.test, workspace.accounts.set_up):
        with pytest.raises(TokenUnusable) as caught:
            await attempt(at(gateway.base_url), token)
        assert token.strip() == "" or token not in str(caught.value)
    assert workspace.accounts.statuses == []
    assert gateway.requests == ()


async def test_setting_up_keeps_the_account_and_hides_the_token(
    workspace: Workspace, gateway: Gateway, token: str, events: list[Event]
) -> None:
    status = await workspace.accounts.set_up(at(f"{gateway.base_url}/kling/v1"), f"Bearer {token}")
    assert status.is_ready
    assert (status.token, status.vault.state) == (token, VaultState.SESSION)
    assert token not in f"{status} {status!r} {workspace!r}"
    assert status.account.base_url == gateway.base_url
    assert events == [AccountChanged(status.account.account_id)]
    assert workspace.accounts.main == status
    with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
        dump = "\n".join(connection.iterdump())
    assert gateway.base_url in dump
    assert token not in dump


def test_other_addresses_are_other_accounts() -> None:
    addresses = (
        "https://api.example.com",
        "https://api-example.com",
        "https://api.example.com/x",
        "https://api.example.com:8443",
        "https://localhost",
        "http://localhost",
    )
    assert len({new_account(address).account_id for address in addresses}) == len(addresses)
    assert new_account(addresses[0]) == new_account(addresses[0])


async def test_a_token_does_not_move_to_another_server(paths: Paths) -> None:
    vault = Vault(session_only=True)
    async with open_workspace(paths, vault) as workspace:
        first = await workspace.accounts.set_up(at("https://api.example.com"), "first-one")
        moved = await workspace.accounts.change(
            first.account.account_id, at("https://evil.example")
        )
        assert (moved.token, moved.token_state) == ("", TokenState.MISSING)
        assert not moved.is_ready
        back = await workspace.accounts.change(
            first.account.account_id, at("https://api.example.com")
        )
        assert (back.token, back.account) == ("first-one", first.account)


async def test_tokens_follow_after_a_restart(paths: Paths) -> None:
    vault = Vault(session_only=True)
    async with open_workspace(paths, vault) as workspace:
        await workspace.accounts.set_up(at("https://api.example.com"), "first-one")
    async with open_workspace(paths, vault) as workspace:
        (status,) = workspace.accounts.statuses
        assert (status.token_state, status.token) == (TokenState.LOADING, "")
        await workspace.accounts.load_tokens()
        (status,) = workspace.accounts.statuses
        assert (status.token_state, status.token) == (TokenState.READY, "first-one")


async def test_a_pause_ends_when_asked_or_with_a_new_token(
    workspace: Workspace, account: Account, token: str, events: list[Event]
) -> None:
    refused = Problem(kind=ErrorKind.AUTH)
    for problem, is_paused in ((refused, True), (Problem(kind=ErrorKind.NETWORK), False)):
        workspace.accounts.note(account.account_id, problem)
        workspace.accounts.note(account.account_id, problem)
        (status,) = workspace.accounts.statuses
        assert (status.is_paused, status.is_ready) == (is_paused, not is_paused)
    assert len(events) == 2
    workspace.accounts.note(account.account_id, refused)
    workspace.accounts.resume()
    assert workspace.accounts.statuses[0].is_ready
    workspace.accounts.note(account.account_id, refused)
    await workspace.accounts.set_up(at(account.base_url), token, account_id=account.account_id)
    assert workspace.accounts.statuses[0].is_ready
    workspace.accounts.note("nobody", refused)


async def test_a_token_in_use_is_not_taken_for_an_id(
    workspace: Workspace, gateway: Gateway
) -> None:
    looks_like_an_id = "878106242831892487"
    status = await workspace.accounts.set_up(at(gateway.base_url), looks_like_an_id)
    report = await add_text(
        f"{looks_like_an_id}\n878106242831892488",
        status.account,
        workspace.library,
        workspace.accounts,
    )
    assert [key.task_id for key in report.added.added] == ["878106242831892488"]
    assert report.reading.secrets == 1
    assert [key.task_id for key in workspace.library.tasks] == ["878106242831892488"]
