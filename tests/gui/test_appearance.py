"""Theme and size of text: chosen in Settings, followed by everything that is open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QTreeWidget, QWidget

from kling_desktop.storage.settings import Settings
from kling_desktop.ui import theme
from kling_desktop.ui.appearance import appearance, follow_theme
from kling_desktop.ui.banners import Strip
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.theme import DARK, LIGHT, Theme, Tone, current_theme, scaled
from tests.gui.controls import combo, select, show_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture(autouse=True)
def _as_usual_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    appearance().choose(Settings())
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(current_theme().window)


def settings_of(opened: Opened) -> SettingsDialog:
    opened.desk.setup.open_settings()
    return next(it for it in opened.window.findChildren(SettingsDialog) if it.isVisible())


def is_worn(
    widget: QWidget, colour: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText
) -> Callable[[], bool]:
    return lambda: widget.palette().color(role).name() == colour


def ink(button: QAction | QToolButton | QPushButton) -> set[str]:
    """The colours that an icon is drawn in, where it is opaque."""
    picture = button.icon().pixmap(QSize(20, 20), 2.0).toImage()  # lines wide enough
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {
        picture.pixelColor(*place).name()
        for place in places
        if picture.pixelColor(*place).alpha() == 255
    }


@pytest.mark.parametrize(("chosen", "expected"), [("light", LIGHT), ("dark", DARK)])
def test_a_chosen_theme_wins_over_the_systems(
    qapp: QApplication, look: Theme, chosen: str, expected: Theme
) -> None:
    appearance().choose(Settings(theme=chosen))
    if chosen == "light" or look is DARK:
        assert current_theme() is expected
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(current_theme().window)
    appearance().choose(Settings())
    assert current_theme() is look


def test_the_size_of_text_is_of_the_systems_own(qapp: QApplication) -> None:
    usual = qapp.font().pointSizeF()
    for percent in (150, 80, 200):
        appearance().choose(Settings(text_percent=percent))
        assert qapp.font().pointSizeF() == pytest.approx(usual * percent / 100)
        assert scaled(20) == 20 * percent // 100
    appearance().choose(Settings())
    assert qapp.font().pointSizeF() == usual


def test_a_chosen_look_is_put_on_once() -> None:
    told: list[None] = []
    appearance().changed.connect(lambda: told.append(None))
    for settings in (Settings(), Settings(theme="light"), Settings(theme="light", volume=0.1)):
        appearance().choose(settings)
    assert len(told) == 1


def test_an_icon_follows_and_ends_with_what_wears_it() -> None:
    button, action = QToolButton(), QAction()
    for target in (button, action):
        follow_theme(target, "plus")
        follow_theme(target, "minimize")  # one icon, however often it is named
    for name, expected in (("light", LIGHT), ("dark", DARK)):
        appearance().choose(Settings(theme=name, text_percent=150))
        assert ink(button) == ink(action) == {expected.text}
        assert button.iconSize().width() == 30
    button.deleteLater()
    QApplication.sendPostedEvents(button, 52)  # DeferredDelete
    appearance().choose(Settings(theme="light"))
    assert ink(action) == {LIGHT.text}


async def test_a_toned_label_follows_and_keeps_its_tone(eventually: Eventually) -> None:
    toned, plain = PlainLabel("worse"), PlainLabel("as all others")
    for label in (toned, plain):
        label.show()
    toned.set_tone(Tone.BAD)
    for name, expected in (("light", LIGHT), ("dark", DARK)):
        appearance().choose(Settings(theme=name))
        await eventually(is_worn(toned, expected.tones[Tone.BAD][0]))
        await eventually(is_worn(plain, expected.text))


@pytest.mark.usefixtures("account")
async def test_settings_dress_the_open_window(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        banners, usual = opened.window.banners, opened.window.font().pointSizeF()
        banners.show_cause("offline", "No network", tone=Tone.BAD)
        strip = banners.findChild(Strip)
        assert strip
        dialog = settings_of(opened)
        page = show_page(dialog, "Look")
        rows = dialog.accounts.findChild(QTreeWidget)
        assert rows
        for word, expected in (("Light", LIGHT), ("Dark", DARK)):
            select(combo(page, "Theme"), word)
            words, ground = expected.tones[Tone.BAD]
            role = QPalette.ColorRole
            await eventually(is_worn(strip, words))
            await eventually(is_worn(strip, ground, role.Window))
            await eventually(is_worn(rows, expected.selection, role.Highlight))
            await eventually(is_worn(opened.window.summary, expected.muted))
            assert ink(opened.desk.actions["add"]) == {expected.text}
            assert workspace.preferences.settings.theme == word.lower()
        select(combo(page, "Text size"), "150 %")
        await eventually(lambda: opened.window.font().pointSizeF() == pytest.approx(1.5 * usual))
        sentence = strip.findChildren(QLabel)[-1]
        await eventually(lambda: sentence.font().pointSizeF() == pytest.approx(1.5 * usual))
        select(combo(page, "Text size"), "100 %")
        await eventually(lambda: opened.window.font().pointSizeF() == pytest.approx(usual))


async def test_a_chosen_look_is_on_from_the_start(workspace: Workspace, desk_on: DeskOn) -> None:
    workspace.preferences.change(theme="light", text_percent=120)
    async with desk_on(workspace) as opened:
        assert theme.current_theme() is LIGHT
        assert is_worn(opened.window, LIGHT.text)()
        assert scaled(10) == 12
