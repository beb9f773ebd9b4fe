"""Posts the webhook that the settings name."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.errors import Cause, Problem, RequestFailed
from kling_desktop.domain.follow_up import FollowUpOutcome, FollowUpResult
from kling_desktop.domain.follow_up_template import filled_body
from kling_desktop.kling.late_http import opened
from kling_desktop.services.follow_ups.values import shown_start, values_of
from kling_desktop.services.tokens import secrets_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.domain.task import Task
    from kling_desktop.kling.exchange import Received
    from kling_desktop.kling.late_http import Http
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.follow_ups.secret import WebhookSecret
    from kling_desktop.services.library import Clock
    from kling_desktop.storage.settings import Settings

WHOLE_ANSWER_S = 15.0
LONGEST_REST_S = 300.0  # that a server may ask for
_TOO_MANY = 429
# Another try would end the same way.
_TLS = frozenset({Cause.CERTIFICATE, Cause.CERTIFICATE_DATES, Cause.CERTIFICATE_HOST, Cause.TLS})


class _Message(NamedTuple):
    address: str
    body: bytes
    headers: dict[str, str]
    secret_headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Webhook:
    """`http` is a `media_client()`: it has no token. `pauses_s` are waited before each further try,
    in seconds.
    """

    http: Http
    accounts: Accounts
    secret: WebhookSecret
    clock: Clock
    pauses_s: Sequence[float]

    async def do(self, task: Task, settings: Settings) -> FollowUpOutcome:
        """Tried again where the server may be well soon. All tries for one render have the same
        `Idempotency-Key`, by which a server knows the second of two.
        """
        secret_headers = await self.secret.headers(settings)
        if secret_headers is None:
            return FollowUpOutcome(FollowUpResult.WEBHOOK_NO_SECRET, settings.webhook_header)
        values = values_of(task, self.accounts, self.clock())
        message = _Message(
            settings.webhook_address,
            filled_body(settings.webhook_body, values),
            {"Idempotency-Key": str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(task.key)))},
            secret_headers,
        )
        for pause_s in self.pauses_s:
            outcome, rest_s = await self._post(message)
            if rest_s is None:
                return outcome
            await asyncio.sleep(max(pause_s, min(rest_s, LONGEST_REST_S)))
        return (await self._post(message))[0]

    async def _post(self, message: _Message) -> tuple[FollowUpOutcome, float | None]:
        """What came of one try, and how many seconds to wait at least before the next; None where
        none would help.
        """
        from kling_desktop.kling.exchange import deliver  # late: it loads all that speaks HTTP

        try:
            http = await opened(self.http)
            received = await deliver(http, *message, whole_answer_s=WHOLE_ANSWER_S)
        except RequestFailed as failure:
            return _of_failure(failure.problem)
        words = {it for value in message.secret_headers.values() for it in (value, *value.split())}
        return _of_answer(received, secrets_of(self.accounts.statuses) | words)


def _of_answer(got: Received, secrets: set[str]) -> tuple[FollowUpOutcome, float | None]:
    said = shown_start(got.body, secrets)
    if 200 <= got.http_status < 300:
        return FollowUpOutcome(FollowUpResult.WEBHOOK_DONE, count=got.http_status), None
    outcome = FollowUpOutcome(FollowUpResult.WEBHOOK_REFUSED, said, got.http_status)
    is_passing = got.http_status == _TOO_MANY or got.http_status >= 500
    return outcome, (got.retry_after_s or 0.0) if is_passing else None


def _of_failure(problem: Problem) -> tuple[FollowUpOutcome, float | None]:
    if problem.cause is Cause.REDIRECT:
        return FollowUpOutcome(FollowUpResult.WEBHOOK_MOVED, problem.detail), None
    status = problem.http_status
    if status is None:
        outcome = FollowUpOutcome(FollowUpResult.WEBHOOK_NOT_REACHED, problem.detail)
        return outcome, None if problem.cause in _TLS else 0.0
    if 200 <= status < 300:  # it was taken; what it said of that is of no use to anybody
        return FollowUpOutcome(FollowUpResult.WEBHOOK_DONE, count=status), None
    return FollowUpOutcome(FollowUpResult.WEBHOOK_REFUSED, count=status), None
