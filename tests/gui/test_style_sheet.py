"""Scroll bars, sliders and tick boxes: they can be seen, and grow with the text."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QRadioButton,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.style_sheet import SCROLL_BAR
from kling_desktop.ui.theme import LIGHT, Theme, current_theme
from tests.gui.test_theme import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture(autouse=True, params=["light", "dark"])
def worn(request: pytest.FixtureRequest) -> Iterator[Theme]:
    appearance().choose(Settings(theme=request.param))
    yield current_theme()
    appearance().choose(Settings())


def down(picture: QImage, x: int) -> list[str]:
    return [picture.pixelColor(x, y).name() for y in range(picture.height())]


async def test_a_scroll_bar_is_a_slim_handle_on_the_lists_ground(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, worn: Theme
) -> None:
    workspace.preferences.change(theme="light" if worn is LIGHT else "dark")
    await add_tasks(*map(str, range(878106242831892000, 878106242831892040)), is_paused=True)
    async with desk_on(workspace) as opened:
        bar = opened.desk.view.verticalScrollBar()
        assert (bar.isVisible(), bar.width()) == (True, SCROLL_BAR)
        window, corner = opened.window, bar.mapTo(opened.window, QPoint(0, 0))
        picture = window.grab(QRect(corner, bar.size())).toImage()
        middle, edge = down(picture, SCROLL_BAR // 2), down(picture, 1)
        assert set(edge) == {worn.base}
        assert middle[-1] == worn.base  # no button at its end
        assert max(contrast(colour, worn.base) for colour in middle) >= 3


@pytest.mark.parametrize("is_enabled", [True, False])
def test_the_handle_of_a_slider_can_be_seen(worn: Theme, is_enabled: bool) -> None:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setEnabled(is_enabled)
    slider.resize(200, slider.sizeHint().height())
    picture = slider.grab().toImage()
    assert max(contrast(colour, worn.window) for colour in down(picture, 6)) >= 3


async def test_a_slider_shows_the_focus(worn: Theme, eventually: Eventually) -> None:
    window = QWidget()
    slider = QSlider(Qt.Orientation.Horizontal, window)
    slider.resize(200, slider.sizeHint().height())
    window.show()
    assert worn.accent not in down(slider.grab().toImage(), 1)
    slider.setFocus()
    await eventually(slider.hasFocus)
    assert worn.accent in down(slider.grab().toImage(), 1)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_tick_box_is_as_large_as_the_text(percent: int) -> None:
    usual = side_of_box()
    appearance().choose(Settings(text_percent=percent))
    assert side_of_box() == usual * percent // 100


def test_a_choice_has_a_round_box_of_the_same_size(worn: Theme) -> None:
    choice = QRadioButton("words")
    place = place_of(choice, QStyle.SubElement.SE_RadioButtonIndicator)
    assert place.height() == side_of_box()
    choice.resize(choice.sizeHint())
    seen = down(choice.grab().toImage(), place.center().x())
    assert max(contrast(colour, worn.window) for colour in seen) >= 1.5  # Fusion pales it


def side_of_box() -> int:
    return place_of(QCheckBox("words"), QStyle.SubElement.SE_CheckBoxIndicator).height()


def place_of(button: QCheckBox | QRadioButton, part: QStyle.SubElement) -> QRect:
    option = QStyleOptionButton()
    button.ensurePolished()
    button.initStyleOption(option)
    return button.style().subElementRect(part, option, button)


def test_what_names_a_thing_keeps_its_font_with_another_parent() -> None:
    """Qt's style sheets forget it, unless told otherwise."""
    outside, inside = QWidget(), QWidget()
    label = QLabel("a name", inside)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(20)
    label.setFont(font)
    QVBoxLayout(outside).addWidget(inside)
    outside.show()
    assert (label.font().bold(), label.font().pointSizeF()) == (True, 20)


def test_a_widgets_own_colour_stays(worn: Theme) -> None:
    outside, label = QWidget(), QLabel("a name")
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.red)
    label.setPalette(palette)
    QVBoxLayout(outside).addWidget(label)
    outside.show()
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == "#ff0000"
    assert label.palette().color(QPalette.ColorRole.Window).name() == worn.window
