"""The table's titles: as quiet as the table, and in line with what stands below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.reading_direction import mirrored
from kling_desktop.ui.tasks.table_delegate import MARGIN
from kling_desktop.ui.theme import GRID, current_theme, scaled

if TYPE_CHECKING:
    from kling_desktop.ui.theme import Theme

_ARROW = 12  # px at the usual size of text
_ROLE = Qt.ItemDataRole


class TableHeader(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 3 * GRID)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current_theme()
        painter.fillRect(rect, QColor(theme.window))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        end = QRect(rect.right(), rect.top() + GRID, 1, rect.height() - 2 * GRID)
        painter.fillRect(mirrored(self.layoutDirection(), rect, end), QColor(theme.line))
        place = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            place = self._paint_arrow(painter, rect, place, theme)
        painter.setPen(QColor(theme.text if self._is_pointed_at(section) else theme.muted))
        side = self._side(section)
        title = str(self.model().headerData(section, self.orientation()))
        elided = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, place.width())
        place = mirrored(self.layoutDirection(), rect, place)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_arrow(self, painter: QPainter, rect: QRect, place: QRect, theme: Theme) -> QRect:
        """How the list is sorted; returns what is left for the title."""
        is_up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        side, density = scaled(_ARROW), painter.device().devicePixelRatio()
        picture = icons.pixmap("chevron-up" if is_up else "chevron-down", theme.text, side, density)
        arrow = QRect(place.right() + 1 - side, place.center().y() - side // 2, side, side)
        painter.drawPixmap(mirrored(self.layoutDirection(), rect, arrow), picture)
        return place.adjusted(0, 0, -side - GRID, 0)

    def _is_pointed_at(self, section: int) -> bool:
        where = self.viewport().mapFromGlobal(QCursor.pos())
        is_here = self.viewport().underMouse() and self.logicalIndexAt(where) == section
        return self.sectionsClickable() and is_here

    def _side(self, section: int) -> Qt.AlignmentFlag:
        told = self.model().headerData(section, self.orientation(), _ROLE.TextAlignmentRole)
        is_right = bool(told) and bool(told & Qt.AlignmentFlag.AlignRight.value)
        return Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
