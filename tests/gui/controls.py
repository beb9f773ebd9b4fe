"""Finds and uses controls of a form as somebody would who reads its labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTabWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_W = TypeVar("_W", bound=QWidget)


def called(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def find(parent: QWidget, kind: type[_W], name: str) -> _W:
    """What a screen reader calls by this name."""
    return next(it for it in parent.findChildren(kind) if it.isVisible() and called(it) == name)


def combo(parent: QWidget, label: str) -> QComboBox:
    """Qt names a combo box by its value; it is found by the label that leads to it."""
    labels = [it for it in parent.findChildren(QLabel) if it.text().replace("&", "") == label]
    found = labels[0].buddy()
    assert isinstance(found, QComboBox)
    return found


def select(box: QComboBox, word: str) -> None:
    row = box.findText(word)
    assert row >= 0, word
    box.setCurrentIndex(row)


def type_in(edit: QLineEdit, text: str) -> None:
    """Typed and left with Return."""
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def press(parent: QWidget, text: str) -> None:
    QTest.mouseClick(find(parent, QPushButton, text), Qt.MouseButton.LeftButton)


def is_shown(parent: QWidget, text: str) -> bool:
    return any(it.isVisible() and it.text() == text for it in parent.findChildren(QLabel))


def show_page(dialog: QDialog, title: str) -> QWidget:
    """Turn to a page of Settings."""
    pages = dialog.findChild(QTabWidget)
    assert pages
    titles = [pages.tabText(number).replace("&", "") for number in range(pages.count())]
    pages.setCurrentIndex(titles.index(title))
    return pages.currentWidget()
