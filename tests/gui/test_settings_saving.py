"""Settings, how clips are saved: what can be typed, what is shown meanwhile, what comes of it at
once.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
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
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.i18n import translated

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from kling_desktop.ui.theme import Theme
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
_W = TypeVar("_W", bound=QWidget)

IDS = [f"87810624283189248{number}" for number in range(5)]
SMALLEST_SCREEN = (800, 600)


@pytest.fixture
def dialog(settings_dialog: SettingsDialog) -> SettingsDialog:
    settings_dialog.show_saving()
    return settings_dialog


def called(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def find(parent: QWidget, kind: type[_W], name: str) -> _W:
    """What a screen reader calls by this name."""
    return next(it for it in parent.findChildren(kind) if it.isVisible() and called(it) == name)


def typed(dialog: SettingsDialog, template: str) -> QLineEdit:
    return typed_in(find(dialog, QLineEdit, "Names"), template)


def typed_in(edit: QLineEdit, text: str) -> QLineEdit:
    """Typed and left with Return."""
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    return edit


def ticks(dialog: SettingsDialog) -> list[QCheckBox]:
    return dialog._saving.findChildren(QCheckBox)


def is_shown(dialog: QWidget, text: str) -> bool:
    return any(it.isVisible() and it.text() == text for it in dialog.findChildren(QLabel))


def press(parent: QWidget, text: str) -> None:
    QTest.mouseClick(find(parent, QPushButton, text), Qt.MouseButton.LeftButton)


def test_what_is_in_force_is_shown_and_nothing_touched_means_nothing_changed(
    paths: Paths, preferences: Preferences
) -> None:
    preferences.change(name_template="{date}/{name}", kilobytes_per_s=300, write_sidecar=True)
    dialog = SettingsDialog(preferences)
    dialog.show()
    dialog.show_saving()

    assert find(dialog, QLineEdit, "Download folder").placeholderText() == str(paths.downloads)
    assert find(dialog, QLineEdit, "Names").text() == "{date}/{name}"
    assert find(dialog, QSpinBox, "Speed limit").text() == "300 KiB/s, all together"
    assert [it.isChecked() for it in ticks(dialog)] == [True, False, True]
    told: list[object] = []
    dialog.changed.connect(told.append)
    press(dialog, "Close")
    assert told == []


def test_each_choice_is_written_as_it_is_made(
    dialog: SettingsDialog, preferences: Preferences, paths: Paths
) -> None:
    def written() -> dict[str, Any]:
        fresh = asdict(Preferences(paths).settings)
        return {name: it for name, it in fresh.items() if it != getattr(Settings(), name)}

    expected: dict[str, Any] = {"name_template": "{account} - {name}"}
    typed(dialog, " {account} - {name} ")
    assert written() == expected
    find(dialog, QSpinBox, "Clips at once").setValue(8)
    assert written() == (expected := {**expected, "downloads_at_once": 8})
    find(dialog, QSpinBox, "Speed limit").setValue(512)
    assert written() == (expected := {**expected, "kilobytes_per_s": 512})
    for box, (name, on) in zip(
        ticks(dialog),
        {"save_automatically": False, "write_checksum": True, "write_sidecar": True}.items(),
        strict=True,
    ):
        box.click()
        assert written() == (expected := {**expected, name: on})
    assert asdict(preferences.settings) == {**asdict(Settings()), **expected}


@pytest.mark.parametrize("leaves_by", ["Close", "Escape"])
def test_what_is_typed_and_not_left_counts_too(
    dialog: SettingsDialog, preferences: Preferences, leaves_by: str
) -> None:
    for name, text in (("Download folder", "/films"), ("Names", "{date}")):
        edit = find(dialog, QLineEdit, name)
        edit.selectAll()
        QTest.keyClicks(edit, text)
    box = find(dialog, QSpinBox, "Speed limit")
    box.selectAll()
    QTest.keyClicks(box, "150")
    if leaves_by == "Close":
        press(dialog, "Close")
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    settings = preferences.settings
    assert (settings.download_folder, settings.name_template) == ("/films", "{date}")
    assert settings.kilobytes_per_s == 150


def test_a_number_counts_when_it_is_typed_to_its_end(
    dialog: SettingsDialog, preferences: Preferences
) -> None:
    box = find(dialog, QSpinBox, "Speed limit")
    box.selectAll()
    QTest.keyClicks(box, "150")
    assert preferences.settings.kilobytes_per_s == 0
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert preferences.settings.kilobytes_per_s == 150


def test_the_example_follows_each_key(dialog: SettingsDialog) -> None:
    assert is_shown(dialog, "For example Dawn over the pines.mp4")
    edit = typed(dialog, "{account}/{kind} {name}")
    example = "For example Studio/multi-image2video Dawn over the pines.mp4"
    assert is_shown(dialog, example)
    assert edit.accessibleDescription() == example
    typed(dialog, "{project}/")
    assert is_shown(dialog, "For example Dawn over the pines.mp4")


def test_a_wrong_template_is_told_of_and_the_old_one_goes_on(
    dialog: SettingsDialog, preferences: Preferences
) -> None:
    typed(dialog, "{date} {name}")
    edit = typed(dialog, "{nmae}")
    said = "Nothing is known as {nmae}. Insert offers what there is."
    assert is_shown(dialog, said)
    assert edit.accessibleDescription() == said
    assert dialog.isVisible()
    press(dialog, "Close")
    assert preferences.settings.name_template == "{date} {name}"


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


def test_a_folder_can_be_chosen(
    dialog: SettingsDialog, preferences: Preferences, tmp_path: Path
) -> None:
    chosen = tmp_path / "films"
    chosen.mkdir()
    press(dialog, "Choose a folder")
    files = dialog.findChild(QFileDialog)
    assert files
    files.selectFile(str(chosen))
    files.accept()
    assert preferences.settings.download_folder == str(chosen)


def test_the_keyboard_reaches_everything_in_the_order_it_is_read(dialog: SettingsDialog) -> None:
    dialog.activateWindow()
    find(dialog, QLineEdit, "Download folder").setFocus()
    reached = []
    for _ in range(10):
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
    assert reached[9:] == ["Close"]


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
@pytest.mark.parametrize("page", range(9))
def test_nothing_is_cut_off_on_a_small_screen(
    look: Theme, preferences: Preferences, page: int, percent: int
) -> None:
    assert look.text
    small = next(it for it in QApplication.screens() if it.name() == "small")
    window = QWidget()
    window.setGeometry(small.availableGeometry())
    window.show()
    dialog = SettingsDialog(preferences, window)
    dialog.show()
    appearance().choose(Settings(text_percent=percent))
    pages = dialog.findChild(QTabWidget)
    assert pages
    pages.setCurrentIndex(page)
    for _ in range(3):  # fonts, layouts, and the size that follows from them
        QApplication.processEvents()
    size = dialog.frameGeometry()
    assert (size.width(), size.height()) <= SMALLEST_SCREEN
    assert size.height() <= SMALLEST_SCREEN[1]
    for kind in (QPushButton, QCheckBox, QSpinBox, QLabel):
        for widget in dialog.findChildren(kind):
            if widget.isVisible():
                if isinstance(widget, QLabel) and widget.wordWrap():
                    assert widget.height() >= widget.heightForWidth(widget.width())
                else:
                    assert widget.height() >= widget.sizeHint().height()
                    assert widget.width() >= widget.sizeHint().width()
    appearance().choose(Settings())


@pytest.mark.parametrize("percent", [100, 150, 200])
async def test_fields_with_a_button_end_in_one_line(
    dialog: SettingsDialog, eventually: Eventually, percent: int
) -> None:
    folder, names = find(dialog, QLineEdit, "Download folder"), find(dialog, QLineEdit, "Names")
    appearance().choose(Settings(text_percent=percent))
    await eventually(lambda: folder.font().pointSizeF() == QApplication.font().pointSizeF())
    await eventually(lambda: folder.geometry().right() == names.geometry().right())
    appearance().choose(Settings())


@pytest.mark.parametrize("page", range(9))
def test_no_two_on_a_page_have_the_same_key(dialog: SettingsDialog, page: int) -> None:
    pages = dialog.findChild(QTabWidget)
    assert pages
    pages.setCurrentIndex(page)
    texts = [it.text() for it in dialog.findChildren(QLabel) if it.isVisible()]
    texts += [it.text() for it in dialog.findChildren(QAbstractButton) if it.isVisible()]
    texts += [pages.tabText(number) for number in range(pages.count())]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) > 5
    assert sorted(keys) == sorted(set(keys))


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
        typed_in(find(dialog, QLineEdit, "Download folder"), str(tmp_path / "films"))
        typed(dialog, "{account}/{name} {id}")
        for box in ticks(dialog)[1:]:
            box.click()
        await add_finished(opened, account, gateway, IDS[0])
        folder, clip = tmp_path / "films" / "Gate", f"Shot {IDS[0]}.mp4"
        sidecar = folder / f"Shot {IDS[0]}.json"
        await eventually(lambda: sidecar.is_file() and sidecar.stat().st_size)  # its name is first
        await eventually(lambda: all(it.is_saved for it in workspace.library.tasks.values()))
    facts = json.loads(sidecar.read_bytes())
    assert (facts["file"], facts["account"], facts["task_id"]) == (clip, "Gate", IDS[0])
    assert (folder / f"{clip}.sha256").read_text() == f"{facts['sha256']}  {clip}\n"


@pytest.mark.usefixtures("account")
async def test_limits_hold_at_once(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        dialog = settings(opened)
        find(dialog, QSpinBox, "Clips at once").setValue(7)
        find(dialog, QSpinBox, "Speed limit").setValue(200)
        assert workspace.downloads._dispatcher.at_once == 7
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
        typed_in(find(dialog, QLineEdit, "Download folder"), str(good))
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
