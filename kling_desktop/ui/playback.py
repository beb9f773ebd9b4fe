"""What the keys and the Playback menu do with the clip that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.shuttle import USUAL_SPEED

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.preview.player import Player
    from kling_desktop.ui.preview.reel import Deed

_VOLUME_STEP = 10  # hundredths


class Playback(QObject):
    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What each action does, by its name."""
        return {
            "shuttle_back": self._doing(lambda it: it.shuttle(-1)),
            "shuttle_stop": self._doing(lambda it: it.stop()),
            "shuttle_on": self._doing(lambda it: it.shuttle(1)),
            "step_back": self._doing(lambda it: it.step(-1)),
            "step_on": self._doing(lambda it: it.step(1)),
            "to_start": self._doing(lambda it: it.to_start()),
            "to_end": self._doing(lambda it: it.to_end()),
            "mark_in": self._doing(lambda it: it.mark_in()),
            "mark_out": self._doing(lambda it: it.mark_out()),
            "clear_marks": self._doing(lambda it: it.clear_marks()),
            "previous_clip": lambda: self.show_neighbour(-1),
            "next_clip": lambda: self.show_neighbour(1),
            "slower": lambda: self._player.go_slower(),
            "faster": lambda: self._player.go_faster(),
            "usual_speed": lambda: self._player.go_at(USUAL_SPEED),
            "loop": lambda: self._player.controls.loop.toggle(),
            "mute": lambda: self._player.controls.mute.toggle(),
            "louder": lambda: self._player.turn_volume(_VOLUME_STEP),
            "quieter": lambda: self._player.turn_volume(-_VOLUME_STEP),
            "copy_frame": self._desk.stills.copy,
            "save_frame": self._desk.stills.save,
        }

    def show_neighbour(self, step: int) -> None:
        """The clip before or after this one in the list as it is arranged; it goes on playing."""
        key = self._neighbour(step)
        if key is None:
            return
        was_playing = self._player.is_playing
        self._desk.renders.choose(key)
        if was_playing and not self._player.is_playing:
            self._player.toggle()

    @property
    def _player(self) -> Player:
        return self._desk.panel.player

    def _doing(self, deed: Deed) -> Callable[[], None]:
        def act() -> None:
            self._window.panes.reveal(self._window.panes.details)
            self._player.do(deed)

        return act

    def _neighbour(self, step: int) -> TaskKey | None:
        """The next one with a file, as far as is known."""
        model, current = self._desk.model, self._desk.renders.current
        row = model.index_of(current).row() if current else -1
        while 0 <= (row := row + step) < model.rowCount():
            key = model.key_at(row)
            shown = model.row_of(key) if key else None
            if shown and shown.files:
                return key
        return None
