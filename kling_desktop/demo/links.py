"""Links to clips, signed in the way of a content network."""

from __future__ import annotations

import base64
import hmac
import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from kling_desktop.demo.book import Entry

_TARGET = re.compile(r"/bs2/output/(?P<id>[^/]+)/(?P<position>\d{1,2})(?P<mark>-watermark)?/[^/]+")


@dataclass(frozen=True, slots=True)
class Place:
    """One of a render's videos, or its twin with the watermark."""

    task_id: str
    position: int
    watermark: bool = False


def place_of(path: str) -> Place | None:
    """Which video a raw path asks for."""
    found = _TARGET.fullmatch(path)
    if not found:
        return None
    return Place(unquote(found["id"]), int(found["position"]), bool(found["mark"]))


class LinkSigner:
    """Makes links that hold for one gateway only."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def path(self, entry: Entry, place: Place) -> str:
        clip = quote(entry.render.clips[place.position], safe="")
        mark = "-watermark" if place.watermark else ""
        return f"/bs2/output/{quote(place.task_id, safe='')}/{place.position}{mark}/{clip}"

    def query(self, entry: Entry, place: Place) -> str:
        """`ksTime` is the link's end, in hex; `sig` has escapes that must not be touched."""
        signed = f"ksTime={expiry(entry):08x}"
        text = f"{self.path(entry, place)}?{signed}&{entry.links}"
        digest = hmac.digest(self._key, text.encode(), "sha256")
        # Escapes of all three kinds, whatever the digest: +, / and =.
        signature = "v2+kling/" + base64.b64encode(digest).decode()
        return f"{signed}&sig={quote(signature, safe='')}"


def expiry(entry: Entry) -> int:
    """When the render's links die, in whole unix seconds."""
    return int(entry.ended_at + entry.render.link_life_s)
