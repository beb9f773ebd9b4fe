"""What the self-test looks at through Qt: the way to a screen, and the player."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QPluginLoader, QSize, QTranslator
from PySide6.QtGui import QImage

from kling_desktop.languages import Language
from kling_desktop.ui.language import catalogues
from kling_desktop.ui.loop import from_qt
from kling_desktop.ui.preview.posters import Posters

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task

_DISPLAYS = {"win32": ("windows",), "darwin": ("cocoa",)}
_LINUX_DISPLAYS = ("xcb", "wayland")
_SIZE = QSize(96, 96)  # px
_FEWEST_COLOURS = 16  # a blank frame has one


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


def load_languages() -> tuple[str, ...]:
    """Each with all its catalogues. Raises NotShownError."""
    languages = [language for language in Language if language is not Language.ENGLISH]
    for language in languages:
        for file in catalogues(language):
            if file.suffix == ".qm" and not QTranslator().load(str(file)):
                raise NotShownError(f"{file.name} cannot be loaded")
            if not file.is_file():
                raise NotShownError(f"{file.name} is not there")
    return tuple(language.value for language in languages)


async def first_frame(task: Task, folder: Path) -> QSize:
    """Have the poster of a saved clip made in `folder`, as the window would; its size in px.

    Waits for ever for one that never comes. Raises NotShownError for a blank one.
    """
    made = asyncio.Event()

    def ask() -> Posters:
        posters = Posters(folder)
        posters.made.connect(lambda _key: made.set())
        posters.thumbnail(task, _SIZE, 1.0)
        return posters

    posters = await from_qt(ask)
    try:
        await made.wait()
        poster = posters.thumbnail(task, _SIZE, 1.0)
    finally:
        posters.close()
    picture = poster.toImage() if poster else QImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    if len({picture.pixel(x, y) for x, y in points}) < _FEWEST_COLOURS:
        raise NotShownError("The frame is blank.")
    return picture.size()
