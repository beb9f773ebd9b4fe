"""The list's side of the window: one of three views, and above it how they are arranged."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kling_desktop.domain.search import parse_query
from kling_desktop.ui.tasks.list_bar import ListBar
from kling_desktop.ui.tasks.remembered import recall, remember, remember_search
from kling_desktop.ui.tasks.view import TaskView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QAction

    from kling_desktop.domain.ordering import Order
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.list_view import ListView
    from kling_desktop.ui.tasks.model import TaskModel

_VIEW = "view"


class Kind(StrEnum):
    """The views there are; the values are remembered."""

    CARDS = "cards"
    TABLE = "table"
    GRID = "grid"


class Renders(QWidget):
    """`changed`: other renders are shown, or otherwise. The rest is what the view tells.

    There is one view at a time: a hidden one would follow every change, too.
    """

    changed = Signal()
    chosen = Signal()
    menu_wanted = Signal(QPoint)
    drag_wanted = Signal()
    activated = Signal()

    def __init__(
        self, workspace: Workspace, model: TaskModel, posters: Posters, memory: QSettings
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._model = model
        self._posters = posters
        self._memory = memory
        self._keys: tuple[QAction, ...] = ()
        self.bar = ListBar(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.bar)
        model.show(recall(memory, workspace))
        self.kind = _kind(memory.value(_VIEW))
        self._put_view()
        self.bar.show_showing(model.showing)
        self.bar.wanted.connect(lambda values: self.change(**values))

    @property
    def way_in(self) -> QWidget:
        """What has the focus first."""
        return self.view

    @property
    def selected(self) -> list[TaskKey]:
        """As the view's."""
        return self.view.selected

    @property
    def current(self) -> TaskKey | None:
        """As the view's."""
        return self.view.current

    def choose(self, key: TaskKey) -> None:
        self.view.choose(key)

    def put_keys(self, actions: Iterable[QAction]) -> None:
        """Let these actions' keys work in the list, whatever it looks like."""
        self._keys = tuple(actions)
        self.view.addActions(self._keys)

    def put_actions(self, actions: Iterable[QAction]) -> None:
        """As the bar's."""
        self.bar.put_actions(actions)
        self._order_stops()

    def show_as(self, kind: Kind) -> None:
        if kind is self.kind:
            return
        self.kind = kind
        self._memory.setValue(_VIEW, kind.value)
        old, had_focus = self.view, self.view.hasFocus()
        self._put_view()
        self._layout.removeWidget(old)
        with QSignalBlocker(self.view):  # whoever shows what is chosen shows it already
            self.view.choose_all_of(old.selected, old.current)
        self.view.show()
        old.hide()
        old.deleteLater()
        if had_focus:
            self.view.setFocus()
        self.changed.emit()

    def change(self, **values: object) -> None:
        """Change what is shown; names and values are those of Showing."""
        showing = replace(self._model.showing, **values)  # type: ignore[arg-type]  # names checked
        if showing == self._model.showing:
            return
        self._model.show(showing)
        remember(self._memory, showing)
        self.bar.show_showing(showing)
        self._mark_order()
        self.view.scrollTo(self.view.currentIndex())
        self.view.viewport().update()
        self.changed.emit()

    def search(self, text: str) -> None:
        remember_search(self._memory, text)
        self.change(query=parse_query(text))

    def sort(self, order: Order) -> None:
        """By this, or the other way round if it is so already."""
        is_same = order is self._model.showing.order
        self.change(order=order, is_reversed=is_same and not self._model.showing.is_reversed)

    def show_all(self) -> None:
        """Keep no render from being shown, but for the search."""
        plain = type(self._model.showing)()
        self.change(
            section=plain.section,
            account_id=plain.account_id,
            project=plain.project,
            tag=plain.tag,
        )

    def _put_view(self) -> None:
        self.view = self._new_view()
        self._layout.addWidget(self.view, 1)
        self.view.addActions(self._keys)
        self.view.chosen.connect(self.chosen)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.drag_wanted.connect(self.drag_wanted)
        self.view.doubleClicked.connect(lambda _index: self.activated.emit())
        self._mark_order()
        self._order_stops()

    def _order_stops(self) -> None:
        """What stands first comes first for the Tab key, whenever it was made."""
        for first, second in pairwise([*self.bar.stops, self.view]):
            QWidget.setTabOrder(first, second)

    def _new_view(self) -> ListView:
        if self.kind is Kind.CARDS:
            return TaskView(self._model, self._posters, self)
        if self.kind is Kind.GRID:
            from kling_desktop.ui.tasks.grid_view import GridView  # late: few start with it

            return GridView(self._model, self._posters, self)
        from kling_desktop.ui.tasks.table_view import TableView  # late: few start with it

        view = TableView(self._model, self._workspace, self._memory, self)
        view.sort_wanted.connect(self.sort)
        return view

    def _mark_order(self) -> None:
        showing = self._model.showing
        self.view.show_order(showing.order, is_reversed=showing.is_reversed)


def _kind(value: object) -> Kind:
    return Kind(str(value)) if value in set(Kind) else Kind.CARDS
