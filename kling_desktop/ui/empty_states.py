"""Why the list is empty: the one thing worth saying, and the banner that would say it too."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import ErrorKind
from kling_desktop.domain.sections import Section
from kling_desktop.services.accounts import TokenState
from kling_desktop.storage.vault import VaultState

if TYPE_CHECKING:
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Workspace


class EmptyKind(StrEnum):
    """Those of sections have the section's own value."""

    NOTHING_YET = "nothing_yet"
    NO_ACCOUNT = "no_account"
    NO_TOKEN = "no_token"  # noqa: S105 - a kind's name, not a password
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_SILENT = "keyring_silent"
    KEYRING_ASKED = "keyring_asked"
    NO_KEYRING = "no_keyring"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - a kind's name, not a password
    OFFLINE = "offline"
    PAUSED = "paused"
    NO_MATCH = "no_match"
    WAITING = "waiting"
    RENDERING = "rendering"
    READY = "ready"
    SAVED = "saved"
    FAILED = "failed"
    EXPIRING = "expiring"
    UNSEEN = "unseen"
    STARRED = "starred"
    REJECTED = "rejected"
    ARCHIVED = "archived"
    ALL_ARCHIVED = "all_archived"
    NOTHING_HERE = "nothing_here"  # a project, a tag, an account


_SECTIONS = frozenset(section.value for section in Section if section is not Section.ALL)
_STUCK = {
    VaultState.LOCKED: EmptyKind.KEYRING_LOCKED,
    VaultState.SILENT: EmptyKind.KEYRING_SILENT,
}


def empty_kind(
    workspace: Workspace,
    *,
    is_searching: bool,
    is_filtered: bool,
    section: str,
    has_archived: bool = False,
) -> EmptyKind | None:
    """What a list that shows no render has to say; None where it hides none and yet has some.

    `section` is the one that is shown. Trouble is told only where there is no render at all:
    beside renders, the banners tell it.
    """
    if not workspace.library.tasks:
        return _account_trouble(workspace.accounts.main) or _checking_trouble(workspace)
    if is_searching:
        return EmptyKind.NO_MATCH
    if not is_filtered:
        return EmptyKind.ALL_ARCHIVED if has_archived else None
    return EmptyKind(section) if section in _SECTIONS else EmptyKind.NOTHING_HERE


def told_cause(kind: EmptyKind | None, workspace: Workspace) -> str:
    """The cause of the banner that says the same; empty for none."""
    main = workspace.accounts.main
    match kind:
        case EmptyKind.OFFLINE | EmptyKind.PAUSED:
            return kind.value
        case _ if main and kind and kind is _account_trouble(main):
            return f"account {main.account.account_id}"
    return ""


def _account_trouble(main: AccountStatus | None) -> EmptyKind | None:
    if main is None:
        return EmptyKind.NO_ACCOUNT
    match main.token_state:
        case TokenState.MISSING:
            missing = EmptyKind.NO_TOKEN if main.vault.keeps else EmptyKind.NO_KEYRING
            return _STUCK.get(main.vault.state, missing)
        case TokenState.LOADING if main.vault.state in _STUCK:  # asked once more
            return EmptyKind.KEYRING_ASKED
    problem = main.problem
    if problem and problem.kind is ErrorKind.AUTH and problem.wants_token and main.is_paused:
        return EmptyKind.TOKEN_REFUSED
    return None


def _checking_trouble(workspace: Workspace) -> EmptyKind:
    if not workspace.tracker.is_online:
        return EmptyKind.OFFLINE
    return EmptyKind.PAUSED if workspace.tracker.is_paused else EmptyKind.NOTHING_YET
