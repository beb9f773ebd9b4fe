"""Settings, how clips are saved: what can be typed, what is shown meanwhile, what comes of it."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from kling_desktop.demo.render import Render
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.filenames import PLACEHOLDERS, TemplateFault, TemplateProblem
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.naming_words import PLACEHOLDERS as OFFERED
from kling_desktop.naming_words import template_sentence
from kling_desktop.services.preferences import Preferences
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.i18n import translated

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from kling_desktop.ui.theme import Theme
    from tests.gui.conftest import DeskOn, Once, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
_W = TypeVar("_W", bound=QWidget)

IDS = [f"87810624283189248{number}" for number in range(5)]
SMALLEST_SCREEN = (800, 600)


@pytest.fixture
def preferences(paths: Paths) -> Preferences:
    return Preferences(paths)


@pytest.fixture
def dialog(qapp: object, preferences: Preferences) -> SettingsDialog:
    assert qapp
    made = SettingsDialog(preferences)
    made.show()
    made.show_saving()
    return made


def called(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def find(parent: QWidget, kind: type[_W], name: str) -> _W:
    """What a screen reader calls by this name."""
    return next(it for it in parent.findChildren(kind) if it.isVisible() and called(it) == name)


def typed(dialog: SettingsDialog, template: str) -> QLineEdit:
    edit = find(dialog, QLineEdit, "Names")
    edit.selectAll()
    QTest.keyClicks(edit, template)
    return edit


def is_shown(dialog: QWidget, text: str) -> bool:
    return any(it.isVisible() and it.text() == text for it in dialog.findChildren(QLabel))


def press(parent: QWidget, text: str) -> None:
    QTest.mouseClick(find(parent, QPushButton, text), Qt.MouseButton.LeftButton)


def test_what_is_in_force_is_shown_and_nothing_touched_means_nothing_given(
    paths: Paths, preferences: Preferences
) -> None:
    preferences.change(name_template="{date}/{name}", kilobytes_per_s=300, write_sidecar=True)
    dialog = SettingsDialog(preferences)
    dialog.show()
    dialog.show_saving()

    assert find(dialog, QLineEdit, "Download folder").placeholderText() == str(paths.downloads)
    assert find(dialog, QLineEdit, "Names").text() == "{date}/{name}"
    assert find(dialog, QSpinBox, "Speed limit").text() == "300 KiB/s, all together"
    ticks = {it.text().split(" (")[0]: it.isChecked() for it in dialog.findChildren(QCheckBox)}
    assert list(ticks.values()) == [True, False, True]
    assert dialog._saving.values == {}


async def test_what_was_changed_is_given(dialog: SettingsDialog, once: Once) -> None:
    given = once(dialog.saving_given)
    typed(dialog, " {account} - {name} ")
    find(dialog, QSpinBox, "Clips at once").setValue(8)
    find(dialog, QSpinBox, "Speed limit").setValue(512)
    for box in dialog.findChildren(QCheckBox):
        box.click()
    press(dialog, "Save")

    values: dict[str, Any]
    (values,) = await given
    assert values == {
        "name_template": "{account} - {name}",
        "downloads_at_once": 8,
        "kilobytes_per_s": 512,
        "save_automatically": False,
        "write_checksum": True,
        "write_sidecar": True,
    }


def test_the_example_follows_each_key(dialog: SettingsDialog) -> None:
    assert is_shown(dialog, "For example Dawn over the pines.mp4")
    edit = typed(dialog, "{account}/{kind} {name}")
    example = "For example Studio/multi-image2video Dawn over the pines.mp4"
    assert is_shown(dialog, example)
    assert edit.accessibleDescription() == example
    typed(dialog, "{project}/")
    assert is_shown(dialog, "For example Dawn over the pines.mp4")


def test_a_wrong_template_is_told_and_cannot_be_saved(dialog: SettingsDialog) -> None:
    edit = typed(dialog, "{nmae}")
    said = "Nothing is known as {nmae}. Insert offers what there is."
    assert is_shown(dialog, said)
    assert edit.accessibleDescription() == said
    assert not find(dialog, QPushButton, "Save").isEnabled()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    typed(dialog, "{name}")
    assert find(dialog, QPushButton, "Save").isEnabled()


def test_a_placeholder_is_put_in_where_the_cursor_is(dialog: SettingsDialog) -> None:
    edit = typed(dialog, "a b")
    edit.setCursorPosition(1)
    menu = find(dialog, QPushButton, "Insert").menu()
    assert isinstance(menu, QMenu)
    offers = {it.text().split("\t")[1]: it for it in menu.actions()}
    assert set(offers) == {*(f"{{{name}}}" for name in PLACEHOLDERS), "/"}
    for wanted in ("/", "{date}"):
        offers[wanted].trigger()
    assert edit.text() == "a/{date} b"
    assert edit.cursorPosition() == len("a/{date}")


def test_a_limit_of_nothing_is_no_limit(dialog: SettingsDialog) -> None:
    speed, at_once = (find(dialog, QSpinBox, name) for name in ("Speed limit", "Clips at once"))
    assert speed.text() == "No limit"
    speed.stepUp()
    assert speed.value() == 100
    at_once.setValue(0)
    assert at_once.value() == 1
    at_once.setValue(9)
    assert at_once.value() == 8


def test_a_folder_can_be_chosen(dialog: SettingsDialog, tmp_path: Path) -> None:
    chosen = tmp_path / "films"
    chosen.mkdir()
    press(dialog, "Choose a folder")
    files = dialog.findChild(QFileDialog)
    assert files
    files.selectFile(str(chosen))
    files.accept()
    assert dialog._saving.values == {"download_folder": str(chosen)}


def test_the_keyboard_reaches_everything_in_the_order_it_is_read(dialog: SettingsDialog) -> None:
    dialog.activateWindow()
    find(dialog, QLineEdit, "Download folder").setFocus()
    reached = []
    for _ in range(11):
        focused = QApplication.focusWidget()
        assert focused
        reached.append(called(focused).split(" (")[0])
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached[:6] == [
        *("Download folder", "Choose a folder", "Names", "Insert", "Clips at once", "Speed limit")
    ]
    assert reached[6:9] == [
        "Save clips as soon as they are finished",
        "Write a checksum beside each clip",
        "Write what is known of the render beside each clip",
    ]
    assert set(reached[9:]) == {"Save", "Cancel"}


@pytest.mark.parametrize("page", [0, 1])
def test_nothing_is_cut_off_on_a_small_screen(
    look: Theme, dialog: SettingsDialog, page: int
) -> None:
    assert look.text
    pages = dialog.findChild(QTabWidget)
    assert pages
    pages.setCurrentIndex(page)
    QApplication.processEvents()
    size = dialog.frameGeometry()
    assert (size.width(), size.height()) <= SMALLEST_SCREEN
    assert size.height() <= SMALLEST_SCREEN[1]
    for kind in (QPushButton, QCheckBox, QSpinBox, QLabel):
        for widget in dialog.findChildren(kind):
            if widget.isVisible():
                assert widget.height() >= widget.sizeHint().height()
                assert widget.width() >= widget.sizeHint().width()


@pytest.mark.parametrize("fault", TemplateFault)
def test_every_fault_is_told_in_a_sentence(fault: TemplateFault) -> None:
    text = translated(template_sentence(TemplateProblem(fault, "{x}")))
    assert text[0].isupper()
    assert text.endswith(".")
    assert ("{x}" in text) == (
        fault in {TemplateFault.UNKNOWN_PLACEHOLDER, TemplateFault.UNUSABLE_CHARACTER}
    )


def test_a_character_that_cannot_be_seen_is_named() -> None:
    problem = TemplateProblem(TemplateFault.UNUSABLE_CHARACTER, "\x07")
    assert "U+0007" in translated(template_sentence(problem))


def test_all_that_is_offered_is_known() -> None:
    assert set(OFFERED) == set(PLACEHOLDERS)


# What comes of it


async def add_finished(opened: Opened, account: Account, gateway: Gateway, *ids: str) -> None:
    for task_id in ids:
        gateway.add(Render(task_id=task_id, clips=("moonlit-sea.mp4",), renders_s=0))
    await opened.workspace.library.add([TaskRef(task_id, name="Shot") for task_id in ids], account)


def settings(opened: Opened) -> SettingsDialog:
    opened.desk.setup.open_saving()
    return next(it for it in opened.window.findChildren(SettingsDialog) if it.isVisible())


async def test_clips_get_the_names_and_companions_that_were_chosen(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    async with desk_on(workspace) as opened:
        dialog = settings(opened)
        find(dialog, QLineEdit, "Download folder").setText(str(tmp_path / "films"))
        typed(dialog, "{account}/{name} {id}")
        for box in dialog.findChildren(QCheckBox)[1:]:
            box.click()
        press(dialog, "Save")
        await add_finished(opened, account, gateway, IDS[0])
        folder, clip = tmp_path / "films" / "Gate", f"Shot {IDS[0]}.mp4"
        await eventually((folder / f"Shot {IDS[0]}.json").is_file)
        await eventually(lambda: all(it.is_saved for it in workspace.library.tasks.values()))
    facts = json.loads((folder / f"Shot {IDS[0]}.json").read_bytes())
    assert (facts["file"], facts["account"], facts["task_id"]) == (clip, "Gate", IDS[0])
    assert (folder / f"{clip}.sha256").read_text() == f"{facts['sha256']}  {clip}\n"


@pytest.mark.usefixtures("account")
async def test_limits_hold_at_once(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        dialog = settings(opened)
        find(dialog, QSpinBox, "Clips at once").setValue(7)
        find(dialog, QSpinBox, "Speed limit").setValue(200)
        press(dialog, "Save")
        assert workspace.downloads._at_once == 7
        assert workspace.downloads._throttle.bytes_per_s == 200 * 1024


async def test_another_folder_frees_all_that_wait_for_it(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    """Those too that never had their turn."""
    blocked, good = tmp_path / "a file", tmp_path / "films"
    blocked.touch()
    workspace.preferences.change(download_folder=str(blocked / "videos"), downloads_at_once=1)
    async with desk_on(workspace) as opened:
        await add_finished(opened, account, gateway, *IDS)
        await eventually(lambda: "folder" in opened.window.banners.texts)
        await eventually(lambda: len(workspace.downloads.savings) == len(IDS))
        dialog = settings(opened)
        find(dialog, QLineEdit, "Download folder").setText(str(good))
        press(dialog, "Save")
        await eventually(lambda: all(it.is_saved for it in workspace.library.tasks.values()))
        await eventually(lambda: opened.window.banners.texts == {})
        await eventually(lambda: workspace.downloads.savings == {})  # the last part has gone
    assert len(list(good.iterdir())) == len(IDS)


async def test_an_account_can_have_a_folder_of_its_own(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    blocked, own = tmp_path / "a file", tmp_path / "its own"
    blocked.touch()
    workspace.preferences.change(download_folder=str(blocked / "videos"))
    async with desk_on(workspace) as opened:
        await add_finished(opened, account, gateway, IDS[0])
        await eventually(lambda: "folder" in opened.window.banners.texts)
        opened.desk.setup.ask()
        press(opened.window, "More")
        find(opened.window, QLineEdit, "Download folder").setText(f" {own} ")
        press(opened.window, "Save")
        await eventually(lambda: all(it.is_saved for it in workspace.library.tasks.values()))
        await eventually(lambda: workspace.downloads.savings == {})  # the part has gone
    assert [it.name for it in own.iterdir()] == ["Shot.mp4"]
    assert workspace.accounts.main
    assert workspace.accounts.main.account.download_folder == str(own)
    await workspace.accounts.change(
        "gate", AccountDraft(base_url=gateway.base_url, download_folder="")
    )
    assert workspace.accounts.main.account.download_folder == ""
