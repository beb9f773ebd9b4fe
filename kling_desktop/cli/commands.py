"""status, add, list, wait, fetch, accounts; export, import and totals are in files of their own."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop import words
from kling_desktop.cli.exits import (
    ANSWERED,
    NO_ANSWER,
    NO_TOKEN,
    NOT_WRITTEN,
    RENDER_FAILED,
    TIMED_OUT,
    USAGE,
    Ended,
)
from kling_desktop.cli.language import translate, translated
from kling_desktop.cli.lists import export_list, import_list
from kling_desktop.cli.output import say, show, show_account, warn, warn_of_problems
from kling_desktop.cli.session import Session, open_ledger, open_session, outcome, refs_from
from kling_desktop.cli.totals import show_totals
from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed, SaveFailed
from kling_desktop.domain.task import Task, TaskState, answered, not_answered
from kling_desktop.domain.task_ids import read_task_ids
from kling_desktop.save_words import save_sentence
from kling_desktop.sentences import paragraph, plural
from kling_desktop.services.events import AccountChanged, Event, TaskChanged
from kling_desktop.services.intake import MAX_FILE_BYTES, NotText, text_of
from kling_desktop.services.library import utc_now
from kling_desktop.services.relinking import lacks_link
from kling_desktop.storage.logs import log_to_stderr
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    import argparse

    from kling_desktop.domain.id_forms import TaskRef
    from kling_desktop.domain.task import TaskKey

ASKED_AT_ONCE = 6


def run(arguments: argparse.Namespace) -> int:
    """Run one command; returns its exit code."""
    log_to_stderr()
    try:
        return asyncio.run(_COMMANDS[arguments.command](arguments))
    except Ended as ended:
        warn(str(ended))
        return ended.code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stdout = None  # the reader has gone; nothing to flush at exit
        return ANSWERED


async def _status(arguments: argparse.Namespace) -> int:
    refs = refs_from(arguments.ids, arguments.kind)
    async with open_session(refs, asks=True, account=arguments.account) as session:
        turns = asyncio.Semaphore(ASKED_AT_ONCE)
        tasks = await asyncio.gather(*(_look(session, ref, turns) for ref in refs))
        for task in tasks:
            show(task, session.retention_days(task), as_json=arguments.json)
        warn_of_problems(tasks)
        return NO_ANSWER if (code := outcome(tasks)) == NO_ANSWER else _unless_failed(code)


def _unless_failed(code: int) -> int:
    """`status` reports a failed render as the answer it is."""
    return ANSWERED if code == RENDER_FAILED else code


async def _look(session: Session, ref: TaskRef, turns: asyncio.Semaphore) -> Task:
    """Ask about one render. One that is not on the list is not put there."""
    key = session.key(ref)
    known = session.workspace.library.get(key)
    async with turns:
        if known is None:
            return await _look_aside(session, ref)
        if not known.state.is_final:
            with suppress(RequestFailed):  # written into the task
                await session.workspace.tracker.ask(key)
        return session.workspace.library.tasks[key]


async def _look_aside(session: Session, ref: TaskRef) -> Task:
    now, account = utc_now(), session.home(ref)
    kind, token = ref.kind or account.default_kind, session.token(account)
    task = Task(account_id=account.account_id, task_id=ref.task_id, kind=kind, added_at=now)
    if not token:
        return not_answered(task, Problem(kind=ErrorKind.AUTH), now)
    try:
        answer = await session.workspace.client.ask(account, token, kind, ref.task_id)
    except RequestFailed as failure:
        return not_answered(task, failure.problem, now)
    return answered(task, answer.reply, now)


async def _add(arguments: argparse.Namespace) -> int:
    text = _piped() if arguments.ids == ["-"] else "\n".join(arguments.ids)
    reading = read_task_ids(text)
    refs = list(reading.refs)
    if arguments.ids != ["-"]:
        refs = refs_from(arguments.ids, arguments.kind)
        reading = type(reading)(tuple(refs), ())
    async with open_session(refs, asks=False, account=arguments.account) as session:
        refs = [replace(ref, kind=ref.kind or arguments.kind) for ref in refs]
        added = await session.add(refs)
    sentences = words.add_sentences(len(added.added), len(added.known), reading)
    tell = say if refs else warn
    tell(paragraph(sentences, translated))
    return ANSWERED if refs else USAGE


def _piped() -> str:
    try:
        return text_of(sys.stdin.buffer.read(MAX_FILE_BYTES))
    except NotText:
        raise Ended(
            USAGE, translate("commands", "What came through the pipe is not text.")
        ) from None


async def _list(arguments: argparse.Namespace) -> int:
    async with open_session(asks=False, account=arguments.account) as session:
        for key in session.keys:
            task = session.workspace.library.tasks[key]
            show(task, session.retention_days(task), as_json=arguments.json)
    return ANSWERED


async def _accounts(arguments: argparse.Namespace) -> int:
    """Needs no token, and asks no keyring for one."""
    async with open_ledger(Vault(session_only=True)) as workspace:
        main = workspace.accounts.main
        for status in workspace.accounts.statuses:
            show_account(status.account, is_main=status is main, as_json=arguments.json)
    return ANSWERED


async def _wait(arguments: argparse.Namespace) -> int:
    refs = refs_from(arguments.ids, arguments.kind)
    async with open_session(refs, asks=True, account=arguments.account) as session:
        keys = await _wanted(session, refs)
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


async def _wanted(session: Session, refs: list[TaskRef]) -> list[TaskKey]:
    """The renders named, put on the list first; without names, the whole list."""
    if not refs:
        return session.keys
    await session.add(refs)
    return [session.key(ref) for ref in refs]


async def _fetch(arguments: argparse.Namespace) -> int:
    refs = refs_from(arguments.ids, arguments.kind)
    folder = arguments.output.absolute() if arguments.output else None
    async with open_session(
        refs, asks=True, account=arguments.account, download_folder=folder
    ) as session:
        keys = await _wanted(session, refs)
        await session.workspace.downloads.clear_leftovers()  # of clips that are saved, after a kill
        turns = asyncio.Semaphore(ASKED_AT_ONCE)
        codes = await asyncio.gather(
            *(_fetch_one(session, key, folder, turns, as_json=arguments.json) for key in keys)
        )
        tasks = [session.workspace.library.tasks[key] for key in keys]
        warn_of_problems(tasks)
        asked = outcome(tasks)
        return max(codes, default=ANSWERED, key=_FETCH_ORDER.index) if asked == ANSWERED else asked


_FETCH_ORDER = (ANSWERED, NO_ANSWER, NOT_WRITTEN)


async def _fetch_one(
    session: Session, key: TaskKey, folder: Path | None, turns: asyncio.Semaphore, *, as_json: bool
) -> int:
    workspace = session.workspace
    async with turns:
        task = workspace.library.tasks[key]
        if not task.state.is_final or lacks_link(task):
            with suppress(RequestFailed):  # written into the task
                await workspace.tracker.ask(key)
        try:
            task = await _put_on_disk(session, workspace.library.tasks[key], folder)
        except SaveFailed as failure:
            warn(f"{key.task_id}: {translated(save_sentence(failure))}")
            return NOT_WRITTEN if failure.trouble.concerns_folder else NO_ANSWER
    show(task, session.retention_days(task), as_json=as_json)
    if task.state.is_final:
        return ANSWERED
    if task.problem is None:
        warn(
            translate("commands", "{0}: still rendering, so there is no clip yet.").format(
                key.task_id
            )
        )
    return NO_ANSWER


async def _put_on_disk(session: Session, task: Task, folder: Path | None) -> Task:
    if task.state is not TaskState.SUCCEED:
        return task
    already = [Path(video.path) for video in task.videos if video.path]
    kept = [path for path in already if await asyncio.to_thread(path.is_file)]
    if len(kept) < len(task.videos):
        return await session.workspace.downloads.save_now(task.key)
    for path in kept:
        if folder and path.parent != folder:
            say(str(await session.workspace.downloads.copy_to(folder, path)))
    return task


_COMMANDS = {
    "status": _status,
    "add": _add,
    "list": _list,
    "wait": _wait,
    "fetch": _fetch,
    "accounts": _accounts,
    "export": export_list,
    "import": import_list,
    "totals": show_totals,
}
