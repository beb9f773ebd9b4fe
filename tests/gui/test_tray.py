"""The tray's icon, and the window where there is no tray; a real one is in tests/e2e."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kling_desktop.ui.notifications.tray_picture import SIDES, tray_picture

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn


def drawn(running: int, *, has_news: bool, side: int = 22) -> QImage:
    return tray_picture(running, has_news=has_news).pixmap(QSize(side, side), 1.0).toImage()


def test_each_picture_says_something_else(qapp: QApplication) -> None:
    assert qapp.devicePixelRatio() >= 1
    pictures = [
        drawn(running, has_news=has_news)
        for running in (0, 1, 8, 42, 99, 100)
        for has_news in (False, True)
    ]
    for number, picture in enumerate(pictures):
        assert not any(picture == other for other in pictures[number + 1 :])
    assert drawn(100, has_news=False) == drawn(5000, has_news=False)


def test_there_is_one_of_each_size_that_trays_ask_for(qapp: QApplication) -> None:
    assert qapp.devicePixelRatio() >= 1
    sizes = tray_picture(3, has_news=True).availableSizes()
    assert sorted(size.width() for size in sizes) == list(SIDES)


@pytest.mark.parametrize("side", SIDES)
def test_a_gap_sets_the_count_apart_from_the_icon(qapp: QApplication, side: int) -> None:
    assert qapp.devicePixelRatio() >= 1
    row = round(side * 0.75)
    icon, picture = (drawn(count, has_news=False, side=side) for count in (0, 1))
    faded = [
        x
        for x in range(side)
        if picture.pixelColor(x, row).alpha() < icon.pixelColor(x, row).alpha() / 2
    ]
    assert faded


async def test_without_a_tray_closing_ends_the_program(
    workspace: Workspace,
    desk_on: DeskOn,
    eventually: Callable[[Callable[[], object]], Awaitable[None]],
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        await eventually(lambda: opened.desk.notifier.keeper)
        keeper = opened.desk.notifier.keeper
        assert keeper
        opened.desk.choices.change({"close_to_tray": True})
        opened.window.close()
        assert opened.stop.is_set()
        assert opened.window.isVisible()
        assert not keeper.tray.is_shown
