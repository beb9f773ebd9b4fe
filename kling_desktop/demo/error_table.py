"""The errors that the provider documents, and the other bodies that gateways put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.demo.answers import HTML, JSON, Answer, error_answer, json_answer, page

if TYPE_CHECKING:
    from collections.abc import Callable

# Code: HTTP status and a message of our own.
_DOCUMENTED: dict[int, tuple[int, str]] = {
    1000: (401, "Authentication failed"),
    1001: (401, "Authorization is empty"),
    1002: (401, "Authorization is invalid"),
    1003: (401, "Authorization is not valid yet"),
    1004: (401, "Authorization has expired"),
    1100: (429, "There is a problem with the account"),
    1101: (429, "The account is in arrears"),
    1102: (429, "The resource pack is used up or has expired"),
    1103: (403, "The account may not use this interface or model"),
    1200: (400, "The request's parameters are invalid"),
    1201: (400, "A parameter has a wrong name or a value that is not allowed"),
    1202: (404, "The method does not exist"),
    1203: (404, "The resource does not exist"),
    1300: (400, "The platform's policy was set off"),
    1301: (400, "The content was found unsafe"),
    1302: (429, "Requests come too fast"),
    1303: (429, "More tasks at once than the resource pack allows"),
    1304: (429, "The address is not on the allow-list"),
    5000: (500, "Internal error"),
    5001: (503, "The service is down for maintenance"),
    5002: (504, "Too much is queued, try again later"),
}
# Status, type, code and message of bodies in OpenAI's form.
_OPENAI: dict[str, tuple[int, str, str, str]] = {
    "openai_401": (401, "new_api_error", "invalid_api_key", "The token is invalid"),
    "openai_401_quota": (401, "new_api_error", "quota_used_up", "The token's quota is used up"),
    "openai_403": (403, "new_api_error", "access_denied", "The token may not use this model"),
    "openai_404": (404, "invalid_request_error", "", "Invalid URL (GET)"),
    "openai_429": (429, "rate_limit_error", "rate_limit_exceeded", "Requests come too fast"),
    "openai_500": (500, "new_api_error", "do_request_failed", "The upstream did not answer"),
}
_PAGES = {
    "html_403": (403, "Forbidden"),
    "html_404": (404, "Not Found"),
    "html_502": (502, "Bad Gateway"),
    "html_503": (503, "Service Temporarily Unavailable"),
    "html_504": (504, "Gateway Time-out"),
    "html_524": (524, "A timeout occurred"),
}
_OTHERS: dict[str, Callable[[], Answer]] = {
    "task_not_exist": lambda: error_answer(400, "task_not_exist", "task_not_exist"),
    "empty_429": lambda: Answer(429, (("Content-Type", JSON),), b""),
    "html_200": page,
}

SERVICE_ERRORS: tuple[int | str, ...] = (*_DOCUMENTED, *_OPENAI, *_PAGES, *_OTHERS)
"""All that `service_answer` knows."""


def service_answer(code: int | str) -> Answer:
    """The answer of this code or name. Raises KeyError."""
    if isinstance(code, int):
        status, message = _DOCUMENTED[code]
        return error_answer(status, code, message)
    if code.isdecimal():
        return service_answer(int(code))
    if code in _OPENAI:
        return in_openai_form(*_OPENAI[code])
    return _bare_page(*_PAGES[code]) if code in _PAGES else _OTHERS[code]()


def in_openai_form(status: int, kind: str, code: str, message: str) -> Answer:
    """An empty `code` becomes null."""
    error = {"message": message, "type": kind, "param": None, "code": code or None}
    return json_answer(status, {"error": error})


def _bare_page(status: int, title: str) -> Answer:
    """A web server's own page, before any gateway's."""
    text = (
        f"<html>\r\n<head><title>{status} {title}</title></head>\r\n"
        f"<body><center><h1>{status} {title}</h1></center></body>\r\n</html>\r\n"
    )
    return Answer(status, (("Content-Type", HTML),), text.encode())
