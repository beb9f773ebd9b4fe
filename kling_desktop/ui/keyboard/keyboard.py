"""Puts the chosen keys on the window, and tells them to all that name keys in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from kling_desktop.ui.actions import put_keys
from kling_desktop.ui.keyboard.bindings import Bindings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from kling_desktop.services.preferences import Preferences


class NamesKeys(Protocol):
    """Says in words which key does what."""

    def show_keys(self, bindings: Bindings) -> None: ...


class Keyboard(QObject):
    def __init__(
        self, preferences: Preferences, actions: Mapping[str, QAction], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._actions = actions
        self._told: list[NamesKeys] = []
        self.bindings = Bindings({})
        self.refresh()

    def tell(self, *those: NamesKeys) -> None:
        """Now, and whenever other keys are chosen."""
        self._told += those
        for it in those:
            it.show_keys(self.bindings)

    def refresh(self) -> None:
        """Other keys may have been chosen."""
        before, self.bindings = self.bindings, Bindings(self._preferences.settings.keys)
        changed = [name for name in self._actions if before.keys(name) != self.bindings.keys(name)]
        for name in changed:
            put_keys(self._actions[name], self.bindings.keys(name))
        if before.chosen != self.bindings.chosen:
            for it in self._told:
                it.show_keys(self.bindings)
