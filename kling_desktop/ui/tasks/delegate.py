"""Paints one render as a card: poster, name, id or reason, badge, time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kling_desktop.domain.badge import Badge
from kling_desktop.save_words import IN_TURN, held_words
from kling_desktop.services.library import utc_now
from kling_desktop.services.saving import UNDER_WAY, Phase
from kling_desktop.ui import icons
from kling_desktop.ui.estimates import next_check, time_left
from kling_desktop.ui.expiries import days_left, expiry_tone
from kling_desktop.ui.i18n import clock, translated
from kling_desktop.ui.tasks.heading_painting import paint_heading
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.roles import BADGE_LOOKS, ROW_ROLE, Row
from kling_desktop.ui.tasks.troubles import clip_trouble, saving_trouble
from kling_desktop.ui.theme import GRID, Theme, Tone, current_theme
from kling_desktop.ui.transfers import progress
from kling_desktop.words import BADGES, problem_sentence

if TYPE_CHECKING:
    from datetime import datetime

    from kling_desktop.domain.task import Task
    from kling_desktop.services.saving import Saving
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
        if isinstance(row, HeadingRow):
            paint_heading(painter, option.rect, row, option.font)
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
        text, tone = timing(row, utc_now())
        width = self._small_metrics.horizontalAdvance(text)
        place = QRect(inner.right() - width, pill.bottom() + GRID, width, 5 * GRID)
        painter.setPen(QColor(theme.tones[tone][0] if tone else theme.muted))
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


def timing(row: Row, now: datetime) -> tuple[str, Tone | None]:
    """How long a clip that is not saved is still there; else how long the render took."""
    is_under_way = row.saving is not None and row.saving.phase in UNDER_WAY
    if row.expires is None or is_under_way:
        return clock(row.task.elapsed(now)), None
    return days_left(row.expires, now), expiry_tone(row.expires, now)


def details(row: Row) -> tuple[list[str], Tone | None]:
    """The second line: what went wrong, how far saving is, or which id this is.

    The first is said in any case, the others where there is room for them.
    """
    if row.task.reason:
        return [row.task.reason], Tone.BAD
    told = _saving(row.saving) if row.saving else None
    if told:
        return told
    trouble = clip_trouble(row)
    if trouble:
        return [trouble], Tone.BAD
    return _problem(row.task) or (_facts(row), None)


def _saving(saving: Saving) -> tuple[list[str], Tone | None] | None:
    if saving.phase is Phase.RUNNING:
        return progress(saving), None
    if saving.phase is Phase.HELD and saving.failure:
        return [translated(held_words(saving.failure))], Tone.RUNNING
    trouble = saving_trouble(saving)
    if trouble:
        return [trouble[0]], trouble[1]
    return ([translated(IN_TURN)], None) if saving.phase is Phase.WAITING else None


def _problem(task: Task) -> tuple[list[str], Tone | None] | None:
    if task.problem is None or (task.is_open and task.problem_count < WORTH_SAYING):
        return None
    return [translated(problem_sentence(task.problem))], None if task.is_open else Tone.BAD


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
