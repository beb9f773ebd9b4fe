"""The running program as its user has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

from tests.e2e.waiting import PATIENCE_S, until

if TYPE_CHECKING:
    from tests.e2e.hands import Hands
    from tests.e2e.processes import Process
    from tests.e2e.reader import Item, Reader

# There is no sound card here, and the reader asks about things that have just gone.
_OUR_DOING = re.compile(
    r"PulseAudio|No audio device|\bALSA\b"
    r"|qt\.accessibility\.atspi: (Could not find accessible|Accessible invalid)"
    r"|qt\.accessibility\.atspi: .* does not implement"
)


class Window:
    """Reads like a screen reader, acts like a person."""

    def __init__(self, program: Process, reader: Reader, hands: Hands) -> None:
        self.program = program
        self._reader = reader
        self._hands = hands
        self.id = hands.window_of(program.pid, "^(Demo .* )?Kling Desktop$")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.program.kill()

    def items(self) -> list[Item]:
        """Never empty: what is not among them is not in the window."""
        return until(
            lambda: self._reader.items(self.program.pid),
            "a window that can be read",
            otherwise=lambda: f"{self._reader.trouble}\n{self.program.said}",
        )

    @property
    def texts(self) -> list[str]:
        """Every word that is on the screen now."""
        return [item.name for item in self.items() if item.name]

    @property
    def badges(self) -> dict[str, str]:
        """What the list says of each render, by name or id."""
        cells = (item.name for item in self.items() if item.role == "cell")
        return {name: badge for name, _, badge in (cell.rpartition(", ") for cell in cells)}

    def find(self, role: str, name: str, *, within_s: float = PATIENCE_S) -> Item:
        """The one thing with this role whose name matches a pattern, once it is there."""
        pattern = re.compile(name)
        return until(
            lambda: next(
                (it for it in self.items() if it.role == role and pattern.search(it.name)), None
            ),
            f"{role} {name!r}",
            within_s=within_s,
            otherwise=self.told,
        )

    def row(self, title: str) -> Item:
        return self.find("cell", f"^{re.escape(title)}, ")

    def has(self, role: str, name: str) -> bool:
        return any(it.role == role and re.search(name, it.name) for it in self.items())

    def content(self, field: str) -> str:
        """What stands in a field of the dialog at hand."""
        return self._reader.content(self.find("text", field))

    def says(self, sentence: str, *, within_s: float = PATIENCE_S) -> str:
        """Wait for a text in the window that holds this sentence; returns all of that text."""
        return until(
            lambda: next((text for text in self.texts if sentence in text), ""),
            f"the sentence {sentence!r}",
            within_s=within_s,
            otherwise=self.told,
        )

    def shows(self, badges: dict[str, str], *, within_s: float = PATIENCE_S) -> None:
        """Wait until the list says this of these renders."""
        until(
            lambda: badges.items() <= self.badges.items(),
            f"badges {badges}",
            within_s=within_s,
            otherwise=self.told,
        )

    @property
    def complaints(self) -> list[str]:
        """What the program has written on its terminal, what we have caused ourselves left out."""
        return [line for line in self.program.said.splitlines() if not _OUR_DOING.search(line)]

    def told(self) -> str:
        """For a failure: what could be read, and what the process said."""
        named = (f"{item.role}: {item.name}" for item in self.items() if item.name)
        return "\n".join((*named, self.program.said))

    # Acts

    def press(self, *keys: str) -> None:
        self._hands.press(*keys)

    def paste(self, text: str) -> None:
        self._hands.copy(text)
        self.press("ctrl+v")

    def click(self, item: Item) -> None:
        self._hands.click(item.centre)

    def menu(self, *keys: str) -> list[str]:
        """What the context menu offers that these keys open."""
        entries = self._reader.opened_menu(lambda: self.press(*keys))
        return [it.name for it in entries if it.role == "menu item"]

    def write_into(self, role: str, name: str, text: str) -> None:
        """Click there, and write over what it holds."""
        self.click(self.find(role, name))
        self.press("ctrl+a")
        self._hands.type(text)

    def fill(self, field: str, text: str) -> None:
        """Write over what is in a field of the dialog at hand, by keyboard."""
        self.reach("text", field)
        self.press("ctrl+a")
        self._hands.type(text)

    def choose(self, key: str, beginning: str, word: str) -> None:
        """Go by its key to a list of words, which has its choice for a name, and type another."""
        self.press(key)
        self._hands.type(beginning)
        self.find("combo box", word)

    def reach(self, role: str, name: str) -> None:
        """Move the focus there by keyboard."""

        def reached() -> bool:
            is_there = self.find(role, name).focused
            if not is_there:
                self.press("Tab")
            return is_there

        until(reached, f"the focus in {name}", otherwise=self.told)

    def gone(self, role: str, name: str) -> None:
        """Wait until it is no longer there."""
        until(lambda: not self.has(role, name), f"the end of {name!r}", otherwise=self.told)

    def close(self) -> None:
        """As a person without a mouse does it."""
        self._hands.focus(self.id)
        self.press("alt+F4")
