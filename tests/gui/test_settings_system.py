"""Settings, system: the start at log-in as the system has it, and the watch over the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel

from kling_desktop.ui.dialogs.settings import SettingsDialog
from tests.gui.controls import find, show_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.services.preferences import Preferences


START, WATCH = "Start when you log in", "Offer to add renders whose ids are copied"


@pytest.fixture
def settings_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.fixture
def entry(settings_folder: Path) -> Path:
    return settings_folder / "autostart" / "kling-desktop.desktop"


@pytest.fixture
def dialog(qapp: object, entry: Path, preferences: Preferences) -> Iterator[SettingsDialog]:
    assert qapp
    assert not entry.exists()
    opened = SettingsDialog(preferences)
    opened.changed.connect(lambda values: preferences.change(**values))
    opened.show()
    yield opened
    opened.deleteLater()


def box(dialog: SettingsDialog, name: str) -> QCheckBox:
    return find(show_page(dialog, "System"), QCheckBox, name)


def test_the_start_at_log_in_comes_and_goes(dialog: SettingsDialog, entry: Path) -> None:
    start = box(dialog, START)
    assert not start.isChecked()
    QTest.keyClick(start, Qt.Key.Key_Space)
    assert start.isChecked()
    assert "--background" in entry.read_text()
    QTest.keyClick(start, Qt.Key.Key_Space)
    assert not entry.exists()


def test_what_the_system_says_is_shown(dialog: SettingsDialog, entry: Path) -> None:
    start = box(dialog, START)
    QTest.keyClick(start, Qt.Key.Key_Space)
    entry.write_text(entry.read_text() + "Hidden=true\n")
    show_page(dialog, "Look")
    assert not box(dialog, START).isChecked()


def test_why_it_could_not_be_is_said(dialog: SettingsDialog, settings_folder: Path) -> None:
    settings_folder.write_text("a file where a folder should be")
    start = box(dialog, START)
    QTest.keyClick(start, Qt.Key.Key_Space)
    assert not start.isChecked()
    said = [it.text() for it in dialog.findChildren(QLabel) if it.isVisible()]
    assert any(it.startswith("The system did not take that over:") for it in said)


def test_the_clipboard_is_watched_when_that_is_ticked(
    dialog: SettingsDialog, preferences: Preferences
) -> None:
    watch = box(dialog, WATCH)
    assert not watch.isChecked()
    QTest.keyClick(watch, Qt.Key.Key_Space)
    assert preferences.settings.watch_clipboard
    assert "Nothing of it is kept" in watch.accessibleDescription()
