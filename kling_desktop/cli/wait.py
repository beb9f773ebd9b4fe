"""wait: watch renders until they have ended."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from kling_desktop import words
from kling_desktop.cli.exits import NO_TOKEN, TIMED_OUT
from kling_desktop.cli.language import translated
from kling_desktop.cli.output import show, warn, warn_of_problems
from kling_desktop.cli.session import open_session, outcome, refs_from
from kling_desktop.sentences import plural
from kling_desktop.services.events import AccountChanged, Event, TaskChanged

if TYPE_CHECKING:
    import argparse

    from kling_desktop.cli.session import Session
    from kling_desktop.domain.task import TaskKey


async def wait(arguments: argparse.Namespace) -> int:
    refs = refs_from(arguments.ids, arguments.kind)
    async with open_session(refs, asks=True, account=arguments.account) as session:
        keys = await session.wanted(refs)
        show_ended = _Announcer(session, keys, as_json=arguments.json)
        session.workspace.hub.subscribe(show_ended.heard)
        show_ended.look_at(keys)
        session.workspace.tracker.start(keys)
        try:
            async with asyncio.timeout(arguments.timeout):
                await show_ended.all_settled.wait()
        except TimeoutError:
            warn(_late_words(len(show_ended.open), len(keys)))
            return TIMED_OUT
        if show_ended.open:
            return NO_TOKEN  # nothing is asked at their accounts; why was told
        return outcome(session.workspace.library.tasks[key] for key in keys)


def _late_words(open_count: int, count: int) -> str:
    sentence = plural(
        "commands",
        "{open} of {count} renders have not ended yet.",
        "The render has not ended yet.",
        count,
        open=str(open_count),
    )
    return translated(sentence)


class _Announcer:
    """Shows each render once it has ended, and each new trouble of an account once."""

    def __init__(self, session: Session, keys: list[TaskKey], *, as_json: bool) -> None:
        self._session = session
        self._as_json = as_json
        self._told = ""
        self.open = set(keys)
        self.all_settled = asyncio.Event()

    def heard(self, event: Event) -> None:
        match event:
            case TaskChanged(key):
                self.look_at([key])
            case AccountChanged(account_id):
                self._look_at_account(account_id)
            case _:
                pass

    def look_at(self, keys: list[TaskKey]) -> None:
        for key in keys:
            task = self._session.workspace.library.tasks[key]
            if key in self.open and not task.is_open:
                self.open.discard(key)
                show(task, self._session.retention_days(task), as_json=self._as_json)
                warn_of_problems([task])
        self._settle_if_done()

    def _look_at_account(self, account_id: str) -> None:
        status = self._session.workspace.accounts.get(account_id)
        text = (
            translated(words.problem_sentence(status.problem)) if status and status.problem else ""
        )
        if text and text != self._told:
            warn(text)
        self._told = text
        self._settle_if_done()

    def _settle_if_done(self) -> None:
        """Renders of a paused account, or of one without a token, will not end meanwhile."""
        accounts = self._session.workspace.accounts
        asked = {s.account.account_id for s in accounts.statuses if s.is_ready}
        waiting = {key for key in self.open if key.account_id in asked}
        if not waiting:
            asyncio.get_running_loop().call_soon(self.all_settled.set)
