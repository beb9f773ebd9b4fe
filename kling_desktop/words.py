"""Every enum and error of the program as words: one place, for the window and the commands.

The texts are English and marked for translation; the window passes each through Qt's translator.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kling_desktop.domain import presets
from kling_desktop.domain.account import AuthStyle, BaseUrlError
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import ErrorKind, SaveTrouble
from kling_desktop.domain.templates import TemplateError
from kling_desktop.services.accounts import TokenElsewhere, TokenState
from kling_desktop.storage.vault import VaultState

if TYPE_CHECKING:
    from kling_desktop.domain.account import AccountRefused
    from kling_desktop.domain.errors import Problem, SaveFailed
    from kling_desktop.domain.task_ids import Reading
    from kling_desktop.kling.auth import TokenUnusable
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.storage.vault import VaultStatus

CONTEXT = "words"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text to translate and the values that go into it afterwards."""

    template: str
    values: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.values)


BADGES = {
    Badge.NEW: QT_TRANSLATE_NOOP("words", "Not asked yet"),
    Badge.NOT_KNOWN: QT_TRANSLATE_NOOP("words", "Not known yet"),
    Badge.UNANSWERED: QT_TRANSLATE_NOOP("words", "No answer yet"),
    Badge.WAITING: QT_TRANSLATE_NOOP("words", "Waiting"),
    Badge.RENDERING: QT_TRANSLATE_NOOP("words", "Rendering"),
    Badge.UNCLEAR: QT_TRANSLATE_NOOP("words", "In progress"),
    Badge.FINISHING: QT_TRANSLATE_NOOP("words", "Finishing"),
    Badge.READY: QT_TRANSLATE_NOOP("words", "Ready"),
    Badge.SAVING: QT_TRANSLATE_NOOP("words", "Saving"),
    Badge.SAVED: QT_TRANSLATE_NOOP("words", "Saved"),
    Badge.NOT_SAVED: QT_TRANSLATE_NOOP("words", "Not saved"),
    Badge.NO_VIDEO: QT_TRANSLATE_NOOP("words", "No video"),
    Badge.FAILED: QT_TRANSLATE_NOOP("words", "Failed"),
    Badge.NOT_FOUND: QT_TRANSLATE_NOOP("words", "Not found"),
    Badge.REFUSED: QT_TRANSLATE_NOOP("words", "Refused"),
    Badge.PAUSED: QT_TRANSLATE_NOOP("words", "Paused"),
}

_PROBLEMS = {
    ErrorKind.AUTH: QT_TRANSLATE_NOOP("words", "The service refused the token. Enter a valid one."),
    ErrorKind.QUOTA: QT_TRANSLATE_NOOP(
        "words", "The account has no credit or is blocked. Look into it at the provider."
    ),
    ErrorKind.RATE: QT_TRANSLATE_NOOP(
        "words", "The service asked us to slow down. Checking goes on by itself."
    ),
    ErrorKind.NOT_FOUND: QT_TRANSLATE_NOOP(
        "words", "The service does not know this id. Look whether id and account belong together."
    ),
    ErrorKind.NO_ENDPOINT: QT_TRANSLATE_NOOP(
        "words",
        "There is no Kling API at this address. Look at the base URL, and whether this network "
        "wants you to sign in.",
    ),
    ErrorKind.BAD_REPLY: QT_TRANSLATE_NOOP(
        "words", "The service gave an answer that makes no sense. Checking goes on."
    ),
    ErrorKind.NETWORK: QT_TRANSLATE_NOOP(
        "words", "The service cannot be reached. Look at the connection and the base URL."
    ),
    ErrorKind.SERVER: QT_TRANSLATE_NOOP(
        "words", "The service has trouble of its own. Checking goes on by itself."
    ),
}
_REFUSED = QT_TRANSLATE_NOOP("words", "The service refuses to answer about this render.")
_WITH_DETAIL = QT_TRANSLATE_NOOP("words", "{sentence} (It said: {detail})")

_SAVE_TROUBLES = {
    SaveTrouble.FOLDER_MISSING: QT_TRANSLATE_NOOP(
        "words", "The download folder {detail} is not there. Choose another one in Settings."
    ),
    SaveTrouble.FOLDER_READ_ONLY: QT_TRANSLATE_NOOP(
        "words", "Nothing can be written to {detail}. Choose another download folder in Settings."
    ),
    SaveTrouble.DISK_FULL: QT_TRANSLATE_NOOP(
        "words", "The disk with {detail} is full. Free some space, then save again."
    ),
    SaveTrouble.DISK_ERROR: QT_TRANSLATE_NOOP(
        "words", "Writing to {detail} failed. Look at the disk, or choose another folder."
    ),
    SaveTrouble.LINK_DEAD: QT_TRANSLATE_NOOP(
        "words", "The clip's link no longer works. Save again to ask for a fresh one."
    ),
    SaveTrouble.NOT_A_VIDEO: QT_TRANSLATE_NOOP(
        "words", "What the link gave is not a video. Save again to ask for a fresh link."
    ),
    SaveTrouble.INCOMPLETE: QT_TRANSLATE_NOOP(
        "words", "The clip did not arrive whole, so nothing was kept. Save again."
    ),
    SaveTrouble.NETWORK: QT_TRANSLATE_NOOP(
        "words", "The clip could not be fetched. Look at the connection, then save again."
    ),
}

_ACCOUNTS_REFUSED = {
    BaseUrlError.EMPTY: QT_TRANSLATE_NOOP("words", "Enter the address of the service."),
    BaseUrlError.NOT_A_URL: QT_TRANSLATE_NOOP(
        "words", "This is not a web address. It should look like https://api.example.com."
    ),
    BaseUrlError.INSECURE: QT_TRANSLATE_NOOP(
        "words", "This address starts with http, so anybody could read your token. Use https."
    ),
    BaseUrlError.HAS_SECRET: QT_TRANSLATE_NOOP(
        "words", "This address holds a password. Leave it out; the token has a field of its own."
    ),
    TemplateError.NOT_A_PATH: QT_TRANSLATE_NOOP(
        "words", "The path must begin with one slash, and hold no spaces and no host."
    ),
    TemplateError.NO_TASK_ID: QT_TRANSLATE_NOOP(
        "words", "The path must hold {{task_id}} once: there the id of a render goes."
    ),
    TemplateError.UNKNOWN_VARIABLE: QT_TRANSLATE_NOOP(
        "words", "In the path only {{kind}} and {{task_id}} may stand between braces, each once."
    ),
    "default_kind": QT_TRANSLATE_NOOP("words", "This is not a kind of render."),
    "retention_days": QT_TRANSLATE_NOOP("words", "Clips are kept for 1 to 365 days."),
    "requests_at_once": QT_TRANSLATE_NOOP("words", "Between 1 and 32 questions may be under way."),
    "requests_per_s": QT_TRANSLATE_NOOP(
        "words", "Between 0.1 and 100 questions a second may go out."
    ),
    "fastest_s": QT_TRANSLATE_NOOP(
        "words", "The shortest pause between two questions is 1 to 600 seconds."
    ),
    "slowest_s": QT_TRANSLATE_NOOP(
        "words", "The longest pause between two questions cannot be below the shortest."
    ),
}
PLAIN_HTTP = QT_TRANSLATE_NOOP(
    "words", "With http anybody on the way can read your token. Allow it in your own network only."
)
TOKEN_UNUSABLE = QT_TRANSLATE_NOOP(
    "words", "This is not a token: it is empty, too long, or has spaces or line breaks in it."
)
_TOKEN_ELSEWHERE = QT_TRANSLATE_NOOP(
    "words", "Enter the token too: the one in use is for another address."
)

# Names of services stay as they are in every language.
PRESETS = {
    presets.NEW_API.preset_id: QT_TRANSLATE_NOOP("words", "Gateway (new-api, EZModel)"),
    presets.INTERNATIONAL.preset_id: QT_TRANSLATE_NOOP("words", "Kling, international"),
    presets.CHINA.preset_id: QT_TRANSLATE_NOOP("words", "Kling, China"),
    presets.COMETAPI.preset_id: "CometAPI",
    presets.CRAZYROUTER.preset_id: "Crazyrouter",
    presets.DUOMI.preset_id: "Duomi",
    presets.OWN.preset_id: QT_TRANSLATE_NOOP("words", "Another service"),
}
AUTH_STYLES = {
    AuthStyle.BEARER: QT_TRANSLATE_NOOP("words", "Token as bearer (usual)"),
    AuthStyle.BARE_KEY: QT_TRANSLATE_NOOP("words", "Token alone"),
    AuthStyle.KEY_PAIR: QT_TRANSLATE_NOOP("words", "AccessKey and SecretKey"),
}
KINDS = {
    "multi-image2video": QT_TRANSLATE_NOOP("words", "Multi-image to video"),
    "text2video": QT_TRANSLATE_NOOP("words", "Text to video"),
    "image2video": QT_TRANSLATE_NOOP("words", "Image to video"),
    "omni-video": QT_TRANSLATE_NOOP("words", "Omni video"),
    "motion-control": QT_TRANSLATE_NOOP("words", "Motion control"),
    "multi-elements": QT_TRANSLATE_NOOP("words", "Multi-elements"),
    "video-extend": QT_TRANSLATE_NOOP("words", "Video extension"),
    "lip-sync": QT_TRANSLATE_NOOP("words", "Lip sync"),
    "advanced-lip-sync": QT_TRANSLATE_NOOP("words", "Advanced lip sync"),
    "avatar/image2video": QT_TRANSLATE_NOOP("words", "Avatar"),
    "effects": QT_TRANSLATE_NOOP("words", "Effects"),
}
_TOKEN_STATES = {
    TokenState.LOADING: QT_TRANSLATE_NOOP("words", "Looking for its token"),
    TokenState.MISSING: QT_TRANSLATE_NOOP("words", "No token"),
    TokenState.READY: QT_TRANSLATE_NOOP("words", "Ready"),
}
_ACCOUNT_PAUSED = QT_TRANSLATE_NOOP("words", "Paused")
_ACCOUNT_TROUBLED = QT_TRANSLATE_NOOP("words", "No good answer yet")
_REMOVE_ACCOUNT = QT_TRANSLATE_NOOP(
    "words", "Remove the account {name}, and its token from the keyring?"
)
_REMOVE_WITH_ONE = QT_TRANSLATE_NOOP(
    "words",
    "Remove the account {name}, and its token from the keyring? One render belongs to it and goes "
    "off the list for good. Saved clips stay.",
)
_REMOVE_WITH_RENDERS = QT_TRANSLATE_NOOP(
    "words",
    "Remove the account {name}, and its token from the keyring? {count} renders belong to it and "
    "go off the list for good. Saved clips stay.",
)
_ACCOUNT_IN_USE = QT_TRANSLATE_NOOP(
    "words", "Renders on the list belong to the account {name}. Take them off the list first."
)
_TOKEN_LEFT = QT_TRANSLATE_NOOP(
    "words",
    "The account {name} is removed, but the keyring did not answer: its token may still be there.",
)

_VAULTS = {
    VaultState.READY: QT_TRANSLATE_NOOP("words", "The token is kept in: {store}."),
    VaultState.ABSENT: QT_TRANSLATE_NOOP(
        "words",
        "This system has no keyring. The token is kept in memory until you quit, and nowhere else.",
    ),
    VaultState.LOCKED: QT_TRANSLATE_NOOP(
        "words",
        "The {store} stayed locked. The token is kept in memory until you quit, and nowhere else.",
    ),
    VaultState.SILENT: QT_TRANSLATE_NOOP(
        "words",
        "The system's keyring does not answer. The token is kept in memory until you quit, and "
        "nowhere else.",
    ),
    VaultState.UNTRUSTED: QT_TRANSLATE_NOOP(
        "words",
        "The keyring set up here would keep the token in a plain file, so it is not used. The "
        "token is kept in memory until you quit, and nowhere else.",
    ),
    VaultState.SESSION: QT_TRANSLATE_NOOP("words", "The token is kept in memory until you quit."),
}

LEDGER_TOO_NEW = QT_TRANSLATE_NOOP(
    "words",
    "The list was written by a newer version of Kling Desktop. Nothing was changed. Update the "
    "program.",
)
_LEDGER_UNUSABLE = QT_TRANSLATE_NOOP("words", "The list of renders cannot be opened: {detail}.")
_LEDGER_SET_ASIDE = QT_TRANSLATE_NOOP(
    "words",
    "The list of renders was damaged. It was set aside as {detail}, and a new one begun. Add your "
    "ids again; saved clips are where they were.",
)
SETTINGS_DAMAGED = QT_TRANSLATE_NOOP(
    "words", "The settings were damaged and set aside. The defaults are in use."
)
UNFORESEEN = QT_TRANSLATE_NOOP(
    "words", "Something went wrong inside Kling Desktop. Your list is safe; the log says more."
)

_ADDED = QT_TRANSLATE_NOOP("words", "{count} added")
_KNOWN = QT_TRANSLATE_NOOP("words", "{count} already here")
_NOT_AN_ID = QT_TRANSLATE_NOOP("words", "{count} not an id")
_NOT_IDS = QT_TRANSLATE_NOOP("words", "{count} not ids")
_NOTHING = QT_TRANSLATE_NOOP("words", "There is no task id in it")
_SECRET = QT_TRANSLATE_NOOP(
    "words", "A token was left out and not stored: tokens belong in Settings, nowhere else."
)
_CUT = QT_TRANSLATE_NOOP("words", "The text was too long; its end was left out.")


def problem_sentence(problem: Problem) -> Sentence:
    """What happened and what to do; the service's own words behind it where it gave any."""
    template = _REFUSED if problem.ends_task else _PROBLEMS[problem.kind]
    if not problem.detail or problem.kind in {ErrorKind.NETWORK, ErrorKind.AUTH}:
        return Sentence(template)
    return Sentence(_WITH_DETAIL, {"sentence": template, "detail": problem.detail})


def save_sentence(failure: SaveFailed) -> Sentence:
    return Sentence(_SAVE_TROUBLES[failure.trouble], {"detail": failure.detail})


def ledger_sentence(detail: str) -> Sentence:
    return Sentence(_LEDGER_UNUSABLE, {"detail": detail})


def set_aside_sentence(path: str) -> Sentence:
    return Sentence(_LEDGER_SET_ASIDE, {"detail": path})


def refused_sentence(error: AccountRefused | TokenUnusable) -> Sentence:
    """Why what was typed makes no account."""
    if isinstance(error, TokenElsewhere):
        return Sentence(_TOKEN_ELSEWHERE)
    reason = getattr(error, "reason", "")
    return Sentence(_ACCOUNTS_REFUSED.get(reason, TOKEN_UNUSABLE))


def account_state(status: AccountStatus) -> str:
    """A few words on whether an account is asked; to be translated."""
    if status.token_state is not TokenState.READY:
        return _TOKEN_STATES[status.token_state]
    if status.is_paused:
        return _ACCOUNT_PAUSED
    return _ACCOUNT_TROUBLED if status.problem else _TOKEN_STATES[TokenState.READY]


def remove_account_question(name: str, renders: int) -> Sentence:
    """Asked once; what is on the disk is not touched."""
    template = _REMOVE_WITH_ONE if renders == 1 else _REMOVE_WITH_RENDERS
    return Sentence(template if renders else _REMOVE_ACCOUNT, {"name": name, "count": str(renders)})


def account_in_use_sentence(name: str) -> Sentence:
    return Sentence(_ACCOUNT_IN_USE, {"name": name})


def token_left_sentence(name: str) -> Sentence:
    return Sentence(_TOKEN_LEFT, {"name": name})


def vault_sentence(status: VaultStatus) -> Sentence:
    return Sentence(_VAULTS[status.state], {"store": status.store or "keyring"})


def add_sentences(added: int, known: int, reading: Reading) -> list[Sentence]:
    """The report on pasted text: counts first, then what was left out and why."""
    not_ids = _NOT_AN_ID if reading.not_ids == 1 else _NOT_IDS
    counts = ((_ADDED, added), (_KNOWN, known), (not_ids, reading.not_ids))
    told = [Sentence(template, {"count": str(count)}) for template, count in counts if count]
    if not told and not reading.secrets:
        told = [Sentence(_NOTHING)]
    if reading.secrets:
        told.append(Sentence(_SECRET))
    if reading.was_cut:
        told.append(Sentence(_CUT))
    return told
