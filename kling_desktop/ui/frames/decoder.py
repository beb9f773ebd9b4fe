"""The other process, as it is seen from here: started when needed, ended when idle or stuck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from kling_desktop.ui.frames.entry import VARIABLES, command, module_path
from kling_desktop.ui.frames.protocol import LONGEST_LINE, READY, Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.ui.frames.protocol import Request

IDLE_MS = 20_000
START_MS = 30_000
_END_MS = 2_000


class Decoder(QObject):
    """One request at a time. `free`: another can be made. `answered` carries an Answer.

    `broke`: it ended while there was something to do; True when that was a request, so that a new
    one may do better, False when it did not even start.
    """

    free = Signal()
    answered = Signal(object)
    broke = Signal(bool)

    def __init__(self, parent: QObject, program: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._program = list(program or command())
        self._process: QProcess | None = None
        self._is_ready = False
        self._request: Request | None = None
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._kill)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._let_go)

    @property
    def is_free(self) -> bool:
        return self._is_ready and self._request is None

    @property
    def process_id(self) -> int:
        """0 while there is none."""
        return self._process.processId() if self._process else 0

    def start(self) -> None:
        """Unless it runs; `free` tells when it does."""
        if self._process:
            return
        self._process = process = QProcess(self)
        process.setProgram(self._program[0])
        process.setArguments(self._program[1:])
        process.setProcessEnvironment(_environment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._note_error)
        self._limit.start(START_MS)
        process.start()

    def ask(self, request: Request) -> None:
        if self._process and self.is_free:
            self._request = request
            self._idle.stop()
            self._limit.start(round(request.limit_s * 1000))
            self._process.write(request.line())

    def close(self) -> None:
        """End it at once, and one that was let go and is still on its way out."""
        self._idle.stop()
        self._limit.stop()
        self._forget()
        for process in self.findChildren(QProcess):
            process.kill()
            process.waitForFinished(_END_MS)

    def _read(self) -> None:
        process = self._process
        while process and process is self._process and process.canReadLine():
            self._hear(bytes(process.readLine().data()))
        if process and process is self._process and process.bytesAvailable() > LONGEST_LINE:
            self._kill()

    def _hear(self, line: bytes) -> None:
        if self._is_ready:
            self._take(line)
        elif line == READY:
            self._is_ready = True
        else:
            self._kill()
        if self.is_free:
            self._limit.stop()
            self._idle.start()
            self.free.emit()

    def _take(self, line: bytes) -> None:
        """What answers nothing that was asked comes from a process out of its mind."""
        try:
            answer = Answer.read(line)
        except ValueError:
            answer = None
        if answer is None or self._request is None or answer.number != self._request.number:
            self._kill()
            return
        self._request = None
        self.answered.emit(answer)

    def _let_go(self) -> None:
        """It ends when its input does. Were it asked meanwhile, that would go to a new one."""
        process = self._forget()
        if process:
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()

    def _kill(self) -> None:
        if self._process:
            self._process.kill()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        """All others are followed by `finished`."""
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self, *_how: object) -> None:
        was_asked = self._request is not None
        had_something_to_do = was_asked or not self._is_ready
        process = self._forget()
        self._idle.stop()
        self._limit.stop()
        if process:
            process.deleteLater()
        if had_something_to_do:
            self.broke.emit(was_asked)

    def _forget(self) -> QProcess | None:
        process, self._process = self._process, None
        self._is_ready = False
        self._request = None
        if process:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._note_error)
        return process


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    for name, value in {**VARIABLES, "PYTHONPATH": module_path()}.items():
        environment.insert(name, value)
    return environment
