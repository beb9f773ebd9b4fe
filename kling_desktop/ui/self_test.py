"""What the self-test looks at through Qt: the way to a screen, and the player."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QPluginLoader, QSize
from PySide6.QtGui import QImage

from kling_desktop.ui.loop import from_qt
from kling_desktop.ui.preview.posters import Posters

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task

_DISPLAYS = {"win32": ("windows",), "darwin": ("cocoa",)}
_LINUX_DISPLAYS = ("xcb", "wayland")
_LOOKED_AT = QSize(8, 8)  # px of a picture made small: a blank one is of one colour


class NotShownError(Exception):
    """What cannot be shown, and why."""


def load_displays() -> tuple[str, ...]:
    """The names of the screens' plug-ins, each loaded with all its libraries.

    None is started, so this needs no screen. Raises NotShownError.
    """
    names = _DISPLAYS.get(sys.platform, _LINUX_DISPLAYS)
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    for name in names:
        plugin = next(folder.glob(f"*q{name}.*"), folder / name)
        loader = QPluginLoader(str(plugin))
        if not loader.load():
            raise NotShownError(loader.errorString())
    return names


async def first_frame(task: Task, folder: Path) -> QSize:
    """Decode the first frame of a saved clip into `folder`; its size in px.

    Waits for ever for one that never comes. Raises NotShownError for a blank one.
    """
    made = asyncio.Event()

    def ask() -> Posters:
        posters = Posters(folder)
        posters.made.connect(made.set)
        posters.thumbnail(task, _LOOKED_AT, 1.0)
        return posters

    posters = await from_qt(ask)
    try:
        await made.wait()
    finally:
        posters.close()
    picture = QImage(str(posters.path(task.key)))
    small = picture.scaled(_LOOKED_AT)
    if len({small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}) < 2:
        raise NotShownError("The frame is blank.")
    return picture.size()
