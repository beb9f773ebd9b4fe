"""Saves the videos of one render, one after the other."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kling_desktop.domain.errors import SaveFailed
from kling_desktop.domain.task import saved
from kling_desktop.services.transfer import Place
from kling_desktop.storage.origin_mark import mark_origin

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

    from kling_desktop.domain.task import TaskKey, Video
    from kling_desktop.kling.media import Link
    from kling_desktop.services.download_queue import Wish
    from kling_desktop.services.healing import Healer
    from kling_desktop.services.library import Library
    from kling_desktop.services.places import Places
    from kling_desktop.services.progress import Progress
    from kling_desktop.services.transfer import Transfers

_log = logging.getLogger(__name__)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class RenderSaver:
    library: Library
    healer: Healer
    transfers: Transfers
    places: Places
    threads: Executor

    async def save(self, wish: Wish, progress: Progress, *, is_last_try: bool) -> None:
        """Save what has a link and no file; one that fails does not cost the others.

        Raises the first video's SaveFailed.
        """
        failures = []
        for position in await self.unsaved(wish.key):
            progress.begin()
            try:
                await self._save_video(wish, position, progress, is_last_try=is_last_try)
            except SaveFailed as failure:
                if failure.trouble.concerns_folder:
                    raise
                failures.append(failure)
        if failures:
            raise failures[0]

    async def unsaved(self, key: TaskKey) -> list[int]:
        """Positions; a file that was moved or deleted since counts as not saved."""
        task = self.library.get(key)
        videos = task.videos if task else ()
        return await self._in_thread(
            lambda: [i for i, video in enumerate(videos) if video.url and not _is_on_disk(video)]
        )

    async def _save_video(
        self, wish: Wish, position: int, progress: Progress, *, is_last_try: bool
    ) -> None:
        key, task = wish.key, self.library.tasks[wish.key]
        file = wish.target if wish.target and not position else self.places.file(task, position)
        place = Place(key=key, position=position, folder=file.parent, file_name=file.name)

        async def fetch(link: Link) -> None:
            async def note_saved(final: Path) -> None:
                await self._in_thread(lambda: mark_origin(final, link.url.partition("?")[0]))
                size = await self._in_thread(lambda: final.stat().st_size)
                await self.library.update(key, lambda task: saved(task, position, str(final), size))
                await self._write_companions(key, position, final)

            await self.transfers.fetch(link, place, report=progress.note, note_saved=note_saved)

        await self.healer.fetch(key, position, fetch, is_last_try=is_last_try)

    async def _write_companions(self, key: TaskKey, position: int, clip: Path) -> None:
        """The clip is what counts: without them it is saved all the same."""
        task = self.library.get(key)
        if task is None:
            return
        try:
            await self._in_thread(lambda: self.places.write_companions(task, position, clip))
        except OSError as error:
            _log.warning("nothing was written beside %s: %s", clip.name, error)

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self.threads, work)


def _is_on_disk(video: Video) -> bool:
    return bool(video.path) and Path(video.path).is_file()
