"""Which key does what: found by name, set by pressing, and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from kling_desktop.ui.dialogs.command_table import CommandTable
from kling_desktop.ui.dialogs.key_field import KeyField
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.rows import RowButton, add_row, new_form
from kling_desktop.ui.keyboard.binding import shown
from kling_desktop.ui.keyboard.bindings import MOST, Bindings
from kling_desktop.ui.keyboard.commands import COMMANDS
from kling_desktop.ui.keyboard.refusals import refusal
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.services.preferences import Preferences


class KeyboardPage(SettingsPage):
    """A key is in force as soon as it is pressed, unless another command has it: then it is asked
    for by a button beside the sentence that says so.
    """

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(preferences, parent)
        self._asked = ""  # a key that another command has
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search by what it does, or by key"))
        self._search.setAccessibleName(self.tr("Search commands"))
        self._search.setClearButtonEnabled(True)
        self._table = CommandTable(self)
        self.field = KeyField(self)
        self._move = RowButton(self.tr("&Move it here"), self)
        self._line = MutedLabel("", self)
        self._line.setWordWrap(True)
        self._clear = self._button(self.tr("C&lear"), self._clear_keys)
        self._reset = self._button(self.tr("&Default"), self._reset_one)
        self._reset_all = self._button(self.tr("All to de&fault"), self._reset_every)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def bindings(self) -> Bindings:
        """Those in force."""
        return Bindings(self.settings.keys)

    def _take(self, key: str) -> None:
        """A key was pressed for the command that is marked."""
        name, bindings = self._table.chosen, self.bindings
        if not name:
            return
        refused, rival = refusal(COMMANDS[name], key), bindings.rival(name, key)
        if refused:
            self._say(refused.sentence(shown(key)), Tone.BAD)
        elif key in bindings.keys(name):
            self._say(self.tr("It has this key already."))
        elif len(bindings.keys(name)) >= MOST:
            self._say(self.tr("It has {0} keys already. Clear them first.").format(MOST), Tone.BAD)
        elif rival:
            said = self.tr("{0} is already “{1}”.").format(shown(key), rival.words)
            self._say(said, Tone.BAD, asked=key)
        else:
            self._choose(bindings.giving(name, key))

    def _take_over(self) -> None:
        self._choose(self.bindings.giving(self._table.chosen, self._asked))
        self.field.setFocus()

    def _clear_keys(self) -> None:
        self._choose(self.bindings.clearing(self._table.chosen))

    def _reset_one(self) -> None:
        name = self._table.chosen
        bindings = self.bindings.resetting(name)
        self._choose(bindings)
        if bindings.differs(name):
            self._say(self.tr("Another command has a key of it by now."), Tone.BAD)

    def _reset_every(self) -> None:
        self._choose(Bindings({}))

    def _choose(self, bindings: Bindings) -> None:
        self.choose(keys=bindings.chosen)
        self._show()  # what is in force by now: it may not have been possible to write it

    def _show(self) -> None:
        """The keys in force, and what can be done with those of the marked command."""
        bindings, name = self.bindings, self._table.chosen
        self._table.show_keys(bindings)
        self.field.setEnabled(bool(name))
        self._clear.setEnabled(bool(name) and bool(bindings.keys(name)))
        self._reset.setEnabled(bool(name) and bindings.differs(name))
        self._reset_all.setEnabled(bool(bindings.chosen))
        self._say("")

    def _say(self, text: str, tone: Tone | None = None, *, asked: str = "") -> None:
        self._asked = asked
        self._move.setVisible(bool(asked))
        self._line.setText(text or self.tr("Mark a command, and press a key in the field."))
        self._line.set_tone(tone)
        self.field.setAccessibleDescription(self._line.text())

    def _connect(self) -> None:
        self._search.textChanged.connect(self._table.narrow)
        self._table.marked.connect(self._show)
        self._table.opened.connect(lambda: self.field.setFocus())
        self.field.pressed.connect(self._take)
        self._move.clicked.connect(self._take_over)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        form = new_form()
        add_row(form, self.tr("N&ew key"), self.field, self._move)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self._clear)
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        buttons.addWidget(self._reset_all)
        self._column.addWidget(self._search)
        self._column.addWidget(self._table, 1)
        self._column.addLayout(form)
        self._column.addWidget(self._line)
        self._column.addLayout(buttons)
