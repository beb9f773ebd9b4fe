"""Where every error nobody foresaw ends: in the log, and as one strip in the window."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

_log = logging.getLogger("kling_desktop.unforeseen")


class ErrorNotice(QObject):
    """`happened` is sent for each error of ours that `handler` sees, from whatever thread."""

    happened = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.handler = _Forward(self)


class _Forward(logging.Handler):
    def __init__(self, notice: ErrorNotice) -> None:
        super().__init__(logging.ERROR)
        self._notice = notice

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith("kling_desktop"):
            self._notice.happened.emit()


def catch_all(loop: asyncio.AbstractEventLoop) -> None:
    """Log what escapes from slots and coroutines.

    What Qt itself has to say goes to stderr: a message handler in Python would freeze the program.
    FFmpeg's threads warn too (of a missing sound device, say), and would wait for the interpreter
    that QMediaPlayer.stop() holds while it waits for them.
    """
    sys.excepthook = _log_exception
    loop.set_exception_handler(_log_context)


def _log_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    _log.error("an error escaped", exc_info=(kind, error, trace))


def _log_context(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    _log.error("%s", context.get("message"), exc_info=context.get("exception"))
