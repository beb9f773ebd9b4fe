"""Copies saved clips to the second folder that the settings name."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.follow_up import FollowUpOutcome, FollowUpResult
from kling_desktop.services.background import on_own_thread

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task
    from kling_desktop.services.places import Places
    from kling_desktop.storage.settings import Settings

_log = logging.getLogger(__name__)

_TROUBLES = {
    SaveTrouble.FOLDER_MISSING: FollowUpResult.COPY_FOLDER_MISSING,
    SaveTrouble.FOLDER_READ_ONLY: FollowUpResult.COPY_FOLDER_READ_ONLY,
    SaveTrouble.DISK_FULL: FollowUpResult.COPY_DISK_FULL,
}


@dataclass(frozen=True, slots=True)
class SecondCopies:
    places: Places

    async def do(self, task: Task, settings: Settings) -> FollowUpOutcome:
        """All videos of a render, and beside each what is written beside clips."""
        folder = Path(settings.copy_folder)
        return await on_own_thread(lambda: self._copy(task, folder), name="copy clips")

    def _copy(self, task: Task, folder: Path) -> FollowUpOutcome:
        copies = []
        try:
            for position, video in enumerate(task.videos):
                if video.path:
                    copies.append(self._copy_video(task, position, Path(video.path), folder))
        except FileNotFoundError as error:
            return FollowUpOutcome(FollowUpResult.COPY_NO_CLIP, str(error.filename or ""))
        except SaveFailed as failure:
            result = _TROUBLES.get(failure.trouble, FollowUpResult.COPY_FAILED)
            return FollowUpOutcome(result, failure.detail)
        return FollowUpOutcome(FollowUpResult.COPY_DONE, str(copies[0]) if copies else "")

    def _copy_video(self, task: Task, position: int, clip: Path, folder: Path) -> Path:
        from kling_desktop.storage.second_copies import copy_once  # late: few have this

        copy, is_new = copy_once(clip, folder)
        if is_new:
            try:
                self.places.write_companions(task, position, copy)
            except OSError as error:  # the clip is what counts
                _log.warning("nothing was written beside the copy %s: %s", copy.name, error)
        return copy
