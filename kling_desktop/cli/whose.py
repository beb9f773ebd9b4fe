"""Whose renders a command is about: the account that was named, the environment's, or the main."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kling_desktop.account_words import refused_sentence
from kling_desktop.cli.exits import NO_TOKEN, USAGE, Ended
from kling_desktop.cli.language import translate, translated
from kling_desktop.domain.account import AccountRefused, AuthStyle, template_in
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.templates import TemplateError
from kling_desktop.kling.auth import TokenUnusable
from kling_desktop.sentences import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.services.accounts import Accounts

SECRETS = ("KLING_API_KEY", "KLING_ACCESS_KEY", "KLING_SECRET_KEY")
NOBODY = QT_TRANSLATE_NOOP(
    "commands",
    "There is no token to ask with. Start kling-desktop and enter one, or set KLING_BASE_URL and "
    "KLING_API_KEY.",
)
_HALF_A_PAIR = QT_TRANSLATE_NOOP(
    "commands", "Set both KLING_ACCESS_KEY and KLING_SECRET_KEY, or neither."
)
_KEY_AND_PAIR = QT_TRANSLATE_NOOP(
    "commands", "Set KLING_API_KEY, or KLING_ACCESS_KEY and KLING_SECRET_KEY: not all."
)
_HALF_AN_ACCOUNT = QT_TRANSLATE_NOOP(
    "commands", "Set both KLING_BASE_URL and KLING_API_KEY, or neither."
)


@dataclass(frozen=True, slots=True)
class Given:
    """An account from the environment; `variable` is where its token came from."""

    draft: AccountDraft
    token: str = field(repr=False)
    variable: str

    @property
    def is_pair(self) -> bool:
        return self.variable != "KLING_API_KEY"


def from_environment() -> Given | None:
    """None when nothing is set. Raises Ended when half an account is."""
    base_url, template = _variable("KLING_BASE_URL"), _variable("KLING_PATH_TEMPLATE")
    token, access, secret = (_variable(name) for name in SECRETS)
    if bool(access) != bool(secret):
        raise Ended(USAGE, translate("commands", _HALF_A_PAIR))
    if token and access:
        raise Ended(USAGE, translate("commands", _KEY_AND_PAIR))
    if bool(base_url) != bool(token or access):
        raise Ended(USAGE, translate("commands", _HALF_AN_ACCOUNT))
    if not base_url:
        return None
    draft = AccountDraft(base_url=base_url, path_template=template or None)
    if access:
        return Given(draft, f"{access}:{secret}", "KLING_SECRET_KEY")
    return Given(draft, token, "KLING_API_KEY")


async def use_given(given: Given, accounts: Accounts) -> Account:
    """The account that the environment tells of, its token in use. Raises Ended."""
    try:
        account = _known_or_new(given, accounts)
        await accounts.use(account, given.token)
    except AccountRefused as error:
        is_path = isinstance(error, TemplateError)
        variable = "KLING_PATH_TEMPLATE" if is_path else "KLING_BASE_URL"
        raise Ended(USAGE, f"{variable}: {translated(refused_sentence(error))}") from None
    except TokenUnusable as error:
        raise Ended(NO_TOKEN, f"{given.variable}: {translated(refused_sentence(error))}") from None
    return account


async def account_named(name: str, given: Given | None, accounts: Accounts) -> Account:
    """The account with this name or id. The environment's token serves it at the same address.

    Raises Ended.
    """
    known = [status.account for status in accounts.statuses]
    found = [it for it in known if it.account_id == name] or [it for it in known if it.name == name]
    if len(found) != 1:
        told = ", ".join(it.account_id if len(found) > 1 else it.name for it in known)
        # What was typed is not repeated: it may be a token in the wrong place.
        there = translate("commands", "There is no such account. There are: {0}.").format(told)
        none = translate("commands", "There is no such account. There are none yet.")
        raise Ended(USAGE, there if told else none)
    if given and _is_at(found[0], given, accounts):
        await accounts.use(found[0], given.token)
    return found[0]


def _known_or_new(given: Given, accounts: Accounts) -> Account:
    """An account of the window's is used only as it is: the ledger must fit its own token."""
    drawn = accounts.draw(given.draft)
    main = [accounts.main] if accounts.main else []
    known = [status.account for status in (*main, *accounts.statuses)]
    template = given.draft.path_template or template_in(given.draft.base_url)
    for account in known:
        fits = account.base_url == drawn.base_url and template in {None, account.path_template}
        if fits and (account.auth_style is AuthStyle.KEY_PAIR) == given.is_pair:
            return account
    if given.is_pair:
        return replace(drawn, auth_style=AuthStyle.KEY_PAIR)
    style = drawn.auth_style
    return replace(drawn, auth_style=AuthStyle.BEARER if style is AuthStyle.KEY_PAIR else style)


def _is_at(account: Account, given: Given, accounts: Accounts) -> bool:
    try:
        drawn = accounts.draw(given.draft)
    except AccountRefused:
        return False
    is_pair = account.auth_style is AuthStyle.KEY_PAIR
    return is_pair == given.is_pair and account.base_url == drawn.base_url


def _variable(name: str) -> str:
    return os.environ.get(name, "")
