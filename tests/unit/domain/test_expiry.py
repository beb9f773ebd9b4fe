"""When a finished clip's links die."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.expiry import expires_at, link_expiry
from kling_desktop.domain.task import Task, TaskState, Video

START = datetime(2026, 7, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
DONE = Task(
    account_id="home",
    task_id="a1",
    kind="text2video",
    added_at=START,
    state=TaskState.SUCCEED,
    videos=(Video(url="https://cdn/1.mp4"),),
)


def signed(end: datetime) -> Video:
    return Video(url=f"https://cdn/1.mp4?ksSecret=x&ksTime={int(end.timestamp()):08x}")


@pytest.mark.parametrize(
    ("url", "end"),
    [
        ("https://cdn/1.mp4?ksTime=68a1b2c3", datetime(2025, 8, 17, 10, 45, 23, tzinfo=UTC)),
        ("https://cdn/1.mp4?a=b&ksTime=68A1B2C3&c", datetime(2025, 8, 17, 10, 45, 23, tzinfo=UTC)),
        ("https://cdn/1.mp4?ksTime=ffffffff", datetime(2106, 2, 7, 6, 28, 15, tzinfo=UTC)),
    ],
)
def test_a_signed_link_tells_its_own_end(url: str, end: datetime) -> None:
    assert link_expiry(url) == end


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://cdn/1.mp4",
        "https://cdn/1.mp4?kstime=68a1b2c3",
        "https://cdn/1.mp4?ksTime=",
        "https://cdn/1.mp4?ksTime=68a1b2c",
        "https://cdn/1.mp4?ksTime=68a1b2c3d",
        "https://cdn/1.mp4?ksTime=0x68a1b2",
        "https://cdn/1.mp4?ksTime=68a1b2c3&ksTime=68a1b2c4",
        "https://cdn/1.mp4#ksTime=68a1b2c3",
        "https://[cdn/1.mp4?ksTime=68a1b2c3",
    ],
)
def test_any_other_link_tells_none(url: str) -> None:
    assert link_expiry(url) is None


@given(st.text(alphabet="htps:/?&=%[]ksTime0af\u0660 \x00", max_size=60))
def test_reading_a_link_never_fails(url: str) -> None:
    assert link_expiry(url) is None or "ksTime" in url


@pytest.mark.parametrize(
    ("task", "end"),
    [
        pytest.param(replace(DONE, videos=(signed(START + DAY),)), START + DAY, id="told"),
        pytest.param(
            replace(DONE, videos=(signed(START + 9 * DAY), signed(START + DAY), *DONE.videos)),
            START + DAY,
            id="the earliest told",
        ),
        pytest.param(
            replace(DONE, videos=(signed(START + DAY),), updated_at=START),
            START + DAY,
            id="told, before any reckoning",
        ),
        pytest.param(
            replace(DONE, updated_at=START, created_at=START - DAY), START + 7 * DAY, id="updated"
        ),
        pytest.param(
            replace(DONE, created_at=START - DAY, state_since=START), START + 6 * DAY, id="created"
        ),
        pytest.param(replace(DONE, state_since=START), START + 7 * DAY, id="seen"),
        pytest.param(
            replace(DONE, task_id="878106242831892487", state_since=START),
            datetime(2026, 5, 5, 14, 9, 21, 496_000, tzinfo=UTC),
            id="told by the id, weeks before it was seen",
        ),
        pytest.param(
            replace(DONE, task_id="878106242831892487", state_since=START, created_at=START),
            START + 7 * DAY,
            id="created, before the id",
        ),
        pytest.param(
            replace(DONE, task_id="978106242831892487", state_since=START),
            START + 7 * DAY,
            id="an id of the future",
        ),
        pytest.param(DONE, None, id="nothing known"),
    ],
)
def test_the_end_of_a_finished_clip(task: Task, end: datetime | None) -> None:
    assert expires_at(task, 7) == end


@pytest.mark.parametrize("state", [state for state in TaskState if state is not TaskState.SUCCEED])
def test_what_is_not_finished_does_not_expire(state: TaskState) -> None:
    task = replace(DONE, state=state, updated_at=START, videos=(signed(START),))

    assert expires_at(task, 7) is None
