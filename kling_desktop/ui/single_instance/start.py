"""The first steps of a start, before Qt: is the window ours to open?"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.storage.paths import user_paths
from kling_desktop.ui.single_instance.caller import Outcome, claim
from kling_desktop.ui.single_instance.lock import WindowLock
from kling_desktop.ui.single_instance.request import (
    BadRequest,
    Request,
    encoded,
    request_of,
    with_activation,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

TOO_MUCH = "kling-desktop: That is too much at once. Put it into a text file and drop that.\n"


class Unanswered(Exception):
    """The window is open, and its process does not answer."""


@dataclass(frozen=True, slots=True)
class Start:
    """A window that is to be opened. Without a lock nobody can hand anything over to it."""

    request: Request = field(default_factory=Request)
    lock: WindowLock | None = None


def begin(given: Sequence[str], *, demo: bool, in_background: bool) -> Start | int:
    """What to open, or the exit code when there is nothing to open any more. Raises Unanswered.

    Each demo has a data folder of its own, and so a window.
    """
    request = request_of(given, _folder(), in_background=in_background)
    if demo:
        return Start(request)
    try:
        line = encoded(with_activation(request, os.environ))
    except BadRequest:
        sys.stderr.write(TOO_MUCH)
        return 2
    try:
        paths = user_paths()
        paths.create()
        lock = WindowLock(paths.window_lock)
        outcome = claim(lock, line)
    except OSError:  # no folder, or no locks: whoever opens the ledger tells what is wrong
        return Start(request)
    if outcome is Outcome.UNANSWERED:
        raise Unanswered
    return Start(request, lock) if outcome is Outcome.FIRST else 0


def _folder() -> Path:
    try:
        return Path.cwd()
    except OSError:  # it was deleted
        return Path.home()
