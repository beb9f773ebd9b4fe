"""The window with nothing but one clip after the other, to say which are good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.review import Walk, tally
from kling_desktop.services.missing_files import files_of
from kling_desktop.ui.keyboard.commands import REVIEW
from kling_desktop.ui.motion import is_motion_reduced
from kling_desktop.ui.review.keys import Keys
from kling_desktop.ui.undo import Deed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.review.ending import Ending
    from kling_desktop.ui.review.line import ReviewLine


class Review(QObject):
    """Walks through the saved clips of the list as it was arranged when the review began."""

    def __init__(self, desk: Desk, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._workspace = workspace
        self._keys = Keys(lambda: desk.keyboard.bindings.under(REVIEW), self._acts, self)
        self._walk: Walk | None = None
        self._left_behind = ""  # whose rejection is told when the next clip is shown already
        self._made: tuple[ReviewLine, Ending] | None = None
        desk.bridge.changed.connect(self._note_changes)
        desk.bridge.removed.connect(self._pass_over)
        desk.journal.turned.connect(self._return_to)

    @property
    def is_on(self) -> bool:
        return self._walk is not None

    @property
    def line(self) -> ReviewLine:
        return self._parts[0]

    @property
    def ending(self) -> Ending:
        return self._parts[1]

    def start(self) -> None:
        """At the clip that is chosen, or else at the first that was not seen."""
        keys = self._clips()
        if self.is_on or not keys:
            if not keys:
                self._window.note.say(self.tr("No saved clip is shown in the list."))
            return
        if self._window.isFullScreen():
            self._desk.toggle_full_screen()
        self._window.note.hide()  # it was about the list
        self._walk = Walk(keys).at(self._first_of(keys))
        self._fill_window(on=True)
        self._show()

    def leave(self) -> None:
        if self._walk is None:
            return
        last = self._walk.key or self._walk.keys[-1] if self._walk.keys else None
        self._walk = self._desk.subject.reviewed = None
        self._desk.panel.player.close_clip()
        if self._window.isFullScreen():
            self._window.fill_screen()
        self._fill_window(on=False)
        if last:
            self._desk.renders.choose(last)
        self._desk.choosing.show()
        self._desk.renders.view.setFocus()

    def edit_here(self, deed: Deed) -> bool:
        """Begin to edit the note of the clip that is shown."""
        if deed is not Deed.NOTE or self._walk is None or self._walk.key is None:
            return False
        self.line.begin_note()
        return True

    def say(self, text: str) -> None:
        """Where it hides nothing of the clip."""
        name, self._left_behind = self._left_behind, ""
        self.line.say(self.tr("{0}: {1}").format(name, text) if name else text)

    # What the keys do

    def _acts(self) -> dict[str, Callable[[], None]]:
        acts = {"leave": self.leave, "back": self._go_back}
        if self._walk is None or self._walk.key is None:
            return acts
        return acts | {
            "next": self._go_on,
            "star": self._desk.organising.toggle_star,
            "reject": self._reject,
            "note": self.line.begin_note,
            "play": self._desk.panel.player.toggle,
            "full_screen": self._desk.toggle_full_screen,
        }

    def _go_on(self) -> None:
        self._step(1)

    def _go_back(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        if self._walk:
            self._go(self._walk.to(self._walk.place + step))

    def _go(self, walk: Walk) -> None:
        is_other = self._walk is None or walk.key != self._walk.key
        self._walk = walk
        if is_other:
            self._show()

    def _reject(self) -> None:
        """What is no good is not looked at again: it goes on. Pressed once more it stays."""
        was_rejected, name = self._desk.judging.are_rejected, self.line.name.text()
        self._desk.judging.toggle_rejection()
        if not was_rejected:
            self._go_on()
            self._left_behind = name

    def _archive(self) -> None:
        rejects = [task.key for task in self._tasks() if task.is_rejected]
        self.leave()
        self._desk.judging.archive(rejects)

    # What follows

    def _note_changes(self, keys: set[TaskKey]) -> None:
        if self._walk and not self._walk.key:
            self.ending.show_tally(tally(self._tasks()))
        elif self._walk and self._walk.key in keys:
            self._show_line()

    def _pass_over(self, keys: Iterable[TaskKey]) -> None:
        if self._walk is None:
            return
        self._go(self._walk.without(set(keys)))
        if self._walk.keys:
            self._show_line()  # how many there are
        else:
            self.leave()

    def _return_to(self, keys: tuple[TaskKey, ...]) -> None:
        """What was undone is looked at again."""
        walked = [key for key in keys if self._walk and key in self._walk.keys]
        if self._walk and walked:
            self._go(self._walk.at(walked[0]))

    # What is shown

    def _show(self) -> None:
        if self._walk is None:
            return
        player, is_over = self._desk.panel.player, self._walk.key is None
        self._desk.subject.reviewed = self._walk.key
        if is_over:
            player.close_clip()
        for widget, is_shown in (
            *((self.ending, is_over), (self.line, not is_over)),
            (self._window.panes, not is_over),
        ):
            widget.setVisible(is_shown)
        self._desk.choosing.show()
        if is_over:
            self.ending.show_tally(tally(self._tasks()))
            self.ending.back.setFocus()
            return
        self._show_line()
        player.setFocus()
        if not player.is_playing and not is_motion_reduced():
            player.toggle()

    def _show_line(self) -> None:
        walk = self._walk
        task = self._workspace.library.get(walk.key) if walk and walk.key else None
        if walk and task:
            self.line.show_task(task, walk.place + 1, len(walk.keys))

    def _fill_window(self, *, on: bool) -> None:
        """Leave nothing but the clip, its controls and the line; or bring everything back."""
        watched = (self._desk.panel.player, self._window.panes, self.line, self.ending)
        self._keys.watch(watched, on=on)
        if not on:
            self.line.hide()
            self.ending.hide()
            self._window.panes.show()
        self._desk.panel.set_full_screen(on)
        self._window.set_alone(on)

    @property
    def _parts(self) -> tuple[ReviewLine, Ending]:
        if self._made is None:
            # late: the start waits for it
            from kling_desktop.ui.review.ending import Ending
            from kling_desktop.ui.review.line import ReviewLine

            self._made = line, ending = ReviewLine(self._window), Ending(self._window)
            self._window.put_below(ending, line)
            self._desk.keyboard.tell(line)
            self._connect(line, ending)
        return self._made

    def _connect(self, line: ReviewLine, ending: Ending) -> None:
        line.step.connect(self._step)
        line.star_wanted.connect(self._desk.organising.toggle_star)
        line.reject_wanted.connect(self._reject)
        line.left.connect(self.leave)
        line.note.edited.connect(lambda key, text: self._desk.organising.set_note([key], text))
        ending.left.connect(self.leave)
        ending.archive_wanted.connect(self._archive)

    # What there is

    def _clips(self) -> tuple[TaskKey, ...]:
        """Of the list as it is arranged and filtered."""
        library, absences = self._workspace.library, self._workspace.missing.absences
        found = ((key, library.get(key)) for key in self._desk.model.keys)
        return tuple(key for key, task in found if task and files_of(task, absences.get(key)))

    def _first_of(self, keys: tuple[TaskKey, ...]) -> TaskKey:
        chosen = self._desk.renders.current
        if chosen in keys:
            return chosen
        library = self._workspace.library
        return next((it for it in keys if (task := library.get(it)) and task.is_unseen), keys[0])

    def _tasks(self) -> list[Task]:
        keys = self._walk.keys if self._walk else ()
        return list(self._workspace.library.listed(keys))
