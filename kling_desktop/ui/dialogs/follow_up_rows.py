"""What the rows of a program, a webhook and a second copy share: a box, a test, what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMargins, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLayout, QWidget

from kling_desktop.follow_up_words import OCCASIONS
from kling_desktop.services.library import utc_now
from kling_desktop.ui.dialogs.rows import (
    RowButton,
    RowWords,
    add_row,
    add_words,
    choices,
    choose,
)
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.domain.follow_up import FollowUpKind
    from kling_desktop.storage.settings import Settings

Row = QLayout | QWidget
_APART = QMargins(0, 2 * GRID, 0, 0)  # from what stands above


class FollowUpRows(QObject):
    """Rows of a form, seen while their box is ticked. `chosen` carries settings that can be used:
    what cannot is told of below its field, and what was in force goes on.
    """

    chosen = Signal(dict)
    test_wanted = Signal()

    def __init__(
        self, kind: FollowUpKind, text: str, settings: Settings, form: QFormLayout, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._since_name = f"{kind.value}_since"
        self._since: int = getattr(settings, self._since_name)
        self._form = form
        self._widget = parent
        self._rows: list[Row] = []
        self._is_testing = False
        self._box = QCheckBox(text, parent)
        self._box.setChecked(bool(self._since))
        apart = QHBoxLayout()
        apart.setContentsMargins(_APART)
        apart.addWidget(self._box)
        form.addRow(apart)

    def finish(self) -> None:
        """Take over what is typed, where it can be used. It holds for what ends from now on."""
        values = self.values()
        if values is None or not self._box.isChecked():
            return
        if not self.is_filled:
            self._since = 0
        elif not self._since:
            self._since = int(utc_now().timestamp())
        self.chosen.emit({**values, self._since_name: self._since})

    def values(self) -> dict[str, Any] | None:
        """Settings by name; None while something typed cannot be used."""
        raise NotImplementedError

    @property
    def is_filled(self) -> bool:
        """Whether there is something to be done at all."""
        raise NotImplementedError

    def show_outcome(self, text: str, *, is_good: bool) -> None:
        self._is_testing = False
        self._allow_test()
        self._say(self._outcome, text, None if is_good else Tone.BAD)
        self._test.setAccessibleDescription(text)
        self._form.setRowVisible(self._outcome, self._box.isChecked())

    def _end_with_test(self, text: str) -> None:
        """The last rows; after them all is shown as the box says."""
        self._test = RowButton(self.tr("Test"), self._widget)
        self._test.setAccessibleName(text)
        self._test.clicked.connect(self._try)
        self._form.addRow("", self._test)
        self._outcome = self._add_said()
        self._rows.append(self._test)
        self._show_rows()
        self._box.toggled.connect(self._switch)

    def _add_row(self, text: str, field: QWidget, *beside: QWidget) -> None:
        self._rows.append(add_row(self._form, text, field, *beside))

    def _add_said(self) -> RowWords:
        """A row below a field, for a sentence on it."""
        said = add_words(self._form, self._widget)
        self._rows.append(said)
        return said

    def _add_occasions(self, text: str, value: str) -> QComboBox:
        combo = choices(self._widget, OCCASIONS.items())
        choose(combo, value)
        combo.currentIndexChanged.connect(lambda _row: self.finish())
        self._add_row(text, combo)
        return combo

    def _say(self, label: RowWords, text: str, tone: Tone | None) -> None:
        label.set_tone(tone)
        label.setText(text)

    def _allow_test(self) -> None:
        """What is tried is what is in force: not while something else stands in the fields."""
        is_usable = self.is_filled and self.values() is not None
        self._test.setEnabled(is_usable and not self._is_testing)

    def _try(self) -> None:
        self.finish()
        self._is_testing = True
        self._allow_test()
        self._say(self._outcome, self.tr("Testing…"), None)
        self._form.setRowVisible(self._outcome, True)
        self.test_wanted.emit()

    def _switch(self, on: bool) -> None:
        self._show_rows()
        if on:
            self.finish()
        else:
            self._since = 0
            self.chosen.emit({self._since_name: 0})

    def _show_rows(self) -> None:
        is_on = self._box.isChecked()
        for row in self._rows:
            self._form.setRowVisible(row, is_on)
        self._form.setRowVisible(self._outcome, is_on and bool(self._outcome.text()))
