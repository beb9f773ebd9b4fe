"""One family of icons, and the program's own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from kling_desktop.domain.badge import Badge
from kling_desktop.ui import icons
from kling_desktop.ui.actions import SPECS
from kling_desktop.ui.tasks.painting.signs import BELLS
from kling_desktop.ui.tasks.roles import BADGE_LOOKS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SIGNS = {sign for sign, _ in BADGE_LOOKS.values()}
NAMES = sorted({spec.icon for spec in SPECS} | SIGNS | set(BELLS.values()))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("density", [1.0, 2.0])
def test_every_icon_is_drawn_in_the_colour_that_is_asked_for(
    qapp: QApplication, name: str, density: float
) -> None:
    picture = icons.pixmap(name, "#3366cc", 16, density).toImage()
    assert picture.width() == round(16 * density)
    solid = [
        colour
        for x in range(picture.width())
        for y in range(picture.height())
        if (colour := picture.pixelColor(x, y)).alpha() > 100
    ]
    assert len(solid) > 8 * density
    assert all(abs(colour.hslHue() - QColor("#3366cc").hslHue()) < 4 for colour in solid)
    assert qapp.devicePixelRatio() >= 1


def test_no_two_actions_share_an_icon() -> None:
    """But for one: what stands for checking one render, and all of them, differs by a ring."""
    shared = {icon: n for icon, n in Counter(spec.icon for spec in SPECS).items() if n > 1}
    assert shared == {}


def test_badges_that_mean_different_things_have_different_signs() -> None:
    signs = [BADGE_LOOKS[badge][0] for badge in Badge]
    alike = {sign: n for sign, n in Counter(signs).items() if n > 1}
    assert alike == {"circle-help": 2}  # not known yet, and a word nobody knows


def test_a_star_can_be_filled(qapp: QApplication) -> None:
    hollow = icons.pixmap("star", "#3366cc", 32, 1.0).toImage()
    full = icons.pixmap("star", "#3366cc", 32, 1.0, is_filled=True).toImage()
    assert hollow.pixelColor(16, 16).alpha() == 0
    assert full.pixelColor(16, 16) == QColor("#3366cc")
    assert qapp.devicePixelRatio() >= 1


def test_the_programs_icon_is_sharp_at_every_size_that_taskbars_use(qapp: QApplication) -> None:
    sizes = icons.program_icon().availableSizes()
    assert sizes == [QSize(side, side) for side in icons.PROGRAM_SIDES]
    assert qapp.windowIcon().availableSizes() == sizes
