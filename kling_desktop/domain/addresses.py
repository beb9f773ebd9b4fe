"""Which network addresses anybody may reach."""

from __future__ import annotations

from ipaddress import ip_address


def is_public(address: str) -> bool:
    """Raises ValueError where this is no address."""
    ip = ip_address(address.partition("%")[0])
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None) or ip
    return ip.is_global and bool(inner.is_global) and not ip.is_multicast
