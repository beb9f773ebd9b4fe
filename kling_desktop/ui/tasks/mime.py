"""What is handed over in a drag, and what is read from a drop or paste."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl

from kling_desktop.services.intake import NotText, text_of_file

if TYPE_CHECKING:
    from collections.abc import Iterable


def files_mime(paths: Iterable[Path]) -> QMimeData:
    """Saved clips as the files they are."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def can_read(mime: QMimeData) -> bool:
    return mime.hasUrls() or mime.hasText()


def local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def read_files(paths: Iterable[Path]) -> tuple[str, list[str]]:
    """The text of all files together, and the names of those that hold none. May block."""
    texts: list[str] = []
    refused: list[str] = []
    for path in paths:
        try:
            texts.append(text_of_file(path))
        except (NotText, OSError):
            refused.append(path.name)
    return "\n".join(texts), refused
