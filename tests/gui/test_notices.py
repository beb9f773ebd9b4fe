"""What a notification says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.task import Task, TaskState, Video
from kling_desktop.domain.telling import Ended, Telling
from kling_desktop.ui.notifications.notice import Notice, notice_of, plain

VIDEO = Video(url="https://clips.example/a.mp4", path="/videos/2026/Sea <at> night.mp4")
SAVED = Task(
    account_id="gate",
    task_id="1",
    kind="text2video",
    added_at=datetime(2026, 11, 27, tzinfo=UTC),
    name="Sea <b>at</b> night",
    state=TaskState.SUCCEED,
    videos=(VIDEO,),
)
FAILED = replace(
    SAVED, task_id="2", name="", state=TaskState.FAILED, videos=(), reason="Too\n  dark"
)
READY = replace(SAVED, task_id="3", name="Third", videos=(replace(VIDEO, path=""),))


def told(*tasks: Task, is_all: bool = False) -> Notice:
    ends = tuple(Ended(task.key, task.state is TaskState.SUCCEED) for task in tasks)
    return notice_of(Telling(ends, is_all=is_all), {task.key: task for task in tasks})


def test_one_is_told_by_name_with_its_file_or_what_was_wrong() -> None:
    name = "Sea <b>at</b> night"
    assert told(SAVED) == Notice(
        f"Ready: {name}", "Saved as Sea <at> night.mp4", (SAVED.key,), has_file=True
    )
    assert told(READY) == Notice("Ready: Third", "", (READY.key,))
    assert told(FAILED) == Notice("Failed: 2", "Too dark", (FAILED.key,))


def test_a_refusal_says_what_it_was() -> None:
    problem = Problem(kind=ErrorKind.NOT_FOUND)
    refused = replace(SAVED, state=TaskState.UNKNOWN, videos=(), problem=problem)
    assert told(refused).body.startswith("The service does not know this id.")


def test_several_are_counted_and_named() -> None:
    many = [replace(READY, task_id=str(it), name=f"Shot {it}") for it in range(7)]
    assert told(*many).title == "7 renders ready"
    assert told(*many).body == "Shot 0, Shot 1, Shot 2…"
    assert not told(*many).has_file
    assert told(FAILED, replace(FAILED, task_id="4")).title == "2 renders failed"
    assert told(SAVED, READY, FAILED).title == "2 ready, 1 failed"


def test_the_end_of_all_says_so_first() -> None:
    last = told(SAVED, is_all=True)
    assert (last.title, last.body) == ("All renders ended", "Ready: Sea <b>at</b> night")
    assert last.has_file
    many = told(SAVED, FAILED, is_all=True)
    assert (many.title, many.body) == ("All renders ended", "1 ready, 1 failed")


def test_a_render_that_has_left_the_list_is_told_by_its_id() -> None:
    telling = Telling((Ended(SAVED.key, is_good=True),), is_all=False)
    assert notice_of(telling, {}) == Notice("Ready: 1", "", (SAVED.key,))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\x00b\x1b[1m\nc\td", "a b [1m c d"),
        ("\ud800x", "x"),
        ("夜の海", "夜の海"),
        ("n" * 500, "n" * 119 + "…"),
    ],
)
def test_what_comes_from_outside_is_one_plain_line(text: str, line: str) -> None:
    assert plain(text) == line
