"""What comes first when somebody types in a hurry."""

from __future__ import annotations

import pytest

from kling_desktop.domain.fuzzy import Field, fit, fold, places, words_of


def ranked(query: str, *titles: str) -> list[str]:
    scores = {title: fit(words_of(query), (Field(fold(title)),)) for title in titles}
    found = [title for title in titles if scores[title]]
    return sorted(found, key=lambda title: -scores[title])


def marked(query: str, title: str) -> str:
    """The letters that stand for the query, a dot for each other one."""
    found = places(words_of(query), fold(title))
    return "".join(letter if place in found else "." for place, letter in enumerate(title))


@pytest.mark.parametrize(
    ("query", "best_first"),
    [
        ("save", ["Save", "Save as…", "Cancel save", "Autosaved"]),
        ("sf", ["Save frame", "Sea of fog"]),  # both by their words' starts; no farther apart
        ("fr", ["From file…", "Save frame"]),
        ("set", ["Settings", "Set in point", "Sunset"]),
        ("sett", ["Settings", "Set in tape"]),
        ("夜", ["夜の海", "東京の夜"]),
    ],
)
def test_a_beginning_comes_before_a_words_and_that_before_what_is_inside(
    query: str, best_first: list[str]
) -> None:
    assert ranked(query, *reversed(best_first)) == best_first


@pytest.mark.parametrize("query", ["xyz", "ave frames", "tgs", "frame sav"])
def test_what_has_not_all_of_it_is_not_found(query: str) -> None:
    is_found = bool(ranked(query, "Save frame", "Settings"))
    assert is_found == (query == "frame sav")  # words stand in any order


def test_letters_may_lie_apart_from_the_start_of_a_word_on() -> None:
    assert ranked("stgs", "Settings", "Postings") == ["Settings"]
    assert ranked("pal", "Put all in", "Opal") == ["Opal", "Put all in"]


def test_digits_are_found_together_only() -> None:
    number = (Field("878106242831892487", is_loose=False),)
    assert fit(["8787"], number) == 0
    assert fit(["2487"], number) > 0
    assert fit(["8781"], number) > fit(["2487"], number)


def test_every_word_must_be_in_one_of_the_fields_and_weights_count() -> None:
    fields = (Field("sort by name"), Field("view", 30))
    assert fit(["view", "name"], fields) > 0
    assert fit(["view", "nothing"], fields) == 0
    assert fit(["view"], fields) < fit(["view"], (Field("view"),))
    assert fit(["view"], ()) == 0


@pytest.mark.parametrize(
    ("query", "title", "letters"),
    [
        ("fra", "Save frame", ".....fra.."),
        ("sf", "Save frame", "S....f...."),
        ("frame save", "Save frame", "Save.frame"),
        ("stgs", "Settings", "S.t...gs"),
        ("a2", "take 12 a2", "........a2"),
        ("海", "夜の海", "..海"),
        ("view", "Save", "...."),
    ],
)
def test_the_letters_that_were_typed_are_known(query: str, title: str, letters: str) -> None:
    assert marked(query, title) == letters


@pytest.mark.parametrize("text", ["Straße", "İstanbul", "ǅ", "Ａ", "夜の海", "😀 A"])
def test_a_folded_text_has_as_many_characters(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold("İA").endswith("a")
