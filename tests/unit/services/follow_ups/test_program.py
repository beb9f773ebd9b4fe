"""A program that is run after renders: real ones, with what they are given and how they end."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.follow_up import FollowUpKey, FollowUpKind, FollowUpResult
from kling_desktop.domain.task import TaskState, Video, saved
from kling_desktop.services.follow_ups.program_run import NotStarted, Program
from kling_desktop.services.library import utc_now
from tests.unit.services.follow_ups.afterwards import (
    activity,
    added,
    end,
    is_idle,
    now_s,
    python,
    read,
    results,
    states,
    telling,
)

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
def clip(tmp_path: Path, clips: Path) -> Path:
    saved = tmp_path / "my clips"
    saved.mkdir()
    copy = saved / "-take 1; $(x).mp4"
    copy.write_bytes((clips / "lantern-lake.mp4").read_bytes())
    return copy


@pytest.fixture
def told(tmp_path: Path) -> Path:
    return tmp_path / "told"


def turn_on(workspace: Workspace, program: tuple[str, ...], **values: object) -> None:
    workspace.preferences.change(program=program, program_since=now_s(), **values)
    workspace.follow_ups.start()


async def test_it_gets_its_arguments_whole_and_nothing_of_ours(
    workspace: Workspace,
    account: Account,
    clip: Path,
    told: Path,
    token: str,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KLING_API_KEY", token)
    monkeypatch.setenv("QT_LOGGING_RULES", "x=false")
    monkeypatch.setenv("MINE", "stays")
    name = "-rf 'a' \"b\" $(id) {path}"
    key = await added(workspace, account, "t1", name=name)
    turn_on(workspace, telling(told, "{name}", "--title={name} ({id})", "{path}", "{state}", ""))
    await end(workspace, key, clip=clip)
    await eventually(lambda: read(told) and is_idle(workspace))
    (said,) = read(told)
    shown = name.lstrip("-")
    assert said["argv"] == [shown, f"--title={name} (t1)", str(clip), "succeed", ""]
    assert said["cwd"] == str(clip.parent)
    assert said["in"] == ""
    assert said["env"]["MINE"] == "stays"
    assert not {"KLING_API_KEY", "QT_LOGGING_RULES"} & said["env"].keys()
    assert token not in str(said)
    assert await results(workspace, key) == ["program_done"]


async def test_a_failed_render_gives_its_reason_without_secrets(
    workspace: Workspace, account: Account, told: Path, token: str, eventually: Eventually
) -> None:
    key = await added(workspace, account, "t1")
    turn_on(workspace, telling(told, "{reason}", "{path}|{folder}"), program_for="both")
    reason = f"bad\x1b[1m\nline {token} https://x.invalid/a?sig=1"
    await end(workspace, key, state=TaskState.FAILED, reason=reason)
    await eventually(lambda: read(told) and is_idle(workspace))
    (said,) = read(told)
    assert said["argv"] == ["bad[1m line [removed] https://x.invalid/a", "|"]
    assert said["cwd"] == os.path.expanduser("~")  # noqa: PTH111 - the place itself


async def test_it_runs_once_for_each_render_that_is_concerned(
    workspace: Workspace, account: Account, clip: Path, told: Path, eventually: Eventually
) -> None:
    before = await added(workspace, account, "t0", "t1", "t2", "t3", "t4")
    t1, t2, t3, t4 = list(workspace.library.tasks)[1:]
    await end(workspace, before, clip=clip, updated_at=None)
    workspace.preferences.change(program_since=now_s() + 1)  # so that the one before is before
    await eventually(lambda: now_s() >= workspace.preferences.settings.program_since)
    workspace.preferences.change(program=telling(told, "{id}"))
    workspace.follow_ups.start()
    await end(workspace, t1, clip=clip)
    await end(workspace, t2, state=TaskState.FAILED)
    await workspace.library.set_paused(t1, on=True)
    await end(workspace, t3, clip=clip)
    await eventually(lambda: len(read(told)) == 2 and is_idle(workspace))
    workspace.follow_ups.look()
    await workspace.library.set_paused(t1, on=False)
    removed = await workspace.library.remove([t1])
    await workspace.library.restore(removed)
    await end(workspace, t4, clip=clip)
    await eventually(lambda: states(workspace, t4) == {"program": "done"})
    assert is_idle(workspace)
    assert sorted(it["argv"][0] for it in read(told)) == ["t1", "t3", "t4"]
    assert states(workspace, before) == states(workspace, t2) == {}


async def test_the_file_is_waited_for(
    workspace: Workspace, account: Account, clip: Path, told: Path, eventually: Eventually
) -> None:
    first = await added(workspace, account, "t1", "t2")
    second = list(workspace.library.tasks)[1]
    turn_on(workspace, telling(told, "{path}"))
    await eventually(lambda: workspace.follow_ups._is_loaded)
    await end(workspace, first, videos=(Video(url="https://clips.invalid/a.mp4"),))
    await end(workspace, second, clip=clip)
    await eventually(lambda: states(workspace, second) == {"program": "done"})
    assert states(workspace, first) == {}
    await workspace.library.update(first, lambda task: saved(task, 0, str(clip)))
    await eventually(lambda: states(workspace, first) == {"program": "done"})
    assert [it["argv"] for it in read(told)] == [[str(clip)], [str(clip)]]


async def test_where_nothing_is_saved_by_itself_no_file_is_waited_for(
    workspace: Workspace, account: Account, told: Path, eventually: Eventually
) -> None:
    key = await added(workspace, account, "t1")
    turn_on(workspace, telling(told, "{path}"), save_automatically=False)
    await end(workspace, key, videos=(Video(url="https://clips.invalid/a.mp4"),))
    await eventually(lambda: states(workspace, key) == {"program": "done"})
    assert read(told)[0]["argv"] == [""]


async def test_a_clip_that_has_gone_meanwhile_is_told_of(
    workspace: Workspace, account: Account, tmp_path: Path, told: Path, eventually: Eventually
) -> None:
    key = await added(workspace, account, "t1")
    turn_on(workspace, telling(told))
    await end(workspace, key, clip=tmp_path / "away" / "a.mp4")
    await eventually(lambda: states(workspace, key) == {"program": "failed"})
    assert await results(workspace, key) == ["program_no_clip"]
    assert read(told) == []


@pytest.mark.parametrize(
    ("source", "result", "count"),
    [
        ("print('well')", FollowUpResult.PROGRAM_DONE, 0),
        ("import sys; print('bad'); sys.exit(3)", FollowUpResult.PROGRAM_EXIT, 3),
        (
            "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
            FollowUpResult.PROGRAM_EXIT,
            -9,
        ),
    ],
)
async def test_its_end_is_told(
    workspace: Workspace,
    account: Account,
    eventually: Eventually,
    source: str,
    result: FollowUpResult,
    count: int,
) -> None:
    key = await added(workspace, account, "t1")
    turn_on(workspace, python(source), program_for="both")
    await end(workspace, key, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, key) and is_idle(workspace))
    (entry,) = await activity(workspace, key)
    assert (entry.word, entry.count) == (result, count)
    outcome = workspace.follow_ups.failures.get(FollowUpKey(key, FollowUpKind.PROGRAM))
    assert (outcome is None) is (result is FollowUpResult.PROGRAM_DONE)


async def test_the_end_of_its_output_is_kept_without_secrets(
    workspace: Workspace, account: Account, token: str, eventually: Eventually
) -> None:
    source = "import sys; print('x' * 99_999); print(sys.argv[1]); print('last', file=sys.stderr)"
    key = await added(workspace, account, "t1")
    turn_on(workspace, python(source, f"it is {token}\x1b[0m"), program_for="failed")
    await end(workspace, key, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, key) and is_idle(workspace))
    (entry,) = await activity(workspace, key)
    assert entry.detail.endswith("x\nit is [removed][0m\nlast")
    assert len(entry.detail) <= 2_048


async def test_a_program_that_is_not_there_is_told_and_can_be_run_again(
    workspace: Workspace, account: Account, told: Path, tmp_path: Path, eventually: Eventually
) -> None:
    key = await added(workspace, account, "t1")
    turn_on(workspace, (str(tmp_path / "none"),), program_for="both")
    await end(workspace, key, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, key) == {"program": "failed"})
    assert workspace.follow_ups.can_run_again([key])
    workspace.preferences.change(program=telling(told), program_since=0)  # off since
    workspace.follow_ups.run_all_again([key])
    await eventually(lambda: states(workspace, key) == {"program": "done"})
    assert await results(workspace, key) == ["program_not_started", "program_done"]
    assert not workspace.follow_ups.can_run_again([key])
    assert workspace.follow_ups.failures == {}
    workspace.follow_ups.run_all_again([key])
    assert is_idle(workspace)
    assert len(read(told)) == 1


async def test_what_is_no_longer_set_up_is_not_run_again(
    workspace: Workspace, account: Account, tmp_path: Path, eventually: Eventually
) -> None:
    key = await added(workspace, account, "t1")
    turn_on(workspace, (str(tmp_path / "none"),), program_for="both")
    await end(workspace, key, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, key) == {"program": "failed"})
    workspace.preferences.change(program=())
    workspace.follow_ups.run_all_again([key])
    await eventually(lambda: is_idle(workspace))
    assert (await results(workspace, key))[-1] == "not_set_up"


async def test_at_most_two_at_once(
    workspace: Workspace, account: Account, tmp_path: Path, eventually: Eventually
) -> None:
    """Each leaves a mark and waits for a file that lets all go on."""
    source = """
import pathlib, sys, time
folder, name = pathlib.Path(sys.argv[1]), sys.argv[2]
(folder / name).touch()
while not (folder / "go").exists():
    time.sleep(0.01)
"""
    turns = workspace.follow_ups._turns
    await added(workspace, account, *(f"t{it}" for it in range(5)))
    turn_on(workspace, python(source, str(tmp_path), "mark {id}"), program_for="both")
    for key in list(workspace.library.tasks):
        await end(workspace, key, state=TaskState.FAILED)
    await eventually(lambda: len(list(tmp_path.glob("mark*"))) == 2)
    await eventually(lambda: len(turns._known) == 5)
    assert len(list(tmp_path.glob("mark*"))) == 2
    assert sum(turns._running.values()) == 2
    (tmp_path / "go").touch()
    await eventually(lambda: is_idle(workspace))
    assert len(list(tmp_path.glob("mark*"))) == 5


def test_the_time_limit_ends_a_program_and_all_that_it_started(tmp_path: Path) -> None:
    """Both close their eyes to the first request."""
    source = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = os.fork()
if child:
    print(child, flush=True)
time.sleep(60)
"""
    started = time.monotonic()
    ended = Program(python(source), tmp_path, grace_s=0.2).run(0.5)
    assert ended.took_too_long
    assert ended.code == -9
    assert time.monotonic() - started < 30
    child = int(ended.output)
    deadline = time.monotonic() + 10
    while _is_alive(child) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not _is_alive(child)


def _is_alive(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat") as file:  # noqa: PTH123 - a kernel's file
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_what_a_program_leaves_running_is_not_waited_for(tmp_path: Path) -> None:
    source = "import subprocess, sys; subprocess.Popen(['sleep', '20']); print('done')"
    started = time.monotonic()
    ended = Program(python(source), tmp_path).run(60)
    assert (ended.code, ended.output) == (0, b"done\n")
    assert time.monotonic() - started < 15


def test_one_that_is_unwanted_before_its_start_never_starts(tmp_path: Path) -> None:
    program = Program(python("raise SystemExit"), tmp_path)
    program.end(0)
    with pytest.raises(NotStarted):
        program.run(1)


@pytest.mark.parametrize("argument", ["a\0b", "\ud800"])
def test_a_text_that_is_no_argument_starts_nothing(tmp_path: Path, argument: str) -> None:
    with pytest.raises(NotStarted):
        Program((sys.executable, argument), tmp_path).run(1)


async def test_a_quit_ends_it_soon(
    workspace: Workspace, account: Account, tmp_path: Path, eventually: Eventually
) -> None:
    source = """
import os, pathlib, sys, time
pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
time.sleep(60)
"""
    key = await added(workspace, account, "t1")
    turn_on(workspace, python(source, str(tmp_path / "pid")), program_for="both")
    await end(workspace, key, state=TaskState.FAILED)
    pid = tmp_path / "pid"
    await eventually(lambda: pid.exists() and pid.read_text())
    started = time.monotonic()
    await workspace.scope.cancel_all()
    assert time.monotonic() - started < 2
    assert not _is_alive(int(pid.read_text()))
    assert states(workspace, key) == {"program": "started"}
    assert await results(workspace, key) == []


async def test_a_name_stays_as_its_maker_wrote_it(
    workspace: Workspace, account: Account, told: Path, eventually: Eventually
) -> None:
    name = "Really?yes, token: gold 金 – 1/2"
    key = await added(workspace, account, "t1", name=name)
    turn_on(workspace, telling(told, "{name}"), program_for="failed")
    await end(workspace, key, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, key) == {"program": "done"})
    assert read(told)[0]["argv"] == [name]


async def test_what_happened_before_stands_before_it(
    workspace: Workspace, account: Account, told: Path, eventually: Eventually
) -> None:
    """Though that waits to be written, and this does not."""
    key = await added(workspace, account, "t1")
    turn_on(workspace, telling(told), program_for="failed")
    earlier = Entry(at=utc_now(), what=Happening.NOT_SAVED, word="network")
    workspace.library.note(key, earlier)
    await end(workspace, key, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, key) == {"program": "done"})
    found = [entry.what for entry in await workspace.library.activity(key)]
    assert found == ["not_saved", "state", "followed_up"]


async def test_what_had_ended_when_it_was_imported_is_not_concerned(
    workspace: Workspace, account: Account, told: Path, eventually: Eventually
) -> None:
    """Whenever that was: else a list from another computer would start it hundreds of times."""
    turn_on(workspace, telling(told, "{id}"), program_for="both")
    await eventually(lambda: workspace.follow_ups._is_loaded)
    here = await added(workspace, account, "t1")
    await end(workspace, here, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, here) == {"program": "done"})
    imported = replace(workspace.library.tasks[here], task_id="t2")
    await workspace.library.bring([imported])
    await eventually(lambda: states(workspace, imported.key) == {"program": "left"})
    workspace.follow_ups.run_all_again([imported.key])
    last = await added(workspace, account, "t3")
    await end(workspace, last, state=TaskState.FAILED)
    await eventually(lambda: states(workspace, last) == {"program": "done"})
    assert [it["argv"] for it in read(told)] == [["t1"], ["t3"]]
