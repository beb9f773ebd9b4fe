"""The part of a scroll area that scrolls, made here.

The first widget of Qt's own making that PySide hands out costs 7 ms: it looks through the classes
of all widgets for what it may be. The first picture needs none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

_NAME = "qt_scrollarea_viewport"  # by which Qt and screen readers know it


def new_viewport(area: QAbstractScrollArea, *, is_clear: bool = False) -> QWidget:
    """As Qt's own would be, or with nothing behind what is in it.

    Before anything is put into it, and never for a text edit, which crashes without its own.
    """
    viewport = QWidget(area)
    viewport.setObjectName(_NAME)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(not is_clear)
    area.setViewport(viewport)
    return viewport
