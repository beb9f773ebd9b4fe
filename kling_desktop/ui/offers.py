"""Which actions can be used now, and what those are called that do either of two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.badge import Badge
from kling_desktop.ui.actions import SPECS, Need, enable, rename
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.failures import COME_TO_NOTHING
from kling_desktop.ui.i18n import translated, whole
from kling_desktop.ui.label_words import BELL_ICONS, BELLS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.checking import Checking
    from kling_desktop.ui.chosen import Chosen
    from kling_desktop.ui.clearing import Clearing
    from kling_desktop.ui.keeping import Keeping
    from kling_desktop.ui.organising import Organising
    from kling_desktop.ui.review.judging import Judging
    from kling_desktop.ui.undo import Journal
    from kling_desktop.ui.updates import Updates

# Finished, not saved, and not about to be.
UNSAVED = frozenset({Badge.READY, Badge.NOT_SAVED, Badge.EXPIRED, Badge.FILE_MISSING})


class Offers(QObject):
    def __init__(
        self,
        actions: Mapping[str, QAction],
        workspace: Workspace,
        chosen: Chosen,
        checking: Checking,
        keeping: Keeping,
        journal: Journal,
        clearing: Clearing,
        organising: Organising,
        judging: Judging,
        updates: Updates,
    ) -> None:
        super().__init__(chosen)
        self._actions = actions
        self._workspace = workspace
        self._chosen = chosen
        self._checking = checking
        self._keeping = keeping
        self._journal = journal
        self._clearing = clearing
        self._organising = organising
        self._judging = judging
        self._updates = updates

    def refresh(self, *, is_full_screen: bool) -> None:
        chosen, keeping = self._chosen, self._keeping
        keys, badges = chosen.keys, chosen.badges
        holds = self._of_list() | {
            Need.CHOICE: bool(keys),
            Need.CLIPS: self._judging.have_clip,
            Need.OPEN: not self._workspace.library.open_keys.isdisjoint(keys),
            Need.UNSAVED: not UNSAVED.isdisjoint(badges),
            Need.FILE: Badge.SAVED in badges or chosen.has_file,
            Need.LINK: chosen.has_link,
            Need.REASON: not COME_TO_NOTHING.isdisjoint(badges),
            Need.CLIP: keeping.can_save_as,
            Need.PAIR: chosen.pair is not None,
            Need.SAVING: keeping.can_cancel,
            Need.FOLLOW_UP: self._workspace.follow_ups.can_run_again(keys),
            Need.MISSING_FILE: keeping.can_locate,
            Need.UNDO: self._journal.undo_deed is not None,
            Need.REDO: self._journal.redo_deed is not None,
            Need.FULL_SCREEN: is_full_screen,
            Need.FEED: self._updates.can_ask,
        }
        met = {need for need, is_met in holds.items() if is_met}
        enable(self._actions, met)
        # Where the file is missing there is nothing to show, and side by side there is no room.
        self._actions["reveal"].setVisible(Need.MISSING_FILE not in met)
        self.name_pauses()
        self._name_save(badges & UNSAVED)
        self._name_organising()
        self._name_judging()
        self._name_rejects()
        self._name_undo()

    def refresh_list(self) -> None:
        """After a change that concerns none of the chosen: with thousands chosen, what depends on
        them is not looked at again for each.
        """
        holds = self._of_list()
        for spec in SPECS:
            if spec.need in holds:
                self._actions[spec.name].setEnabled(holds[spec.need])
                self._actions[spec.name].setVisible(holds[spec.need] or not spec.is_rare)
        self._name_rejects()

    def _of_list(self) -> dict[Need, bool]:
        """What depends on all renders, chosen or not."""
        main = self._workspace.accounts.main
        return {
            Need.RENDERS: bool(self._workspace.library.tasks),
            Need.ACCOUNT: main is not None and main.is_ready,
            Need.ALL_UNSAVED: self._keeping.can_save_all,
            Need.EXPIRING: self._keeping.can_save_expiring,
            Need.FINISHED: self._clearing.can_clear_finished,
            Need.FAILED: self._clearing.can_clear_failed,
            Need.REJECTED: bool(self._judging.reject_count),
        }

    def name_pauses(self) -> None:
        are_all = self._workspace.tracker.is_paused
        self._name(
            "pause_all", self.tr("Resume all") if are_all else self.tr("Pause all"), resumes=are_all
        )
        is_one = self._checking.are_paused
        self._name(
            "pause",
            self.tr("Resume checking") if is_one else self.tr("Pause checking"),
            resumes=is_one,
        )

    def _name_save(self, badges: set[Badge]) -> None:
        """`badges` are what is to be saved looks like."""
        names = {
            Badge.NOT_SAVED: self.tr("Try again"),
            Badge.EXPIRED: self.tr("Check again"),
            Badge.FILE_MISSING: self.tr("Save again"),
        }
        name = names.get(next(iter(badges))) if len(badges) == 1 else None
        action = self._actions["save"]
        rename(action, name or self.tr("Save"))

    def _name_organising(self) -> None:
        are_starred, bell = self._organising.are_starred, self._organising.bell
        text = self.tr("Remove star") if are_starred else self.tr("Star")
        self._rename("star", text, "star-off" if are_starred else "star")
        says = translated(BELLS[bell]) if bell else self.tr("mixed")
        self._rename(
            "bell", self.tr("Bell: {0}").format(says), BELL_ICONS[bell] if bell else "bell"
        )

    def _name_judging(self) -> None:
        judging = self._judging
        text = self.tr("Take rejection back") if judging.are_rejected else self.tr("Reject")
        rename(self._actions["reject"], text)
        if judging.are_seen:
            self._rename("seen", self.tr("Mark as not seen"), "eye-off")
        else:
            self._rename("seen", self.tr("Mark as seen"), "eye")
        if judging.are_archived:
            self._rename("archive", self.tr("Bring back"), "archive-restore")
        else:
            self._rename("archive", self.tr("Archive"), "archive")

    def _name_rejects(self) -> None:
        count = self._judging.reject_count
        text = self.tr("Archive {0} rejected").format(whole(count))
        rename(self._actions["archive_rejected"], text if count else self.tr("Archive rejected"))

    def _name_undo(self) -> None:
        for name, deed, alone, with_deed in (
            ("undo", self._journal.undo_deed, self.tr("Undo"), self.tr("Undo {0}")),
            ("redo", self._journal.redo_deed, self.tr("Redo"), self.tr("Redo {0}")),
        ):
            action = self._actions[name]
            rename(action, with_deed.format(deed.word) if deed else alone)

    def name_play(self, *, playing: bool) -> None:
        self._name("play", self.tr("Pause") if playing else self.tr("Play"), resumes=not playing)

    def _name(self, action: str, text: str, *, resumes: bool) -> None:
        self._rename(action, text, "play" if resumes else "pause")

    def _rename(self, action: str, text: str, icon: str) -> None:
        rename(self._actions[action], text)
        follow_theme(self._actions[action], icon)
