"""What of a change is told in the details."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kling_desktop.domain.activity import Entry, Happening, entries
from kling_desktop.domain.errors import Cause, ErrorKind, Problem
from kling_desktop.domain.task import Task, TaskState, Video, saved

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
TASK = Task(account_id="a", task_id="t", kind="k", added_at=NOW)
TROUBLE = Problem(kind=ErrorKind.NETWORK, cause=Cause.TIMEOUT)


def told(before: Task, after: Task) -> list[Entry]:
    return list(entries(before, after, NOW))


def test_nothing_is_told_of_answers_that_bring_no_news() -> None:
    assert told(TASK, replace(TASK, checks=7, checked_at=NOW)) == []
    assert told(TASK, replace(TASK, note="n", name="m", project="p", is_starred=True)) == []


def test_another_state_is_told_with_how_often_the_last_one_was_seen() -> None:
    before = replace(TASK, state=TaskState.SUBMITTED, raw_status="submitted", checks=4)
    after = replace(TASK, state=TaskState.FAILED, raw_status="failed", reason="too dark", checks=1)
    (entry,) = told(before, after)
    assert (entry.what, entry.word, entry.detail) == (Happening.STATE, "failed", "too dark")
    assert (entry.count, entry.at) == (4, NOW)


def test_a_word_that_nobody_knows_is_told_as_it_is() -> None:
    (entry,) = told(TASK, replace(TASK, raw_status="queued in 3"))
    assert (entry.word, entry.detail) == ("unknown", "queued in 3")


def test_trouble_is_told_once_for_each_kind_and_so_is_its_end() -> None:
    met = replace(TASK, problem=TROUBLE, problem_count=1)
    again = replace(met, problem=replace(TROUBLE, detail="other words"), problem_count=6)
    worse = replace(met, problem=Problem(kind=ErrorKind.SERVER))
    assert told(TASK, met) == [Entry(at=NOW, what=Happening.TROUBLE, problem=TROUBLE)]
    assert told(met, again) == []
    assert [it.what for it in told(again, worse)] == [Happening.TROUBLE]
    assert told(again, TASK) == [Entry(at=NOW, what=Happening.ANSWERED, count=6)]


def test_each_file_is_told_of_once() -> None:
    videos = (Video(url="https://a"), Video(url="https://b", path="/b.mp4"))
    before = replace(TASK, videos=videos)
    after = saved(before, 0, "/a.mp4", 12)
    assert told(before, after) == [Entry(at=NOW, what=Happening.SAVED, detail="/a.mp4")]
    assert told(after, replace(after, videos=(replace(after.videos[0], url="https://c"),))) == []


def test_a_deleted_clip_and_a_pause_are_told() -> None:
    assert [it.what for it in told(TASK, replace(TASK, clip_gone_at=NOW))] == [Happening.GONE]
    paused = replace(TASK, is_paused=True)
    assert [it.what for it in told(TASK, paused)] == [Happening.PAUSED]
    assert [it.what for it in told(paused, TASK)] == [Happening.RESUMED]
