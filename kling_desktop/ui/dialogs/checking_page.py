"""How renders are asked about: whether at all, and how often at each account's service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.ui.announcing import announce
from kling_desktop.ui.dialogs.pace_rows import PaceRows
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.rows import add_row, add_words, choices, new_form
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.services.preferences import Preferences

_NOBODY = Account(account_id="", name="", base_url="")


class CheckingPage(SettingsPage):
    """`pace_given` carries an account's id and a draft that changes its pace alone."""

    pause_wanted = Signal(bool)
    pace_given = Signal(str, object)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(preferences, parent)
        self._accounts: dict[str, Account] = {}
        self._shown = _NOBODY
        self._pause = QCheckBox(self.tr("&Pause checking of all renders"), self)
        self._pause.toggled.connect(self.pause_wanted)
        self._names = choices(self, ())
        form = new_form()
        add_row(form, self.tr("Acco&unt"), self._names)
        self._pace = PaceRows(form, _NOBODY, self)
        for box in self._pace.boxes.values():
            box.setKeyboardTracking(False)  # 1 on the way to 15 is not meant
        self._said = add_words(form, self)
        self._column.addWidget(self._pause)
        self._column.addWidget(self._hint(self.tr("A new start of the program asks again.")))
        self._column.addSpacing(2 * GRID)
        self._column.addLayout(form)
        self._column.addStretch(1)
        self._names.currentIndexChanged.connect(lambda _: self._show_chosen())
        self._pace.edited.connect(self._give_pace)
        self._show_chosen()
        self.say("")

    def show_paused(self, *, on: bool) -> None:
        blocker = QSignalBlocker(self._pause)
        self._pause.setChecked(on)
        blocker.unblock()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """The chosen account stays chosen; what is typed and refused stays as it is."""
        known = {account.account_id: account for account in accounts}
        if known == self._accounts:
            return
        self._accounts = known
        _fill(self._names, accounts)
        self._show_chosen()

    def say(self, refusal: str) -> None:
        """Why a pace cannot be used, or with nothing what the figures mean."""
        announce(self, refusal)
        self._said.set_tone(Tone.BAD if refusal else None)
        self._said.setText(
            refusal
            or self.tr(
                "The pause between two questions about one render is short when it should be "
                "ready, and longer before. All questions to the service keep to the second line."
            )
        )

    def _show_chosen(self) -> None:
        account = self._accounts.get(str(self._names.currentData()), _NOBODY)
        for widget in (self._names, *self._pace.boxes.values()):
            widget.setEnabled(account is not _NOBODY)
        if account != self._shown:
            self._shown = account
            self._pace.show_pace(account)
            self.say("")

    def _give_pace(self) -> None:
        given = self._pace.values.items()
        new = {name: value for name, value in given if value != getattr(self._shown, name)}
        self.say("")
        if new:
            draft = AccountDraft(base_url=self._shown.base_url, **new)
            self.pace_given.emit(self._shown.account_id, draft)

    def _hint(self, text: str) -> MutedLabel:
        hint = MutedLabel(text, self)
        hint.setWordWrap(True)
        return hint


def _fill(names: QComboBox, accounts: Sequence[Account]) -> None:
    chosen = names.currentData()
    blocker = QSignalBlocker(names)
    names.clear()
    for account in accounts:
        names.addItem(account.name, account.account_id)
    names.setCurrentIndex(max(names.findData(chosen), 0) if accounts else -1)
    blocker.unblock()
