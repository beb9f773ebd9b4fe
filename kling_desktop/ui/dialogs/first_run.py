"""Leads through the first steps, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui.dialogs.first_steps import AccountStep, SavingStep, Step, TryStep
from kling_desktop.ui.dialogs.form_area import FormArea
from kling_desktop.ui.dialogs.room import needed_height
from kling_desktop.ui.dialogs.rows import dialog_width
from kling_desktop.ui.dialogs.step_line import StepLine
from kling_desktop.ui.panes.focus import FocusRing
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.preferences import Preferences


class FirstRunDialog(QDialog):
    """`account_given` carries the draft and the token, `saving_given` names and values.

    The step of the account is left by `go_on`, once the account is saved.
    """

    account_given = Signal(object, str)
    saving_given = Signal(dict)
    demo_wanted = Signal()

    def __init__(
        self, status: AccountStatus | None, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.account_id = status.account.account_id if status else ""
        self.setWindowTitle(self.tr("First steps"))
        self.setMinimumWidth(dialog_width(140 * GRID, self))
        self._line = StepLine(3, self)
        self._pages = QStackedWidget(self)
        self.account = AccountStep(status, self._pages)
        self._saving = SavingStep(preferences, self._pages)
        self._try = TryStep(preferences, self._pages)
        self._steps: tuple[Step, ...] = (self.account, self._saving, self._try)
        for step in self._steps:
            self._pages.addWidget(step)
            step.edited.connect(self._enable)
        self.account.rows_changed.connect(self._fit)
        self._try.demo_wanted.connect(self.demo_wanted)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        layout.setSpacing(4 * GRID)
        layout.addWidget(self._line)
        self._area = FormArea(self._pages, self)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._buttons())
        self._show(0)

    @property
    def step(self) -> Step:
        return self._steps[self._at]

    def show_account(self) -> None:
        self._show(0)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def go_on(self) -> None:
        """Go to the next step, or end after the last."""
        if self.step is self._steps[-1]:
            self.accept()
        else:
            self._show(self._at + 1)

    def _buttons(self) -> QHBoxLayout:
        self._skip = self._button(self.tr("&Skip"), self.go_on)
        self._back = self._button(self.tr("&Back"), lambda: self._show(self._at - 1))
        self._next = self._button("", self._give)
        self._next.setDefault(True)
        self._ring = FocusRing(self._next)  # it looks the same with the focus and without
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._skip)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        return row

    def _button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)  # Return goes on, wherever the focus is
        button.clicked.connect(lambda: action())
        return button

    def _give(self) -> None:
        if self.step is self.account and not self.account.is_settled:
            self.account_given.emit(self.account.form.draft, self.account.form.token)
            return
        if self.step is self._saving and self._saving.values:
            self.saving_given.emit(self._saving.values)
        self.go_on()

    def _show(self, at: int) -> None:
        self._at = at
        is_last = at == len(self._steps) - 1
        self._line.show_step(at)
        if at:
            self.account.form.fold()  # all steps are as high as the highest
        self._pages.setCurrentIndex(at)
        self._skip.setVisible(not is_last)
        self._back.setVisible(at > 0)
        self._next.setText(self.tr("&Finish") if is_last else self.tr("Ne&xt"))
        self._enable()
        self._next.setFocus()
        self.step.begin()

    def _enable(self) -> None:
        self._next.setEnabled(self.step.is_complete)

    def _fit(self) -> None:
        """Take the height that the rows shown now need."""
        for part in (self.account.form, self.account, self._pages, self):
            layout = part.layout()
            if layout:
                layout.activate()  # else it would hear of the rows only later
        self._area.updateGeometry()
        self.resize(self.width(), needed_height(self))
