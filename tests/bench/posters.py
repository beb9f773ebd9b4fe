"""Posters a second, against a bare player in this process; and how long the window is held up
while one clip plays and 200 posters are made, against the same window idle.

The whole window, offscreen, on its own loop. The grid is leafed through, page by page: nothing is
decoded for rows out of sight. The beats are those of window_stall.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.resources import resource
from tests.bench.beats import beating
from tests.bench.loops import run_on_qt
from tests.bench.saving import finished_render, workspace_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk

COUNT = 200
IDLE_S = 6.0
LIMIT_S = 120.0
LOOK_S = 0.005


def figures() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clips = _clips(folder)
        yield from run_on_qt(lambda: _speeds(clips, folder / "alone"))
        yield from run_on_qt(lambda: _stalls(clips, folder / "home"))


def _clips(folder: Path) -> list[Path]:
    """The demo's clips (720p, H.264), each under many names: every name is a clip of its own."""
    sources = cycle(sorted(resource("clips").glob("*.mp4")))
    named = [(folder / f"{number:03}.mp4", next(sources)) for number in range(COUNT)]
    for clip, source in named:
        clip.symlink_to(source.resolve())
    return [clip for clip, _ in named]


async def _speeds(clips: list[Path], folder: Path) -> list[str]:
    from kling_desktop.ui.frames.frames import Frames

    frames = Frames(folder)
    ended: list[Path] = []
    frames.poster_made.connect(lambda clip, _: ended.append(clip))
    frames.failed.connect(lambda clip, _: ended.append(clip))
    frames.poster(clips[0], 160)
    await _until(lambda: ended)  # the process is up
    began = time.perf_counter()
    for clip in clips[1:]:
        frames.poster(clip, 160)
    await _until(lambda: len(ended) == len(clips))
    ours = (len(clips) - 1) / (time.perf_counter() - began)
    frames.close()
    bare = await _bare_speed(clips)
    return [
        f"posters, three sizes of each on disk: {ours:.0f} a second",
        f"first frames by a bare player: {bare:.0f} a second; ours are {ours / bare:.2f} of that",
    ]


async def _bare_speed(clips: list[Path]) -> float:
    from PySide6.QtCore import QUrl
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

    player, sink = QMediaPlayer(), QVideoSink()
    player.setVideoSink(sink)
    seen: list[bool] = []

    def take(frame: QVideoFrame) -> None:
        if frame.isValid():
            seen.append(frame.toImage().isNull())

    sink.videoFrameChanged.connect(take)
    began = time.perf_counter()
    for number, clip in enumerate(clips):
        player.setSource(QUrl.fromLocalFile(str(clip)))
        player.pause()
        await _until(lambda: len(seen) > number)  # noqa: B023 - awaited now
    return len(clips) / (time.perf_counter() - began)


async def _stalls(clips: list[Path], home: Path) -> list[str]:
    from kling_desktop import app
    from kling_desktop.ui.loop import from_qt
    from kling_desktop.ui.main_window import FIRST_SIZE

    async with workspace_at(home, "http://127.0.0.1:9") as workspace:
        workspace.preferences.change(save_automatically=False, loop=True)
        for clip in clips:
            await _saved_render(workspace, clip)
        stop = asyncio.Event()
        window, desk = await from_qt(lambda: app._open_window(workspace.paths, workspace, stop))
        window.resize(FIRST_SIZE)  # an unseen screen is small: a pane would stand before the list
        await asyncio.sleep(1)  # until it is painted
        with beating() as idle:
            await asyncio.sleep(IDLE_S)
        desk.actions["play"].trigger()
        await _until(lambda: desk.panel.player.is_playing)
        with beating() as playing:
            await asyncio.sleep(IDLE_S)
        desk.actions["view_grid"].trigger()
        with beating() as busy:
            seconds = await _leaf_through(desk, workspace)
        is_playing = desk.panel.player.is_playing
        desk.close()
        window.hide()
        window.deleteLater()
    made = f"{COUNT} posters in {seconds:.1f} s"
    return [
        f"stall of an idle window: {idle.shown()}",
        f"while a clip plays: {playing.shown()}",
        f"while it {'plays' if is_playing else 'played'} and {made} are made: {busy.shown()}",
    ]


async def _saved_render(workspace: Workspace, clip: Path) -> None:
    def saved(task: Task) -> Task:
        return replace(task, videos=tuple(replace(it, path=str(clip)) for it in task.videos))

    key = await finished_render(workspace, clip.stem, "http://127.0.0.1:9/clip.mp4")
    await workspace.library.update(key, saved)


async def _leaf_through(desk: Desk, workspace: Workspace) -> float:
    """Returns how many seconds it took until all have their poster."""
    began, tasks = time.perf_counter(), list(workspace.library.tasks.values())
    view, posters = desk.view, desk.posters
    bar = view.verticalScrollBar()
    while True:
        page = [task for task in tasks if view.is_in_sight(task.key)]
        await _until(lambda: all(map(posters.is_there, page)))  # noqa: B023 - awaited now
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + bar.pageStep())
    assert all(map(posters.is_there, tasks))
    return time.perf_counter() - began


async def _until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(LIMIT_S):
        while not condition():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(LOOK_S)
