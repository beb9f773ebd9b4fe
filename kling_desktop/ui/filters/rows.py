"""What the filter pane offers, with how many renders each holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from kling_desktop.domain.ordering import natural
from kling_desktop.domain.sections import Section
from kling_desktop.ui.i18n import translate
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from collections import Counter

    from kling_desktop.domain.showing import Showing
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.census import Census

CONTEXT = "filters"


class Sort(Enum):
    """The values are fields of a Showing."""

    HEADING = ""
    SECTION = "section"
    ACCOUNT = "account_id"
    PROJECT = "project"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class FilterRow:
    """`icon` is empty where `colour` says more; `is_chosen`: only such renders are shown.

    `count` is None while it is not known.
    """

    sort: Sort
    value: str
    text: str
    count: int | None = 0
    icon: str = ""
    colour: str = ""
    is_chosen: bool = False


SECTIONS = {
    Section.ALL: (mark("filters", "All"), "layers"),
    Section.WAITING: (mark("filters", "Waiting"), "hourglass"),
    Section.RENDERING: (mark("filters", "Rendering"), "loader-circle"),
    Section.READY: (mark("filters", "Ready"), "circle-check"),
    Section.SAVED: (mark("filters", "Saved"), "check"),
    Section.FAILED: (mark("filters", "Failed"), "circle-x"),
    Section.EXPIRING: (mark("filters", "Expiring"), "calendar-clock"),
    Section.UNSEEN: (mark("filters", "Not seen"), "eye-off"),
    Section.STARRED: (mark("filters", "Starred"), "star"),
    Section.REJECTED: (mark("filters", "Rejected"), "thumbs-down"),
    Section.ARCHIVED: (mark("filters", "Archived"), "archive"),
}
RARE = frozenset({Section.REJECTED, Section.ARCHIVED})  # not to be seen where there are none


def filter_rows(workspace: Workspace, census: Census, showing: Showing) -> list[FilterRow]:
    if not workspace.library.is_whole:
        return [replace(row, count=None) for row in _sections(census, showing)]
    return [
        *_sections(census, showing),
        *_accounts(workspace, census, showing),
        *_named(
            Sort.PROJECT,
            translate("filters", "Projects"),
            "folder",
            census.projects,
            showing.project,
        ),
        *_named(Sort.TAG, translate("filters", "Tags"), "tag", census.tags, showing.tag),
    ]


def _sections(census: Census, showing: Showing) -> list[FilterRow]:
    return [
        FilterRow(
            Sort.SECTION,
            section.value,
            translate("filters", text),
            census.section(section),
            icon,
            is_chosen=section is showing.section,
        )
        for section, (text, icon) in SECTIONS.items()
        if section not in RARE or section is showing.section or census.section(section)
    ]


def _accounts(workspace: Workspace, census: Census, showing: Showing) -> list[FilterRow]:
    """One account needs no choice."""
    accounts = [status.account for status in workspace.accounts.statuses]
    if len(accounts) < 2 and showing.account_id is None:
        return []
    rows = [
        FilterRow(
            Sort.ACCOUNT,
            account.account_id,
            account.name,
            census.accounts[account.account_id],
            "key-round",
            account.colour,
            is_chosen=account.account_id == showing.account_id,
        )
        for account in accounts
    ]
    return [FilterRow(Sort.HEADING, "", translate("filters", "Accounts")), *rows]


def _named(
    sort: Sort, heading: str, icon: str, counts: Counter[str], chosen: str | None
) -> list[FilterRow]:
    """Names that are in use, and the one that is chosen still; nothing where there is none."""
    names = {name for name, count in counts.items() if count and name}
    if chosen is not None:
        names.add(chosen)
    if not names:
        return []
    if sort is Sort.PROJECT and counts[""]:
        names.add("")
    ordered = sorted(names, key=lambda name: (not name, natural(name)))
    rows = [
        FilterRow(
            sort,
            name,
            name or translate("filters", "No project"),
            counts[name],
            icon,
            is_chosen=name == chosen,
        )
        for name in ordered
    ]
    return [FilterRow(Sort.HEADING, "", heading), *rows]
