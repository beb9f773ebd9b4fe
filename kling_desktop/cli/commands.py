"""Runs a command. status, add, list and accounts are here, the others in files of their own."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from kling_desktop import words
from kling_desktop.cli.exits import (
    ANSWERED,
    NO_ANSWER,
    RENDER_FAILED,
    USAGE,
    Ended,
)
from kling_desktop.cli.fetch import fetch
from kling_desktop.cli.language import translate, translated
from kling_desktop.cli.lists import export_list, import_list
from kling_desktop.cli.output import say, show, show_account, warn, warn_of_problems
from kling_desktop.cli.session import (
    ASKED_AT_ONCE,
    Session,
    open_ledger,
    open_session,
    outcome,
    refs_from,
)
from kling_desktop.cli.totals import show_totals
from kling_desktop.cli.wait import wait
from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.domain.task import Task, answered, not_answered
from kling_desktop.domain.task_ids import read_task_ids
from kling_desktop.sentences import paragraph
from kling_desktop.services.intake import MAX_FILE_BYTES, NotText, text_of
from kling_desktop.services.library import utc_now
from kling_desktop.storage.logs import log_to_stderr
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    import argparse

    from kling_desktop.domain.id_forms import TaskRef


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


_COMMANDS = {
    "status": _status,
    "add": _add,
    "list": _list,
    "wait": wait,
    "fetch": fetch,
    "accounts": _accounts,
    "export": export_list,
    "import": import_list,
    "totals": show_totals,
}
