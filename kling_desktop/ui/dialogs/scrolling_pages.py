"""Tabs whose pages scroll where the screen is too low for all that stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from kling_desktop.ui.dialogs.form_area import FormArea
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.page_bar import PageBar

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QIcon


class ScrollingPages(QTabWidget):
    """They stand on the window's own ground, beside their titles: outlines fade on a pane's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = PageBar()
        self._are_above = False
        self.setTabBar(self.bar)
        self.setDocumentMode(True)
        self._take_sides()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._take_sides()

    def fit_in(self, width: int) -> None:
        """Put the titles above the page where `width`, in px, has no room for them beside it."""
        pages = (self.widget(number) for number in range(self.count()))
        widest = max(page.minimumSizeHint().width() for page in pages if page)
        self._are_above = self.bar.width_as_column() + widest > width
        self._take_sides()

    def _take_sides(self) -> None:
        """Qt turns round no tabs that stand at a side."""
        sides = QTabWidget.TabPosition
        beside = sides.East if self.isRightToLeft() else sides.West
        self.setTabPosition(sides.North if self._are_above else beside)

    def addTab(  # type: ignore[override]  # noqa: N802 - Qt's name; none here has an icon
        self, page: QWidget, title: str, _icon: QIcon | None = None
    ) -> int:
        """What is no page of settings scrolls by itself, such as a list."""
        shown = _PageArea(page, self) if isinstance(page, SettingsPage) else page
        return super().addTab(shown, title)

    def setCurrentWidget(self, page: QWidget) -> None:  # noqa: N802 - Qt's name
        numbers = range(self.count())
        shown = (it for it in map(self.widget, numbers) if it)
        super().setCurrentWidget(next(it for it in shown if it is page or it.isAncestorOf(page)))


class _PageArea(FormArea):
    def sizeHint(self) -> QSize:
        """The page reckons with its own width, which is not the area's yet."""
        return self._form.sizeHint()
