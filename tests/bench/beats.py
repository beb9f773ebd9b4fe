"""How long the window's loop is held up: a Qt timer beats as fast as an input event could come."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BEAT_S = 0.005


@dataclass(slots=True)
class Beats:
    """How much later than wanted each beat came, and how long the loop's thread worked before it,
    in seconds: on a busy machine it is late for no fault of its own.
    """

    late: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def shown(self) -> str:
        late = sorted(self.late)
        p99 = late[int(len(late) * 0.99)] * 1000
        return f"p99 {p99:5.1f} ms, longest {late[-1] * 1000:5.1f} ms, {len(late)} beats"


@contextmanager
def beating() -> Iterator[Beats]:
    from PySide6.QtCore import Qt, QTimer

    beats, before, spent = Beats(), time.perf_counter(), time.thread_time()

    def beat() -> None:
        nonlocal before, spent
        now, working = time.perf_counter(), time.thread_time()
        beats.late.append(max(now - before - BEAT_S, 0.0))
        beats.worked.append(working - spent)
        before, spent = now, working

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(round(BEAT_S * 1000))
    try:
        yield beats
    finally:
        timer.stop()
