"""Tokens as they are typed and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.kling.auth import TokenUnusable, clean_token

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.account import AuthStyle
    from kling_desktop.services.accounts import AccountStatus


class TokenElsewhere(TokenUnusable):
    """The token in use was given for another server, and is not sent to this one."""


def clean(token: str, style: AuthStyle) -> str:
    """A token as it is sent, or signed with. Raises TokenUnusable."""
    return clean_token(token, style)


def parts_of(token: str) -> tuple[str, ...]:
    """All that must not be shown of a token: itself, and each half of a key pair."""
    return tuple(filter(None, {token, *token.split(":", 1)}))


def secrets_of(statuses: Iterable[AccountStatus]) -> set[str]:
    """All that must not be shown of the tokens that are in use."""
    return {part for status in statuses for part in parts_of(status.token)}
