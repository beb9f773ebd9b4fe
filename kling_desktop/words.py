"""Enums and errors of the program as words, for the window and the commands.

The texts are English and marked for translation; the window passes each through Qt's translator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import Cause, ErrorKind
from kling_desktop.sentences import CONTEXT as CONTEXT
from kling_desktop.sentences import QT_TRANSLATE_NOOP as QT_TRANSLATE_NOOP
from kling_desktop.sentences import Sentence as Sentence
from kling_desktop.sentences import plural as plural
from kling_desktop.services.intake import Unread
from kling_desktop.storage.vault import VaultState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.task_ids import Reading
    from kling_desktop.storage.vault import VaultStatus

# Of a window that a second start found, and that did not answer it.
UNANSWERED = QT_TRANSLATE_NOOP(
    "words",
    "Kling Desktop is open already, but it does not answer. "
    "Wait a moment, or end it, and start it again.",
)

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
    Badge.EXPIRED: QT_TRANSLATE_NOOP("words", "Deleted"),
    Badge.FILE_MISSING: QT_TRANSLATE_NOOP("words", "File missing"),
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
_CAUSES = {
    Cause.CERTIFICATE: QT_TRANSLATE_NOOP(
        "words",
        "Nobody this computer trusts vouches for the server, so the token was not sent. Look at "
        "the base URL, and whether a proxy or virus scanner reads along.",
    ),
    Cause.CERTIFICATE_DATES: QT_TRANSLATE_NOOP(
        "words",
        "The server's certificate has expired or is not valid yet, so the token was not sent. "
        "Look whether this computer's clock is right.",
    ),
    Cause.CERTIFICATE_HOST: QT_TRANSLATE_NOOP(
        "words",
        "The server's certificate belongs to another address, so the token was not sent. Look at "
        "the base URL, and whether this network wants you to sign in.",
    ),
    Cause.TLS: QT_TRANSLATE_NOOP(
        "words",
        "The server offers no safe connection (TLS 1.2 or newer), so the token was not sent. Look "
        "at the base URL, and whether an old proxy stands between.",
    ),
    Cause.PROXY: QT_TRANSLATE_NOOP(
        "words",
        "The proxy does not let us through. Look at the proxy in Settings, Advanced. ({detail})",
    ),
    Cause.TIMEOUT: QT_TRANSLATE_NOOP(
        "words", "The service did not answer in time. Checking goes on by itself."
    ),
    Cause.NAME: QT_TRANSLATE_NOOP(
        "words", "The server's name is not known here. Look at the connection and the base URL."
    ),
    Cause.REDIRECT: QT_TRANSLATE_NOOP(
        "words",
        "The server sends us to another address, where the token is not sent. Look at the base "
        "URL, and whether this network wants you to sign in.",
    ),
    Cause.NO_STATUS: QT_TRANSLATE_NOOP(
        "words", "The service answered without a status. Checking goes on."
    ),
    Cause.TOO_LARGE: QT_TRANSLATE_NOOP(
        "words", "The service gave an answer that is far too long. Checking goes on."
    ),
    Cause.CLOCK: QT_TRANSLATE_NOOP(
        "words",
        "The service finds the token not valid yet. Look whether this computer's clock is right.",
    ),
    Cause.TOKEN_EXPIRED: QT_TRANSLATE_NOOP("words", "The token has expired. Enter a new one."),
    Cause.NO_ACCESS: QT_TRANSLATE_NOOP(
        "words", "The account has no access to this render's model. Look into it at the provider."
    ),
    Cause.INVALID_REQUEST: QT_TRANSLATE_NOOP(
        "words", "The service finds the request invalid. Look whether id and kind are right."
    ),
    Cause.CONTENT_POLICY: QT_TRANSLATE_NOOP(
        "words", "The service refused this render under its content rules. Change it and try again."
    ),
    Cause.ACCOUNT_ERROR: QT_TRANSLATE_NOOP(
        "words", "Something is wrong with the account. Look into it at the provider."
    ),
    Cause.ARREARS: QT_TRANSLATE_NOOP(
        "words", "The account is in arrears. Settle it at the provider, then check again."
    ),
    Cause.ADDRESS_NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "words",
        "The account does not allow this computer's internet address. Add it to the list at the "
        "provider.",
    ),
}
_VAGUE = QT_TRANSLATE_NOOP(
    "words",
    "The service forbids the answer and does not say why. Look at the token and its rights.",
)
_REFUSED = QT_TRANSLATE_NOOP("words", "The service refuses to answer about this render.")
_WITH_REST = QT_TRANSLATE_NOOP("words", "{sentence} (It asks for {count} s of rest.)")
_WITH_DETAIL = QT_TRANSLATE_NOOP("words", "{sentence} (It said: {detail})")

TOKEN_UNUSABLE = QT_TRANSLATE_NOOP(
    "words", "This is not a token: it is empty, too long, or has spaces or line breaks in it."
)
_VAULTS = {
    VaultState.READY: QT_TRANSLATE_NOOP("words", "The token is kept in {store}."),
    VaultState.ABSENT: QT_TRANSLATE_NOOP(
        "words",
        "This system has no keyring. The token is kept in memory until you quit, and nowhere else.",
    ),
    VaultState.LOCKED: QT_TRANSLATE_NOOP(
        "words",
        "The keyring stayed locked. The token is kept in memory until you quit, and nowhere else.",
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
# By the name that storage/vault.py gives them.
_KEYRINGS = {
    "Secret Service keyring": QT_TRANSLATE_NOOP(
        "words", "The token is kept in this desktop's keyring (Secret Service)."
    ),
    "KWallet": QT_TRANSLATE_NOOP("words", "The token is kept in the KDE wallet (KWallet)."),
    "macOS Keychain": QT_TRANSLATE_NOOP("words", "The token is kept in the macOS Keychain."),
    "Windows Credential Manager": QT_TRANSLATE_NOOP(
        "words", "The token is kept in the Windows Credential Manager."
    ),
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

_NOTHING = QT_TRANSLATE_NOOP("words", "There is no task id in it")
_SECRET = QT_TRANSLATE_NOOP(
    "words", "A token was left out and not stored: tokens belong in Settings, nowhere else."
)
_CUT = QT_TRANSLATE_NOOP("words", "The text was too long; its end was left out.")
_UNREAD = {
    Unread.KIND: QT_TRANSLATE_NOOP(
        "words", "Not read: {names}. Ids are read from text, CSV, JSON and log files."
    ),
    Unread.BINARY: QT_TRANSLATE_NOOP("words", "Not read: {names}. There is no text inside."),
    Unread.NO_ACCESS: QT_TRANSLATE_NOOP("words", "Not read: {names}. It cannot be opened."),
    Unread.EMPTY_FOLDER: QT_TRANSLATE_NOOP("words", "There are no text files in {names}."),
    Unread.ELSEWHERE: QT_TRANSLATE_NOOP(
        "words", "Not fetched: {names}. Copy it to this computer first."
    ),
    Unread.TOO_MUCH: QT_TRANSLATE_NOOP("words", "There was too much to read all of it: {names}."),
}
_NAMES_SHOWN = 3


def problem_sentence(problem: Problem) -> Sentence:
    """What happened and what to do; the service's own words behind it where it gave any."""
    template = _problem_template(problem)
    if problem.cause is Cause.PROXY:
        return Sentence(template, {"detail": problem.detail or "407"})
    if problem.kind is ErrorKind.RATE and (problem.retry_after_s or 0) >= 1:
        count = f"{problem.retry_after_s:.0f}"
        return Sentence(_WITH_REST, {"sentence": template, "count": count})
    if not problem.detail or problem.kind in {ErrorKind.NETWORK, ErrorKind.AUTH}:
        return Sentence(template)
    return Sentence(_WITH_DETAIL, {"sentence": template, "detail": problem.detail})


def _problem_template(problem: Problem) -> str:
    if problem.cause in _CAUSES:
        return _CAUSES[problem.cause]
    if problem.is_vague:
        return _VAGUE
    return _REFUSED if problem.ends_task else _PROBLEMS[problem.kind]


def ledger_sentence(detail: str) -> Sentence:
    return Sentence(_LEDGER_UNUSABLE, {"detail": detail})


def set_aside_sentence(path: str) -> Sentence:
    return Sentence(_LEDGER_SET_ASIDE, {"detail": path})


def vault_sentence(status: VaultStatus) -> Sentence:
    if status.keeps and status.store in _KEYRINGS:
        return Sentence(_KEYRINGS[status.store])
    return Sentence(_VAULTS[status.state], {"store": status.store or "keyring"})


def add_sentences(added: int, known: int, reading: Reading) -> list[Sentence]:
    """The report on pasted text: counts first, then what was left out and why."""
    counts = (
        plural("words", "{count} added", "", added),
        plural("words", "{count} already here", "", known),
        plural("words", "{count} not ids", "{count} not an id", reading.not_ids),
    )
    told = [sentence for sentence in counts if sentence.count]
    if not told and not reading.secrets:
        told = [Sentence(_NOTHING)]
    if reading.secrets:
        told.append(Sentence(_SECRET))
    if reading.was_cut:
        told.append(Sentence(_CUT))
    return told


def unread_sentences(unread: Sequence[tuple[str, Unread]]) -> list[Sentence]:
    """What was dropped and not read, by name: a sentence for each reason there is."""
    names = {why: [name for name, reason in unread if reason is why] for why in Unread}
    return [
        Sentence(_UNREAD[why], {"names": short_list(them)}) for why, them in names.items() if them
    ]


def short_list(names: Sequence[str]) -> str:
    """The first few of many names."""
    return ", ".join(names[:_NAMES_SHOWN]) + ("…" if len(names) > _NAMES_SHOWN else "")
