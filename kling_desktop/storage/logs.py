"""The log file, and the one filter that keeps secrets out of it."""

from __future__ import annotations

import contextlib
import logging
import os
import re
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import TextIOWrapper
    from pathlib import Path

MAX_BYTES = 1_000_000
_SECRETS = re.compile(
    r"(?i:(?:authorization|(?:access|secret|api)[ _-]?key|token)[\"']?\s*[:=]\s*(?:b?[\"'])?)"
    r"(?i:(?:bearer|basic)\s+)?[^\s\"',}]+"
    r"|(?i:bearer\s+)[^\s\"',]+"
    r"|\b(?:sk|ak|rk|pk)-[A-Za-z0-9_.+/=-]{8,}"
    r"|\beyJ[A-Za-z0-9_-]{6,}[A-Za-z0-9_.-]*"
    r"|(?<=\?)[^\s\"'<>]+"  # the query of a signed link
)


class PlainFormatter(logging.Formatter):
    """One line a record, and the lines of a traceback indented: no text from outside can pass for
    a record. Secrets are taken out.
    """

    def format(self, record: logging.LogRecord) -> str:
        return "\n    ".join(redact(super().format(record)).splitlines())

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        record.message = " ⏎ ".join(record.message.splitlines())
        return super().formatMessage(record)


class _PrivateFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT, 0o600))
        return super()._open()


def redact(text: str) -> str:
    return _SECRETS.sub("[removed]", text)


def start_log(path: Path) -> None:
    """Write warnings and worse of everything, and our own news, to `path`. Raises OSError."""
    _start(_PrivateFile(path, maxBytes=MAX_BYTES, backupCount=1, encoding="utf-8", delay=True))
    log_details(on=False)


def log_details(*, on: bool) -> None:
    """Write each question and answer of ours too; never what the libraries say of theirs: httpx
    names whole addresses with their signatures.
    """
    logging.getLogger("kling_desktop").setLevel(logging.DEBUG if on else logging.INFO)


def last_lines(path: Path, count: int) -> str:
    """The end of the log, from the file before it too where the newest is short; empty without."""
    lines: list[str] = []
    for file in (path.with_name(path.name + ".1"), path):
        with contextlib.suppress(OSError):
            lines += file.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(lines[-count:])


def log_to_stderr() -> None:
    """For the commands: two programs do not share a log file that rotates."""
    _start(logging.StreamHandler())


def _start(handler: logging.Handler) -> None:
    handler.setFormatter(PlainFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
