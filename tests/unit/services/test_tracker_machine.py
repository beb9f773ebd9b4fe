"""The tracker against a model of what it may and must ask, in random sequences of events.

Time is virtual: hours pass within a second, and the answers come from a service that is a table.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

import httpx
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskKey
from kling_desktop.kling.client import StatusClient
from kling_desktop.services.accounts import Accounts
from kling_desktop.services.asking import Asker
from kling_desktop.services.background import TaskScope
from kling_desktop.services.events import EventHub
from kling_desktop.services.learning import Learning
from kling_desktop.services.library import Library
from kling_desktop.services.preferences import Preferences
from kling_desktop.services.tracker import Tracker
from kling_desktop.storage.database import Database
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.render_times import RenderTimeStore
from kling_desktop.storage.tasks import TaskStore
from kling_desktop.storage.vault import Vault
from tests.unit.services.virtual_time import VirtualTimeLoop

if TYPE_CHECKING:
    from collections.abc import Coroutine

FLOOR_S, CEILING_S, AT_ONCE, PER_S = 5.0, 60.0, 3, 4.0
ANSWER_S = 1.0
LONG_S = 90.0  # what a new token starts is asked and answered by then
TASKS = [f"t{number}" for number in range(8)]
# HTTP status, body and headers of all answers while a fault lasts.
FAULTS: dict[str, tuple[int, dict[str, Any], dict[str, str]]] = {
    "too fast": (429, {"code": 1303}, {"Retry-After": "30"}),
    "server trouble": (503, {"code": 5001}, {}),
    "token refused": (401, {"code": 1002}, {}),
    "clock": (401, {"code": 1003}, {}),
    "in arrears": (429, {"code": 1101}, {}),
    "nonsense": (200, {"code": 0}, {}),
}
_T = TypeVar("_T")


class Service:
    """A gateway as a table: the state of each task, and a fault for all answers."""

    def __init__(self, loop: VirtualTimeLoop) -> None:
        self._loop = loop
        self.states: dict[str, str] = {}
        self.fault: tuple[int, dict[str, Any], dict[str, str]] | None = None
        self.is_down = False
        self.asked: list[tuple[float, str]] = []
        self.under_way = 0
        self.most_under_way = 0

    async def answer(self, request: httpx.Request) -> httpx.Response:
        url = httpx.URL(request.extensions["target"])
        task_id = url.path.rpartition("/")[2]
        if url.query:  # this one has no list
            return httpx.Response(200, text="<html>", headers={"Content-Type": "text/html"})
        self.asked.append((self._loop.time(), task_id))
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            await asyncio.sleep(ANSWER_S)
        finally:
            self.under_way -= 1
        if self.is_down:
            raise httpx.ConnectError("refused", request=request)
        if self.fault:
            status, body, headers = self.fault
            return httpx.Response(status, json=body, headers=headers)
        return self._status(task_id)

    def _status(self, task_id: str) -> httpx.Response:
        result = {"videos": [{"url": f"https://cdn.example.com/{task_id}.mp4", "duration": "5"}]}
        data = {
            "task_id": task_id,
            "task_status": self.states[task_id],
            "task_result": result if self.states[task_id] == "succeed" else {},
        }
        body = json.dumps({"code": 0, "message": "SUCCEED", "data": data})
        return httpx.Response(200, text=body, headers={"Content-Type": "application/json"})


class TrackerMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.loop = VirtualTimeLoop()
        self.folder = Path(tempfile.mkdtemp())
        self.service = Service(self.loop)
        self.failures: list[BaseException] = []
        self.token_number = 0
        self.paused: set[str] = set()
        self.removed: set[str] = set()
        self.seen = 0

    @initialize(seed=st.integers(0, 99))
    def start(self, seed: int) -> None:
        self.run(self._build(Random(seed)))  # noqa: S311 - dice, no secrets

    async def _build(self, random: Random) -> None:
        self.database = Database(self.folder / "ledger.sqlite3")
        await self.database.open()
        store, hub = TaskStore(self.database), EventHub()
        self.http = httpx.AsyncClient(transport=httpx.MockTransport(self.service.answer))
        client = StatusClient(self.http)
        self.library = Library(store, hub, self.loop.wall)
        preferences = Preferences(paths_in(self.folder))
        self.accounts = Accounts(store, Vault(session_only=True), client, hub, preferences)
        learning = Learning(RenderTimeStore(self.database), self.library, self.loop.wall)
        asker = Asker(
            self.library, self.accounts, client, learning, clock=self.loop.wall, random=random
        )
        self.scope = TaskScope(lambda _, error: self.failures.append(error))
        self.tracker = Tracker(
            self.library,
            self.accounts,
            asker,
            learning,
            hub=hub,
            scope=self.scope,
            clock=self.loop.wall,
            random=random,
        )
        self.account = Account(
            account_id="a",
            name="A",
            base_url="https://api.example.com",
            fastest_s=FLOOR_S,
            slowest_s=CEILING_S,
            requests_at_once=AT_ONCE,
            requests_per_s=PER_S,
        )
        await self.accounts.use(self.account, "token-0")
        self.tracker.start()

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return self.loop.run_until_complete(work)

    def key(self, task_id: str) -> TaskKey:
        return TaskKey("a", task_id)

    def known(self) -> set[str]:
        return {key.task_id for key in self.library.tasks}

    @rule(task_ids=st.sets(st.sampled_from(TASKS), min_size=1))
    def add(self, task_ids: set[str]) -> None:
        for task_id in task_ids:
            self.service.states.setdefault(task_id, "processing")
        self.removed -= task_ids
        self.run(self.library.add([TaskRef(it) for it in sorted(task_ids)], self.account))
        self.let_time_pass(1.0)

    @rule(task_id=st.sampled_from(TASKS))
    def remove(self, task_id: str) -> None:
        if task_id in self.known():
            self.run(self.library.remove([self.key(task_id)]))
            self.paused.discard(task_id)
            self.removed.add(task_id)
            self.settle()

    @rule(task_id=st.sampled_from(TASKS), state=st.sampled_from(["succeed", "failed"]))
    def end(self, task_id: str, state: str) -> None:
        if self.service.states.get(task_id) == "processing":
            self.service.states[task_id] = state

    @rule(task_id=st.sampled_from(TASKS), on=st.booleans())
    def pause_one(self, task_id: str, on: bool) -> None:
        if task_id in self.known():
            self.run(self.tracker.pause([self.key(task_id)], on=on))
            (self.paused.add if on else self.paused.discard)(task_id)
            self.settle()

    @rule(on=st.booleans())
    def pause_all(self, on: bool) -> None:
        self.run(self._pause_all(on=on))
        self.settle()

    async def _pause_all(self, *, on: bool) -> None:
        self.tracker.pause_all(on=on)

    @rule(online=st.booleans())
    def network(self, online: bool) -> None:
        self.run(self._set_online(online=online))
        self.settle()

    async def _set_online(self, *, online: bool) -> None:
        self.tracker.set_online(online=online)

    @rule(is_down=st.booleans())
    def connection(self, is_down: bool) -> None:
        self.service.is_down = is_down

    @rule(name=st.sampled_from(sorted(FAULTS)))
    def answer_badly(self, name: str) -> None:
        self.service.fault = FAULTS[name]
        self.let_time_pass(7.0)

    @rule()
    def heal(self) -> None:
        self.service.fault = None

    @rule()
    def new_token(self) -> None:
        self.token_number += 1
        self.run(self.accounts.use(self.account, f"token-{self.token_number}"))
        self.let_time_pass(1.0)

    @rule()
    def check_now(self) -> None:
        self.run(self._check_now())
        self.let_time_pass(1.0)

    async def _check_now(self) -> None:
        self.tracker.check_now()

    @rule(hours=st.integers(1, 48))
    def sleep_of_the_machine(self, hours: int) -> None:
        self.loop.leapt += timedelta(hours=hours)
        self.let_time_pass(7.0)

    @rule(seconds=st.sampled_from([1.0, 7.0, 40.0, 150.0]))
    def let_time_pass(self, seconds: float) -> None:
        self.run(asyncio.sleep(seconds))

    def everything_is_well_in_the_end(self) -> None:
        """Whatever went wrong, no render is lost: once all is well, all is known."""
        self.heal()
        self.service.is_down = False
        self.run(self._set_online(online=True))
        self.run(self._pause_all(on=False))
        for task_id in sorted(self.paused):
            self.pause_one(task_id, on=False)
        self.new_token()
        self.run(asyncio.sleep(LONG_S))
        self.run(self._all_is_known())

    async def _all_is_known(self) -> None:
        for key, task in self.library.tasks.items():
            assert task.state == self.service.states[key.task_id], task
            assert task.problem is None
            is_followed = self.tracker.seconds_until(key) is not None or self.tracker.asking > 0
            assert is_followed or not task.is_open

    def settle(self) -> None:
        """Let what is under way be answered; what was decided before counts no more."""
        self.run(asyncio.sleep(ANSWER_S * 2))
        self.seen = len(self.service.asked)

    @invariant()
    def nothing_failed_unforeseen(self) -> None:
        assert self.failures == []

    @invariant()
    def never_too_many_at_once(self) -> None:
        assert self.service.most_under_way <= AT_ONCE

    @invariant()
    def never_too_fast(self) -> None:
        moments = [at for at, _ in self.service.asked]
        for count in (AT_ONCE + 1, AT_ONCE + 5):
            for first, last in zip(moments, moments[count:], strict=False):
                assert last - first >= (count - AT_ONCE) / PER_S - 1e-6

    @invariant()
    def only_what_is_wanted_is_asked(self) -> None:
        fresh = self.service.asked[self.seen :]
        asked = {task_id for _, task_id in fresh}
        assert asked.isdisjoint(self.paused | self.removed)
        if fresh and (self.tracker.is_paused or not self.tracker.is_online):
            raise AssertionError(fresh)
        self.seen = len(self.service.asked)

    def teardown(self) -> None:
        try:
            if hasattr(self, "tracker"):
                self.everything_is_well_in_the_end()
        finally:
            self.run(self._close())
            self.loop.close()
            shutil.rmtree(self.folder)

    async def _close(self) -> None:
        if hasattr(self, "tracker"):
            await self.scope.cancel_all()
            await self.http.aclose()
            await self.database.close()


TrackerMachine.TestCase.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)
TestTracker = TrackerMachine.TestCase
