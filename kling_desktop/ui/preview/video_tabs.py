"""A tab for each video of a render that has several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class VideoTabs(QTabBar):
    """Not to be seen where there is but one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Videos of this render"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.hide()

    @property
    def number(self) -> int:
        """Of the video that is chosen, from 0."""
        return max(self.currentIndex(), 0)

    def put(self, count: int) -> None:
        """For so many videos; the first is chosen, and nothing is told of it."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for number in range(count if count > 1 else 0):
            self.addTab(self.tr("Video {0}").format(number + 1))
        self.blockSignals(False)
        self.setVisible(count > 1)
