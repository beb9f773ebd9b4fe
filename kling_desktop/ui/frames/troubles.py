"""Why there is no picture, and how that is said."""

from __future__ import annotations

from enum import Enum

from kling_desktop.ui.i18n import translate
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

_CONTEXT = "frames"


class FrameTrouble(Enum):
    """The values are sentences in English; people are shown `sentence`."""

    GONE = mark("frames", "The clip cannot be read. Is it still where it was?")
    NOT_A_VIDEO = mark("frames", "This file is not a video of a kind that is opened here.")
    NOT_DECODED = mark("frames", "No frame of this clip can be decoded here.")
    DAMAGED = mark("frames", "This clip is damaged: reading it was given up.")
    NOT_WRITTEN = mark("frames", "The picture could not be written. Is the disk full?")
    NOT_STARTED = mark("frames", "The part of the program that reads frames did not start.")
    CLOSED = mark("frames", "The program was closed before the picture was there.")

    @property
    def sentence(self) -> str:
        return translate(_CONTEXT, self.value)


# Known of the file as it is: asking again would not help.
OF_THE_FILE = frozenset({FrameTrouble.NOT_A_VIDEO, FrameTrouble.NOT_DECODED, FrameTrouble.DAMAGED})
