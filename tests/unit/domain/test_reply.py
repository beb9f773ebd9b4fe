"""The words that services use for a render's state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.reply import DONE, FAILED, RUNNING, WAITING, state_of
from kling_desktop.domain.task import TaskState

WORDS = {
    TaskState.SUBMITTED: "submitted queued queueing pending created waiting staged not_start"
    " in_queue",
    TaskState.PROCESSING: "processing in_progress running generating active",
    TaskState.SUCCEED: "succeed succeeded success completed complete finished done",
    TaskState.FAILED: "failed failure fail error cancelled canceled expired timeout banned",
}
TABLE = [(word, state) for state, words in WORDS.items() for word in words.split()]


@pytest.mark.parametrize(("word", "state"), TABLE)
def test_a_known_word_in_any_spelling(word: str, state: TaskState) -> None:
    for spelling in (word, word.upper(), word.title(), f"  {word}\n", word.replace("_", "-")):
        assert state_of(spelling) is state


@pytest.mark.parametrize("word", ["", "17", "UNKNOWN", "reticulating", "succeed!", "not started"])
def test_a_word_nobody_knows_ends_nothing(word: str) -> None:
    assert state_of(word) is TaskState.UNKNOWN


def test_no_word_means_two_things_and_none_is_missing_here() -> None:
    assert sorted([*WAITING, *RUNNING, *DONE, *FAILED]) == sorted(word for word, _ in TABLE)


@given(st.text())
def test_only_known_words_are_final(word: str) -> None:
    known = word.strip().casefold().replace("-", "_") in DONE | FAILED

    assert state_of(word).is_final is known
