"""Every text has room in every language when it is half as large again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QToolButton, QWidget

from kling_desktop.languages import SYSTEM, Language
from kling_desktop.ui.i18n import moment
from kling_desktop.ui.labels import ElidedLabel
from kling_desktop.ui.language import speak
from kling_desktop.ui.tasks.columns import COLUMNS
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.tasks.table_delegate import MARGIN
from tests.gui.tour import cast, tour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn

PERCENT = 150


@pytest.fixture(params=Language)
def language(request: pytest.FixtureRequest, qapp: object) -> Iterator[Language]:
    assert qapp
    before = QLocale()
    speak(request.param.value)
    yield request.param
    speak(SYSTEM)
    QLocale.setDefault(before)


async def test_every_text_fits(
    desk_on: DeskOn,
    workspace: Workspace,
    gateway: Gateway,
    account: Account,
    language: Language,
) -> None:
    assert language
    tight: dict[str, str] = {}
    workspace.preferences.change(text_percent=PERCENT)
    await cast(workspace, gateway, account)
    async with desk_on(workspace) as opened:

        def look(name: str, top: QWidget) -> None:
            # What is shown only now is laid out only later otherwise.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            for widget in (it for it in top.findChildren(QWidget) if it.isVisible()):
                if lack := lacking(widget):
                    tight.setdefault(lack, f"{name}, in {type(widget.parent()).__name__}")

        await tour(opened, account, look)
    assert tight == {}


async def test_a_date_fits_into_its_column(
    desk_on: DeskOn, workspace: Workspace, language: Language
) -> None:
    assert language
    async with desk_on(workspace) as opened:
        opened.desk.renders.show_as(Kind.TABLE)
        view = opened.desk.renders.view
        longest = moment(datetime(2026, 12, 28, 22, 58, tzinfo=UTC).astimezone())
        needed = view.fontMetrics().horizontalAdvance(longest) + 2 * MARGIN
        widths = {it.name: view.columnWidth(place) for place, it in enumerate(COLUMNS)}
        assert widths["finished"] >= needed


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QLabel])
def test_what_is_too_narrow_is_told(qapp: object, kind: type[QPushButton]) -> None:
    assert qapp
    widget = kind()
    widget.setText("Watches over your renders")
    widget.resize(widget.sizeHint())
    assert lacking(widget) == ""
    widget.resize(widget.width() - 1, widget.height())
    assert lacking(widget) == "'Watches over your renders' lacks 1 px"


def lacking(widget: QWidget) -> str:
    """What is cut off of a widget's text, and by how many px; empty where all of it is seen."""
    match widget:
        case ElidedLabel():
            return ""  # it says in its tooltip what it leaves out
        case QLabel() if widget.text() and widget.wordWrap():
            return _lack(widget.text(), widget.heightForWidth(widget.width()) - widget.height())
        case QLabel() if widget.text():
            return _lack(widget.text(), widget.sizeHint().width() - widget.width())
        case QPushButton() | QToolButton() if widget.text() and not widget.toolTip():
            return _lack(widget.text(), widget.sizeHint().width() - widget.width())
        case QTabBar() if not widget.usesScrollButtons():
            return _lack(widget.tabText(0), widget.sizeHint().width() - widget.width())
    return ""


def _lack(text: str, px: int) -> str:
    return f"{text!r} lacks {px} px" if px > 0 else ""
