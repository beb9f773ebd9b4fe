"""Puts the panes together; what they do is decided elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui import icons
from kling_desktop.ui.actions import MENU, SEPARATOR, TOOLBAR
from kling_desktop.ui.banners import Banners
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.note import Note
from kling_desktop.ui.tasks.mime import can_read
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

FIRST_SIZE = QSize(1180, 740)
SMALLEST = QSize(720, 480)


class MainWindow(QMainWindow):
    """`closing` is sent instead of closing: what is under way is ended first.

    `seen` is sent once, when the window has its place and its first picture: a dialog opened
    before that does not know where its parent is.
    """

    closing = Signal()
    activated = Signal()
    seen = Signal()
    dropped = Signal(object)

    def __init__(self, memory: QSettings) -> None:
        super().__init__()
        self.memory = memory
        self._was_seen = False
        self.setWindowTitle("Kling Desktop")
        self.setWindowIcon(icons.program_icon())
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.banners = Banners(self)
        self.summary = MutedLabel("", self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banners)
        layout.addWidget(self._splitter, 1)
        self.setCentralWidget(centre)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        self.statusBar().addWidget(self.summary, 1)
        self.note = Note(self)

    def put_panes(self, renders: QWidget, details: QWidget) -> None:
        self._renders = renders
        self._splitter.addWidget(renders)
        self._splitter.addWidget(details)
        self.note.stand_on(renders)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([680, 500])
        self._restore()

    def put_actions(self, actions: dict[str, QAction]) -> None:
        self._actions = actions
        bar = QToolBar(self.tr("Main toolbar"), self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOLBAR:
            if name == "settings":
                spacer = QWidget(bar)
                spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                bar.addWidget(spacer)
            bar.addAction(actions[name])
        self.addToolBar(bar)
        self._toolbar = bar

    def open_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in MENU:
            if name == SEPARATOR:
                menu.addSeparator()
            elif self._actions[name].isEnabled():  # the rest would only make it long
                menu.addAction(self._actions[name])
        menu.popup(where)

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen with the details side, or bring everything back."""
        for widget in (self._toolbar, self.statusBar(), self.banners, self._renders):
            widget.setVisible(not on)
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def remember(self) -> None:
        """Keep size, place and panes for the next start."""
        self.memory.setValue("geometry", self.saveGeometry())
        self.memory.setValue("panes", self._splitter.saveState())
        self.memory.sync()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self.seen.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closing.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and can_read(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        mime: QMimeData = event.mimeData()
        self.dropped.emit(mime)

    def _restore(self) -> None:
        geometry, panes = self.memory.value("geometry"), self.memory.value("panes")
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QApplication.primaryScreen().availableSize()
            self.resize(FIRST_SIZE.boundedTo(screen))
        if panes is not None:
            self._splitter.restoreState(panes)
