"""What each key of the comparison does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kling_desktop.domain.shuttle import faster, slower

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.ui.compare.view import CompareView

_LINE_STEP = 0.02  # of the picture's width


def deeds(view: CompareView) -> dict[str, Callable[[], None]]:
    """By the names of the bindings."""
    pair, controls = view.pair, view.controls
    return {
        "toggle": pair.toggle,
        "pause": pair.pause,
        "step_back": partial(pair.step, -1),
        "step_on": partial(pair.step, 1),
        "to_start": partial(pair.seek, 0),
        "to_end": pair.seek_end,
        "slower": partial(_run, view, slower),
        "faster": partial(_run, view, faster),
        "loop": controls.loop.toggle,
        "wipe": controls.wipe.toggle,
        "swap": view.swap,
        "line_left": partial(_move_line, view, -_LINE_STEP),
        "line_right": partial(_move_line, view, _LINE_STEP),
        "sound": lambda: view.toggle_sound(view.heard_place or 0),
        "other_sound": lambda: view.toggle_sound(0 if view.heard_place else 1),
        "keep_first": partial(view.keep, 0),
        "keep_second": partial(view.keep, 1),
        "full_screen": view.full_screen_wanted.emit,
        "leave": view.leave_wanted.emit,
    }


def _run(view: CompareView, changed: Callable[[float], float]) -> None:
    """The first press lets it run as fast as it did."""
    if view.pair.is_playing:
        view.controls.set_speed(changed(view.pair.speed))
    else:
        view.pair.play()


def _move_line(view: CompareView, share: float) -> None:
    if view.stage.is_wipe:
        view.stage.set_share(view.stage.share + share)
