"""Moves saved clips to the system's trash, after one question."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QObject, QStandardPaths, Signal

from kling_desktop.services.background import on_own_thread
from kling_desktop.ui.i18n import plural, size, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.chosen import Chosen

_BESIDE = ("{name}.sha256", "{stem}.json")  # what we write beside a clip; see sidecars.py


@dataclass(frozen=True, slots=True)
class Found:
    """Clips that are on disk, and how many bytes they and what is beside them take."""

    clips: tuple[Path, ...]
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """`why` is what the system said of the first that did not go."""

    moved: int
    failed: int
    why: str = ""


class Trash(QObject):
    """`report` carries a sentence. `release` lets go of the clip that is being played."""

    report = Signal(str)

    def __init__(
        self, workspace: Workspace, window: QWidget, chosen: Chosen, release: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._chosen = chosen
        self._release = release
        self._is_asking = False

    def delete_files(self) -> None:
        """Of the chosen renders, which stay on the list."""
        if not self._is_asking:
            self._workspace.scope.spawn(self._delete(self._chosen.known_files), name="delete files")

    async def _delete(self, clips: Sequence[Path]) -> None:
        self._is_asking = True
        try:
            found = await on_own_thread(lambda: found_of(clips), name="size of files")
            if found.clips and await self._is_agreed(found):
                self._release()
                outcome = await on_own_thread(lambda: to_trash(found.clips), name="to the trash")
                self.report.emit(self._sentence(outcome))
        finally:
            self._is_asking = False
            self._workspace.missing.look()

    async def _is_agreed(self, found: Found) -> bool:
        count = len(found.clips)
        if count == 1:
            question = self.tr("Move {0} ({1}) to the trash? The render stays on the list.")
            told = question.format(found.clips[0].name, size(found.size_bytes))
        else:
            told = plural(
                "Trash",
                "Move {count} files ({size}) to the trash? The renders stay on the list.",
                "",
                count,
                size=size(found.size_bytes),
            )
        from kling_desktop.ui.async_dialogs import confirm  # late: the start waits for it

        return await confirm(told, self.tr("Move to trash"), self.tr("Cancel"), self._window)

    def _sentence(self, outcome: Outcome) -> str:
        """Many at once may go in part: how many did, how many did not and why."""
        if outcome.failed and not outcome.moved:
            template = self.tr("Not moved to the trash, so it stays where it is: {0}")
            return template.format(outcome.why)
        if outcome.failed:
            template = self.tr("{0} moved to the trash, {1} not, which stay where they are: {2}")
            return template.format(whole(outcome.moved), whole(outcome.failed), outcome.why)
        moved = outcome.moved
        return plural("Trash", "{count} files moved to the trash.", "Moved to the trash.", moved)


def found_of(clips: Iterable[Path]) -> Found:
    """Ask the disk. May block."""
    there = tuple(clip for clip in dict.fromkeys(clips) if clip.is_file())
    taken = [path for clip in there for path in (clip, *_companions(clip))]
    return Found(there, sum(path.stat().st_size for path in taken if path.is_file()))


def to_trash(clips: Iterable[Path]) -> Outcome:
    """Move clips and what is beside them. A clip that cannot go stays. May block."""
    moved, reasons = 0, []
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    Path(data).mkdir(parents=True, exist_ok=True)  # Qt makes the trash in it, but not the folder
    for clip in clips:
        why = _move(clip)
        if why:
            reasons.append(why)
            continue
        moved += 1
        for path in _companions(clip):
            _move(path)
    return Outcome(moved, len(reasons), reasons[0] if reasons else "")


def _move(path: Path) -> str:
    """Returns why it could not go, empty when it went."""
    file = QFile(str(path))
    return "" if file.moveToTrash() else file.errorString()


def _companions(clip: Path) -> list[Path]:
    names = (form.format(name=clip.name, stem=clip.stem) for form in _BESIDE)
    return [path for name in names if (path := clip.with_name(name)).is_file()]
