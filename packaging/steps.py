"""Recipes: commands in a row, which are run, or only printed."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from project import dated_environment, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Step:
    """One command; `variables` are set besides those that date what is built."""

    command: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        given = [f"{name}={value}" for name, value in self.variables.items()]
        return shlex.join([*(["env", *given] if given else []), *self.command])


def step(*command: str | Path, **variables: str) -> Step:
    return Step(tuple(map(str, command)), variables)


def carry_out(steps: Iterable[Step], *, dry_run: bool) -> None:
    """Raises CalledProcessError at the first command that fails, or FileNotFoundError."""
    for it in steps:
        sys.stdout.write(f"{it}\n")
        sys.stdout.flush()
        if not dry_run:
            run(*it.command, variables={**dated_environment(), **it.variables})
