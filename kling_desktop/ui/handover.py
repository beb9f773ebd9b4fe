"""Hands chosen renders over to other programs: by drag, clipboard, file manager and player."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDrag, QGuiApplication

from kling_desktop.domain.expiry import expires_at
from kling_desktop.domain.filenames import VIDEO_ENDINGS
from kling_desktop.services.library import utc_now
from kling_desktop.ui.drag_picture import HOT_SPOT, LARGEST, drag_picture
from kling_desktop.ui.file_manager import FileManager
from kling_desktop.ui.i18n import moment
from kling_desktop.ui.launch import open_by_default
from kling_desktop.ui.tasks.mime import copied_mime, files_mime
from kling_desktop.ui.tasks.view import saved_files
from kling_desktop.words import short_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.chosen import Chosen
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.roles import Row


class Handover(QObject):
    """`report` carries a sentence."""

    report = Signal(str)

    def __init__(self, workspace: Workspace, chosen: Chosen, posters: Posters) -> None:
        super().__init__(chosen)
        self._workspace = workspace
        self._chosen = chosen
        self._posters = posters
        self._file_manager = FileManager(self)
        self._file_manager.unanswered.connect(self._say_where)

    def drag_chosen(self, source: QWidget) -> None:
        """Must run inside the mouse event: QDrag is a nested loop, and Wayland wants the press."""
        rows = self._chosen.rows
        self._drag(rows, [path for row in rows for path in saved_files(row)], source)

    def drag_shown(self, source: QWidget) -> None:
        """The same for the render whose picture is shown."""
        row = self._chosen.current_row
        if row:
            self._drag([row], self._chosen.shown_files(row), source)

    def copy_file(self) -> None:
        files = self._chosen.files
        if files:
            QGuiApplication.clipboard().setMimeData(copied_mime(files))
            names = short_list([file.name for file in files])
            self.report.emit(self.tr("Copied: {0}").format(names))

    def copy_path(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(str, self._chosen.files)))
        self.report.emit(self.tr("Path copied."))

    def copy_link(self) -> None:
        """The clip's own link, which works without a token and not for long."""
        rows = self._chosen.rows
        links = [video.url for row in rows for video in row.task.videos if video.url]
        QGuiApplication.clipboard().setText("\n".join(links))
        self.report.emit(self._about_links(min(filter(None, map(self._end, rows)), default=None)))

    def copy_id(self) -> None:
        ids = [key.task_id for key in self._chosen.keys]
        QGuiApplication.clipboard().setText("\n".join(ids))
        self.report.emit(self.tr("Id copied."))

    def reveal(self) -> None:
        self.show_files(self._chosen.files)

    def show_files(self, files: Sequence[Path]) -> None:
        """In the system's file manager."""
        if files:
            self._file_manager.reveal(files)

    def open_with_default(self) -> None:
        """In the system's own player; only what is a video still, wherever its path leads now."""
        file = next(iter(self._chosen.files), None)
        if file is None:
            return
        path = file.resolve()
        if not path.is_file() or path.suffix.casefold() not in VIDEO_ENDINGS:
            self.report.emit(self.tr("This is not a video any more: {0}").format(file.name))
        elif not open_by_default(path):
            self.report.emit(self.tr("No player answered. The clip is at {0}").format(path))

    def _drag(self, rows: list[Row], files: list[Path], source: QWidget) -> None:
        if rows:
            self._save_rest(rows, has_files=bool(files))
        if files:
            drag = QDrag(source)
            drag.setMimeData(files_mime(files))
            shown = next(row for row in self._first_current(rows) if saved_files(row))
            drag.setPixmap(self._picture(shown, len(files), source.devicePixelRatioF()))
            drag.setHotSpot(HOT_SPOT)
            drag.exec(Qt.DropAction.CopyAction)  # a file manager would move the clip otherwise

    def _save_rest(self, rows: list[Row], *, has_files: bool) -> None:
        """Begin to save what has no file to drag yet, and say so."""
        count = self._chosen.save_soon([row.task.key for row in rows])
        if count and has_files:
            said = self.tr("What is saved goes along. The rest is being saved: drag it after that.")
        elif count:
            said = self.tr("Not saved yet. Saving it now: drag again when it is saved.")
        elif not has_files:
            said = self.tr("There is no clip to drag yet.")
        else:
            return
        self.report.emit(said)

    def _first_current(self, rows: list[Row]) -> list[Row]:
        """The one that was pressed goes before the others."""
        current = self._chosen.current_row
        return sorted(rows, key=lambda row: current is None or row.task.key != current.task.key)

    def _picture(self, row: Row, count: int, density: float) -> QPixmap:
        return drag_picture(self._posters.thumbnail(row.task, LARGEST, density), count, density)

    def _end(self, row: Row) -> datetime | None:
        status = self._workspace.accounts.get(row.task.account_id)
        return expires_at(row.task, status.account.retention_days) if status else None

    def _about_links(self, end: datetime | None) -> str:
        if end is None:
            return self.tr("Link copied. It ends some day; until then anyone who has it can look.")
        if end <= utc_now():
            return self.tr("Link copied. It has probably ended: {0}.").format(moment(end))
        template = self.tr("Link copied. It ends {0}; until then anyone who has it can look.")
        return template.format(moment(end))

    def _say_where(self, path: Path) -> None:
        self.report.emit(self.tr("No file manager answered. The clip is at {0}").format(path))
