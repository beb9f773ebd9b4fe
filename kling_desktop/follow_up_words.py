"""What is said of what follows the end of a render. As in words.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.follow_up import FollowUpResult, Occasion
from kling_desktop.domain.follow_up_template import FollowUpFault
from kling_desktop.domain.webhook_address import AddressFault
from kling_desktop.words import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    from kling_desktop.domain.follow_up import FollowUpOutcome
    from kling_desktop.domain.follow_up_template import FollowUpProblem

OCCASIONS = {
    Occasion.SUCCEEDED: QT_TRANSLATE_NOOP("words", "that succeed"),
    Occasion.FAILED: QT_TRANSLATE_NOOP("words", "that fail"),
    Occasion.BOTH: QT_TRANSLATE_NOOP("words", "that succeed or fail"),
}
# In the order in which they are offered.
PLACEHOLDERS = {
    "name": QT_TRANSLATE_NOOP("words", "Name, or the id without one"),
    "id": QT_TRANSLATE_NOOP("words", "Id"),
    "path": QT_TRANSLATE_NOOP("words", "The clip's file"),
    "folder": QT_TRANSLATE_NOOP("words", "The clip's folder"),
    "state": QT_TRANSLATE_NOOP("words", "The service's word: succeed or failed"),
    "reason": QT_TRANSLATE_NOOP("words", "Why it failed, as the service says"),
    "project": QT_TRANSLATE_NOOP("words", "Project"),
    "account": QT_TRANSLATE_NOOP("words", "Account"),
    "kind": QT_TRANSLATE_NOOP("words", "Kind of render"),
    "seconds": QT_TRANSLATE_NOOP("words", "How long it took, in seconds"),
}
_RESULTS = {
    FollowUpResult.PROGRAM_DONE: QT_TRANSLATE_NOOP("words", "The program ran."),
    FollowUpResult.PROGRAM_EXIT: QT_TRANSLATE_NOOP(
        "words", "The program ended with exit code {code}."
    ),
    FollowUpResult.PROGRAM_TOO_LONG: QT_TRANSLATE_NOOP(
        "words", "The program was ended after {count} min. Settings has that limit."
    ),
    FollowUpResult.PROGRAM_NOT_STARTED: QT_TRANSLATE_NOOP(
        "words", "The program could not be started. Look at it in Settings."
    ),
    FollowUpResult.PROGRAM_NO_CLIP: QT_TRANSLATE_NOOP(
        "words", "The program was not run: the clip's file is no longer there."
    ),
    FollowUpResult.PROGRAM_UNCLEAR: QT_TRANSLATE_NOOP(
        "words",
        "It is not known whether the program ran to its end: Kling Desktop ended before it did.",
    ),
    FollowUpResult.WEBHOOK_DONE: QT_TRANSLATE_NOOP("words", "The webhook was sent ({code})."),
    FollowUpResult.WEBHOOK_REFUSED: QT_TRANSLATE_NOOP(
        "words", "The webhook was sent, and its server refused it ({code})."
    ),
    FollowUpResult.WEBHOOK_MOVED: QT_TRANSLATE_NOOP(
        "words", "The webhook's server sends us to another address, which is not followed."
    ),
    FollowUpResult.WEBHOOK_NOT_REACHED: QT_TRANSLATE_NOOP(
        "words", "The webhook's server cannot be reached."
    ),
    FollowUpResult.WEBHOOK_NO_SECRET: QT_TRANSLATE_NOOP(
        "words", "The webhook was not sent: its header has no value. Enter it in Settings."
    ),
    FollowUpResult.COPY_DONE: QT_TRANSLATE_NOOP("words", "The clip was copied."),
    FollowUpResult.COPY_FOLDER_MISSING: QT_TRANSLATE_NOOP(
        "words", "The clip was not copied: the folder is not there. Look whether its drive is."
    ),
    FollowUpResult.COPY_FOLDER_READ_ONLY: QT_TRANSLATE_NOOP(
        "words", "The clip was not copied: nothing can be written to the folder."
    ),
    FollowUpResult.COPY_DISK_FULL: QT_TRANSLATE_NOOP(
        "words", "The clip was not copied: there is too little room on the disk."
    ),
    FollowUpResult.COPY_NO_CLIP: QT_TRANSLATE_NOOP(
        "words", "The clip was not copied: its file is no longer there."
    ),
    FollowUpResult.COPY_FAILED: QT_TRANSLATE_NOOP(
        "words", "The clip was not copied: reading or writing failed."
    ),
    FollowUpResult.NOT_SET_UP: QT_TRANSLATE_NOOP(
        "words", "Nothing was done: Settings names nothing to do. Look at After a render there."
    ),
}
_FAULTS = {
    FollowUpFault.EMPTY: QT_TRANSLATE_NOOP("words", "Enter a program. Until then nothing is run."),
    FollowUpFault.UNCLOSED_QUOTE: QT_TRANSLATE_NOOP(
        "words", "A quotation mark {detail} without its other half."
    ),
    FollowUpFault.UNKNOWN_PLACEHOLDER: QT_TRANSLATE_NOOP(
        "words", "Nothing is known as {detail}. Insert offers what there is."
    ),
    FollowUpFault.LONE_BRACE: QT_TRANSLATE_NOOP(
        "words", "A brace without its other half: write {{name}}, for example."
    ),
    FollowUpFault.PROGRAM_PLACEHOLDER: QT_TRANSLATE_NOOP(
        "words", "The program itself cannot come from a render: {detail} can only follow it."
    ),
    FollowUpFault.RELATIVE_PROGRAM: QT_TRANSLATE_NOOP(
        "words", "Enter the whole path of {detail}, or its name alone."
    ),
    FollowUpFault.SHELL_SCRIPT: QT_TRANSLATE_NOOP(
        "words", "{detail} would be run by a shell, which could take a name for a command."
    ),
    FollowUpFault.TOO_LONG: QT_TRANSLATE_NOOP("words", "This is too long."),
    FollowUpFault.NOT_JSON: QT_TRANSLATE_NOOP(
        "words", "This is not JSON. Placeholders stand inside texts, in quotation marks."
    ),
    FollowUpFault.HEADER_NAME: QT_TRANSLATE_NOOP("words", "No header can be named {detail} here."),
}
_ADDRESSES = {
    AddressFault.EMPTY: QT_TRANSLATE_NOOP("words", "Enter an address. Until then nothing is sent."),
    AddressFault.NOT_AN_ADDRESS: QT_TRANSLATE_NOOP(
        "words", "This is not an address. It should look like https://example.com/hook."
    ),
    AddressFault.INSECURE: QT_TRANSLATE_NOOP(
        "words",
        "Use https: others could read along. Plain http is for this computer and its own network.",
    ),
    AddressFault.HAS_SECRET: QT_TRANSLATE_NOOP(
        "words",
        "This address holds a log-in, which would be kept in a plain file. Leave it out, and use "
        "a header.",
    ),
}
OPTION_HINT = QT_TRANSLATE_NOOP(
    "words", "Hyphens and slashes at the start of {detail} are left out: they would be an option."
)
HEADER_VALUE_UNUSABLE = QT_TRANSLATE_NOOP(
    "words", "A header's value is one line of plain letters, digits and signs."
)

HEADER_NOT_KEPT = QT_TRANSLATE_NOOP(
    "words",
    "The keyring did not take the header's value. It is kept in memory until you quit, and "
    "nowhere else.",
)


def result_sentence(outcome: FollowUpOutcome) -> Sentence:
    values = {"code": str(outcome.count), "count": str(max(outcome.count, 0))}
    return Sentence(_RESULTS[outcome.result], values)


def problem_sentence(problem: FollowUpProblem) -> Sentence:
    return Sentence(_FAULTS[problem.fault], {"detail": problem.detail})


def address_sentence(fault: AddressFault) -> Sentence:
    return Sentence(_ADDRESSES[fault])


def option_hint(placeholder: str) -> Sentence:
    return Sentence(OPTION_HINT, {"detail": placeholder})
