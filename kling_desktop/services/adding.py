"""Pasted, dropped or piped text → renders on the list."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kling_desktop.domain.task_ids import Reading, Refusal, Refused, read_task_ids

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.library import Added, Library


@dataclass(frozen=True, slots=True)
class AddReport:
    added: Added
    reading: Reading


async def add_text(text: str, account: Account, library: Library, accounts: Accounts) -> AddReport:
    """Add every task that `text` names. A token in use is left out, whatever it looks like.

    Raises sqlite3.Error; then nothing was added.
    """
    reading = await asyncio.to_thread(read_task_ids, text)
    ids = [ref.task_id for ref in reading.refs]
    if accounts.holds_token(ids):
        refs = tuple(ref for ref in reading.refs if not accounts.holds_token([ref.task_id]))
        refusals = (*reading.refusals, Refusal(Refused.SECRET))
        reading = replace(reading, refs=refs, refusals=refusals)
    return AddReport(await library.add(reading.refs, account), reading)
