"""Who does which kind of follow-up; what does the work is loaded when there is some."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from kling_desktop.domain.follow_up import FollowUpKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.domain.follow_up import FollowUpOutcome
    from kling_desktop.domain.task import Task
    from kling_desktop.kling.late_http import Http
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.follow_ups.secret import WebhookSecret
    from kling_desktop.services.library import Clock
    from kling_desktop.services.places import Places
    from kling_desktop.storage.settings import Settings

PAUSES_S = (5.0, 30.0, 120.0)


class Runner(Protocol):
    async def do(self, task: Task, settings: Settings) -> FollowUpOutcome: ...


@dataclass(frozen=True, slots=True)
class Runners:
    """`http` is a `media_client()`. `pauses_s` are waited before each further try of a webhook, in
    seconds.
    """

    http: Http
    accounts: Accounts
    places: Places
    secret: WebhookSecret
    clock: Clock
    pauses_s: Sequence[float] = PAUSES_S

    def of(self, kind: FollowUpKind) -> Runner:
        match kind:
            case FollowUpKind.PROGRAM:
                from kling_desktop.services.follow_ups.program import ProgramRunner

                return ProgramRunner(self.accounts, self.clock)
            case FollowUpKind.WEBHOOK:
                from kling_desktop.services.follow_ups.webhook import Webhook

                return Webhook(self.http, self.accounts, self.secret, self.clock, self.pauses_s)
            case FollowUpKind.COPY:
                from kling_desktop.services.follow_ups.copies import SecondCopies

                return SecondCopies(self.places)

    def for_test(self, kind: FollowUpKind) -> Runner:
        """One that tells at once how it went."""
        return replace(self, pauses_s=()).of(kind)
