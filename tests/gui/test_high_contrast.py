"""More contrast, chosen in Settings: all wear it, and no pale ground says anything alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.domain.badge import Badge
from kling_desktop.storage.settings import Settings
from kling_desktop.ui import high_contrast
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.tasks.painting.chosen import paint_chosen_mark
from kling_desktop.ui.tasks.painting.measures import measures_of
from kling_desktop.ui.tasks.painting.pill import paint_pill
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.tasks.roles import BADGE_LOOKS
from kling_desktop.ui.theme import DARK, LIGHT, Theme, current_theme
from tests.gui.controls import combo, select, show_page
from tests.gui.test_appearance import is_worn, settings_of
from tests.gui.test_theme import contrast

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.fixture(autouse=True)
def _as_usual_afterwards() -> Iterator[None]:
    yield
    appearance().choose(Settings())


@pytest.fixture(params=["light", "dark"])
def worn(request: pytest.FixtureRequest) -> Theme:
    appearance().choose(Settings(theme=request.param, contrast="more"))
    return current_theme()


@pytest.mark.parametrize(
    ("theme", "contrast", "expected"),
    [
        ("light", "system", LIGHT),
        ("dark", "system", DARK),
        ("light", "more", high_contrast.LIGHT),
        ("dark", "more", high_contrast.DARK),
    ],
)
def test_the_choice_is_worn(qapp: QApplication, theme: str, contrast: str, expected: Theme) -> None:
    appearance().choose(Settings(theme=theme, contrast=contrast))
    assert current_theme() is expected
    assert qapp.palette().window().color().name() == expected.window


@pytest.mark.usefixtures("account")
async def test_settings_offer_it(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.preferences.change(theme="dark")
    async with desk_on(workspace) as opened:
        page = show_page(settings_of(opened), "Look")
        select(combo(page, "Contrast"), "More")
        await eventually(is_worn(opened.window, high_contrast.DARK.text))
        assert workspace.preferences.settings.contrast == "more"
        select(combo(page, "Contrast"), "As the system has it")
        await eventually(is_worn(opened.window, DARK.text))


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
def test_buttons_and_fields_have_an_outline(worn: Theme, kind: type[QWidget]) -> None:
    widget = kind()
    widget.resize(120, 32)
    picture = widget.grab().toImage()
    middle = [picture.pixelColor(x, 16).name() for x in range(4)]
    assert max(contrast(colour, worn.window) for colour in middle) >= 3


@pytest.mark.parametrize("badge", [Badge.SAVED, Badge.FAILED, Badge.RENDERING])
def test_a_badge_has_an_outline_in_its_own_colour(
    qapp: QApplication, worn: Theme, badge: Badge
) -> None:
    assert worn.tones[BADGE_LOOKS[badge][1]][0] in edge_of_pill(qapp, badge, worn)
    assert LIGHT.tones[BADGE_LOOKS[badge][1]][0] not in edge_of_pill(qapp, badge, LIGHT)


def edge_of_pill(qapp: QApplication, badge: Badge, theme: Theme) -> set[str]:
    picture = QImage(120, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.base))
    painter = QPainter(picture)
    paint_pill(painter, QRect(10, 8, 100, 24), badge, measures_of(qapp.font()), theme)
    painter.end()
    return {picture.pixelColor(60, y).name() for y in (8, 9)}


@pytest.mark.parametrize(("direction", "x"), [(Qt.LayoutDirection.LeftToRight, 3), (RIGHT, 96)])
def test_a_chosen_row_has_a_bar_where_reading_begins(
    worn: Theme, direction: Qt.LayoutDirection, x: int
) -> None:
    picture = QImage(100, 20, QImage.Format.Format_RGB32)
    for theme, expected in ((worn, worn.accent), (LIGHT, worn.base)):
        picture.fill(QColor(worn.base))
        painter = QPainter(picture)
        paint_chosen_mark(painter, QRect(0, 0, 100, 20), direction, theme)
        painter.end()
        assert picture.pixelColor(x, 10).name() == expected
        assert picture.pixelColor(99 - x, 10).name() == worn.base


async def test_in_every_view_a_chosen_row_is_marked_in_the_accent(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks
) -> None:
    workspace.preferences.change(theme="light", contrast="more")
    first, second = await add_tasks("a1", "a2", is_paused=True)
    async with desk_on(workspace) as opened:
        for kind in Kind:
            opened.desk.renders.show_as(kind)
            view = opened.desk.renders.view
            view.choose_all_of([second], first)  # the other one has the focus
            place = view.place_of(second)
            picture = view.viewport().grab(place).toImage()
            inks = [
                picture.pixelColor(x, y).name()
                for x in range(picture.width())
                for y in range(picture.height())
            ]
            assert inks.count(high_contrast.LIGHT.accent) >= picture.height(), kind


async def test_a_thick_frame_follows_the_focus(eventually: Eventually) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setSpacing(20)
    field, button = QLineEdit(), QPushButton("words")
    for widget in (field, button):
        layout.addWidget(widget)
    window.show()
    await eventually(window.isActiveWindow)
    for choice, width in (("system", 0), ("more", 3)):
        appearance().choose(Settings(theme="light", contrast=choice))
        for _ in range(3):  # round, and back
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused in {field, button}
        assert frame_width(window, focused) >= width
        other = field if focused is button else button
        assert frame_width(window, other) == 0
    assert focused
    focused.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert frame_width(window, other) >= 3


def frame_width(window: QWidget, widget: QWidget) -> int:
    """Above the widget, in the accent's colour."""
    picture, place = window.grab().toImage(), widget.geometry()
    column = [
        picture.pixelColor(place.center().x(), place.top() - above).name() for above in range(1, 5)
    ]
    return column.count(high_contrast.LIGHT.accent)
