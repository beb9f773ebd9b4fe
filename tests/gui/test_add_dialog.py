"""The dialog for pasting: what it gives on, and what never enters its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton

from kling_desktop.domain.account import Account
from kling_desktop.domain.task_ids import read_task_ids
from kling_desktop.ui.dialogs.add_tasks import SHOWN, AddDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST = 878106242831892487
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def given() -> list[str]:
    """The texts."""
    return []


@pytest.fixture
def dialog(qapp: object, given: list[str]) -> AddDialog:
    assert qapp
    made = AddDialog()
    made.given.connect(lambda text, *_: given.append(text))
    made.show()
    return made


@pytest.fixture
def editor(dialog: AddDialog) -> QPlainTextEdit:
    found = dialog.findChild(QPlainTextEdit)
    assert found
    return found


def button(dialog: AddDialog, text: str) -> QPushButton:
    return next(it for it in dialog.findChildren(QPushButton) if it.text() == text)


def paste(editor: QPlainTextEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    editor.paste()


def test_typed_text_is_given(dialog: AddDialog, editor: QPlainTextEdit, given: list[str]) -> None:
    add = button(dialog, "Add")
    assert not add.isEnabled()
    QTest.keyClicks(editor, f" {FIRST} ")
    assert add.isEnabled()
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    assert given == [str(FIRST)]
    assert not dialog.isVisible()


def test_what_is_proposed_stands_below_once_and_says_where_it_came_from(
    dialog: AddDialog, editor: QPlainTextEdit, given: list[str]
) -> None:
    QTest.keyClicks(editor, "first")
    for _ in range(2):
        dialog.propose(str(FIRST))
        dialog.propose(f"{FIRST + 1}\n" * 2_000, "lip-sync")
    assert editor.toPlainText().splitlines()[:2] == ["first", str(FIRST)]
    assert any("Look at it before you add it" in it.text() for it in dialog.findChildren(QLabel))
    assert given == []
    QTest.mouseClick(button(dialog, "Add"), Qt.MouseButton.LeftButton)
    assert given[0].splitlines() == ["first", str(FIRST), *[str(FIRST + 1)] * 2_000]


def test_a_proposed_kind_is_chosen(dialog: AddDialog, editor: QPlainTextEdit) -> None:
    kinds: list[str] = []
    dialog.given.connect(lambda _text, _account, kind: kinds.append(kind))
    dialog.propose(str(FIRST), "lip-sync")
    assert editor.toPlainText() == str(FIRST)
    dialog.accept()
    assert kinds == ["lip-sync"]


def test_cancel_gives_nothing(dialog: AddDialog, editor: QPlainTextEdit, given: list[str]) -> None:
    paste(editor, str(FIRST))
    QTest.mouseClick(button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert given == []
    assert not dialog.isVisible()


def test_a_usual_paste_is_shown_as_it_is(editor: QPlainTextEdit) -> None:
    text = "\n".join(str(FIRST + number) for number in range(500))
    assert len(text) < SHOWN
    paste(editor, text)
    assert editor.toPlainText() == text


def test_a_huge_paste_stays_out_of_the_editor_and_is_given_whole(
    dialog: AddDialog, editor: QPlainTextEdit, given: list[str]
) -> None:
    ids = [str(FIRST + number) for number in range(1_000)]
    text = " ".join(ids) + " and" * 250_000
    assert len(text) > 1_000_000
    QTest.keyClicks(editor, str(FIRST - 1))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    paste(editor, text)
    assert len(editor.toPlainText()) < 200
    assert f"{len(text):,} characters" in editor.toPlainText()
    QTest.keyClicks(editor, str(FIRST - 2))
    QTest.mouseClick(button(dialog, "Add"), Qt.MouseButton.LeftButton)
    found = [ref.task_id for ref in read_task_ids(given[0]).refs]
    assert found == [str(FIRST - 1), *ids, str(FIRST - 2)]


def test_what_stands_for_a_huge_paste_is_not_counted_as_text(
    dialog: AddDialog, editor: QPlainTextEdit, given: list[str]
) -> None:
    paste(editor, "\n".join(str(FIRST + number) for number in range(2_000)))
    QTest.mouseClick(button(dialog, "Add"), Qt.MouseButton.LeftButton)
    reading = read_task_ids(given[0])
    assert len(reading.refs) == 2_000
    assert reading.not_ids == 0


def test_two_huge_pastes_are_both_given(
    dialog: AddDialog, editor: QPlainTextEdit, given: list[str]
) -> None:
    for start in (0, 2_000):
        paste(editor, "\n".join(str(FIRST + start + number) for number in range(2_000)))
    QTest.mouseClick(button(dialog, "Add"), Qt.MouseButton.LeftButton)
    reading = read_task_ids(given[0])
    assert len(reading.refs) == 4_000
    assert reading.not_ids == 0


def test_a_huge_paste_that_is_deleted_again_is_gone(
    dialog: AddDialog, editor: QPlainTextEdit, given: list[str]
) -> None:
    paste(editor, "\n".join(str(FIRST + number) for number in range(2_000)))
    QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.toPlainText() == ""
    assert not button(dialog, "Add").isEnabled()
    QTest.keyClicks(editor, str(FIRST - 1))
    QTest.mouseClick(button(dialog, "Add"), Qt.MouseButton.LeftButton)
    assert given == [str(FIRST - 1)]


def test_a_huge_drop_stays_out_too(editor: QPlainTextEdit) -> None:
    mime = QMimeData()
    mime.setText("x" * (SHOWN + 1))
    assert editor.canInsertFromMimeData(mime)
    editor.insertFromMimeData(mime)
    assert len(editor.toPlainText()) < 200


def test_rich_text_becomes_plain(editor: QPlainTextEdit) -> None:
    mime = QMimeData()
    mime.setHtml(f"<b>{FIRST}</b>")
    mime.setText(str(FIRST))
    editor.insertFromMimeData(mime)
    assert editor.toPlainText() == str(FIRST)


ACCOUNTS = (
    Account(account_id="a", name="<b>Main</b>", base_url="https://a.example"),
    Account(account_id="b", name="B", base_url="https://b.example", default_kind="lip-sync"),
)


def chosen(accounts: Sequence[Account], **choices: str) -> tuple[str, ...]:
    """What the dialog gives once these words were chosen."""
    made, given = AddDialog(accounts), []
    made.given.connect(lambda *values: given.append(values))
    made.show()
    for label in made.findChildren(QLabel):
        combo = label.buddy()
        if isinstance(combo, QComboBox):
            word = choices.pop(label.text().replace("&", ""), combo.currentText())
            combo.setCurrentText(word)
            assert combo.currentText() == word
    assert choices == {}
    editor = made.findChild(QPlainTextEdit)
    assert editor
    paste(editor, str(FIRST))
    QTest.mouseClick(button(made, "Add"), Qt.MouseButton.LeftButton)
    return tuple(given[0])


@pytest.mark.usefixtures("qapp")
def test_nothing_chosen_leaves_it_to_the_text() -> None:
    for accounts in ((), ACCOUNTS[:1], ACCOUNTS):
        assert chosen(accounts) == (str(FIRST), "", "")


@pytest.mark.usefixtures("qapp")
def test_account_and_kind_can_be_chosen() -> None:
    assert chosen(ACCOUNTS, Account="B") == (str(FIRST), "b", "")
    assert chosen(ACCOUNTS, Kind="Omni video") == (str(FIRST), "", "omni-video")
    assert chosen(ACCOUNTS[:1], Kind="Avatar") == (str(FIRST), "", "avatar/image2video")


@pytest.mark.usefixtures("qapp")
def test_the_usual_kind_is_that_of_the_account() -> None:
    made = AddDialog(ACCOUNTS)
    account, kind = made.findChildren(QComboBox)
    assert account.itemText(0) == "<b>Main</b>"
    assert kind.currentText() == "As the text says, else: Multi-image to video"
    account.setCurrentIndex(1)
    assert kind.currentText() == "As the text says, else: Lip sync"


@pytest.mark.usefixtures("qapp")
def test_one_account_is_not_asked_for() -> None:
    made = AddDialog(ACCOUNTS[:1])
    made.show()
    assert [it.isVisible() for it in made.findChildren(QComboBox)] == [False, True]
