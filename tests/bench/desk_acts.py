"""What a creator does with a long list, one act after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kling_desktop.ui.desk import Desk
    from tests.bench.bare_table import BareTable

KINDS = ("table", "grid", "cards")
QUIET_S = 0.15
PUT_OFF_S = 1.2  # longer than what is put off after a change
SEARCHED = "take 77"


@dataclass(frozen=True, slots=True)
class Act:
    """`bare` is as much of it as a bare table can do, None where that is nothing. `quiet_s`: when
    nothing has gone on for so long, it has ended.
    """

    name: str
    work: Callable[[], object]
    bare: Callable[[], object] | None = None
    quiet_s: float = QUIET_S


def acts_on(desk: Desk, bare: BareTable) -> Iterator[Act]:
    yield Act("nothing", lambda: None, lambda: None)
    for kind in ("table", "grid", "cards"):
        yield from _in_view(desk, bare, kind)
    yield from _orders(desk, bare)
    yield from _groups(desk)
    yield from _searches(desk, bare)
    yield from _filters(desk)
    for kind in ("table", "grid", "cards"):
        desk.actions[f"view_{kind}"].trigger()
        yield from _changes(desk, bare, kind)


def _in_view(desk: Desk, bare: BareTable, kind: str) -> Iterator[Act]:
    yield Act(f"show the {kind}", desk.actions[f"view_{kind}"].trigger)
    for name in ("name", "newest"):
        work = desk.actions[f"sort_{name}"].trigger
        yield Act(f"{kind}: by {name}", work, partial(bare.sort_by, name))
    yield Act(f"{kind}: choose all", desk.actions["select_all"].trigger, bare.selectAll)
    work = desk.actions["sort_name"].trigger
    yield Act(f"{kind}: by name, all chosen", work, partial(bare.sort_by, "name"))
    for other in {"table", "grid", "cards"} - {kind}:
        yield Act(f"{kind} to {other}, all chosen", desk.actions[f"view_{other}"].trigger)
        desk.actions[f"view_{kind}"].trigger()
    desk.actions["sort_newest"].trigger()
    first = desk.model.first_key
    assert first
    choose = partial(desk.renders.choose, first)
    yield Act(f"{kind}: choose one", choose, partial(bare.selectRow, 0))


def _orders(desk: Desk, bare: BareTable) -> Iterator[Act]:
    from kling_desktop.domain.ordering import Order

    for order in (*Order, Order.NEWEST):
        work = partial(desk.renders.change, order=order)
        yield Act(f"by {order.value}", work, partial(bare.sort_by, order.value))
        again = partial(desk.renders.change, is_reversed=True)
        yield Act(f"by {order.value}, turned round", again, bare.turn_round)
        desk.renders.change(is_reversed=False)


def _groups(desk: Desk) -> Iterator[Act]:
    for name in ("day", "project", "account", "none"):
        yield Act(f"groups: {name}", desk.actions[f"group_{name}"].trigger)


def _searches(desk: Desk, bare: BareTable) -> Iterator[Act]:
    for end in range(1, len(SEARCHED) + 1):
        text = SEARCHED[:end]
        yield Act(
            f"search {text!r}", partial(desk.search.setText, text), partial(bare.search, text)
        )
    yield Act("search state:failed", partial(desk.search.setText, "state:failed"))
    yield Act("search tag:2", partial(desk.search.setText, "tag:2"))
    yield Act("clear the search", desk.search.clear, partial(bare.search, ""))


def _filters(desk: Desk) -> Iterator[Act]:
    from kling_desktop.ui.filters.model import FILTER_ROLE
    from kling_desktop.ui.filters.rows import Sort

    model = desk.filters.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    for index in [it for it in indexes if it.data(FILTER_ROLE).sort is not Sort.HEADING]:
        yield Act(f"filter {index.data()}", partial(desk.filters.clicked.emit, index))
        desk.renders.show_all()


def _changes(desk: Desk, bare: BareTable, kind: str) -> Iterator[Act]:
    key = desk.model.first_key
    assert key
    organising, actions = desk.organising, desk.actions
    rename = partial(organising.set_name, [key])
    acts = [
        Act("rename one", partial(rename, f"Boat, {kind}"), bare.change_one),
        Act("choose all", actions["select_all"].trigger, bare.selectAll),
        Act("rename one of the chosen", partial(rename, f"Ship, {kind}"), bare.change_one),
        Act("star all", actions["star"].trigger, bare.change_all),
        Act("undo it", actions["undo"].trigger, bare.change_all),
        Act("redo it", actions["redo"].trigger, bare.change_all),
        Act("take all up", actions["pause_all"].trigger, bare.change_all),
        Act("pause all", actions["pause_all"].trigger, bare.change_all),
        Act("remove all", actions["remove"].trigger, bare.remove_all),
        Act("bring all back", actions["undo"].trigger, bare.bring_back),
    ]
    for act in acts:
        yield replace(act, name=f"{kind}: {act.name}", quiet_s=PUT_OFF_S)


def lists_of(desk: Desk, folder: Path) -> Iterator[Act]:
    from kling_desktop.services.list_export import ListForm
    from kling_desktop.ui.dialogs.export_list import Scope

    yield Act("add up all renders", desk.actions["totals"].trigger)
    for form in ListForm:
        target = folder / f"list.{form}"
        export = partial(desk.list_export._export, Scope.ALL, form, target)
        take_in = partial(desk.list_import.take, [target])
        yield Act(f"export as {form}", export)
        yield Act(f"import what is known, {form}", take_in, quiet_s=PUT_OFF_S)
        yield Act("choose all", desk.actions["select_all"].trigger)
        yield Act("remove all", desk.actions["remove"].trigger, quiet_s=PUT_OFF_S)
        yield Act(f"import all, {form}", take_in, quiet_s=PUT_OFF_S)
        yield Act("undo it", desk.actions["undo"].trigger, quiet_s=PUT_OFF_S)
        yield Act("redo it", desk.actions["redo"].trigger, quiet_s=PUT_OFF_S)
