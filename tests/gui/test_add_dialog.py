"""The dialog for pasting: what it gives on, and what never enters its editor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from kling_desktop.domain.task_ids import read_task_ids
from kling_desktop.ui.dialogs.add_tasks import SHOWN, AddDialog

FIRST = 878106242831892487
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def given() -> list[str]:
    return []


@pytest.fixture
def dialog(qapp: object, given: list[str]) -> AddDialog:
    assert qapp
    made = AddDialog()
    made.given.connect(given.append)
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
    assert f"{len(text)} characters" in editor.toPlainText()
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
