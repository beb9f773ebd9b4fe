"""Every badge belongs to one section, and a pause changes none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.sections import Section, section_of
from kling_desktop.domain.task import Task, TaskState

TASK = Task(account_id="a", task_id="t", kind="k", added_at=datetime(2026, 5, 1, tzinfo=UTC))
WHOLE = {Section.WAITING, Section.RENDERING, Section.READY, Section.SAVED, Section.FAILED}


def test_every_badge_has_its_section() -> None:
    assert {section_of(TASK, badge) for badge in Badge} == WHOLE


@pytest.mark.parametrize(
    ("task", "section"),
    [
        (TASK, Section.WAITING),
        (replace(TASK, state=TaskState.SUBMITTED, raw_status="submitted"), Section.WAITING),
        (replace(TASK, state=TaskState.PROCESSING, raw_status="processing"), Section.RENDERING),
        (replace(TASK, state=TaskState.FINISHING), Section.RENDERING),
        (replace(TASK, raw_status="polishing"), Section.RENDERING),
    ],
)
def test_a_paused_render_stays_where_it_was(task: Task, section: Section) -> None:
    assert section_of(task, Badge.PAUSED) is section
