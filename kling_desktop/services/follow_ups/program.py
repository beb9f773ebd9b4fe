"""Runs the program that the settings name."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.follow_up import FollowUpOutcome, FollowUpResult
from kling_desktop.domain.follow_up_template import filled_arguments
from kling_desktop.services.background import on_own_thread
from kling_desktop.services.follow_ups.program_run import Ended, NotStarted, Program
from kling_desktop.services.follow_ups.values import clip_of, shown_end, values_of
from kling_desktop.services.tokens import secrets_of

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.library import Clock
    from kling_desktop.storage.settings import Settings

LAST_GRACE_S = 1.0  # while the whole program ends: the desktop waits no longer


@dataclass(frozen=True, slots=True)
class ProgramRunner:
    accounts: Accounts
    clock: Clock

    async def do(self, task: Task, settings: Settings) -> FollowUpOutcome:
        """In the clip's folder, or at home where there is no clip. Who cancels this ends it."""
        clip = clip_of(task)
        if clip and not await on_own_thread(clip.is_file, name="look for a clip"):
            return FollowUpOutcome(FollowUpResult.PROGRAM_NO_CLIP, str(clip))
        values = values_of(task, self.accounts, self.clock())
        folder = clip.parent if clip else Path.home()
        program = Program(filled_arguments(settings.program, values), folder)
        limit = settings.program_minutes
        try:
            ended = await on_own_thread(lambda: program.run(limit * 60.0), name="a program")
        except NotStarted as error:
            return FollowUpOutcome(FollowUpResult.PROGRAM_NOT_STARTED, str(error))
        except asyncio.CancelledError:
            await on_own_thread(lambda: program.end(LAST_GRACE_S), name="end a program")
            raise
        return self._outcome(ended, limit)

    def _outcome(self, ended: Ended, limit_minutes: int) -> FollowUpOutcome:
        said = shown_end(ended.output, secrets_of(self.accounts.statuses))
        if ended.took_too_long:
            return FollowUpOutcome(FollowUpResult.PROGRAM_TOO_LONG, said, limit_minutes)
        result = FollowUpResult.PROGRAM_EXIT if ended.code else FollowUpResult.PROGRAM_DONE
        return FollowUpOutcome(result, said, ended.code)
