"""What may follow what in a render's life."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.reply import Reply
from kling_desktop.domain.task import (
    Task,
    TaskKey,
    TaskState,
    Video,
    answered,
    not_answered,
    saved,
)

START = datetime(2026, 7, 1, 12, tzinfo=UTC)
NEW = Task(account_id="home", task_id="878106242831892487", kind="text2video", added_at=START)
MADE = NEW.started_at()  # some weeks before: an id of 18 digits tells it
LINK = Video(url="https://cdn.example/1.mp4?sign=a")
NOT_FOUND = Problem(kind=ErrorKind.NOT_FOUND)
NETWORK = Problem(kind=ErrorKind.NETWORK, detail="refused")
REFUSAL = Problem(kind=ErrorKind.BAD_REPLY, service_code="1301", ends_task=True)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def reply(state: TaskState, *urls: str, reason: str = "", raw: str = "") -> Reply:
    videos = tuple(Video(url=url) for url in urls)
    return Reply(task_id=NEW.task_id, state=state, raw_status=raw, reason=reason, videos=videos)


def test_a_new_task_is_open_and_unknown() -> None:
    assert NEW.key == TaskKey("home", "878106242831892487")
    assert NEW.is_open
    assert NEW.state is TaskState.UNKNOWN
    assert (NEW.unsaved, NEW.is_saved) == ((), False)


@pytest.mark.parametrize("before", [state for state in TaskState if not state.is_final])
@pytest.mark.parametrize(
    "after", [state for state in TaskState if state is not TaskState.FINISHING]
)
def test_an_open_task_takes_the_replys_state(before: TaskState, after: TaskState) -> None:
    task = answered(replace(NEW, state=before, checks=9), reply(after, raw="word"), at(5))

    assert task.state is after
    assert task.raw_status == "word"
    assert task.checked_at == at(5)
    assert task.checks == (10 if after is before else 1)
    assert task.is_open is not after.is_final


@pytest.mark.parametrize("later", list(TaskState))
def test_a_finished_render_stays_finished(later: TaskState) -> None:
    done = answered(NEW, reply(TaskState.SUCCEED, LINK.url, raw="succeed"), at(1))

    again = answered(done, reply(later, raw="other", reason="gone"), at(2))

    assert (again.state, again.raw_status, again.reason) == (TaskState.SUCCEED, "succeed", "")
    assert (again.state_since, again.checked_at) == (at(1), at(2))
    assert again.videos == (LINK,)


@pytest.mark.parametrize("later", list(TaskState))
def test_a_failed_render_stays_failed_and_keeps_its_reason(later: TaskState) -> None:
    failed = answered(NEW, reply(TaskState.FAILED, reason="pixels", raw="failed"), at(1))

    again = answered(failed, reply(later, raw="other"), at(2))

    assert (again.state, again.raw_status, again.reason) == (TaskState.FAILED, "failed", "pixels")
    assert not again.is_open


def test_a_reason_is_kept_for_failures_only() -> None:
    assert answered(NEW, reply(TaskState.PROCESSING, reason="SUCCEED"), at(1)).reason == ""


def test_an_unknown_word_ends_nothing() -> None:
    task = answered(NEW, reply(TaskState.PROCESSING), at(1))

    task = answered(task, reply(TaskState.UNKNOWN, raw="reticulating"), at(2))

    assert (task.state, task.raw_status, task.is_open) == (TaskState.UNKNOWN, "reticulating", True)


def test_the_state_is_dated_from_its_first_sighting() -> None:
    task = answered(NEW, reply(TaskState.PROCESSING), at(1))
    task = answered(task, reply(TaskState.PROCESSING), at(9))
    assert (task.state_since, task.checks) == (at(1), 2)

    task = answered(task, reply(TaskState.SUCCEED, LINK.url), at(20))
    assert (task.state_since, task.checks) == (at(20), 1)


def test_what_a_reply_leaves_out_is_not_forgotten() -> None:
    told = replace(
        reply(TaskState.PROCESSING, raw="processing"), created_at=at(-9), updated_at=at(-1)
    )
    task = answered(answered(NEW, told, at(1)), reply(TaskState.PROCESSING), at(2))

    assert (task.created_at, task.updated_at, task.raw_status) == (at(-9), at(-1), "processing")


@pytest.mark.parametrize(
    ("seconds", "state"),
    [
        pytest.param((0, 1, 2), TaskState.FINISHING, id="three checks"),
        pytest.param((0, 1, 2, 119), TaskState.FINISHING, id="four checks, too soon"),
        pytest.param((0, 1, 120), TaskState.FINISHING, id="long enough, three checks"),
        pytest.param((0, 121), TaskState.FINISHING, id="long enough, two checks"),
        pytest.param((0, 1, 2, 120), TaskState.SUCCEED, id="four checks over two minutes"),
        pytest.param((0, 1, 2, 3, 4, 120), TaskState.SUCCEED, id="six checks over two minutes"),
    ],
)
def test_done_without_a_link_is_finishing_until_asked_often_enough(
    seconds: tuple[float, ...], state: TaskState
) -> None:
    task = answered(NEW, reply(TaskState.PROCESSING), at(-500))
    for second in seconds:
        task = answered(task, reply(TaskState.FINISHING), at(second))

    assert (task.state, task.videos) == (state, ())


def test_a_render_that_runs_again_starts_finishing_anew() -> None:
    task = NEW
    for second, state in enumerate([TaskState.FINISHING] * 3 + [TaskState.PROCESSING]):
        task = answered(task, reply(state), at(second))

    task = answered(task, reply(TaskState.FINISHING), at(500))

    assert (task.state, task.checks) == (TaskState.FINISHING, 1)


def test_a_link_ends_finishing_at_once() -> None:
    task = answered(NEW, reply(TaskState.FINISHING), at(0))

    assert answered(task, reply(TaskState.SUCCEED, LINK.url), at(1)).videos == (LINK,)


@pytest.mark.parametrize(
    ("seconds", "is_gone"),
    [
        ((0,), False),
        ((0, 100), False),
        ((0, 1, 2), False),
        ((0, 30, 59.9), False),
        ((0, 30, 60), True),
        ((0, 30, 60, 90), True),
    ],
)
def test_a_task_is_gone_after_three_sightings_over_a_minute(
    seconds: tuple[float, ...], is_gone: bool
) -> None:
    task = NEW
    for second in seconds:
        task = not_answered(task, NOT_FOUND, at(second))

    assert task.is_gone is is_gone
    assert task.is_open is not is_gone
    assert task.state is TaskState.UNKNOWN


def test_only_sightings_in_a_row_count() -> None:
    task = NEW
    for second, problem in ((0, NOT_FOUND), (30, NOT_FOUND), (60, NETWORK), (90, NOT_FOUND)):
        task = not_answered(task, problem, at(second))

    assert (task.problem_count, task.problem_since, task.is_gone) == (1, at(90), False)


def test_an_answer_clears_the_trouble() -> None:
    task = not_answered(NEW, NETWORK, at(0))

    task = answered(task, reply(TaskState.SUBMITTED), at(1))

    assert (task.problem, task.problem_since, task.problem_count) == (None, None, 0)


@pytest.mark.parametrize("kind", list(ErrorKind))
def test_trouble_never_changes_the_state_seen_last(kind: ErrorKind) -> None:
    task = answered(NEW, reply(TaskState.PROCESSING, raw="processing"), at(0))
    for second in range(1, 500):
        task = not_answered(task, Problem(kind=kind), at(second))

    assert (task.state, task.raw_status) == (TaskState.PROCESSING, "processing")
    assert task.is_open is (kind is not ErrorKind.NOT_FOUND)


def test_a_refused_task_is_asked_about_no_more_until_it_is_answered() -> None:
    refused = not_answered(NEW, REFUSAL, at(0))

    assert not refused.is_open
    assert not refused.is_gone
    assert answered(refused, reply(TaskState.PROCESSING), at(1)).is_open


def test_fresh_links_replace_old_ones_and_saved_files_stay() -> None:
    task = answered(NEW, reply(TaskState.SUCCEED, "https://a/1", "https://a/2"), at(1))
    task = saved(task, 1, "/clips/two.mp4")
    assert (task.unsaved, task.is_saved) == ((0,), False)

    task = answered(task, reply(TaskState.SUCCEED, "https://b/1", "https://b/2"), at(2))
    assert task.videos == (
        Video(url="https://b/1"),
        Video(url="https://b/2", path="/clips/two.mp4"),
    )

    task = saved(task, 0, "/clips/one.mp4")
    assert (task.unsaved, task.is_saved) == ((), True)


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        ((), ["https://a/1", "https://a/2"]),
        (("https://b/1",), ["https://b/1", "https://a/2"]),
        (
            ("https://b/1", "https://b/2", "https://b/3"),
            ["https://b/1", "https://b/2", "https://b/3"],
        ),
    ],
)
def test_no_video_once_seen_is_dropped(urls: tuple[str, ...], expected: list[str]) -> None:
    task = answered(NEW, reply(TaskState.SUCCEED, "https://a/1", "https://a/2"), at(1))

    task = answered(task, reply(TaskState.SUCCEED, *urls), at(2))

    assert [video.url for video in task.videos] == expected


def test_a_video_without_a_link_needs_no_saving() -> None:
    task = replace(NEW, videos=(Video(url=""), Video(url="https://a/2", path="/two.mp4")))

    assert (task.unsaved, task.is_saved) == ((), True)


@pytest.mark.parametrize(
    ("task", "now", "seconds"),
    [
        pytest.param(replace(NEW, task_id="t1"), at(7), 7, id="running, from when it was added"),
        pytest.param(
            replace(NEW, added_at=MADE + timedelta(seconds=9)),
            MADE + timedelta(seconds=67),
            67,
            id="running, from when its id was made",
        ),
        pytest.param(replace(NEW, created_at=at(-60)), at(7), 67, id="from when it was made"),
        pytest.param(replace(NEW, task_id="t1"), at(-7), 0, id="a clock set back"),
        pytest.param(
            replace(NEW, state=TaskState.SUCCEED, created_at=at(1), updated_at=at(230)),
            at(9_000),
            229,
            id="ended, by the service's times",
        ),
        pytest.param(
            replace(NEW, state=TaskState.FAILED, state_since=at(30)), at(9_000), 30, id="by ours"
        ),
    ],
)
def test_elapsed_time(task: Task, now: datetime, seconds: float) -> None:
    assert task.elapsed(now) == timedelta(seconds=seconds)


REPLIES = st.builds(
    reply,
    st.sampled_from(TaskState),
    *[st.sampled_from(["https://a/1", "https://a/2", "https://b/1"])] * 2,
    reason=st.sampled_from(["", "pixels"]),
    raw=st.sampled_from(["", "word"]),
)
PROBLEMS = st.builds(Problem, kind=st.sampled_from(ErrorKind), ends_task=st.booleans())
SAVINGS = st.tuples(st.integers(0, 2), st.sampled_from(["/one.mp4", "/two.mp4"]))
PAUSES = st.floats(-10, 200)


@given(st.lists(st.tuples(PAUSES, st.one_of(REPLIES, PROBLEMS, SAVINGS)), max_size=20))
def test_whatever_happens_no_end_and_no_file_is_taken_back(
    happenings: list[tuple[float, Reply | Problem | tuple[int, str]]],
) -> None:
    task, now = NEW, START
    for pause, happening in happenings:
        before, now = task, now + timedelta(seconds=pause)
        if isinstance(happening, Reply):
            task = answered(before, happening, now)
        elif isinstance(happening, Problem):
            task = not_answered(before, happening, now)
            assert (task.state, task.videos) == (before.state, before.videos)
        else:
            task = saved(before, *happening)
        if before.state.is_final:
            assert (task.state, task.reason) == (before.state, before.reason)
            assert not task.is_open
        kept = [video.path for video in task.videos]
        assert len(kept) >= len(before.videos)
        assert all(new or not old.path for new, old in zip(kept, before.videos, strict=False))
        assert task.elapsed(now) >= timedelta(0)
