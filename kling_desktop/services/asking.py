"""One question to the service and what follows from the answer."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from kling_desktop.domain import health
from kling_desktop.domain.errors import ErrorKind, Remedy, RequestFailed
from kling_desktop.domain.task import answered, not_answered
from kling_desktop.services.lanes import Lane, credentials_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from random import Random

    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.reply import Reply
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.kling.client import StatusClient
    from kling_desktop.services.accounts import Accounts, AccountStatus
    from kling_desktop.services.learning import Learning
    from kling_desktop.services.library import Clock, Library

_log = logging.getLogger(__name__)

ENTRIES_A_TURN = 20  # of a long list: the window is not kept waiting for the rest


class Asker:
    """Writes each answer into its task, and each account's trouble into its lane.

    `last_answer_at` is when any account was last heard from.
    """

    def __init__(
        self,
        library: Library,
        accounts: Accounts,
        client: StatusClient,
        learning: Learning,
        *,
        clock: Clock,
        random: Random,
    ) -> None:
        self._library = library
        self._accounts = accounts
        self._client = client
        self._learning = learning
        self._clock = clock
        self._random = random
        self._lanes: dict[str, Lane] = {}
        self.last_answer_at: datetime | None = None

    @property
    def lanes(self) -> Collection[Lane]:
        return self._lanes.values()

    def knows(self, status: AccountStatus) -> bool:
        """Whether this account was asked with these very credentials."""
        lane = self._lanes.get(status.account.account_id)
        return lane is not None and credentials_of(lane.status) == credentials_of(status)

    async def forget_connections(self) -> None:
        """Open each connection anew: after a sleep the old ones lead nowhere."""
        await self._client.forget_connections()

    def lane(self, status: AccountStatus) -> Lane:
        """The account's lane as of now; `status` may be what was known when a question went out."""
        account_id = status.account.account_id
        current = self._accounts.get(account_id) or status
        lane = self._lanes.get(account_id)
        if lane is None:
            lane = self._lanes[account_id] = Lane(current, self._now())
        lane.follow(current)
        return lane

    async def ask(self, key: TaskKey) -> Task | None:
        """Ask about one render now and write down the outcome; None if it cannot be asked.

        Raises RequestFailed when there was no usable answer.
        """
        task, status = self._library.get(key), self._accounts.get(key.account_id)
        if task is None or status is None or not status.token:
            return None
        try:
            answer = await self._client.ask(status.account, status.token, task.kind, task.task_id)
        except RequestFailed as failure:
            _log.debug("%s: no usable answer, %s", key.task_id, failure.problem.kind.value)
            self._library.note_reply(key, failure.body)
            if self._is_current(status):
                self.note_problem(status, failure.problem)
                await self._note_failure(key, failure.problem)
            raise
        if not self._is_current(status):
            return self._library.get(key)
        _log.debug("%s: %r", key.task_id, answer.reply.raw_status)
        self.note_answer(status)
        self._library.note_reply(key, answer.body)
        return await self._merge(key, answer.reply)

    async def ask_list(
        self, status: AccountStatus, kind: str, keys: Collection[TaskKey], *, page: int, size: int
    ) -> tuple[set[TaskKey], bool]:
        """Refresh those of `keys` that one page of the service's list holds.

        Returns them, and whether there may be a next page. Raises RequestFailed.
        """
        try:
            entries = await self._client.list_page(
                status.account, status.token, kind, page=page, page_size=size
            )
        except RequestFailed as failure:
            # Any other trouble may be the list's alone: single questions will tell.
            if failure.problem.kind in {ErrorKind.NETWORK, ErrorKind.RATE}:
                self.note_problem(status, failure.problem)
            raise
        if not self._is_current(status):
            return set(), False
        self.note_answer(status)
        by_id = {key.task_id: key for key in keys}
        refreshed: set[TaskKey] = set()
        for number, entry in enumerate(entries):
            key = by_id.get(entry.task_id)
            reply = entry.read() if key else None
            if key and reply:
                if reply.state is not self._library.tasks[key].state:
                    self._library.note_reply(key, entry.body)
                await self._merge(key, reply)
                refreshed.add(key)
            if number % ENTRIES_A_TURN == 0:
                await asyncio.sleep(0)
        return refreshed, len(entries) >= size

    def note_answer(self, status: AccountStatus) -> None:
        lane = self.lane(status)
        lane.health = health.answered(lane.health)
        self._accounts.note(status.account.account_id, None)
        self.last_answer_at = self._clock()

    def note_problem(self, status: AccountStatus, problem: Problem) -> None:
        """What a problem means for the whole account; one of a single render means nothing."""
        lane = self.lane(status)
        match problem.remedy:
            case Remedy.PAUSE_ACCOUNT:
                after = health.refused(
                    lane.health, problem, account=status.account, now=self._now()
                )
                if after is None:
                    lane.health = health.Health()  # what follows the pause begins all over
                    self._accounts.note(status.account.account_id, problem)
                else:
                    lane.health = after
            case Remedy.BACK_OFF:
                lane.health = health.failed(
                    lane.health,
                    problem,
                    account=status.account,
                    now=self._now(),
                    random=self._random,
                )
                if health.is_worth_telling(lane.health, problem):
                    self._accounts.note(status.account.account_id, problem)
            case _:
                self.note_answer(status)

    async def _merge(self, key: TaskKey, reply: Reply) -> Task | None:
        before = self._library.get(key)
        after = await self._library.update(key, lambda it: answered(it, reply, self._clock()))
        if before and before.state.is_final and reply.state is not before.state:
            _log.info("%s: %r after its end is passed over", key.task_id, reply.raw_status)
        if before and after:
            await self._learning.note(before, after)
        return after

    async def _note_failure(self, key: TaskKey, problem: Problem) -> None:
        await self._library.update(key, lambda it: not_answered(it, problem, self._clock()))

    def _is_current(self, asked: AccountStatus) -> bool:
        """Whether the creator has left token and address alone since."""
        now = self._accounts.get(asked.account.account_id)
        return now is not None and credentials_of(now) == credentials_of(asked)

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()
