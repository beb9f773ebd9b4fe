"""The actions that say how the list is looked at: view, order, groups."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kling_desktop.domain.ordering import Grouping, Order
from kling_desktop.ui.tasks.renders import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from kling_desktop.domain.showing import Showing
    from kling_desktop.ui.tasks.renders import Renders

SORTS = {
    f"sort_{order.value}": order
    for order in (
        *(Order.NEWEST, Order.EXPIRES, Order.NAME),
        *(Order.STATE, Order.PROJECT, Order.ACCOUNT),
    )
}
GROUPS = {f"group_{grouping.value}": grouping for grouping in Grouping}
VIEWS = {f"view_{kind.value}": kind for kind in Kind}


def arranging(renders: Renders) -> dict[str, Callable[[], None]]:
    """What each of the actions does, by its name."""
    return {
        **{name: partial(renders.show_as, kind) for name, kind in VIEWS.items()},
        **{name: partial(renders.sort, order) for name, order in SORTS.items()},
        **{name: partial(_group, renders, grouping) for name, grouping in GROUPS.items()},
        "select_all": lambda: renders.view.selectAll(),
    }


def mark_arrangement(actions: Mapping[str, QAction], kind: Kind, showing: Showing) -> None:
    """Check what holds now."""
    checked = {f"view_{kind.value}", f"sort_{showing.order.value}"}
    checked.add(f"group_{showing.grouping.value}")
    for name in (*VIEWS, *SORTS, *GROUPS):
        actions[name].setCheckable(True)
        actions[name].setChecked(name in checked)


def _group(renders: Renders, grouping: Grouping) -> None:
    renders.change(grouping=grouping)
