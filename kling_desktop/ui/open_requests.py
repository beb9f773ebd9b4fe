"""Takes what links, opened files and other starts of the program bring to the window."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.links import Link, LinkFlaw, LinkRefused, read_link
from kling_desktop.services.background import on_own_thread
from kling_desktop.services.intake import read_files
from kling_desktop.ui.i18n import one_after_another, translated
from kling_desktop.ui.single_instance.listener import Listener
from kling_desktop.ui.single_instance.request import request_of
from kling_desktop.words import unread_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.add_tasks import AddTasks
    from kling_desktop.ui.application import Application
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.single_instance.request import Request
    from kling_desktop.ui.single_instance.start import Start

_ACTIVATION = "XDG_ACTIVATION_TOKEN"


class OpenRequests(QObject):
    """`report` carries the sentences for the creator.

    Any page of the web can open a link, so what comes is proposed and never added by itself.
    """

    report = Signal(str)

    def __init__(self, workspace: Workspace, window: MainWindow, add_tasks: AddTasks) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._add_tasks = add_tasks
        self._listener: Listener | None = None

    def begin(self, start: Start, application: Application) -> None:
        """Take what this start was given, and listen for all that comes later."""
        if start.lock:
            self._listener = Listener(start.lock, self._workspace.paths.data, self)
            self._listener.asked.connect(self.take)
        application.opened.connect(self.take_address)
        self._read(start.request)
        for address in application.listen():
            self.take_address(address)

    def close(self) -> None:
        if self._listener:
            self._listener.close()

    def take(self, request: Request) -> None:
        if not request.in_background:
            come_to_front(self._window, request.activation)
        self._read(request)

    def take_address(self, address: str) -> None:
        """Of one file, or one link."""
        self.take(request_of([address], Path.home()))

    def _read(self, request: Request) -> None:
        if not request.is_empty:
            self._workspace.scope.spawn(self._propose(request), name="read what was handed over")

    async def _propose(self, request: Request) -> None:
        links, told = self._followed(request.links)
        files = [Path(it) for it in request.files]
        read = await on_own_thread(lambda: read_files(files), name="read files")
        unread = unread_sentences([(path.name, why) for path, why in read.unread])
        told |= dict.fromkeys(map(translated, unread))
        ids = [task_id for link in links for task_id in link.task_ids]
        text = "\n".join(filter(str.strip, (*ids, request.text, read.text)))
        if text:
            self._add_tasks.propose(text, _kind_of(links))
        elif request.files and not told:
            told[self.tr("There is nothing in these files.")] = None
        if told:
            self.report.emit(one_after_another(told))

    def _followed(self, links: Iterable[str]) -> tuple[list[Link], dict[str, None]]:
        """And a sentence for each reason why others were not."""
        followed: list[Link] = []
        told: dict[str, None] = {}
        for link in links:
            try:
                followed.append(read_link(link))
            except LinkRefused as error:
                told[self._sentence(error.flaw)] = None
        return followed, told

    def _sentence(self, flaw: LinkFlaw) -> str:
        match flaw:
            case LinkFlaw.TOO_LONG:
                return self.tr("The link holds too much. Paste the ids instead.")
            case LinkFlaw.NOT_AN_ID:
                return self.tr("What the link calls an id cannot be one.")
            case LinkFlaw.UNKNOWN_KIND:
                return self.tr("The link names a kind of render that is not known here.")
            case LinkFlaw.MORE:
                return self.tr("The link holds more than ids and their kind, so it was left alone.")
            case _:
                return self.tr("The link names no render.")


def come_to_front(window: MainWindow, activation: str = "") -> None:
    """With the desktop's leave, where it gave one to whoever asks."""
    if activation:
        os.environ[_ACTIVATION] = activation  # where Qt looks for it, on Wayland
    window.come_forward()
    os.environ.pop(_ACTIVATION, None)  # it was for us, and not for what is started from here


def _kind_of(links: Iterable[Link]) -> str:
    """What all links that name renders say."""
    kinds = {link.kind for link in links if link.task_ids}
    return kinds.pop() if len(kinds) == 1 else ""
