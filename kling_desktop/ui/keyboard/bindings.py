"""Which keys each command has: its own, or those that the creator chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from kling_desktop.ui.keyboard.binding import by_key, shown
from kling_desktop.ui.keyboard.commands import COMMANDS, Command, overlap
from kling_desktop.ui.keyboard.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Keys = tuple[str, ...]
MOST = 4  # keys of one command

_PORTABLE = QKeySequence.SequenceFormat.PortableText


class Bindings:
    """`chosen` is what the settings hold: keys by command, of those that differ. What cannot be
    used of it is passed over, key by key; what is chosen goes before what others had at first.
    """

    def __init__(self, chosen: Mapping[str, Iterable[str]]) -> None:
        self._unknown = {name: tuple(keys) for name, keys in chosen.items() if name not in COMMANDS}
        self._keys: dict[str, Keys] = {}
        for name, command in COMMANDS.items():
            if name in chosen:
                self._keys[name] = self._usable(command, chosen[name])
        for name, command in COMMANDS.items():
            if name not in chosen:
                self._keys[name] = self._free(command)

    @property
    def chosen(self) -> dict[str, Keys]:
        """What differs from what commands have at first. What a newer program chose stays."""
        return {**self._unknown, **self._differing}

    def keys(self, name: str) -> Keys:
        return self._keys[name]

    def differs(self, name: str) -> bool:
        return self._keys[name] != COMMANDS[name].keys

    def under(self, prefix: str) -> dict[str, str]:
        """Which key leads to what, of a page that hears its keys itself."""
        held = {
            name.removeprefix(prefix): keys
            for name, keys in self._keys.items()
            if name.startswith(prefix)
        }
        return by_key(held)

    def first(self, *names: str) -> str:
        """The first key of each, as keyboards have them: `, .`."""
        return " ".join(shown(self._keys[name][0]) for name in names if self._keys[name])

    def in_words(self, name: str) -> str:
        """`Space or Return`; empty where there is none."""
        between = QCoreApplication.translate("keyboard", " or ")
        return between.join(dict.fromkeys(map(shown, self._keys[name])))  # some share a name

    def rival(self, name: str, key: str) -> Command | None:
        """Which other command has this key where it would be heard too."""
        command = COMMANDS[name]
        return next((it for it in self._holders(key) if _collide(command, it, key)), None)

    def giving(self, name: str, key: str) -> Bindings:
        """With this key on this command as well, and on no other that would hear it."""
        keys = dict(self._keys)
        while rival := Bindings(_differing(keys)).rival(name, key):
            keys[rival.name] = tuple(it for it in keys[rival.name] if it != key)
        keys[name] = (*keys[name], key)
        return self._with(keys)

    def clearing(self, name: str) -> Bindings:
        return self._with({**self._keys, name: ()})

    def resetting(self, name: str) -> Bindings:
        """With what it had at first, as far as no other command has that by now."""
        return self._with({**self._keys, name: self._free(COMMANDS[name])})

    @property
    def _differing(self) -> dict[str, Keys]:
        return _differing(self._keys)

    def _with(self, keys: Mapping[str, Keys]) -> Bindings:
        return Bindings({**self._unknown, **_differing(keys)})

    def _free(self, command: Command) -> Keys:
        return tuple(key for key in command.keys if not self.rival(command.name, key))

    def _usable(self, command: Command, wanted: Iterable[str]) -> Keys:
        keys = dict.fromkeys(QKeySequence(key, _PORTABLE).toString(_PORTABLE) for key in wanted)
        sound = [
            key
            for key in keys
            if key and refusal(command, key) is None and not self.rival(command.name, key)
        ]
        return tuple(sound[:MOST])

    def _holders(self, key: str) -> Iterable[Command]:
        return (COMMANDS[name] for name, keys in self._keys.items() if key in keys)


def _differing(keys: Mapping[str, Keys]) -> dict[str, Keys]:
    return {name: held for name, held in keys.items() if held != COMMANDS[name].keys}


def _collide(one: Command, other: Command, key: str) -> bool:
    """What shares a key from the start does so for a reason."""
    are_meant = key in one.keys and key in other.keys
    return one is not other and overlap(one.place, other.place) and not are_meant
