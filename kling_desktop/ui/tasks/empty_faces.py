"""What an empty list shows for each reason: a sign, a headline, a sentence, and what helps."""

from __future__ import annotations

from dataclasses import dataclass

from kling_desktop.ui.empty_states import EmptyKind
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function


@dataclass(frozen=True, slots=True)
class Offer:
    """`wanted` names an action of ui/actions.py or something that ui/emptiness.py can do."""

    text: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Face:
    """`offer` is the one thing that helps, `quiet` another way for some; to be translated."""

    icon: str
    headline: str
    sentence: str
    offer: Offer | None = None
    quiet: Offer | None = None


_PASTE = Offer(mark("words", "Paste"), "paste")
_DEMO = Offer(mark("words", "Try the demo"), "try_demo")
_SET_UP = Offer(mark("words", "Set up account"), "enter_token")
_TOKEN = Offer(mark("words", "Enter token"), "enter_token")
_TOKEN_INSTEAD = Offer(mark("words", "Enter the token instead"), "enter_token")
_UNLOCK = Offer(mark("words", "Unlock"), "unlock")
_ASK_AGAIN = Offer(mark("words", "Ask again"), "unlock")
_ADD = Offer(mark("words", "Add anyway"), "add")
_RESUME = Offer(mark("words", "Resume"), "resume")
_CLEAR = Offer(mark("words", "Clear search"), "clear_search")
_ALL = Offer(mark("words", "Show all"), "show_all")
_ARCHIVE = Offer(mark("words", "Show archived"), "show_archived")

FACES = {
    EmptyKind.NOTHING_YET: Face(
        "clipboard-paste",
        mark("words", "Paste or drop task ids here"),
        mark("words", "Ids, status links, whole replies and cURL lines are all understood."),
        _PASTE,
        _DEMO,
    ),
    EmptyKind.NO_ACCOUNT: Face(
        "user-round-plus",
        mark("words", "No account yet"),
        mark("words", "With your account, Kling Desktop can ask about your renders."),
        _SET_UP,
        _DEMO,
    ),
    EmptyKind.NO_TOKEN: Face(
        "key-round",
        mark("words", "There is no token yet"),
        mark("words", "The keyring has none for your account, so nothing can be asked."),
        _TOKEN,
    ),
    EmptyKind.NO_KEYRING: Face(
        "key-round",
        mark("words", "Enter your token for this session"),
        mark(
            "words",
            "There is no safe keyring on this system, so the token is kept in memory until you "
            "quit, and nowhere else.",
        ),
        _TOKEN,
    ),
    EmptyKind.KEYRING_LOCKED: Face(
        "lock",
        mark("words", "The keyring is locked"),
        mark("words", "Your token is in there. Until it is unlocked, nothing can be asked."),
        _UNLOCK,
        _TOKEN_INSTEAD,
    ),
    EmptyKind.KEYRING_SILENT: Face(
        "lock",
        mark("words", "The keyring does not answer"),
        mark("words", "Your token is in there. Without it, nothing can be asked."),
        _ASK_AGAIN,
        _TOKEN_INSTEAD,
    ),
    EmptyKind.KEYRING_ASKED: Face(
        "lock-open",
        mark("words", "Asking the keyring"),
        mark("words", "Your system may ask for its password in another window."),
    ),
    EmptyKind.TOKEN_REFUSED: Face(
        "shield-x",
        mark("words", "The token was refused"),
        mark("words", "The service does not take it, so asking has stopped."),
        _TOKEN,
    ),
    EmptyKind.OFFLINE: Face(
        "wifi-off",
        mark("words", "This computer is offline"),
        mark(
            "words",
            "Saved clips still play. Renders that you add now are asked about once it is back "
            "online.",
        ),
        _ADD,
    ),
    EmptyKind.PAUSED: Face(
        "circle-pause",
        mark("words", "Checking is paused"),
        mark("words", "Nothing is asked about renders until you resume."),
        _RESUME,
    ),
    EmptyKind.NO_MATCH: Face(
        "search-x",
        mark("words", "Nothing matches your search"),
        mark("words", "No render has all that you typed. Fewer words find more."),
        _CLEAR,
    ),
    EmptyKind.WAITING: Face(
        "hourglass",
        mark("words", "Nothing is waiting"),
        mark("words", "Renders that the service has not begun show up here."),
        _ALL,
    ),
    EmptyKind.RENDERING: Face(
        "film",
        mark("words", "Nothing is rendering"),
        mark("words", "Renders that the service works on show up here."),
        _ALL,
    ),
    EmptyKind.READY: Face(
        "circle-check",
        mark("words", "No clip is left to save"),
        mark("words", "Finished clips that are not on this computer show up here."),
        _ALL,
    ),
    EmptyKind.SAVED: Face(
        "hard-drive-download",
        mark("words", "No clip is saved yet"),
        mark("words", "Clips show up here once they are on this computer."),
        _ALL,
    ),
    EmptyKind.FAILED: Face(
        "circle-check",
        mark("words", "Nothing has failed"),
        mark("words", "Renders that bring no clip show up here, each with its reason."),
        _ALL,
    ),
    EmptyKind.EXPIRING: Face(
        "calendar-check",
        mark("words", "No clip expires soon"),
        mark("words", "Clips that are not saved show up here three days before they go."),
        _ALL,
    ),
    EmptyKind.UNSEEN: Face(
        "eye",
        mark("words", "All clips are seen"),
        mark("words", "Clips that you have not looked at yet show up here."),
        _ALL,
    ),
    EmptyKind.REJECTED: Face(
        "thumbs-down",
        mark("words", "Nothing is rejected"),
        mark("words", "Reject what is not good enough, and archive all of it in one click."),
        _ALL,
    ),
    EmptyKind.ARCHIVED: Face(
        "archive",
        mark("words", "Nothing is archived"),
        mark("words", "What you archive leaves the list, and shows up here; its files stay."),
        _ALL,
    ),
    EmptyKind.ALL_ARCHIVED: Face(
        "archive",
        mark("words", "Everything is archived"),
        mark("words", "New renders show up here. What you have archived can be brought back."),
        _ARCHIVE,
    ),
    EmptyKind.STARRED: Face(
        "star",
        mark("words", "Nothing is starred"),
        mark("words", "Star what you want to find again, and it shows up here."),
        _ALL,
    ),
    EmptyKind.NOTHING_HERE: Face(
        "list-filter",
        mark("words", "Nothing here"),
        mark("words", "No render on your list belongs to this filter."),
        _ALL,
    ),
}
