"""The creator's recent renders, from the service's own list, onto ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import ErrorKind, RequestFailed
from kling_desktop.domain.id_forms import KINDS, TaskRef

if TYPE_CHECKING:
    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.kling.client import StatusClient
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.library import Library

PAGE_SIZE = 100  # of each kind, newest first
_ONLY_THIS_KIND = frozenset({ErrorKind.NO_ENDPOINT, ErrorKind.NOT_FOUND, ErrorKind.BAD_REPLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """`problem` is why no kind at all could be listed."""

    added: tuple[TaskKey, ...] = ()
    known: int = 0
    problem: Problem | None = None


async def import_recent(status: AccountStatus, client: StatusClient, library: Library) -> Imported:
    """Put the newest renders of every kind on the list. Raises sqlite3.Error.

    A kind that the gateway does not list is passed over.
    """
    refs: list[TaskRef] = []
    problem: Problem | None = None
    answered = False
    for kind in KINDS:
        try:
            refs += await _recent(status, client, kind)
            answered = True
        except RequestFailed as failure:
            problem = problem or failure.problem
            if failure.problem.kind not in _ONLY_THIS_KIND:
                problem = failure.problem
                break
    if not answered:
        return Imported(problem=problem)
    added = await library.add(refs[::-1], status.account)  # what is added last stands on top
    return Imported(added=added.added, known=len(added.known))


async def _recent(status: AccountStatus, client: StatusClient, kind: str) -> list[TaskRef]:
    entries = await client.list_page(status.account, status.token, kind, page_size=PAGE_SIZE)
    return [TaskRef(entry.task_id, kind) for entry in entries if entry.task_id]
