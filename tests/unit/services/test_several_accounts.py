"""Several accounts: kept apart, changed, chosen among, and taken away."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import keyring
import keyring.backends.fail
import pytest

from kling_desktop.demo.gateway import Gateway
from kling_desktop.domain.account import AuthStyle, BaseUrlError
from kling_desktop.domain.account_draft import AccountDraft, LimitError
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.services.accounts import AccountInUse, TokenState
from kling_desktop.services.adding import add_text
from kling_desktop.services.events import AccountChanged, Event, TasksRemoved
from kling_desktop.services.removing import remove_account, renders_of
from kling_desktop.services.tokens import TokenElsewhere
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.vault import SESSION_ONLY, Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.storage.paths import Paths

ONE, TWO = "878106242831892487", "878106242831892488"


@pytest.fixture
def other(clips: Path, token: str) -> Iterator[Gateway]:
    with Gateway(token=token, clips=clips) as running:
        yield running


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def at(base_url: str) -> AccountDraft:
    return AccountDraft(base_url=base_url)


async def two(workspace: Workspace) -> tuple[AccountStatus, AccountStatus]:
    first = await workspace.accounts.set_up(at("https://a.example"), "first-one")
    return first, await workspace.accounts.set_up(at("https://b.example"), "second-one")


async def test_two_accounts_may_share_an_address(workspace: Workspace) -> None:
    tokens = ("first-one", "second-one", "third-one")
    made = [await workspace.accounts.set_up(at("api.example.com/v1/"), it) for it in tokens]
    assert [it.account.name for it in made] == [
        "api.example.com",
        "api.example.com (2)",
        "api.example.com (3)",
    ]
    ids = [it.account.account_id for it in made]
    assert ids == [f"https://api.example.com{end}" for end in ("", " (2)", " (3)")]
    assert [it.token for it in workspace.accounts.statuses] == list(tokens)
    again = await workspace.accounts.set_up(
        at("https://api.example.com"), "another", account_id=ids[1]
    )
    assert again.account == made[1].account


async def test_each_token_comes_back_to_its_own_account(paths: Paths) -> None:
    vault = Vault(session_only=True)
    async with open_workspace(paths, vault) as workspace:
        for token in ("first-one", "second-one"):
            await workspace.accounts.set_up(at("https://a.example"), token)
    async with open_workspace(paths, vault) as workspace:
        await workspace.accounts.load_tokens()
        tokens = [status.token for status in workspace.accounts.statuses]
        assert tokens == ["first-one", "second-one"]


async def test_a_change_without_a_token_keeps_it(workspace: Workspace) -> None:
    first, _ = await two(workspace)
    account_id = first.account.account_id
    workspace.accounts.note(account_id, Problem(kind=ErrorKind.AUTH))
    draft = AccountDraft(
        base_url="https://a.example/proxy",
        name=" Studio \n south ",
        path_template="/v1/videos/{kind}/{task_id}",
        default_kind="lip-sync",
        retention_days=7,
    )
    changed = await workspace.accounts.change(account_id, draft)
    assert (changed.token, changed.is_ready) == ("first-one", True)
    account = changed.account
    assert (account.account_id, account.name) == (account_id, "Studio south")
    assert (account.base_url, account.default_kind) == ("https://a.example/proxy", "lip-sync")
    assert (account.retention_days, account.fastest_s) == (7, first.account.fastest_s)


async def test_a_token_for_a_new_server_replaces_that_for_the_old_one(paths: Paths) -> None:
    vault = Vault(session_only=True)
    async with open_workspace(paths, vault) as workspace:
        first, second = await two(workspace)
        account_id = first.account.account_id
        await workspace.accounts.set_up(at("https://c.example"), "third-one", account_id=account_id)
        assert [it.token for it in workspace.accounts.statuses] == ["third-one", "second-one"]
        assert (await vault.read(first.account))[0] is None
        assert (await vault.read(second.account))[0] == "second-one"


async def test_what_is_refused_changes_nothing(workspace: Workspace) -> None:
    first, _ = await two(workspace)
    account_id = first.account.account_id
    for draft, refused in (
        (at("http://a.example"), BaseUrlError),
        (AccountDraft(base_url="https://a.example", retention_days=366), LimitError),
    ):
        with pytest.raises(refused):
            await workspace.accounts.change(account_id, draft)
    assert workspace.accounts.get(account_id) == first


async def test_http_goes_where_the_creator_allows_it(workspace: Workspace) -> None:
    with pytest.raises(BaseUrlError):
        await workspace.accounts.set_up(at("http://10.0.0.2"), "a-token")
    draft = AccountDraft(base_url="http://10.0.0.2", allows_http=True)
    status = await workspace.accounts.set_up(draft, "a-token")
    assert status.account.allows_http
    again = await workspace.accounts.change(status.account.account_id, at("http://10.0.0.2/x"))
    assert (again.account.base_url, again.token) == ("http://10.0.0.2/x", "a-token")


async def test_http_and_https_are_two_places(workspace: Workspace) -> None:
    status = await workspace.accounts.set_up(at("https://10.0.0.2"), "a-token")
    draft = AccountDraft(base_url="http://10.0.0.2", allows_http=True)
    moved = await workspace.accounts.change(status.account.account_id, draft)
    assert (moved.token, moved.token_state) == ("", TokenState.MISSING)


async def test_a_token_in_use_is_tested_at_its_own_server_only(
    workspace: Workspace, gateway: Gateway, other: Gateway, token: str
) -> None:
    status = await workspace.accounts.set_up(at(gateway.base_url), token)
    account_id = status.account.account_id
    assert await workspace.accounts.test(at(gateway.base_url), "", account_id=account_id) is None
    with pytest.raises(TokenElsewhere):
        await workspace.accounts.test(at(other.base_url), " ", account_id=account_id)
    assert other.requests == ()
    asked = await workspace.accounts.test(at(other.base_url), token, account_id=account_id)
    assert asked is None


async def test_a_test_asks_at_the_path_and_for_the_kind_of_the_draft(
    workspace: Workspace, gateway: Gateway, token: str
) -> None:
    draft = AccountDraft(
        base_url=gateway.base_url,
        path_template="/elsewhere/{kind}/{task_id}",
        default_kind="avatar/image2video",
    )
    await workspace.accounts.test(draft, token)
    (request,) = gateway.requests
    assert request.path.startswith("/elsewhere/avatar/image2video/")


async def test_the_main_account_is_chosen_and_remembered(
    workspace: Workspace, paths: Paths, events: list[Event]
) -> None:
    first, second = await two(workspace)
    assert workspace.accounts.main == first
    events.clear()
    workspace.accounts.choose_main(second.account.account_id)
    assert workspace.accounts.main == second
    assert events == [AccountChanged(second.account.account_id)]
    kept = json.loads(paths.settings.read_bytes())
    assert kept["main_account_id"] == second.account.account_id
    await workspace.accounts.forget(second.account.account_id)
    assert workspace.accounts.main == first


async def test_resuming_one_account_leaves_the_other_paused(workspace: Workspace) -> None:
    first, second = (status.account.account_id for status in await two(workspace))
    for account_id in (first, second):
        workspace.accounts.note(account_id, Problem(kind=ErrorKind.AUTH))
    workspace.accounts.resume(second)
    assert [status.is_paused for status in workspace.accounts.statuses] == [True, False]
    workspace.accounts.resume()
    assert not any(status.is_paused for status in workspace.accounts.statuses)


async def test_half_a_key_pair_is_no_id_either(workspace: Workspace) -> None:
    draft = AccountDraft(base_url="https://a.example", auth_style=AuthStyle.KEY_PAIR)
    await workspace.accounts.set_up(draft, f"{ONE}:{TWO}")
    holds_token = workspace.accounts.holds_token
    assert [holds_token([it]) for it in (ONE, TWO, f"{ONE}:{TWO}", "third")] == [True] * 3 + [False]


async def test_forgetting_takes_the_token_along(paths: Paths) -> None:
    vault = Vault(session_only=True)
    async with open_workspace(paths, vault) as workspace:
        first, second = await two(workspace)
        assert await workspace.accounts.forget(first.account.account_id) == SESSION_ONLY
        assert workspace.accounts.statuses == [second]
        assert await vault.read(first.account) == (None, SESSION_ONLY)
        assert (await vault.read(second.account))[0] == "second-one"
        await workspace.accounts.forget("nobody")
    async with open_workspace(paths, vault) as workspace:
        assert [it.account for it in workspace.accounts.statuses] == [second.account]


async def test_an_account_with_renders_is_not_forgotten(
    workspace: Workspace, events: list[Event]
) -> None:
    first, second = (status.account for status in await two(workspace))
    await workspace.library.add([TaskRef(ONE), TaskRef(TWO)], first)
    await workspace.library.add([TaskRef(TWO)], second)
    with pytest.raises(AccountInUse) as refused:
        await workspace.accounts.forget(first.account_id)
    assert refused.value.renders == 2
    told = renders_of(first.account_id, workspace.library)
    with pytest.raises(AccountInUse):  # one came after the creator was told of the other
        await remove_account(
            first.account_id, workspace.accounts, workspace.library, with_renders=told[:1]
        )
    assert workspace.accounts.holds_token(["first-one"])
    assert len(workspace.library.tasks) == 3
    events.clear()
    await remove_account(first.account_id, workspace.accounts, workspace.library, with_renders=told)
    assert events == [TasksRemoved(tuple(told)), AccountChanged(first.account_id)]
    assert [key.account_id for key in workspace.library.tasks] == [second.account_id]


@pytest.mark.usefixtures("no_keyring")
async def test_an_answer_of_the_keyring_brings_no_account_back(paths: Paths) -> None:
    async with open_workspace(paths, Vault()) as workspace:
        made = await two(workspace)
    async with open_workspace(paths, Vault()) as workspace:
        accounts = workspace.accounts
        forgetting = (accounts.forget(status.account.account_id) for status in made)
        await asyncio.gather(accounts.load_tokens(), *forgetting)
        assert accounts.statuses == []


async def test_a_status_link_goes_to_the_account_at_its_host(workspace: Workspace) -> None:
    first, second = (status.account for status in await two(workspace))
    theirs = f"https://b.example/kling/v1/videos/lip-sync/{ONE}"
    text = f"{theirs}\n{TWO}\nhttps://c.example/v1/videos/effects/x1"
    report = await add_text(text, first, workspace.library, workspace.accounts, kind="text2video")
    found = {tuple(key): task.kind for key, task in workspace.library.tasks.items()}
    assert found == {
        (second.account_id, ONE): "lip-sync",
        (first.account_id, TWO): "text2video",
        (first.account_id, "x1"): "effects",
    }
    assert len(report.added.added) == 3


async def test_an_id_on_another_accounts_list_is_known_unless_the_account_was_chosen(
    workspace: Workspace,
) -> None:
    first, second = (status.account for status in await two(workspace))
    library, accounts = workspace.library, workspace.accounts
    await library.add([TaskRef(ONE)], second)
    report = await add_text(ONE, first, library, accounts)
    assert [key.account_id for key in report.added.known] == [second.account_id]
    report = await add_text(ONE, first, library, accounts, chosen=True)
    assert [key.account_id for key in report.added.added] == [first.account_id]


async def test_a_render_takes_its_accounts_kind(workspace: Workspace) -> None:
    draft = AccountDraft(base_url="https://a.example", default_kind="omni-video")
    account = (await workspace.accounts.set_up(draft, "a-token")).account
    await workspace.library.add([TaskRef(ONE), TaskRef(TWO, "lip-sync")], account)
    assert [task.kind for task in workspace.library.tasks.values()] == ["omni-video", "lip-sync"]


@pytest.mark.usefixtures("no_keyring")
async def test_only_tokens_that_are_missing_are_asked_for_again(paths: Paths) -> None:
    async with open_workspace(paths, Vault()) as workspace:
        await two(workspace)
    async with open_workspace(paths, Vault()) as workspace:
        accounts = workspace.accounts
        states: list[list[TokenState]] = []
        await accounts.load_tokens()
        draft = at("https://a.example")
        await accounts.set_up(draft, "typed-again", account_id="https://a.example")

        def note(_event: object) -> None:
            states.append([it.token_state for it in accounts.statuses])

        workspace.hub.subscribe(note)
        await accounts.ask_again()
        assert states == [
            [TokenState.READY, TokenState.LOADING],
            [TokenState.READY, TokenState.MISSING],
        ]
