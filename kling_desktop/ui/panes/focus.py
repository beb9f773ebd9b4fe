"""Where the focus goes when somebody goes from pane to pane, and how that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent

BY_KEY = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


@runtime_checkable
class Led(Protocol):
    """A pane that says what is to have the focus first; as a focus proxy, the Tab key would leave
    out all that stands before it.
    """

    @property
    def way_in(self) -> QWidget: ...


def way_in(pane: QWidget, *, without: QWidget | None = None) -> QWidget | None:
    """What takes the focus in a pane: what had it last, or else the first that can."""
    last: QWidget | None = pane.focusWidget()
    led = pane.way_in if isinstance(pane, Led) else None
    for widget in (last, led):
        if widget and _can_take(widget, pane, without):
            return widget
    return next((it for it in _in_order(pane) if _can_take(it, pane, without)), None)


def go_into(pane: QWidget, *, without: QWidget | None = None) -> bool:
    """False when nothing there takes the focus."""
    inside = way_in(pane, without=without)
    if inside:
        # Fusion draws its frames for those who use the keyboard only.
        inside.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        inside.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return inside is not None


def go_round(stops: Sequence[tuple[QWidget, QWidget | None]], step: int) -> None:
    """Into the next pane (1) or the one before (-1) that takes the focus.

    A stop is a pane, and a part of it that is a stop of its own.
    """
    focus = QApplication.focusWidget()
    here = next((it for it, (pane, _) in enumerate(stops) if is_in(focus, pane)), -step)
    for distance in range(1, len(stops) + 1):
        pane, without = stops[(here + step * distance) % len(stops)]
        if go_into(pane, without=without):
            return


def is_in(widget: QWidget | None, pane: QWidget) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def _in_order(pane: QWidget) -> Iterator[QWidget]:
    """The pane and all in it, as the Tab key goes through them."""
    yield pane
    widget = pane.nextInFocusChain()
    while widget and widget is not pane:
        if pane.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _can_take(widget: QWidget, pane: QWidget, without: QWidget | None) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisibleTo(pane)
        and widget.isEnabled()
        and is_in(widget, pane)
        and not (without and is_in(widget, without))
    )


class FocusRing(QWidget):
    """A frame around a widget that shows nothing by itself when the keyboard brings it the focus.

    It stands outside the widget, in its parent, and has a hole: beside a playing video it may be a
    native window itself, and would hide what is below.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget.parentWidget())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._widget = widget
        widget.installEventFilter(self)
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DeferredDelete:
            self.let_go()
        if isinstance(event, QFocusEvent):
            self.setVisible(event.gotFocus() and event.reason() in BY_KEY)
        if self.isVisible():
            self.go_round()
        return False

    def let_go(self) -> None:
        """For good; what Qt still tells of a widget that it takes apart crashes PySide."""
        self._widget.removeEventFilter(self)
        self.hide()

    def go_round(self) -> None:
        place = self._widget.geometry()
        self.setGeometry(place.adjusted(-GRID, -GRID, GRID, GRID))
        inside = self.rect().adjusted(GRID, GRID, -GRID, -GRID)
        self.setMask(QRegion(self.rect()).subtracted(inside))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.accent), theme.ring))
        half = theme.ring / 2
        shape = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(shape, GRID, GRID)
