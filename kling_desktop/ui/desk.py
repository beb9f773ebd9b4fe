"""Ties window, list and services together: what each action does."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from kling_desktop.domain.playback import Flaw
from kling_desktop.ui.account_setup import AccountSetup
from kling_desktop.ui.actions import build_actions, draw_icons, in_list, in_player
from kling_desktop.ui.adding_up import AddingUp
from kling_desktop.ui.afterwards import Afterwards
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.bridge import Bridge
from kling_desktop.ui.bringing import Bringing
from kling_desktop.ui.checking import Checking
from kling_desktop.ui.choices import Choices
from kling_desktop.ui.choosing import Choosing
from kling_desktop.ui.chosen import Chosen
from kling_desktop.ui.clearing import Clearing
from kling_desktop.ui.clipboard_watch import ClipboardWatch
from kling_desktop.ui.compare.comparing import Comparing
from kling_desktop.ui.context_menus import ContextMenus
from kling_desktop.ui.deeds import handlers, helpers
from kling_desktop.ui.details.panel import Panel
from kling_desktop.ui.emptiness import Emptiness
from kling_desktop.ui.endings import Endings
from kling_desktop.ui.errors import ErrorNotice
from kling_desktop.ui.expiring import Expiring
from kling_desktop.ui.exporting import Exporting
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
from kling_desktop.ui.news import News
from kling_desktop.ui.notifications.bells import Bells
from kling_desktop.ui.notifications.teller import Teller
from kling_desktop.ui.offers import Offers
from kling_desktop.ui.organising import Organising
from kling_desktop.ui.palette.palette import Palette
from kling_desktop.ui.playback import Playback
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.proposals import Proposals
from kling_desktop.ui.recollection import Recollection
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
from kling_desktop.ui.trash import Trash
from kling_desktop.ui.undo import Journal
from kling_desktop.ui.updates import Updates
from kling_desktop.words import SETTINGS_DAMAGED, UNFORESEEN, set_aside_sentence

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from kling_desktop.domain.playback import Unplayable
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.tasks.list_view import ListView


class Desk(QObject):
    """Everything in the window that is about one workspace."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self.posters = Posters(workspace.paths.posters, self)
        self.frames = self.posters.frames
        self.model = TaskModel(workspace, self)
        self.renders = Renders(workspace, self.model, self.posters, window.memory)
        self.subject = Subject(self.renders)
        self.filters = FilterPane(workspace, self.model)
        self.search = SearchBox(workspace, self.model)
        self.search.setText(recall_search(window.memory))
        self.intake = Intake(workspace, self)
        self.proposals = Proposals(workspace, window, self.intake)
        self._clipboard = ClipboardWatch(workspace, window, self.intake)
        self.setup = AccountSetup(workspace, window)
        self.first_run = FirstRun(workspace, window, self.setup)
        self.checking = Checking(workspace, window, lambda: self.subject.selected)
        self.chosen = Chosen(workspace, self.model, self.subject, self)
        self.keeping = Keeping(workspace, window, lambda: self.subject.selected)
        self.handover = Handover(workspace, self.chosen, self.posters)
        copies = workspace.paths.cache / "copied"
        self.last_frames = LastFrames(self.frames, self.chosen, copies, self.handover.show_files)
        self.failures = Failures(workspace, self.chosen)
        self.guides = Guides(window)
        self.menus = ContextMenus(window, workspace, self.chosen, self.renders)
        self.choices = Choices(workspace, self)
        self.journal = Journal(workspace, self)
        self.exporting = Exporting(workspace, window, self.model, lambda: self.subject.selected)
        self.bringing = Bringing(workspace, window, self.journal)
        self.adding_up = AddingUp(workspace, window)
        self.clearing = Clearing(workspace, self.model, self.journal, lambda: self.subject.selected)
        self.judging = Judging(workspace, self.model, self.journal, lambda: self.subject.selected)
        self.organising = Organising(
            workspace,
            window,
            self.journal,
            lambda: self.subject.selected,
            lambda deed: self.review.edit_here(deed) or self.panel.edit_here(deed),
        )
        self.trash = Trash(workspace, window, self.chosen, lambda: self.panel.player.close_clip())
        self.stills = Stills(workspace.scope, window.note, lambda: self.panel.player)
        self.playback = Playback(self, window)
        self.bells = Bells(workspace, window, self)
        self.endings = Endings(workspace, window, self)
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
            chosen=lambda: self.subject.selected,
            open_settings=self.setup.open_afterwards,
            parent=self,
        )
        self.emptiness = Emptiness(workspace, self.model, self.renders, helpers(self), self)
        self.bridge = Bridge(workspace.hub, self)
        self.seen_watch = SeenWatch(workspace, self.panel.player, lambda: self.subject.current)
        self.heartbeat = Heartbeat(window, lambda: bool(workspace.library.open_keys))
        self.ticking = Ticking(self.renders, self.model)
        self._free_space = FreeSpace(workspace, self)
        self._ledger = LedgerWatch(workspace.paths.ledger_journal, self)
        self._files = FileWatch(workspace, window, self.heartbeat, self)
        self._errors = ErrorNotice(self)
        self.choosing = Choosing(self, workspace)
        self._recollection = Recollection(self, window.memory)
        self.news = News(self, window, workspace)
        self.review = Review(self, window, workspace)
        self.comparing = Comparing(self, window, workspace)
        self.teller = Teller(self, window, workspace)
        self.palette = Palette(self, window, workspace)
        self._put_together()
        self._connect()
        self._recollection.begin()
        self.emptiness.refresh()

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
        self._recollection.go_on()
        self.filters.refresh()
        self.summary.refresh()
        self.expiring.refresh()
        self.enable_actions()

    def close(self) -> None:
        self._recollection.remember()
        logging.getLogger().removeHandler(self._errors.handler)
        self.bridge.end()
        self.bells.close()
        self.teller.close()
        self.heartbeat.end()
        self._ledger.end()
        self._clipboard.end()
        self.choosing.end()
        self._files.end()
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

    def _connect(self) -> None:
        window, renders = self._window, self.renders
        window.dropped.connect(self.intake.take_mime)
        renders.chosen.connect(self.choosing.show)
        window.panes.changed.connect(self._follow_panes)
        window.hidden.connect(self._follow_panes)
        renders.changed.connect(self.choosing.some)
        renders.changed.connect(self.filters.refresh)
        renders.changed.connect(self.enable_actions)
        renders.drag_wanted.connect(lambda: self.handover.drag_chosen(renders.view))
        renders.activated.connect(self.play)
        self.filters.wanted.connect(lambda values: renders.change(**values))
        self.search.textChanged.connect(renders.search)
        self.search.left.connect(lambda: renders.view.setFocus())
        stage = self.panel.player.stage
        stage.drag_wanted.connect(lambda: self.handover.drag_shown(stage))
        stage.frame_drag_wanted.connect(lambda: self.stills.drag(stage))
        stage.poster.offer_taken.connect(self.handover.open_with_default)
        for teller in (
            *(self.intake, self.setup, self.checking, self.choices, self.handover),
            *(self.keeping, self.organising, self.trash, self.bells, self.stills),
            *(self.failures, self.first_run, self.setup.diagnosis, self.last_frames),
            *(self.updates, self.exporting, self.bringing, self.choosing),
        ):
            teller.report.connect(self._tell)
        self.choices.report.connect(self.setup.show_trouble)
        self.intake.account_wanted.connect(self.first_run.ask_account)
        self.intake.added.connect(self.choosing.last)
        self.journal.changed.connect(self._note_journal)
        self.journal.done.connect(self._offer_undo)
        self.journal.report.connect(self._say)
        self.last_frames.saved.connect(self._offer_to_show)
        self.journal.brought_back.connect(self.choosing.last)
        self.checking.imported.connect(self.choosing.last)
        self.intake.lists_found.connect(self.bringing.take)
        self.bringing.brought.connect(self.choosing.last)
        self.setup.ready.connect(self.intake.take_kept)
        self.setup.restart_wanted.connect(self._start_again)
        for chooser in (self.setup, self.first_run):
            chooser.preferences_given.connect(self.choices.change)
        self.setup.preferences_given.connect(lambda _given: self.keyboard.refresh())
        self.emptiness.told.connect(self.summary.leave_out)
        self.summary.changed.connect(window.summary.setText)
        self.summary.changed.connect(lambda _line: self.panel.tick(self.chosen.current_row))
        self._connect_player()
        self._connect_time()

    def _connect_player(self) -> None:
        player, controls = self.panel.player, self.panel.player.controls
        player.preferences_changed.connect(self.choices.note)
        player.playing_changed.connect(self._name_play)
        player.full_screen_wanted.connect(self.toggle_full_screen)
        player.failed.connect(self._look_for_missing)
        player.neighbour_wanted.connect(self.playback.show_neighbour)
        player.frame_wanted.connect(self.stills.save)
        player.strip_wanted.connect(self.frames.strip)
        self.frames.strip_made.connect(player.show_strip)
        for name, button in (("loop", controls.loop), ("mute", controls.mute)):
            self.actions[name].setChecked(button.isChecked())
            button.toggled.connect(self.actions[name].setChecked)

    def _connect_time(self) -> None:
        """What changes by time alone, or by another process."""
        heartbeat, bridge = self.heartbeat, self.bridge
        for moved in (bridge.added, bridge.removed, bridge.changed):
            moved.connect(lambda _keys: heartbeat.look())
        heartbeat.second.connect(self.ticking.tick)
        heartbeat.second.connect(self.summary.refresh)
        heartbeat.minute.connect(self.ticking.tick_slowly)
        heartbeat.minute.connect(self.expiring.look)
        heartbeat.minute.connect(self._ledger.look)
        heartbeat.minute.connect(self._free_space.look)
        heartbeat.minute.connect(self.updates.look)
        self._free_space.found.connect(self._window.surroundings.set_free)
        self._window.seen.connect(self._free_space.look)
        self._window.seen.connect(self._recollection.settle)
        # After all else that waits for the first picture.
        self._window.seen.connect(self._draw_icons, Qt.ConnectionType.QueuedConnection)
        self.setup.preferences_given.connect(lambda _given: self._free_space.look())
        self.setup.preferences_given.connect(lambda _given: self.enable_actions())
        self._window.activated.connect(self._ledger.look)
        self._ledger.changed.connect(self.news.reload)

    def _draw_icons(self) -> None:
        appearance().draw_for_all_screens()
        draw_icons(self.actions)

    # What the creator does

    def play(self) -> None:
        self._window.panes.reveal(self._window.panes.details)
        self.panel.player.toggle()

    def _start_again(self) -> None:
        want_restart()
        self._window.closing.emit()

    def show_why(self) -> None:
        """The reason stands above; what led to it, below."""
        self._window.panes.reveal(self._window.panes.details)
        self.panel.tabs.setCurrentWidget(self.panel.tabs.activity)

    def _follow_panes(self) -> None:
        """Nothing goes on playing where it is not seen."""
        if self.panel.player.is_playing and not self.panel.isVisible():
            self.panel.player.toggle()

    def _name_play(self, playing: bool) -> None:
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

    def _note_journal(self) -> None:
        self._window.note.withdraw_action()  # that button was for the step before
        self.enable_actions()

    def _offer_undo(self, said: str) -> None:
        if self.comparing.is_on or self.review.is_on:
            self._say(said)
        else:
            self._window.note.say(said, self.tr("Undo"), self.actions["undo"])

    def _say(self, text: str) -> None:
        say = self.review.say if self.review.is_on else self._tell
        say(text)

    def _tell(self, text: str) -> None:
        """A note would stand before the controls of what fills the window."""
        say = self.comparing.view.say if self.comparing.is_on else self._window.note.say
        say(text)

    def _offer_to_show(self, said: str) -> None:
        if self.comparing.is_on:
            self._tell(said)
            return
        show = self.last_frames.show
        self._window.note.say(said, show.text(), show)

    def enable_actions(self) -> None:
        mark_arrangement(self.actions, self.renders.kind, self.model.showing)
        self.offers.refresh(is_full_screen=self._window.isFullScreen())

    def _look_for_missing(self, trouble: Unplayable) -> None:
        if trouble.flaw is Flaw.MISSING:
            self._files.look()  # the row will say that the file is missing

    def _spawn(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        self._workspace.scope.spawn(work, name=name)
