"""Both event loops that the program runs on: asyncio's own for commands, Qt's for the window."""

from __future__ import annotations

import asyncio
import gc
import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

_T = TypeVar("_T")


def run_on_qt(main: Callable[[], Coroutine[Any, Any, _T]]) -> _T:
    """Run on the window's loop, on a screen that nobody sees."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from kling_desktop import app
    from kling_desktop.ui.loop import new_event_loop

    application = QApplication.instance() or app._new_application()
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        result = runner.run(main())
    del application  # it had to live until here
    gc.collect()  # of the loop: on another thread, later, Qt's timers may not end
    return result


def run_on_asyncio(main: Callable[[], Coroutine[Any, Any, _T]]) -> _T:
    return asyncio.run(main())
