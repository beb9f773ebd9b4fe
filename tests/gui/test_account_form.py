"""The account form: services, key pairs, and what More reveals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.services.accounts import AccountStatus, TokenState
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.dialogs.account import AccountDialog

if TYPE_CHECKING:
    from kling_desktop.ui.theme import Theme

ACCOUNT = Account(account_id="a", name="Studio", base_url="https://a.example", fastest_s=0.05)
STATUS = AccountStatus(account=ACCOUNT, token_state=TokenState.READY, token="first-one")  # noqa: S106
OFFICIAL = "/v1/videos/{kind}/{task_id}"


def called(widget: QWidget) -> str:
    """What a screen reader calls a widget; a combo box it finds by the relation to its label."""
    if isinstance(widget, QComboBox):
        labels = [it for it in widget.window().findChildren(QLabel) if it.buddy() is widget]
        return labels[0].text().replace("&", "") if labels else ""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def find(dialog: AccountDialog, name: str) -> Any:
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractButton)
    found = [it for it in dialog.findChildren(QWidget) if isinstance(it, kinds) and it.isVisible()]
    return next(it for it in found if called(it) == name)


def shown(dialog: AccountDialog) -> set[str]:
    return {called(it) for it in dialog.findChildren(QLineEdit) if it.isVisible()} - {""}


def select(dialog: AccountDialog, name: str, word: str) -> None:
    """As with the keyboard: `activated` comes only from a person."""
    combo = find(dialog, name)
    combo.setCurrentIndex(combo.findText(word))
    combo.activated.emit(combo.currentIndex())


def unfold(dialog: AccountDialog) -> None:
    find(dialog, "More").click()


@pytest.fixture
def dialog(qapp: object) -> AccountDialog:
    assert qapp
    made = AccountDialog(None, "Your Kling account")
    made.show()
    return made


@pytest.fixture
def known(qapp: object) -> AccountDialog:
    assert qapp
    made = AccountDialog(STATUS, "Edit the account")
    made.show()
    return made


def test_the_first_question_is_short(dialog: AccountDialog) -> None:
    assert shown(dialog) == {"Base URL", "Token"}
    assert find(dialog, "Service").currentText() == "Gateway (new-api, EZModel)"
    assert dialog.form.draft == AccountDraft(base_url="")


def test_typing_begins_at_the_address(dialog: AccountDialog) -> None:
    assert dialog.focusWidget() is find(dialog, "Base URL")


@pytest.mark.parametrize("percent", [150, 200])
def test_a_low_screen_shows_the_buttons_and_scrolls_to_the_row_with_the_focus(
    dialog: AccountDialog, percent: int
) -> None:
    appearance().choose(Settings(text_percent=percent))
    unfold(dialog)
    for _ in range(3):  # fonts, layouts, and the size that follows from them
        QApplication.processEvents()
    assert dialog.height() <= dialog.screen().availableSize().height()
    area, last = dialog._area, find(dialog, "Allow http, without encryption")
    dialog.activateWindow()
    before = find(dialog, "Choose a folder")
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert last.hasFocus()
    top = last.mapTo(area, last.rect().topLeft()).y()
    assert 0 <= top <= area.height() - last.height()
    save = find(dialog, "Save")
    assert dialog.rect().contains(save.geometry().translated(save.parentWidget().pos()))
    appearance().choose(Settings())


def test_nothing_touched_means_nothing_given(known: AccountDialog) -> None:
    unfold(known)
    assert known.form.draft == AccountDraft(base_url="https://a.example")
    assert known.form.token == ""
    assert find(known, "Save").isEnabled()


def test_a_chosen_service_fills_in_what_is_known_of_it(dialog: AccountDialog) -> None:
    select(dialog, "Service", "Kling, China")
    assert find(dialog, "Base URL").text() == "https://api-beijing.klingai.com"
    assert shown(dialog) == {"Base URL", "AccessKey", "SecretKey"}
    draft = dialog.form.draft
    assert (draft.path_template, draft.auth_style) == (OFFICIAL, AuthStyle.KEY_PAIR)
    select(dialog, "Service", "Duomi")
    draft = dialog.form.draft
    assert draft.base_url == "https://duomiapi.com"
    assert draft.auth_style is AuthStyle.BARE_KEY
    assert shown(dialog) == {"Base URL", "Token"}
    select(dialog, "Service", "Another service")
    assert dialog.form.draft == AccountDraft(base_url="")


def test_a_typed_address_of_ones_own_outlives_the_choice_of_a_gateway(
    dialog: AccountDialog,
) -> None:
    find(dialog, "Base URL").setText("https://my.example")
    select(dialog, "Service", "Another service")
    assert dialog.form.draft.base_url == "https://my.example"


def test_a_known_address_shows_its_service(dialog: AccountDialog) -> None:
    find(dialog, "Base URL").setText("https://api-singapore.klingai.com/")
    assert find(dialog, "Service").currentText() == "Kling, international"
    assert dialog.form.draft.path_template == OFFICIAL
    assert shown(dialog) == {"Base URL", "AccessKey", "SecretKey"}


def test_a_pasted_endpoint_shows_its_path(dialog: AccountDialog) -> None:
    find(dialog, "Base URL").setText("https://g.example/klingai/v1/videos/image2video/123")
    unfold(dialog)
    assert find(dialog, "Path").text() == "/klingai/v1/videos/{kind}/{task_id}"


def test_a_key_pair_is_given_as_one_and_whole(dialog: AccountDialog) -> None:
    select(dialog, "Service", "Kling, international")
    test, save = find(dialog, "Test"), find(dialog, "Save")
    for access, secret, usable in (("", "", False), ("a", "", False), ("", "s", False)):
        find(dialog, "AccessKey").setText(access)
        find(dialog, "SecretKey").setText(secret)
        assert (test.isEnabled(), save.isEnabled()) == (usable, usable)
    find(dialog, "AccessKey").setText(" an-access-key ")
    find(dialog, "SecretKey").setText("a-secret-key\n")
    assert test.isEnabled()
    assert dialog.form.token == "an-access-key:a-secret-key"  # noqa: S105 - of the test
    assert find(dialog, "SecretKey").echoMode() is QLineEdit.EchoMode.Password


def test_a_token_in_use_is_of_no_use_as_a_key_pair(known: AccountDialog) -> None:
    unfold(known)
    select(known, "Sign in with", "AccessKey and SecretKey")
    assert find(known, "SecretKey").placeholderText() == ""
    assert not find(known, "Save").isEnabled()
    select(known, "Sign in with", "Token alone")
    assert find(known, "Token").placeholderText() == "Unchanged"
    assert find(known, "Save").isEnabled()
    assert known.form.draft.auth_style is AuthStyle.BARE_KEY


def test_more_gives_what_was_changed(known: AccountDialog) -> None:
    unfold(known)
    find(known, "Name").setText("South")
    find(known, "Path").setText("/x/{task_id}")
    select(known, "Kind of renders", "Lip sync")
    find(known, "Clips are kept").setValue(7)
    find(known, "Shortest pause").setValue(2.5)
    find(known, "Longest pause").setValue(30)
    find(known, "Questions").setValue(3)
    find(known, "Questions a second").setValue(0.5)
    find(known, "Allow http, without encryption").click()
    colour = next(it for it in known.findChildren(QComboBox) if it.accessibleName() == "Colour")
    colour.setCurrentIndex(colour.findText("Teal"))
    assert known.form.draft == AccountDraft(
        base_url="https://a.example",
        name="South",
        path_template="/x/{task_id}",
        default_kind="lip-sync",
        retention_days=7,
        fastest_s=2.5,
        slowest_s=30.0,
        requests_at_once=3,
        requests_per_s=0.5,
        allows_http=True,
        colour="#108e8e",
    )
    find(known, "Less").click()
    assert shown(known) == {"Base URL", "Token"}
    assert known.form.draft.name == "South"  # hidden, not forgotten


def test_bounds_hold_while_typing(known: AccountDialog) -> None:
    unfold(known)
    for name, low, high in (("Clips are kept", 1, 365), ("Questions", 1, 32)):
        box = find(known, name)
        box.setValue(0)
        assert box.value() == low
        box.setValue(1000)
        assert box.value() == high
    rate: QDoubleSpinBox = find(known, "Questions a second")
    assert (rate.minimum(), rate.maximum()) == (0.1, 100.0)


def test_the_keyboard_reaches_everything_in_the_order_it_is_read(dialog: AccountDialog) -> None:
    find(dialog, "Base URL").setText("https://a.example")
    find(dialog, "Token").setText("a-token")
    unfold(dialog)
    dialog.activateWindow()
    find(dialog, "Service").setFocus()
    reached = []
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused
        reached.append(called(focused))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached[:6] == ["Service", "Base URL", "Token", "Test", "Less", "Name"]
    assert set(reached) >= {
        *("Path", "Sign in with", "Kind of renders", "Clips are kept"),
        *("Shortest pause", "Longest pause", "Questions", "Questions a second", "Save", "Not now"),
        *("Download folder", "Choose a folder", "Allow http, without encryption"),
    }


@pytest.mark.parametrize("unfolded", [False, True])
@pytest.mark.parametrize("style", ["", "AccessKey and SecretKey"])
def test_nothing_is_cut_off(look: Theme, dialog: AccountDialog, unfolded: bool, style: str) -> None:
    assert look.text
    if unfolded:
        unfold(dialog)
    if style and unfolded:
        select(dialog, "Sign in with", style)  # which takes a field more
    elif style:
        select(dialog, "Service", "Kling, international")
    QApplication.processEvents()
    for kind in (QLabel, QPushButton, QCheckBox):
        for widget in dialog.findChildren(kind):
            if widget.isVisible():
                needed = widget.heightForWidth(widget.width())
                assert widget.height() >= (needed if needed > 0 else widget.sizeHint().height())
                wide = widget.sizeHint().width()
                assert widget.width() >= wide or getattr(widget, "wordWrap", bool)()
    assert dialog.frameGeometry().height() <= 700
