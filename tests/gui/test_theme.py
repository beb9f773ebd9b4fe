"""Words can be read: contrast by WCAG 2, computed for every pair that is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QCheckBox

from kling_desktop.ui import high_contrast
from kling_desktop.ui.theme import (
    DARK,
    LIGHT,
    Theme,
    Tone,
    _palette,
    apply_theme,
    current_theme,
    type_scale,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

THEMES = (LIGHT, DARK, high_contrast.LIGHT, high_contrast.DARK)
NAMES = ("light", "dark", "high contrast, light", "high contrast, dark")
GROUNDS = ("window", "base", "raised", "selection", "hover")


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def enough(theme: Theme) -> float:
    """Of WCAG: AA, and AAA for those who ask for more."""
    return 7 if theme.is_high_contrast else 4.5


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", ["text", "muted"])
def test_text_on_every_ground(theme: Theme, ground: str, words: str) -> None:
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= enough(theme)


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
@pytest.mark.parametrize("tone", Tone)
def test_every_tone_on_its_own_ground_and_on_a_cards(theme: Theme, tone: Tone) -> None:
    text, own = theme.tones[tone]
    for ground in (own, theme.base, theme.selection, theme.hover, theme.window):
        assert contrast(text, ground) >= enough(theme), (tone, ground)


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_the_accent_carries_text_and_stands_out(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= enough(theme)
    for ground in ("window", "base"):  # links
        assert contrast(theme.accent, getattr(theme, ground)) >= enough(theme)
    assert contrast(theme.accent, theme.selection) >= 3  # the frame of the row with the focus


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
@pytest.mark.parametrize("ground", ["base", "selection", "hover", "line"])
def test_the_bars_stand_out(theme: Theme, ground: str) -> None:
    """`line` is what both bars lie on."""
    inks = [theme.accent, *(ink for ink, _ in theme.tones.values())]
    for ink in (theme.edge, *inks):
        assert contrast(ink, getattr(theme, ground)) >= 3, (ink, ground)


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
@pytest.mark.parametrize("ground", ["base", "window"])
def test_a_scroll_bar_can_be_seen(theme: Theme, ground: str) -> None:
    assert contrast(theme.handle, getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
@pytest.mark.parametrize("ground", ["base", "selection", "hover"])
def test_a_star_stands_out(theme: Theme, ground: str) -> None:
    assert contrast(theme.star, getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES[2:], ids=NAMES[2:])
@pytest.mark.parametrize("ground", GROUNDS)
def test_in_high_contrast_lines_and_frames_stand_out(theme: Theme, ground: str) -> None:
    for ink in (theme.line, theme.edge, theme.accent):
        assert contrast(ink, getattr(theme, ground)) >= 3
    assert (theme.stroke, theme.ring) > (LIGHT.stroke, LIGHT.ring)
    assert theme.ring > LIGHT.ring


def test_text_has_four_sizes(qapp: QApplication) -> None:
    for points in (7.2, 9.0, 18.0):
        font = QFont(qapp.font())
        font.setPointSizeF(points)
        scale = type_scale(font)
        sizes = [it.pointSizeF() for it in (scale.title, scale.body, scale.small, scale.caption)]
        assert sizes == sorted(sizes, reverse=True)
        assert len(set(sizes)) == 4
        assert scale.body == font
    font.setPixelSize(20)
    assert type_scale(font).title.pixelSize() == 25


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_a_note_that_floats_can_be_read(theme: Theme) -> None:
    assert contrast(theme.window, theme.text) >= enough(theme)


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_the_palette_pairs_hold_too(theme: Theme) -> None:
    palette, role = _palette(theme), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
    )
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for text, ground in pairs:
            shown = palette.color(group, text).name(), palette.color(group, ground).name()
            assert contrast(*shown) >= enough(theme), (text, ground)


def test_the_application_wears_the_theme(qapp: QApplication, look: Theme) -> None:
    assert current_theme() is look
    apply_theme(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(look.window)
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")  # behind one, a style has no name
    assert qapp.style().name() == "fusion"
    qapp.setStyleSheet(sheet)


@pytest.mark.parametrize("is_enabled", [True, False])
def test_a_box_that_is_not_ticked_can_be_seen(
    qapp: QApplication, look: Theme, is_enabled: bool
) -> None:
    apply_theme(qapp)
    box = QCheckBox()
    box.setEnabled(is_enabled)
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    middle = picture.height() // 2
    across = {picture.pixelColor(x, middle).name() for x in range(picture.width())}
    assert max(contrast(colour, look.window) for colour in across) >= 3
