"""The colours for those who need more contrast: all words hold 7:1 (WCAG AAA), all lines 3:1."""

from __future__ import annotations

from kling_desktop.ui.theme import Theme, Tone

LIGHT = Theme(
    window="#ffffff",
    base="#ffffff",
    raised="#ffffff",
    line="#858585",
    edge="#1f1f1f",
    handle="#4d4d4d",
    text="#000000",
    muted="#2e2e2e",
    accent="#0a1a94",
    on_accent="#ffffff",
    selection="#e9edff",
    hover="#f2f2f2",
    star="#6b3f00",
    tones={
        Tone.NEUTRAL: ("#1f1f1f", "#f2f2f2"),
        Tone.WAITING: ("#00316e", "#eaf3ff"),
        Tone.RUNNING: ("#4f2d00", "#fff6e0"),
        Tone.GOOD: ("#003d1c", "#e8f8ee"),
        Tone.KEPT: ("#003b3b", "#e4f7f6"),
        Tone.BAD: ("#74000f", "#fff0ef"),
    },
    is_high_contrast=True,
)
DARK = Theme(
    window="#000000",
    base="#000000",
    raised="#000000",
    line="#707070",
    edge="#d6d6d6",
    handle="#b8b8b8",
    text="#ffffff",
    muted="#dcdcdc",
    accent="#ffe14d",
    on_accent="#000000",
    selection="#1b1f45",
    hover="#161616",
    star="#ffd24a",
    tones={
        Tone.NEUTRAL: ("#e6e6e6", "#161616"),
        Tone.WAITING: ("#a8d4ff", "#06182b"),
        Tone.RUNNING: ("#ffd98a", "#241a02"),
        Tone.GOOD: ("#9df5bd", "#05200f"),
        Tone.KEPT: ("#8cf3ea", "#031f1d"),
        Tone.BAD: ("#ffc2bd", "#2b0806"),
    },
    is_high_contrast=True,
)
