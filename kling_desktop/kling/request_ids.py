"""The id that a service gives to each of its answers, which its support asks for."""

from __future__ import annotations

import re

# Kling's own answers have a field; gateways built on new-api put "(request id: …)" behind their
# words (https://github.com/QuantumNous/new-api, common/gin.go).
_PATTERN = re.compile(
    r"request[_ ]?id[\"']?\s*[:=]\s*[\"']?([A-Za-z0-9_.\-]{6,128})", re.IGNORECASE
)


def request_id_in(reply: str) -> str:
    """Of a reply as it is shown, secrets left out; empty where it gives none."""
    found = _PATTERN.search(reply)
    return found[1] if found else ""
