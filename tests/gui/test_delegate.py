"""What a row looks like, by its pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import ErrorKind, Problem, SaveFailed, SaveTrouble
from kling_desktop.domain.task import Task, TaskState, Video
from kling_desktop.services.missing_files import Absence
from kling_desktop.services.saving import Phase, Saving
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.tasks.delegate import POSTER, ROW_HEIGHT, CardDelegate, details, timing
from kling_desktop.ui.tasks.roles import BADGE_LOOKS, ROW_ROLE, Row
from kling_desktop.ui.theme import DARK, GRID, LIGHT, Theme, Tone

if TYPE_CHECKING:
    from pathlib import Path

Paint = Callable[..., QImage]

WIDTH = 680
NOW = datetime.now(UTC)
TASK = Task(
    account_id="gate",
    task_id="878106242831892487",
    kind="text2video",
    name="Small boat under the moon",
    state=TaskState.PROCESSING,
    added_at=NOW - timedelta(seconds=90),
)
LONG = "A very long name of a render, " * 20
BADGE_PLACE = QRect(WIDTH - 180, 0, 180, ROW_HEIGHT)
TEXT_PLACE = QRect(POSTER.width() + 6 * GRID, 0, 300, ROW_HEIGHT)


@pytest.fixture
def paint(tmp_path: Path) -> Paint:
    """Paints one row alone into a picture."""
    view = QTableView()
    delegate = CardDelegate(Posters(tmp_path, view), view)
    model = QStandardItemModel(1, 1, view)

    def draw(
        row: object, *, width: int = WIDTH, selected: bool = False, density: float = 1.0
    ) -> QImage:
        item = QStandardItem()
        item.setData(row, ROW_ROLE)
        model.setItem(0, 0, item)
        picture = QImage(QSize(width, ROW_HEIGHT) * density, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(density)
        picture.fill(QColor("#ff00ff"))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, ROW_HEIGHT)
        if selected:
            option.state |= QStyle.StateFlag.State_Selected
            option.state |= QStyle.StateFlag.State_HasFocus
        painter = QPainter(picture)
        delegate.paint(painter, option, model.index(0, 0))
        painter.end()
        return picture

    draw.view = view  # type: ignore[attr-defined]  # lives as long as the painting
    return draw


def colours(picture: QImage, place: QRect | None = None) -> Counter[str]:
    part = picture.copy(place) if place else picture
    return Counter(
        QColor(part.pixel(x, y)).name() for y in range(part.height()) for x in range(part.width())
    )


def near(seen: Counter[str], colour: str) -> int:
    """Pixels of nearly that colour: the edges of letters are mixed with their ground."""
    wanted = QColor(colour)
    return sum(
        count
        for name, count in seen.items()
        if abs((it := QColor(name)).red() - wanted.red()) < 40
        and abs(it.green() - wanted.green()) < 40
        and abs(it.blue() - wanted.blue()) < 40
    )


@pytest.mark.parametrize("badge", Badge)
def test_every_badge_in_its_own_tone(paint: Paint, look: Theme, badge: Badge) -> None:
    seen = colours(paint(Row(TASK, badge, None)), BADGE_PLACE)
    words, ground = look.tones[BADGE_LOOKS[badge][1]]
    assert seen[ground] > 300  # the pill
    assert near(seen, words) > 20  # its word and sign
    others = {pair[1] for pair in look.tones.values()} - {ground}
    assert not others & seen.keys()
    assert "#ff00ff" not in seen


def test_no_two_badges_look_the_same(paint: Paint, look: Theme) -> None:
    assert look in (LIGHT, DARK)
    task = replace(TASK, state=TaskState.FAILED, state_since=NOW)  # so that no clock runs
    looks = {bytes(paint(Row(task, badge, None)).constBits()) for badge in Badge}
    assert len(looks) == len(Badge)


def test_badges_of_one_tone_differ_by_their_word(paint: Paint) -> None:
    task = replace(TASK, state=TaskState.FAILED, state_since=NOW)
    pictures = [paint(Row(task, badge, None)) for badge in (Badge.FAILED, Badge.NOT_FOUND)]
    left = [
        colours(picture, BADGE_PLACE)[DARK.tones[BADGE_LOOKS[Badge.FAILED][1]][1]]
        for picture in pictures
    ]
    assert left[0] != left[1]  # "Not found" needs a wider pill


@pytest.mark.parametrize("width", [320, 400, WIDTH, 1400])
def test_a_long_name_and_reason_stay_in_their_place(paint: Paint, width: int) -> None:
    bare = replace(TASK, name=" ", state=TaskState.FAILED, state_since=NOW)
    full = replace(bare, name=LONG, reason=LONG)
    without = paint(Row(bare, Badge.FAILED, None), width=width)
    with_text = paint(Row(full, Badge.FAILED, None), width=width)
    place = QRect(0, 0, POSTER.width() + 5 * GRID, ROW_HEIGHT)
    assert without.copy(place) == with_text.copy(place)
    at_badge = QRect(width - 90, 0, 90, ROW_HEIGHT // 2)
    at_time = QRect(width - 44, ROW_HEIGHT // 2, 44, ROW_HEIGHT // 2)  # shorter than the badge
    for kept in (at_badge, at_time):
        assert without.copy(kept) == with_text.copy(kept)
    between = QRect(place.right(), 0, width - 90 - place.right(), ROW_HEIGHT)
    assert without.copy(between) != with_text.copy(between)


def test_a_long_name_is_cut_in_the_middle(paint: Paint) -> None:
    """Its end tells takes apart."""
    task = replace(TASK, state=TaskState.FAILED, state_since=NOW)
    names = (LONG + "take 1", LONG + "take 2")
    one, two = (paint(Row(replace(task, name=name), Badge.FAILED, None)) for name in names)
    assert one != two


def test_a_reason_is_shown_in_the_tone_of_trouble(paint: Paint, look: Theme) -> None:
    bad = look.tones[BADGE_LOOKS[Badge.FAILED][1]][0]
    task = replace(TASK, state=TaskState.FAILED, state_since=NOW)
    told = replace(task, reason="Failure to pass the risk control system")
    unsaved = Saving(phase=Phase.FAILED, failure=SaveFailed(SaveTrouble.LINK_DEAD))
    done = replace(task, state=TaskState.SUCCEED, videos=(Video(url="https://x.y/z"),))
    lost = replace(TASK, problem=Problem(kind=ErrorKind.NOT_FOUND, ends_task=True))

    def red(row: Row) -> int:
        return near(colours(paint(row), TEXT_PLACE), bad)

    assert red(Row(task, Badge.FAILED, None)) == 0
    assert red(Row(told, Badge.FAILED, None)) > 50
    assert red(Row(done, Badge.NOT_SAVED, unsaved)) > 50
    assert red(Row(lost, Badge.REFUSED, None)) > 50


@pytest.mark.parametrize(("done", "part"), [(0, 0.0), (500, 0.5), (1000, 1.0), (2000, 1.0)])
def test_the_bar_shows_how_much_has_arrived(
    paint: Paint, look: Theme, done: int, part: float
) -> None:
    task = replace(TASK, state=TaskState.SUCCEED, videos=(Video(url="https://x.y/z"),))
    saving = Saving(phase=Phase.RUNNING, done=done, total=1000)
    picture = paint(Row(task, Badge.SAVING, saving))
    lines = [QRect(0, y, WIDTH, 1) for y in range(ROW_HEIGHT - GRID)]
    seen = max(
        (colours(picture, line) for line in lines), key=lambda it: it[look.accent] + it[look.line]
    )
    filled, left = seen[look.accent], seen[look.line]
    assert filled + left > 250
    assert filled / (filled + left) == pytest.approx(part, abs=0.05)


def test_the_second_line_tells_how_saving_stands() -> None:
    task = replace(TASK, state=TaskState.SUCCEED, videos=(Video(url="https://x.y/z"),))

    def said(phase: Phase, trouble: SaveTrouble) -> tuple[list[str], Tone | None]:
        saving = Saving(phase=phase, failure=SaveFailed(trouble, "/films"))
        return details(Row(task, Badge.NOT_SAVED, saving))

    assert said(Phase.HELD, SaveTrouble.FOLDER_MISSING) == (
        ["Waiting for the folder"],
        Tone.RUNNING,
    )
    assert said(Phase.HELD, SaveTrouble.DISK_FULL)[0] == ["Waiting for space on the disk"]
    assert said(Phase.WAITING, SaveTrouble.NETWORK)[1] is Tone.RUNNING
    assert said(Phase.FAILED, SaveTrouble.NETWORK)[1] is Tone.BAD
    assert details(Row(task, Badge.SAVING, Saving(phase=Phase.WAITING))) == (
        ["Waiting for its turn"],
        None,
    )
    running = Saving(phase=Phase.RUNNING, done=1024, total=2048)
    assert details(Row(task, Badge.SAVING, running)) == (["1.0 of 2.0 kB"], None)


def test_the_second_line_tells_where_a_clip_is_not() -> None:
    path = "/films/boat.mp4"
    task = replace(TASK, state=TaskState.SUCCEED, videos=(Video(url="https://x.y/z", path=path),))
    gone = Row(task, Badge.FILE_MISSING, None, absence=Absence(frozenset({path})))
    away = replace(gone, absence=Absence(frozenset({path}), "/films"))
    lost = replace(gone, task=replace(task, clip_gone_at=NOW))
    assert gone.files == []
    for row, part in (
        (gone, "Save it again or show where it is."),
        (away, "The folder /films cannot be reached now."),
        (lost, "the service has deleted the clip"),
        (Row(task, Badge.EXPIRED, None), "The service has deleted this clip."),
    ):
        (said,), tone = details(row)
        assert part in said
        assert tone is Tone.BAD


def test_the_days_left_are_told_until_the_clip_is_on_its_way() -> None:
    task = replace(TASK, state=TaskState.SUCCEED, state_since=NOW)
    row = Row(task, Badge.READY, None, expires=NOW + timedelta(days=2, minutes=1))
    assert timing(row, NOW) == ("2 days left", Tone.RUNNING)
    saving = Saving(phase=Phase.RUNNING, done=1, total=2)
    assert timing(replace(row, saving=saving), NOW) == timing(replace(row, expires=None), NOW)
    failed = Saving(phase=Phase.FAILED, failure=SaveFailed(SaveTrouble.NETWORK))
    assert timing(replace(row, saving=failed), NOW) == ("2 days left", Tone.RUNNING)


def test_a_saving_of_unknown_length_has_no_bar(paint: Paint, look: Theme) -> None:
    saving = Saving(phase=Phase.RUNNING, done=1000)
    assert look.accent not in colours(paint(Row(TASK, Badge.SAVING, saving)))


def test_the_chosen_row_stands_out(paint: Paint, look: Theme) -> None:
    row = Row(TASK, Badge.RENDERING, None)
    plain, chosen = colours(paint(row)), colours(paint(row, selected=True))
    assert plain[look.base] > 10_000
    assert chosen[look.selection] > 10_000
    assert chosen[look.accent] > 500  # the frame of the one with the focus
    assert not {look.selection, look.accent} & plain.keys()


def test_time_goes_on_while_it_renders_and_stops_at_its_end(paint: Paint) -> None:
    def at(seconds: int, state: TaskState) -> QImage:
        task = replace(
            TASK, state=state, created_at=NOW - timedelta(seconds=seconds), state_since=NOW
        )
        picture: QImage = paint(Row(task, Badge.RENDERING, None))
        return picture.copy(BADGE_PLACE)

    assert at(100, TaskState.PROCESSING) != at(3700, TaskState.PROCESSING)
    ended = replace(TASK, state=TaskState.FAILED, state_since=NOW)
    assert paint(Row(ended, Badge.FAILED, None)) == paint(Row(ended, Badge.FAILED, None))


def test_a_poster_is_fitted_into_its_place(paint: Paint, tmp_path: Path) -> None:
    task = replace(TASK, state=TaskState.SUCCEED, videos=(Video(url="u", path="/saved.mp4"),))
    tall = QImage(90, 160, QImage.Format.Format_RGB32)
    tall.fill(QColor("#30ff30"))
    assert tall.save(str(Posters(tmp_path).path(task.key)), quality=100)
    for density in (1.0, 2.0):
        picture = paint(Row(task, Badge.SAVED, None), density=density)
        middle = picture.pixelColor(
            round((3 * GRID + POSTER.width() // 2) * density), round(ROW_HEIGHT // 2 * density)
        )
        beside = picture.pixelColor(
            round((3 * GRID + 6) * density), round(ROW_HEIGHT // 2 * density)
        )
        assert middle.green() > 240
        assert middle.red() < 70
        assert beside == QColor("#000000")


def test_what_is_no_row_is_left_alone(paint: Paint) -> None:
    assert set(colours(paint("no row"))) == {"#ff00ff"}


def test_all_rows_are_as_high(tmp_path: Path) -> None:
    view = QTableView()
    delegate = CardDelegate(Posters(tmp_path, view), view)
    model = QStandardItemModel(2, 1, view)
    hints = [delegate.sizeHint(QStyleOptionViewItem(), model.index(row, 0)) for row in (0, 1)]
    assert [hint.height() for hint in hints] == [ROW_HEIGHT, ROW_HEIGHT]
