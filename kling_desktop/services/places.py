"""Where a video goes and what goes beside it: by the settings, or those of its account."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kling_desktop.domain.filenames import (
    VIDEO_ENDINGS,
    NameValues,
    TemplateProblem,
    clip_path,
)
from kling_desktop.services.tokens import secrets_of
from kling_desktop.storage.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.task import Task
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Places:
    """`folder_instead` is where everything goes, if it is given."""

    preferences: Preferences
    accounts: Accounts
    folder_instead: Path | None = None

    def folder(self, task: Task) -> Path:
        """The folder that has to be there; the template's own are made in it."""
        status = self.accounts.get(task.account_id)
        chosen = self.preferences.folder_of(status.account if status else None)
        return self.folder_instead or chosen

    def file(self, task: Task, position: int) -> Path:
        """The name that a video should get; it may be taken already."""
        return self.folder(task) / self._name(task, position)

    def write_companions(self, task: Task, position: int, clip: Path) -> None:
        """What the settings want beside a saved clip. May block; raises OSError."""
        settings, status = self.preferences.settings, self.accounts.get(task.account_id)
        if settings.write_checksum or settings.write_sidecar:
            from kling_desktop.domain.clip_facts import clip_facts  # late: the start waits for it
            from kling_desktop.services import redaction
            from kling_desktop.storage.sidecars import write_companions

            secrets = secrets_of(self.accounts.statuses)
            name = redaction.without_secrets(status.account.name if status else "", secrets)
            told = next(redaction.tasks_without_secrets([task], secrets), None)
            facts = clip_facts(told, name, position) if told else {}
            write_companions(
                clip, facts, checksum=settings.write_checksum, sidecar=settings.write_sidecar
            )

    def _name(self, task: Task, position: int) -> PurePosixPath:
        status = self.accounts.get(task.account_id)
        values = NameValues(
            name=task.name,
            task_id=task.task_id,
            account=status.account.name if status else "",
            kind=task.kind,
            started_at=task.started_at().astimezone(),
            project=task.project,
        )
        ending = _ending(task.videos[position].url)
        count = len(task.videos)
        try:
            template = self.preferences.settings.name_template
            return clip_path(template, values, position, count, ending)
        except TemplateProblem:  # the settings file was written by hand
            return clip_path(Settings().name_template, values, position, count, ending)


def _ending(url: str) -> str:
    ending = PurePosixPath(urlsplit(url).path).suffix.casefold()
    return ending if ending in VIDEO_ENDINGS else ".mp4"
