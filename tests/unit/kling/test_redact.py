"""What is left of an answer when it is shown: never a secret, never a signed link's query."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.kling.redact import MAX_SHOWN, redacted, without_secrets
from tests.unit.kling import bodies

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = "sk-" + "canary-0123456789abcdef"
JWT = "eyJ" + "hbGciOiJIUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmVk-_"
VISIBLE = st.characters(min_codepoint=33, max_codepoint=126)
TOKENS = st.text(alphabet=VISIBLE, min_size=10, max_size=60).filter(
    lambda made: made not in "Bearer [removed]"
)


def test_an_answer_stays_readable() -> None:
    shown = redacted(json.dumps(bodies.OFFICIAL_DONE, indent=1).encode(), TOKEN)

    assert '"task_status": "succeed"' in shown
    assert '"https://cdn.example/842250903708762200.mp4?…"' in shown
    assert json.loads(shown)["data"]["task_info"] == {"external_task_id": "shot-7"}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"Invalid token: {TOKEN}", "Invalid token: [removed]"),
        (quote("a/b+c d:" + TOKEN, safe=""), "a%2Fb%2Bc%20d%3A[removed]"),
        ("Authorization: Bearer abc.def-1", "Authorization: Bearer [removed]"),
        (r'{"a":"x\nBearer abc"}', r'{"a":"x\nBearer [removed]"}'),
        ("bearer%20abc and bearer  abc", "Bearer [removed] and Bearer [removed]"),
        ("key sk-0123456789", "key [removed]"),
        (r'{"a":"\nsk-0123456789"}', r'{"a":"\n[removed]"}'),
        (r"\u0020sk-0123456789", r"\u0020[removed]"),
        (f"a{JWT}b", "a[removed]"),
        ("task-0123456789 risk-control sk-", "task-0123456789 risk-control sk-"),
        ("https://a.example/1.mp4?sign=1&x=2 end", "https://a.example/1.mp4?… end"),
        (r"https:\/\/a.example\/1.mp4?sign=1\u0026x=2", r"https:\/\/a.example\/1.mp4?…"),
        ("HTTP://a.example?x", "HTTP://a.example?…"),
        ("https://a.example/1.mp4 http://http://x", "https://a.example/1.mp4 http://http://x"),
        ("https://a.example/1.mp4#token=1", "https://a.example/1.mp4?…"),
        ("<a href='https://a.example/?x=1'>", "<a href='https://a.example/?…'>"),
        ("gpj.\u202egnp\x1b[31m\x00\x9b", "gpj.gnp[31m"),
        ("one\r\ntwo\nthree", "one\ntwo\nthree"),
    ],
)
def test_what_is_taken_out(said: str, shown: str) -> None:
    assert redacted(said.encode(), TOKEN) == shown


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": lambda token: token,
    "quoted": lambda token: quote(token, safe=""),
    "quoted in small letters": lambda token: re.sub(
        "%[0-9A-F]{2}", lambda escape: escape[0].lower(), quote(token, safe="")
    ),
    "in JSON": lambda token: json.dumps(token)[1:-1],
    "in JSON of PHP": lambda token: json.dumps(token)[1:-1].replace("/", r"\/"),
    "in Base64": lambda token: base64.b64encode(token.encode()).decode(),
    "in a header": lambda token: f"Authorization: Bearer {token}",
}


@pytest.mark.parametrize("form", FORMS)
@given(token=TOKENS, before=st.text(max_size=20), after=st.text(max_size=20))
def test_a_token_never_survives(form: str, token: str, before: str, after: str) -> None:
    written = FORMS[form](token)

    for encoding in ("utf-8", "utf-16"):
        body = (before + written + after).encode(encoding, "replace")
        assert written not in redacted(body, token)
        assert token not in redacted(body, token)
        kept = without_secrets(body, token).decode()
        assert written not in kept or form == "in Base64"


@given(st.text(alphabet=VISIBLE, min_size=8), st.text(alphabet=VISIBLE, min_size=8))
def test_neither_half_of_a_pair_survives(access: str, secret: str) -> None:
    pair = f"{access}:{secret}"
    shown = redacted(f"iss {access} key {secret} both {pair}".encode(), pair)

    halves = [half for half in pair.split(":") if len(half) >= 8 and half not in "[removed]"]
    assert not [half for half in halves if half in shown]


def test_a_token_across_the_cut_does_not_survive_in_part() -> None:
    for place in range(MAX_SHOWN - len(TOKEN), MAX_SHOWN + 1):
        shown = redacted(b" " * place + TOKEN.encode() + b" " * 99, TOKEN)
        assert "canary" not in shown


def test_a_text_of_another_encoding_is_shown_as_text() -> None:
    assert redacted(f"中文 {TOKEN}".encode("utf-16"), TOKEN) == "中文 [removed]"


def test_a_flood_of_tokens_is_dropped() -> None:
    assert without_secrets(TOKEN.encode() * 40_000, TOKEN) == b""
    assert redacted(b"x" * 10**6, TOKEN) == "x" * MAX_SHOWN


@given(st.binary(max_size=300))
def test_any_bytes_can_be_shown(body: bytes) -> None:
    shown = redacted(body, TOKEN)

    assert shown.encode().decode() == shown
    assert not set(shown) & {"\x1b", "\x00", "\r", "\u202e", "\u2066"}
