"""Where scenes are shot: a real window on a real workspace, and a camera that sees dialogs too."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from kling_desktop import app
from kling_desktop.demo.gateway import Gateway
from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import at_the_pace_of_loopback
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.resources import resource
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.compare.places import fitted
from kling_desktop.ui.loop import from_qt
from tests.screenshots.cast import ACCOUNT_ID

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable

    from kling_desktop.demo.render import Render
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow

_W = TypeVar("_W", bound=QWidget)

USUAL_SIZE = QSize(1440, 900)
PATIENCE_S = 60.0
_MOMENT_S = 0.15  # nothing tells when all that was asked for is laid out and painted
_BEHIND = QColor(0, 0, 0, 90)  # the window stands back behind a dialog


@dataclass(frozen=True, slots=True)
class Look:
    theme: str
    text_percent: int
    variant: str
    folder: Path

    def path(self, scene: str) -> Path:
        variant = "" if self.variant == "usual" else f"-{self.variant}"
        return self.folder / f"{scene}-{self.theme}-{self.text_percent}{variant}.png"


@dataclass(frozen=True, slots=True)
class Stage:
    """A window at work, and how its pictures are to look."""

    window: MainWindow
    desk: Desk
    workspace: Workspace
    look: Look

    async def shoot(self, scene: str) -> None:
        """Take the window with the dialogs and the menu before it."""
        await asyncio.sleep(_MOMENT_S)
        await self.until(lambda: self.desk.posters.is_idle)
        await asyncio.sleep(_MOMENT_S)
        picture = await from_qt(lambda: _composed(self.window))
        if not picture.save(str(self.look.path(scene))):
            raise OSError(self.look.path(scene))

    def found(self, kind: type[_W], inside: QWidget | None = None) -> _W:
        """What there is one of in the window, or `inside` a part of it."""
        child = (inside or self.window).findChild(kind)
        assert child
        return child

    async def until(self, condition: Callable[[], object]) -> None:
        """Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE_S):
            while not condition():  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.02)


@asynccontextmanager
async def stage(
    look: Look,
    renders: Iterable[Render] | None = (),
    *,
    is_asking: bool = True,
    bytes_per_s: float | None = None,
) -> AsyncIterator[Stage]:
    """`renders` None: no account either. `is_asking`: whether the service is asked about them."""
    home = Path(tempfile.mkdtemp(prefix="kling-desktop-"))
    token = "of-the-scenes"  # noqa: S105 - a name as good as any
    clips = resource("clips")
    gateway = Gateway(renders or (), token=token, clips=clips, bytes_per_s=bytes_per_s)
    try:
        with gateway:
            async with open_workspace(paths_in(home), Vault(session_only=True)) as workspace:
                workspace.preferences.change(
                    theme=look.theme,
                    text_percent=look.text_percent,
                    contrast="more" if look.variant == "contrast" else "system",
                    download_folder=str(home / "Kling clips"),
                )
                if renders is not None:
                    await _fill(workspace, gateway, renders)
                async with _window_on(workspace, look, is_asking=is_asking) as it:
                    yield it
    finally:
        shutil.rmtree(home, ignore_errors=True)


async def _fill(workspace: Workspace, gateway: Gateway, renders: Iterable[Render]) -> None:
    account = Account(account_id=ACCOUNT_ID, name="Studio", base_url=gateway.base_url)
    account = at_the_pace_of_loopback(account)
    await workspace.accounts.use(account, gateway.token)
    refs = [TaskRef(it.task_id, it.kind, it.name) for it in renders]
    await workspace.library.add(refs, account)


@asynccontextmanager
async def _window_on(workspace: Workspace, look: Look, *, is_asking: bool) -> AsyncIterator[Stage]:
    stop = asyncio.Event()
    window, desk = await from_qt(lambda: app._open_window(workspace.paths, workspace, stop))
    window.resize(USUAL_SIZE)
    if is_asking:
        app._start(workspace, has_tokens=True)
    try:
        yield Stage(window, desk, workspace, look)
    finally:
        desk.close()
        window.hide()
        await workspace.scope.cancel_all()
        gone = asyncio.get_running_loop().create_future()
        window.destroyed.connect(lambda: gone.set_result(None))
        window.deleteLater()
        await gone


def _paint_videos(window: MainWindow, picture: QPixmap) -> None:
    """They are windows of the system's, which a camera in here sees black."""
    painter = QPainter(picture)
    for video in (it for it in window.findChildren(QVideoWidget) if it.isVisible()):
        place = QRect(video.mapTo(window, QPoint()), video.size())
        painter.setClipRect(video.visibleRegion().boundingRect().translated(place.topLeft()))
        frame = video.videoSink().videoFrame().toImage()
        painter.drawImage(fitted(frame.size(), place), frame)
    painter.end()


def _composed(window: MainWindow) -> QPixmap:
    picture = window.grab()
    _paint_videos(window, picture)
    before = [it for it in QApplication.topLevelWidgets() if it.isVisible() and it is not window]
    painter = QPainter(picture)
    for dialog in (it for it in before if isinstance(it, QDialog)):
        painter.fillRect(picture.rect(), _BEHIND)
        taken = dialog.grab()
        place = QPoint(
            (picture.width() - taken.width()) // 2, (picture.height() - taken.height()) // 2
        )
        painter.drawPixmap(place, taken)
        painter.setPen(dialog.palette().mid().color())
        painter.drawRect(taken.rect().translated(place))
    for menu in (it for it in before if isinstance(it, QMenu)):
        painter.drawPixmap(menu.pos() - window.pos(), menu.grab())
    painter.end()
    return picture
