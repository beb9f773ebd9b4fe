"""Paints one render as a card: poster, name, id or reason, badge, time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kling_desktop.domain.badge import Badge
from kling_desktop.services.library import utc_now
from kling_desktop.services.saving import Phase
from kling_desktop.ui import icons
from kling_desktop.ui.estimates import next_check, time_left
from kling_desktop.ui.i18n import clock, size, translated
from kling_desktop.ui.tasks.roles import BADGE_LOOKS, ROW_ROLE, Row
from kling_desktop.ui.theme import GRID, Theme, Tone, current_theme
from kling_desktop.words import BADGES, problem_sentence, save_sentence

if TYPE_CHECKING:
    from kling_desktop.ui.preview.posters import Posters

ROW_HEIGHT = 20 * GRID
POSTER = QSize(24 * GRID, 54)
_PADDING = 3 * GRID
_ICON = 14
WORTH_SAYING = 5  # bad answers in a row about one render; fewer pass by themselves
_Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Keeps fonts and their metrics: to build them for each row would cost more than to paint."""

    def __init__(self, posters: Posters, parent: QWidget) -> None:
        super().__init__(parent)
        self._posters = posters
        self._title_font = QFont(parent.font())
        self._title_font.setWeight(QFont.Weight.DemiBold)
        self._small_font = QFont(parent.font())
        self._small_font.setPointSizeF(parent.font().pointSizeF() * 0.9)
        self._title_metrics = QFontMetrics(self._title_font)
        self._small_metrics = QFontMetrics(self._small_font)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(320, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, theme)
        inner = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        poster = QRect(inner.left(), inner.center().y() - POSTER.height() // 2, 0, 0)
        poster.setSize(POSTER)
        self._paint_poster(painter, poster, row, theme)
        pill = self._paint_badge(painter, inner, row, theme)
        time_left_edge = self._paint_time(painter, inner, pill, row, theme)
        text = QRect(poster.right() + _PADDING, inner.top(), 0, 0)
        self._paint_title(painter, text, pill.left() - _PADDING, row, theme)
        self._paint_detail(painter, text, time_left_edge - _PADDING, row, theme)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(theme.selection if chosen else theme.base))
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -3), GRID, GRID)

    def _paint_poster(self, painter: QPainter, place: QRect, row: Row, theme: Theme) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place), GRID, GRID)
        painter.fillPath(shape, QColor(theme.window))
        density = painter.device().devicePixelRatio()
        picture = self._posters.thumbnail(row.task, place.size(), density)
        if picture is None:
            sign = icons.pixmap("film", theme.muted, 20, density)
            painter.drawPixmap(place.center().x() - 9, place.center().y() - 9, sign)
            return
        shown = picture.deviceIndependentSize().toSize()
        where = QRect(place.topLeft(), shown)
        where.moveCenter(place.center())
        painter.save()
        painter.setClipPath(shape)
        painter.fillPath(shape, QColor("#000000"))
        painter.drawPixmap(where, picture)
        painter.restore()

    def _paint_badge(self, painter: QPainter, inner: QRect, row: Row, theme: Theme) -> QRect:
        """Paint the pill at the right edge; returns its place."""
        sign, tone = BADGE_LOOKS[row.badge]
        text, ground = theme.tones[tone]
        word = translated(BADGES[row.badge])
        width = self._small_metrics.horizontalAdvance(word) + _ICON + 6 * GRID
        pill = QRect(inner.right() - width + 1, inner.top() + 4 * GRID, width, 6 * GRID)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, 3 * GRID, 3 * GRID)
        density = painter.device().devicePixelRatio()
        picture = icons.pixmap(sign, text, _ICON, density)
        painter.drawPixmap(pill.left() + 2 * GRID, pill.center().y() - _ICON // 2 + 1, picture)
        painter.setPen(QColor(text))
        painter.setFont(self._small_font)
        place = pill.adjusted(_ICON + 3 * GRID, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, word)
        return pill

    def _paint_time(
        self, painter: QPainter, inner: QRect, pill: QRect, row: Row, theme: Theme
    ) -> int:
        """Paint the time below the pill; returns its left edge."""
        text = clock(row.task.elapsed(utc_now()))
        width = self._small_metrics.horizontalAdvance(text)
        place = QRect(inner.right() - width, pill.bottom() + GRID, width, 5 * GRID)
        painter.setPen(QColor(theme.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return place.left()

    def _paint_title(
        self, painter: QPainter, corner: QRect, right: int, row: Row, theme: Theme
    ) -> None:
        place = QRect(corner.left(), corner.top() + 4 * GRID, right - corner.left(), 6 * GRID)
        painter.setFont(self._title_font)
        painter.setPen(QColor(theme.text))
        elided = self._title_metrics.elidedText(
            row.title, Qt.TextElideMode.ElideMiddle, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_detail(
        self, painter: QPainter, corner: QRect, right: int, row: Row, theme: Theme
    ) -> None:
        facts, tone = details(row)
        below = QRect(corner.left(), corner.top() + 11 * GRID - 1, right - corner.left(), 5 * GRID)
        painter.setFont(self._small_font)
        painter.setPen(QColor(theme.tones[tone][0] if tone else theme.muted))
        shown = fitting(facts, self._small_metrics, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
        if row.saving and row.saving.phase is Phase.RUNNING and row.saving.total:
            self._paint_bar(painter, below, row.saving.done / row.saving.total, theme)

    def _paint_bar(self, painter: QPainter, below: QRect, part: float, theme: Theme) -> None:
        groove = QRectF(below.left(), below.bottom() + GRID, below.width(), GRID)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(groove, 2, 2)
        groove.setWidth(groove.width() * min(part, 1.0))
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(groove, 2, 2)


def details(row: Row) -> tuple[list[str], Tone | None]:
    """The second line: what went wrong, how far saving is, or which id this is.

    The first is said in any case, the others where there is room for them.
    """
    task, saving = row.task, row.saving
    if task.reason:
        return [task.reason], Tone.BAD
    if saving and saving.failure:
        return [translated(save_sentence(saving.failure))], Tone.BAD
    if saving and saving.phase is Phase.RUNNING:
        done = size(saving.done)
        return [f"{done} / {size(saving.total)}" if saving.total else done], None
    if not task.is_open and task.problem:
        return [translated(problem_sentence(task.problem))], Tone.BAD
    if task.is_open and task.problem and task.problem_count >= WORTH_SAYING:
        return [translated(problem_sentence(task.problem))], None
    return _facts(row), None


def _facts(row: Row) -> list[str]:
    """What there is to say of a render that is well, the id where nothing else is."""
    task = row.task
    shown = [f"“{task.raw_status}”"] if row.badge is Badge.UNCLEAR else []
    if row.remaining:
        shown.append(time_left(row.remaining))
    if row.next_check_s is not None:
        shown.append(next_check(row.next_check_s))
    return shown or ([task.task_id] if task.name else [])


def fitting(facts: list[str], metrics: QFontMetrics, width: int) -> str:
    """As many facts as there is room for; half a fact says less than none."""
    for count in range(len(facts), 1, -1):
        text = "  ·  ".join(facts[:count])
        if metrics.horizontalAdvance(text) <= width:
            return text
    return metrics.elidedText("".join(facts[:1]), Qt.TextElideMode.ElideRight, width)
