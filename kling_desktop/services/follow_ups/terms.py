"""What the settings say of each kind of follow-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.follow_up import FollowUpKind, Occasion, is_concerned, is_ripe

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task
    from kling_desktop.storage.settings import Settings


class Terms(NamedTuple):
    """`since` in unix seconds, 0 for never; `is_set_up`: there is something to be done at all."""

    since: int
    occasion: Occasion
    is_set_up: bool
    waits_for_file: bool

    @property
    def is_on(self) -> bool:
        return bool(self.since) and self.is_set_up

    def are_met(self, task: Task, *, is_saving: bool) -> bool:
        """Whether it is time, for a render."""
        return (
            self.is_on
            and is_concerned(task, self.occasion, self.since)
            and is_ripe(task, waits_for_file=self.waits_for_file, is_saving=is_saving)
        )


def terms_of(kind: FollowUpKind, settings: Settings) -> Terms:
    """A program and a webhook get the file where files are saved by themselves."""
    waits = settings.save_automatically
    match kind:
        case FollowUpKind.PROGRAM:
            occasion = Occasion(settings.program_for)
            return Terms(settings.program_since, occasion, bool(settings.program), waits)
        case FollowUpKind.WEBHOOK:
            occasion = Occasion(settings.webhook_for)
            return Terms(settings.webhook_since, occasion, bool(settings.webhook_address), waits)
        case FollowUpKind.COPY:
            is_set_up = bool(settings.copy_folder)
            return Terms(settings.copy_since, Occasion.SUCCEEDED, is_set_up, True)
