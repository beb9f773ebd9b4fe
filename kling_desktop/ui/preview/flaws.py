"""Why a clip is not played, in a sentence."""

from __future__ import annotations

from kling_desktop.domain.playback import Flaw, Unplayable
from kling_desktop.ui.i18n import translate
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

CONTEXT = "flaws"
_SENTENCES = {
    Flaw.MISSING: mark("flaws", "The file of this clip is not there any more."),
    Flaw.NOT_A_VIDEO: mark("flaws", "This file is not a video, whatever its name says."),
    Flaw.NO_PICTURE: mark("flaws", "There is no picture in this file, only sound."),
    Flaw.DAMAGED: mark("flaws", "This file is damaged. Nothing in it can be shown."),
    Flaw.UNDECODED: mark("flaws", "This program cannot decode {codec} on this computer."),
}
_NAMELESS = mark("flaws", "No picture comes out of this file: its codec is not known here.")
_CODECS = {"H264": "H.264", "H265": "H.265 (HEVC)"}
# Another player may do better with these.
OPENED_ELSEWHERE = frozenset({Flaw.NO_PICTURE, Flaw.DAMAGED, Flaw.UNDECODED})


def sentence_about(trouble: Unplayable) -> str:
    is_nameless = trouble.flaw is Flaw.UNDECODED and not trouble.codec
    text = _NAMELESS if is_nameless else _SENTENCES[trouble.flaw]
    codec = _CODECS.get(trouble.codec, trouble.codec)
    return translate(CONTEXT, text).format(codec=codec)
