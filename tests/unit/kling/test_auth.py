"""What comes along when a token is copied, and what cannot be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.kling.auth import MAX_TOKEN, TokenUnusable, authorization, clean_token


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
    assert authorization(token) == {"Authorization": f"Bearer {token}"}
    assert token.isascii()
    assert token.isprintable()
    assert " " not in token
