"""Which of the coming answers get a fault."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.demo.faults import NONE, Fault

if TYPE_CHECKING:
    from kling_desktop.demo.request_log import Origin, Subject


@dataclass(slots=True)
class _Line:
    fault: Fault
    origin: Origin
    task_id: str  # empty: any
    position: int | None  # None: any
    left: int | None  # None: always

    def concerns(self, origin: Origin, subject: Subject) -> bool:
        is_there = self.origin is origin and self.task_id in {"", subject.task_id}
        return is_there and self.position in {None, subject.position}

    @property
    def vagueness(self) -> int:
        return (self.task_id == "") + (self.position is None)


class Script:
    """Thread-safe. Lines about one task or video go before those about all; else first in, first
    out.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines: list[_Line] = []

    def add(
        self,
        fault: Fault,
        *,
        origin: Origin,
        task_id: str,
        position: int | None,
        times: int | None,
    ) -> None:
        if times is not None and times < 1:
            raise ValueError(times)
        with self._lock:
            self._lines.append(_Line(fault, origin, task_id, position, times))

    def clear(self) -> None:
        with self._lock:
            self._lines.clear()

    def next_fault(self, origin: Origin, subject: Subject) -> Fault:
        """Take what the script has for this request; NONE where it has nothing."""
        with self._lock:
            lines = [line for line in self._lines if line.concerns(origin, subject)]
            line = min(lines, key=lambda line: line.vagueness, default=None)
            if line is None:
                return NONE
            if line.left is not None:
                line.left -= 1
                if line.left == 0:
                    self._lines = [other for other in self._lines if other is not line]
            return line.fault
