"""Settings, keyboard: keys are pressed, refused, moved, cleared and put back, and hold at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from kling_desktop.storage.settings import Settings, load_settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.dialogs.command_table import CommandTable
from kling_desktop.ui.dialogs.first_steps import TryStep
from kling_desktop.ui.dialogs.key_field import KeyField
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.keyboard.binding import shown
from kling_desktop.ui.palette.rows import offers
from tests.gui.controls import find, is_shown, press, show_page

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from kling_desktop.services.preferences import Preferences
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

_W = TypeVar("_W", bound=QWidget)
CTRL, SHIFT, ALT, NONE = (
    *(Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier),
    *(Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier),
)


@pytest.fixture
def page(settings_dialog: SettingsDialog) -> QWidget:
    return show_page(settings_dialog, "Keyboard")


def table(page: QWidget) -> CommandTable:
    return found(page, CommandTable)


def found(page: QWidget, kind: type[_W]) -> _W:
    widget = page.findChild(kind)
    assert widget
    return widget


def mark(page: QWidget, name: str) -> None:
    table(page).setCurrentItem(table(page)._items[name])


def strike(page: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(found(page, KeyField), key, modifiers)


def keys_of(page: QWidget, name: str) -> str:
    return table(page)._items[name].text(1)


def test_a_key_is_pressed_and_holds(page: QWidget, preferences: Preferences, paths: Paths) -> None:
    mark(page, "compare")
    strike(page, Qt.Key.Key_B, CTRL)
    assert keys_of(page, "compare") == "Ctrl+D or Ctrl+B"
    assert preferences.settings.keys == {"compare": ("Ctrl+D", "Ctrl+B")}
    assert load_settings(paths.settings).keys == preferences.settings.keys
    strike(page, Qt.Key.Key_B, CTRL)
    assert is_shown(page, "It has this key already.")
    strike(page, Qt.Key.Key_F7)
    strike(page, Qt.Key.Key_F8, SHIFT)
    strike(page, Qt.Key.Key_F9, CTRL)
    assert is_shown(page, "It has 4 keys already. Clear them first.")


def test_a_key_of_another_is_named_and_can_be_moved(
    page: QWidget, preferences: Preferences
) -> None:
    mark(page, "star")
    strike(page, Qt.Key.Key_D, CTRL)
    assert is_shown(page, "Ctrl+D is already “Compare”.")
    assert preferences.settings.keys == {}
    press(page, "Move it here")
    assert preferences.settings.keys == {"star": ("S", "Ctrl+D"), "compare": ()}
    assert keys_of(page, "compare") == ""
    assert not find_all(page, "Move it here")
    strike(page, Qt.Key.Key_X)  # asked about, and thought better of
    assert is_shown(page, "X is already “Reject”.")
    mark(page, "reject")
    assert not find_all(page, "Move it here")
    assert not is_shown(page, "X is already “Reject”.")


def find_all(page: QWidget, text: str) -> list[QPushButton]:
    buttons = page.findChildren(QPushButton)
    return [it for it in buttons if it.isVisible() and it.text().replace("&", "") == text]


@pytest.mark.parametrize(
    ("key", "modifiers", "sentence"),
    [
        (Qt.Key.Key_A, NONE, "A is typed into fields. Take it with Ctrl, or a function key."),
        (Qt.Key.Key_F, ALT, "Alt+F belongs to your system, or to the menus."),
        (
            Qt.Key.Key_Space,
            NONE,
            "Space moves from one thing to the next, or presses what has the focus.",
        ),
    ],
)
def test_a_key_that_steals_is_refused_with_a_sentence(
    page: QWidget,
    preferences: Preferences,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    sentence: str,
) -> None:
    mark(page, "add")
    strike(page, key, modifiers)
    assert is_shown(page, sentence)
    assert found(page, KeyField).accessibleDescription() == sentence
    assert preferences.settings.keys == {}


def test_keys_are_cleared_and_put_back_one_or_all(page: QWidget, preferences: Preferences) -> None:
    for name in ("undo", "redo"):
        mark(page, name)
        press(page, "Clear")
        assert keys_of(page, name) == ""
    mark(page, "add")
    strike(page, Qt.Key.Key_Z, CTRL)
    assert set(preferences.settings.keys) == {"undo", "redo", "add"}
    mark(page, "undo")
    press(page, "Default")
    assert is_shown(page, "Another command has a key of it by now.")
    mark(page, "redo")
    press(page, "Default")
    assert keys_of(page, "redo") == "Ctrl+Shift+Z"
    press(page, "All to default")
    assert preferences.settings.keys == {}
    assert keys_of(page, "undo") == "Ctrl+Z"
    assert not find_all(page, "All to default")[0].isEnabled()


def test_commands_are_found_by_name_group_and_key(page: QWidget) -> None:
    def shown() -> set[str]:
        return {name for name, item in table(page)._items.items() if not item.isHidden()}

    search = find(page, QLineEdit, "Search commands")
    search.setText("ctrl+d")
    assert shown() == {"compare"}
    assert table(page).chosen == "compare"
    search.setText("comparison wipe")
    assert shown() == {"compare.wipe"}
    search.setText("nothing like it")
    assert shown() == set()
    assert not found(page, KeyField).isEnabled()
    search.clear()
    assert len(shown()) > 100
    assert not any(item.isHidden() for item, _ in table(page)._groups)


@pytest.mark.parametrize("percent", [100, 200])
def test_no_key_is_cut(page: QWidget, percent: int) -> None:
    appearance().choose(Settings(text_percent=percent))
    try:
        QApplication.processEvents()
        header, metrics = table(page).header(), table(page).fontMetrics()
        longest = max(metrics.horizontalAdvance(keys_of(page, it)) for it in table(page)._items)
        assert header.sectionSize(1) > longest
        assert header.length() <= table(page).viewport().width()
    finally:
        appearance().choose(Settings())


def test_a_heading_has_no_key(page: QWidget) -> None:
    heading, _items = table(page)._groups[0]
    table(page).setCurrentItem(heading)
    assert table(page).chosen == ""
    assert not found(page, KeyField).isEnabled()


def test_nobody_is_caught_in_the_field(page: QWidget, preferences: Preferences) -> None:
    QTest.keyClick(table(page), Qt.Key.Key_Return)
    field = found(page, KeyField)
    page.window().activateWindow()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is not field
    QTest.keyClick(field, Qt.Key.Key_Shift, SHIFT)
    assert preferences.settings.keys == {}
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_a_sign_is_what_is_typed(page: QWidget, preferences: Preferences) -> None:
    mark(page, "compare.swap")
    strike(page, Qt.Key.Key_Exclam, SHIFT)
    assert preferences.settings.keys["compare.swap"] == ("S", "!")
    strike(page, Qt.Key.Key_B, SHIFT)
    assert keys_of(page, "compare.swap") == "S or ! or Shift+B"


def keyboard_page(opened: Opened) -> QWidget:
    opened.desk.setup.open_settings()
    dialogs = opened.window.findChildren(SettingsDialog)
    return show_page(next(it for it in dialogs if it.isVisible()), "Keyboard")


@pytest.mark.usefixtures("account")
async def test_another_key_is_heard_and_named_at_once(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        desk = opened.desk
        page = keyboard_page(opened)
        for name, key in (("loop", Qt.Key.Key_F7), ("star", Qt.Key.Key_F8)):
            mark(page, name)
            press(page, "Clear")
            strike(page, key)
        mark(page, "add")
        press(page, "Clear")
        page.window().close()
        actions, controls = desk.actions, desk.panel.player.controls
        assert [shown(it.toString()) for it in actions["loop"].shortcuts()] == ["F7"]
        assert actions["loop"].toolTip() == "Loop (F7)"
        assert controls.loop.toolTip() == "Loop (F7)"
        assert controls.loop.accessibleName() == "Loop"
        assert actions["add"].toolTip() == "Add"
        assert controls.save_frame.toolTip() == (
            "Save frame (Shift+C). Shift and drag the picture to take the frame along."
        )
        assert controls.speed.toolTip() == "Speed (< >)"
        found = {it.row.target: it.row.key for it in offers(actions, desk.keyboard.bindings)}
        assert (found["loop"], found["add"]) == ("F7", "")
    async with desk_on(workspace) as opened:
        loop = opened.desk.panel.player.controls.loop
        was_looping = loop.isChecked()
        QTest.keyClick(opened.desk.view, Qt.Key.Key_F7)
        assert loop.isChecked() is not was_looping
        assert opened.desk.actions["loop"].toolTip() == "Loop (F7)"
        assert opened.desk.panel.heading.star.toolTip() == "Star (F8)"


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({}, "Paste into the window with Ctrl+V, or drop there, whatever holds ids:"),
        ({"paste": ("F7",)}, "Paste into the window with F7, or drop there, whatever holds ids:"),
        ({"paste": ()}, "Paste into the window, or drop there, whatever holds ids:"),
    ],
)
def test_the_first_steps_name_the_key_that_pastes(
    qapp: object, preferences: Preferences, keys: dict[str, tuple[str, ...]], sentence: str
) -> None:
    assert qapp
    preferences.change(keys=keys)
    window = QWidget()
    step = TryStep(preferences, window)
    window.show()
    assert is_shown(step, sentence)
    window.close()


@pytest.mark.usefixtures("account")
async def test_settings_that_cannot_be_written_change_nothing(
    workspace: Workspace, desk_on: DeskOn, paths: Paths
) -> None:
    async with desk_on(workspace) as opened:
        page = keyboard_page(opened)
        mark(page, "compare")
        paths.settings.with_name("settings.json.new").mkdir(parents=True)
        strike(page, Qt.Key.Key_B, CTRL)
        assert keys_of(page, "compare") == "Ctrl+D"
        assert opened.desk.actions["compare"].toolTip() == "Compare (Ctrl+D)"
        page.window().close()


async def test_pages_that_fill_the_window_hear_other_keys(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    await add_tasks("a1")
    workspace.preferences.change(
        keys={"review.next": ("Q",), "review.star": (), "compare.leave": ("Esc", "Q")}
    )
    async with desk_on(workspace) as opened:
        line, view = opened.desk.review.line, opened.desk.comparing.view
        told = line.hint.text().replace("\u00a0", " ")
        assert told.startswith("Q next   [ back   X reject and go on")
        assert opened.desk.keyboard.bindings.under("review.")["Q"] == "next"
        left: list[bool] = []
        view.leave_wanted.connect(lambda: left.append(True))
        QTest.keyClick(view, Qt.Key.Key_Q)
        assert left == [True]
        assert "Ctrl+Z undo" in view.hint.text().replace("\u00a0", " ")
        assert view.controls.wipe.toolTip() == "Wipe: one over the other (W)"
