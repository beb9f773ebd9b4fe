"""A workspace in which renders end, and what follows them is written down."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.follow_up import FollowUpKey, FollowUpKind, FollowUpState
from kling_desktop.domain.follow_up_template import program_problem
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.library import utc_now

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.activity import Entry
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.follow_ups.follow_ups import FollowUps
    from kling_desktop.services.workspace import Workspace

# Writes what it was given, as one line, into the file that its first argument names.
_TELLING = """
import json, os, sys
told = {"argv": sys.argv[2:], "env": dict(os.environ), "cwd": os.getcwd(), "in": sys.stdin.read()}
with open(sys.argv[1], "a") as file:
    file.write(json.dumps(told) + "\\n")
"""


def telling(told: Path, *arguments: str) -> tuple[str, ...]:
    script = told.with_name("telling.py")
    script.write_text(_TELLING)
    program = (sys.executable, str(script), str(told), *arguments)
    assert program_problem(program) is None
    return program


def python(source: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-c", source, *arguments)


def read(told: Path) -> list[dict[str, Any]]:
    if not told.exists():
        return []
    return [json.loads(line) for line in told.read_text().splitlines()]


def now_s() -> int:
    return int(utc_now().timestamp())


def in_a_hurry(workspace: Workspace) -> FollowUps:
    """Which tries again without a pause."""
    follow_ups = workspace.follow_ups
    follow_ups._runners = replace(follow_ups._runners, pauses_s=(0.0, 0.0, 0.0))
    return follow_ups


async def added(workspace: Workspace, account: Account, *ids: str, name: str = "Shot") -> TaskKey:
    found = await workspace.library.add([TaskRef(it, name=name) for it in ids], account)
    return found.added[0]


async def end(
    workspace: Workspace,
    key: TaskKey,
    *,
    clip: Path | None = None,
    state: TaskState = TaskState.SUCCEED,
    **values: Any,
) -> None:
    """Let a render end now; with `clip`, saved."""
    videos = (Video(url="https://clips.invalid/a.mp4", path=str(clip)),) if clip else ()
    now = utc_now()

    def change(task: Task) -> Task:
        ended = {"state": state, "state_since": now, "updated_at": now, "videos": videos}
        return replace(task, **(ended | values))  # type: ignore[arg-type]  # names of a Task

    await workspace.library.update(key, change)


async def activity(workspace: Workspace, key: TaskKey) -> list[Entry]:
    found = await workspace.library.activity(key)
    return [entry for entry in found if entry.what == "followed_up"]


async def results(workspace: Workspace, key: TaskKey) -> list[str]:
    return [entry.word for entry in await activity(workspace, key)]


def is_idle(workspace: Workspace) -> bool:
    """Whether all that was due is done or failed, and written down."""
    follow_ups = workspace.follow_ups
    under_way = {FollowUpState.DUE, FollowUpState.STARTED} & set(follow_ups._book._states.values())
    return not follow_ups._turns._known and not follow_ups._noting and not under_way


def states(workspace: Workspace, key: TaskKey) -> dict[str, str]:
    known = workspace.follow_ups._book._states
    pairs = ((kind, known.get(FollowUpKey(key, kind))) for kind in FollowUpKind)
    return {kind.value: state.value for kind, state in pairs if state}
