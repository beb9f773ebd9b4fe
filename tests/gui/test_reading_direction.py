"""Read from the right: what is painted stands where a mirror would show it; time runs as ever."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kling_desktop.domain.task import TaskState, Video
from kling_desktop.ui import icons
from kling_desktop.ui.details.note import NoteField
from kling_desktop.ui.flow import FlowLayout
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.labels import ElidedLabel, PlainLabel
from kling_desktop.ui.reading_direction import isolated, margins, mirrored
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.tasks.search_box import SearchBox
from kling_desktop.ui.theme import GRID, current_theme
from kling_desktop.ui.wrapping import laid_out
from kling_desktop.words import Sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
NAME = "\u05e9\u05dc\u05d5\u05dd (2)"  # Hebrew, then a number


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


@pytest.fixture
async def _renders(add_tasks: AddTasks) -> None:
    """Starred and unseen, with a bell, failed, and enough for more than one line of the grid."""
    clip = Video(url="https://x.y/z", path="/films/clip.mp4", duration_s=5.0)
    done = {"state": TaskState.SUCCEED, "videos": (clip,), "is_starred": True}
    await add_tasks(*(f"a{number}" for number in range(6)), is_paused=True)
    await add_tasks("b2", name="Failed one", state=TaskState.FAILED, is_paused=True)
    await add_tasks("b1", name="Dusk", project="Spot", tags=("hero",), is_paused=True, **done)


def test_a_place_is_mirrored_within_its_whole() -> None:
    whole, place = QRect(10, 0, 100, 20), QRect(12, 3, 30, 5)
    assert mirrored(LEFT, whole, place) == place
    assert mirrored(RIGHT, whole, place) == QRect(78, 3, 30, 5)


def test_edges_change_sides(qapp: QApplication) -> None:
    assert margins(1, 2, 3, 4) == QMargins(1, 2, 3, 4)
    qapp.setLayoutDirection(RIGHT)
    assert margins(1, 2, 3, 4) == QMargins(3, 2, 1, 4)
    qapp.setLayoutDirection(LEFT)


def test_names_are_shown_in_their_own_direction(qapp: QApplication) -> None:
    for text in ("plain", "日本 (2)", ""):
        assert isolated(text) == text
    held = Sentence("Deleted {name}.", {"name": NAME})
    assert translated(held) == f"Deleted \u2068{NAME}\u2069."
    assert isolated(NAME) == f"\u2068{NAME}\u2069"
    qapp.setLayoutDirection(RIGHT)
    assert isolated("955273176197034850") == "\u2068955273176197034850\u2069"
    assert isolated("") == ""
    qapp.setLayoutDirection(LEFT)


def test_signs_of_direction_turn_and_signs_of_time_do_not(qapp: QApplication) -> None:
    def drawn(name: str) -> QImage:
        return icons.pixmap(name, "#000000", 24, 1.0).toImage()

    usual = {name: drawn(name) for name in ("chevron-left", "panel-left", "play", "rewind")}
    qapp.setLayoutDirection(RIGHT)
    turned = {name: drawn(name) for name in usual}
    qapp.setLayoutDirection(LEFT)
    for name in ("play", "rewind"):
        assert turned[name] == usual[name]
    for name in ("chevron-left", "panel-left"):
        assert middle(turned[name]) == pytest.approx(23 - middle(usual[name]), abs=0.3)
        assert turned[name] != usual[name]


def middle(picture: QImage) -> float:
    """Where, from the left, what is drawn has its weight."""
    weights = [
        sum(picture.pixelColor(x, y).alpha() for y in range(picture.height()))
        for x in range(picture.width())
    ]
    return sum(x * weight for x, weight in enumerate(weights)) / sum(weights)


@pytest.mark.usefixtures("_renders")
@pytest.mark.parametrize("kind", Kind)
async def test_a_row_is_painted_as_in_a_mirror(
    workspace: Workspace,
    desk_on: DeskOn,
    eventually: Eventually,
    qapp: QApplication,
    kind: Kind,
) -> None:
    """Where its coloured parts stand: the star, the dot, the badge, the poster's ground."""
    async with desk_on(workspace) as opened:
        usual = await coloured(opened, kind, eventually)
    qapp.setLayoutDirection(RIGHT)
    try:
        async with desk_on(workspace) as opened:
            turned = await coloured(opened, kind, eventually)
    finally:
        qapp.setLayoutDirection(LEFT)
    assert set(usual) == set(turned)
    assert len(usual) >= 2
    for colour, (start, end) in usual.items():
        assert turned[colour] == pytest.approx((1 - end, 1 - start), abs=0.02), colour


async def coloured(
    opened: Opened, kind: Kind, eventually: Eventually
) -> dict[str, tuple[float, float]]:
    """Between which shares of the first row's width a colour of the theme is seen."""
    renders, model = opened.desk.renders, opened.desk.model
    renders.show_as(kind)
    view = renders.view
    key = next(it for it in map(model.key_at, range(model.rowCount())) if it and it.task_id == "b1")
    await eventually(lambda: not view.place_of(key).isEmpty())
    view.horizontalScrollBar().setValue(0)
    whole = view.viewport().grab().toImage()  # which lays out what was to be laid out later
    place = view.place_of(key)
    if kind is Kind.TABLE:  # its first columns are in sight in both directions
        place.setLeft(0)
        place.setRight(view.viewport().width() - 1)
    picture = whole.copy(place)
    theme = current_theme()
    inks = (theme.star, theme.accent, *(ground for _, ground in theme.tones.values()))
    found: dict[str, tuple[float, float]] = {}
    for ink in inks if kind is not Kind.TABLE else (theme.star, theme.accent):
        columns = [x for x in range(picture.width()) if has_ink(picture, x, ink)]
        if columns:
            found[ink] = columns[0] / picture.width(), (columns[-1] + 1) / picture.width()
    return found


def has_ink(picture: QImage, x: int, ink: str) -> bool:
    return any(picture.pixelColor(x, y).name() == ink for y in range(4, picture.height() - 4))


@pytest.mark.usefixtures("_renders", "from_right")
async def test_arrow_keys_go_where_they_point_in_the_grid(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.renders.show_as(Kind.GRID)
        view, model = opened.desk.renders.view, opened.desk.model
        first, second = model.key_at(0), model.key_at(1)
        assert first
        assert second
        opened.desk.renders.choose(first)
        await eventually(lambda: view.place_of(first).x() > view.place_of(second).x())
        QTest.keyClick(view, Qt.Key.Key_Left)
        assert view.current == second
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert view.current == first


@pytest.mark.usefixtures("_renders", "from_right")
async def test_the_seek_bar_and_the_buttons_of_the_player_stay(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        controls = opened.desk.panel.player.controls
        steps: list[int] = []
        bar = controls.seek_bar
        bar.setEnabled(True)
        bar.show_length(5_000_000)
        assert bar.x_of(0) < bar.x_of(5_000_000)
        assert bar.time_at(bar.x_of(1_000_000)) == pytest.approx(1_000_000, abs=1_000)
        bar.stepped.connect(steps.append)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            QTest.keyClick(bar, key)
        assert steps == [1, -1]
        assert controls.play.x() < controls.full.x()


@pytest.mark.usefixtures("_renders", "from_right")
async def test_panes_and_drawers_change_sides(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        panes, view = opened.window.panes, opened.desk.view
        opened.window.resize(1440, 900)
        await eventually(lambda: not panes.details.is_drawer)
        assert left_of(opened, panes.details) < left_of(opened, view)
        assert left_of(opened, view) < left_of(opened, panes.filters)
        opened.window.resize(760, 680)
        await eventually(lambda: panes.filters.is_drawer)
        panes.reveal(panes.filters)
        assert panes.filters.geometry().right() == panes.rect().right()
        assert panes.seen_of_list().left() == 0
        assert panes.seen_of_list().right() < panes.filters.x()
        panes.reveal(panes.details)
        assert panes.details.x() == 0


def left_of(opened: Opened, widget: QWidget) -> int:
    return widget.mapTo(opened.window, QPoint()).x()


@pytest.mark.usefixtures("_renders", "from_right")
async def test_a_line_between_panes_follows_the_pointer(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        panes = opened.window.panes
        opened.window.resize(1440, 900)
        await eventually(lambda: not panes.details.is_drawer)
        handle, before = panes._splitter.handle(2), panes.details.width()
        at = handle.rect().center()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseMove(handle, at + QPoint(40, 0))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 0))
        assert panes.details.width() == pytest.approx(before + 40, abs=1)
        assert panes.details.span == panes.details.width()


@pytest.mark.usefixtures("from_right")
def test_words_begin_at_the_right_whatever_they_are() -> None:
    for kind in (PlainLabel, ElidedLabel):
        label = kind("4.9 MB")
        label.resize(300, 30)
        picture = label.grab().toImage()
        assert first_ink(picture) > 200


@pytest.mark.usefixtures("_renders", "from_right")
async def test_facts_stand_in_line_with_what_can_be_edited(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        overview = opened.desk.panel.tabs.overview
        opened.desk.view.selectRow(0)
        await eventually(lambda: overview.facts["task_id"].text())
        edited, fact = overview.project, overview.facts["task_id"]
        assert right_of(edited) - right_of(fact) == GRID  # what it keeps inside its edge


def right_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), widget.rect().topRight()).x()


@pytest.mark.parametrize(("direction", "is_at_right"), [(LEFT, False), (RIGHT, True)])
@pytest.mark.parametrize("text", ["some words", NAME])
def test_a_note_begins_where_reading_does(
    qapp: QApplication, direction: Qt.LayoutDirection, text: str, *, is_at_right: bool
) -> None:
    qapp.setLayoutDirection(direction)
    note = NoteField(text)
    qapp.setLayoutDirection(LEFT)
    note.resize(400, 60)
    note.show()
    line = note.document().firstBlock().layout().lineAt(0).naturalTextRect()
    assert (line.left() > 200, line.right() < 200) == (is_at_right, not is_at_right)


@pytest.mark.usefixtures("from_right")
def test_a_part_that_is_read_from_the_left_stays_so() -> None:
    part = QWidget()
    part.setLayoutDirection(LEFT)
    label = ElidedLabel("Dusk over the ridges", part)
    label.resize(300, 30)
    assert first_ink(label.grab().toImage()) < 20


@pytest.mark.parametrize("text", ["some words", NAME])
def test_wrapped_words_begin_where_reading_does(qapp: QApplication, text: str) -> None:
    layouts = [laid_out(text, qapp.font(), 400, direction) for direction in (LEFT, RIGHT)]
    at_left, at_right = (layout.lineAt(0).naturalTextRect() for layout in layouts)
    assert at_left.left() == pytest.approx(0, abs=1)
    assert at_right.right() == pytest.approx(400, abs=1)


def first_ink(picture: QImage) -> int:
    ground = picture.pixelColor(0, 0)
    return next(
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(picture.height()))
    )


def test_what_flows_begins_at_the_right(from_right: None, qapp: QApplication) -> None:
    assert from_right is None
    home = QWidget()
    flow = FlowLayout(home)
    first, second = QWidget(), QWidget()
    for widget in (first, second):
        widget.setFixedSize(QSize(50, 20))
        flow.addWidget(widget)
    home.resize(200, 60)
    home.show()
    qapp.processEvents()
    assert first.geometry().right() == 199
    assert second.geometry().right() < first.x()


@pytest.mark.usefixtures("_renders")
async def test_the_sign_in_the_search_stands_before_the_words(
    workspace: Workspace, desk_on: DeskOn, qapp: QApplication
) -> None:
    async with desk_on(workspace) as opened:
        search = opened.window.findChild(SearchBox)
        assert search
        assert (search.textMargins().left() > 16, search.textMargins().right()) == (True, 0)
        qapp.setLayoutDirection(RIGHT)
        assert (search.textMargins().left(), search.textMargins().right() > 16) == (0, True)
        qapp.setLayoutDirection(LEFT)
        workspace.preferences.change(text_percent=100)
