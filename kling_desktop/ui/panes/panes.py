"""Filters, list and details, and which of them there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from kling_desktop.ui.panes.focus import FocusRing, go_into, go_round, is_in
from kling_desktop.ui.panes.side_pane import Scrim, SidePane
from kling_desktop.ui.panes.splitter import Splitter
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QResizeEvent

# In heights of the font, so that larger text asks for more room: at the usual 16 px, below 896 px
# the details are a drawer, and below 752 px the filters are one, too.
DETAILS_FROM = 56
FILTERS_FROM = 47
FILTERS_SPAN = 52 * GRID  # px
DETAILS_SPAN = 114 * GRID
OPENING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Panes(QWidget):
    """`changed`: another pane is seen than before, or fewer."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._splitter = Splitter(self)
        self._scrim = Scrim(self)
        self._scrim.hide()
        self._is_alone = False
        self._shown: tuple[bool, bool] | None = None

    def put(self, filters: QWidget, renders: QWidget, details: QWidget, player: QWidget) -> None:
        """In the order in which the Tab key is to go through them."""
        beside = self._splitter  # at once: to move what is full of widgets takes as long again
        left, right = Qt.Edge.LeftEdge, Qt.Edge.RightEdge
        self.filters = SidePane("filters", self.tr("Filters"), filters, left, FILTERS_SPAN, beside)
        beside.addWidget(renders)
        self.details = SidePane("details", self.tr("Details"), details, right, DETAILS_SPAN, beside)
        self._renders, self._player = renders, player
        self._sides = (self.filters, self.details)
        self._splitter.setStretchFactor(1, 1)
        FocusRing(player)
        self._splitter.splitterMoved.connect(self._note_spans)
        self._splitter.double_clicked.connect(self._collapse_at)
        self._scrim.clicked.connect(self.close_drawer)
        for side in self._sides:
            side.close_wanted.connect(self.close_drawer)
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._follow_focus)

    def recall(self, memory: QSettings) -> None:
        for side in self._sides:
            side.recall(memory)

    def remember(self, memory: QSettings) -> None:
        for side in self._sides:
            side.remember(memory)

    def is_shown(self, side: SidePane) -> bool:
        return side.isVisibleTo(self)

    def seen_of_list(self) -> QRect:
        """What no drawer covers, as the list itself counts."""
        area, drawer = self._renders.rect(), self._drawer()
        if drawer:
            covered = drawer.geometry().translated(-self._renders.mapTo(self, QPoint()))
            if drawer.is_at_left:
                area.setLeft(covered.right() + 1)
            else:
                area.setRight(covered.left() - 1)
        return area

    def toggle(self, side: SidePane) -> None:
        self._set_open(side, on=not side.is_open)

    def reveal(self, side: SidePane) -> None:
        """Bring it to light; a drawer takes the focus, too."""
        if not side.is_open:
            self._set_open(side, on=True)

    def close_drawer(self) -> None:
        """The focus comes back to the list."""
        drawer = self._drawer()
        if drawer:
            self._set_open(drawer, on=False)

    def set_alone(self, on: bool) -> None:
        """Leave nothing but the details, or bring everything back as it was."""
        self._is_alone = on
        self.setFocus()  # until somebody says where: what is hidden would pass it on as if by Tab
        self._renders.setVisible(not on)
        if on:
            self.filters.hide()
            self._dock(self.details)
            self.details.show()
        self._arrange()

    def go_round(self, step: int) -> None:
        """The focus goes to the next pane (1) or the one before (-1)."""
        stops = [
            (self.filters.content, None),
            (self._renders, None),
            (self._player, None),
            (self.details.content, self._player),
        ]
        go_round([stop for stop in stops if stop[0].isVisible()], step)

    def focus_list(self) -> None:
        go_into(self._renders)

    # What Qt tells

    def minimumSizeHint(self) -> QSize:
        """The list's alone: the sides become drawers before there is too little room for them."""
        shown = [side for side in self._sides if side.isVisibleTo(self)]
        heights = [it.minimumSizeHint().height() for it in (self._renders, *shown)]
        return QSize(_least_width(self._renders), max(heights))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # something in here needs more or less room
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() != Qt.Key.Key_Escape or self._is_alone:
            event.ignore()
        elif self._drawer():
            self.close_drawer()
        else:
            self.focus_list()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Space and Return in the list open the drawer where they would do nothing else."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        is_meant = event.key() in OPENING and not event.modifiers() and self.details.is_drawer
        if is_meant:
            self.reveal(self.details)
        return is_meant

    # What follows from it

    def _set_open(self, side: SidePane, *, on: bool) -> None:
        if self._is_alone:
            return
        had_focus = is_in(QApplication.focusWidget(), side)
        side.is_open = on
        if on and side.is_drawer:
            self.setFocus()  # for now: what is hidden would give it to whatever comes next
            other = self.filters if side is self.details else self.details
            other.is_pulled = False
        self._arrange()
        if on and side.is_drawer:
            self._enter(side)
        elif not on and (had_focus or side.is_drawer):
            self.focus_list()

    def _arrange(self) -> None:
        self._splitter.setGeometry(self.rect())
        if not self._is_alone:
            self._settle(self.details, DETAILS_FROM, self._renders)
            self._settle(self.filters, FILTERS_FROM, self._renders, self.details)
        self._share_out()
        self._place_drawer()
        shown = (self.is_shown(self.filters), self.is_shown(self.details))
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def _settle(self, side: SidePane, least: int, *beside: QWidget) -> None:
        """Dock a side or make it a drawer, whichever there is room for."""
        docked = [it for it in (side, *beside) if it is side or self._splitter.isAncestorOf(it)]
        needed = sum(_least_width(it) + 1 for it in docked)
        if self.width() >= max(needed, least * self.fontMetrics().height()):
            self._dock(side)
        elif not side.is_drawer:
            self._undock(side)
        side.setVisible(side.is_open)

    def _dock(self, side: SidePane) -> None:
        if side.parentWidget() is not self._splitter:
            place = 0 if side is self.filters else self._splitter.count()
            self._splitter.insertWidget(place, side)
        side.set_drawer(False)

    def _undock(self, side: SidePane) -> None:
        had_focus = is_in(QApplication.focusWidget(), side)
        side.setParent(self)
        side.set_drawer(True)
        if had_focus and not side.is_pulled:
            self.focus_list()

    def _drawer(self) -> SidePane | None:
        """The one that is open."""
        return next((it for it in self._sides if it.is_drawer and it.is_pulled), None)

    def _place_drawer(self) -> None:
        drawer = self._drawer()
        self._scrim.setVisible(drawer is not None)
        if drawer:
            self._scrim.setGeometry(self.rect())
            drawer.place_over(self.rect())
            if self.children()[-1] is not drawer:  # not at each tick of a clock in it
                self._scrim.raise_()
                drawer.raise_()
            if is_in(self.window().focusWidget(), self._renders):  # nobody would see it there
                self._enter(drawer)

    @staticmethod
    def _enter(side: SidePane) -> None:
        if not go_into(side.content):
            go_into(side)  # its way out, at the least

    def _share_out(self) -> None:
        """The sides get what they had; the list takes the rest."""
        parts = [self._splitter.widget(it) for it in range(self._splitter.count())]
        spans = [
            (it.span if it.isVisibleTo(self._splitter) else 0) if isinstance(it, SidePane) else 0
            for it in parts
        ]
        place = self._splitter.indexOf(self._renders)
        spans[place] = max(self.width() - sum(spans), 0)
        if spans != self._splitter.sizes():
            self._splitter.setSizes(spans)

    def _note_spans(self) -> None:
        for side in self._sides:
            if not side.is_drawer and self.is_shown(side) and not self._is_alone:
                side.span = side.width()

    def _collapse_at(self, line: int) -> None:
        is_left = line == self._splitter.indexOf(self._renders)
        self._set_open(self.filters if is_left else self.details, on=False)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not is_in(now, self._renders):
            return
        if isinstance(now, QAbstractItemView):
            now.installEventFilter(self)  # once; which view it is changes
        drawer = self._drawer()
        if drawer:
            drawer.is_pulled = False
            self._arrange()


def _least_width(pane: QWidget) -> int:
    return max(pane.minimumWidth(), pane.minimumSizeHint().width())
