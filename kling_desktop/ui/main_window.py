"""Puts the panes together; what they do is decided elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.banners import Banners
from kling_desktop.ui.menus import fill, fill_bar
from kling_desktop.ui.note import Note
from kling_desktop.ui.panes.panes import Panes
from kling_desktop.ui.status_line import StatusLine, Surroundings
from kling_desktop.ui.tasks.mime import can_read
from kling_desktop.ui.theme import GRID
from kling_desktop.ui.toolbar import Toolbar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QHideEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from kling_desktop.ui.context_menus import Entries

FIRST_SIZE = QSize(1180, 740)
SMALLEST = QSize(720, 480)
WORDS_FROM = 62  # heights of the font: below that, the toolbar has signs alone


class MainWindow(QMainWindow):
    """`closing` is sent instead of closing: what is under way is ended first.

    `seen` is sent once, when the window has its place and its first picture: a dialog opened
    before that does not know where its parent is. `hidden` is sent instead of `closing` where
    `hides_on_close` says that somebody can bring the window back.
    """

    closing = Signal()
    hidden = Signal()
    activated = Signal()
    seen = Signal()
    dropped = Signal(object)

    def __init__(self, memory: QSettings) -> None:
        super().__init__()
        self.memory = memory
        self.hides_on_close: Callable[[], bool] = lambda: False
        self._was_seen = False
        self._page: QWidget | None = None
        self.setWindowTitle("Kling Desktop")
        self.setWindowIcon(icons.program_icon())
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.banners = Banners(self)
        self.summary = StatusLine(self)
        self.surroundings = Surroundings(self)
        self.panes = Panes(self)
        centre = QWidget(self)
        self._centre = layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banners)
        layout.addWidget(self.panes, 1)
        self.setCentralWidget(centre)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        self.statusBar().addWidget(self.summary, 1)
        self.statusBar().addPermanentWidget(self.surroundings)
        self.note = Note(self)

    def call_demo(self) -> None:
        """Nobody is to take its renders for their own."""
        self.setWindowTitle(self.tr("Demo – Kling Desktop"))  # where else Qt would add the name

    def put_panes(
        self, filters: QWidget, renders: QWidget, details: QWidget, player: QWidget
    ) -> None:
        """`player` is a part of `details`."""
        self.panes.put(filters, renders, details, player)
        self.note.stand_on(renders, self.panes.seen_of_list)
        self.panes.changed.connect(self.note.place)
        self._restore()

    def put_actions(self, actions: dict[str, QAction]) -> None:
        self._actions = actions
        fill_bar(self.menuBar(), actions)
        self._toolbar = Toolbar(actions, self)
        self.addToolBar(self._toolbar)
        self.panes.changed.connect(self._mark_panes)

    def put_search(self, search: QWidget) -> None:
        self._toolbar.put_search(search)

    def open_menu(self, where: QPoint, entries: Entries) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("What can be done"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu, entries, self._actions, only_useful=True)
        menu.popup(where)

    def put_below(self, *widgets: QWidget) -> None:
        """Below the panes, or in their place where those are hidden."""
        for widget in widgets:
            widget.hide()
            self._centre.addWidget(widget)

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen with the details side, or bring everything back."""
        self.set_alone(on)
        self.fill_screen()

    def set_alone(self, on: bool) -> None:
        """Leave nothing but the details side, or bring everything back."""
        for widget in (self.menuBar(), self._toolbar, self.statusBar(), self.banners):
            widget.setVisible(not on)
        self.panes.set_alone(on)

    def fill_screen(self) -> None:
        """Or be as large as before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_page(self, page: QWidget | None) -> None:
        """Let a page fill the window; None brings back what was there before."""
        if page and page is not self._page:
            self._centre.addWidget(page)
        if self._page:
            self._page.hide()
        for widget in (self.menuBar(), self._toolbar, self.statusBar(), self.banners, self.panes):
            widget.setVisible(page is None)
        self._page = page
        if page:
            page.show()

    def remember(self) -> None:
        """Keep size, place and panes for the next start."""
        if self.isFullScreen():
            self.set_full_screen(False)
        self.memory.setValue("geometry", self.saveGeometry())
        self.panes.remember(self.memory)
        self.memory.sync()

    @property
    def is_in_front(self) -> bool:
        """Somebody is at it, or at a dialog of it."""
        at: QWidget | None = QApplication.activeWindow()
        while at is not None and at is not self:
            at = at.parentWidget()
        return at is self

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toolbar.set_compact(self.width() < WORDS_FROM * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self.seen.emit)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QPixmapCache.clear()  # else Qt would wake up again and again to see what of it can go

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        if self.hides_on_close():
            self.hide()
            self.hidden.emit()
        else:
            self.closing.emit()

    def come_forward(self) -> None:
        """From the tray, from the taskbar, from behind other windows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and can_read(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        mime: QMimeData = event.mimeData()
        self.dropped.emit(mime)

    def _mark_panes(self) -> None:
        for side in (self.panes.filters, self.panes.details):
            self._actions[f"toggle_{side.name}"].setChecked(self.panes.is_shown(side))

    def _restore(self) -> None:
        geometry = self.memory.value("geometry")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            screen = QApplication.primaryScreen().availableSize()
            self.resize(FIRST_SIZE.boundedTo(screen))
        self.panes.recall(self.memory)
