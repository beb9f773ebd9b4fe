"""Trying an account out, without saving it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import ErrorKind, RequestFailed

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.errors import Problem
    from kling_desktop.kling.client import StatusClient

# Asking about a task that cannot exist tells whether the token is taken, and costs nothing.
PROBE_TASK_ID = "kling-desktop-connection-test"
_TOKEN_TAKEN = frozenset({ErrorKind.NOT_FOUND, ErrorKind.BAD_REPLY})


async def probe(client: StatusClient, account: Account, token: str) -> Problem | None:
    """None when the service takes the token."""
    try:
        await client.ask(account, token, account.default_kind, PROBE_TASK_ID)
    except RequestFailed as failure:
        return _trouble_with_account(failure.problem)
    return None


def _trouble_with_account(problem: Problem) -> Problem | None:
    """What a failed probe tells of the account: nothing, where the service only minds the id.

    An answer without any of a service's words is somebody else's: there is no API here.
    """
    if problem.kind not in _TOKEN_TAKEN:
        return problem
    minds_the_id = problem.kind is ErrorKind.NOT_FOUND and problem.detail
    if problem.service_code or minds_the_id:
        return None
    return replace(problem, kind=ErrorKind.NO_ENDPOINT)
