"""Where a sentence is said: on the window's note, or on what fills the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow


class NoteRouting(QObject):
    """A note would stand before the controls of what fills the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._note = window.note
        for reporter in (
            *(desk.intake, desk.setup, desk.checking, desk.choices, desk.handover),
            *(desk.keeping, desk.organising, desk.trash, desk.end_watch, desk.stills),
            *(desk.failures, desk.first_run, desk.setup.diagnosis, desk.last_frames),
            *(desk.updates, desk.list_export, desk.list_import, desk.choosing),
        ):
            reporter.report.connect(self._say)
        desk.journal.changed.connect(self._withdraw)
        desk.journal.done.connect(self._offer_undo)
        desk.journal.report.connect(self._say_of_journal)
        desk.last_frames.saved.connect(self._offer_to_show)

    def _say(self, text: str) -> None:
        comparing = self._desk.comparing
        say = comparing.view.say if comparing.is_on else self._note.say
        say(text)

    def _say_of_journal(self, text: str) -> None:
        review = self._desk.review
        say = review.say if review.is_on else self._say
        say(text)

    def _withdraw(self) -> None:
        self._note.withdraw_action()  # that button was for the step before

    def _offer_undo(self, said: str) -> None:
        if self._desk.comparing.is_on or self._desk.review.is_on:
            self._say_of_journal(said)
        else:
            self._note.say(said, self.tr("Undo"), self._desk.actions["undo"])

    def _offer_to_show(self, said: str) -> None:
        if self._desk.comparing.is_on:
            self._say(said)
            return
        show = self._desk.last_frames.show
        self._note.say(said, show.text(), show)
