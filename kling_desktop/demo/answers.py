"""Whole answers, before anything is done to them on the wire."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kling_desktop.demo.bodies import Body

Headers = tuple[tuple[str, str], ...]

JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"
XML = "application/xml"

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>New API</title></head>
<body><div id="root"></div><noscript>You need to enable JavaScript.</noscript></body></html>
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """`Content-Length` is not among the headers: it follows from the body."""

    status: int
    headers: Headers
    body: Body


def json_answer(status: int, value: Any) -> Answer:
    body = json.dumps(value, ensure_ascii=False).encode()
    return Answer(status, (("Content-Type", JSON),), body)


def error_answer(status: int, code: int | str, message: str) -> Answer:
    """An error in the provider's form."""
    value = {"code": code, "message": message, "request_id": str(uuid.uuid4()), "data": None}
    return json_answer(status, value)


def page() -> Answer:
    """What a gateway answers on a path that it does not route: its web page, with HTTP 200."""
    return Answer(200, (("Content-Type", HTML),), _PAGE.encode())


def storage_error(status: int, code: str, message: str) -> Answer:
    """An error in the way of object stores."""
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<Error><Code>{code}</Code><Message>{message}</Message></Error>\n"
    )
    return Answer(status, (("Content-Type", XML),), body.encode())


def link_refused() -> Answer:
    return storage_error(403, "AccessDenied", "Request has expired")
