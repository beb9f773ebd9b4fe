"""How large a dialog becomes: as its words need, as far as the screen goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def room_for(dialog: QWidget) -> QSize:
    """The most that it may take of its window's screen, in px: it has none of its own before it is
    shown.
    """
    while parent := dialog.parentWidget():
        dialog = parent
    return dialog.screen().availableSize() - QSize(10 * GRID, 10 * GRID)


def needed_height(dialog: QWidget) -> int:
    """At its width. Qt reckons with another width for sentences that wrap, and stops at two
    thirds of the screen.
    """
    layout = dialog.layout()
    if layout is None:
        return dialog.height()
    layout.activate()
    if layout.hasHeightForWidth():
        height = layout.totalHeightForWidth(dialog.width())
    else:
        height = layout.totalSizeHint().height()
    return min(height, room_for(dialog).height())
