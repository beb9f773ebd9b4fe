"""Takes what other starts of the program hand over, over a socket for this user alone."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import socket
import stat
import struct
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer

from kling_desktop.ui.single_instance.request import MAX_BYTES, TAKEN, BadRequest, decoded

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

    from kling_desktop.ui.single_instance.lock import WindowLock

_log = logging.getLogger(__name__)

VISIT_MS = 3_000  # what a caller may take to say everything
MAX_CALLERS = 16  # at once
_LONGEST_FOLDER = 60  # bytes: a socket's whole path may have 103 on a Mac


class Listener(QObject):
    """`asked` carries a Request. Whoever opens one holds the lock: a socket that is there already
    was left behind.
    """

    asked = Signal(object)

    def __init__(self, lock: WindowLock, data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._lock = lock
        self._callers = 0
        self._own_folder: Path | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        self._listen(_name(data))

    @property
    def address(self) -> str:
        """Empty when it could not listen."""
        return self._server.fullServerName() if self._server.isListening() else ""

    def close(self) -> None:
        """Whoever calls from now on waits for the lock."""
        self._lock.tell_address("")
        self._server.close()
        if self._own_folder:
            shutil.rmtree(self._own_folder, ignore_errors=True)

    def _listen(self, name: str) -> None:
        address = name if sys.platform == "win32" else str(self._folder() / name)
        QLocalServer.removeServer(address)
        if self._server.listen(address):
            self._lock.tell_address(self.address)
        else:
            _log.warning("nobody can hand anything over: %s", self._server.errorString())

    def _folder(self) -> Path:
        """One that nobody else can reach."""
        named = _runtime_folder()
        if named and len(os.fsencode(named)) <= _LONGEST_FOLDER and _is_ours_alone(named):
            return Path(named)
        self._own_folder = Path(tempfile.mkdtemp(prefix="kling-desktop-"))
        return self._own_folder

    def _let_in(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            if self._callers >= MAX_CALLERS or not _is_same_user(caller):
                caller.abort()
                caller.deleteLater()
                continue
            self._callers += 1
            visit = _Visit(caller, self)
            visit.asked.connect(self.asked)
            visit.begin()

    def forget(self, visit: QObject) -> None:
        self._callers -= 1
        visit.deleteLater()


class _Visit(QObject):
    """One line in, one out, and an end."""

    asked = Signal(object)

    def __init__(self, caller: QLocalSocket, listener: Listener) -> None:
        super().__init__(listener)
        self._listener = listener
        self._heard = b""
        self._caller = caller
        caller.setParent(self)
        caller.setReadBufferSize(MAX_BYTES)

    def begin(self) -> None:
        self._caller.readyRead.connect(self._read)
        self._caller.disconnected.connect(self._end)
        QTimer.singleShot(VISIT_MS, self, self._caller.abort)
        self._read()

    def _read(self) -> None:
        self._heard += bytes(self._caller.readAll().data())
        line, end, _ = self._heard.partition(b"\n")
        if end and len(line) < MAX_BYTES:
            self._take(line)
        elif len(self._heard) >= MAX_BYTES:
            self._caller.abort()

    def _take(self, line: bytes) -> None:
        self._heard = b""
        try:
            request = decoded(line)
        except BadRequest:
            self._caller.abort()
            return
        self._caller.write(TAKEN)
        self._caller.disconnectFromServer()  # when that is written
        self.asked.emit(request)

    def _end(self) -> None:
        self._listener.forget(self)


def _name(data: Path) -> str:
    return f"kling-desktop-{hashlib.sha256(os.fsencode(data)).hexdigest()[:16]}"


def _runtime_folder() -> str:
    """Empty where the system has none. In a Flatpak only a part of it is seen by other starts:
    https://docs.flatpak.org/en/latest/sandbox-permissions.html
    """
    named, app = os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("FLATPAK_ID")
    return f"{named}/app/{app}" if named and app else named


def _is_ours_alone(folder: str) -> bool:
    try:
        found = os.lstat(folder)
    except OSError:
        return False
    is_private = stat.S_ISDIR(found.st_mode) and not stat.S_IMODE(found.st_mode) & 0o077
    return is_private and found.st_uid == os.getuid()


if sys.platform == "linux":
    _CREDENTIALS = struct.Struct("3i")

    def _is_same_user(caller: QLocalSocket) -> bool:
        """As the kernel tells of the other end, should the folder's mode not have kept it away."""
        try:
            with socket.socket(fileno=os.dup(int(caller.socketDescriptor()))) as end:
                told = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
        except OSError:  # it has gone
            return False
        _process, user, _group = _CREDENTIALS.unpack(told)
        return bool(user == os.getuid())
else:

    def _is_same_user(caller: QLocalSocket) -> bool:
        """The folder's mode and the socket's, or the pipe's own list of users, see to it."""
        return caller.isValid()
