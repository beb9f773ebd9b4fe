"""Settings, after a render; what failed then, in the details, the menus and the strips."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.follow_up import (
    FollowUpKey,
    FollowUpKind,
    FollowUpOutcome,
    FollowUpResult,
)
from kling_desktop.domain.follow_up_template import PLACEHOLDERS, FollowUpFault, FollowUpProblem
from kling_desktop.domain.task import Task, TaskState, Video
from kling_desktop.domain.webhook_address import AddressFault
from kling_desktop.follow_up_words import PLACEHOLDERS as OFFERED
from kling_desktop.follow_up_words import address_sentence, problem_sentence, result_sentence
from kling_desktop.services.library import utc_now
from kling_desktop.ui.details.happenings import tell
from kling_desktop.ui.dialogs.afterwards_page import AfterwardsPage
from kling_desktop.ui.dialogs.rows import RowWords
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.theme import Tone
from tests.gui.controls import called, combo, find, is_shown, press, select, show_page, type_in

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.preferences import Preferences
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

PROGRAM, WEBHOOK = "Run a program after renders", "Send a webhook after renders"
COPY = "Copy saved clips to a second folder"
NOW = datetime(2026, 3, 5, 14, 7, 31, tzinfo=UTC)
_FILE = "Sample render (a test).mp4"
CUT_OFF = "It is not known whether the program ran to its end: Kling Desktop ended before it did."


@pytest.fixture
def page(settings_dialog: SettingsDialog) -> QWidget:
    return show_page(settings_dialog, "After a render")


def tick(page: QWidget, text: str) -> None:
    find(page, QCheckBox, text).click()


def empty(edit: QLineEdit) -> None:
    """Emptied and left with Return."""
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def edit(page: QWidget, name: str) -> QLineEdit:
    return find(page, QLineEdit, name)


def now_s() -> int:
    return int(utc_now().timestamp())


def test_all_is_off_at_first_and_shows_nothing_more(
    page: QWidget, preferences: Preferences
) -> None:
    boxes = [it for it in page.findChildren(QCheckBox) if it.isVisible()]
    assert [it.isChecked() for it in boxes] == [False, False, False]
    assert not [it for it in page.findChildren(QLineEdit) if it.isVisible()]
    settings = preferences.settings
    assert settings.program_since == settings.webhook_since == settings.copy_since == 0


def test_a_program_is_split_as_it_is_typed_and_holds_from_then_on(
    page: QWidget, preferences: Preferences
) -> None:
    before = now_s()
    tick(page, PROGRAM)
    assert preferences.settings.program_since == 0  # there is nothing to run yet
    assert is_shown(page, "Enter a program. Until then nothing is run.")
    typed = ["/usr/bin/x", "--title={name} ({id})", "{path}"]
    type_in(edit(page, "Program"), "/usr/bin/x --title='{name} ({id})' {path}")
    assert list(preferences.settings.program) == typed
    assert before <= preferences.settings.program_since <= now_s()
    assert is_shown(page, "1  --title={name} ({id})\n2  {path}")
    select(combo(page, "After renders"), "that fail")
    assert preferences.settings.program_for == "failed"
    empty(edit(page, "Program"))
    assert not preferences.settings.program
    assert not preferences.settings.program_since
    type_in(edit(page, "Program"), "x")
    tick(page, PROGRAM)
    assert preferences.settings.program_since == 0
    assert not [it for it in page.findChildren(QLineEdit) if it.isVisible()]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("x 'a", "A quotation mark ' without its other half."),
        ("x {token}", "Nothing is known as {token}. Insert offers what there is."),
        ("x {name", "A brace without its other half: write {name}, for example."),
        ("tools/x", "Enter the whole path of tools/x, or its name alone."),
        ("/bin/{name}", "The program itself cannot come from a render: {name} can only follow it."),
        ("x.cmd", "x.cmd would be run by a shell, which could take a name for a command."),
    ],
)
def test_a_program_that_cannot_be_is_told_of_and_the_old_one_goes_on(
    page: QWidget, preferences: Preferences, typed: str, said: str
) -> None:
    tick(page, PROGRAM)
    type_in(edit(page, "Program"), "/usr/bin/x")
    type_in(edit(page, "Program"), typed)
    assert is_shown(page, said)
    assert edit(page, "Program").accessibleDescription() == said
    press(page.window(), "Close")
    assert preferences.settings.program == ("/usr/bin/x",)


def test_what_cannot_be_used_cannot_be_tested(page: QWidget) -> None:
    tick(page, PROGRAM)
    test = find(page, QPushButton, "Test the program")
    assert not test.isEnabled()
    type_in(edit(page, "Program"), "x")
    assert test.isEnabled()
    QTest.keyClicks(edit(page, "Program"), " {token}")
    assert not test.isEnabled()


async def test_each_sentence_has_room_for_all_of_its_lines(
    page: QWidget, eventually: Eventually
) -> None:
    for text in (PROGRAM, WEBHOOK, COPY):
        tick(page, text)
    sentences = page.findChildren(RowWords)
    await eventually(lambda: fitting(sentences))
    edit(page, "Program").setText("x a b c {reason}")
    edit(page, "Address").setText("http://nas.local/hook")
    await eventually(lambda: fitting(sentences))
    edit(page, "Program").setText("x")
    await eventually(lambda: fitting(sentences))


def fitting(sentences: list[RowWords]) -> bool:
    """No lower than their lines, and no higher."""
    shown = [it for it in sentences if it.isVisible()]
    return bool(shown) and all(it.height() == it.heightForWidth(it.width()) for it in shown)


def test_other_peoples_text_at_the_start_of_an_argument_is_warned_of(page: QWidget) -> None:
    tick(page, PROGRAM)
    type_in(edit(page, "Program"), "x {reason}")
    hint = "Hyphens and slashes at the start of {reason} are left out: they would be an option."
    assert is_shown(page, f"1  {{reason}}\n{hint}")


def test_what_can_be_inserted_is_offered(page: QWidget) -> None:
    assert tuple(OFFERED) == PLACEHOLDERS
    tick(page, PROGRAM)
    type_in(edit(page, "Program"), "x ")
    menu = find(page, QPushButton, "Insert").menu()
    menu.actions()[2].trigger()
    assert edit(page, "Program").text() == "x {path}"


def test_a_webhooks_secret_goes_to_the_vault_alone(
    page: QWidget, preferences: Preferences, paths: Paths
) -> None:
    ours = page.findChild(AfterwardsPage)
    assert ours
    given: list[tuple[str, str]] = []
    ours.secret_given.connect(lambda address, value: given.append((address, value)))
    tick(page, WEBHOOK)
    type_in(edit(page, "Address"), "nas.example.com/hook")
    type_in(edit(page, "Header"), "X-Key")
    value = edit(page, "Value of the header")
    assert value.echoMode() is QLineEdit.EchoMode.Password
    type_in(value, "hook-canary-1")
    assert given == [("https://nas.example.com/hook", "hook-canary-1")]
    assert value.text() == ""
    assert "canary" not in paths.settings.read_text()
    assert preferences.settings.webhook_header == "X-Key"
    empty(edit(page, "Header"))
    assert given[1:] == [("https://nas.example.com/hook", "")]
    empty(edit(page, "Header"))
    assert len(given) == 2


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("Address", "http://example.com/", translated(address_sentence(AddressFault.INSECURE))),
        (
            "Address",
            "https://a:b@example.com",
            translated(address_sentence(AddressFault.HAS_SECRET)),
        ),
        ("JSON", "{", translated(problem_sentence(FollowUpProblem(FollowUpFault.NOT_JSON)))),
        ("Header", "Host", "No header can be named Host here."),
    ],
)
def test_a_webhook_that_cannot_be_is_told_of_and_the_old_one_goes_on(
    page: QWidget, preferences: Preferences, name: str, typed: str, said: str
) -> None:
    tick(page, WEBHOOK)
    type_in(edit(page, "Address"), "https://example.com/hook")
    before = preferences.settings
    assert before.webhook_since
    type_in(edit(page, name), typed)
    assert is_shown(page, said)
    assert preferences.settings == before


def test_who_can_read_along_is_told(page: QWidget) -> None:
    tick(page, WEBHOOK)
    type_in(edit(page, "Address"), "http://nas.local/hook")
    assert is_shown(page, "Without https, others in this network can read along.")


def test_a_second_folder_is_named_by_its_whole_path(
    page: QWidget, preferences: Preferences, tmp_path: Path
) -> None:
    tick(page, COPY)
    type_in(edit(page, "Second folder"), "clips")
    assert is_shown(page, "Enter the folder's whole path.")
    assert preferences.settings.copy_since == 0
    type_in(edit(page, "Second folder"), str(tmp_path))
    assert preferences.settings.copy_folder == str(tmp_path)
    assert preferences.settings.copy_since


def test_no_two_on_the_page_have_the_same_key(page: QWidget) -> None:
    for text in (PROGRAM, WEBHOOK, COPY):
        tick(page, text)
    dialog = page.window()
    texts = [it.text() for it in dialog.findChildren(QLabel) if it.isVisible()]
    texts += [it.text() for it in dialog.findChildren(QAbstractButton) if it.isVisible()]
    pages = dialog.findChild(QTabWidget)
    assert pages
    texts += [pages.tabText(number) for number in range(pages.count())]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) > 15
    assert sorted(keys) == sorted(set(keys))


def test_it_comes_back_as_it_was_left(page: QWidget, preferences: Preferences) -> None:
    tick(page, PROGRAM)
    type_in(edit(page, "Program"), "/usr/bin/x 'a b'")
    again = SettingsDialog(preferences)
    again.show()
    found = show_page(again, "After a render")
    assert find(found, QCheckBox, PROGRAM).isChecked()
    assert edit(found, "Program").text() == "/usr/bin/x 'a b'"
    again.deleteLater()


@pytest.mark.parametrize("result", FollowUpResult)
def test_every_result_has_a_sentence_and_a_place_in_the_activity(result: FollowUpResult) -> None:
    sentence = translated(result_sentence(FollowUpOutcome(result, "x", 3)))
    assert sentence.endswith(".")
    told = tell(Entry(at=NOW, what=Happening.FOLLOWED_UP, word=result, detail="x\ny", count=3))
    assert told.text == f"{sentence}\nx\ny"
    assert (told.tone is Tone.BAD) is not FollowUpOutcome(result).is_good


@pytest.mark.parametrize("fault", FollowUpFault)
def test_every_fault_has_a_sentence(fault: FollowUpFault) -> None:
    assert translated(problem_sentence(FollowUpProblem(fault, "x"))).endswith(".")


def test_a_negative_exit_code_is_told_as_it_is() -> None:
    told = result_sentence(FollowUpOutcome(FollowUpResult.PROGRAM_EXIT, "", -9))
    assert translated(told) == "The program ended with exit code -9."


def ended(task: Task, **values: Any) -> Task:
    now = utc_now() + timedelta(seconds=1)
    return replace(task, state_since=now, updated_at=now, **values)


async def fail(opened: Opened, *keys: TaskKey) -> None:
    for key in keys:
        await opened.workspace.library.update(
            key, lambda task: ended(task, state=TaskState.FAILED, reason="no")
        )


def program(workspace: Workspace, source: str, *arguments: str) -> None:
    command = (sys.executable, "-c", source, *arguments)
    workspace.preferences.change(program=command, program_since=now_s(), program_for="both")


async def press_strip(opened: Opened, text: str, eventually: Eventually) -> None:
    """A strip that has just come is laid out a moment later."""
    banners = opened.window.banners

    def button() -> QPushButton | None:
        found = (it for it in banners.findChildren(QPushButton) if it.isVisible())
        return next((it for it in found if called(it) == text and it.width() > 40), None)

    await eventually(button)
    press(banners, text)


async def test_failures_are_one_strip_and_are_run_again_from_it(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    keys = await add_tasks("t1", "t2", "t3")
    program(workspace, "raise SystemExit(4)")
    async with desk_on(workspace) as opened:
        banners = opened.window.banners
        await fail(opened, *keys[:1])
        await eventually(lambda: "after program_exit" in banners.texts)
        said = "The program ended with exit code 4."
        assert banners.texts["after program_exit"] == f"After t1: {said}"
        await fail(opened, *keys[1:])
        await eventually(
            lambda: banners.texts.get("after program_exit") == f"After 3 renders: {said}"
        )
        program(workspace, "pass")
        await press_strip(opened, "Run again", eventually)
        await eventually(lambda: "after program_exit" not in banners.texts)
        assert not workspace.follow_ups.failures


async def test_a_strip_that_was_closed_comes_back_with_the_next_failure(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    one, two, three = await add_tasks("t1", "t2", "t3")
    program(workspace, "raise SystemExit(4)")
    async with desk_on(workspace) as opened:
        banners, cause = opened.window.banners, "after program_exit"
        await fail(opened, one)
        await eventually(lambda: cause in banners.texts)
        banners._dismiss(cause)
        opened.desk.afterwards.refresh()
        assert cause not in banners.texts
        await fail(opened, two, three)
        await eventually(lambda: banners.texts.get(cause, "").startswith("After 3 renders: "))
        await press_strip(opened, "Settings", eventually)
        dialog = opened.window.findChild(SettingsDialog)
        assert dialog
        assert dialog.afterwards.isVisible()
        dialog.reject()


async def test_what_failed_is_told_in_the_activity_and_run_again_from_the_details(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    (key,) = await add_tasks("t1")
    program(workspace, "print('a <b>word</b>'); raise SystemExit(4)")
    async with desk_on(workspace) as opened:
        desk, panel = opened.desk, opened.desk.panel
        desk.renders.choose(key)
        panel.tabs.setCurrentWidget(panel.tabs.activity)
        assert not desk.actions["run_again"].isVisible()
        await fail(opened, key)
        told = panel.tabs.activity.timeline
        sentence = "The program ended with exit code 4.\na <b>word</b>"
        await eventually(lambda: sentence in [it.text for it in told.told])
        await eventually(lambda: desk.actions["run_again"].isEnabled())
        program(workspace, "pass")
        press(panel, "Run again")
        await eventually(lambda: "The program ran." in [it.text for it in told.told])
        await eventually(lambda: not desk.actions["run_again"].isVisible())
        assert sentence in [it.text for it in told.told]


async def test_what_is_switched_on_while_the_window_is_open_holds_at_once(
    workspace: Workspace,
    desk_on: DeskOn,
    add_tasks: AddTasks,
    tmp_path: Path,
    clips: Path,
    eventually: Eventually,
) -> None:
    clip, second = tmp_path / "a.mp4", tmp_path / "second"
    clip.write_bytes((clips / "lantern-lake.mp4").read_bytes())
    second.mkdir()
    (key,) = await add_tasks("t1")
    async with desk_on(workspace) as opened:
        opened.desk.setup.open_settings()
        dialog = opened.window.findChild(SettingsDialog)
        assert dialog
        page = show_page(dialog, "After a render")
        tick(page, COPY)
        type_in(edit(page, "Second folder"), str(second))
        videos = (Video(url="https://x.invalid/a", path=str(clip)),)
        await workspace.library.update(
            key, lambda task: ended(task, state=TaskState.SUCCEED, videos=videos)
        )
        await eventually(lambda: (second / "a.mp4").exists())
        dialog.reject()


async def settings_page(opened: Opened) -> QWidget:
    opened.desk.setup.open_settings()
    dialog = opened.window.findChild(SettingsDialog)
    assert dialog
    return show_page(dialog, "After a render")


@pytest.mark.usefixtures("account")
async def test_each_can_be_tested_on_a_sample(
    workspace: Workspace, desk_on: DeskOn, tmp_path: Path, eventually: Eventually
) -> None:
    told, second = tmp_path / "told", tmp_path / "second"
    second.mkdir()
    script = tmp_path / "script.py"
    script.write_text(
        "import os, sys; print(sys.argv[1]); open(sys.argv[2], 'w').write(sys.argv[3])"
    )
    async with desk_on(workspace) as opened:
        page = await settings_page(opened)
        tick(page, PROGRAM)
        line = f"'{sys.executable}' '{script}' {{name}} '{told}' {{path}}"
        type_in(edit(page, "Program"), line)
        press(page, "Test the program")
        await eventually(lambda: is_shown(page, "The program ran.\nSample render (a test)"))
        assert told.read_text() == str(workspace.paths.cache / "sample" / _FILE)
        tick(page, PROGRAM)
        tick(page, COPY)
        type_in(edit(page, "Second folder"), str(second))
        press(page, "Test the copy")
        await eventually(lambda: is_shown(page, f"The clip was copied.\n{second / _FILE}"))
        type_in(edit(page, "Second folder"), str(tmp_path / "none"))
        press(page, "Test the copy")
        sentence = translated(result_sentence(FollowUpOutcome(FollowUpResult.COPY_FOLDER_MISSING)))
        await eventually(lambda: is_shown(page, f"{sentence}\n{tmp_path / 'none'}"))
        assert workspace.follow_ups._book._states == {}
        page.window().close()


def names_of_work(workspace: Workspace) -> set[str]:
    return {it.get_name() for it in workspace.scope._running}


async def test_a_test_whose_dialog_was_closed_tells_nobody(
    workspace: Workspace, desk_on: DeskOn, tmp_path: Path, eventually: Eventually
) -> None:
    mark = tmp_path / "mark"
    async with desk_on(workspace) as opened:
        page = await settings_page(opened)
        tick(page, PROGRAM)
        type_in(edit(page, "Program"), f"touch '{mark}'")
        press(page, "Test the program")
        QTest.keyClick(page.window(), Qt.Key.Key_Escape)
        await eventually(mark.exists)
        await eventually(lambda: "test of a program" not in names_of_work(workspace))


@pytest.mark.usefixtures("account")
async def test_a_secret_that_no_keyring_takes_is_told_of(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        page = await settings_page(opened)
        tick(page, WEBHOOK)
        type_in(edit(page, "Address"), "https://example.com/hook")
        type_in(edit(page, "Header"), "X-Key")
        type_in(edit(page, "Value of the header"), "hook-canary-1")
        said = (
            "The keyring did not take the header's value. It is kept in memory until you quit, "
            "and nowhere else."
        )
        await eventually(lambda: is_shown(page, said))
        assert "canary" not in workspace.paths.settings.read_text()
        page.window().close()


async def test_what_was_cut_off_is_told_at_the_next_start(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    (key,) = await add_tasks("t1", state=TaskState.FAILED)
    store = workspace.follow_ups._book._store
    begun = FollowUpKey(key, FollowUpKind.PROGRAM)
    await store.add([begun], utc_now())
    assert await store.begin(begun, utc_now())
    async with desk_on(workspace) as opened:
        banners = opened.window.banners
        await eventually(
            lambda: banners.texts.get("after program_unclear") == f"After t1: {CUT_OFF}"
        )
