"""Names, notes, projects and tags as they are typed; and undoing a change of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.organising import (
    MAX_LABEL,
    MAX_NAME,
    MAX_NOTE,
    MAX_TAGS,
    LabelFault,
    LabelRefused,
    next_bell,
    read_label,
    read_name,
    read_note,
    read_tags,
    taken_back,
    used_projects,
    used_tags,
    with_tags,
)
from kling_desktop.domain.review import rejected, starred
from kling_desktop.domain.task import Bell, Task, TaskState

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def render(**values: Any) -> Task:
    return Task(account_id="a", task_id="t", kind="text2video", added_at=NOW, **values)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Opening   shot ", "Opening shot"),
        ("one\ntwo\tthree", "one two three"),
        ("\u202egnp.exe\x00", "gnp.exe"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("", ""),
    ],
)
def test_a_name_is_one_trimmed_line(typed: str, kept: str) -> None:
    assert read_name(typed) == read_label(typed) == kept


def test_a_note_keeps_its_lines() -> None:
    assert read_note("\n\n Warm light \r\n\r\nretake\x07 \n") == " Warm light\n\nretake"


@pytest.mark.parametrize(
    ("read", "limit", "fault"),
    [
        (read_name, MAX_NAME, LabelFault.NAME_TOO_LONG),
        (read_label, MAX_LABEL, LabelFault.LABEL_TOO_LONG),
        (read_note, MAX_NOTE, LabelFault.NOTE_TOO_LONG),
    ],
)
def test_what_is_too_long_is_refused(read: Any, limit: int, fault: LabelFault) -> None:
    assert len(read("x" * limit)) == limit
    with pytest.raises(LabelRefused) as refused:
        read("x" * (limit + 1))
    assert refused.value.fault is fault


def test_tags_are_sorted_and_once_each_however_they_are_written() -> None:
    assert read_tags(" night, Hero,hero ,, sky") == ("Hero", "night", "sky")
    assert with_tags(("Hero", "b"), ["HERO", "a"], ["B", "none"]) == ("a", "Hero")
    assert with_tags(("Hero",), ["hero"], ["Hero"]) == ("hero",)
    with pytest.raises(LabelRefused) as refused:
        read_tags(",".join(f"t{number}" for number in range(MAX_TAGS + 1)))
    assert refused.value.fault is LabelFault.TOO_MANY_TAGS


@given(st.lists(st.text(max_size=8), max_size=MAX_TAGS), st.lists(st.text(max_size=8)))
def test_what_is_added_and_taken_away_again_is_away(tags: list[str], gone: list[str]) -> None:
    left = with_tags(tags, removed=gone)
    folded = [tag.casefold() for tag in left]
    assert len(set(folded)) == len(folded)
    assert not set(folded) & {tag.casefold() for tag in gone}
    assert with_tags(left) == left


def test_what_is_used_is_offered_once() -> None:
    tasks = [render(project="b", tags=("x", "y")), render(project="A", tags=("y",)), render()]
    assert used_projects(tasks) == ["A", "b"]
    assert used_tags(tasks) == ["x", "y"]


def test_the_bell_goes_round_and_begins_with_on_where_bells_differ() -> None:
    assert [next_bell([render(bell=bell)]) for bell in Bell] == [Bell.FAILURES, Bell.OFF, Bell.ON]
    assert next_bell([render(bell=Bell.OFF), render(bell=Bell.ON)]) is Bell.ON


def test_taking_back_touches_what_was_changed_and_nothing_else() -> None:
    before = render(name="Old", note="warm", is_starred=False)
    after = replace(before, name="New", is_starred=True)
    now = replace(after, state=TaskState.SUCCEED, note="cold", project="Spot")
    back = taken_back(before, after)(now)
    assert back == replace(now, name="Old", is_starred=False)
    assert taken_back(after, before)(back) == now


def test_a_star_and_a_rejection_are_taken_back_together_or_not_at_all() -> None:
    before = render(is_starred=True)
    after = rejected(before, on=True)
    assert taken_back(before, after)(after) == before
    no_star = starred(before, on=False)
    since = rejected(no_star, on=True)  # by somebody else
    assert taken_back(before, no_star)(since) == since


def test_what_was_seen_and_archived_is_taken_back() -> None:
    before = render(seen_at=NOW)
    after = replace(before, seen_at=None, is_archived=True)
    assert taken_back(before, after)(replace(after, note="n")) == replace(before, note="n")


def test_taking_back_leaves_what_somebody_changed_since() -> None:
    before = render(name="Old", tags=("a",))
    after = replace(before, name="New", tags=("a", "b"))
    now = replace(after, name="Newer")
    assert taken_back(before, after)(now) == replace(now, tags=("a",))
