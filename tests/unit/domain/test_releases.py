"""Which version is newer, what a feed tells, when it is asked."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.releases import (
    Release,
    Version,
    feed_address,
    is_due,
    is_newer,
    read_release,
    read_version,
)

NOW = datetime(2026, 11, 27, tzinfo=UTC)
PAGE = "https://example.com/kling-desktop/releases/v1.2.0"


def version(text: str) -> Version:
    read = read_version(text)
    assert read is not None, text
    return read


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("1.2.0", "1.1.9"),
        ("v1.10", "1.9.9"),
        ("2", "1.99.99"),
        ("1.2.1", "1.2"),
        ("1.2.0", "1.2.0rc1"),
        ("1.2.0", "1.2.0-beta.2"),
        ("1.2.0+linux.5", "1.2.0.dev3"),
        ("0.1.1", "0.1.0"),
    ],
)
def test_a_newer_version_is_offered_and_an_older_one_is_not(newer: str, older: str) -> None:
    assert is_newer(version(newer), version(older))
    assert not is_newer(version(older), version(newer))


@pytest.mark.parametrize(
    ("one", "other"), [("1.2", "1.2.0"), ("v1.2.0", "1.2.0"), ("1.2.0", "1.2.0+build")]
)
def test_the_same_version_written_otherwise_is_not_offered(one: str, other: str) -> None:
    assert not is_newer(version(one), version(other))
    assert not is_newer(version(other), version(one))


@pytest.mark.parametrize("early", ["9.0rc1", "9.0.0-beta.2", "9.0a1", "9.dev4"])
def test_what_is_not_finished_is_never_offered(early: str) -> None:
    assert not is_newer(version(early), version("1.0"))


@pytest.mark.parametrize(
    "text", ["", "v", "1.", ".1", "1.2.3.4.5", "latest", "1.2 <b>", "１.２", "1" * 7, "1.2\n1"]
)
def test_what_is_no_version(text: str) -> None:
    assert read_version(text) is None


def test_a_version_is_shown_as_it_is_written() -> None:
    assert str(version(" v1.20.0-rc.1+5 ")) == "1.20.0-rc.1"


numbers = st.lists(st.integers(0, 12), min_size=3, max_size=3).map(tuple)


@given(numbers, numbers, st.sampled_from(["", "rc1"]))
def test_versions_are_ordered_by_their_numbers(
    one: tuple[int, ...], other: tuple[int, ...], early: str
) -> None:
    is_wanted = one > other or (one == other and bool(early))
    assert is_newer(Version(one), Version(other, early)) is is_wanted


@given(st.text() | st.from_regex(r"v?[0-9.]{1,12}[a-z0-9.+-]{0,50}", fullmatch=True))
def test_whatever_is_written_what_is_read_is_shown_without_marks(text: str) -> None:
    version = read_version(text)
    assert version is None or re.fullmatch(r"[0-9A-Za-z.-]{1,60}", str(version))


def test_a_release_is_read_from_the_feed() -> None:
    told = {"tag_name": "v1.2.0", "html_url": PAGE, "assets": [], "body": "<script>"}
    assert read_release(told) == Release(Version((1, 2, 0)), PAGE)


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"tag_name": "v1.2.0"},
        {"html_url": PAGE},
        {"tag_name": 12, "html_url": PAGE},
        {"tag_name": "newest", "html_url": PAGE},
        {"tag_name": "v1.2.0", "html_url": None},
        *(
            {"tag_name": "v1.2.0", "html_url": page}
            for page in (
                "http://example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://me:word@example.com/",
                "https:///nowhere",
                "https://example.com:0/",
                "https://example.com:x/",
                "https://example.com/a b",
                "https://[::1/",
                "https://exämple.com/",
                "https://example.com/" + "a" * 500,
            )
        ),
    ],
)
def test_what_is_no_release(told: dict[str, object]) -> None:
    assert read_release(told) is None


@pytest.mark.parametrize(
    ("address", "is_asked"),
    [
        ("https://example.com/releases/latest", True),
        ("http://127.0.0.1:8000/latest", True),
        ("http://[::1]:8000/latest", True),
        ("http://example.com/releases/latest", False),
        ("https://key@example.com/", False),
        ("ftp://example.com/", False),
        ("example.com", False),
        ("", False),
    ],
)
def test_only_https_is_asked_but_on_this_machine(address: str, is_asked: bool) -> None:
    assert feed_address(address) == (address if is_asked else "")


@pytest.mark.parametrize(
    ("due", "is_time"),
    [
        (None, True),
        (NOW - timedelta(days=400), True),
        (NOW, True),
        (NOW + timedelta(seconds=1), False),
        (NOW + timedelta(days=7), False),
        (NOW + timedelta(days=8), True),  # the clock was wrong
    ],
)
def test_when_it_is_time(due: datetime | None, is_time: bool) -> None:
    assert is_due(due, NOW) is is_time
