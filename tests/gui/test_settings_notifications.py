"""Settings, notifications: what is told, and the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget

from tests.gui.controls import combo, find, is_shown, select, show_page

if TYPE_CHECKING:
    from kling_desktop.services.preferences import Preferences
    from kling_desktop.ui.dialogs.settings import SettingsDialog

IN_FRONT = "Also while Kling Desktop is the window in front"
SOUND = "With the desktop's sound"
TRAY = "Show an icon in the tray"
TO_TRAY = "Closing the window leaves the program in the tray"


@pytest.fixture
def page(settings_dialog: SettingsDialog) -> QWidget:
    return show_page(settings_dialog, "Notifications")


def test_it_is_quiet_at_first(page: QWidget) -> None:
    assert combo(page, "Tell me").currentText() == "When renders end"
    ticked = {name: find(page, QCheckBox, name).isChecked() for name in (IN_FRONT, SOUND)}
    assert ticked == {IN_FRONT: False, SOUND: False}
    assert find(page, QCheckBox, TRAY).isChecked()
    assert not find(page, QCheckBox, TO_TRAY).isChecked()


def test_what_is_told_is_chosen_at_once(page: QWidget, preferences: Preferences) -> None:
    for word, value in (
        ("Only when a render fails", "failures"),
        ("Never", "nothing"),
        ("When renders end", "ends"),
    ):
        select(combo(page, "Tell me"), word)
        assert preferences.settings.notify == value
        assert find(page, QCheckBox, SOUND).isEnabled() is (value != "nothing")
    for name, setting in ((IN_FRONT, "notify_in_front"), (SOUND, "notify_sound")):
        find(page, QCheckBox, name).click()
        assert getattr(preferences.settings, setting) is True
        find(page, QCheckBox, name).click()
        assert getattr(preferences.settings, setting) is False


def test_closing_into_the_tray_needs_its_icon(page: QWidget, preferences: Preferences) -> None:
    find(page, QCheckBox, TO_TRAY).click()
    assert preferences.settings.close_to_tray
    find(page, QCheckBox, TRAY).click()
    assert not preferences.settings.tray
    assert not find(page, QCheckBox, TO_TRAY).isEnabled()


def test_a_desktop_without_a_tray_is_told_of(page: QWidget) -> None:
    """As offscreen is."""
    text = "This desktop has no tray now. Closing the window ends the program."
    assert is_shown(page, text)
