"""Keeps FFmpeg's threads from waiting for Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def settle(*made: QObject) -> None:
    """Call once for each media object made here, before it is used.

    The first time Qt calls `connectNotify` or `disconnectNotify` of an object made in Python,
    PySide looks whether Python overrides it. When that is FFmpeg's audio thread on its way out, it
    waits for the interpreter, which QMediaPlayer.stop() holds while it waits for that thread: the
    window freezes for ever. PySide remembers the answer, so the question is settled here.
    """
    for it in made:
        it.objectNameChanged.connect(it.setObjectName)
        it.objectNameChanged.disconnect(it.setObjectName)
