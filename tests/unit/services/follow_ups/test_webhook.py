"""A webhook that is posted after renders, to a real server."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.follow_up import FollowUpKind
from kling_desktop.domain.task import TaskState
from tests.unit.services.follow_ups.afterwards import (
    activity,
    added,
    end,
    in_a_hurry,
    is_idle,
    now_s,
    results,
    states,
)
from tests.unit.services.follow_ups.hook import answer, hooked

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

SECRET = "hook-canary-5b1f"  # noqa: S105 - nobody's


async def posted(
    workspace: Workspace, account: Account, eventually: Eventually, address: str, **values: object
) -> TaskKey:
    """A failed render after which a webhook was posted, or could not be."""
    key = await added(workspace, account, "t1", name='A "shot"\\ \n{id}')
    workspace.preferences.change(webhook_address=address, webhook_since=now_s(), **values)
    in_a_hurry(workspace).start()
    await end(workspace, key, state=TaskState.FAILED, reason="no {name}")
    await eventually(lambda: states(workspace, key) and is_idle(workspace))
    return key


async def test_it_is_posted_once_and_without_the_accounts_token(
    workspace: Workspace, account: Account, eventually: Eventually, token: str
) -> None:
    body = '{"text": "{name}: {reason}", "state": "{state}", "by": ["{account}", true]}'
    async with hooked() as hook:
        key = await posted(workspace, account, eventually, hook.address, webhook_body=body)
    (post,) = hook.posts
    assert post.line == "POST /hook/secret-path?key=1 HTTP/1.1"
    assert post.json == {
        "text": 'A "shot"\\ {id}: no {name}',
        "state": "failed",
        "by": ["Gate", True],
    }
    assert post.headers["content-type"] == "application/json"
    assert len(post.headers["idempotency-key"]) == 36
    assert "authorization" not in post.headers
    assert token not in repr(post)
    assert states(workspace, key) == {"webhook": "done"}
    (entry,) = await activity(workspace, key)
    assert (entry.word, entry.count, entry.detail) == ("webhook_done", 200, "")


async def test_a_secret_header_comes_from_the_vault_and_shows_nowhere_else(
    workspace: Workspace,
    account: Account,
    eventually: Eventually,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    refusal = answer(403, f"no: {SECRET}".encode() + b" x" * 500)
    async with hooked(refusal) as hook:
        await workspace.follow_ups.keep_secret(hook.address, f"Bearer {SECRET}")
        key = await posted(
            workspace, account, eventually, hook.address, webhook_header="X-Hook-Key"
        )
    (post,) = hook.posts
    assert post.headers["x-hook-key"] == f"Bearer {SECRET}"
    (entry,) = await activity(workspace, key)
    assert (entry.word, entry.count) == ("webhook_refused", 403)
    assert entry.detail.startswith("no: ")
    assert len(entry.detail) <= 200
    assert SECRET not in caplog.text + repr(workspace.follow_ups.failures) + entry.detail
    assert "secret-path" not in caplog.text
    assert SECRET not in workspace.paths.settings.read_text()


async def test_a_secret_is_not_given_to_another_server(
    workspace: Workspace, account: Account, eventually: Eventually
) -> None:
    await workspace.follow_ups.keep_secret("http://127.0.0.1:1/", SECRET)
    async with hooked() as hook:
        key = await posted(
            workspace, account, eventually, hook.address, webhook_header="X-Hook-Key"
        )
    assert hook.posts == []
    assert await results(workspace, key) == ["webhook_no_secret"]


@pytest.mark.parametrize(
    "passing", [answer(500), answer(503), answer(429, b"", "Retry-After: 0"), b""]
)
async def test_what_passes_is_tried_again_with_the_same_mark(
    workspace: Workspace, account: Account, eventually: Eventually, passing: bytes
) -> None:
    async with hooked(passing, passing, answer(204)) as hook:
        key = await posted(workspace, account, eventually, hook.address)
    assert len(hook.posts) == 3
    assert len({post.headers["idempotency-key"] for post in hook.posts}) == 1
    assert await results(workspace, key) == ["webhook_done"]


async def test_after_four_tries_it_failed_and_can_be_run_again(
    workspace: Workspace, account: Account, eventually: Eventually
) -> None:
    async with hooked(answer(500, b"<b>too\x1b[1m bad</b>")) as hook:
        key = await posted(workspace, account, eventually, hook.address)
        assert len(hook.posts) == 4
        (entry,) = await activity(workspace, key)
        assert (entry.word, entry.count) == ("webhook_refused", 500)
        assert entry.detail == "<b>too[1m bad</b>"
        hook.answers = [answer(200)]
        workspace.follow_ups.run_all_again([key])
        await eventually(lambda: states(workspace, key) == {"webhook": "done"})
    assert len(hook.posts) == 5


async def test_a_refusal_is_not_tried_again(
    workspace: Workspace, account: Account, eventually: Eventually
) -> None:
    async with hooked(answer(404)) as hook:
        key = await posted(workspace, account, eventually, hook.address)
    assert len(hook.posts) == 1
    assert await results(workspace, key) == ["webhook_refused"]


async def test_no_redirect_is_followed(
    workspace: Workspace, account: Account, eventually: Eventually
) -> None:
    async with hooked() as other, hooked(answer(307, b"", f"Location: {other.address}")) as hook:
        key = await posted(workspace, account, eventually, hook.address)
    assert (len(hook.posts), other.posts) == (1, [])
    (entry,) = await activity(workspace, key)
    assert entry.word == "webhook_moved"
    assert entry.detail == other.address.partition("?")[0]


async def test_the_chosen_proxy_is_used(
    workspace: Workspace, account: Account, eventually: Eventually
) -> None:
    """Nothing but a proxy can lead to this name."""
    async with hooked() as proxy:
        host = proxy.address.split("/")[2]
        workspace.preferences.change(proxy_mode="manual", proxy_address=f"http://{host}")
        key = await posted(workspace, account, eventually, "http://nas.local/hook")
    assert [post.line for post in proxy.posts] == ["POST http://nas.local/hook HTTP/1.1"]
    assert states(workspace, key) == {"webhook": "done"}


async def test_a_server_that_is_not_there_is_told_of(
    workspace: Workspace, account: Account, eventually: Eventually
) -> None:
    async with hooked() as hook:
        pass
    key = await posted(workspace, account, eventually, hook.address)
    assert await results(workspace, key) == ["webhook_not_reached"]


async def test_a_test_tells_at_once_and_leaves_no_trace(
    workspace: Workspace, account: Account
) -> None:
    key = await added(workspace, account, "t1")
    sample = replace(workspace.library.tasks[key], name="Sample", state=TaskState.SUCCEED)
    async with hooked(answer(500)) as hook:
        workspace.preferences.change(webhook_address=hook.address)
        outcome = await workspace.follow_ups.test(FollowUpKind.WEBHOOK, sample)
    assert (outcome.result, outcome.count) == ("webhook_refused", 500)
    assert len(hook.posts) == 1
    assert states(workspace, key) == {}
    assert await results(workspace, key) == []
