"""What the window asks for: posters, strips and frames of clips. Nothing here waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kling_desktop.ui.frames.places import FramePlace
    from kling_desktop.ui.frames.troubles import FrameTrouble


class Frames(QObject):
    """Reachable as `desk.frames`.

    `poster_made` carries the clip and a picture file, `strip_made` the clip and a tuple of picture
    files in the order of time, spread evenly over the clip (nine, fewer where it has fewer frames);
    `failed` the clip and a FrameTrouble. All pictures stand upright.
    """

    poster_made = Signal(object, object)
    strip_made = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder

    def poster(self, clip: Path, long_side: int) -> None:
        """Ask for the first frame, `long_side` px or some more: `poster_made` tells where it is."""

    def strip(self, clip: Path) -> None:
        """Ask for the frames to scrub through: `strip_made` tells, also of a strip made before."""

    def export(
        self,
        clip: Path,
        at: FramePlace,
        target: Path,
        done: Callable[[Path | FrameTrouble], None],
    ) -> None:
        """Write one frame as a PNG in full size, whole or not at all; goes before all else.

        Nothing is replaced: where `target` is taken, the picture becomes `name (2).png`. `done` is
        called once, later, with the path that it got or with what was in the way.
        """

    def close(self) -> None:
        """Give up what is asked for, and end the process."""
