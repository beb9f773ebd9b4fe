"""The provider's table of errors, and what gateways answer in its place."""

from __future__ import annotations

import pytest

from kling_desktop.domain.errors import Cause, ErrorKind, Remedy
from kling_desktop.kling.classify import problem_of

# HTTP status, service code, what it is, what is done about it
TABLE = [
    (401, "1000", ErrorKind.AUTH, Remedy.PAUSE_ACCOUNT),
    (401, "1001", ErrorKind.AUTH, Remedy.PAUSE_ACCOUNT),
    (401, "1002", ErrorKind.AUTH, Remedy.PAUSE_ACCOUNT),
    (401, "1003", ErrorKind.AUTH, Remedy.PAUSE_ACCOUNT),
    (401, "1004", ErrorKind.AUTH, Remedy.PAUSE_ACCOUNT),
    (429, "1100", ErrorKind.QUOTA, Remedy.PAUSE_ACCOUNT),
    (429, "1101", ErrorKind.QUOTA, Remedy.PAUSE_ACCOUNT),
    (429, "1102", ErrorKind.QUOTA, Remedy.PAUSE_ACCOUNT),
    (403, "1103", ErrorKind.AUTH, Remedy.END_TASK),
    (400, "1200", ErrorKind.BAD_REPLY, Remedy.END_TASK),
    (400, "1201", ErrorKind.BAD_REPLY, Remedy.END_TASK),
    (404, "1202", ErrorKind.NOT_FOUND, Remedy.RETRY),
    (404, "1203", ErrorKind.NOT_FOUND, Remedy.RETRY),
    (400, "1300", ErrorKind.BAD_REPLY, Remedy.END_TASK),
    (400, "1301", ErrorKind.BAD_REPLY, Remedy.END_TASK),
    (429, "1302", ErrorKind.RATE, Remedy.BACK_OFF),
    (429, "1303", ErrorKind.RATE, Remedy.BACK_OFF),
    (429, "1304", ErrorKind.QUOTA, Remedy.PAUSE_ACCOUNT),
    (500, "5000", ErrorKind.SERVER, Remedy.BACK_OFF),
    (503, "5001", ErrorKind.SERVER, Remedy.BACK_OFF),
    (504, "5002", ErrorKind.SERVER, Remedy.BACK_OFF),
    (400, "task_not_exist", ErrorKind.NOT_FOUND, Remedy.RETRY),
    (401, "invalid_api_key", ErrorKind.AUTH, Remedy.PAUSE_ACCOUNT),
    (403, "insufficient_user_quota", ErrorKind.QUOTA, Remedy.PAUSE_ACCOUNT),
    (429, "insufficient_quota", ErrorKind.QUOTA, Remedy.PAUSE_ACCOUNT),
]


@pytest.mark.parametrize(("http_status", "code", "kind", "remedy"), TABLE)
def test_the_services_code_decides(
    http_status: int, code: str, kind: ErrorKind, remedy: Remedy
) -> None:
    for status in (http_status, 200):  # some gateways answer everything with 200
        problem = problem_of(code=code, http_status=status, detail="words")

        assert (problem.kind, problem.remedy) == (kind, remedy)
        assert (problem.service_code, problem.http_status) == (code, status)


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        *((code, Cause.NONE) for code in ("1000", "1001", "1002", "1202", "1203")),
        *((code, Cause.NONE) for code in ("1302", "1303", "5000", "5001", "5002")),
        ("1003", Cause.CLOCK),
        ("1004", Cause.TOKEN_EXPIRED),
        ("1100", Cause.ACCOUNT_ERROR),
        ("1101", Cause.ARREARS),
        ("1102", Cause.USED_UP),
        ("1103", Cause.NO_ACCESS),
        *((code, Cause.INVALID_REQUEST) for code in ("1200", "1201")),
        *((code, Cause.CONTENT_POLICY) for code in ("1300", "1301")),
        ("1304", Cause.ADDRESS_NOT_ALLOWED),
    ],
)
def test_each_code_of_the_providers_table_has_its_sentence(code: str, cause: Cause) -> None:
    problem = problem_of(code=code, http_status=400, detail="")

    assert problem.cause is cause
    assert not problem.is_vague


@pytest.mark.parametrize(
    ("http_status", "code", "detail", "is_vague"),
    [
        (403, "", "", True),
        (403, "", "Forbidden: token revoked", False),
        (403, "1103", "", False),
        (403, "7", "", False),
        (401, "", "", False),
        (200, "", "", False),
    ],
)
def test_a_refusal_without_a_word_is_vague(
    http_status: int, code: str, detail: str, is_vague: bool
) -> None:
    problem = problem_of(code=code, http_status=http_status, detail=detail)

    assert problem.is_vague is is_vague


@pytest.mark.parametrize(
    ("http_status", "detail", "kind"),
    [
        (400, "", ErrorKind.BAD_REPLY),
        (400, "task not exist", ErrorKind.NOT_FOUND),
        (400, "task_not_exist", ErrorKind.NOT_FOUND),
        (400, "Task Not Found", ErrorKind.NOT_FOUND),
        (400, "任务不存在", ErrorKind.NOT_FOUND),
        (401, "", ErrorKind.AUTH),
        (401, "Invalid token", ErrorKind.AUTH),
        (401, "this token's quota is used up", ErrorKind.QUOTA),
        (401, "该令牌额度已用尽", ErrorKind.QUOTA),
        (402, "", ErrorKind.QUOTA),
        (403, "", ErrorKind.AUTH),
        (403, "Insufficient Balance", ErrorKind.QUOTA),
        (404, "", ErrorKind.NOT_FOUND),
        (404, "Invalid URL (GET /kling/v1/videos/effects/a1)", ErrorKind.NO_ENDPOINT),
        (405, "", ErrorKind.BAD_REPLY),
        (407, "", ErrorKind.NETWORK),
        (200, "task not found", ErrorKind.NOT_FOUND),
        (200, "no balance", ErrorKind.BAD_REPLY),
        (408, "", ErrorKind.SERVER),
        (410, "", ErrorKind.NOT_FOUND),
        (425, "", ErrorKind.SERVER),
        (429, "", ErrorKind.RATE),
        (429, "余额不足", ErrorKind.QUOTA),
        (500, "", ErrorKind.SERVER),
        (500, "task not exist", ErrorKind.SERVER),
        (502, "", ErrorKind.SERVER),
        (520, "", ErrorKind.SERVER),
        (529, "quota", ErrorKind.SERVER),
        (204, "", ErrorKind.BAD_REPLY),
        (206, "", ErrorKind.BAD_REPLY),
        (304, "", ErrorKind.BAD_REPLY),
        (418, "", ErrorKind.BAD_REPLY),
    ],
)
@pytest.mark.parametrize("code", ["", "7", "server_error"])
def test_without_a_known_code_the_http_status_decides(
    http_status: int, detail: str, kind: ErrorKind, code: str
) -> None:
    problem = problem_of(code=code, http_status=http_status, detail=detail, retry_after_s=7.0)

    assert problem.kind is kind
    assert not problem.ends_task
    assert (problem.detail, problem.retry_after_s) == (detail, 7.0)
