"""totals: what renders come to, by project and account."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kling_desktop.cli.exits import ANSWERED
from kling_desktop.cli.language import translate
from kling_desktop.cli.output import clock, padded, say, width_of
from kling_desktop.cli.session import open_session
from kling_desktop.domain.totals import groups_of, total_of
from kling_desktop.sentences import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from kling_desktop.domain.totals import Group, Total

_HEAD = (
    QT_TRANSLATE_NOOP("commands", "PROJECT"),
    QT_TRANSLATE_NOOP("commands", "ACCOUNT"),
    QT_TRANSLATE_NOOP("commands", "RENDERS"),
    QT_TRANSLATE_NOOP("commands", "READY"),
    QT_TRANSLATE_NOOP("commands", "FAILED"),
    QT_TRANSLATE_NOOP("commands", "VIDEO"),
    QT_TRANSLATE_NOOP("commands", "RENDERED IN"),
    QT_TRANSLATE_NOOP("commands", "COST"),
)


async def show_totals(arguments: argparse.Namespace) -> int:
    """Needs no token."""
    async with open_session(asks=False, account=arguments.account) as session:
        tasks = [session.workspace.library.tasks[key] for key in session.keys]
        names = {
            it.account.account_id: it.account.name for it in session.workspace.accounts.statuses
        }
    groups = groups_of(tasks)
    if arguments.json:
        for group in groups:
            say(json.dumps(_as_object(group, names)))
        return ANSWERED
    rows = [(it.project or "–", names[it.account_id], *_cells(it.total)) for it in groups]
    head = tuple(translate("commands", it) for it in _HEAD)
    everything = translate("commands", "All")
    for line in _lines([head, *rows, (everything, "", *_cells(total_of(tasks)))]):
        say(line)
    return ANSWERED


def _as_object(group: Group, names: dict[str, str]) -> dict[str, Any]:
    total = group.total
    return {
        "project": group.project or None,
        "account": names[group.account_id],
        "renders": total.renders,
        "ready": total.ready,
        "failed": total.failed,
        "video_s": total.video_s,
        "render_s": total.render_s,
        "costs": [
            {"amount": f"{it.amount.normalize():f}", "unit": it.unit.name or None}
            for it in total.costs
        ],
        "renders_with_cost": total.told_cost,
    }


def _cells(total: Total) -> tuple[str, ...]:
    lengths = ("–" if it is None else clock(it) for it in (total.video_s, total.render_s))
    return (*map(str, (total.renders, total.ready, total.failed)), *lengths, _cost(total))


def _cost(total: Total) -> str:
    """With how many told it: a sum of some looks like one of all."""
    if not total.costs:
        return "–"
    units = translate("commands", "{0} units")
    told = " + ".join(str(it) if it.unit.name else units.format(it) for it in total.costs)
    few = total.told_cost < total.renders
    template = translate("commands", "{0} (told by {1} of {2})")
    return template.format(told, total.told_cost, total.renders) if few else told


def _lines(rows: list[tuple[str, ...]]) -> Iterable[str]:
    widths = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(
            padded(cell, width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
