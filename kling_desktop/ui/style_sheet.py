"""What Fusion draws raised or at one size for all: scroll bars, sliders, tick boxes, menus' signs.

Only these: a style sheet that named what the lists are painted of would slow them down.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from kling_desktop.ui.theme import GRID, scaled

if TYPE_CHECKING:
    from kling_desktop.ui.theme import Theme

SCROLL_BAR = 3 * GRID  # px, of which half is drawn
_TICK_BOX, _SIGN = 14, 16  # px at the usual size of text

_SHEET = Template("""
QScrollBar { background: transparent; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $handle; border-radius: ${round}px; margin: ${round}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::handle:vertical { min-height: ${least}px; }
QScrollBar::handle:horizontal { min-width: ${least}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
  width: 12px; margin: -5px 0px; border: 1px solid $edge; border-radius: 7px; background: $raised;
}
QSlider::handle:horizontal:hover { border-color: $text; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 10px; }
QSlider::sub-page:horizontal:disabled { background: $line; }
QMenu { icon-size: ${sign}px; }
QCheckBox, QRadioButton { spacing: ${gap}px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
  width: ${box}px; height: ${box}px;
}
""")


def style_sheet(theme: Theme) -> str:
    return _SHEET.substitute(
        raised=theme.raised,
        line=theme.line,
        edge=theme.edge,
        handle=theme.handle,
        text=theme.text,
        muted=theme.muted,
        accent=theme.accent,
        bar=SCROLL_BAR,
        round=SCROLL_BAR // 4,
        least=8 * GRID,
        gap=scaled(2 * GRID),
        box=scaled(_TICK_BOX),
        sign=scaled(_SIGN),
    )
