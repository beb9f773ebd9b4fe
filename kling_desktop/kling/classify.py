"""A service code and an HTTP status → what went wrong.

The service's code decides first, the HTTP status second: "429 alone does not mean retry".
Table: the provider's published error codes.
"""

from __future__ import annotations

from kling_desktop.domain.errors import ErrorKind, Problem

SUCCESS_CODES = frozenset({"", "0", "200", "success", "succeed", "ok"})

_BY_CODE: dict[str, ErrorKind] = {
    **dict.fromkeys(("1000", "1001", "1002", "1003", "1004", "1103"), ErrorKind.AUTH),
    **dict.fromkeys(("1100", "1101", "1102", "1304"), ErrorKind.QUOTA),
    **dict.fromkeys(("1202", "1203", "task_not_exist", "task_not_found"), ErrorKind.NOT_FOUND),
    **dict.fromkeys(("1302", "1303"), ErrorKind.RATE),
    **dict.fromkeys(("5000", "5001", "5002"), ErrorKind.SERVER),
    **dict.fromkeys(("1200", "1201", "1300", "1301"), ErrorKind.BAD_REPLY),
    "invalid_api_key": ErrorKind.AUTH,
    "insufficient_user_quota": ErrorKind.QUOTA,
    "insufficient_quota": ErrorKind.QUOTA,
}
_ENDS_TASK = frozenset({"1103", "1200", "1201", "1300", "1301"})  # only this task is concerned


def problem_of(
    *, code: str, http_status: int, detail: str, retry_after_s: float | None = None
) -> Problem:
    """Classify an answer that is not a status. `code` is the body's own, folded to lower case."""
    kind = _BY_CODE.get(code) or _by_status(http_status, detail)
    return Problem(
        kind=kind,
        detail=detail,
        http_status=http_status,
        service_code=code,
        retry_after_s=retry_after_s,
        ends_task=code in _ENDS_TASK,
    )


def _by_status(http_status: int, detail: str) -> ErrorKind:
    if _speaks_of_quota(detail) and http_status in {401, 402, 403, 429}:
        return ErrorKind.QUOTA  # gateways answer 401 also when a token's quota is used up
    known = {401: ErrorKind.AUTH, 402: ErrorKind.QUOTA, 403: ErrorKind.AUTH, 429: ErrorKind.RATE}
    if http_status in known:
        return known[http_status]
    if http_status == 404 and detail.casefold().startswith("invalid url"):
        return ErrorKind.NO_ENDPOINT  # how new-api says that it does not route a path
    if http_status in {404, 410} or (http_status == 400 and _speaks_of_absence(detail)):
        return ErrorKind.NOT_FOUND
    if http_status >= 500 or http_status in {408, 425}:
        return ErrorKind.SERVER
    return ErrorKind.BAD_REPLY


def _speaks_of_quota(detail: str) -> bool:
    folded = detail.casefold()
    return any(word in folded for word in ("quota", "balance", "arrears", "额度", "余额"))


def _speaks_of_absence(detail: str) -> bool:
    folded = detail.casefold().replace("_", " ")
    return any(word in folded for word in ("not exist", "not found", "不存在"))
