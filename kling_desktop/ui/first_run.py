"""The first minutes: leads through the first steps, and does what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.account_entry import AccountEntry
    from kling_desktop.ui.account_setup import AccountSetup
    from kling_desktop.ui.dialogs.first_run import FirstRunDialog
    from kling_desktop.ui.main_window import MainWindow

_ASKED = "first_run_over"  # in the window's memory


class FirstRun(QObject):
    """`report` carries a sentence, `preferences_given` settings by name."""

    report = Signal(str)
    preferences_given = Signal(dict)

    def __init__(self, workspace: Workspace, window: MainWindow, setup: AccountSetup) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._setup = setup
        self._dialog: FirstRunDialog | None = None
        self._entry: AccountEntry | None = None

    def offer(self) -> None:
        """Ask by ourselves, once in the life of this list."""
        if self._window.memory.value(_ASKED) is None:
            self.ask()

    def ask(self) -> None:
        """Lead through the steps; the window stays usable behind."""
        if self._dialog:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        from kling_desktop.ui.dialogs.first_run import FirstRunDialog  # late: few ever see it

        main, preferences = self._workspace.accounts.main, self._workspace.preferences
        self._dialog = dialog = FirstRunDialog(main, preferences, self._window)
        self._entry = entry = self._setup.entry_for(dialog.account.form, dialog.account_id)
        entry.kept.connect(self._go_on)
        dialog.account_given.connect(entry.keep)
        dialog.saving_given.connect(self.preferences_given)
        dialog.demo_wanted.connect(self.start_demo)
        dialog.finished.connect(self._end)
        dialog.show()  # not open(): that would lock the window behind

    def ask_account(self) -> None:
        """Somebody needs an account now: in the first steps where they are open."""
        if self._dialog:
            self.ask()
            self._dialog.show_account()
        else:
            self._setup.ask()

    def start_demo(self) -> None:
        from kling_desktop.ui.demo_start import start_demo  # late: few ever start it

        if start_demo():
            self.report.emit(self.tr("The demo opens in a window of its own."))
        else:
            self.report.emit(self.tr("The demo could not be started."))

    def _go_on(self, _status: AccountStatus) -> None:
        if self._dialog and self._dialog.step is self._dialog.account:
            self._dialog.account.settle()
            self._dialog.go_on()

    def _end(self) -> None:
        self._window.memory.setValue(_ASKED, "yes")
        if self._dialog and self._entry:
            self._entry.close()
            self._dialog.deleteLater()
        self._dialog = self._entry = None
