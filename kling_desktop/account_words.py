"""What is said about accounts: services, kinds, states, refusals. As in words.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain import presets
from kling_desktop.domain.account import AuthStyle, BaseUrlError
from kling_desktop.domain.templates import TemplateError
from kling_desktop.services.accounts import TokenState
from kling_desktop.services.tokens import TokenElsewhere
from kling_desktop.words import QT_TRANSLATE_NOOP, TOKEN_UNUSABLE, Sentence, plural

if TYPE_CHECKING:
    from kling_desktop.domain.account import AccountRefused
    from kling_desktop.kling.auth import TokenUnusable
    from kling_desktop.services.accounts import AccountStatus

_ACCOUNTS_REFUSED = {
    BaseUrlError.EMPTY: QT_TRANSLATE_NOOP("words", "Enter the address of the service."),
    BaseUrlError.NOT_A_URL: QT_TRANSLATE_NOOP(
        "words", "This is not a web address. It should look like https://api.example.com."
    ),
    BaseUrlError.INSECURE: QT_TRANSLATE_NOOP(
        "words",
        "This address starts with http, so anybody could read your token. Use https. In a network "
        "of your own, the account can allow http.",
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
    "colour": QT_TRANSLATE_NOOP("words", "A colour is written as #3a7de9."),
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
# Each is told from light and from dark grounds by 3:1 (WCAG 1.4.11); a name stands beside it.
COLOURS = {
    "": QT_TRANSLATE_NOOP("words", "No colour"),
    "#e3493e": QT_TRANSLATE_NOOP("words", "Red"),
    "#cc6211": QT_TRANSLATE_NOOP("words", "Orange"),
    "#8e8110": QT_TRANSLATE_NOOP("words", "Olive"),
    "#259340": QT_TRANSLATE_NOOP("words", "Green"),
    "#108e8e": QT_TRANSLATE_NOOP("words", "Teal"),
    "#3a7de9": QT_TRANSLATE_NOOP("words", "Blue"),
    "#936ada": QT_TRANSLATE_NOOP("words", "Violet"),
    "#d8479c": QT_TRANSLATE_NOOP("words", "Pink"),
}
_TOKEN_STATES = {
    TokenState.LOADING: QT_TRANSLATE_NOOP("words", "Looking for its token"),
    TokenState.MISSING: QT_TRANSLATE_NOOP("words", "No token"),
}
_ACCOUNT_READY = QT_TRANSLATE_NOOP("accounts", "Ready")  # in another sense than of a render
_ACCOUNT_PAUSED = QT_TRANSLATE_NOOP("words", "Paused")
_ACCOUNT_TROUBLED = QT_TRANSLATE_NOOP("words", "No good answer yet")
_REMOVE_ACCOUNT = QT_TRANSLATE_NOOP(
    "words", "Remove the account {name}, and its token from the keyring?"
)
_ACCOUNT_IN_USE = QT_TRANSLATE_NOOP(
    "words", "Renders on the list belong to the account {name}. Take them off the list first."
)
_TOKEN_LEFT = QT_TRANSLATE_NOOP(
    "words",
    "The account {name} is removed, but the keyring did not answer: its token may still be there.",
)


def refused_sentence(error: AccountRefused | TokenUnusable) -> Sentence:
    """Why what was typed makes no account."""
    if isinstance(error, TokenElsewhere):
        return Sentence(_TOKEN_ELSEWHERE)
    reason = getattr(error, "reason", "")
    return Sentence(_ACCOUNTS_REFUSED.get(reason, TOKEN_UNUSABLE))


def account_state(status: AccountStatus) -> Sentence:
    """A few words on whether an account is asked."""
    if status.token_state is not TokenState.READY:
        return Sentence(_TOKEN_STATES[status.token_state])
    if status.is_paused:
        return Sentence(_ACCOUNT_PAUSED)
    if status.problem:
        return Sentence(_ACCOUNT_TROUBLED)
    return Sentence(_ACCOUNT_READY, context="accounts")


def remove_account_question(name: str, renders: int) -> Sentence:
    """Asked once; what is on the disk is not touched."""
    if not renders:
        return Sentence(_REMOVE_ACCOUNT, {"name": name})
    return plural(
        "words",
        "Remove the account {name}, and its token from the keyring? {count} renders belong to it "
        "and go off the list for good. Saved clips stay.",
        "Remove the account {name}, and its token from the keyring? One render belongs to it and "
        "goes off the list for good. Saved clips stay.",
        renders,
        name=name,
    )


def account_in_use_sentence(name: str) -> Sentence:
    return Sentence(_ACCOUNT_IN_USE, {"name": name})


def token_left_sentence(name: str) -> Sentence:
    return Sentence(_TOKEN_LEFT, {"name": name})
