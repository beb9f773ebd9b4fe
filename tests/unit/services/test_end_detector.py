"""An end is told once, and only of what was seen to run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState
from kling_desktop.services.end_detector import EndDetector

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace


async def test_what_ran_and_runs_no_more_is_told_once(
    workspace: Workspace, account: Account
) -> None:
    library = workspace.library
    before = await library.add([TaskRef("before")], account)
    detector = EndDetector(library)
    later = await library.add([TaskRef("later"), TaskRef("gone")], account)
    [first], [second, gone] = before.added, later.added
    assert detector.ended_among([first, second, gone]) == []
    assert detector.is_any_running
    for key in (first, second):
        await library.update(key, lambda it: replace(it, state=TaskState.SUCCEED))
    assert [task.key for task in detector.ended_among([first])] == [first]
    assert [task.key for task in detector.ended_among([first, second])] == [second]
    assert detector.is_any_running
    await library.remove([gone])
    assert detector.ended_among([gone]) == []
    assert not detector.is_any_running


async def test_what_had_ended_when_it_came_is_not_told(
    workspace: Workspace, account: Account
) -> None:
    [key] = (await workspace.library.add([TaskRef("one")], account)).added
    await workspace.library.update(key, lambda it: replace(it, state=TaskState.FAILED))
    detector = EndDetector(workspace.library)
    assert detector.ended_among([key]) == []
    assert not detector.is_any_running
