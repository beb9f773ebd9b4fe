"""Which two clips are compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kling_desktop.domain.task import TaskKey

Pair = tuple["Subject", "Subject"]


@dataclass(frozen=True, slots=True)
class Subject:
    """One saved video of a render; `position` counts from 0."""

    key: TaskKey
    position: int
    path: Path


def pair_of(saved: Sequence[Sequence[Subject]]) -> Pair | None:
    """Of the saved videos of each chosen render: two renders, or the two videos of one."""
    if len(saved) == 1 and len(saved[0]) == 2:
        return saved[0][0], saved[0][1]
    if len(saved) == 2 and all(saved):
        return saved[0][0], saved[1][0]
    return None
