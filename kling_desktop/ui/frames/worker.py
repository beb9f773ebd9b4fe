"""The decoding process: takes requests from its input, writes pictures, answers.

It ends when its input does.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from kling_desktop.storage.containers import container_of
from kling_desktop.ui.frames.film import Film
from kling_desktop.ui.frames.limits import end_request, limit_process, limit_request
from kling_desktop.ui.frames.protocol import READY, Answer, Request
from kling_desktop.ui.frames.troubles import FrameTrouble

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

QUALITY = 85


class Worker(QObject):
    asked = Signal(bytes)

    def __init__(self, answers: int) -> None:
        """`answers` is a file descriptor."""
        super().__init__()
        self._answers = answers
        self._film = Film()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def say(self, line: bytes) -> None:
        os.write(self._answers, line)

    def _answer(self, line: bytes) -> None:
        request = Request.read(line)
        limit_request(request.limit_s)
        answer = self._answer_to(request)
        end_request()
        self.say(answer.line())

    def _answer_to(self, request: Request) -> Answer:
        try:
            if container_of(Path(request.clip)) is None:
                return Answer(request.number, trouble=FrameTrouble.NOT_A_VIDEO)
        except OSError:
            return Answer(request.number, trouble=FrameTrouble.GONE)
        frames = self._frames(request)
        if not frames:
            return Answer(request.number, trouble=FrameTrouble.NOT_DECODED)
        for at, frame in enumerate(frames):
            picture = frame.toImage()
            if picture.isNull():  # damaged so that it has no size, say
                return Answer(request.number, trouble=FrameTrouble.NOT_DECODED)
            if not _write(picture, request, at):
                return Answer(request.number, trouble=FrameTrouble.NOT_WRITTEN)
        return Answer(request.number, len(frames))

    def _frames(self, request: Request) -> list[QVideoFrame]:
        film = self._film
        try:
            first = film.open(request.clip)
            if first is None:
                return []
            if request.count > 1:
                return film.spread(request.count, first)
            last = request.at_us is None
            frame = film.last(first) if last else film.at(request.at_us or 0, first)
            return [frame] if frame else []
        finally:
            film.close()


def _write(picture: QImage, request: Request, index: int) -> bool:
    """The largest first: the smaller ones are made of it."""
    for side in sorted(request.sides, key=lambda side: side or sys.maxsize, reverse=True):
        if side and side < max(picture.width(), picture.height()):
            picture = picture.scaled(
                *(side, side, Qt.AspectRatioMode.KeepAspectRatio),
                Qt.TransformationMode.SmoothTransformation,
            )
        path, is_jpeg = str(request.picture_file(index, side)), request.ending == "jpg"
        if not picture.save(path, quality=QUALITY if is_jpeg else -1):
            return False
    return True


def _read_all(worker: Worker, requests: int) -> None:
    with open(requests, "rb") as lines:
        for line in lines:
            worker.asked.emit(line)
    os._exit(0)  # nobody waits for what is under way


def main() -> int:
    limit_process()
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)  # what a library may print is no answer
    os.dup2(nowhere, 2)
    application = QGuiApplication(sys.argv[:1])
    worker = Worker(answers)
    threading.Thread(target=_read_all, args=(worker, os.dup(0)), daemon=True).start()
    worker.say(READY)
    return application.exec()
