"""Which language is spoken: the chosen one, or the best of those that the system wishes."""

from __future__ import annotations

import pytest

from kling_desktop.languages import NAMES, SYSTEM, Language, spoken


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        ([], "en"),
        (["C"], "en"),
        (["en_GB.UTF-8"], "en"),
        (["zh-Hans-CN", "en"], "zh_CN"),
        (["zh_CN.UTF-8"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["zh-SG"], "zh_CN"),
        (["zh_TW.UTF-8"], "en"),
        (["zh-Hant-HK", "ja-JP"], "ja"),
        (["ja_JP.eucJP"], "ja"),
        (["de_DE", "fr", "ja"], "ja"),
        (["de-DE", "en-GB", "ja"], "en"),
        (["jam"], "en"),
        (["", "-"], "en"),
    ],
)
def test_the_first_wish_that_there_is(wishes: list[str], language: str) -> None:
    assert spoken(SYSTEM, wishes) == language


@pytest.mark.parametrize("language", Language)
def test_what_is_chosen_is_spoken_whatever_the_system_wishes(language: Language) -> None:
    assert spoken(language.value, ["ja", "zh"]) is language
    assert spoken(language.value, []) is language
    assert NAMES[language]


def test_an_unknown_choice_is_none() -> None:
    assert spoken("tlh", ["ja"]) is Language.JAPANESE
