"""Where every error nobody foresaw ends: in the log, and as one strip in the window."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

_log = logging.getLogger("kling_desktop.unforeseen")
_qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


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
    """Log what escapes from slots and coroutines, and what Qt itself has to say."""
    sys.excepthook = _log_exception
    loop.set_exception_handler(_log_context)
    qInstallMessageHandler(_log_qt)


def _log_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    _log.error("an error escaped", exc_info=(kind, error, trace))


def _log_context(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    _log.error("%s", context.get("message"), exc_info=context.get("exception"))


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    _qt_log.log(_LEVELS[kind], "%s: %s", context.category or "default", text)
