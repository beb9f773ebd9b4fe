"""Rows of a form: a label that leads to its field, and combo boxes that hold values."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from kling_desktop.ui.dialogs.room import room_for
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID, scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent


DIALOG_MARGINS = QMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)


def dialog_width(usual: int, widget: QWidget) -> int:
    """A width in px that grows with the size of text, as far as the screen goes."""
    return max(min(scaled(usual), room_for(widget).width()), usual)


def new_form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setHorizontalSpacing(4 * GRID)
    form.setVerticalSpacing(2 * GRID)
    return form


def add_row(form: QFormLayout, text: str, field: QWidget, *beside: QWidget) -> QHBoxLayout:
    """Returns what `setRowVisible` takes. The label names the first field for screen readers.

    A layout and no widget around them: Qt looks for a field's label among its siblings only.
    """
    label = PlainLabel(text, field.parentWidget())
    label.setBuddy(field)
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    row.addWidget(field, 1)
    for widget in beside:
        row.addWidget(widget, 1 if isinstance(widget, (QAbstractSpinBox, QLineEdit)) else 0)
    form.addRow(label, row)
    return row


class RowWords(MutedLabel):
    """A sentence below a field."""

    def __init__(self, parent: QWidget) -> None:
        self._is_laid_out = False
        super().__init__("", parent)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def hasHeightForWidth(self) -> bool:
        """A form would share out room by what such rows needed before their words changed."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As high as its words are at its width, once it has one."""
        hint = super().minimumSizeHint()
        if not self._is_laid_out:
            return hint
        return QSize(hint.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_laid_out = True
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def add_words(form: QFormLayout, parent: QWidget, text: str = "") -> RowWords:
    words = RowWords(parent)
    words.setText(text)
    form.addRow("", words)
    return words


class RowButton(QPushButton):
    """As wide as the others that stand beside a field, so that the fields end in one line."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)  # Return is for the field

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(scaled(20 * GRID), 0))


def choices(parent: QWidget, values: Iterable[tuple[Any, str]]) -> QComboBox:
    """A combo box of words, each with the value that it stands for."""
    combo = QComboBox(parent)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(12)  # characters; a long name must not widen the dialog
    for value, word in values:
        combo.addItem(translated(word), _plain(value))
    return combo


def choose(combo: QComboBox, value: Any) -> None:
    combo.setCurrentIndex(max(combo.findData(_plain(value)), 0))


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value  # Qt compares no enums of Python's
