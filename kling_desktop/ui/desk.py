"""Ties window, list and services together: what each action does."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.playback import Flaw
from kling_desktop.ui.account_setup import AccountSetup
from kling_desktop.ui.actions import build_actions, draw_icons, in_list, in_player
from kling_desktop.ui.add_tasks import AddTasks
from kling_desktop.ui.afterwards import Afterwards
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.bridge import Bridge
from kling_desktop.ui.checking import Checking
from kling_desktop.ui.choices import Choices
from kling_desktop.ui.choosing import Choosing
from kling_desktop.ui.chosen import Chosen
from kling_desktop.ui.clearing import Clearing
from kling_desktop.ui.clipboard_watch import ClipboardWatch
from kling_desktop.ui.compare.comparing import Comparing
from kling_desktop.ui.context_menus import ContextMenus
from kling_desktop.ui.deeds import handlers, helpers
from kling_desktop.ui.desk_signals import connect_signals
from kling_desktop.ui.details.panel import Panel
from kling_desktop.ui.emptiness import Emptiness
from kling_desktop.ui.end_announcer import EndAnnouncer
from kling_desktop.ui.errors import ErrorNotice
from kling_desktop.ui.expiring import Expiring
from kling_desktop.ui.failures import Failures
from kling_desktop.ui.file_watch import FileWatch
from kling_desktop.ui.filters.pane import FilterPane
from kling_desktop.ui.first_run import FirstRun
from kling_desktop.ui.free_space import FreeSpace
from kling_desktop.ui.guides import Guides
from kling_desktop.ui.handover import Handover
from kling_desktop.ui.heartbeat import Heartbeat
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.keeping import Keeping
from kling_desktop.ui.keyboard.keyboard import Keyboard
from kling_desktop.ui.last_frames import LastFrames
from kling_desktop.ui.ledger_watch import LedgerWatch
from kling_desktop.ui.list_export import ListExport
from kling_desktop.ui.list_import import ListImport
from kling_desktop.ui.list_position import ListPosition
from kling_desktop.ui.news import News
from kling_desktop.ui.note_routing import NoteRouting
from kling_desktop.ui.notifications.end_watch import EndWatch
from kling_desktop.ui.notifications.notifier import Notifier
from kling_desktop.ui.offers import Offers
from kling_desktop.ui.organising import Organising
from kling_desktop.ui.palette.palette import Palette
from kling_desktop.ui.playback import Playback
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.restart import want_restart
from kling_desktop.ui.review.judging import Judging
from kling_desktop.ui.review.review import Review
from kling_desktop.ui.review.seen import SeenWatch
from kling_desktop.ui.review.subject import Subject
from kling_desktop.ui.stills import Stills
from kling_desktop.ui.summary import Summary
from kling_desktop.ui.tasks.arranging import mark_arrangement
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.remembered import recall_search
from kling_desktop.ui.tasks.renders import Renders
from kling_desktop.ui.tasks.search_box import SearchBox
from kling_desktop.ui.tasks.ticking import Ticking
from kling_desktop.ui.theme import Tone
from kling_desktop.ui.totals_window import TotalsWindow
from kling_desktop.ui.trash import Trash
from kling_desktop.ui.undo import Journal
from kling_desktop.ui.updates import Updates
from kling_desktop.words import SETTINGS_DAMAGED, UNFORESEEN, set_aside_sentence

if TYPE_CHECKING:
    from kling_desktop.domain.playback import Unplayable
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.tasks.list_view import ListView


class Desk(QObject):
    """Everything in the window that is about one workspace."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._build_list(window, workspace)
        self._build_ways_in(window, workspace)
        self._build_deeds(window, workspace)
        self._build_changes(window, workspace)
        self._build_actions(window, workspace)
        self._build_strips(window, workspace)
        self._build_watches(window, workspace)
        self._build_views(window, workspace)
        self._note_routing = NoteRouting(self, window)
        self._put_together()
        connect_signals(self, window)
        self.list_position.begin()
        self.emptiness.refresh()

    def _build_list(self, window: MainWindow, workspace: Workspace) -> None:
        self.posters = Posters(workspace.paths.posters, self)
        self.frames = self.posters.frames
        self.model = TaskModel(workspace, self)
        self.renders = Renders(workspace, self.model, self.posters, window.memory)
        self.subject = Subject(self.renders)
        self.filters = FilterPane(workspace, self.model)
        self.search = SearchBox(workspace, self.model)
        self.search.setText(recall_search(window.memory))

    def _build_ways_in(self, window: MainWindow, workspace: Workspace) -> None:
        """How accounts and renders come."""
        self.intake = Intake(workspace, self)
        self.add_tasks = AddTasks(workspace, window, self.intake)
        self._clipboard = ClipboardWatch(workspace, window, self.intake)
        self.setup = AccountSetup(workspace, window)
        self.first_run = FirstRun(workspace, window, self.setup)

    def _build_deeds(self, window: MainWindow, workspace: Workspace) -> None:
        """What is done with the chosen renders and their files."""
        self.checking = Checking(workspace, window, self._selected)
        self.chosen = Chosen(workspace, self.model, self.subject, self)
        self.keeping = Keeping(workspace, window, self._selected)
        self.handover = Handover(workspace, self.chosen, self.posters)
        copies = workspace.paths.cache / "copied"
        self.last_frames = LastFrames(self.frames, self.chosen, copies, self.handover.show_files)
        self.failures = Failures(workspace, self.chosen)
        self.guides = Guides(window)
        self.menus = ContextMenus(window, workspace, self.chosen, self.renders)

    def _build_changes(self, window: MainWindow, workspace: Workspace) -> None:
        """What changes the list, and can mostly be undone."""
        self.choices = Choices(workspace, self)
        self.journal = Journal(workspace, self)
        self.list_export = ListExport(workspace, window, self.model, self._selected)
        self.list_import = ListImport(workspace, window, self.journal)
        self.totals_window = TotalsWindow(workspace, window)
        self.clearing = Clearing(workspace, self.model, self.journal, self._selected)
        self.judging = Judging(workspace, self.model, self.journal, self._selected)
        self.organising = Organising(
            workspace,
            window,
            self.journal,
            self._selected,
            lambda deed: self.review.edit_here(deed) or self.panel.edit_here(deed),
        )

    def _build_actions(self, window: MainWindow, workspace: Workspace) -> None:
        self.trash = Trash(workspace, window, self.chosen, lambda: self.panel.player.close_clip())
        self.stills = Stills(workspace.scope, window.note, lambda: self.panel.player)
        self.playback = Playback(self, window)
        self.end_watch = EndWatch(workspace, window, self)
        self.end_announcer = EndAnnouncer(workspace, window, self)
        self.updates = Updates(workspace, window.banners, window.memory, self)
        self.actions = build_actions(window, handlers(self, window))
        self.offers = Offers(
            *(self.actions, workspace, self.chosen, self.checking, self.keeping),
            *(self.journal, self.clearing, self.organising, self.judging, self.updates),
        )
        self.panel = Panel(workspace, self.posters, self.organising, self.actions)
        self.keyboard = Keyboard(workspace.preferences, self.actions, self)
        self.keyboard.tell(self.panel.heading, self.panel.player.controls)
        self.chosen.follow(lambda: self.panel.player.path)

    def _build_strips(self, window: MainWindow, workspace: Workspace) -> None:
        """What is told above and below the list."""
        self.summary = Summary(
            workspace,
            self.model,
            window.banners,
            ask_account=self.setup.ask,
            open_settings=self.setup.open_saving,
            parent=self,
        )
        self.expiring = Expiring(
            workspace,
            window.banners,
            window.memory,
            save=self.keeping.save_expiring,
            parent=self,
        )
        self.afterwards = Afterwards(
            workspace,
            window.banners,
            chosen=self._selected,
            open_settings=self.setup.open_afterwards,
            parent=self,
        )
        self.emptiness = Emptiness(workspace, self.model, self.renders, helpers(self), self)

    def _build_watches(self, window: MainWindow, workspace: Workspace) -> None:
        self.bridge = Bridge(workspace.hub, self)
        self.seen_watch = SeenWatch(workspace, self.panel.player, lambda: self.subject.current)
        self.heartbeat = Heartbeat(window, lambda: bool(workspace.library.open_keys))
        self.ticking = Ticking(self.renders, self.model)
        self.free_space = FreeSpace(workspace, self)
        self.ledger_watch = LedgerWatch(workspace.paths.ledger_journal, self)
        self._file_watch = FileWatch(workspace, window, self.heartbeat, self)
        self._errors = ErrorNotice(self)

    def _build_views(self, window: MainWindow, workspace: Workspace) -> None:
        """Each reaches for other parts, so all of those are there."""
        self.choosing = Choosing(self, workspace)
        self.list_position = ListPosition(self, window.memory)
        self.news = News(self, window, workspace)
        self.review = Review(self, window, workspace)
        self.comparing = Comparing(self, window, workspace)
        self.notifier = Notifier(self, window, workspace)
        self.palette = Palette(self, window, workspace)

    def _selected(self) -> list[TaskKey]:
        return self.subject.selected

    @property
    def view(self) -> ListView:
        """The list as it is looked at now."""
        return self.renders.view

    def show_troubles(self) -> None:
        """Say what was found damaged on the way up, and from now on what goes wrong unforeseen."""
        banners, workspace = self._window.banners, self._workspace
        if workspace.ledger_set_aside:
            text = translated(set_aside_sentence(str(workspace.ledger_set_aside)))
            banners.show_cause("ledger", text, tone=Tone.BAD)
        if workspace.preferences.were_damaged:
            banners.show_cause("settings", translated(SETTINGS_DAMAGED))
        self._errors.happened.connect(
            lambda: banners.show_cause("unforeseen", translated(UNFORESEEN), tone=Tone.BAD)
        )
        logging.getLogger().addHandler(self._errors.handler)

    def show_counts(self) -> None:
        """All renders are here: what is counted can be told, and found again."""
        self.list_position.go_on()
        self.filters.refresh()
        self.summary.refresh()
        self.expiring.refresh()
        self.enable_actions()

    def close(self) -> None:
        self.list_position.remember()
        logging.getLogger().removeHandler(self._errors.handler)
        self.bridge.end()
        self.end_watch.close()
        self.notifier.close()
        self.heartbeat.end()
        self.ledger_watch.end()
        self._clipboard.end()
        self.choosing.end()
        self._file_watch.end()
        self.choices.close()
        self.panel.player.close_clip()
        self.comparing.close()
        self.stills.close()
        self.posters.close()

    def _put_together(self) -> None:
        at_once = ("clear_finished", "clear_failed", "archive_rejected")
        self.renders.put_actions(self.actions[name] for name in at_once)
        self._window.put_panes(self.filters, self.renders, self.panel, self.panel.player)
        self._window.put_actions(self.actions)
        self._window.put_search(self.search)
        self.renders.put_keys(in_list(self.actions))
        self.panel.player.addActions(in_player(self.actions))
        self.renders.view.setFocus()

    def draw_icons(self) -> None:
        appearance().draw_for_all_screens()
        draw_icons(self.actions)

    # What the creator does

    def play(self) -> None:
        self._window.panes.reveal(self._window.panes.details)
        self.panel.player.toggle()

    def start_again(self) -> None:
        want_restart()
        self._window.closing.emit()

    def show_why(self) -> None:
        """The reason stands above; what led to it, below."""
        self._window.panes.reveal(self._window.panes.details)
        self.panel.tabs.setCurrentWidget(self.panel.tabs.activity)

    def stop_unseen(self) -> None:
        """Nothing goes on playing where it is not seen."""
        if self.panel.player.is_playing and not self.panel.isVisible():
            self.panel.player.toggle()

    def name_play(self, playing: bool) -> None:
        self.offers.name_play(playing=playing)

    def start_review(self) -> None:
        self.review.start()

    def toggle_full_screen(self) -> None:
        if self.review.is_on:
            self._window.fill_screen()
            return
        on = not self._window.isFullScreen()
        self._window.set_full_screen(on)
        self.panel.set_full_screen(on)
        (self.panel.player if on else self.renders.view).setFocus()
        self.enable_actions()

    def enable_actions(self) -> None:
        mark_arrangement(self.actions, self.renders.kind, self.model.showing)
        self.offers.refresh(is_full_screen=self._window.isFullScreen())

    def look_for_missing(self, trouble: Unplayable) -> None:
        if trouble.flaw is Flaw.MISSING:
            self._file_watch.look()  # the row will say that the file is missing
