"""Wherever a token stands that a service repeats: nothing that follows a render carries it on."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.follow_up_template import PLACEHOLDERS
from kling_desktop.domain.task import TaskState
from kling_desktop.storage.logs import start_log
from tests.unit.services.follow_ups.afterwards import (
    added,
    end,
    in_a_hurry,
    is_idle,
    now_s,
    read,
    states,
    telling,
)
from tests.unit.services.follow_ups.hook import answer, hooked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
def log(workspace: Workspace) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    start_log(workspace.paths.log)
    logging.getLogger("kling_desktop").setLevel(logging.DEBUG)
    yield workspace.paths.log
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.getLogger("kling_desktop").setLevel(logging.NOTSET)


async def test_no_token_is_carried_on(
    workspace: Workspace,
    account: Account,
    tmp_path: Path,
    token: str,
    log: Path,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KLING_API_KEY", token)
    told = tmp_path / "told"
    everything = [f"{{{name}}}" for name in PLACEHOLDERS]
    key = await added(workspace, account, "t1", name=f"take {token}")
    async with hooked(answer(400, f'{{"said": "{token}"}}'.encode())) as hook:
        workspace.preferences.change(
            program=telling(told, *everything, f"-{''.join(everything)}"),
            program_since=now_s(),
            program_for="both",
            webhook_address=hook.address,
            webhook_body='{"all": "' + "".join(everything) + '"}',
            webhook_since=now_s(),
        )
        in_a_hurry(workspace).start()
        reason, project = f"refused {token!r} Bearer {token}", f"film {token}"
        await end(workspace, key, state=TaskState.FAILED, reason=reason, project=project)
        await eventually(lambda: len(states(workspace, key)) == 2 and is_idle(workspace))
    assert states(workspace, key) == {"program": "done", "webhook": "failed"}
    (said,) = read(told)
    assert any("take [removed]" in argument for argument in said["argv"])
    assert token not in str(said)
    assert "[removed]" in hook.posts[0].json["all"]
    assert token not in repr(hook.posts)
    entries = [it for it in await workspace.library.activity(key) if it.what == "followed_up"]
    assert len(entries) == 2
    assert token not in repr(entries) + repr(workspace.follow_ups.failures)
    assert "webhook_refused" in log.read_text()
    assert token not in log.read_text()
