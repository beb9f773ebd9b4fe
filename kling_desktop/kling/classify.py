"""A service code and an HTTP status → what went wrong.

The service's code decides first, the HTTP status second: "429 alone does not mean retry".
Table: the provider's published error codes.
"""

from __future__ import annotations

from kling_desktop.domain.errors import Cause, ErrorKind, Problem

SUCCESS_CODES = frozenset({"", "0", "200", "success", "succeed", "ok"})

_BY_CODE: dict[str, tuple[ErrorKind, Cause]] = {
    **dict.fromkeys(("1000", "1001", "1002", "invalid_api_key"), (ErrorKind.AUTH, Cause.NONE)),
    "1003": (ErrorKind.AUTH, Cause.CLOCK),
    "1004": (ErrorKind.AUTH, Cause.TOKEN_EXPIRED),
    "1100": (ErrorKind.QUOTA, Cause.ACCOUNT_ERROR),
    "1101": (ErrorKind.QUOTA, Cause.ARREARS),
    "1102": (ErrorKind.QUOTA, Cause.USED_UP),
    "1103": (ErrorKind.AUTH, Cause.NO_ACCESS),
    **dict.fromkeys(("1200", "1201"), (ErrorKind.BAD_REPLY, Cause.INVALID_REQUEST)),
    **dict.fromkeys(
        ("1202", "1203", "task_not_exist", "task_not_found"), (ErrorKind.NOT_FOUND, Cause.NONE)
    ),
    **dict.fromkeys(("1300", "1301"), (ErrorKind.BAD_REPLY, Cause.CONTENT_POLICY)),
    **dict.fromkeys(("1302", "1303", "rate_limit_exceeded"), (ErrorKind.RATE, Cause.NONE)),
    "1304": (ErrorKind.QUOTA, Cause.ADDRESS_NOT_ALLOWED),
    **dict.fromkeys(("5000", "5001", "5002"), (ErrorKind.SERVER, Cause.NONE)),
    **dict.fromkeys(
        ("insufficient_user_quota", "insufficient_quota"), (ErrorKind.QUOTA, Cause.USED_UP)
    ),
}
# Only this task is concerned, and asking again changes nothing.
_ENDS_TASK = frozenset({Cause.NO_ACCESS, Cause.INVALID_REQUEST, Cause.CONTENT_POLICY})
_BY_STATUS = {
    401: ErrorKind.AUTH,
    402: ErrorKind.QUOTA,
    403: ErrorKind.AUTH,
    407: ErrorKind.NETWORK,  # a proxy on the way that wants a log-in
    408: ErrorKind.SERVER,
    410: ErrorKind.NOT_FOUND,
    425: ErrorKind.SERVER,
    429: ErrorKind.RATE,
}


def problem_of(
    *, code: str, http_status: int, detail: str, retry_after_s: float | None = None
) -> Problem:
    """Classify an answer that is not a status. `code` is the body's own, folded to lower case."""
    kind, cause = _BY_CODE.get(code) or _by_status(_meant(http_status, code), detail)
    return Problem(
        kind=kind,
        detail=detail,
        http_status=http_status,
        service_code=code,
        retry_after_s=retry_after_s,
        ends_task=cause in _ENDS_TASK,
        cause=cause,
        is_vague=http_status == 403 and not code and not detail,
    )


def _meant(http_status: int, code: str) -> int:
    """Some gateways answer everything with 200 and put the HTTP status into the body's code."""
    is_status = http_status == 200 and len(code) == 3 and code.isdecimal() and code >= "400"
    return int(code) if is_status and code < "600" else http_status


def _by_status(http_status: int, detail: str) -> tuple[ErrorKind, Cause]:
    if _speaks_of_quota(detail) and http_status in {401, 402, 403, 429}:
        # Gateways answer 401 also when a token's quota is used up.
        return ErrorKind.QUOTA, Cause.USED_UP
    if http_status == 404 and detail.casefold().startswith("invalid url"):
        return ErrorKind.NO_ENDPOINT, Cause.NONE  # how new-api says that it does not route a path
    if http_status == 404 or (http_status in {200, 400} and _speaks_of_absence(detail)):
        return ErrorKind.NOT_FOUND, Cause.NONE
    otherwise = ErrorKind.SERVER if http_status >= 500 else ErrorKind.BAD_REPLY
    cause = Cause.PROXY if http_status == 407 else Cause.NONE
    return _BY_STATUS.get(http_status, otherwise), cause


def _speaks_of_quota(detail: str) -> bool:
    folded = detail.casefold()
    return any(word in folded for word in ("quota", "balance", "arrears", "额度", "余额"))


def _speaks_of_absence(detail: str) -> bool:
    folded = detail.casefold().replace("_", " ")
    return any(word in folded for word in ("not exist", "not found", "不存在"))
