"""What a row is, and the role that returns it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kling_desktop.domain.badge import Badge
from kling_desktop.services.missing_files import Absence, files_of
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.estimate import Remaining
    from kling_desktop.domain.task import Task
    from kling_desktop.services.saving import Saving

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Row:
    """Everything the delegate needs, in one `data()` call.

    `remaining` is None without enough of the creator's own renders to go by, `next_check_s` while
    no question is planned. `expires` is None where nothing is to be lost, `absence` where no saved
    file is known to be missing, `account` where there is but one.
    """

    task: Task
    badge: Badge
    saving: Saving | None
    remaining: Remaining | None = None
    next_check_s: float | None = None
    expires: datetime | None = None
    absence: Absence | None = None
    account: Account | None = None

    @property
    def title(self) -> str:
        return self.task.name or self.task.task_id

    @property
    def files(self) -> list[Path]:
        """Saved files that are there as far as is known."""
        return files_of(self.task, self.absence)


BADGE_LOOKS: dict[Badge, tuple[str, Tone]] = {
    Badge.NEW: ("circle-dashed", Tone.NEUTRAL),
    Badge.NOT_KNOWN: ("circle-help", Tone.NEUTRAL),
    Badge.UNANSWERED: ("cloud-alert", Tone.NEUTRAL),
    Badge.WAITING: ("hourglass", Tone.WAITING),
    Badge.RENDERING: ("loader-circle", Tone.RUNNING),
    Badge.UNCLEAR: ("circle-help", Tone.RUNNING),
    Badge.FINISHING: ("clock", Tone.RUNNING),
    Badge.READY: ("circle-check", Tone.GOOD),
    Badge.SAVING: ("cloud-download", Tone.GOOD),
    Badge.SAVED: ("check", Tone.KEPT),
    Badge.NOT_SAVED: ("triangle-alert", Tone.BAD),
    Badge.EXPIRED: ("calendar-x-2", Tone.BAD),
    Badge.FILE_MISSING: ("file-question-mark", Tone.BAD),
    Badge.NO_VIDEO: ("video-off", Tone.BAD),
    Badge.FAILED: ("circle-x", Tone.BAD),
    Badge.NOT_FOUND: ("search-x", Tone.BAD),
    Badge.REFUSED: ("ban", Tone.BAD),
    Badge.PAUSED: ("pause", Tone.NEUTRAL),
}
