"""The pointer on a poster scrubs through the clip; elsewhere the poster stays as it is."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kling_desktop.domain.task import TaskKey, TaskState, Video
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.tasks.grid_view import GridView
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.view import TaskView
from tests.media.barcode import read
from tests.media.make import SAMPLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from kling_desktop.services.workspace import Workspace

    AddTasks = Callable[..., Awaitable[list[TaskKey]]]
    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

SAVED = {"state": TaskState.SUCCEED}
STRIP = [103, 309, 516, 723, 929, 1136, 1343, 1549, 1756]


class Scene:
    """A view with the minute's render first."""

    def __init__(self, view: TaskView | GridView, posters: Posters, key: TaskKey) -> None:
        self.view = view
        self.posters = posters
        self.key = key

    @property
    def place(self) -> QRect:
        """The poster's, in the viewport."""
        rows = self.view._poster_rows
        place = rows.poster_place(self.key, self.view) if rows else None
        assert place
        return place

    def number(self) -> int | None:
        """Beside its middle, where a sign may stand, and the line."""
        return read(self.view.viewport().grab(self.place).toImage(), 0.6)

    def point(self, fraction: float) -> None:
        place = self.place
        x = place.left() + round(fraction * (place.width() - 1))
        QTest.mouseMove(self.view.viewport(), QPoint(x, place.center().y()))

    def point_elsewhere(self) -> None:
        QTest.mouseMove(self.view.viewport(), QPoint(1, 1))

    def brightest(self) -> float:
        """Where the line is, from 0 to 1 of the place's width, in a row where the frame is dark."""
        picture = self.view.viewport().grab(self.place).toImage()
        y = picture.height() - 3
        row = [picture.pixelColor(x, y).lightness() for x in range(picture.width())]
        return row.index(max(row)) / picture.width()


@pytest.fixture(params=[TaskView, GridView])
async def scene(
    request: pytest.FixtureRequest, workspace: Workspace, add_tasks: AddTasks
) -> AsyncIterator[Scene]:
    clip = SAMPLES / "minute.mp4"
    await add_tasks("other", **SAVED, videos=(Video(url="u", path=str(SAMPLES / "high.mp4")),))
    (key,) = await add_tasks("minute", **SAVED, videos=(Video(url="u", path=str(clip)),))
    posters = Posters(workspace.paths.posters)
    view = request.param(TaskModel(workspace), posters)
    view.resize(700, 500)
    view.show()
    QTest.mouseMove(view.viewport(), QPoint(1, 1))  # the last test may have left it on a poster
    scene = Scene(view, posters, key)
    del view
    yield scene
    posters.close()


async def test_the_pointer_scrubs_through_a_clip(scene: Scene, eventually: Eventually) -> None:
    await eventually(lambda: scene.number() == 0)
    assert not list(scene.posters.frames.pictures.folder.glob("*strip*"))
    scene.point(0.05)
    await eventually(lambda: scene.number() == STRIP[0])
    for at, wanted in ((0.2, 1), (0.4, 3), (0.8, 7), (0.99, 8), (0.3, 2)):
        scene.point(at)
        await eventually(lambda: scene.number() == STRIP[wanted])  # noqa: B023 - awaited now
    scene.point_elsewhere()
    await eventually(lambda: scene.number() == 0)


async def test_a_line_says_where_one_is(scene: Scene, eventually: Eventually) -> None:
    await eventually(lambda: scene.number() == 0)
    scene.point(0.5)
    await eventually(lambda: scene.number() == STRIP[4])
    middle = scene.view.viewport().grab(scene.place).toImage()
    row = middle.height() - 3
    bright = [x for x in range(middle.width()) if middle.pixelColor(x, row) == QColor("#ffffff")]
    assert len(bright) == 2
    assert bright[0] == pytest.approx(middle.width() / 2, abs=2)
    scene.point(0.25)
    await eventually(lambda: scene.number() == STRIP[2])
    assert scene.brightest() < 0.4


async def test_until_the_frames_are_there_the_poster_stays(
    scene: Scene, eventually: Eventually
) -> None:
    await eventually(lambda: scene.number() == 0)
    scene.point(0.5)
    assert scene.number() == 0
    scene.point_elsewhere()
    await eventually(lambda: scene.posters.frames.making.is_idle)
    assert scene.number() == 0


@pytest.mark.says("Not a JPEG file")
async def test_a_broken_frame_has_the_strip_made_anew(scene: Scene, eventually: Eventually) -> None:
    await eventually(lambda: scene.number() == 0)
    scene.point(0.5)
    await eventually(lambda: scene.number() == STRIP[4])
    scene.point_elsewhere()
    for file in scene.posters.frames.pictures.folder.glob("*strip-4*"):
        file.write_bytes(b"no picture")
    scene.point(0.5)
    await eventually(lambda: scene.number() == STRIP[4])


async def test_a_view_that_goes_scrubs_no_more(scene: Scene, eventually: Eventually) -> None:
    await eventually(lambda: scene.number() == 0)
    scene.point(0.5)
    await eventually(lambda: scene.posters.scrubbing.key == scene.key)
    scene.view.hide()
    await eventually(lambda: scene.posters.scrubbing.key is None)


async def test_a_view_is_gone_when_qt_has_deleted_it(scene: Scene, eventually: Eventually) -> None:
    """What it is asked afterwards would end the program."""
    await eventually(lambda: scene.number() == 0)
    scene.point(0.5)
    await eventually(lambda: scene.number() == STRIP[4])
    gone = weakref.ref(scene.view)
    scene.view.deleteLater()
    del scene.view
    await eventually(lambda: gone() is None)
    assert not any(it() for it in scene.posters._sights)


async def test_clips_in_sight_are_known(scene: Scene) -> None:
    view, other = scene.view, TaskKey("gate", "other")
    assert view.is_in_sight(scene.key)
    assert view.is_in_sight(other)
    assert not view.is_in_sight(TaskKey("gate", "no such"))
    view.resize(700, view.rowHeight(0) - 10)
    view.scrollToTop()
    assert view.is_in_sight(scene.key)
    view.hide()
    assert not view.is_in_sight(scene.key)
