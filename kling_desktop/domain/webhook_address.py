"""Where a webhook may be posted to."""

from __future__ import annotations

from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import urlsplit

from kling_desktop.domain.account import is_loopback, origin_of

MAX_ADDRESS = 2_000  # characters
_LAN_ENDINGS = (".local", ".lan", ".internal", ".home.arpa")


class AddressFault(StrEnum):
    EMPTY = "empty"
    NOT_AN_ADDRESS = "not_an_address"
    INSECURE = "insecure"
    HAS_SECRET = "has_secret"  # noqa: S105 - a fault's name, not a password


class AddressRefused(ValueError):
    """What was typed is no address that a webhook can have."""

    def __init__(self, fault: AddressFault) -> None:
        super().__init__(fault)
        self.fault = fault


def webhook_address(text: str) -> str:
    """An address as it is used, `https://` put before one without a scheme. Raises AddressRefused.

    Plain http is for this computer and its own network. A log-in is refused: it would lie in the
    settings file.
    """
    cleaned = text.strip()
    if not cleaned:
        raise AddressRefused(AddressFault.EMPTY)
    address = cleaned if "://" in cleaned else f"https://{cleaned}"
    try:
        parts = urlsplit(address)
        is_usable = bool(parts.hostname) and parts.port != 0 and not parts.fragment
    except ValueError:
        raise AddressRefused(AddressFault.NOT_AN_ADDRESS) from None
    is_readable = address.isascii() and address.isprintable() and " " not in address
    if "@" in parts.netloc:
        raise AddressRefused(AddressFault.HAS_SECRET)
    if not is_usable or not is_readable or parts.scheme not in {"http", "https"}:
        raise AddressRefused(AddressFault.NOT_AN_ADDRESS)
    if len(address) > MAX_ADDRESS:
        raise AddressRefused(AddressFault.NOT_AN_ADDRESS)
    if parts.scheme == "http" and not is_near(parts.hostname or ""):
        raise AddressRefused(AddressFault.INSECURE)
    return address


def is_near(host: str) -> bool:
    """Whether a host is this computer or in its own network, by its address or its name."""
    if is_loopback(host):
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return "." not in host or host.endswith(_LAN_ENDINGS)
    return address.is_private or address.is_link_local


def webhook_origin(address: str) -> str:
    """Scheme, host and port: what a header's value is given for. Empty for no address."""
    return origin_of(address) if address else ""
