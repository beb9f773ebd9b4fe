"""The empty list: it says why it is empty, and its button does what helps."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import keyring
import keyring.backends.fail
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kling_desktop.domain.account import Account
from kling_desktop.domain.errors import Cause, ErrorKind, Problem
from kling_desktop.domain.sections import Section
from kling_desktop.services.accounts import TokenState
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.deeds import helpers
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.add_tasks import AddDialog
from kling_desktop.ui.empty_states import EmptyKind, empty_kind
from kling_desktop.ui.tasks.empty_faces import FACES
from kling_desktop.ui.tasks.empty_state import EmptyState
from kling_desktop.ui.tasks.renders import Kind

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import AddTasks, DeskOn, Once, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ID = "878106242831892487"
CTRL = Qt.KeyboardModifier.ControlModifier
DRAFTED = Account(account_id="studio", name="Studio", base_url="https://api.example.com")
REFUSED = Problem(kind=ErrorKind.AUTH)
OF_SECTIONS = tuple(it.value for it in Section if it is not Section.ALL)


class Keyring(KeyringBackend):
    """One that can be locked. It passes for the system's own by the module it comes from."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring has no types
        self.token: str | None = None
        self.is_locked = False
        self.answers = threading.Event()  # till then it shows its prompt
        self.answers.set()

    def get_password(self, service: str, username: str) -> str | None:
        assert service
        assert username
        self.answers.wait()
        if self.is_locked:
            raise KeyringLocked("dismissed")
        return self.token

    def set_password(self, service: str, username: str, password: str) -> None:
        assert service
        assert username
        self.token = password


Keyring.__module__ = "keyring.backends.SecretService"


@pytest.fixture
def ring() -> Iterator[Keyring]:
    before, ring = keyring.get_keyring(), Keyring()
    keyring.set_keyring(ring)
    yield ring
    ring.answers.set()
    keyring.set_keyring(before)


@asynccontextmanager
async def restarted(paths: Paths) -> AsyncIterator[Workspace]:
    """A workspace that knows an account, and has its token to look for."""
    async with open_workspace(paths, Vault()) as workspace:
        await workspace.accounts._store.save_account(DRAFTED)
        await workspace.accounts.load()
        yield workspace


def state_of(opened: Opened) -> EmptyState | None:
    found = opened.window.findChildren(EmptyState)
    return next((it for it in found if it.isVisible()), None)


def kind_of(opened: Opened) -> EmptyKind | None:
    state = state_of(opened)
    return state.kind if state else None


def covers(opened: Opened) -> bool:
    """Whether it stands where the list is, whichever view that is now."""
    state, view = state_of(opened), opened.desk.view
    return state is not None and view.isVisible() and state.geometry() == view.geometry()


def press(opened: Opened, text: str) -> None:
    state = state_of(opened)
    assert state
    button = next(it for it in state.findChildren(QPushButton) if it.text() == text)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def opens(opened: Opened, dialog: type[QWidget]) -> bool:
    found: list[QWidget] = opened.window.findChildren(dialog)
    return any(it.isVisible() for it in found)


def banners(opened: Opened) -> set[str]:
    return set(opened.window.banners.texts)


@pytest.mark.usefixtures("account")
async def test_nothing_yet_takes_what_is_on_the_clipboard(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    QGuiApplication.clipboard().setText(ID)
    async with desk_on(workspace) as opened:
        assert kind_of(opened) is EmptyKind.NOTHING_YET
        press(opened, "Paste")
        await eventually(lambda: kind_of(opened) is None)
        assert [key.task_id for key in workspace.library.tasks] == [ID]
        await workspace.library.remove(list(workspace.library.tasks))
        await eventually(lambda: kind_of(opened) is EmptyKind.NOTHING_YET)


@pytest.mark.usefixtures("account")
async def test_ctrl_v_and_a_drop_go_through_to_the_window(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    mime = QMimeData()
    mime.setText(ID)
    async with desk_on(workspace) as opened:
        under: QWidget | None = state_of(opened)
        while under and not under.acceptDrops():  # as Qt looks for who takes a drop
            under = under.parentWidget()
        assert under is opened.window
        QGuiApplication.clipboard().setMimeData(mime)
        state = state_of(opened)
        assert state
        button = state.findChildren(QPushButton)[0]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_V, CTRL)
        await eventually(lambda: [key.task_id for key in workspace.library.tasks] == [ID])


@pytest.mark.usefixtures("account")
async def test_the_keyboard_reaches_its_buttons_and_return_presses_them(
    workspace: Workspace, desk_on: DeskOn, once: Once
) -> None:
    async with desk_on(workspace) as opened:
        state = state_of(opened)
        assert state
        names: list[str] = []
        for _ in range(30):
            focused = QApplication.focusWidget()
            assert focused
            QTest.keyClick(focused, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and state.isAncestorOf(focused):
                names.append(focused.text())
        assert names[:2] == ["Paste", "Try the demo"]
        button = state.findChildren(QPushButton)[0]
        button.setFocus()
        wanted = once(state.wanted)
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert await wanted == ("paste",)


async def test_without_an_account_it_leads_to_one(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        await eventually(lambda: opened.desk.first_run._dialog)
        assert kind_of(opened) is EmptyKind.NO_ACCOUNT
        dialog = opened.desk.first_run._dialog
        assert dialog
        dialog.reject()
        press(opened, "Set up account")
        assert opens(opened, AccountDialog)


async def test_a_locked_keyring_is_asked_again(
    ring: Keyring, paths: Paths, desk_on: DeskOn, eventually: Eventually, token: str
) -> None:
    ring.is_locked = True
    async with restarted(paths) as workspace, desk_on(workspace, has_tokens=False) as opened:
        await eventually(lambda: kind_of(opened) is EmptyKind.KEYRING_LOCKED)
        assert banners(opened) == set()  # it is said once
        ring.answers.clear()
        press(opened, "Unlock")
        await eventually(lambda: kind_of(opened) is EmptyKind.KEYRING_ASKED)
        ring.answers.set()
        await eventually(lambda: kind_of(opened) is EmptyKind.KEYRING_LOCKED)
        ring.is_locked, ring.token = False, token
        press(opened, "Unlock")
        await eventually(lambda: kind_of(opened) is EmptyKind.NOTHING_YET)
        assert workspace.accounts.main
        assert workspace.accounts.main.token == token


async def test_beside_renders_the_strip_lets_a_locked_keyring_be_asked_again(
    ring: Keyring, paths: Paths, desk_on: DeskOn, eventually: Eventually, token: str
) -> None:
    ring.is_locked = True
    async with restarted(paths) as workspace, desk_on(workspace, has_tokens=False) as opened:
        await eventually(lambda: kind_of(opened) is EmptyKind.KEYRING_LOCKED)
        QGuiApplication.clipboard().setText(ID)
        opened.desk.actions["paste"].trigger()
        await eventually(lambda: banners(opened) == {"account studio"})
        assert kind_of(opened) is None
        ring.is_locked, ring.token = False, token
        strip = opened.window.banners
        button = next(it for it in strip.findChildren(QPushButton) if it.text() == "Unlock")
        workspace.tracker.pause_all(on=True)  # nobody is to be asked with that token
        button.click()
        await eventually(lambda: banners(opened) == {"paused"})
        await eventually(
            lambda: (
                workspace.accounts.main and workspace.accounts.main.token_state is TokenState.READY
            )
        )


async def test_a_keyring_without_the_token_is_not_called_locked(
    ring: Keyring, paths: Paths, desk_on: DeskOn, eventually: Eventually
) -> None:
    assert ring.token is None
    async with restarted(paths) as workspace, desk_on(workspace, has_tokens=False) as opened:
        await eventually(lambda: kind_of(opened) is EmptyKind.NO_TOKEN)
        press(opened, "Enter token")
        assert opens(opened, AccountDialog)


@pytest.mark.usefixtures("ring")  # which puts back what was there
async def test_without_a_keyring_it_says_that_the_token_will_not_last(
    paths: Paths, desk_on: DeskOn, eventually: Eventually
) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]  # no types
    async with restarted(paths) as workspace, desk_on(workspace, has_tokens=False) as opened:
        await eventually(lambda: kind_of(opened) is EmptyKind.NO_KEYRING)
        press(opened, "Enter token")
        assert opens(opened, AccountDialog)


@pytest.mark.usefixtures("account")
async def test_what_keeps_everything_from_being_asked_is_said_here_until_there_are_renders(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, add_tasks: AddTasks
) -> None:
    async with desk_on(workspace) as opened:
        workspace.tracker.pause_all(on=True)
        assert kind_of(opened) is EmptyKind.PAUSED
        assert banners(opened) == set()
        workspace.tracker.set_online(online=False)
        assert kind_of(opened) is EmptyKind.OFFLINE
        assert banners(opened) == {"paused"}  # one thing is said here; the other there
        press(opened, "Add anyway")
        assert opens(opened, AddDialog)
        await add_tasks("a")
        await eventually(lambda: kind_of(opened) is None)
        assert banners(opened) == {"offline", "paused"}
        await workspace.library.remove(list(workspace.library.tasks))
        await eventually(lambda: kind_of(opened) is EmptyKind.OFFLINE)
        workspace.tracker.set_online(online=True)
        press(opened, "Resume")
        assert kind_of(opened) is EmptyKind.NOTHING_YET
        assert not workspace.tracker.is_paused


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (REFUSED, EmptyKind.TOKEN_REFUSED),
        (Problem(kind=ErrorKind.AUTH, cause=Cause.CLOCK), EmptyKind.NOTHING_YET),
        (Problem(kind=ErrorKind.QUOTA), EmptyKind.NOTHING_YET),
        (Problem(kind=ErrorKind.NETWORK), EmptyKind.NOTHING_YET),
    ],
)
async def test_a_refused_token_is_said_and_other_trouble_left_to_the_strip(
    *,
    workspace: Workspace,
    account: Account,
    desk_on: DeskOn,
    eventually: Eventually,
    problem: Problem,
    kind: EmptyKind,
) -> None:
    async with desk_on(workspace) as opened:
        workspace.accounts.note(account.account_id, problem)
        if kind is EmptyKind.TOKEN_REFUSED:
            await eventually(lambda: kind_of(opened) is kind)
            assert banners(opened) == set()
            press(opened, "Enter token")
            assert opens(opened, AccountDialog)
        else:
            await eventually(lambda: banners(opened) == {"account gate"})
            assert kind_of(opened) is kind


async def test_a_filter_that_shows_nothing_says_what_would_be_there(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, add_tasks: AddTasks
) -> None:
    await add_tasks("a")
    async with desk_on(workspace) as opened:
        opened.desk.renders.change(section=Section.EXPIRING)
        await eventually(lambda: kind_of(opened) is EmptyKind.EXPIRING)
        press(opened, "Show all")
        await eventually(lambda: kind_of(opened) is None)
        assert opened.desk.model.rowCount() == 1


async def test_a_search_that_finds_nothing_is_cleared_by_its_button_in_every_view(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, add_tasks: AddTasks
) -> None:
    await add_tasks("a")
    async with desk_on(workspace) as opened:
        desk = opened.desk
        for kind in Kind:
            desk.search.setText("no such words")
            await eventually(lambda: kind_of(opened) is EmptyKind.NO_MATCH)
            desk.renders.show_as(kind)
            await eventually(lambda: covers(opened))
            press(opened, "Clear search")
            await eventually(lambda: kind_of(opened) is None)
            assert desk.search.text() == ""
            assert desk.model.rowCount() == 1


async def test_search_counts_before_sections_and_no_render_before_both(
    workspace: Workspace, add_tasks: AddTasks
) -> None:
    def kind(section: str, *, searching: bool = False, filtered: bool = True) -> EmptyKind | None:
        return empty_kind(workspace, is_searching=searching, is_filtered=filtered, section=section)

    assert kind("failed", searching=True) is EmptyKind.NOTHING_YET
    await add_tasks("a")
    assert kind("failed", searching=True) is EmptyKind.NO_MATCH
    assert [kind(it) for it in OF_SECTIONS] == [EmptyKind(it) for it in OF_SECTIONS]
    assert kind("all") is EmptyKind.NOTHING_HERE  # of a project, say
    assert kind("all", filtered=False) is None
    workspace.tracker.pause_all(on=True)
    assert kind("failed") is EmptyKind.FAILED


@pytest.mark.usefixtures("account")
async def test_each_state_is_different_and_each_button_is_answered(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    assert set(FACES) == set(EmptyKind)
    assert len({face.headline for face in FACES.values()}) == len(FACES)
    assert len({face.sentence for face in FACES.values()}) == len(FACES)
    offers = [it for face in FACES.values() for it in (face.offer, face.quiet) if it]
    async with desk_on(workspace) as opened:
        assert {it.wanted for it in offers} <= set(helpers(opened.desk))


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("size", [(392, 348), (680, 640)])
@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_cut_off(qapp: QApplication, size: tuple[int, int], percent: int) -> None:
    """`size` is that of the list in the smallest window, and in the first one, in pixels."""
    state = EmptyState()
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    state.setFont(font)
    state.resize(*size)
    state.show()
    for kind in EmptyKind:
        state.show_state(kind)
        qapp.sendPostedEvents()  # lays it out
        state.grab()
        parts = [it for it in state.findChildren(QWidget) if it.isVisible()]
        for it in parts:
            wraps = isinstance(it, QLabel) and it.wordWrap()
            needed = it.heightForWidth(it.width()) if wraps else it.minimumSizeHint().height()
            assert it.height() >= needed, (kind, it)
            corners = it.rect().topLeft(), it.rect().bottomRight()
            assert all(state.rect().contains(it.mapTo(state, at)) for at in corners), (kind, it)
        pushes = [it for it in parts if isinstance(it, QPushButton)]
        assert all(it.width() >= it.sizeHint().width() for it in pushes), kind


def test_it_follows_a_change_of_colours_and_font(qapp: QApplication) -> None:
    state = EmptyState()
    state.show_state(EmptyKind.OFFLINE)
    state.resize(400, 400)
    before, headline = state.grab().toImage(), state.findChildren(QLabel)[1]
    size = headline.font().pointSizeF()
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    state.setFont(font)
    assert headline.font().pointSizeF() == pytest.approx(size * 1.5, abs=0.1)
    assert state.grab().toImage() != before
