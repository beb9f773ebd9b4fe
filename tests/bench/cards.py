"""What painting a screenful of cards costs, against Qt's own delegate painting the names alone.

Off screen, in software, 12 cards of 680 px: renders, saved and failed ones, one being saved.
"""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kling_desktop.ui.tasks.roles import Row

CARDS = 12
WIDTH = 680
TIMES = 200


def figures() -> Iterator[str]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QTableView

    from kling_desktop import app
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.card_delegate import CardDelegate
    from kling_desktop.ui.tasks.roles import ROW_ROLE

    application = QApplication.instance() or app._new_application()
    with tempfile.TemporaryDirectory() as folder:
        view = QTableView()
        model = QStandardItemModel(CARDS, 1, view)
        for number, row in enumerate(rows()):
            item = QStandardItem(row.title)
            item.setData(row, ROW_ROLE)
            model.setItem(number, 0, item)
        ours = CardDelegate(Posters(Path(folder), view), view)
        cards = _milliseconds(_painting(ours, model))
        names = _milliseconds(_painting(QStyledItemDelegate(view), model))
    application.processEvents()
    yield f"painting {CARDS} cards: {cards:.1f} ms; their names alone: {names:.1f} ms"


def rows() -> list[Row]:
    from kling_desktop.domain.badge import Badge
    from kling_desktop.domain.estimate import Remaining
    from kling_desktop.domain.task import Task, TaskState, Video
    from kling_desktop.services.saving import Phase, Saving
    from kling_desktop.ui.tasks.roles import Row

    now = datetime.now(UTC)
    task = Task(
        account_id="a",
        task_id="878106242831892487",
        kind="text2video",
        name="Small boat under the moon",
        added_at=now - timedelta(seconds=90),
        state_since=now,
        state=TaskState.PROCESSING,
        project="Spring spot",
    )
    done = replace(task, state=TaskState.SUCCEED, videos=(Video(url="u", duration_s=5.0),))
    failed = replace(task, state=TaskState.FAILED, reason="Failure to pass the risk control. " * 5)
    remaining = Remaining(median_s=60, p75_s=120, age_s=90, usual_s=300)
    saving = Saving(phase=Phase.RUNNING, done=5_000_000, total=12_000_000, bytes_per_s=3e6)
    return [
        *[Row(task, Badge.RENDERING, None, remaining, 5.0)] * 4,
        *[Row(done, Badge.READY, None)] * 5,
        *[Row(failed, Badge.FAILED, None)] * 2,
        Row(done, Badge.SAVING, saving),
    ]


def _painting(delegate: object, model: object) -> Callable[[], None]:
    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QImage, QPainter, QStandardItemModel
    from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

    assert isinstance(delegate, QStyledItemDelegate)
    assert isinstance(model, QStandardItemModel)
    height = delegate.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).height()
    picture = QImage(QSize(WIDTH, CARDS * height), QImage.Format.Format_RGB32)

    def paint() -> None:
        painter = QPainter(picture)
        for number in range(CARDS):
            option = QStyleOptionViewItem()
            option.rect = QRect(0, number * height, WIDTH, height)
            delegate.paint(painter, option, model.index(number, 0))
        painter.end()

    return paint


def _milliseconds(work: Callable[[], None]) -> float:
    spent = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return median(spent) * 1000
