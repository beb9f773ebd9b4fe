"""Two clips, what is told of each, and one transport for both: it fills the window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kling_desktop.ui.announcing import announce
from kling_desktop.ui.compare.clip_pair import ClipPair
from kling_desktop.ui.compare.controls import Controls
from kling_desktop.ui.compare.deeds import deeds
from kling_desktop.ui.compare.heading import Heading
from kling_desktop.ui.compare.keys import BINDINGS, CONTEXT, HINTS
from kling_desktop.ui.compare.stage import CompareStage
from kling_desktop.ui.keyboard.binding import name_of
from kling_desktop.ui.keyboard.commands import COMPARE
from kling_desktop.ui.keyboard.hints import hint_line
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.motion import is_motion_reduced
from kling_desktop.ui.preview.buttons import SignButton
from kling_desktop.ui.preview.clip import Clip
from kling_desktop.ui.preview.flaws import sentence_about
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kling_desktop.domain.playback import Unplayable
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.ui.compare.pane import Pane
    from kling_desktop.ui.compare.subjects import Pair, Subject
    from kling_desktop.ui.keyboard.bindings import Bindings

SAID_MS = 7_000
_REPEATING = frozenset(binding.name for binding in BINDINGS if binding.repeats)


@dataclass(frozen=True, slots=True)
class Entry:
    """One of the two, with what shows it."""

    clip: Clip
    pane: Pane
    subject: Subject


class CompareView(QWidget):
    """`keep_wanted` carries the Subject to keep, and the other."""

    keep_wanted = Signal(object, object)
    full_screen_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the two are, and time runs
        self.setAccessibleName(self.tr("Compare two clips"))
        self.stage = CompareStage(self)
        self._panes = {Clip(pane.video, self): pane for pane in self.stage.panes}
        first, second = self._panes
        self.pair = ClipPair((first, second), self)
        self.entries: list[Entry] = []  # from left to right
        self._swap = SignButton("arrow-left-right", self.tr("Swap left and right"), self)
        self.headings = (Heading(1, self), Heading(2, self))
        self._leave = SignButton("x", self.tr("Back to the list"), self)
        self.controls = Controls(self.pair, self)
        self.hint = MutedLabel("", self)
        self.hint.setWordWrap(True)
        self._tasks: Mapping[TaskKey, Task] = {}
        self._names: Mapping[str, str] = {}
        self._hints = ""
        self._quiet = QTimer(self, singleShot=True, interval=SAID_MS)
        self._deeds = deeds(self)
        self._lay_out()
        self._connect()

    def open(self, pair: Pair, *, volume: float) -> None:
        """Without sound at first; they play as soon as both are there, unless motion is to be
        reduced.
        """
        shown = zip(self._panes.items(), pair, strict=True)
        self.entries = [Entry(clip, pane, subject) for (clip, pane), subject in shown]
        self._put_in_order()
        for entry in self.entries:
            entry.pane.show_video()
            entry.clip.set_volume(volume)
        self._hear(None)
        self._show_keys()
        self.pair.open([subject.path for subject in pair])

    def close_clips(self) -> None:
        """Let go of the files."""
        self.pair.close()

    def show_tasks(self, tasks: Mapping[TaskKey, Task]) -> None:
        """The renders that the clips are of, as they are now."""
        self._tasks = tasks
        is_one = len({entry.subject.key for entry in self.entries}) == 1
        for heading, entry in zip(self.headings, self.entries, strict=True):
            heading.show_task(tasks[entry.subject.key], entry.subject.position)
            heading.keep.setVisible(not is_one)

    def show_keys(self, bindings: Bindings) -> None:
        """Hear those in force, and name them."""
        self._names = bindings.under(COMPARE)
        self._hints = hint_line(bindings, CONTEXT, HINTS)
        self._swap.command, self._leave.command = "swap", "leave"
        for button in (self._swap, self._leave):
            button.show_keys(bindings, COMPARE)
        self.controls.show_keys(bindings)
        if not self._quiet.isActive():
            self._show_keys()

    def swap(self) -> None:
        """The left one goes to the right."""
        self.entries.reverse()
        self._put_in_order()
        self.show_tasks(self._tasks)
        self._hear(self.pair.heard)

    def toggle_sound(self, place: int) -> None:
        """Of the left one (0) or of the right (1); of the other there is none then."""
        clip = self.entries[place].clip
        self._hear(None if self.pair.heard is clip else clip)

    @property
    def heard_place(self) -> int | None:
        """Where the one is whose sound is on: left (0) or right (1)."""
        clips = [entry.clip for entry in self.entries]
        return clips.index(self.pair.heard) if self.pair.heard else None

    def keep(self, place: int) -> None:
        """The left one (0) or the right (1)."""
        kept, other = self.entries[place].subject, self.entries[1 - place].subject
        if kept.key != other.key:
            self.keep_wanted.emit(kept, other)

    def say(self, text: str) -> None:
        """In the place of the keys, for a moment; the videos keep their size."""
        self.hint.setMinimumHeight(self.hint.height())
        self.hint.setText(text)
        self._quiet.start()
        announce(self, text)

    def event(self, event: QEvent) -> bool:
        """Its keys come before the window's."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(name_of(event, self._names) is not None)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = name_of(event, self._names)
        if name is None:
            super().keyPressEvent(event)
        elif name in _REPEATING or not event.isAutoRepeat():
            self._deeds[name]()

    def _put_in_order(self) -> None:
        self.stage.put_in_order([entry.pane for entry in self.entries])

    def _hear(self, clip: Clip | None) -> None:
        self.pair.hear(clip)
        for heading, entry in zip(self.headings, self.entries, strict=True):
            heading.show_sound(on=entry.clip is clip)

    def _begin(self) -> None:
        self.stage.arrange()
        self.controls.refresh()
        if not is_motion_reduced():
            self.pair.play()

    def _show_flaw(self, clip: Clip, why: Unplayable) -> None:
        self._panes[clip].show_text(sentence_about(why))

    def _show_keys(self) -> None:
        self._quiet.stop()
        self.hint.setText(self._hints)
        self.hint.setAccessibleName("")
        self.hint.setMinimumHeight(0)

    def _connect(self) -> None:
        self.pair.ready.connect(self._begin)
        for clip in self.pair.clips:
            clip.failed.connect(partial(self._show_flaw, clip))
        for place, heading in enumerate(self.headings):
            heading.keep_wanted.connect(partial(self.keep, place))
            heading.sound_wanted.connect(partial(self.toggle_sound, place))
        self._swap.clicked.connect(self.swap)
        self._leave.clicked.connect(self.leave_wanted)
        self.stage.clicked.connect(self.pair.toggle)
        self.controls.wipe.toggled.connect(self.stage.set_wipe)
        self.controls.full.clicked.connect(self.full_screen_wanted)
        self._quiet.timeout.connect(self._show_keys)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(3 * GRID)
        top.addWidget(self.headings[0], 1)
        top.addWidget(self._swap)
        top.addWidget(self.headings[1], 1)
        top.addWidget(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(top)
        layout.addWidget(self.stage, 1)
        layout.addWidget(self.controls)
        layout.addWidget(self.hint)
