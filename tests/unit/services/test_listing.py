"""One request for many renders, where the gateway has a list; single questions for the rest."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskKey, TaskState
from kling_desktop.services.importing import import_recent
from kling_desktop.services.listing import PAGE_SIZES, PROBE_AGAIN_S, WORTH, Listing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
CLIPS = ("aurora-pines.mp4",)


@pytest.fixture
def lister(clips: Path, token: str) -> Iterator[Gateway]:
    """A gateway with a list of its own."""
    with Gateway(token=token, clips=clips, lists=True) as running:
        yield running


@pytest.fixture
async def listed(workspace: Workspace, lister: Gateway, token: str) -> Account:
    account = Account(
        account_id="lister",
        name="Lister",
        base_url=lister.base_url,
        fastest_s=0.1,
        slowest_s=0.1,
        requests_per_s=100.0,
    )
    await workspace.accounts.use(account, token)
    return account


async def add(
    workspace: Workspace, account: Account, *task_ids: str, kind: str = ""
) -> list[TaskKey]:
    refs = [TaskRef(task_id, kind) for task_id in task_ids]
    return list((await workspace.library.add(refs, account)).added)


def states(workspace: Workspace, keys: list[TaskKey]) -> set[TaskState]:
    return {workspace.library.tasks[key].state for key in keys}


async def test_a_list_answers_for_all(
    workspace: Workspace, lister: Gateway, listed: Account, eventually: Eventually
) -> None:
    names = [f"t{number}" for number in range(200)]
    for name in names:
        lister.add(Render(task_id=name, clips=CLIPS))
    keys = await add(workspace, listed, *names)
    workspace.tracker.start()
    await eventually(lambda: states(workspace, keys) == {TaskState.PROCESSING})
    asked = lister.listed
    await eventually(lambda: lister.listed >= asked + 3)
    for name in names:
        lister.finish(name)
    await eventually(lambda: states(workspace, keys) == {TaskState.SUCCEED})
    assert all(workspace.library.tasks[key].videos for key in keys)
    assert sum(lister.asked(name) for name in names) == 0


async def test_what_the_list_lacks_is_asked_singly(
    workspace: Workspace, lister: Gateway, listed: Account, eventually: Eventually
) -> None:
    for name in ("t1", "t2", "t3", "t4"):
        lister.add(Render(task_id=name))
    for name in ("hidden", "secret"):
        lister.add(Render(task_id=name, is_listed=False))
    keys = await add(workspace, listed, "t1", "t2", "t3", "t4", "hidden", "secret")
    workspace.tracker.start()
    await eventually(lambda: states(workspace, keys) == {TaskState.PROCESSING})
    await eventually(lambda: lister.asked("hidden") >= 5 and lister.listed >= 5)
    assert lister.asked("secret") >= 3
    assert [lister.asked(name) for name in ("t1", "t2", "t3", "t4")] == [0, 0, 0, 0]


async def test_a_gateway_without_a_list_is_asked_for_it_once(
    workspace: Workspace, gateway: Gateway, account: Account, eventually: Eventually
) -> None:
    names = [f"t{number}" for number in range(6)]
    for name in names:
        gateway.add(Render(task_id=name))
    keys = await add(workspace, account, *names)
    workspace.tracker.start()
    await eventually(lambda: all(gateway.asked(name) >= 4 for name in names))
    assert states(workspace, keys) == {TaskState.PROCESSING}
    assert gateway.listed == 1
    assert workspace.accounts.statuses[0].problem is None


async def test_few_renders_are_not_worth_a_list(
    workspace: Workspace, lister: Gateway, listed: Account, eventually: Eventually
) -> None:
    names = [f"t{number}" for number in range(WORTH - 1)]
    for name in names:
        lister.add(Render(task_id=name))
    await add(workspace, listed, *names)
    workspace.tracker.start()
    await eventually(lambda: all(lister.asked(name) >= 3 for name in names))
    assert lister.listed == 0


@pytest.mark.parametrize(
    "fault",
    [
        faults.answer(401, '{"code":1002,"message":"no lists for you"}'),
        faults.answer(403, "<html>", content_type="text/html"),
        faults.answer(500, "oops"),
        faults.answer(200, '{"code":0,"data":{}}'),
        faults.answer(200, '{"code":0,"data":"nothing"}'),
    ],
)
async def test_a_list_that_fails_harms_nobody(
    workspace: Workspace,
    lister: Gateway,
    listed: Account,
    eventually: Eventually,
    fault: faults.Fault,
) -> None:
    names = ["t1", "t2", "t3", "t4"]
    for name in names:
        lister.add(Render(task_id=name))
    lister.inject(fault)  # the first request is the probe
    keys = await add(workspace, listed, *names)
    workspace.tracker.start()
    await eventually(lambda: states(workspace, keys) == {TaskState.PROCESSING})
    assert workspace.accounts.statuses[0].is_ready
    assert all(lister.asked(name) for name in names)
    assert lister.listed == 1


async def test_many_more_than_a_page_holds(
    workspace: Workspace, lister: Gateway, listed: Account, eventually: Eventually
) -> None:
    names = [f"t{number}" for number in range(PAGE_SIZES[-1] + 150)]
    for name in names:
        lister.add(Render(task_id=name))
    keys = await add(workspace, listed, *names)
    workspace.tracker.start()
    await eventually(lambda: states(workspace, keys) == {TaskState.PROCESSING})
    assert sum(lister.asked(name) for name in names) == 0


async def test_kinds_have_lists_of_their_own(
    workspace: Workspace, lister: Gateway, listed: Account, eventually: Eventually
) -> None:
    for kind in ("text2video", "image2video"):
        for number in range(3):
            lister.add(Render(task_id=f"{kind}-{number}", kind=kind))
    keys = await add(workspace, listed, *(f"text2video-{n}" for n in range(3)), kind="text2video")
    keys += await add(
        workspace, listed, *(f"image2video-{n}" for n in range(3)), kind="image2video"
    )
    workspace.tracker.start()
    await eventually(lambda: states(workspace, keys) == {TaskState.PROCESSING})
    paths = {request.path.rpartition("/")[2] for request in lister.requests}
    assert paths == {"text2video", "image2video"}


def test_a_list_is_tried_again_after_a_while() -> None:
    keys = {TaskKey("a", f"t{number}") for number in range(4)}
    failed = Listing(works=False, tried_at=100.0)
    assert not failed.serves(keys, 100.0 + PROBE_AGAIN_S - 1)
    assert failed.serves(keys, 100.0 + PROBE_AGAIN_S)
    holey = Listing(works=True, missing=set(keys), missing_since=100.0)
    assert not holey.serves(keys, 101.0)
    assert holey.serves(keys, 101.0 + PROBE_AGAIN_S)


async def test_a_page_that_is_too_long_is_asked_for_in_shorter_ones(
    workspace: Workspace, lister: Gateway, listed: Account
) -> None:
    names = [f"t{number}" for number in range(60)]
    for name in names:
        lister.add(Render(task_id=name))
    keys = await add(workspace, listed, *names)
    lister.inject(faults.answer(200, '{"data":[' + "0," * 600_000 + "0]}"))
    listing, status = Listing(), workspace.accounts.statuses[0]
    asker = workspace.tracker._asker
    await listing.refresh(asker, status, "multi-image2video", keys, 100.0)
    assert not listing.serves(keys, 101.0)  # single questions have their turn
    assert listing.serves(keys, 100.0 + PROBE_AGAIN_S)
    await listing.refresh(asker, status, "multi-image2video", keys, 200.0)
    assert states(workspace, keys) == {TaskState.PROCESSING}
    sizes = [request.query.rpartition("=")[2] for request in lister.requests]
    assert sizes[0] == "500"
    assert set(sizes[1:]) == {"100"}


async def test_recent_renders_come_onto_the_list(
    workspace: Workspace, lister: Gateway, listed: Account
) -> None:
    lister.add(Render(task_id="known", name="Known"))
    lister.add(Render(task_id="new"))
    lister.add(Render(task_id="spoken", kind="text2video"))
    await add(workspace, listed, "known")
    status = workspace.accounts.statuses[0]
    found = await import_recent(status, workspace.client, workspace.library)
    assert {key.task_id for key in found.added} == {"new", "spoken"}
    assert (found.known, found.problem) == (1, None)
    kinds = {task.task_id: task.kind for task in workspace.library.tasks.values()}
    assert kinds["spoken"] == "text2video"
    again = await import_recent(status, workspace.client, workspace.library)
    assert (again.added, again.known) == ((), 3)


async def test_a_gateway_without_lists_says_why_nothing_came(
    workspace: Workspace, gateway: Gateway, account: Account
) -> None:
    gateway.add(Render(task_id="t1"))
    assert account.base_url == gateway.base_url
    status = workspace.accounts.statuses[0]
    found = await import_recent(status, workspace.client, workspace.library)
    assert found.added == ()
    assert found.problem is not None
    assert not workspace.library.tasks


async def test_a_refused_token_ends_the_import_at_the_first_answer(
    workspace: Workspace, lister: Gateway, listed: Account
) -> None:
    lister.inject(faults.error(401, 1002), times=None)
    status = workspace.accounts.statuses[0]
    assert status.account == listed
    found = await import_recent(status, workspace.client, workspace.library)
    assert found.problem is not None
    assert found.problem.service_code == "1002"
    assert lister.listed == 1
