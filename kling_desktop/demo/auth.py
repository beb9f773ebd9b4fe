"""Whether a request may be answered: the provider's ways to prove who asks."""

from __future__ import annotations

import base64
import hmac
import json
from typing import Any, TypeGuard

from kling_desktop.demo.answers import Answer, error_answer
from kling_desktop.domain.account import AuthStyle

_MINTED_HEADER = {"alg": "HS256", "typ": "JWT"}


class Doorkeeper:
    """Raises ValueError where the token is no "AccessKey:SecretKey" but has to be one."""

    def __init__(self, token: str, style: AuthStyle = AuthStyle.BEARER) -> None:
        self._token = token
        self._style = style
        self._access_key, _, self._secret_key = token.partition(":")
        if style is AuthStyle.KEY_PAIR and not (self._access_key and self._secret_key):
            raise ValueError("a key pair is written AccessKey:SecretKey")

    def problem(self, authorization: str, now: float) -> Answer | None:
        """The refusal, None for who may come in; `now` is unix seconds."""
        if self._style is AuthStyle.KEY_PAIR and authorization.strip():
            return self._minted_problem(authorization, now)
        return token_problem(authorization, self._token, style=self._style)

    def _minted_problem(self, authorization: str, now: float) -> Answer | None:
        claims = _claims(authorization.removeprefix("Bearer "), self._secret_key)
        is_bearer = authorization.startswith("Bearer ")
        if not is_bearer or not claims or claims.get("iss") != self._access_key:
            return _invalid()
        return _time_problem(claims.get("exp"), claims.get("nbf"), now)


def token_problem(
    authorization: str, token: str, *, style: AuthStyle = AuthStyle.BEARER
) -> Answer | None:
    """The provider's refusal of a plain token; None for the right one."""
    if not authorization.strip():
        return error_answer(401, 1001, "Authorization is empty")
    expected = token if style is AuthStyle.BARE_KEY else f"Bearer {token}"
    given = authorization.encode(errors="surrogateescape")
    return None if hmac.compare_digest(given, expected.encode()) else _invalid()


def _time_problem(expires: object, begins: object, now: float) -> Answer | None:
    if not _is_instant(expires) or not _is_instant(begins):
        return _invalid()
    if expires <= now:
        return error_answer(401, 1004, "Authorization has expired")
    if begins > now:
        return error_answer(401, 1003, "Authorization is not valid yet")
    return None


def _invalid() -> Answer:
    return error_answer(401, 1002, "Authorization is invalid")


def _claims(minted: str, secret_key: str) -> dict[str, Any] | None:
    """What a JSON Web Token (RFC 7519) claims; None unless it was signed with the key."""
    signed, _, signature = minted.rpartition(".")
    header, _, claims = signed.partition(".")
    try:
        digest = hmac.digest(secret_key.encode(), signed.encode(), "sha256")
        if not hmac.compare_digest(_bytes(signature), digest):
            return None
        is_ours = json.loads(_bytes(header)) == _MINTED_HEADER
        value = json.loads(_bytes(claims))
    except ValueError:
        return None
    return value if is_ours and isinstance(value, dict) else None


def _bytes(part: str) -> bytes:
    """Base64 for addresses, without padding. Raises ValueError."""
    if "=" in part or "+" in part or "/" in part:
        raise ValueError("not in the alphabet for addresses")
    padded = part + "=" * (-len(part) % 4)
    return base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True)


def _is_instant(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
