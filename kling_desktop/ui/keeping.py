"""Puts clips on disk as the creator asks: all at once, elsewhere, again, or not after all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from kling_desktop.domain.errors import SaveFailed
from kling_desktop.domain.filenames import VIDEO_ENDINGS
from kling_desktop.domain.task import TaskState
from kling_desktop.save_words import NOT_THE_VIDEO, save_sentence
from kling_desktop.services.missing_files import files_of
from kling_desktop.services.places import Places
from kling_desktop.services.saving import UNDER_WAY, Phase
from kling_desktop.ui.i18n import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable

    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace

_CANCELLABLE = UNDER_WAY | {Phase.HELD}


class Keeping(QObject):
    """`report` carries a sentence."""

    report = Signal(str)

    def __init__(
        self, workspace: Workspace, window: QWidget, chosen: Callable[[], list[TaskKey]]
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._chosen = chosen

    @property
    def can_save_all(self) -> bool:
        return self._has_idle(self._workspace.radar.unsaved)

    @property
    def can_save_expiring(self) -> bool:
        return self._has_idle(self._workspace.radar.expiring)

    @property
    def can_cancel(self) -> bool:
        is_any = bool(self._workspace.downloads.savings)  # mostly there is none to look for
        return is_any and any(self._is_in(key, _CANCELLABLE) for key in self._chosen())

    @property
    def can_save_as(self) -> bool:
        return self._only_clip() is not None

    @property
    def can_locate(self) -> bool:
        keys = self._chosen()
        return len(keys) == 1 and keys[0] in self._workspace.missing.absences

    def save_all(self) -> None:
        self._workspace.downloads.save_all(list(self._workspace.radar.unsaved))

    def save_expiring(self) -> None:
        self._workspace.downloads.save_all(list(self._workspace.radar.expiring))

    def cancel(self) -> None:
        keys = [key for key in self._chosen() if self._is_in(key, _CANCELLABLE)]
        self._workspace.downloads.cancel(keys)

    def save_as(self) -> None:
        task = self._only_clip()
        if task is None:
            return
        dialog = self._file_dialog(self.tr("Save as"), self._proposed(task))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(VIDEO_ENDINGS[0])
        # Nothing is written over: where the name is taken, the new file gets another.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(lambda path: self._spawn(self._save_as(task.key, Path(path))))
        dialog.open()

    def locate(self) -> None:
        if not self.can_locate:
            return
        (key,) = self._chosen()
        gone = min(self._workspace.missing.absences[key].paths)
        dialog = self._file_dialog(self.tr("Where is this clip?"), Path(gone))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._spawn(self._locate(key, Path(path))))
        dialog.open()

    async def _save_as(self, key: TaskKey, target: Path) -> None:
        try:
            saved = await self._workspace.downloads.save_as(key, target)
        except SaveFailed as failure:
            self.report.emit(translated(save_sentence(failure)))
        else:
            self.report.emit(self.tr("Saved as {0}").format(saved))

    async def _locate(self, key: TaskKey, path: Path) -> None:
        if not await self._workspace.missing.locate(key, path):
            self.report.emit(translated(NOT_THE_VIDEO))

    def _only_clip(self) -> Task | None:
        """The one chosen render, if there is a clip to save or to copy."""
        keys = self._chosen()
        task = self._workspace.library.get(keys[0]) if len(keys) == 1 else None
        if task is None or task.state is not TaskState.SUCCEED or not task.videos:
            return None
        return task if task.clip_gone_at is None or self._files(task) else None

    def _proposed(self, task: Task) -> Path:
        files = self._files(task)
        if files:
            return files[0]
        places = Places(self._workspace.preferences, self._workspace.accounts)
        return places.folder(task) / places.file(task, 0).name

    def _files(self, task: Task) -> list[Path]:
        return files_of(task, self._workspace.missing.absences.get(task.key))

    def _has_idle(self, keys: Iterable[TaskKey]) -> bool:
        return any(not self._is_in(key, UNDER_WAY) for key in keys)

    def _is_in(self, key: TaskKey, phases: frozenset[Phase]) -> bool:
        saving = self._workspace.downloads.savings.get(key)
        return saving is not None and saving.phase in phases

    def _file_dialog(self, title: str, proposed: Path) -> QFileDialog:
        endings = " ".join(f"*{ending}" for ending in VIDEO_ENDINGS)
        shown = self.tr("Videos ({0})").format(endings)
        dialog = QFileDialog(self._window, title, str(proposed.parent), shown)
        dialog.selectFile(proposed.name)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        self._workspace.scope.spawn(work, name="save or find a clip")
