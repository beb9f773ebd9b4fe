"""Takes pasted, dropped and typed text in, and reports on it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kling_desktop.services.adding import add_text
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.tasks.mime import local_files, read_files
from kling_desktop.words import add_sentences

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from kling_desktop.services.workspace import Workspace


class Intake(QObject):
    """`report` carries the sentences for the creator, `account_wanted` is sent when there is none.

    Text that came before an account was set up is kept and taken in afterwards.
    """

    report = Signal(str)
    added = Signal(object)
    account_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kept: list[tuple[str, str, str]] = []

    def take_clipboard(self) -> None:
        self.take_mime(QGuiApplication.clipboard().mimeData())

    def take_mime(self, mime: QMimeData) -> None:
        files = local_files(mime)
        if files:
            self._workspace.scope.spawn(self._take_files(files), name="read dropped files")
        else:
            self.take_text(mime.text())

    def take_text(self, text: str, account_id: str = "", kind: str = "") -> None:
        """`account_id` and `kind` where they were chosen, and not left to the text."""
        self._workspace.scope.spawn(self._take(text, account_id, kind), name="add renders")

    def take_kept(self) -> None:
        """Go on with what came too early."""
        kept, self._kept = self._kept, []
        for text, account_id, kind in kept:
            self.take_text(text, account_id, kind)

    async def _take_files(self, files: list[Path]) -> None:
        text, refused = await asyncio.to_thread(read_files, files)
        unread = ""
        if refused:
            names = ", ".join(refused[:3]) + ("…" if len(refused) > 3 else "")
            unread = self.tr(
                "Not read: {0}. Ids are read from text, CSV, JSON and log files."
            ).format(names)
        if text.strip():
            await self._take(text, more=unread)
        else:
            self.report.emit(unread or self.tr("There is nothing in these files."))

    async def _take(
        self, text: str, account_id: str = "", kind: str = "", *, more: str = ""
    ) -> None:
        accounts = self._workspace.accounts
        status = accounts.get(account_id) or accounts.main
        if status is None:
            self._kept.append((text, account_id, kind))
            self.account_wanted.emit()
            return
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
        # The counts make one sentence; what was left out follows in its own words.
        told = ", ".join(s for s in map(translated, sentences) if not s.endswith("."))
        notes = [s for s in map(translated, sentences) if s.endswith(".")]
        self.report.emit(" ".join(filter(None, (told + "." if told else "", *notes, more))))
        self.added.emit(found.added or found.known)
