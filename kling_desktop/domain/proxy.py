"""Through which proxy requests go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit


class ProxyMode(StrEnum):
    SYSTEM = "system"  # as the system's settings or the environment have it
    NONE = "none"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class ProxyChoice:
    """`address` counts for MANUAL alone: as `proxy_address` returns it, never empty there."""

    mode: ProxyMode = ProxyMode.SYSTEM
    address: str = ""


class ProxyFault(StrEnum):
    EMPTY = "empty"
    NOT_AN_ADDRESS = "not_an_address"
    NOT_HTTP = "not_http"
    NO_PORT = "no_port"
    HAS_SECRET = "has_secret"  # noqa: S105 - a fault's name, not a password


class ProxyRefused(ValueError):
    """What was typed is no address of a proxy that can be used."""

    def __init__(self, fault: ProxyFault) -> None:
        super().__init__(fault)
        self.fault = fault


def proxy_address(text: str) -> str:
    """`http://host:port` of what people type, with or without the scheme. Raises ProxyRefused.

    A log-in is refused: it would lie in the settings file for everybody to read.
    """
    cleaned = text.strip()
    if not cleaned:
        raise ProxyRefused(ProxyFault.EMPTY)
    try:
        parts = urlsplit(cleaned if "://" in cleaned else f"http://{cleaned}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ProxyRefused(ProxyFault.NOT_AN_ADDRESS) from None
    fault = _fault(cleaned, parts.scheme, parts.netloc, is_bare=parts.path in {"", "/"})
    if fault is None and not host:
        fault = ProxyFault.NOT_AN_ADDRESS
    if fault is None and not port:
        fault = ProxyFault.NO_PORT
    if fault or parts.query or parts.fragment:
        raise ProxyRefused(fault or ProxyFault.NOT_AN_ADDRESS)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _fault(text: str, scheme: str, netloc: str, *, is_bare: bool) -> ProxyFault | None:
    if "@" in netloc:
        return ProxyFault.HAS_SECRET
    if scheme != "http":
        return ProxyFault.NOT_HTTP
    is_readable = text.isascii() and text.isprintable() and " " not in text
    return None if is_readable and is_bare else ProxyFault.NOT_AN_ADDRESS
