"""What a row looks like, by its pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPixmap,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QTableView

from kling_desktop.domain.account import Account
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import ErrorKind, Problem, SaveFailed, SaveTrouble
from kling_desktop.domain.estimate import Remaining
from kling_desktop.domain.task import Bell, Task, TaskState, Video
from kling_desktop.services.missing_files import Absence
from kling_desktop.services.saving import Phase, Saving
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.tasks.card_delegate import CardDelegate
from kling_desktop.ui.tasks.card_words import details, timing
from kling_desktop.ui.tasks.painting.measures import Measures, card_height, measures_of
from kling_desktop.ui.tasks.painting.pill import pill_width
from kling_desktop.ui.tasks.painting.places import Places, Sizes, places
from kling_desktop.ui.tasks.painting.poster import length, paint_poster
from kling_desktop.ui.tasks.painting.signs import signs_width
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


def measures() -> Measures:
    return measures_of(QFont())


def height() -> int:
    return measures().card_height


def text_left() -> int:
    return measures().poster.width() + 6 * measures().unit


def badge_place() -> QRect:
    """With the time below."""
    return QRect(WIDTH - 150, 0, 150, 15 * measures().unit)


def text_place() -> QRect:
    return QRect(text_left(), 0, 300, height())


@pytest.fixture
def paint(tmp_path: Path) -> Paint:
    """Paints one row alone into a picture."""
    view = QTableView()
    delegate = CardDelegate(Posters(tmp_path, view), view)
    model = QStandardItemModel(1, 1, view)

    def draw(
        row: object,
        *,
        width: int = WIDTH,
        selected: bool = False,
        hovered: bool = False,
        density: float = 1.0,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> QImage:
        item = QStandardItem()
        item.setData(row, ROW_ROLE)
        model.setItem(0, 0, item)
        picture = QImage(QSize(width, height()) * density, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(density)
        picture.fill(QColor("#ff00ff"))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, height())
        option.direction = direction
        if hovered:
            option.state |= QStyle.StateFlag.State_MouseOver
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
    seen = colours(paint(Row(TASK, badge, None)), badge_place())
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
        colours(picture, badge_place())[DARK.tones[BADGE_LOOKS[Badge.FAILED][1]][1]]
        for picture in pictures
    ]
    assert left[0] != left[1]  # "Not found" needs a wider pill


@pytest.mark.parametrize("width", [250, 320, 400, WIDTH, 1400])
def test_a_long_name_and_reason_stay_in_their_place(paint: Paint, width: int) -> None:
    bare = replace(TASK, name=" ", state=TaskState.FAILED, state_since=NOW)
    full = replace(bare, name=LONG, reason=LONG)
    without = paint(Row(bare, Badge.FAILED, None), width=width)
    with_text = paint(Row(full, Badge.FAILED, None), width=width)
    at = placed(width)
    for place in (at.name, at.detail):
        assert without.copy(place) != with_text.copy(place)
        for picture in (without, with_text):
            cover(picture, place)
    assert without == with_text


def placed(width: int) -> Places:
    sizes = Sizes(pill_width(Badge.FAILED, measures()), measures().small.width("1:30"), 0)
    card = QRect(0, 0, width, height())
    return places(measures(), card, sizes, Qt.LayoutDirection.LeftToRight)


def cover(picture: QImage, place: QRect) -> None:
    painter = QPainter(picture)
    painter.fillRect(place, QColor("#ff00ff"))
    painter.end()


@pytest.mark.parametrize("width", [240, 320, 480, 680, 1000])
@pytest.mark.parametrize("share", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_nothing_stands_on_anything_else(
    width: int, share: float, direction: Qt.LayoutDirection
) -> None:
    font = QFont()
    font.setPointSizeF(font.pointSizeF() * share)
    its = measures_of(font)
    card = QRect(7, 30, width, its.card_height)
    needs = Sizes(pill_width(Badge.NOT_SAVED, its), its.small.width("1:02:03"), signs_width(2, its))
    at = places(its, card, needs, direction)
    standing = [it for it in (at.poster, at.name, at.signs, at.pill, at.time, at.detail) if it]
    for place in (*standing, at.bar):
        assert card.contains(place), place
    for one, other in combinations([*standing, at.bar], 2):
        assert not one.intersects(other), (one, other)


@pytest.mark.parametrize("share", [0.8, 1.5, 2.0])
def test_a_card_grows_with_its_text(share: float) -> None:
    larger = QFont()
    larger.setPointSizeF(larger.pointSizeF() * share)
    assert card_height(larger) / card_height(QFont()) == pytest.approx(share, abs=0.16)


def test_a_card_is_read_from_the_other_side_where_all_is(paint: Paint) -> None:
    row = Row(TASK, Badge.RENDERING, None)
    pill = DARK.tones[BADGE_LOOKS[Badge.RENDERING][1]][1]
    here, there = paint(row), paint(row, direction=Qt.LayoutDirection.RightToLeft)
    assert colours(here, badge_place())[pill] > 300
    assert colours(there, badge_place())[pill] == 0
    assert colours(there, QRect(0, 0, 150, height()))[pill] > 300


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
        return near(colours(paint(row), text_place()), bad)

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
    lines = [QRect(0, y, WIDTH, 1) for y in range(height() - 2)]
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


def bar(picture: QImage, width: int = WIDTH) -> list[str]:
    """The colours along the middle of the thin bar."""
    place = placed(width).bar
    y = place.center().y()
    return [picture.pixelColor(x, y).name() for x in range(place.left(), place.right() + 1)]


def test_a_saving_of_unknown_length_has_dashes_in_place_of_a_bar(paint: Paint, look: Theme) -> None:
    saving = Saving(phase=Phase.RUNNING, done=1000)
    seen = Counter(bar(paint(Row(TASK, Badge.SAVING, saving))))
    assert look.accent not in seen
    assert min(seen[look.edge], seen[look.base]) > 150


def test_the_estimate_shows_now_and_the_likely_end(paint: Paint, look: Theme) -> None:
    remaining = Remaining(median_s=100, p75_s=200, age_s=100, usual_s=400)
    seen = bar(paint(Row(TASK, Badge.RENDERING, None, remaining)))
    ink = look.tones[Tone.RUNNING][0]
    whole = len(seen)
    assert set(seen[4 : whole // 4 - 4]) == {ink}  # gone by
    assert set(seen[whole // 4 + 8 : whole // 2 - 8]) == {look.line}
    assert set(seen[whole // 2 + 8 : whole * 3 // 4 - 8]) == {look.edge}  # half to three quarters
    assert set(seen[whole * 3 // 4 + 8 : -8]) == {look.line}


def test_where_nobody_knows_the_end_no_bar_fills(paint: Paint, look: Theme) -> None:
    late = Remaining(median_s=100, p75_s=200, age_s=500, usual_s=400)
    ink = look.tones[Tone.RUNNING][0]
    for row, colour in (
        (Row(TASK, Badge.RENDERING, None), look.edge),
        (Row(TASK, Badge.RENDERING, None, late), ink),
    ):
        seen = Counter(bar(paint(row)))
        assert min(seen[colour], seen[look.base]) > 150
    assert set(bar(paint(Row(TASK, Badge.PAUSED, None)))) == {look.base}
    assert details(Row(TASK, Badge.RENDERING, None, late))[0] == ["Longer than usual"]


def test_star_bell_and_chips_are_seen_where_they_are_set(paint: Paint) -> None:
    task = replace(TASK, state=TaskState.FAILED, state_since=NOW)
    plain = Row(task, Badge.FAILED, None)
    account = Account(account_id="gate", name="Studio", base_url="https://x.y", colour="#e0559b")
    starred = paint(replace(plain, task=replace(task, is_starred=True)))
    assert near(colours(starred, text_place() | badge_place()), DARK.star) > 20
    assert near(colours(paint(replace(plain, account=account))), account.colour) > 20
    tagged = replace(task, project="Spot", tags=("hero",))
    rows = [plain, replace(plain, task=tagged), replace(plain, task=replace(tagged, tags=()))]
    assert len({bytes(paint(row).constBits()) for row in rows}) == 3
    bells = [Row(replace(TASK, bell=bell), Badge.WAITING, None) for bell in Bell]
    assert len({bytes(paint(row).copy(text_bell()).constBits()) for row in bells}) == len(Bell)


def text_bell() -> QRect:
    return QRect(text_left() + 250, 0, WIDTH - text_left() - 250, 10 * measures().unit)


def test_the_length_of_a_clip_is_in_its_posters_corner(paint: Paint) -> None:
    task = replace(TASK, state=TaskState.SUCCEED, state_since=NOW)
    known = Video(url="u", duration_s=5.1)
    told = [length(replace(task, videos=videos)) for videos in ((), (known,), (known, known))]
    assert told == ["", "0:05", "2 × 0:05"]
    one, two = (
        paint(Row(replace(task, videos=videos), Badge.READY, None))
        for videos in ((Video(url="u"),), (known,))
    )
    poster = placed(WIDTH).poster
    assert poster
    assert one.copy(poster) != two.copy(poster)
    cover(one, poster)
    cover(two, poster)
    assert one == two


def test_the_row_under_the_pointer_is_a_little_brighter(paint: Paint, look: Theme) -> None:
    seen = colours(paint(Row(TASK, Badge.RENDERING, None), hovered=True))
    assert seen[look.hover] > 10_000
    assert look.base not in seen


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
        return picture.copy(badge_place())

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
            round((3 * GRID + measures().poster.width() // 2) * density),
            round(height() // 2 * density),
        )
        beside = picture.pixelColor(round((3 * GRID + 6) * density), round(height() // 2 * density))
        assert middle.green() > 240
        assert middle.red() < 70
        assert beside == QColor("#000000")


@pytest.mark.parametrize("density", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("width", [100, 167, 214, 301])
def test_no_dark_hair_stands_around_a_poster(
    qapp: QApplication, density: float, width: int
) -> None:
    white = QColor("#ffffff")
    place = QRect(10, 10, width, width * 9 // 16)
    frame = QImage(384, 216, QImage.Format.Format_RGB32)
    frame.fill(white)
    fitted = frame.scaled(place.size() * density, Qt.AspectRatioMode.KeepAspectRatio)
    fitted.setDevicePixelRatio(density)
    ground = QImage((place.size() + QSize(20, 20)) * density, QImage.Format.Format_RGB32)
    ground.setDevicePixelRatio(density)
    ground.fill(white)
    painter = QPainter(ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPixmap.fromImage(fitted)
    paint_poster(painter, place, clip, measures_of(qapp.font()), LIGHT)
    painter.end()
    across = [ground.pixelColor(x, ground.height() // 2) for x in range(ground.width())]
    down = [ground.pixelColor(ground.width() // 2, y) for y in range(ground.height())]
    assert min(colour.lightness() for colour in across + down) > 240


def test_what_is_no_row_is_left_alone(paint: Paint) -> None:
    assert set(colours(paint("no row"))) == {"#ff00ff"}


def test_all_rows_are_as_high(tmp_path: Path) -> None:
    view = QTableView()
    delegate = CardDelegate(Posters(tmp_path, view), view)
    model = QStandardItemModel(2, 1, view)
    hints = [delegate.sizeHint(QStyleOptionViewItem(), model.index(row, 0)) for row in (0, 1)]
    assert [hint.height() for hint in hints] == [height(), height()]
