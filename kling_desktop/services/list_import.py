"""A list that was exported, or what is written beside clips, back onto the list.

Nothing is changed before every file has been read to its end and found sound. A render that is
known keeps all that the creator made of it here; what is missing is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from kling_desktop.domain.account import origin_of
from kling_desktop.domain.merging import organised_by, told_by
from kling_desktop.domain.portable import NotPortable, Portable, portable_of
from kling_desktop.services.background import in_turns
from kling_desktop.services.beside_clips import as_render, sidecars_in
from kling_desktop.services.clips_here import with_files_here
from kling_desktop.storage.list_files import MAX_BYTES, MAX_RENDERS, Fault, ListRefused, read_list

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.portable import Whose
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.library import Library


class FileRefused(ValueError):
    """A file that is not taken, and why."""

    def __init__(self, path: Path, refused: ListRefused) -> None:
        super().__init__(str(path))
        self.path = path
        self.fault = refused.fault
        self.place = refused.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came of an import: renders that are new, pairs of before and after of those in which
    something of the creator's was filled in, and how many were the same already.
    """

    added: tuple[TaskKey, ...] = ()
    filled: tuple[tuple[Task, Task], ...] = ()
    same: int = 0


def read_files(paths: Iterable[Path], now: datetime, folders: Collection[Path]) -> list[Portable]:
    """The renders in lists, in files beside clips, and in folders of those. May block.

    `folders` are where clips are saved: a network drive is only looked at below one of them.
    Raises FileRefused.
    """
    found: list[Portable] = []
    for path in paths:
        inside = list(sidecars_in(path)) if path.is_dir() else [path]
        if not inside:
            raise FileRefused(path, ListRefused(Fault.FOREIGN))
        for file in inside:
            found += _read(file, now, folders)
    return found


def home_of(whose: Whose, accounts: Sequence[Account]) -> Account | None:
    """The account that a list means: of this name at this address, else with this id, else the only
    one of this name where no more is told.
    """
    named = [it for it in accounts if it.name == whose.name]
    if whose.address:
        there = [it for it in named if it.origin == _origin(whose.address)]
        if there:
            return there[0]
    for account in accounts:
        if account.account_id == whose.account_id:
            return account
    is_all_told = not (whose.address or whose.account_id)
    return named[0] if is_all_told and len(named) == 1 else None


def unknown(found: Iterable[Portable], accounts: Sequence[Account]) -> dict[Whose, int]:
    """Which accounts are not known here, and how many renders each has in the list."""
    counts: dict[Whose, int] = {}
    for portable in found:
        counts[portable.whose] = counts.get(portable.whose, 0) + 1
    return {it: count for it, count in counts.items() if home_of(it, accounts) is None}


def at_home(
    found: Iterable[Portable], accounts: Sequence[Account], chosen: Mapping[Whose, Account]
) -> list[Task]:
    """Each render once, with the account it belongs to; without those that nobody is chosen for."""
    homes: dict[Whose, Account | None] = {}
    tasks: dict[TaskKey, Task] = {}
    for portable in found:
        whose = portable.whose
        if whose not in homes:
            homes[whose] = home_of(whose, accounts) or chosen.get(whose)
        if home := homes[whose]:
            kind = portable.task.kind or home.default_kind
            task = replace(portable.task, account_id=home.account_id, kind=kind)
            known = tasks.get(task.key)
            tasks[task.key] = _merged(known, task) if known else task
    return list(tasks.values())


async def bring(tasks: Sequence[Task], library: Library) -> Brought:
    """Put renders on the list, and fill in what is missing there of those that are known.

    Raises sqlite3.Error.
    """
    await library.wait_until_whole()
    new: list[Task] = []
    lacking: dict[TaskKey, Task] = {}  # something of the creator's: thousands may be as they are
    async for few in in_turns(tasks):
        for task in few:
            here = library.get(task.key)
            if here is None:
                new.append(task)
                continue
            if told_by(here, task) != here:
                await library.update(task.key, partial(told_by, other=task))
            if organised_by(here, task) != here:
                lacking[task.key] = task
    filled = await library.organise(lacking, lambda now: organised_by(now, lacking[now.key]))
    added = await library.bring(new)
    same = len(tasks) - len(new) - len(filled)
    return Brought(added=added, filled=tuple(filled), same=same)


def _merged(one: Task, other: Task) -> Task:
    return organised_by(told_by(one, other), other)


def _origin(address: str) -> str:
    try:
        return origin_of(address)
    except ValueError:
        return ""


def _read(path: Path, now: datetime, folders: Collection[Path]) -> Iterator[Portable]:
    place = 0
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ListRefused(Fault.TOO_LARGE)
        for place, given in enumerate(read_list(path.read_bytes()), 1):
            if place > MAX_RENDERS:
                raise ListRefused(Fault.TOO_LARGE)
            is_beside = "file" in given
            found = portable_of(as_render(given, path) if is_beside else given, now)
            yield replace(found, task=with_files_here(found.task, folders))
    except OSError:
        raise FileRefused(path, ListRefused(Fault.NO_ACCESS)) from None
    except NotPortable:
        raise FileRefused(path, ListRefused(Fault.DAMAGED, place)) from None
    except ListRefused as refused:
        raise FileRefused(path, refused) from None
