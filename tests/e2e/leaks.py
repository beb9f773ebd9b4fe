"""Where a secret is, in any of the forms that it may take."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess


def forms_of(secret: str) -> set[bytes]:
    """All that a secret may look like: as it is, quoted, escaped, hex, and inside base64."""
    plain = secret.encode()
    forms = {plain, quote(secret, safe="").encode(), quote_plus(secret).encode()}
    forms |= {json.dumps(secret).strip('"').encode(), plain.hex().encode()}
    forms.add(secret.encode("utf-16-le"))
    for offset in range(3):  # base64 of a text depends on where in it the secret begins
        padded = b"\0" * offset + plain
        for encoded in (base64.b64encode(padded), base64.urlsafe_b64encode(padded)):
            forms.add(encoded[4 if offset else 0 : len(padded) // 3 * 4])
    return forms


def sent(forms: set[bytes], gateway: GatewayProcess) -> tuple[set[str], set[str]]:
    """In which parts of requests to the API and to the media origin one of the forms went out."""
    places: dict[str, set[str]] = {"api": set(), "media": set()}
    for request in gateway.requests:
        parts = {"path": request["path"], "query": request["query"], **dict(request["headers"])}
        for name, content in parts.items():
            if any(form in content.encode() for form in forms):
                places[request["origin"]].add(name)
    return places["api"], places["media"]
