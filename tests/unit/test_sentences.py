"""Sentences and their parts are put together; in other languages: cli/test_language.py."""

from __future__ import annotations

import pytest

from kling_desktop.sentences import Sentence, one_after_another, paragraph

NEW, OLD = Sentence("{n} new", {"n": "2"}), Sentence("{n} old", {"n": "1"})
CUT = Sentence("The end was left out.")


@pytest.mark.parametrize(
    ("told", "put_together"),
    [
        ([], ""),
        ([NEW], "2 new."),
        ([NEW, OLD], "2 new, 1 old."),
        ([NEW, CUT, OLD], "2 new, 1 old. The end was left out."),
        ([CUT, CUT], "The end was left out. The end was left out."),
    ],
)
def test_parts_make_one_sentence_and_others_follow(told: list[Sentence], put_together: str) -> None:
    assert paragraph(told, str) == put_together


def test_what_is_empty_takes_no_room() -> None:
    assert one_after_another(["", "One.", "", "Two."], str) == "One. Two."
    assert one_after_another(["", ""], str) == ""


def test_braces_in_what_is_told_stay() -> None:
    assert one_after_another(["{name}.", "{0}"], str) == "{name}. {0}"
