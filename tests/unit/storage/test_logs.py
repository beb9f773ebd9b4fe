"""No secret gets into the log, and no text from outside can pass for a line of it."""

from __future__ import annotations

import logging
import stat
from typing import TYPE_CHECKING

import pytest

from kling_desktop.storage.logs import PlainFormatter, log_details, redact, start_log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY = "Zq7canary81"


@pytest.mark.parametrize(
    "text",
    [
        f"Bearer {CANARY}",
        f"bearer  {CANARY}.{CANARY}",
        f"Authorization: Bearer {CANARY}",
        f"authorization=Bearer {CANARY}",
        f"{{'Authorization': 'Bearer {CANARY}'}}",
        f'{{"authorization": "Bearer {CANARY}", "x": 1}}',
        f"(b'Authorization', b'Bearer {CANARY}')",
        f"Authorization: Basic {CANARY}",
        f"Authorization: {CANARY}",
        f"api_key={CANARY}",
        f"API-Key: {CANARY}",
        f"KLING_API_KEY={CANARY}",
        f"'api_key': '{CANARY}'",
        f"secret key: {CANARY}",
        f"AccessKey={CANARY}",
        f"token: {CANARY}",
        f'"token":"{CANARY}"',
        f"sk-{CANARY}",
        f"in the middle sk-{CANARY}, of a line",
        f"eyJ{CANARY}.{CANARY}.{CANARY}",
        f"https://cdn.example/a.mp4?ksTime=6a&sig={CANARY}",
        f"GET '/a.mp4?sig={CANARY}%2F{CANARY}' failed",
    ],
)
def test_secrets_are_taken_out(text: str) -> None:
    assert CANARY not in redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "check 878106242831892487 failed",
        "https://api.example.com/kling/v1/videos/multi-image2video/878106242831892487",
        "the token was refused",
        "desk-lamp-12345678 is a name",
        "3 tokens left",
    ],
)
def test_the_rest_stays(text: str) -> None:
    assert redact(text) == text


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The program's log, started; the root logger is as before afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("kling_desktop")
    before, levels = list(root.handlers), (root.level, ours.level)
    file = tmp_path / "kling-desktop.log"
    start_log(file)
    yield file
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


def test_the_log_is_private_and_redacted(log: Path) -> None:
    logging.getLogger("kling_desktop.services").info("began")
    logging.getLogger("httpx").info("HTTP Request: GET https://x.example/?sig=%s", CANARY)
    logging.getLogger("other").warning("sent %s", {"Authorization": f"Bearer {CANARY}"})
    text = log.read_text()
    assert [line.split(" ", 2)[2] for line in text.splitlines()] == [
        "INFO kling_desktop.services: began",
        "WARNING other: sent {'[removed]'}",
    ]
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_secret_in_a_traceback_is_taken_out(log: Path) -> None:
    try:
        raise ValueError(f"Authorization: Bearer {CANARY}")
    except ValueError:
        logging.getLogger("kling_desktop").exception("it failed")
    text = log.read_text()
    assert "ValueError" in text
    assert CANARY not in text


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_a_line_cannot_be_forged(log: Path, ending: str) -> None:
    forged = "2026-01-01 00:00:00,000 ERROR root: the sky falls"
    try:
        raise ValueError(f"oh{ending}{forged}")
    except ValueError:
        logging.getLogger("kling_desktop").exception("it says: %s", f"oh{ending}{forged}")
    lines = log.read_text(encoding="utf-8").splitlines()
    assert any("it says" in line and "the sky falls" in line for line in lines)
    assert not [line for line in lines if line.startswith(forged)]


def test_the_log_is_turned_over(log: Path) -> None:
    logger = logging.getLogger("kling_desktop")
    for _ in range(11):
        logger.info("x" * 100_000)
    older = log.with_name(log.name + ".1")
    assert log.stat().st_size < older.stat().st_size <= 1_000_000
    assert stat.S_IMODE(older.stat().st_mode) == 0o600


def test_a_formatter_leaves_the_record_alone_for_other_handlers() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 1, "token=%s", (CANARY,), None)
    assert CANARY not in PlainFormatter("%(message)s").format(record)
    assert CANARY in logging.Formatter("%(message)s").format(record)


def test_details_are_ours_alone(log: Path) -> None:
    ours, theirs = logging.getLogger("kling_desktop.kling"), logging.getLogger("httpx")
    log_details(on=True)
    ours.debug("a question with sk-%s", CANARY)
    theirs.info("GET https://cdn.example/a.mp4")
    log_details(on=False)
    ours.debug("nobody asked for this")
    written = log.read_text()
    assert "a question with [removed]" in written
    assert "cdn.example" not in written
    assert "nobody asked" not in written
