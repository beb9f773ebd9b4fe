"""Where two videos go, and the wipe as it is painted where the system cuts nothing off."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kling_desktop.ui.compare.clip_pair import ClipPair
from kling_desktop.ui.compare.places import GAP, LINE, fitted, line_at, side_by_side, wiped
from kling_desktop.ui.compare.stage import CompareStage
from kling_desktop.ui.preview.clip import Clip
from tests.media.barcode import read
from tests.media.make import SAMPLES, SECOND_CLIP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

WIDE, TALL = QSize(1920, 1080), QSize(1080, 1920)
SHAPE = QSize(160, 112)  # of the samples


@pytest.mark.parametrize(
    ("shape", "area", "are_beside"),
    [
        (WIDE, QSize(1440, 800), True),
        (WIDE, QSize(760, 560), False),
        (WIDE, QSize(500, 900), False),
        (TALL, QSize(760, 560), True),
        (TALL, QSize(1440, 800), True),
    ],
)
def test_they_are_beside_each_other_unless_that_makes_them_small(
    shape: QSize, area: QSize, are_beside: bool
) -> None:
    whole = QRect(QPoint(10, 20), area)
    first, second = (place.shown for place in side_by_side([shape], whole))
    assert first.size() == second.size()
    assert whole.contains(first.united(second))
    if are_beside:
        assert second.left() - first.right() - 1 in {GAP, GAP + 1}
    else:
        assert second.top() - first.bottom() - 1 in {GAP, GAP + 1}


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 1.0])
def test_a_wipe_shows_every_place_of_the_picture_once(share: float) -> None:
    area = QRect(0, 0, 1000, 500)
    picture = fitted(WIDE, area)
    line = line_at(share, picture, area)
    first, second = wiped(area, line)
    assert first.video == second.video == area
    assert line.width() == LINE
    widths = [it.width() for it in (first.shown, line, second.shown)]
    assert sum(widths) == area.width()
    assert abs(line.center().x() - (picture.left() + share * picture.width())) <= 1


@pytest.fixture
def stage(qapp: object) -> Iterator[CompareStage]:
    assert qapp
    window = QWidget()
    window.resize(900, 500)
    window.show()  # before there is a video in it, as in the program
    made = CompareStage(window, paints_wipe=True)
    made.resize(900, 500)
    made.show()
    yield made
    window.close()


def seen(stage: CompareStage, share: float) -> int | None:
    picture: QImage = stage.grab(fitted(SHAPE, stage.rect())).toImage()
    return read(picture, share)


async def test_the_painted_wipe_shows_both_and_its_line_is_dragged(
    stage: CompareStage, eventually: Eventually
) -> None:
    first, second = (Clip(pane.video, stage) for pane in stage.panes)
    pair = ClipPair((first, second), stage)
    pair.hear(None)
    pair.open([SAMPLES / "minute.mp4", SAMPLES / "minute-second.mp4"])
    await eventually(lambda: len(pair.playable) == 2)
    stage.set_wipe(True)
    assert not any(pane.isVisible() for pane in stage.panes)
    await eventually(lambda: (seen(stage, 0.4), seen(stage, 0.6)) == (0, SECOND_CLIP))
    clicks: list[int] = []
    stage.clicked.connect(lambda: clicks.append(1))
    picture = fitted(SHAPE, stage.rect())
    end = QPoint(picture.left() + picture.width() // 4, 250)
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=QPoint(450, 250))
    for at in (QPoint(400, 250), end):
        QTest.mouseMove(stage, at)
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=end)
    assert stage.share == pytest.approx(0.25, abs=0.01)
    assert clicks == [], "it was dragged"
    assert (seen(stage, 0.2), seen(stage, 0.3)) == (0, SECOND_CLIP)
    stage.put_in_order(stage.panes[::-1])
    assert (seen(stage, 0.2), seen(stage, 0.3)) == (SECOND_CLIP, 0)
    pair.step(1)
    await eventually(lambda: not pair.is_moving)
    await eventually(lambda: (seen(stage, 0.2), seen(stage, 0.3)) == (SECOND_CLIP + 1, 1))
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(450, 250))
    assert clicks == [1]
    stage.set_wipe(False)
    assert all(pane.isVisible() for pane in stage.panes)
    pair.close()
