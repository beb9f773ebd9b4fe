"""What is said about saving and about saved files. As in words.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.errors import SaveTrouble
from kling_desktop.words import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    from kling_desktop.domain.errors import SaveFailed

_SAVE_TROUBLES = {
    SaveTrouble.FOLDER_MISSING: QT_TRANSLATE_NOOP(
        "words",
        "The download folder {detail} is not there. Saving goes on by itself once it is back;"
        " or choose another one in Settings.",
    ),
    SaveTrouble.FOLDER_READ_ONLY: QT_TRANSLATE_NOOP(
        "words",
        "Nothing can be written to {detail}. Saving goes on by itself once that has changed;"
        " or choose another folder in Settings.",
    ),
    SaveTrouble.DISK_FULL: QT_TRANSLATE_NOOP(
        "words",
        "There is too little room on the disk with {detail}. Free some: saving then goes on by"
        " itself.",
    ),
    SaveTrouble.DISK_ERROR: QT_TRANSLATE_NOOP(
        "words",
        "Writing to {detail} failed. Look at the disk, or choose another folder in Settings.",
    ),
    SaveTrouble.LINK_DEAD: QT_TRANSLATE_NOOP(
        "words", "The clip's link no longer works. Save again to ask for a fresh one."
    ),
    SaveTrouble.CLIP_GONE: QT_TRANSLATE_NOOP(
        "words",
        "The service has deleted this clip. Look for a copy at the provider, or render it again.",
    ),
    SaveTrouble.NOT_A_VIDEO: QT_TRANSLATE_NOOP(
        "words", "What the link gave is not a video. Save again to ask for a fresh link."
    ),
    SaveTrouble.INCOMPLETE: QT_TRANSLATE_NOOP(
        "words", "The clip did not arrive whole. Save again to go on from where it stopped."
    ),
    SaveTrouble.TOO_LARGE: QT_TRANSLATE_NOOP(
        "words", "What the link gives is over 4 GB, which no clip is. It was not saved."
    ),
    SaveTrouble.NETWORK: QT_TRANSLATE_NOOP(
        "words", "The clip could not be fetched. Look at the connection, then save again."
    ),
}
# While it is tried again by itself: nothing is asked of the creator yet.
_RETRIED = {
    SaveTrouble.LINK_DEAD: QT_TRANSLATE_NOOP(
        "words", "The clip's link does not work. A fresh one is asked for soon."
    ),
    SaveTrouble.NOT_A_VIDEO: QT_TRANSLATE_NOOP(
        "words", "What the link gave is not a video. A fresh link is asked for soon."
    ),
    SaveTrouble.INCOMPLETE: QT_TRANSLATE_NOOP(
        "words", "The clip did not arrive whole. It goes on soon from where it stopped."
    ),
    SaveTrouble.NETWORK: QT_TRANSLATE_NOOP(
        "words", "The clip could not be fetched. It is tried again soon."
    ),
}
IN_TURN = QT_TRANSLATE_NOOP("words", "Waiting for its turn")
_HELD = QT_TRANSLATE_NOOP("words", "Waiting for the folder")
_HELD_FULL = QT_TRANSLATE_NOOP("words", "Waiting for space on the disk")
_FILE_MISSING = QT_TRANSLATE_NOOP(
    "words", "The file was moved or deleted. Save it again or show where it is."
)
_FILE_LOST = QT_TRANSLATE_NOOP(
    "words",
    "The file was moved or deleted, and the service has deleted the clip. Show where the file is, "
    "or render it again.",
)
_FOLDER_AWAY = QT_TRANSLATE_NOOP(
    "words", "The folder {detail} cannot be reached now. Look whether its drive is connected."
)
NOT_THE_VIDEO = QT_TRANSLATE_NOOP("words", "That file is not a whole video. Choose another one.")


def save_sentence(failure: SaveFailed) -> Sentence:
    return Sentence(_SAVE_TROUBLES[failure.trouble], {"detail": failure.detail})


def retry_sentence(failure: SaveFailed) -> Sentence:
    """What went wrong last while it is still being tried."""
    template = _RETRIED.get(failure.trouble)
    return Sentence(template) if template else save_sentence(failure)


def held_words(failure: SaveFailed) -> str:
    """What a clip waits for."""
    return _HELD_FULL if failure.trouble is SaveTrouble.DISK_FULL else _HELD


def missing_sentence(folder: str, *, is_gone_at_service: bool) -> Sentence:
    """`folder` is the one that cannot be reached; empty where the file alone is not there."""
    if folder:
        return Sentence(_FOLDER_AWAY, {"detail": folder})
    return Sentence(_FILE_LOST if is_gone_at_service else _FILE_MISSING)
