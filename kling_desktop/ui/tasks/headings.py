"""What stands above a group of renders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from kling_desktop.domain.ordering import Grouping
from kling_desktop.ui.i18n import translate

if TYPE_CHECKING:
    from kling_desktop.domain.ordering import Heading
    from kling_desktop.services.workspace import Workspace

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Everything a delegate needs to paint a heading."""

    text: str
    count: int


def heading_text(heading: Heading, workspace: Workspace, today: date) -> str:
    match heading.grouping:
        case Grouping.DAY:
            return _day(date.fromisoformat(heading.value), today)
        case Grouping.ACCOUNT:
            status = workspace.accounts.get(heading.value)
            return status.account.name if status else translate("headings", "No account")
        case _:
            return heading.value or translate("headings", "No project")


def _day(day: date, today: date) -> str:
    if day == today:
        return translate("headings", "Today")
    if day == today - _DAY:
        return translate("headings", "Yesterday")
    form = QLocale.FormatType.LongFormat
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
