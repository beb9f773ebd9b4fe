"""Somebody who neither sees the window nor has a keyboard: all goes over the accessibility bus."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from tests.e2e.gateway import ROOT
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Mapping

SYSTEM_PYTHON = "/usr/bin/python3"
_SCRIPT = ROOT / "tests" / "e2e" / "screen_reader_script.py"
FIELDS = "text", "password text"


@dataclass(frozen=True, slots=True)
class Thing:
    """As it was told when it was asked about; `node` is its number for further questions."""

    node: int
    role: str
    name: str
    description: str
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """An event; `data` is what an announcement says, `detail` whether a state came or went."""

    type: str
    name: str
    data: str
    detail: int


class ScreenReader:
    def __init__(self, pid: int, environment: Mapping[str, str]) -> None:
        self._heard: list[Told] = []
        self._script = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", SYSTEM_PYTHON, "-W", "ignore", _SCRIPT, str(pid)],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._script:
            self._script.kill()

    # Reads

    def all(self, role: str, name: str = "") -> list[Thing]:
        """All that is shown with this role whose name matches a pattern; menus also when shut."""
        return _things(self._ask("find", role=role, name=name))

    def find(self, role: str, name: str) -> Thing:
        """The first of them, once it is there."""
        found = until(
            lambda: self.all(role, name),
            f"{role} {name!r}",
            otherwise=lambda: [it.name for it in self.all(role)],
        )
        return found[0]

    def rows(self, *, across: bool = False) -> list[Thing]:
        """The whole list, also what is out of sight; empty while it changes. `across`: several
        stand in each line of it.
        """
        table = self.find("table", "^Renders$")
        return _things(self._ask("rows", node=table.node, across=across))

    def reads(self, *names: str, across: bool = False) -> list[Thing]:
        """The list, once its rows are called so, from the top."""

        def read() -> list[Thing]:
            rows = self.rows(across=across)
            return rows if [it.name for it in rows] == list(names) else []

        return until(read, f"rows {names}", otherwise=lambda: [it.name for it in self.rows()])

    # Acts

    def press(self, role: str, name: str) -> None:
        """Once it can be used."""
        thing = until(
            lambda: next((it for it in self.all(role, name) if "enabled" in it.states), None),
            f"{role} {name!r} that can be used",
            otherwise=lambda: self.all(role, name) or [it.name for it in self.all(role)],
        )
        assert self._ask("act", node=thing.node, action="Press") is True, thing

    def write(self, name: str, text: str) -> None:
        field = until(
            lambda: next((it for role in FIELDS for it in self.all(role, name)), None),
            f"the field {name!r}",
        )
        assert self._ask("write", node=field.node, text=text) is True, field

    def choose(self, row: int) -> None:
        """A row of the list, and no other."""
        table = self.find("table", "^Renders$")
        assert self._ask("choose", node=table.node, row=row) is True, row

    def move(self, slider: str, value: float) -> None:
        assert self._ask("move", node=self.find("slider", slider).node, value=value) is True, slider

    # Hears

    def hears(self, kind: str, pattern: str) -> Told:
        """An event whose type begins so and whose name or words match, since the last that was
        asked for.
        """

        def heard() -> Told | None:
            self._heard += [Told(**it) for it in self._ask("events")]
            said = re.compile(pattern)
            for place, it in enumerate(self._heard):
                if it.type.startswith(kind) and (said.search(it.data) or said.search(it.name)):
                    del self._heard[: place + 1]
                    return it
            return None

        return until(heard, f"{kind} {pattern!r}", otherwise=lambda: self._heard)

    def announces(self, pattern: str) -> str:
        return self.hears("object:announcement", pattern).data

    def _ask(self, what: str, **details: object) -> Any:
        assert self._script.stdin
        assert self._script.stdout
        self._script.stdin.write(json.dumps({"ask": what, **details}) + "\n")
        self._script.stdin.flush()
        return json.loads(self._script.stdout.readline())


def _things(told: list[dict[str, Any]] | dict[str, str]) -> list[Thing]:
    """None where something left while it was read."""
    if isinstance(told, dict):
        return []
    return [Thing(**{**it, "states": frozenset(it["states"])}) for it in told]
