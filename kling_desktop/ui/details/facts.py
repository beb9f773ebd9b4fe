"""The facts of a render, in words; and the area that scrolls where the window is low."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kling_desktop.account_words import KINDS
from kling_desktop.domain.expiry import expires_at
from kling_desktop.domain.task import TaskState
from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import clock, decimal, moment, plural, size, translate, translated
from kling_desktop.ui.theme import GRID
from kling_desktop.ui.viewports import new_viewport

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLayout

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task, Video

FEWEST = 8 * GRID  # px: a row and a half, so that there are more is seen


class FactsArea(QScrollArea):
    def __init__(self, facts: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        new_viewport(self, is_clear=True)
        self._inside = inside = QWidget(self)
        inside.setLayout(facts)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(FEWEST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside is reached by itself
        inside.setAutoFillBackground(False)  # the panel's own shows through

    def minimumSizeHint(self) -> QSize:
        return QSize(0, FEWEST)

    def sizeHint(self) -> QSize:
        """All rows: the area's own guess ends at some of them."""
        return self._inside.sizeHint()


def facts(task: Task, account: Account | None) -> dict[str, str]:
    """By name; empty where there is nothing to say."""
    has_ended = task.state.is_final and (task.updated_at or task.state_since)
    ends = expires_at(task, account.retention_days if account else 0)
    return {
        "task_id": task.task_id,
        "kind": translated(KINDS.get(task.kind, task.kind)),
        "account": account.name if account else "–",
        "added": moment(task.added_at),
        "made": moment(task.created_at) if task.created_at else "",
        "finished": moment(task.updated_at or task.state_since) if has_ended else "",
        "took": clock(task.elapsed(utc_now())) if has_ended else "",
        "length": " + ".join(map(seconds, lengths(task.videos))),
        "size": size(sum(sizes(task.videos))) if any(sizes(task.videos)) else "",
        "cost": units(task.cost) if task.cost else "",
        "expires": moment(ends) if ends and task.state is TaskState.SUCCEED else "",
        "file": _place([Path(video.path) for video in task.videos if video.path]),
    }


def lengths(videos: Iterable[Video]) -> list[float]:
    """In seconds, of those that tell it."""
    return [video.duration_s for video in videos if video.duration_s]


def sizes(videos: Iterable[Video]) -> list[int]:
    """In bytes, of those that are saved."""
    return [video.size_bytes for video in videos if video.path and video.size_bytes]


def seconds(length_s: float) -> str:
    return translate("details", "{0} s").format(decimal(length_s))


def units(cost: str) -> str:
    """What a unit is worth, the service does not say."""
    return translate("details", "{0} units").format(cost)


def _place(paths: list[Path]) -> str:
    if len(paths) < 2:
        return "".join(map(str, paths))
    count = len(paths)
    return plural("details", "{count} files in {folder}", "", count, folder=str(paths[0].parent))
