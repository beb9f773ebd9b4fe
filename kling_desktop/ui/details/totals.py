"""Several chosen renders: how many of each state, and what they come to."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QVBoxLayout, QWidget

from kling_desktop.domain.totals import paid_for
from kling_desktop.ui.counts import counted
from kling_desktop.ui.details.buttons import push_button
from kling_desktop.ui.details.facts import FactsArea, lengths, sizes, units
from kling_desktop.ui.flow import FlowLayout
from kling_desktop.ui.i18n import clock, size, whole
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QAction

    from kling_desktop.domain.badge import Badge
    from kling_desktop.domain.task import Task
    from kling_desktop.domain.totals import Total

_ACTIONS = ("save", "project", "tags", "star", "pause", "remove")


class Totals(QWidget):
    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.values = {name: PlainLabel("", self) for name in self._names()}
        self._form = form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(4 * GRID)
        form.setVerticalSpacing(2 * GRID)
        for name, words in self._names().items():
            self.values[name].setWordWrap(True)
            form.addRow(MutedLabel(words, self), self.values[name])
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for name in _ACTIONS:
            flow.addWidget(push_button(actions[name], buttons, is_rare=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        area = FactsArea(form, self)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout.addWidget(area)
        layout.addWidget(buttons)
        layout.addStretch(1)

    def show_tasks(self, tasks: Sequence[Task], badges: Iterable[Badge]) -> None:
        for name, value in totals(tasks, badges).items():
            self.values[name].setText(value)
            self._form.setRowVisible(self.values[name], bool(value))

    def _names(self) -> dict[str, str]:
        return {
            "states": self.tr("State"),
            "length": self.tr("Length"),
            "size": self.tr("Size"),
            "cost": self.tr("Cost"),
        }


def totals(tasks: Sequence[Task], badges: Iterable[Badge]) -> dict[str, str]:
    """By name; empty where nothing is known."""
    counts = Counter(badges).most_common()
    videos = [video for task in tasks for video in task.videos]
    length, taken = sum(lengths(videos)), sum(sizes(videos))
    return {
        "states": "  ·  ".join(counted(badge, count) for badge, count in counts),
        "length": clock(timedelta(seconds=length)) if length else "",
        "size": size(taken) if taken else "",
        "cost": cost_words(paid_for(tasks)),
    }


def cost_words(total: Total) -> str:
    """With how many told it: a sum of some looks like one of all. Empty where none did."""
    sums = (str(it) if it.unit.name else units(str(it)) for it in total.costs)
    told = " + ".join(sums)
    if not told or total.told_cost == total.renders:
        return told
    template = QCoreApplication.translate("details", "{0} (told by {1} of {2})")
    return template.format(told, whole(total.told_cost), whole(total.renders))
