"""An account's colour is seen on every ground: 3:1, as WCAG 2 wants of what is no text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from kling_desktop.account_words import COLOURS
from kling_desktop.ui.theme import DARK, LIGHT, Theme

ENOUGH = 3.0
OFFERED = [colour for colour in COLOURS if colour]


def luminance(colour: str) -> float:
    ink = QColor(colour)
    parts = (ink.redF(), ink.greenF(), ink.blueF())
    linear = [x / 12.92 if x <= 0.04045 else pow((x + 0.055) / 1.055, 2.4) for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "base", "raised", "selection"])
@pytest.mark.parametrize("colour", OFFERED)
def test_every_colour_on_every_ground(theme: Theme, ground: str, colour: str) -> None:
    low, high = sorted((luminance(colour), luminance(getattr(theme, ground))))
    assert (high + 0.05) / (low + 0.05) >= ENOUGH


def test_there_are_eight_and_each_has_a_name_of_its_own() -> None:
    assert len(OFFERED) == 8
    assert len(set(COLOURS.values())) == len(COLOURS)
