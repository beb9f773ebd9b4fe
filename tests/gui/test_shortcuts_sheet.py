"""The sheet of keys: what is bound now, found by words, read at any size, and closed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from kling_desktop.ui.keyboard.bindings import Bindings
from kling_desktop.ui.keyboard.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]


def words(sheet: QWidget) -> list[str]:
    return [it.text() for it in sheet.findChildren(QLabel) if it.isVisible()]


@pytest.fixture
def sheet(qapp: object) -> Iterator[ShortcutsDialog]:
    assert qapp
    dialog = ShortcutsDialog(Bindings({"compare": ("Ctrl+B", "F7"), "star": ()}))
    dialog.show()
    yield dialog
    dialog.close()


def test_it_tells_every_key_that_is_bound_now(sheet: ShortcutsDialog) -> None:
    told = words(sheet)
    assert told[told.index("Compare") + 1] == "Ctrl+B or F7"
    assert told[told.index("Swap left and right") + 1] == "S"
    assert told[told.index("Reject, and go on") + 1] == "X"
    assert {"File", "Edit", "Playback", "In the review", "In the comparison"} <= set(told)
    with_keys = {command.words for command in COMMANDS.values() if command.keys} - {"Star"}
    assert with_keys <= set(told)
    assert "Copy link" not in told  # has none


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("compare", {"Render", "Compare"}),
        ("f7", {"Render", "Compare"}),
        ("review reject", {"In the review", "Reject, and go on"}),
        ("nothing like it", {"No key does that."}),
    ],
)
def test_what_is_typed_narrows_it(sheet: ShortcutsDialog, typed: str, found: set[str]) -> None:
    QTest.keyClicks(sheet.search, typed)
    keys = {"Ctrl+B or F7", "X", "Space or Return", "Close"}
    shown = set(words(sheet)) - keys
    assert found <= shown
    assert "Settings" not in shown
    sheet.search.clear()
    assert "Settings" in words(sheet)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_escape_and_its_own_key_close_it(sheet: ShortcutsDialog, key: Qt.Key) -> None:
    QTest.keyClick(sheet.search, key)
    assert not sheet.isVisible()


def test_it_scrolls_while_the_focus_is_in_the_search(sheet: ShortcutsDialog) -> None:
    sheet.resize(sheet.width(), 300)
    area = sheet.findChild(QScrollArea)
    assert area
    bar = area.verticalScrollBar()
    QTest.keyClick(sheet.search, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(sheet.search, Qt.Key.Key_PageUp)
    assert bar.value() == 0


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_word_is_cut_and_it_stays_on_the_screen(qapp: QApplication, percent: int) -> None:
    appearance().choose(Settings(text_percent=percent))
    try:
        dialog = ShortcutsDialog(Bindings({}))
        dialog.show()
        qapp.processEvents()
        room = dialog.screen().availableSize()
        assert dialog.width() <= room.width()
        assert dialog.height() <= room.height()
        area = dialog.findChild(QScrollArea)
        assert area
        assert area.horizontalScrollBar().maximum() == 0
        cut = [it.text() for it in dialog.findChildren(QLabel) if _is_cut(it)]
        assert cut == []
        dialog.close()
    finally:
        appearance().choose(Settings())


def _is_cut(label: QLabel) -> bool:
    return label.isVisible() and label.width() < label.fontMetrics().horizontalAdvance(label.text())


@pytest.mark.usefixtures("account")
async def test_a_question_mark_opens_it_in_the_window_and_is_typed_in_fields(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.search.setFocus()
        QTest.keyClick(opened.desk.search, Qt.Key.Key_Question)
        assert opened.desk.search.text() == "?"
        assert not opened.window.findChildren(ShortcutsDialog)
        opened.desk.search.clear()
        opened.desk.view.setFocus()
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Question)
        await eventually(lambda: opened.window.findChildren(ShortcutsDialog))
        (dialog,) = opened.window.findChildren(ShortcutsDialog)
        dialog.reject()
