"""What is handed over in a drag or by the clipboard, and what is in a drop or paste."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAG = re.compile(r"<[^<>]*>")


def files_mime(paths: Sequence[Path]) -> QMimeData:
    """Saved clips as the files they are."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def copied_mime(paths: Sequence[Path]) -> QMimeData:
    """The same for the clipboard, where file managers also want to know: copied, or cut?

    Nautilus, Nemo, Caja, Thunar and PCManFM read the first; Dolphin reads the second, where "1"
    would mean cut. Terminals and editors on their desktops take the paths, as from any file
    manager there; on Windows, where Explorer gives no text, mail programs would prefer it.
    """
    mime = files_mime(paths)
    if sys.platform not in {"win32", "darwin"}:
        lines = ["copy", *map(file_uri, paths)]
        mime.setData("x-special/gnome-copied-files", "\n".join(lines).encode())
        mime.setData("application/x-kde-cutselection", b"0")
        mime.setText("\n".join(map(str, paths)))
    return mime


def file_uri(path: Path) -> str:
    return _encoded(QUrl.fromLocalFile(str(path)))


def can_read(mime: QMimeData) -> bool:
    """Pictures too, so that they can be refused in words."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml() or mime.hasImage()


def local_files(mime: QMimeData) -> list[Path]:
    """Files and folders of this computer."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile() and not url.host()]


def remote_files(mime: QMimeData) -> list[Path]:
    """Names of files on other computers; Windows would sign in there if one were opened."""
    return [Path(url.fileName()) for url in mime.urls() if url.isLocalFile() and url.host()]


def text_beside_files(mime: QMimeData) -> str:
    """All words in it; beside files only links, since the text is then the files' paths."""
    urls = mime.urls()
    if any(url.isLocalFile() for url in urls):
        return "\n".join(_encoded(url) for url in urls if not url.isLocalFile())
    if mime.hasText():
        return mime.text()
    from html import unescape  # late: the start waits for it

    return unescape(_TAG.sub(" ", mime.html()))


def _encoded(url: QUrl) -> str:
    return bytes(url.toEncoded().data()).decode()
