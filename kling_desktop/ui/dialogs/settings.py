"""What the creator may choose; each choice holds as soon as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from kling_desktop.ui.announcing import announce
from kling_desktop.ui.dialogs.account_list import AccountList
from kling_desktop.ui.dialogs.advanced_page import AdvancedPage
from kling_desktop.ui.dialogs.afterwards_page import AfterwardsPage
from kling_desktop.ui.dialogs.checking_page import CheckingPage
from kling_desktop.ui.dialogs.keyboard_page import KeyboardPage
from kling_desktop.ui.dialogs.look_page import LookPage
from kling_desktop.ui.dialogs.notifications_page import NotificationsPage
from kling_desktop.ui.dialogs.page import AFTER_A_PAGE, SettingsPage, page_margins
from kling_desktop.ui.dialogs.room import room_for
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.dialogs.saving_page import SavingPage
from kling_desktop.ui.dialogs.scrolling_pages import ScrollingPages
from kling_desktop.ui.dialogs.system_page import SystemPage
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.reading_direction import margins
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kling_desktop.services.preferences import Preferences


_Page = TypeVar("_Page", bound=SettingsPage)


class SettingsDialog(QDialog):
    """`changed` carries names and values of settings that are to hold at once. `feed` is where this
    build asks for new versions.
    """

    changed = Signal(dict)
    restart_wanted = Signal()

    def __init__(
        self, preferences: Preferences, parent: QWidget | None = None, *, feed: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._pages = ScrollingPages(self)
        self._pages.setAccessibleName(self.windowTitle())
        self.accounts = AccountList(self._pages)
        self.accounts.setContentsMargins(page_margins())
        self._pages.addTab(self.accounts, self.tr("&Accounts"))
        self._saving = self._add(SavingPage(preferences, self._pages), self.tr("Savin&g"))
        self.checking = self._add(CheckingPage(preferences, self._pages), self.tr("C&hecking"))
        self._add(NotificationsPage(preferences, self._pages), self.tr("&Notifications"))
        self.afterwards = self._add(
            AfterwardsPage(preferences, self._pages), self.tr("Af&ter a render")
        )
        look = self._add(LookPage(preferences, self._pages), self.tr("Loo&k"))
        look.restart_wanted.connect(self.restart_wanted)
        keyboard = KeyboardPage(preferences, self._pages)
        self.keyboard = self._add(keyboard, self.tr("Ke&yboard"))
        system = self._add(SystemPage(preferences, self._pages), self.tr("&System"))
        system.refused.connect(self.say)
        self.advanced = self._add(
            AdvancedPage(preferences, self._pages, feed=feed), self.tr("Ad&vanced")
        )
        self._said = PlainLabel("", self)
        self._said.setWordWrap(True)
        self._said.set_tone(Tone.BAD)
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS - margins(0, 0, AFTER_A_PAGE, 0))
        layout.setSpacing(4 * GRID)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons())
        self.setMinimumWidth(dialog_width(190 * GRID, self))

    def _add(self, page: _Page, title: str) -> _Page:
        self._pages.addTab(page, title)
        page.changed.connect(self._pass_on)
        return page

    def show_saving(self) -> None:
        self._pages.setCurrentWidget(self._saving)

    def show_afterwards(self) -> None:
        self._pages.setCurrentWidget(self.afterwards)

    def say(self, trouble: str) -> None:
        """What kept the last choice from being made."""
        self._said.setText(trouble)
        self._said.setVisible(bool(trouble))
        announce(self, trouble, is_urgent=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # which goes to another screen with a size from before
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setMinimumWidth(dialog_width(190 * GRID, self))
            QTimer.singleShot(0, self, self._fit)  # when all inside has its new size

    def _fit(self) -> None:
        """Qt's own way stops at two thirds of the screen."""
        room = room_for(self)
        self._pages.fit_in(room.width() - DIALOG_MARGINS.left() - DIALOG_MARGINS.right())
        wanted = self.sizeHint().expandedTo(self.minimumSize())
        self.resize(wanted.width(), min(wanted.height(), room.height()))

    def done(self, result: int) -> None:
        """However it is closed, what was typed last counts too."""
        for page in self._pages.findChildren(SettingsPage):
            page.finish()
        super().done(result)

    def _pass_on(self, values: dict[str, object]) -> None:
        self.say("")
        self.changed.emit(values)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.setContentsMargins(margins(0, 0, AFTER_A_PAGE, 0))  # in line with the fields
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)  # Return in a field takes over what is typed there
        buttons.rejected.connect(self.reject)
        return buttons
