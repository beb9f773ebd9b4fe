"""What the creator may choose; each choice holds as soon as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from kling_desktop.ui.details.tab_bar import FlatTabBar
from kling_desktop.ui.dialogs.account_list import AccountList
from kling_desktop.ui.dialogs.advanced_page import AdvancedPage
from kling_desktop.ui.dialogs.checking_page import CheckingPage
from kling_desktop.ui.dialogs.keyboard_page import KeyboardPage
from kling_desktop.ui.dialogs.look_page import LookPage
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.dialogs.saving_page import SavingPage
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from kling_desktop.services.preferences import Preferences


class SettingsDialog(QDialog):
    """`changed` carries names and values of settings that are to hold at once. `feed` is where this
    build asks for new versions.
    """

    changed = Signal(dict)

    def __init__(
        self, preferences: Preferences, parent: QWidget | None = None, *, feed: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._pages = QTabWidget(self)
        self._pages.setTabBar(FlatTabBar())
        self._pages.setDocumentMode(True)  # on the window's ground: outlines fade on a pane's
        self.accounts = AccountList(self._pages)
        self.accounts.setContentsMargins(0, 3 * GRID, 0, 0)
        self._saving = SavingPage(preferences, self._pages)
        self.checking = CheckingPage(preferences, self._pages)
        self._look = LookPage(preferences, self._pages)
        self.keyboard = KeyboardPage(preferences, self._pages)
        self.advanced = AdvancedPage(preferences, self._pages, feed=feed)
        self._choosing = (
            *(self._saving, self.checking, self._look),
            *(self.keyboard, self.advanced),
        )
        self._pages.addTab(self.accounts, self.tr("&Accounts"))
        titles = (
            *(self.tr("Sa&ving"), self.tr("C&hecking"), self.tr("Loo&k")),
            *(self.tr("Ke&yboard"), self.tr("Adva&nced")),
        )
        for page, title in zip(self._choosing, titles, strict=True):
            self._pages.addTab(page, title)
            page.changed.connect(self._pass_on)
        self._said = PlainLabel("", self)
        self._said.setWordWrap(True)
        self._said.set_tone(Tone.BAD)
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(4 * GRID)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons())
        self.setMinimumWidth(dialog_width(150 * GRID, self))

    def show_saving(self) -> None:
        self._pages.setCurrentWidget(self._saving)

    def say(self, trouble: str) -> None:
        """What kept the last choice from being made."""
        self._said.setText(trouble)
        self._said.setVisible(bool(trouble))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setMinimumWidth(dialog_width(150 * GRID, self))
            QTimer.singleShot(0, self, self._fit)  # when all inside has its new size

    def _fit(self) -> None:
        """Qt's own way stops at two thirds of the screen."""
        room = self.screen().availableSize().height() - 10 * GRID
        wanted = self.sizeHint().expandedTo(self.minimumSize())
        self.resize(wanted.width(), min(wanted.height(), room))

    def done(self, result: int) -> None:
        """However it is closed, what was typed last counts too."""
        for page in self._choosing:
            page.finish()
        super().done(result)

    def _pass_on(self, values: dict[str, object]) -> None:
        self.say("")
        self.changed.emit(values)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)  # Return in a field takes over what is typed there
        buttons.rejected.connect(self.reject)
        return buttons
