"""The account's dialogs: what they test, keep and say, and what they never show."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any

import keyring
import keyring.backends.fail
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from kling_desktop.demo import faults
from kling_desktop.demo.gateway import Gateway
from kling_desktop.services.accounts import TokenState
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.account_setup import AccountSetup
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

NEW = "sk-" + "canary-of-another-kind-7f3a"
WORKS = "It works: the service takes this token."
REFUSED = "The service refused the token."


@pytest.fixture
def window(qapp: object) -> QWidget:
    assert qapp
    made = QWidget()
    made.show()
    return made


@pytest.fixture
def setup(workspace: Workspace, window: QWidget) -> AccountSetup:
    return AccountSetup(workspace, window)


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def opened(window: QWidget) -> QDialog:
    """The topmost dialog."""
    return [it for it in window.findChildren(QDialog) if it.isVisible()][-1]


def field(window: QWidget, name: str) -> QLineEdit:
    """The field that a screen reader calls by this name."""
    edits = [it for it in opened(window).findChildren(QLineEdit) if it.isVisible()]
    return next(it for it in edits if called(it) == name)


def called(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def fill(window: QWidget, base_url: str | None = None, token: str | None = None) -> None:
    if base_url is not None:
        field(window, "Base URL").setText(base_url)
    if token is not None:
        field(window, "Token").setText(token)


def edit(setup: AccountSetup, window: QWidget) -> None:
    """Open the main account from Settings."""
    setup.open_settings()
    press(window, "&Edit…")


def press(window: QWidget, text: str) -> None:
    button = next(it for it in opened(window).findChildren(QPushButton) if it.text() == text)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(window: QWidget) -> str:
    return " ".join(it.text() for it in opened(window).findChildren(QLabel))


def spoken(widget: QWidget) -> list[str]:
    """All that a screen reader gets to know of a widget and what is in it."""
    texts = []
    for it in (widget, *widget.findChildren(QWidget)):
        face = QAccessible.queryAccessibleInterface(it)
        if face is not None:
            texts += [face.text(part) for part in QAccessible.Text if part.value >= 0]
        texts += [it.toolTip(), it.accessibleName(), it.accessibleDescription(), it.windowTitle()]
        texts += [it.statusTip(), it.whatsThis(), it.objectName()]
    return texts


@pytest.mark.parametrize(
    ("base_url", "given", "told"),
    [
        ("{gateway}", "{token}", WORKS),
        ("{gateway}/kling/v1/videos/", " {token}\n", WORKS),
        ("{gateway}", "wrong-one", REFUSED),
        ("http://127.0.0.1:1", "{token}", "The service cannot be reached."),
        ("not a url", "{token}", "This is not a web address."),
        ("http://api.example.com", "{token}", "so anybody could read your token. Use https."),
        ("https://me:secret@api.example.com", "{token}", "This address holds a password."),
        ("{gateway}", "two words", "This is not a token"),
    ],
)
async def test_a_test_says_how_it_went(
    *,
    setup: AccountSetup,
    window: QWidget,
    gateway: Gateway,
    token: str,
    eventually: Eventually,
    base_url: str,
    given: str,
    told: str,
) -> None:
    setup.ask()
    fill(window, base_url.format(gateway=gateway.base_url), given.format(token=token))
    press(window, "Test")
    await eventually(lambda: told in said(window))
    assert token not in said(window)
    assert setup._workspace.accounts.main is None  # nothing was kept


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (faults.html_page(), "There is no Kling API at this address."),
        (faults.error(401, 1002, "token expired"), REFUSED),
        (faults.error(429, 1102, "no credit"), "no credit or is blocked"),
        (faults.answer(503, "down"), "The service has trouble of its own."),
        (faults.drop(), "The service cannot be reached."),
    ],
)
async def test_what_the_service_answers_is_said_in_words(
    *,
    setup: AccountSetup,
    window: QWidget,
    gateway: Gateway,
    token: str,
    eventually: Eventually,
    fault: faults.Fault,
    told: str,
) -> None:
    gateway.inject(fault, times=None)
    setup.ask()
    fill(window, gateway.base_url, token)
    press(window, "Test")
    await eventually(lambda: told in said(window))


async def test_typing_takes_back_what_was_said(
    setup: AccountSetup, window: QWidget, gateway: Gateway, token: str, eventually: Eventually
) -> None:
    setup.ask()
    fill(window, gateway.base_url, token)
    press(window, "Test")
    await eventually(lambda: WORKS in said(window))
    fill(window, token=token + "x")
    assert WORKS not in said(window)


async def test_nothing_can_be_pressed_before_both_are_filled(
    setup: AccountSetup, window: QWidget
) -> None:
    setup.ask()
    buttons = {it.text(): it for it in opened(window).findChildren(QPushButton)}
    for base_url, token, usable in (
        ("", "", False),
        ("a", "", False),
        ("", "b", False),
        ("a", "b", True),
    ):
        fill(window, base_url, token)
        assert [buttons[name].isEnabled() for name in ("Test", "Save")] == [usable, usable]


async def test_saving_closes_the_dialog_and_makes_the_account_ready(
    *,
    setup: AccountSetup,
    window: QWidget,
    workspace: Workspace,
    gateway: Gateway,
    token: str,
    once: Once,
) -> None:
    ready, report = once(setup.ready), once(setup.report)
    setup.ask()
    fill(window, gateway.base_url + "/v1", token)
    press(window, "Save")
    await ready
    assert await report == ("The token is kept in memory until you quit.",)
    assert not any(it.isVisible() for it in window.findChildren(QDialog))
    main = workspace.accounts.main
    assert main
    assert (main.account.base_url, main.token_state) == (gateway.base_url, TokenState.READY)
    assert main.token == token


async def test_a_bad_address_is_not_saved(
    setup: AccountSetup, window: QWidget, workspace: Workspace, eventually: Eventually
) -> None:
    setup.ask()
    fill(window, "http://api.example.com", "a-token")
    press(window, "Save")
    await eventually(lambda: "Use https." in said(window))
    assert opened(window).isVisible()
    assert workspace.accounts.main is None


@pytest.mark.usefixtures("no_keyring")
async def test_with_no_keyring_it_says_so_and_keeps_the_token_for_the_session(
    paths: Paths, window: QWidget, gateway: Gateway, token: str, once: Once, eventually: Eventually
) -> None:
    plainly = (
        "This system has no keyring. The token is kept in memory until you quit, and nowhere else."
    )
    async with open_workspace(paths, Vault()) as workspace:
        setup = AccountSetup(workspace, window)
        setup.ask()
        await eventually(lambda: plainly in said(window))
        fill(window, gateway.base_url, token)
        report = once(setup.report)
        press(window, "Save")
        assert await report == (plainly,)
        assert workspace.accounts.main
        assert workspace.accounts.main.token == token
    assert token.encode() not in b"".join(it.read_bytes() for it in files_in(paths.data))


def files_in(folder: Path) -> list[Path]:
    found = [it for it in folder.rglob("*") if it.is_file()]
    assert found
    return found


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("edited", [False, True])
async def test_no_widget_ever_tells_the_token(
    *,
    setup: AccountSetup,
    window: QWidget,
    gateway: Gateway,
    token: str,
    eventually: Eventually,
    edited: bool,
) -> None:
    edit(setup, window) if edited else setup.ask()
    assert isinstance(opened(window), AccountDialog)
    assert not any(token in text for text in spoken(opened(window)))
    assert all(token not in it.text() for it in opened(window).findChildren(QLineEdit))
    fill(window, gateway.base_url, NEW)
    press(window, "Test")
    await eventually(lambda: REFUSED in said(window))
    texts = spoken(opened(window))
    assert any(gateway.base_url in text for text in texts)  # it does look everywhere
    assert not any(NEW in text or token in text for text in texts)


async def test_the_token_is_shown_on_demand_only(setup: AccountSetup, window: QWidget) -> None:
    setup.ask()
    fill(window, "https://a.example", NEW)
    edit = field(window, "Token")
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    show = next(it for it in edit.actions() if it.text() == "Show the token")
    show.trigger()
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    show.trigger()
    assert edit.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.usefixtures("account")
async def test_the_token_in_use_can_be_tested_without_typing_it(
    setup: AccountSetup, window: QWidget, eventually: Eventually
) -> None:
    edit(setup, window)
    assert field(window, "Token").placeholderText() == "Unchanged"
    press(window, "Test")
    await eventually(lambda: WORKS in said(window))


@pytest.mark.usefixtures("account")
async def test_the_token_in_use_is_never_sent_to_another_address(
    *,
    setup: AccountSetup,
    window: QWidget,
    gateway: Gateway,
    clips: Path,
    token: str,
    eventually: Eventually,
) -> None:
    with Gateway(token=token, clips=clips) as other:
        edit(setup, window)
        fill(window, other.base_url)
        press(window, "Test")
        await eventually(lambda: "another address" in said(window))
        assert other.requests == ()
        fill(window, gateway.base_url + "/kling/v1")  # the same place, written another way
        press(window, "Test")
        await eventually(lambda: WORKS in said(window))
        fill(window, other.base_url, token)  # typed for it
        press(window, "Test")
        await eventually(lambda: WORKS in said(window))


async def test_moving_the_account_leaves_its_token_behind(
    *,
    setup: AccountSetup,
    window: QWidget,
    workspace: Workspace,
    account: Account,
    once: Once,
) -> None:
    ready = once(setup.ready)
    edit(setup, window)
    fill(window, "https://elsewhere.example")
    press(window, "Save")
    await ready
    main = workspace.accounts.main
    assert main
    assert main.account.account_id == account.account_id
    assert main.account.base_url == "https://elsewhere.example"
    assert (main.token, main.token_state) == ("", TokenState.MISSING)


async def test_one_dialog_at_a_time(
    setup: AccountSetup, window: QWidget, eventually: Eventually
) -> None:
    setup.ask()
    setup.ask()
    setup.open_settings()
    setup.open_settings()
    assert len(window.findChildren(QDialog)) == 1
    press(window, "Not now")
    await eventually(lambda: not window.findChildren(QDialog))
    setup.open_settings()
    assert isinstance(opened(window), SettingsDialog)


async def test_closing_the_dialog_during_a_test_harms_nobody(
    setup: AccountSetup,
    window: QWidget,
    gateway: Gateway,
    workspace: Workspace,
    eventually: Eventually,
) -> None:
    gateway.inject(faults.delay(0.2))
    setup.ask()
    fill(window, gateway.base_url, "a-token")
    press(window, "Test")
    await eventually(lambda: gateway.requests)
    press(window, "Not now")
    await eventually(lambda: not workspace.scope._running)
    await eventually(lambda: not window.findChildren(QDialog))


@pytest.mark.usefixtures("account")
async def test_settings_give_what_was_chosen(
    setup: AccountSetup, window: QWidget, tmp_path: Path
) -> None:
    given: dict[str, Any] = {}
    setup.preferences_given.connect(given.update)
    setup.open_settings()
    dialog = opened(window)
    assert isinstance(dialog, SettingsDialog)
    dialog.show_saving()
    field(window, "Download folder").setText(f" {tmp_path} ")
    automatic = next(it for it in dialog.findChildren(QCheckBox) if it.isVisible())

    assert automatic.isChecked()
    automatic.click()
    assert given == {"save_automatically": False}
    press(window, "Close")
    assert given == {"download_folder": str(tmp_path), "save_automatically": False}
    assert not any(it.isVisible() for it in window.findChildren(QDialog))
    assert setup._workspace.accounts.main
    assert setup._workspace.accounts.main.token  # untouched
