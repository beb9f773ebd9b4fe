"""Between a button's sign and its words there is room; the sign grows with the text."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.details.buttons import SmallButton, push_button
from kling_desktop.ui.worded_buttons import WordedToolButton
from tests.gui.controls import called

if TYPE_CHECKING:
    from collections.abc import Iterator

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
SIGN = QColor("#ff0000")
ROOM = 5  # px at least, at the usual size of text


@pytest.fixture(autouse=True)
def _as_usual_afterwards() -> Iterator[None]:
    appearance().choose(Settings(theme="light"))
    yield
    appearance().choose(Settings())


@pytest.fixture
def action() -> QAction:
    picture = QPixmap(16, 16)
    picture.fill(SIGN)
    action = QAction("HHH")
    action.setIcon(picture)
    return action


@pytest.fixture
def parent() -> QWidget:
    return QWidget()


@pytest.fixture(params=["push", "tool"])
def button(
    request: pytest.FixtureRequest, action: QAction, parent: QWidget
) -> QPushButton | QToolButton:
    is_push = request.param == "push"
    made = push_button(action, parent) if is_push else WordedToolButton(action, parent)
    made.resize(made.sizeHint())
    parent.show()
    return made


def across(button: QWidget) -> list[QColor]:
    picture = button.grab().toImage()
    middle = picture.height() // 2
    return [picture.pixelColor(x, middle) for x in range(picture.width())]


def test_the_words_keep_their_distance_and_have_their_room(
    button: QPushButton | QToolButton,
) -> None:
    colours = across(button)
    sign = [x for x, colour in enumerate(colours) if colour == SIGN]
    is_dark = [colour.lightness() < 128 and colour != SIGN for colour in colours]
    words = [x for x, dark in enumerate(is_dark) if dark and x > sign[-1]]
    ink = [x for x in words if x < len(colours) - 3]  # without the frame
    assert ink[0] - sign[-1] > ROOM
    assert ink[-1] < len(colours) - ROOM
    assert called(button) == "HHH"


async def test_the_sign_grows_with_the_text(
    button: QPushButton | QToolButton, eventually: Eventually
) -> None:
    assert button.iconSize().width() == 16
    appearance().choose(Settings(theme="light", text_percent=150))
    await eventually(lambda: button.iconSize().width() == 24)


def test_a_sign_alone_needs_no_room_for_words(action: QAction, parent: QWidget) -> None:
    button = WordedToolButton(action, parent)
    worded = button.sizeHint().width()
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    assert button.sizeHint().width() < worded - 20


def test_a_small_button_grows_with_the_text(parent: QWidget) -> None:
    small = SmallButton("copy", "Copy", parent)
    appearance().choose(Settings(theme="light", text_percent=200))
    assert small.iconSize().width() == 32
