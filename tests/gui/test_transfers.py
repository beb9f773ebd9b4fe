"""How saving gets on and how long a clip is still there, in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.task import TaskKey
from kling_desktop.services.saving import Phase, Saving
from kling_desktop.ui.expiries import days_left, expiring_warning, expiry_tone
from kling_desktop.ui.savings import Savings
from kling_desktop.ui.theme import Tone
from kling_desktop.ui.transfers import amount, progress, seconds_left, together

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
MB = 1024 * 1024


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def running(done: int, total: int | None = None, rate: float | None = None) -> Saving:
    return Saving(phase=Phase.RUNNING, done=done, total=total, bytes_per_s=rate)


def test_what_is_known_of_a_saving_is_said_and_nothing_else() -> None:
    full = progress(running(round(12.3 * MB), round(40.1 * MB), 3.2 * MB))
    assert full == ["12.3 of 40.1 MB", "3.2 MB/s", "9 s left"]
    assert progress(running(MB)) == ["1.0 MB"]
    assert progress(running(MB, 2 * MB)) == ["1.0 of 2.0 MB"]
    assert progress(running(MB, None, MB)) == ["1.0 MB", "1.0 MB/s"]


def test_two_units_are_both_named() -> None:
    assert amount(512 * 1024, 40 * MB) == "512.0 kB of 40.0 MB"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.0, "1 s left"), (89.4, "89 s left"), (120.0, "2 min left"), (7200.0, "2 h left")],
)
def test_the_time_left(seconds: float, told: str) -> None:
    assert seconds_left(seconds) == told


def test_all_saving_together() -> None:
    two = [running(MB, 2 * MB, MB / 2), running(MB, 4 * MB, MB / 2)]
    assert together(2, two) == "saving 2  ·  1.0 MB/s  ·  6 s left", "as the slower says"
    assert together(3, two) == "saving 2 of 3  ·  1.0 MB/s"  # how long the third is, nobody knows
    assert together(1, [running(0, 2 * MB)]) == "saving 1"
    assert together(4, []) == "4 waiting to be saved"
    assert together(1, [running(MB, None, MB)]) == "saving 1  ·  1.0 MB/s"


def test_savings_are_kept_up_with_each_change() -> None:
    one, two, three = (TaskKey("gate", name) for name in ("1", "2", "3"))
    full = SaveFailed(SaveTrouble.DISK_FULL, "/films")
    held = Saving(phase=Phase.HELD, failure=full)
    known = {one: running(1), two: held}
    savings = Savings(known)
    assert (savings.running, savings.folder_failure) == ([running(1)], full)
    known[one] = running(2)
    known[three] = Saving(phase=Phase.FAILED, failure=SaveFailed(SaveTrouble.NETWORK))
    del known[two]
    savings.note([one, two, three])
    assert (savings.running, savings.folder_failure) == ([running(2)], None)
    known.clear()
    savings.note([one])
    assert savings.running == []


@pytest.mark.parametrize(
    ("left", "told", "tone"),
    [
        (timedelta(days=29, hours=23), "29 days left", None),
        (timedelta(days=3, seconds=1), "3 days left", None),
        (timedelta(days=3), "3 days left", Tone.RUNNING),
        (timedelta(days=2, hours=23), "2 days left", Tone.RUNNING),
        (timedelta(hours=47, minutes=59), "47 hours left", Tone.RUNNING),
        (timedelta(minutes=119), "1 hour left", Tone.RUNNING),
        (timedelta(minutes=59), "under an hour left", Tone.RUNNING),
        (timedelta(0), "expired", Tone.BAD),
        (timedelta(days=-100), "expired", Tone.BAD),
    ],
)
def test_the_time_until_a_clip_is_deleted(left: timedelta, told: str, tone: Tone | None) -> None:
    assert days_left(NOW + left, NOW) == told
    assert expiry_tone(NOW + left, NOW) is tone


def test_the_warning_counts() -> None:
    assert expiring_warning(1).startswith("One clip that is not saved will be deleted")
    assert expiring_warning(20).startswith("20 clips that are not saved will be deleted")
