"""Why a clip cannot be compared, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.playback import Flaw
from kling_desktop.ui.i18n import translated
from kling_desktop.words import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    from kling_desktop.domain.playback import Unplayable

_FLAWS = {
    Flaw.MISSING: QT_TRANSLATE_NOOP("words", "The file is not where it was saved."),
    Flaw.NOT_A_VIDEO: QT_TRANSLATE_NOOP("words", "This file is not a video."),
    Flaw.NO_PICTURE: QT_TRANSLATE_NOOP("words", "There is no picture in this file, only sound."),
    Flaw.DAMAGED: QT_TRANSLATE_NOOP("words", "This file is damaged and cannot be played."),
    Flaw.UNDECODED: QT_TRANSLATE_NOOP("words", "Video of this kind cannot be decoded here."),
}
_UNDECODED_CODEC = QT_TRANSLATE_NOOP("words", "{codec} video cannot be decoded here.")


def flaw_sentence(why: Unplayable) -> str:
    if why.flaw is Flaw.UNDECODED and why.codec:
        return translated(Sentence(_UNDECODED_CODEC, {"codec": why.codec}))
    return translated(_FLAWS[why.flaw])
