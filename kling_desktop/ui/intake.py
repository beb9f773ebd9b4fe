"""Takes pasted, dropped and typed things in, and reports on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from kling_desktop.services.background import on_own_thread
from kling_desktop.services.intake import TEXT_ENDINGS, Unread, read_files
from kling_desktop.ui.i18n import one_after_another, paragraph, translated
from kling_desktop.ui.tasks.mime import local_files, remote_files, text_beside_files
from kling_desktop.words import add_sentences, short_list, unread_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace


class Intake(QObject):
    """`report` carries the sentences for the creator, `account_wanted` is sent when there is none.
    `lists_found` carries the paths of lists that were exported: they hold more than ids.

    Text that came before an account was set up is kept and taken in afterwards.
    """

    report = Signal(str)
    added = Signal(object)
    account_wanted = Signal()
    lists_found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kept: list[tuple[str, str, str]] = []

    def take_clipboard(self) -> None:
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None: there is nothing
        self.take_mime(QMimeData() if held is None else held)

    def take_mime(self, mime: QMimeData) -> None:
        files, elsewhere = local_files(mime), remote_files(mime)
        text = text_beside_files(mime)
        if files or elsewhere:
            self._read(files, elsewhere, text)
        elif mime.hasImage() and not text.strip():
            self.report.emit(self.tr("A picture holds no ids. Paste text, links or text files."))
        else:
            self.take_text(text)

    def ask_for_files(self, window: QWidget) -> None:
        kinds = self.tr("Text files ({0})").format(" ".join(f"*{it}" for it in TEXT_ENDINGS))
        every = self.tr("All files (*)")
        dialog = QFileDialog(window, self.tr("Add renders from files"), "", f"{kinds};;{every}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self._read([Path(it) for it in paths]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_text(self, text: str, account_id: str = "", kind: str = "") -> None:
        """`account_id` and `kind` where they were chosen, and not left to the text."""
        self._workspace.scope.spawn(self._take(text, account_id, kind), name="add renders")

    def take_kept(self) -> None:
        """Go on with what came too early."""
        kept, self._kept = self._kept, []
        for text, account_id, kind in kept:
            self.take_text(text, account_id, kind)

    def _read(self, files: list[Path], elsewhere: Sequence[Path] = (), beside: str = "") -> None:
        work = self._take_files(files, elsewhere, beside)
        self._workspace.scope.spawn(work, name="read files")

    async def _take_files(self, files: list[Path], elsewhere: Sequence[Path], beside: str) -> None:
        lists = await on_own_thread(lambda: _lists_among(files), name="look for lists")
        if lists:
            self.lists_found.emit(lists)
            files = [path for path in files if path not in lists]
            if not (files or elsewhere or beside.strip()):
                return
        read = await on_own_thread(lambda: read_files(files), name="read files")
        ours = self._renders_of(path for path, reason in read.unread if reason is Unread.KIND)
        unread = [(path.name, why) for path, why in read.unread if str(path) not in ours]
        unread += [(path.name, Unread.ELSEWHERE) for path in elsewhere]
        told = [translated(sentence) for sentence in unread_sentences(unread)]
        if ours:
            names = short_list([task.name or task.task_id for task in ours.values()])
            told.insert(0, self.tr("On the list already: {0}.").format(names))
        text = "\n".join(filter(str.strip, (beside, read.text)))
        if text:
            await self._take(text, more=told)
        else:
            self.report.emit(one_after_another(told) or self.tr("There is nothing in these files."))
            self.added.emit(tuple(task.key for task in ours.values()))

    def _renders_of(self, paths: Iterable[Path]) -> dict[str, Task]:
        """Which of these files are our own saved clips, come back."""
        wanted = {str(path) for path in paths}
        tasks = self._workspace.library.tasks.values() if wanted else ()
        return {video.path: task for task in tasks for video in task.videos if video.path in wanted}

    async def _take(
        self, text: str, account_id: str = "", kind: str = "", *, more: Sequence[str] = ()
    ) -> None:
        accounts = self._workspace.accounts
        status = accounts.get(account_id) or accounts.main
        if status is None:
            self._kept.append((text, account_id, kind))
            self.account_wanted.emit()
            return
        from kling_desktop.services.adding import add_text  # late: the start waits for it

        report = await add_text(
            text,
            status.account,
            self._workspace.library,
            accounts,
            kind=kind,
            chosen=bool(account_id),
        )
        found = report.added
        sentences = add_sentences(len(found.added), len(found.known), report.reading)
        self.report.emit(one_after_another([paragraph(sentences), *more]))
        self.added.emit(found.added or found.known)


def _lists_among(files: Iterable[Path]) -> list[Path]:
    """May block."""
    from kling_desktop.storage.list_files import is_list  # late: the start waits for it

    endings = {".csv", ".json"}
    return [path for path in files if path.suffix.casefold() in endings and is_list(path)]
