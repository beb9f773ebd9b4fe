"""Where a webhook may go."""

from __future__ import annotations

import pytest

from kling_desktop.domain.webhook_address import (
    AddressFault,
    AddressRefused,
    webhook_address,
    webhook_origin,
)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" https://example.com/hook?x=1 ", "https://example.com/hook?x=1"),
        ("example.com/hook", "https://example.com/hook"),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/a"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("http://192.168.1.5/a", "http://192.168.1.5/a"),
        ("http://[fd00::5]/a", "http://[fd00::5]/a"),
        ("http://nas/a", "http://nas/a"),
        ("http://nas.local:81/a", "http://nas.local:81/a"),
    ],
)
def test_https_goes_anywhere_and_http_to_what_is_near(typed: str, address: str) -> None:
    assert webhook_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", AddressFault.EMPTY),
        ("http://example.com/a", AddressFault.INSECURE),
        ("http://8.8.8.8/a", AddressFault.INSECURE),
        ("http://local.example.com/a", AddressFault.INSECURE),
        ("https://me:word@example.com/", AddressFault.HAS_SECRET),
        ("ftp://example.com", AddressFault.NOT_AN_ADDRESS),
        ("file:///etc/passwd", AddressFault.NOT_AN_ADDRESS),
        ("https://", AddressFault.NOT_AN_ADDRESS),
        ("https://example.com:x/", AddressFault.NOT_AN_ADDRESS),
        ("https://[::1", AddressFault.NOT_AN_ADDRESS),
        ("https://example.com/a b", AddressFault.NOT_AN_ADDRESS),
        ("https://example.com/#a", AddressFault.NOT_AN_ADDRESS),
        ("https://example.com/" + "a" * 2_000, AddressFault.NOT_AN_ADDRESS),
    ],
)
def test_what_is_wrong_is_named(typed: str, fault: AddressFault) -> None:
    with pytest.raises(AddressRefused) as caught:
        webhook_address(typed)
    assert caught.value.fault is fault


def test_the_origin_is_what_a_secret_is_given_for() -> None:
    assert webhook_origin("https://example.com/a?b") == "https://example.com:443"
    assert webhook_origin("") == ""
