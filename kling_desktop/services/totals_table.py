"""Totals as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from kling_desktop.storage.cells import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kling_desktop.domain.totals import Group, Total

COLUMNS = (
    *("project", "account", "renders", "ready", "failed", "video_s", "render_s"),
    *("cost", "renders_with_cost"),
)


def as_csv(groups: Iterable[Group], names: Mapping[str, str]) -> str:
    """`names` are those of accounts, by id. What is not known is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for group in groups:
        account = names.get(group.account_id, group.account_id)
        writer.writerow(map(guarded, (group.project, account, *_cells(group.total))))
    return text.getvalue()


def _cells(total: Total) -> tuple[str, ...]:
    return (
        *map(str, (total.renders, total.ready, total.failed)),
        *("" if it is None else f"{it:.1f}" for it in (total.video_s, total.render_s)),
        " + ".join(map(str, total.costs)),
        str(total.told_cost),
    )
