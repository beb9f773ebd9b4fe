"""What the creator may choose; each choice holds as soon as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from kling_desktop.ui.announcing import announce
from kling_desktop.ui.details.tab_bar import FlatTabBar
from kling_desktop.ui.dialogs.account_list import AccountList
from kling_desktop.ui.dialogs.advanced_page import AdvancedPage
from kling_desktop.ui.dialogs.afterwards_page import AfterwardsPage
from kling_desktop.ui.dialogs.checking_page import CheckingPage
from kling_desktop.ui.dialogs.look_page import LookPage
from kling_desktop.ui.dialogs.notifications_page import NotificationsPage
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.dialogs.saving_page import SavingPage
from kling_desktop.ui.dialogs.system_page import SystemPage
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from kling_desktop.services.preferences import Preferences


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
        self._pages = QTabWidget(self)
        self._pages.setTabBar(FlatTabBar())
        self._pages.setAccessibleName(self.windowTitle())
        self._pages.setDocumentMode(True)  # on the window's ground: outlines fade on a pane's
        self.accounts = AccountList(self._pages)
        self.accounts.setContentsMargins(0, 3 * GRID, 0, 0)
        self._saving = SavingPage(preferences, self._pages)
        self.checking = CheckingPage(preferences, self._pages)
        self.afterwards = AfterwardsPage(preferences, self._pages)
        self._look = LookPage(preferences, self._pages)
        self._look.restart_wanted.connect(self.restart_wanted)
        self._notifications = NotificationsPage(preferences, self._pages)
        self.advanced = AdvancedPage(preferences, self._pages, feed=feed)
        self._choosing = (
            *(self._saving, self.checking, self.afterwards),
            *(self._notifications, self._look, self.advanced),
        )
        self._pages.addTab(self.accounts, self.tr("&Accounts"))
        titles = (
            *(self.tr("Sa&ving"), self.tr("C&hecking"), self.tr("Af&ter a render")),
            *(self.tr("Not&ifications"), self.tr("Loo&k"), self.tr("Adva&nced")),
        )
        for page, title in zip(self._choosing, titles, strict=True):
            self._pages.addTab(page, title)
            page.changed.connect(self._pass_on)
        self._add_system(SystemPage(preferences, self._pages))
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

    def _add_system(self, page: SystemPage) -> None:
        at = self._pages.indexOf(self.advanced)  # what few ever need stays last
        self._pages.insertTab(at, page, self.tr("S&ystem"))
        page.changed.connect(self._pass_on)
        page.refused.connect(self.say)

    def show_saving(self) -> None:
        self._pages.setCurrentWidget(self._saving)

    def show_afterwards(self) -> None:
        self._pages.setCurrentWidget(self.afterwards)

    def say(self, trouble: str) -> None:
        """What kept the last choice from being made."""
        self._said.setText(trouble)
        self._said.setVisible(bool(trouble))
        announce(self, trouble, is_urgent=True)

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
