"""Ties window, list and services together: what each action does."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kling_desktop.domain.task import TaskState
from kling_desktop.ui import file_manager, icons
from kling_desktop.ui.account_setup import AccountSetup
from kling_desktop.ui.actions import Need, build_actions, enable, share
from kling_desktop.ui.bridge import Bridge
from kling_desktop.ui.checking import Checking
from kling_desktop.ui.dialogs.add_tasks import AddDialog
from kling_desktop.ui.errors import ErrorNotice
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.preview.panel import Panel
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.summary import Summary
from kling_desktop.ui.tasks.mime import files_mime
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.view import TaskView, saved_files
from kling_desktop.ui.theme import Tone, current_theme
from kling_desktop.words import SETTINGS_DAMAGED, UNFORESEEN, set_aside_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.tasks.roles import Row

RELOAD_MS = 2_000
REMEMBER_MS = 800


class Desk(QObject):
    """Everything in the window that is about one workspace."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._removed: list[list[Task]] = []
        self._choices: dict[str, object] = {}
        self.posters = Posters(workspace.paths.posters, self)
        self.model = TaskModel(workspace, self)
        self.view = TaskView(self.model, self.posters)
        self.intake = Intake(workspace, self)
        self.setup = AccountSetup(workspace, window)
        self.checking = Checking(workspace, window, lambda: self.view.selected)
        self.actions = build_actions(window, self.view, self._handlers())
        details = [self.actions[name] for name in ("play", "save", "reveal")]
        self.panel = Panel(workspace, self.posters, details)
        self.summary = Summary(
            workspace,
            self.model,
            window.banners,
            ask_account=self.setup.ask,
            open_settings=self.setup.open_settings,
            parent=self,
        )
        self.bridge = Bridge(workspace.hub, self)
        self._remembering = QTimer(self, singleShot=True, interval=REMEMBER_MS)
        self._reloading = QTimer(self, interval=RELOAD_MS)
        self._errors = ErrorNotice(self)
        self._put_together()
        self._connect()
        self._choose_first()

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

    def close(self) -> None:
        logging.getLogger().removeHandler(self._errors.handler)
        self.bridge.end()
        self._reloading.stop()
        if self._remembering.isActive():
            self._remember_choices()
        self.panel.player.close_clip()
        self.posters.close()

    def _put_together(self) -> None:
        self._window.put_panes(self.view, self.panel)
        self._window.put_actions(self.actions)
        share(self.actions, self.panel.player)
        self.view.setFocus()

    def _connect(self) -> None:
        window, view, bridge = self._window, self.view, self.bridge
        window.dropped.connect(self.intake.take_mime)
        view.chosen.connect(self._show_choice)
        view.menu_wanted.connect(window.open_menu)
        view.unsaved_dragged.connect(self._save_dragged)
        view.doubleClicked.connect(lambda _index: self.panel.player.toggle())
        bridge.added.connect(self._note_added)
        bridge.removed.connect(self._note_removed)
        bridge.changed.connect(self._note_changed)
        bridge.accounts_changed.connect(self._note_accounts)
        bridge.tracking_changed.connect(self._note_tracking)
        self.posters.made.connect(self._note_poster)
        self.intake.report.connect(window.note.say)
        self.intake.account_wanted.connect(self.setup.ask)
        self.intake.added.connect(self._choose_last)
        self.setup.report.connect(window.note.say)
        self.checking.report.connect(window.note.say)
        self.checking.imported.connect(self._choose_last)
        self.setup.ready.connect(self.intake.take_kept)
        self.setup.preferences_given.connect(self._change_saving)
        self.summary.changed.connect(window.summary.setText)
        self.summary.changed.connect(lambda _line: self.panel.tick(self._current_row()))
        self.panel.player.preferences_changed.connect(self._note_choice)
        self.panel.player.playing_changed.connect(self._name_play)
        self.panel.player.full_screen_wanted.connect(self._toggle_full_screen)
        self.panel.player.failed.connect(self._say_unplayable)
        self._remembering.timeout.connect(self._remember_choices)
        self._reloading.timeout.connect(self._reload)
        self._reloading.start()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "add": self._open_add,
            "paste": self.intake.take_clipboard,
            "import": self.checking.import_recent,
            "check": self.checking.check_now,
            "pause": self.checking.toggle_chosen,
            "pause_all": self.checking.toggle_all,
            "reply": self.checking.show_reply,
            "save": self._save_chosen,
            "settings": self.setup.open_settings,
            "play": lambda: self.panel.player.toggle(),
            "full_screen": self._toggle_full_screen,
            "leave_full_screen": self._toggle_full_screen,
            "reveal": self._reveal,
            "copy_file": self._copy_file,
            "copy_id": self._copy_id,
            "remove": self._remove,
            "undo": self._undo,
            "quit": self._window.closing.emit,
        }

    # What the creator does

    def _open_add(self) -> None:
        accounts = self._workspace.accounts
        # The first is what stays chosen: new renders belong there.
        statuses = sorted(accounts.statuses, key=lambda status: status is not accounts.main)
        dialog = AddDialog([status.account for status in statuses], self._window)
        dialog.given.connect(self.intake.take_text)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_chosen(self) -> None:
        for key in self.view.selected:
            if self._can_save(key):
                self._workspace.downloads.save(key)

    def _save_dragged(self, keys: list[TaskKey]) -> None:
        ready = [key for key in keys if self._can_save(key)]
        for key in ready:
            self._workspace.downloads.save(key)
        if ready:
            self._window.note.say(self.tr("Not saved yet. Saving now: drag again in a moment."))
        else:
            self._window.note.say(self.tr("There is no clip to drag yet."))

    def _name_play(self, playing: bool) -> None:
        play = self.actions["play"]
        play.setText(self.tr("Pause") if playing else self.tr("Play"))
        play.setIcon(icons.icon("pause" if playing else "play", current_theme().text))

    def _toggle_full_screen(self) -> None:
        on = not self._window.isFullScreen()
        self._window.set_full_screen(on)
        self.panel.set_full_screen(on)
        (self.panel.player if on else self.view).setFocus()
        self._enable_actions()

    def _reveal(self) -> None:
        files = self._chosen_files()
        if files and not file_manager.reveal(files[0]):
            self._window.note.say(
                self.tr("No file manager answered. The clip is at {0}").format(files[0])
            )

    def _copy_file(self) -> None:
        files = self._chosen_files()
        if files:
            QGuiApplication.clipboard().setMimeData(files_mime(files))
            self._window.note.say(self.tr("Copied: {0}").format(", ".join(f.name for f in files)))

    def _copy_id(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(key.task_id for key in self.view.selected))

    def _remove(self) -> None:
        self._spawn(self._remove_keys(self.view.selected), "remove from the list")

    async def _remove_keys(self, keys: list[TaskKey]) -> None:
        self._removed.append(await self._workspace.library.remove(keys))
        self._window.note.say(self.tr("Taken off the list; files stay. Ctrl+Z brings it back."))
        self._enable_actions()

    def _undo(self) -> None:
        if self._removed:
            accounts = self._workspace.accounts
            tasks = [task for task in self._removed.pop() if accounts.get(task.account_id)]
            self._spawn(self._workspace.library.restore(tasks), "undo")

    # What the services tell

    def _note_added(self, keys: tuple[TaskKey, ...]) -> None:
        self.model.add(keys)
        self.summary.refresh()
        self._enable_actions()

    def _note_removed(self, keys: tuple[TaskKey, ...]) -> None:
        row = self.view.currentIndex().row()
        chosen_goes = self.view.current in keys
        self.model.remove(keys)
        moved_up = self.model.key_at(min(row, self.model.rowCount() - 1))
        if chosen_goes and moved_up:
            self.view.choose(moved_up)
        self.summary.refresh()
        self.summary.show_saving()
        self._show_choice()

    def _note_changed(self, keys: set[TaskKey]) -> None:
        self.model.refresh(keys)
        self.summary.refresh()
        self.summary.show_saving()
        if self.view.current in keys:
            self._show_choice()

    def _note_poster(self, key: TaskKey) -> None:
        if key == self.view.current:
            self._show_choice()

    def _note_accounts(self) -> None:
        self.model.refresh_all()
        self.summary.show_accounts()
        self.summary.refresh()
        self._show_choice()
        self.setup.refresh()

    def _note_tracking(self) -> None:
        self.model.refresh_all()
        self.summary.show_tracking()
        self.summary.refresh()
        self._show_choice()

    def _name_pauses(self) -> None:
        is_paused = self._workspace.tracker.is_paused
        self._name("pause_all", self.tr("Resume all") if is_paused else self.tr("Pause all"))
        keys = self.view.selected
        resumes = self.checking.are_paused(keys)
        self._name("pause", self.tr("Resume checking") if resumes else self.tr("Pause checking"))

    def _name(self, action: str, text: str) -> None:
        self.actions[action].setText(text)

    def _reload(self) -> None:
        self._spawn(self._workspace.library.reload_if_changed(), "look for changes by commands")

    # What follows from it

    def _choose_first(self) -> None:
        first = self.model.key_at(0)
        if first:
            self.view.choose(first)
        self._show_choice()
        self.summary.refresh()

    def _choose_last(self, keys: tuple[TaskKey, ...]) -> None:
        if keys:
            self.view.choose(keys[-1])

    def _show_choice(self) -> None:
        self.panel.show_row(self._current_row())
        self._enable_actions()

    def _current_row(self) -> Row | None:
        key = self.view.current
        return self.model.row_at(self.model.index_of(key).row()) if key else None

    def _enable_actions(self) -> None:
        main = self._workspace.accounts.main
        holds = {
            Need.RENDERS: self.model.rowCount() > 0,
            Need.CHOICE: bool(self.view.selected),
            Need.OPEN: any(row.task.is_open for row in self._chosen_rows()),
            Need.ACCOUNT: main is not None and main.is_ready,
            Need.UNSAVED: any(self._can_save(key) for key in self.view.selected),
            Need.FILE: bool(self._chosen_files()),
            Need.UNDO: bool(self._removed),
            Need.FULL_SCREEN: self._window.isFullScreen(),
        }
        enable(self.actions, {need for need, is_met in holds.items() if is_met})
        self._name_pauses()

    def _chosen_rows(self) -> list[Row]:
        rows = (self.model.row_at(self.model.index_of(key).row()) for key in self.view.selected)
        return [row for row in rows if row]

    def _chosen_files(self) -> list[Path]:
        return [path for row in self._chosen_rows() for path in saved_files(row)]

    def _can_save(self, key: TaskKey) -> bool:
        task = self._workspace.library.get(key)
        if task is None or task.state is not TaskState.SUCCEED or not task.videos:
            return False
        row = self.model.row_at(self.model.index_of(key).row())
        return row is not None and len(saved_files(row)) < len(task.videos)

    def _change_saving(self, values: dict[str, object]) -> None:
        try:
            self._workspace.preferences.change(**values)
        except OSError as error:
            self._window.note.say(self.tr("The settings could not be written: {0}").format(error))
            return
        downloads = self._workspace.downloads
        if "save_automatically" in values:
            downloads.save_automatically(on=bool(values["save_automatically"]))
        for key, saving in list(downloads.savings.items() if "download_folder" in values else ()):
            if saving.failure and saving.failure.trouble.concerns_folder:
                downloads.save(key)

    def _note_choice(self, values: dict[str, object]) -> None:
        self._choices.update(values)
        self._remembering.start()

    def _remember_choices(self) -> None:
        self._remembering.stop()
        choices, self._choices = self._choices, {}
        self._change_saving(choices)

    def _say_unplayable(self, text: str) -> None:
        self._window.note.say(self.tr("This clip cannot be played here: {0}").format(text))

    def _spawn(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        self._workspace.scope.spawn(work, name=name)
