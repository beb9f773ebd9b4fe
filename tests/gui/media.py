"""Clips whose frames carry their number, for the tests that play them."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtMultimedia import QVideoSink

from kling_desktop.ui.preview.clip import Clip
from tests.media.barcode import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.domain.playback import Span, Unplayable

SAMPLES = Path(__file__).parents[1] / "media" / "samples"


@contextmanager
def silent_clip() -> Iterator[Clip]:
    """Shown nowhere; closed in the end."""
    sink = QVideoSink()
    made = Clip(sink)
    made.set_muted(True)
    yield made
    made.close()


class Seen:
    """What a clip told, and the numbers of the frames that it showed."""

    def __init__(self, clip: Clip) -> None:
        self.numbers: list[int | None] = []
        self.ends = 0
        self.failures: list[Unplayable] = []
        self._clip = clip
        clip.shown.connect(self._note)
        clip.ended.connect(self._note_end)
        clip.failed.connect(self.failures.append)

    @property
    def last(self) -> int | None:
        return self.numbers[-1] if self.numbers else None

    @property
    def stands(self) -> int | None:
        """The number of the frame that is shown; None while another was asked for."""
        return None if self._clip.is_moving else read(self._clip.image())

    def has_over(self, count: int) -> bool:
        return len(self.numbers) > count

    def _note(self, _frame: Span) -> None:
        self.numbers.append(read(self._clip.image()))

    def _note_end(self) -> None:
        self.ends += 1
