"""What people type as a proxy's address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.proxy import ProxyFault, ProxyRefused, proxy_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("proxy.example:3128", "http://proxy.example:3128"),
        (" http://Proxy.Example:3128/ ", "http://proxy.example:3128"),
        ("10.0.0.1:8080", "http://10.0.0.1:8080"),
        ("[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_an_address(typed: str, address: str) -> None:
    assert proxy_address(typed) == address
    assert proxy_address(address) == address


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        (" ", ProxyFault.EMPTY),
        ("socks5://proxy.example:1080", ProxyFault.NOT_HTTP),
        ("https://proxy.example:3128", ProxyFault.NOT_HTTP),
        ("proxy.example", ProxyFault.NO_PORT),
        ("proxy.example:0", ProxyFault.NO_PORT),
        ("me:word@proxy.example:3128", ProxyFault.HAS_SECRET),
        ("http://me@proxy.example:3128", ProxyFault.HAS_SECRET),
        ("proxy.example:99999", ProxyFault.NOT_AN_ADDRESS),
        ("proxy.example:port", ProxyFault.NOT_AN_ADDRESS),
        ("http://[::1:8080", ProxyFault.NOT_AN_ADDRESS),
        ("proxy.example:3128/path", ProxyFault.NOT_AN_ADDRESS),
        ("proxy.example:3128?key=value", ProxyFault.NOT_AN_ADDRESS),
        ("my proxy:3128", ProxyFault.NOT_AN_ADDRESS),
        (":3128", ProxyFault.NOT_AN_ADDRESS),
    ],
)
def test_what_is_none(typed: str, fault: ProxyFault) -> None:
    with pytest.raises(ProxyRefused) as refused:
        proxy_address(typed)
    assert refused.value.fault is fault


@given(st.text())
def test_whatever_is_typed_is_an_address_or_refused(typed: str) -> None:
    try:
        address = proxy_address(typed)
    except ProxyRefused:
        return
    assert address == proxy_address(address)
    assert "@" not in address
