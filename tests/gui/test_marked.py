"""Everything that the window says passes the translator: with one that puts brackets around each
text, what stands outside of them is data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from kling_desktop.languages import NAMES as LANGUAGE_NAMES
from tests.gui.tour import NAMES, REASON, cast, tour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn

DATA = re.compile(
    r"</?qt>|\d[\d.,]* (bytes|kB|MB|GB)|\{name\}|https://api\.example\.com"
    r"|\b(about|accounts|renders|log)\.txt|\bsettings\.json|/videos(/[\w ]*\.mp4)?"
)
TRANSLATED = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[^\W\d_]{2,}")


class Brackets(QTranslator):
    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own
        return False

    def translate(self, _context: str, text: str, *_more: object) -> str:
        return f"⟦{text}⟧" if text else ""


@pytest.fixture
def _bracketed() -> Iterator[None]:
    translator = Brackets()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("_bracketed")
async def test_all_that_is_said_passes_the_translator(
    desk_on: DeskOn, workspace: Workspace, gateway: Gateway, account: Account
) -> None:
    wrong: dict[str, str] = {}
    data = [
        *(*NAMES, *NAMES.values(), REASON, account.name, "Kling Desktop"),
        *(account.base_url, str(workspace.paths.data), *LANGUAGE_NAMES.values()),
    ]
    await cast(workspace, gateway, account)
    async with desk_on(workspace) as opened:

        def look(name: str, widget: QWidget) -> None:
            for text in texts(widget):
                if WORD.search(without_data(text, data)):
                    wrong.setdefault(text, name)

        await tour(opened, account, look)
    assert wrong == {}


def without_data(text: str, data: list[str]) -> str:
    while (left := TRANSLATED.sub("", text)) != text:
        text = left
    for known in sorted(data, key=len, reverse=True):
        text = text.replace(known, "")
    return DATA.sub("", text)


def texts(top: QWidget) -> Iterator[str]:
    yield top.windowTitle()
    for widget in (it for it in top.findChildren(QWidget) if it.isVisible()):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield from _own(widget)


def _own(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QAbstractSpinBox():
            yield widget.text()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(number) for number in range(widget.count()))
        case QMenuBar():
            yield from _of_actions(widget.actions())
        case QTableView():
            yield from _of_cells(widget)


def _of_actions(actions: list[QAction]) -> Iterator[str]:
    for action in actions:
        yield action.text()
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _of_actions(menu.actions())


def _of_cells(view: QTableView) -> Iterator[str]:
    model = view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)
