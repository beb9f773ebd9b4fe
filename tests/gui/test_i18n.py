"""Times and sizes as people write them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from kling_desktop.account_words import remove_account_question
from kling_desktop.domain.badge import Badge
from kling_desktop.ui.counts import counted, renders
from kling_desktop.ui.i18n import (
    clock,
    decimal,
    moment,
    size,
    time_of_day,
    translated,
    whole,
    without_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (0.999, "0:00"),
        (7, "0:07"),
        (59.9, "0:59"),
        (60, "1:00"),
        (750, "12:30"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (3723, "1:02:03"),
        (86_399, "23:59:59"),
        (86_400, "1 d 00 h"),
        (3 * 86_400 + 4 * 3600 + 59, "3 d 04 h"),
        (400 * 86_400, "400 d 00 h"),
    ],
)
def test_a_span_of_time(seconds: float, shown: str) -> None:
    assert clock(timedelta(seconds=seconds)) == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 bytes"),
        (1023, "1,023 bytes"),
        (1024, "1.0 kB"),
        (1536, "1.5 kB"),
        (949_077, "926.8 kB"),
        (5 * 1024**2, "5.0 MB"),
        (3 * 1024**3, "3.0 GB"),
    ],
)
def test_a_size(count: int, shown: str) -> None:
    assert size(count) == shown


@pytest.mark.parametrize(
    ("locale", "moment_shown", "seconds_shown"),
    [
        ("C", "5 Mar 2026, 14:07", "14:07:31"),
        ("en_GB", "5 Mar 2026, 14:07", "14:07:31"),
        ("en_US", "Mar 5, 2026, 2:07\u202fPM", "2:07:31\u202fPM"),
        ("de_DE", "5. März 2026, 14:07", "14:07:31"),
        ("fi_FI", "5. maalis 2026, 14.07", "14.07.31"),
        ("zh_CN", "2026年3月5日, 14:07", "14:07:31"),
        ("ja_JP", "2026年3月5日, 14:07", "14:07:31"),
        ("ar_EG", "٥ مارس ٢٠٢٦, ٢:٠٧ م", "٢:٠٧:٣١ م"),
    ],
)
def test_a_moment_is_written_as_the_country_does(
    locale: str, moment_shown: str, seconds_shown: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    instant = datetime(2026, 3, 5, 14, 7, 31).astimezone()
    assert moment(instant) == moment_shown
    assert time_of_day(instant, has_seconds=True) == seconds_shown
    assert moment(None) == "–"


@pytest.mark.parametrize(("locale", "shown"), [("en_US", "5.04"), ("de_DE", "5,04")])
def test_a_number_with_a_fraction(locale: str, shown: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert decimal(5.04) == shown
    assert decimal(5.0) == "5"


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 renders"), (1, "1 render"), (2, "2 renders"), (4375, "4,375 renders")],
)
def test_english_has_two_forms(count: int, told: str) -> None:
    assert renders(count) == told


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("&File", "File"),
        ("文件(&F)", "文件"),
        ("表示 (&V)", "表示"),
        ("Sa&ve", "Save"),
        ("終了", "終了"),
    ],
)
def test_a_text_without_its_key(text: str, bare: str) -> None:
    assert without_key(text) == bare


def test_a_size_in_another_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert size(1536) == "1,5 kB"


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (QLocale.Language.C, "4,375"),  # Qt's own leaves the comma out
        (QLocale.Language.English, "4,375"),
        (QLocale.Language.German, "4.375"),
    ],
)
def test_many_are_written_as_the_country_does(language: QLocale.Language, shown: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert whole(4375) == shown
    assert whole(624) == "624"
    assert counted(Badge.SAVED, 4375) == f"{shown} saved"
    assert f" {shown} renders" in translated(remove_account_question("Studio", 4375))
