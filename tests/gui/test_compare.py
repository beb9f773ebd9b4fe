"""Two clips compared: real files, whose frames carry their number, in the real window."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from kling_desktop.domain.task import TaskState, Video
from kling_desktop.ui.preview.seek_bar import SeekBar
from tests.gui.controls import called, find
from tests.media.barcode import read
from tests.media.make import SAMPLES, SECOND_CLIP

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.compare.view import CompareView
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST, SECOND = "minute.mp4", "minute-second.mp4"
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Compared = Callable[..., AbstractAsyncContextManager["Bench"]]
NOISE = pytest.mark.says(r"^\[\w+ @ 0x|Consider|Error|error")


@pytest.fixture(autouse=True)
async def _asks_nothing(workspace: Workspace) -> None:
    workspace.tracker.pause_all(on=True)


def clips(*names: str) -> dict[str, Any]:
    """What a render holds that has these samples for its saved videos."""
    videos = tuple(Video(url="", path=str(SAMPLES / name)) for name in names)
    return {"state": TaskState.SUCCEED, "videos": videos}


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    QTest.keyClick(widget, key, modifiers)


class Bench:
    """A comparison that is on, and what it shows."""

    def __init__(self, opened: Opened, eventually: Eventually) -> None:
        self.opened = opened
        self.view: CompareView = opened.desk.comparing.view
        self.pair = self.view.pair
        self._eventually = eventually

    @property
    def numbers(self) -> list[int | None]:
        """Of the frames that are shown, from left to right."""
        images = [entry.clip.image() for entry in self.view.entries]
        return [None if image.isNull() else read(image) for image in images]

    @property
    def names(self) -> list[str]:
        return [entry.subject.path.name for entry in self.view.entries]

    async def stands(self) -> list[int | None]:
        """The numbers, once both have come to rest."""
        await self._eventually(lambda: not self.pair.is_playing and not self.pair.is_moving)
        return self.numbers

    async def pressed(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY
    ) -> list[int | None]:
        """What is shown once a key has had its way."""
        press(self.view, key, modifiers)
        return await self.stands()

    async def seek(self, at_us: int) -> list[int | None]:
        self.pair.seek(at_us)
        return await self.stands()

    def task(self, place: int) -> Task:
        return self.opened.workspace.library.tasks[self.view.entries[place].subject.key]


async def compare(opened: Opened, eventually: Eventually, *keys: TaskKey) -> Bench:
    """Compare these renders from the list, and let both clips stand once they are there."""
    view = opened.desk.view
    view.choose_all_of(keys, keys[0])
    press(view, Qt.Key.Key_D, CTRL)
    bench = Bench(opened, eventually)
    await eventually(lambda: bench.pair.is_playing)
    bench.pair.pause()
    await bench.stands()
    return bench


@pytest.fixture
def compared(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> Compared:
    """Two samples in the window, the first one left, both at their start."""

    @asynccontextmanager
    async def of(first: str = FIRST, second: str = SECOND) -> AsyncIterator[Bench]:
        keys = await add_tasks("a1", name="First", **clips(first))
        keys += await add_tasks("b1", name="Second", **clips(second))
        async with desk_on(workspace) as opened:
            bench = await compare(opened, eventually, *keys)
            if bench.names != [first, second]:
                bench.view.swap()
            await bench.seek(0)
            yield bench

    return of


async def test_a_step_moves_both_by_one_frame(compared: Compared) -> None:
    async with compared() as bench:
        assert bench.numbers == [0, SECOND_CLIP]
        assert await bench.pressed(Qt.Key.Key_Period) == [1, SECOND_CLIP + 1]
        assert await bench.pressed(Qt.Key.Key_Right) == [2, SECOND_CLIP + 2]
        for _ in range(5):
            press(bench.view, Qt.Key.Key_Right)
        assert await bench.stands() == [7, SECOND_CLIP + 7]
        assert await bench.pressed(Qt.Key.Key_Comma) == [6, SECOND_CLIP + 6]
        assert await bench.pressed(Qt.Key.Key_End) == [1859, SECOND_CLIP + 1859]
        assert await bench.pressed(Qt.Key.Key_Left) == [1858, SECOND_CLIP + 1858]
        assert await bench.pressed(Qt.Key.Key_Home) == [0, SECOND_CLIP]


async def test_a_pause_leaves_both_on_the_same_frame(
    compared: Compared, eventually: Eventually
) -> None:
    async with compared() as bench:
        for _ in range(4):
            press(bench.view, Qt.Key.Key_Space)
            before = bench.numbers[0] or 0
            await eventually(lambda: (bench.numbers[0] or 0) > before + 9)  # noqa: B023 - at once
            first, second = await bench.pressed(Qt.Key.Key_Space)
            assert first is not None
            assert second == first + SECOND_CLIP


async def test_a_seek_while_they_play_goes_on_from_there(
    compared: Compared, eventually: Eventually
) -> None:
    async with compared() as bench:
        bench.pair.play()
        bench.pair.seek(30_000_000)
        await eventually(lambda: (bench.numbers[0] or 0) > 905)
        assert bench.pair.is_playing
        first, second = await bench.pressed(Qt.Key.Key_K)
        assert first is not None
        assert second == first + SECOND_CLIP


async def test_a_pause_does_not_undo_a_seek_that_is_on_its_way(compared: Compared) -> None:
    async with compared() as bench:
        bench.pair.play()
        bench.pair.seek(40_000_000)
        assert await bench.pressed(Qt.Key.Key_K) == [1200, SECOND_CLIP + 1200]


async def test_the_slider_and_the_buttons_move_both(
    compared: Compared, eventually: Eventually
) -> None:
    async with compared() as bench:
        bar = find(bench.view, SeekBar, "Position")
        assert bar.maximum() == 62_000
        bench.pair.play()
        QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(300, 5))
        for x in (320, 500, 200):
            QTest.mouseMove(bar, QPoint(x, 5))
        number = bar.time_at(200) * 30 // 1_000_000
        await eventually(lambda: bench.numbers == [number, SECOND_CLIP + number])
        assert bench.pair.is_playing, "it only waits"
        QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(200, 5))
        await eventually(lambda: (bench.numbers[0] or 0) > number + 3)
        QTest.mouseClick(find(bench.view, QToolButton, "Pause"), Qt.MouseButton.LeftButton)
        first, second = await bench.stands()
        assert second == (first or 0) + SECOND_CLIP
        on = find(bench.view, QToolButton, "Next frame")
        QTest.mouseClick(on, Qt.MouseButton.LeftButton)
        assert await bench.stands() == [(first or 0) + 1, second + 1]
        assert not on.hasFocus(), "the keys are heard elsewhere"
        seconds, frames = divmod((first or 0) + 1, 30)
        assert bench.view.controls.time.text() == f"0:{seconds:02}:{frames:02} / 1:02:00"


async def test_what_is_shorter_keeps_its_last_frame_and_both_begin_again_together(
    compared: Compared, eventually: Eventually
) -> None:
    async with compared("fps-60.mp4", "high.mp4") as bench:  # 1.5 s, 3 s
        assert await bench.seek(1_000_000) == [60, 30]
        assert await bench.seek(2_000_000) == [89, 60]
        assert await bench.pressed(Qt.Key.Key_Left) == [89, 59]
        assert await bench.pressed(Qt.Key.Key_End) == [89, 89]
        bench.pair.play()
        await eventually(lambda: 5 < (bench.numbers[1] or 0) < 30)  # anew
        first, second = await bench.pressed(Qt.Key.Key_K)
        assert first == 2 * (second or 0)
        bench.pair.play()
        await eventually(lambda: (bench.numbers[1] or 0) > 60)
        assert bench.numbers[0] == 89
        await eventually(lambda: (bench.numbers[1] or 0) < 30)
        assert bench.pair.is_playing


async def test_without_a_loop_both_stop_at_the_end_of_the_longer_one(compared: Compared) -> None:
    async with compared("fps-60.mp4", "high.mp4") as bench:
        press(bench.view, Qt.Key.Key_L, SHIFT)
        assert not bench.pair.is_looping
        await bench.seek(2_700_000)
        bench.pair.play()
        assert await bench.stands() == [89, 89]


async def test_clips_of_other_rates_show_the_same_time(compared: Compared) -> None:
    async with compared("fps-24.mp4", "matroska.mkv") as bench:
        for frame in (1, 7, 24, 47):
            first, second = await bench.seek(round(frame / 24 * 1e6))
            assert first == frame
            assert second == int(frame / 24 * 30 + 1e-6)
        assert await bench.seek(0) == [0, 0]
        assert [await bench.pressed(Qt.Key.Key_Right) for _ in range(4)] == [
            [1, 1], [2, 2], [3, 3], [4, 5],
        ]  # fmt: skip


async def test_they_are_swapped(compared: Compared) -> None:
    async with compared() as bench:
        await bench.seek(1_000_000)
        left, right = (entry.pane.geometry() for entry in bench.view.entries)
        assert left.right() < right.left()
        press(bench.view, Qt.Key.Key_S)
        assert bench.numbers == [SECOND_CLIP + 30, 30]
        assert [heading.name.text() for heading in bench.view.headings] == ["Second", "First"]
        assert [entry.pane.geometry() for entry in bench.view.entries] == [left, right]
        QTest.mouseClick(
            find(bench.view, QToolButton, "Swap left and right"), Qt.MouseButton.LeftButton
        )
        assert bench.numbers == [30, SECOND_CLIP + 30]


async def test_after_a_swap_others_are_compared_in_their_places(
    compared: Compared, eventually: Eventually
) -> None:
    async with compared() as bench:
        press(bench.view, Qt.Key.Key_S)
        press(bench.view, Qt.Key.Key_Escape)
        again = await compare(bench.opened, eventually, *bench.opened.desk.renders.selected)
        left, right = (entry.pane for entry in again.view.entries)
        assert left.x() < right.x()
        for entry in again.view.entries:
            number = read(entry.pane.video.videoSink().videoFrame().toImage()) or 0
            assert (number >= SECOND_CLIP) == (entry.subject.path.name == SECOND)


async def test_one_is_kept_the_other_rejected_and_one_undo_takes_both_back(
    compared: Compared, eventually: Eventually
) -> None:
    def verdicts() -> list[tuple[bool, bool]]:
        return [(it.is_starred, it.is_rejected) for it in map(bench.task, (0, 1))]

    async with compared() as bench:
        press(bench.view, Qt.Key.Key_2)
        await eventually(lambda: verdicts() == [(False, True), (True, False)])
        await eventually(lambda: bench.view.headings[1].verdict.text() == "Starred")
        assert bench.view.headings[0].verdict.text() == "Rejected"
        await eventually(
            lambda: bench.view.hint.text() == "Starred: Second. The other is rejected."
        )
        find(bench.view.headings[0], QPushButton, "Keep this one").click()
        await eventually(lambda: verdicts() == [(True, False), (False, True)])
        press(bench.view, Qt.Key.Key_Z, CTRL)
        await eventually(lambda: verdicts() == [(False, True), (True, False)])
        await eventually(lambda: bench.view.hint.text() == "Undone: keep one.")
        press(bench.view, Qt.Key.Key_Z, CTRL)
        await eventually(lambda: verdicts() == [(False, False), (False, False)])
        await eventually(lambda: not bench.view.headings[1].verdict.isVisible())
        assert bench.opened.window.note.text == ""


async def test_two_videos_of_one_render_are_compared_and_none_is_kept_alone(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1", name="Both", **clips(FIRST, SECOND))
    async with desk_on(workspace) as opened:
        bench = await compare(opened, eventually, key)
        assert bench.names == [FIRST, SECOND]
        places = [heading.place.text() for heading in bench.view.headings]
        assert places == ["Video 1 of 2", "Video 2 of 2"]
        assert not any(heading.keep.isVisible() for heading in bench.view.headings)
        press(bench.view, Qt.Key.Key_1)
        await bench.pressed(Qt.Key.Key_Right)
        assert opened.desk.journal.undo_deed is None


@NOISE
@pytest.mark.parametrize(
    ("name", "said"),
    [("av1.mp4", "AV1"), ("page.mp4", "not a video"), ("no-such.mp4", "not")],
)
async def test_what_cannot_be_played_says_why_and_the_other_is_still_looked_at(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    name: str,
    said: str,
) -> None:
    keys = await add_tasks("a1", **clips(name))
    keys += await add_tasks("b1", **clips("high.mp4"))
    async with desk_on(workspace) as opened:
        bench = await compare(opened, eventually, *keys)
        bad = next(it for it in bench.view.entries if it.subject.path.name == name)
        good = next(it for it in bench.view.entries if it is not bad)
        assert said in bad.pane.text
        assert bad.pane.words.isVisible()
        assert (good.pane.text, good.pane.words.isVisible()) == ("", False)
        await bench.seek(1_000_000)
        assert read(good.clip.image()) == 30
        await bench.pressed(Qt.Key.Key_Right)
        assert read(good.clip.image()) == 31


async def test_it_is_offered_for_two_saved_clips_only(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    (one,) = await add_tasks("a1", **clips(FIRST))
    (pair,) = await add_tasks("b1", **clips(FIRST, SECOND))
    (three,) = await add_tasks("c1", **clips(FIRST, SECOND, "high.mp4"))
    (unsaved,) = await add_tasks("d1")
    async with desk_on(workspace) as opened:
        action = opened.desk.actions["compare"]
        for keys, is_offered in (
            *(([one], False), ([pair], True), ([three], False), ([one, three], True)),
            *(([one, unsaved], False), ([one, pair, three], False), ([pair, one], True)),
        ):
            opened.desk.view.choose_all_of(keys, keys[0])
            assert (keys, action.isEnabled()) == (keys, is_offered)
        opened.desk.view.choose(three)
        action.trigger()
        assert not opened.desk.comparing.is_on


async def test_it_fills_the_window_and_esc_leads_back_to_the_list(
    compared: Compared, eventually: Eventually
) -> None:
    async with compared() as bench:
        opened, window = bench.opened, bench.opened.window
        around = (window.menuBar(), window.panes, window.statusBar(), window._toolbar)
        assert not any(it.isVisible() for it in around)
        press(bench.view, Qt.Key.Key_F)
        assert window.isFullScreen()
        press(bench.view, Qt.Key.Key_Escape)
        assert not window.isFullScreen()
        assert all(it.isVisible() for it in around)
        assert not bench.view.isVisible()
        assert opened.desk.view.hasFocus()
        assert [clip.path for clip in bench.pair.clips] == [None, None]
        assert len(opened.desk.view.selected) == 2
        press(opened.desk.view, Qt.Key.Key_D, CTRL)  # and once more
        await eventually(lambda: bench.pair.is_playing)
        assert bench.view.isVisible()


async def test_it_follows_a_review_and_leads_back_to_the_list(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1", **clips(FIRST, SECOND))
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(key)
        press(opened.desk.view, Qt.Key.Key_R)
        await eventually(lambda: opened.desk.panel.player.is_playing)
        bench = await compare(opened, eventually, key)
        assert not opened.desk.review.is_on
        assert not opened.desk.panel.player.is_playing
        press(bench.view, Qt.Key.Key_Escape)
        assert opened.window.panes.isVisible()
        assert opened.window.menuBar().isVisible()
        assert opened.desk.renders.isVisible()


async def test_it_ends_when_one_of_the_renders_is_taken_off_the_list(
    compared: Compared, eventually: Eventually
) -> None:
    async with compared() as bench:
        opened = bench.opened
        await opened.workspace.library.remove([bench.view.entries[0].subject.key])
        await eventually(lambda: not opened.desk.comparing.is_on)
        assert bench.opened.window.panes.isVisible()


async def test_the_sound_is_of_the_side_that_is_chosen(compared: Compared) -> None:
    def muted() -> list[bool]:
        return [entry.clip.is_muted for entry in bench.view.entries]

    async with compared("sound.mp4", "high.mp4") as bench:
        assert muted() == [True, True]
        press(bench.view, Qt.Key.Key_M)
        assert muted() == [False, True]
        press(bench.view, Qt.Key.Key_A)
        assert muted() == [True, False]
        press(bench.view, Qt.Key.Key_S)
        assert muted() == [False, True], "the sound goes with its clip"
        assert [it.sound.isChecked() for it in bench.view.headings] == [True, False]
        press(bench.view, Qt.Key.Key_M)
        assert muted() == [True, True]
        QTest.mouseClick(bench.view.headings[1].sound, Qt.MouseButton.LeftButton)
        assert muted() == [True, False]
        assert called(bench.view.headings[1].sound) == "Turn its sound off"


async def test_j_and_l_change_the_speed_of_both(compared: Compared) -> None:
    async with compared() as bench:
        press(bench.view, Qt.Key.Key_L)
        assert (bench.pair.is_playing, bench.pair.speed) == (True, 1.0)
        for key, speed in (
            *((Qt.Key.Key_L, 1.25), (Qt.Key.Key_L, 1.5)),
            *((Qt.Key.Key_J, 1.25), (Qt.Key.Key_J, 1.0), (Qt.Key.Key_J, 0.75)),
        ):
            press(bench.view, key)
            assert bench.pair.speed == speed
            assert all(clip.rate == pytest.approx(speed, rel=0.06) for clip in bench.pair.clips)
        speeds = bench.view.controls.speed
        assert speeds.text() == "0.75×"
        next(it for it in speeds.menu().actions() if it.text() == "2×").trigger()
        assert bench.pair.speed == 2.0
