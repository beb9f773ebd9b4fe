"""Pasted, dropped or piped text → renders on the list, each with the account it belongs to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kling_desktop.domain.task import TaskKey
from kling_desktop.domain.task_ids import Reading, Refusal, Refused, read_task_ids
from kling_desktop.services.library import Added

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.id_forms import TaskRef
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.library import Library


@dataclass(frozen=True, slots=True)
class AddReport:
    added: Added
    reading: Reading


async def add_text(
    text: str,
    account: Account,
    library: Library,
    accounts: Accounts,
    *,
    kind: str = "",
    chosen: bool = False,
) -> AddReport:
    """Add every task that `text` names. A token in use is left out, whatever it looks like.

    `account` and `kind` are for tasks of which the text tells no other; `chosen` as in `home_of`.
    Raises sqlite3.Error.
    """
    reading = await asyncio.to_thread(read_task_ids, text)
    ids = [ref.task_id for ref in reading.refs]
    if accounts.holds_token(ids):
        refs = tuple(ref for ref in reading.refs if not accounts.holds_token([ref.task_id]))
        refusals = (*reading.refusals, Refusal(Refused.SECRET))
        reading = replace(reading, refs=refs, refusals=refusals)
    refs = tuple(replace(ref, kind=ref.kind or kind) for ref in reading.refs)
    added = await add_refs(refs, account, library, accounts, chosen=chosen)
    return AddReport(added, reading)


async def add_refs(
    refs: Iterable[TaskRef],
    account: Account,
    library: Library,
    accounts: Accounts,
    *,
    chosen: bool = False,
) -> Added:
    """Add tasks, each to the account it belongs to. Raises sqlite3.Error."""
    await library.wait_until_whole()  # what is on the list tells whose they are
    groups: dict[str, list[TaskRef]] = {}
    homes: dict[str, Account] = {}
    for ref in refs:
        home = home_of(ref, account, library, accounts, chosen=chosen)
        homes[home.account_id] = home
        groups.setdefault(home.account_id, []).append(ref)
    parts = [await library.add(group, homes[it]) for it, group in groups.items()]
    added = tuple(key for part in parts for key in part.added)
    return Added(added, tuple(key for part in parts for key in part.known))


def home_of(
    ref: TaskRef, account: Account, library: Library, accounts: Accounts, *, chosen: bool = False
) -> Account:
    """Whose task it is: of the account at its URL's host, or whose list has it; else `account`.

    Where somebody has `chosen` the account, other accounts' lists do not count.
    """
    if ref.origin and ref.origin != account.origin:
        return next(iter(accounts.at_origin(ref.origin)), account)
    if chosen or library.get(TaskKey(account.account_id, ref.task_id)):
        return account
    others = (status.account for status in accounts.statuses)
    on_list = (it for it in others if library.get(TaskKey(it.account_id, ref.task_id)))
    return next((it for it in on_list if ref.origin in {"", it.origin}), account)
