"""What the list shows, kept from one start to the next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from kling_desktop.domain.ordering import Grouping, Order
from kling_desktop.domain.search import parse_query
from kling_desktop.domain.sections import Section
from kling_desktop.domain.showing import Showing

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from kling_desktop.services.workspace import Workspace

_CHOSEN = ("account_id", "project", "tag")
_SEARCH = "list/search"
_E = TypeVar("_E", bound=StrEnum)


def remember(memory: QSettings, showing: Showing) -> None:
    for name in ("section", "order", "grouping"):
        memory.setValue(f"list/{name}", getattr(showing, name).value)
    memory.setValue("list/reversed", "yes" if showing.is_reversed else "no")
    for name in _CHOSEN:
        value = getattr(showing, name)
        if value is None:
            memory.remove(f"list/{name}")
        else:
            memory.setValue(f"list/{name}", value)


def remember_search(memory: QSettings, text: str) -> None:
    """As it was typed."""
    memory.setValue(_SEARCH, text)


def recall_search(memory: QSettings) -> str:
    text = memory.value(_SEARCH)
    return text if isinstance(text, str) else ""


def recall(memory: QSettings, workspace: Workspace) -> Showing:
    """What can no longer be chosen is forgotten: an empty list would tell nobody why."""
    account_id, project, tag = (memory.value(f"list/{name}") for name in _CHOSEN)
    tasks = workspace.library.tasks.values()
    has_project = project is not None and any(task.project == project for task in tasks)
    has_tag = tag is not None and any(tag in task.tags for task in tasks)
    return Showing(
        section=_member(Section, memory.value("list/section"), Section.ALL),
        account_id=str(account_id) if workspace.accounts.get(str(account_id)) else None,
        project=str(project) if has_project else None,
        tag=str(tag) if has_tag else None,
        query=parse_query(recall_search(memory)),
        order=_member(Order, memory.value("list/order"), Order.NEWEST),
        is_reversed=memory.value("list/reversed") == "yes",
        grouping=_member(Grouping, memory.value("list/grouping"), Grouping.NONE),
    )


def is_plain(memory: QSettings) -> bool:
    """Whether the newest stand first and nothing is left out: no others need to be known then."""
    usual = {"section": Section.ALL, "order": Order.NEWEST, "grouping": Grouping.NONE}
    is_usual = all(memory.value(f"list/{it}", usual[it].value) == usual[it].value for it in usual)
    is_reversed = memory.value("list/reversed") == "yes"
    is_chosen = any(memory.value(f"list/{name}") is not None for name in _CHOSEN)
    return is_usual and not is_reversed and not is_chosen and not recall_search(memory)


def _member(kind: type[_E], value: object, default: _E) -> _E:
    return kind(str(value)) if value in set(kind) else default
