"""What can be done to an answer, as data. Put them to use with `Gateway.inject`.

A fault leaves alone whatever it does not name; `dataclasses.replace` joins two of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kling_desktop.demo import answers, error_table
from kling_desktop.demo.bodies import pieces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kling_desktop.demo.answers import Answer


class End(StrEnum):
    """How the connection ends."""

    WHOLE = "whole"  # as it should
    CLOSE = "close"
    RESET = "reset"  # takes along what the client has not read by then
    STALL = "stall"  # not at all: silence until the client gives up


class Framing(StrEnum):
    """How a client is to know where the body ends."""

    LENGTH = "length"
    CHUNKED = "chunked"
    CLOSE = "close"  # by the connection's end, which a broken one looks like too


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`after`: with an `end` that is not WHOLE, the bytes of the body sent before it; None: nothing
    is sent, not even the headers. `drip_bytes` at a time are sent, with `drip_pause_s` between.

    A `body` makes a whole new answer; without one, `status` and `headers` change the true answer
    (a header of None goes away). `raw` goes on the wire in place of any HTTP.
    `ignore_range` concerns clips; an `ETag` or `Last-Modified` among a clip's `headers` is what an
    `If-Range` is held against.
    """

    delay_s: float = 0.0
    status: int | None = None
    headers: tuple[tuple[str, str | None], ...] = ()
    body: bytes | None = None
    raw: bytes | None = None
    end: End = End.WHOLE
    after: int | None = None
    drip_bytes: int = 0
    drip_pause_s: float = 0.0
    framing: Framing = Framing.LENGTH
    ignore_range: bool = False

    @property
    def needs_bare_wire(self) -> bool:
        """Whether a sound HTTP server would refuse to send this."""
        framing = {"content-length", "transfer-encoding", "connection"}
        reframed = any(name.lower() in framing for name, _ in self.headers)
        broken = self.raw is not None or self.end is not End.WHOLE or self.drip_bytes > 0
        return broken or reframed or self.framing is not Framing.LENGTH

    def header(self, name: str, true: str) -> str | None:
        """What this header says in the end; None where the fault takes it away."""
        told = {key.lower(): value for key, value in self.headers}
        return told.get(name.lower(), true)

    def applied(self, true: Answer) -> Answer:
        """The answer to send; its headers may be contradictory, as told."""
        if self.body is not None:
            true = answers.Answer(200, (), self.body)
        told = {name.lower() for name, _ in self.headers}
        kept = tuple(pair for pair in true.headers if pair[0].lower() not in told)
        added = tuple((name, value) for name, value in self.headers if value is not None)
        return replace(true, status=self.status or true.status, headers=kept + added)


NONE = Fault()


def answer(
    status: int = 200,
    body: bytes | str = b"",
    headers: Mapping[str, str] | None = None,
    content_type: str = answers.JSON,
) -> Fault:
    """A whole answer of one's own: 401, 429 with `Retry-After`, truncated JSON, gzip, …"""
    raw_body = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": content_type, **(headers or {})}
    return Fault(status=status, body=raw_body, headers=tuple(fields.items()))


def error(status: int, code: int | str, message: str = "") -> Fault:
    """An error in the provider's form, say 429 with 1303."""
    return _of(answers.error_answer(status, code, message))


def service_error(code: int | str) -> Fault:
    """A documented error by its code, or another body by its name in `error_table`.

    Raises KeyError for what is not in `error_table.SERVICE_ERRORS`.
    """
    return _of(error_table.service_answer(code))


def html_page(status: int = 200) -> Fault:
    return replace(_of(answers.page()), status=status)


def refuse_link() -> Fault:
    """The storage's 403 for a link that has expired."""
    return _of(answers.link_refused())


def delay(seconds: float) -> Fault:
    return Fault(delay_s=seconds)


def drop(after: int | None = None, *, reset: bool = False) -> Fault:
    """Hang up: before the headers (None), right after them (0), or `after` bytes of the body."""
    return Fault(end=End.RESET if reset else End.CLOSE, after=after)


def stall(after: int | None = None) -> Fault:
    """Go silent: before the headers (None), right after them (0), or `after` bytes of the body."""
    return Fault(end=End.STALL, after=after)


def drip(pause_s: float, size: int = 1) -> Fault:
    """Send `size` bytes at a time, headers too."""
    return Fault(drip_bytes=size, drip_pause_s=pause_s)


def raw(data: bytes, end: End = End.CLOSE) -> Fault:
    """Bytes in place of HTTP: a garbage line, endless headers, a flood of 1xx."""
    return Fault(raw=data, end=end)


def ignore_range() -> Fault:
    return Fault(ignore_range=True)


def change_etag(etag: str | None = '"another-version"') -> Fault:
    """Another entity tag, a weak one (`W/"x"`), or none."""
    return Fault(headers=(("ETag", etag),))


def only_modified(at: str | None) -> Fault:
    """No entity tag, and this HTTP date as `Last-Modified`; None: nothing to know a version by."""
    return Fault(headers=(("ETag", None), ("Last-Modified", at)))


def declare_length(length: int) -> Fault:
    """A `Content-Length` that is not the body's."""
    return Fault(headers=(("Content-Length", str(length)),))


def declare_range(told: str | None) -> Fault:
    """A `Content-Range` that is not the part's, or none."""
    return Fault(headers=(("Content-Range", told),))


def refuse_range(size: int | str) -> Fault:
    """416: the range begins behind the end of a clip of `size` bytes."""
    return answer(416, b"", {"Content-Range": f"bytes */{size}"}, "video/mp4")


def close_delimited(after: int | None = None) -> Fault:
    """No length told; `after`: hang up that early, as if it were the end."""
    end = End.WHOLE if after is None else End.CLOSE
    return Fault(framing=Framing.CLOSE, end=end, after=after)


def chunked(after: int | None = None) -> Fault:
    """Sent in chunks; `after`: hang up that early, before the last one."""
    end = End.WHOLE if after is None else End.CLOSE
    return Fault(framing=Framing.CHUNKED, end=end, after=after)


def redirect(to: str, status: int = 302) -> Fault:
    return answer(status, b"", {"Location": to}, answers.HTML)


def _of(made: Answer) -> Fault:
    return Fault(status=made.status, headers=made.headers, body=b"".join(pieces(made.body)))
