"""The colours that an account can have, each as a dot with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.account_words import COLOURS
from kling_desktop.ui import icons
from kling_desktop.ui.dialogs.rows import choices
from kling_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget


def colour_choices(parent: QWidget) -> QComboBox:
    combo = choices(parent, COLOURS.items())
    for row, colour in enumerate(COLOURS):
        combo.setItemIcon(row, icons.dot(colour, scaled(10)))
    return combo
