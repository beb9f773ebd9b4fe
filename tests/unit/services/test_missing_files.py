"""Saved clips that were moved or deleted since."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Task, TaskKey, TaskState, Video, saved
from kling_desktop.services.events import Event, FileChanged, SavingChanged
from kling_desktop.services.missing_files import Absence, files_of

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
AddSaved = Callable[..., Awaitable[TaskKey]]


@pytest.fixture
def add_saved(workspace: Workspace, account: Account) -> AddSaved:
    """Puts a render on the list that was saved to these files."""

    async def add(task_id: str, *files: Path) -> TaskKey:
        (key,) = (await workspace.library.add([TaskRef(task_id)], account)).added
        videos = tuple(Video(url="https://x.y/z", path=str(file)) for file in files)

        def finished(task: Task) -> Task:
            return replace(task, state=TaskState.SUCCEED, videos=videos)

        await workspace.library.update(key, finished)
        return key

    return add


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    folder.mkdir()
    for name in ("one.mp4", "two.mp4"):
        (folder / name).write_bytes(b"whole")
    return folder


def told(events: list[Event]) -> list[TaskKey]:
    return [event.key for event in events if isinstance(event, FileChanged)]


async def test_a_file_is_missed_and_seen_again(
    *,
    workspace: Workspace,
    add_saved: AddSaved,
    films: Path,
    events: list[Event],
    eventually: Eventually,
) -> None:
    missing = workspace.missing
    one, two = await add_saved("1", films / "one.mp4"), await add_saved("2", films / "two.mp4")
    missing.look()
    await eventually(lambda: not missing._is_looking)
    assert (missing.absences, told(events)) == ({}, [])
    (films / "one.mp4").rename(films / "elsewhere.mp4")
    missing.look()
    await eventually(lambda: missing.absences)
    assert missing.absences == {one: Absence(frozenset({str(films / "one.mp4")}))}
    assert told(events) == [one]
    missing.look()
    await eventually(lambda: not missing._is_looking)
    assert told(events) == [one]  # what stays as it was is not told again
    (films / "elsewhere.mp4").rename(films / "one.mp4")
    missing.look()
    await eventually(lambda: not missing.absences)
    assert told(events) == [one, one]
    assert workspace.library.tasks[two].is_saved


async def test_a_drive_that_is_away_is_not_taken_for_deleted_files(
    workspace: Workspace, add_saved: AddSaved, films: Path, eventually: Eventually
) -> None:
    keys = [await add_saved(name, films / f"{name}.mp4") for name in ("one", "two")]
    films.rename(films.with_name("unplugged"))
    workspace.missing.look()
    await eventually(lambda: len(workspace.missing.absences) == 2)
    assert {workspace.missing.absences[key].folder for key in keys} == {str(films)}
    films.touch()  # a file in the folder's place is none
    workspace.missing.look()
    await eventually(lambda: not workspace.missing._is_looking)
    assert {workspace.missing.absences[key].folder for key in keys} == {str(films)}


async def test_of_several_videos_those_that_are_there_stay_of_use(
    workspace: Workspace, add_saved: AddSaved, films: Path, eventually: Eventually
) -> None:
    key = await add_saved("both", films / "one.mp4", films / "two.mp4")
    (films / "one.mp4").unlink()
    (films / "one.mp4").mkdir()  # a folder is no file
    workspace.missing.look()
    await eventually(lambda: workspace.missing.absences)
    task = workspace.library.tasks[key]
    assert files_of(task, workspace.missing.absences[key]) == [films / "two.mp4"]
    assert files_of(task, None) == [films / "one.mp4", films / "two.mp4"]


async def test_what_is_saved_again_under_the_same_name_is_seen_at_once(
    workspace: Workspace, add_saved: AddSaved, films: Path, eventually: Eventually
) -> None:
    file = films / "one.mp4"
    key = await add_saved("1", file)
    file.unlink()
    workspace.missing.look()
    await eventually(lambda: workspace.missing.absences)
    file.write_bytes(b"whole")
    workspace.hub.publish(SavingChanged(key))  # the task is as it was: nothing else tells
    await eventually(lambda: not workspace.missing.absences)


async def test_a_render_off_the_list_is_forgotten_and_back_on_it_looked_for(
    workspace: Workspace, add_saved: AddSaved, films: Path, eventually: Eventually
) -> None:
    key = await add_saved("1", films / "gone.mp4")
    workspace.missing.look()
    await eventually(lambda: workspace.missing.absences)
    removed = await workspace.library.remove([key])
    assert not workspace.missing.absences
    await workspace.library.restore(removed)
    await eventually(lambda: key in workspace.missing.absences)


async def test_a_change_during_the_look_is_looked_at_again(
    workspace: Workspace, add_saved: AddSaved, films: Path, eventually: Eventually
) -> None:
    key = await add_saved("1", films / "gone.mp4")
    before = workspace.library.tasks[key]
    await workspace.library.update(key, lambda task: saved(task, 0, str(films / "one.mp4")))
    gone = Absence(frozenset({str(films / "gone.mp4")}))
    workspace.missing._take([before], {key: gone})
    assert workspace.missing.absences == {}
    assert workspace.missing._waiting == {key}
    workspace.missing.look()
    await eventually(lambda: not workspace.missing._waiting)
    assert workspace.missing.absences == {}


async def test_a_found_file_takes_the_missing_ones_place(
    *,
    workspace: Workspace,
    add_saved: AddSaved,
    films: Path,
    clips: Path,
    eventually: Eventually,
) -> None:
    key = await add_saved("1", films / "one.mp4", films / "gone.mp4")
    workspace.missing.look()
    await eventually(lambda: workspace.missing.absences)
    video = next(clips.glob("*.mp4"))
    assert await workspace.missing.locate(key, video)
    paths = [video.path for video in workspace.library.tasks[key].videos]
    assert paths == [str(films / "one.mp4"), str(video)]
    await eventually(lambda: not workspace.missing.absences)


@pytest.mark.parametrize("content", [b"", b"<html>", None])
async def test_what_is_no_whole_video_is_not_taken(
    *,
    workspace: Workspace,
    add_saved: AddSaved,
    films: Path,
    content: bytes | None,
    eventually: Eventually,
) -> None:
    key = await add_saved("1", films / "gone.mp4")
    workspace.missing.look()
    await eventually(lambda: workspace.missing.absences)
    other = films / "other.mp4"
    if content is not None:
        other.write_bytes(content)
    assert not await workspace.missing.locate(key, other)
    assert workspace.library.tasks[key].videos[0].path == str(films / "gone.mp4")
