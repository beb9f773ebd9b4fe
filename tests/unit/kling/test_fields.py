"""Single fields of an answer: no surprise in them does harm."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.task import Video
from kling_desktop.kling.fields import (
    MAX_TEXT,
    MAX_URL,
    instant,
    link,
    plain,
    seconds,
    text,
    videos_in,
)

NO_TEXT = [None, True, False, [], {}, ["a"], {"a": 1}]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just(10**400),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("  风控 é 🎬 ", "风控 é 🎬"),
        ("two\nlines\tand tabs\r\n", "two lines and tabs"),
        ("\x1b[31mred\x07\x00\x9b", "[31mred"),
        ("gpj.\u202egnp.\u2066x\u2069\u200f", "gpj.gnp.x"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a\u2028b\u2029c", "abc"),
        ("half \ud83d emoji", "half  emoji"),
        ("<b>kept</b>", "<b>kept</b>"),
        ("x" * 1_000_000, "x" * MAX_TEXT),
        (7, "7"),
        (5.5, "5.5"),
        (878106242831892487, "878106242831892487"),
        *[(value, "") for value in NO_TEXT],
    ],
)
def test_text_is_one_plain_line(value: Any, shown: str) -> None:
    assert text(value) == shown


@given(ANYTHING)
def test_any_text_can_be_shown_and_written(value: Any) -> None:
    shown = text(value)

    assert len(shown) <= MAX_TEXT
    assert shown == shown.strip()
    assert len(shown.splitlines()) <= 1
    assert shown.encode().decode() == shown


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("5.1", 5.1),
        ("5", 5.0),
        (5, 5.0),
        (10.25, 10.25),
        (1000, 1000.0),
        (5100, 5.1),
        ("5100", 5.1),
        *[(value, None) for value in ("", "abc", "5 s", 0, "0", -1, "-1", "nan", "inf", "1e999")],
        *[(value, None) for value in (float("inf"), float("nan"), *NO_TEXT)],
        pytest.param(10**400, None, id="400 digits"),
    ],
)
def test_a_duration(value: Any, expected: float | None) -> None:
    assert seconds(value) == expected


NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
NOON_S = int(NOON.timestamp())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (NOON_S, NOON),
        (str(NOON_S), NOON),
        (NOON_S * 1000, NOON),
        (str(NOON_S * 1000), NOON),
        (float(NOON_S), NOON),
        (NOON_S * 1000 + 250, NOON.replace(microsecond=250_000)),
        *[(value, None) for value in (0, -1, 1, "", "yesterday", "2026-07-01", "nan", "inf")],
        *[(value, None) for value in (10**18, float("inf"), *NO_TEXT)],
        pytest.param(10**400, None, id="400 digits"),
        pytest.param(-(10**400), None, id="400 digits below zero"),
    ],
)
def test_an_instant(value: Any, expected: datetime | None) -> None:
    assert instant(value) == expected


@given(ANYTHING)
def test_numbers_never_fail(value: Any) -> None:
    found = seconds(value)
    assert found is None or found > 0
    then = instant(value)
    assert then is None or 2020 <= then.year <= 2100


@pytest.mark.parametrize(
    "url",
    [
        "https://cdn.example/1.mp4",
        "http://127.0.0.1:8080/1.mp4",
        "HTTPS://cdn.example/1.mp4",
        "https://cdn.example/1.mp4?sign=a%2Fb%3D&ksTime=68a1b2c3#t=1",
        "https://cdn.example:8443/a@b.mp4",
        "https://[2001:db8::1]/1.mp4",
    ],
)
def test_a_link(url: str) -> None:
    assert link(url) == url
    assert link(f"  {url}\n") == url


@pytest.mark.parametrize(
    "value",
    [
        "",
        "SUCCEED",
        "cdn.example/1.mp4",
        "//cdn.example/1.mp4",
        "javascript:alert(1)",
        "javascript://cdn.example/%0aalert(1)",
        "file:///etc/passwd",
        "ftp://cdn.example/1.mp4",
        "smb://cdn.example/1.mp4",
        "data:video/mp4;base64,AAAA",
        r"\\server\share\1.mp4",
        "https://",
        "https:///1.mp4",
        "https://me@cdn.example/1.mp4",
        "https://me:secret@cdn.example/1.mp4",
        "https://:secret@cdn.example/1.mp4",
        "https://@cdn.example/1.mp4",
        r"https://cdn.example\@evil.example/1.mp4",
        "https://cdn.example/a b.mp4",
        "https://cdn.example/1.mp4\nHost: x",
        "https://cdn.example/\x00.mp4",
        "https://cdn.example/\u202e4pm.exe",
        "https://[cdn.example/1.mp4",
        "https://cdn.example:99999/1.mp4",
        "https://cdn.example/" + "x" * MAX_URL,
        7,
        ["https://cdn.example/1.mp4"],
        *NO_TEXT,
    ],
)
def test_no_link(value: Any) -> None:
    assert link(value) == ""


@given(st.text(alphabet="htps:/@[].1a%\\?# \x00\u202eé") | ANYTHING)
def test_whatever_passes_is_a_link(value: Any) -> None:
    assert link(value).startswith(("http", "HTTP")) or link(value) == ""


def urls(level: dict[str, Any]) -> list[str]:
    return [video.url for video in videos_in(level)]


A, B = "https://cdn.example/a.mp4", "https://cdn.example/b.mp4"


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ({}, []),
        ({"task_result": {}}, []),
        ({"task_result": None, "videos": None}, []),
        ({"task_result": {"videos": [{"url": A}, {"url": B}]}}, [A, B]),
        ({"task_result": {"videos": {"url": A}}}, [A]),
        ({"videos": [{"url": A}]}, [A]),
        ({"outputs": [{"type": "video", "url": A}]}, [A]),
        ({"video": {"url": A}}, [A]),
        ({"url": A}, [A]),
        ({"fail_reason": A}, [A]),
        ({"fail_reason": "SUCCEED", "result_url": A}, [A]),
        ({"result_url": "task failed: timeout"}, []),
        ({"videos": [{"url": A}, {"url": B}, {"url": A}]}, [A, B]),
        ({"task_result": {"videos": [{"url": A}]}, "videos": [{"url": A}, {"url": B}]}, [A, B]),
        ({"videos": [{"url": None}, {"url": ""}, {"url": 7}, {"url": B}]}, ["", "", "", B]),
        ({"videos": [{"url": None}, {"url": ""}]}, []),
        ({"videos": [None, 7, "x", [], {"video_url_download": A}]}, [A]),
        ({"videos": [{"url": f"{A}?{number}"} for number in range(500)]}, None),
    ],
)
def test_videos_of_a_level(level: dict[str, Any], expected: list[str] | None) -> None:
    assert urls(level) == (expected if expected is not None else [f"{A}?{n}" for n in range(32)])


def test_a_video_keeps_what_is_told_about_it_first() -> None:
    told = {"url": A, "watermark_url": B, "duration": "5.1"}

    assert videos_in({"videos": [told, {"url": A}]}) == (
        Video(url=A, watermark_url=B, duration_s=5.1),
    )


def test_every_control_character_of_unicode_is_left_out() -> None:
    """The ranges are written down for speed; this Python's own table must agree with them."""
    categories = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    controls = [ch for ch in map(chr, range(0x110000)) if unicodedata.category(ch) in categories]

    assert len(controls) > 2_000
    assert [ch for ch in controls if plain(ch).strip()] == []
