"""What is typed into the search, and what it finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.search import (
    TRAITS,
    Field,
    Query,
    Subject,
    Token,
    parse_query,
    token_text,
)
from kling_desktop.domain.task import Task, TaskState, Video

NOW = datetime(2026, 5, 2, tzinfo=UTC)

TASK = Task(
    account_id="a",
    task_id="t-1234",
    kind="text2video",
    added_at=datetime(2026, 5, 1, tzinfo=UTC),
    name="Boat at Dusk",
    note="warmer sky",
    project="Spot 2",
    tags=("hero", "night"),
    reason="too dark",
    is_starred=True,
)
SUBJECT = Subject(TASK, "Main", frozenset({"failed", "fehlgeschlagen"}))


def finds(text: str, subject: Subject = SUBJECT) -> bool:
    return parse_query(text).matches(subject, subject.text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "  ", "boat", "DUSK boat", "1234", "spot 2", "hero", "warmer", "too dark"),
        *("state:failed", "state:fail", "state:fehl", "STATE:FAILED", "-state:ready"),
        *('project:"spot 2"', "project:spot", 'project:"Spot 2', "tag:hero tag:night"),
        *("state:ready state:failed", "account:main", "kind:text", "id:1234", "note:sky"),
        *("name:dusk", "is:starred", "-is:paused", "-lantern", '"boat at"', "-tag:day"),
    ],
)
def test_it_is_found(text: str) -> None:
    assert finds(text)


@pytest.mark.parametrize(
    "text",
    [
        *("main", "video", "boats", "boat lantern", "-boat", '"dusk boat"', "state:ready"),
        *("-state:failed", "project:other", 'project:""', "tag:hero tag:day", "account:other"),
        *("is:paused", "-is:starred", "name:warmer", "note:boat", "id:boat", "boat state:saved"),
    ],
)
def test_it_is_not_found(text: str) -> None:
    assert not finds(text)


@pytest.mark.parametrize(
    ("values", "traits"),
    [
        ({}, set()),
        ({"is_rejected": True}, {"rejected"}),
        ({"is_archived": True, "is_paused": True}, {"archived", "paused"}),
        ({"state": TaskState.SUCCEED, "videos": (Video(url="u"),)}, {"unseen"}),
        ({"state": TaskState.SUCCEED, "videos": (Video(url="u"),), "seen_at": NOW}, {"seen"}),
        ({"state": TaskState.SUCCEED, "videos": (Video(url="u"),), "clip_gone_at": NOW}, set()),
    ],
)
def test_what_a_render_is(values: dict[str, Any], traits: set[str]) -> None:
    subject = Subject(replace(TASK, is_starred=False, **values), "", frozenset())
    assert {trait for trait in TRAITS if finds(f"is:{trait}", subject)} == traits


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        *(("is:archived", True), ("is:arch boat", True), ("is:starred is:archived", True)),
        *(("", False), ("archived", False), ("-is:archived", False), ("is:paused", False)),
        *(('is:""', False), ("name:archived", False), ("is:archivedx", False)),
    ],
)
def test_whether_the_archive_is_asked_for(text: str, *, wants: bool) -> None:
    assert parse_query(text).wants_archived is wants


def test_an_empty_project_finds_those_without_one() -> None:
    without = Subject(
        Task(account_id="a", task_id="t", kind="k", added_at=TASK.added_at), "", SUBJECT.states
    )
    assert finds('project:""', without)
    assert finds('tag:""', without)
    assert not finds('tag:""')


def test_what_only_looks_like_a_token_is_a_word() -> None:
    assert parse_query("https://x.y/z 16:9 shot:3").words == ("https://x.y/z", "16:9", "shot:3")


def test_how_it_is_read() -> None:
    assert parse_query('boat -"low tide" state:failed -tag:day') == Query(
        words=("boat",),
        without=("low tide",),
        tokens=(Token(Field.STATE, "failed"),),
        without_tokens=(Token(Field.TAG, "day"),),
    )


@given(st.text(max_size=60))
def test_nothing_that_can_be_typed_fails(text: str) -> None:
    assert parse_query(text).matches(SUBJECT, SUBJECT.text) in {True, False}


@given(st.sampled_from(list(Field)), st.text("abc 12-", min_size=0, max_size=12))
def test_a_token_is_read_as_it_was_written(field: Field, value: str) -> None:
    if value.strip() == value:
        assert parse_query(token_text(field, value)) == Query(tokens=(Token(field, value),))
