"""Notices saved clips that were moved or deleted since."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import SaveFailed
from kling_desktop.domain.task import saved
from kling_desktop.services.background import on_own_thread
from kling_desktop.services.events import (
    Event,
    FileChanged,
    SavingChanged,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
)
from kling_desktop.storage.containers import check_container

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.background import TaskScope
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.library import Library


@dataclass(frozen=True, slots=True)
class Absence:
    """Which of a render's saved files are not there. `folder` is the one that cannot be reached
    as a whole, a drive that was unplugged say; empty where only the files are gone.
    """

    paths: frozenset[str]
    folder: str = ""


def files_of(task: Task, absence: Absence | None) -> list[Path]:
    """A render's saved files that are there as far as is known; the disk is not asked."""
    gone = absence.paths if absence else ()
    return [Path(video.path) for video in task.videos if video.path and video.path not in gone]


class MissingFiles:
    """Looks at the disk when told to, on a thread: a network drive may not answer for minutes.

    Every change is published as FileChanged. Commands never look: nobody is there to be told.
    """

    def __init__(self, library: Library, hub: EventHub, scope: TaskScope) -> None:
        self._library = library
        self._hub = hub
        self._scope = scope
        self._absences: dict[TaskKey, Absence] = {}
        self._waiting: set[TaskKey] = set()
        self._is_watching = False
        self._is_looking = False
        hub.subscribe(self._heard)

    @property
    def absences(self) -> Mapping[TaskKey, Absence]:
        return self._absences

    def look(self) -> None:
        """Look for all saved files, and from now on for those that come onto the list; what comes
        of it is told later.
        """
        self._is_watching = True
        self._look_for(self._library.tasks)

    async def locate(self, key: TaskKey, path: Path) -> bool:
        """Take a file for the first missing one of a render; False if it is no whole video."""
        size = await on_own_thread(lambda: _video_size(path), name="look into a file")
        if size is None:
            return False

        def found(task: Task) -> Task:
            gone = self._absences[key].paths if key in self._absences else ()
            missing = [i for i, video in enumerate(task.videos) if video.path in gone]
            return saved(task, missing[0], str(path), size) if missing else task

        await self._library.update(key, found)
        return True

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys) if self._is_watching:
                self._look_for(keys)
            case TaskChanged(key) | SavingChanged(key) if key in self._absences:
                self._look_for((key,))
            case TasksRemoved(keys):
                for key in keys:
                    self._absences.pop(key, None)
            case _:
                pass

    def _look_for(self, keys: Iterable[TaskKey]) -> None:
        self._waiting.update(keys)
        if self._waiting and not self._is_looking:
            self._is_looking = True
            self._scope.spawn(self._look(), name="look for moved files")

    async def _look(self) -> None:
        try:
            while self._waiting:
                keys, self._waiting = self._waiting, set()
                tasks = list(self._library.listed(keys))
                found = await on_own_thread(partial(_absences, tasks), name="files")
                self._take(tasks, found)
        finally:
            self._is_looking = False

    def _take(self, tasks: list[Task], found: dict[TaskKey, Absence]) -> None:
        for task in tasks:
            key, absence = task.key, found.get(task.key)
            if self._library.get(key) is not task:  # changed while it was looked for
                self._waiting.add(key)
            elif absence != self._absences.get(key):
                self._absences.pop(key, None)
                if absence:
                    self._absences[key] = absence
                self._hub.publish(FileChanged(key))


def _absences(tasks: list[Task]) -> dict[TaskKey, Absence]:
    """Ask the disk. May block."""
    found: dict[TaskKey, Absence] = {}
    reached: dict[str, bool] = {}
    for task in tasks:
        gone = [video.path for video in task.videos if video.path and not _is_file(video.path)]
        if gone:
            folder = os.path.dirname(gone[0])  # noqa: PTH120 - as it is shown, and for many
            if folder not in reached:
                reached[folder] = _is_reached(folder)
            found[task.key] = Absence(frozenset(gone), "" if reached[folder] else folder)
    return found


def _is_file(path: str) -> bool:
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - ten thousand at a time
    except (OSError, ValueError):
        return False


def _is_reached(folder: str) -> bool:
    try:
        with os.scandir(folder):
            return True
    except (OSError, ValueError):
        return False


def _video_size(path: Path) -> int | None:
    """In bytes; None if it is no whole video. May block."""
    try:
        with path.open("rb") as file:
            check_container(file)
            return os.fstat(file.fileno()).st_size
    except (OSError, SaveFailed):
        return None
