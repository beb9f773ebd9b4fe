"""What comes along when a token is copied, and what cannot be one."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.account import AuthStyle
from kling_desktop.kling.auth import MAX_TOKEN, TokenUnusable, authorization, clean_token

NOW_S = 1_800_000_000.9
KEYS = st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=1).filter(
    lambda key: not set(key) & set(":,;\"'{}=")
)


@pytest.mark.parametrize(
    "text",
    [
        "sk-abc",
        " sk-abc\n",
        '"sk-abc"',
        "'sk-abc'",
        "Bearer sk-abc",
        "bearer  sk-abc ",
        "BEARER sk-abc",
        '"Bearer sk-abc"',
        "\tBearer sk-abc\r\n",
    ],
)
def test_a_copied_token_is_cleaned(text: str) -> None:
    assert clean_token(text) == "sk-abc"


@pytest.mark.parametrize("token", ["x", "Bearer", "bearer-token", "a+/=.~_-", "x" * MAX_TOKEN])
def test_a_token_is_left_as_it_is(token: str) -> None:
    assert clean_token(token) == token


@pytest.mark.parametrize(
    "text",
    [
        *("", " \n", '""', "two words", "Bearer two words", "Basic abc", "x" * (MAX_TOKEN + 1)),
        *("line\nbreak", "line\r\nX-Other: 1", "tab\there", "nul\x00", "\x7f", "\u200bsk-abc"),
        *("é", "токен"),
    ],
)
def test_what_cannot_be_a_header_is_refused_without_an_echo(text: str) -> None:
    with pytest.raises(TokenUnusable) as refused:
        clean_token(text)

    assert refused.value.args == ()


@given(st.text())
def test_whatever_is_accepted_is_a_header_of_one_line(text: str) -> None:
    try:
        token = clean_token(text)
    except TokenUnusable:
        return
    assert authorization(AuthStyle.BEARER, token, NOW_S) == {"Authorization": f"Bearer {token}"}
    assert authorization(AuthStyle.BARE_KEY, token, NOW_S) == {"Authorization": token}
    assert token.isascii()
    assert token.isprintable()
    assert " " not in token


# --- A pair of keys ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *("ak1:sk1", " ak1:sk1\n", '"ak1:sk1"', "ak1 : sk1", "ak1\nsk1", "ak1\r\n\r\nsk1\n"),
        *("AccessKey: ak1\nSecretKey: sk1", "Access Key: ak1\nSecret Key: sk1"),
        *("SecretKey: sk1\nAccessKey: ak1", "AccessKey：ak1\nSecretKey：sk1", "AK: ak1\nSK: sk1"),
        *("access_key=ak1, secret_key=sk1", '{"access_key": "ak1", "secret_key": "sk1"}'),
    ],
)
def test_a_pair_is_read_however_it_is_pasted(text: str) -> None:
    assert clean_token(text, AuthStyle.KEY_PAIR) == "ak1:sk1"


@pytest.mark.parametrize(
    "text",
    [
        *("", ":", "ak1", "ak1:", ":sk1", "ak1:sk1:more", "ak1 sk1", "a b:c", "ak1\nsk1\nmore"),
        *("AccessKey: ak1", "SecretKey: sk1", "AccessKey: ak1\nSecretKey:", "é:sk1"),
        *("AccessKey: a\nAccessKey: b", "AccessKey: a:b\nSecretKey: c", "x" * MAX_TOKEN + ":y"),
    ],
)
def test_what_is_no_pair_is_refused_without_an_echo(text: str) -> None:
    with pytest.raises(TokenUnusable) as refused:
        clean_token(text, AuthStyle.KEY_PAIR)

    assert refused.value.args == ()


def part(coded: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))
    return found


@given(KEYS, KEYS, st.integers(1_700_000_000, 2_000_000_000))
def test_a_minted_token_is_what_the_provider_describes(access: str, secret: str, now: int) -> None:
    header = authorization(AuthStyle.KEY_PAIR, f"{access}:{secret}", now + 0.7)["Authorization"]
    head, claims, signature = header.removeprefix("Bearer ").split(".")

    expected = hmac.new(secret.encode(), f"{head}.{claims}".encode(), hashlib.sha256).digest()
    assert signature == base64.urlsafe_b64encode(expected).decode().rstrip("=")
    assert part(head) == {"alg": "HS256", "typ": "JWT"}
    assert part(claims) == {"iss": access, "exp": now + 1800, "nbf": now - 5}
    assert secret not in header or len(secret) < 8


def test_a_minted_token_against_the_published_example_of_the_algorithm() -> None:
    """With `openssl dgst -sha256 -hmac`."""
    header = authorization(AuthStyle.KEY_PAIR, "access:secret", 1_800_000_000)["Authorization"]

    assert header == (
        "Bearer eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
        "eyJpc3MiOiJhY2Nlc3MiLCJleHAiOjE4MDAwMDE4MDAsIm5iZiI6MTc5OTk5OTk5NX0.LyXCt8EeSGK515wCFM_FfiXyp5VKfSPvmk1s71RDK8k"
    )
