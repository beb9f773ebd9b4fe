"""The keys of the comparison, as data."""

from __future__ import annotations

from kling_desktop.ui.keyboard.binding import Binding
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

CONTEXT = "compare"
# fmt: off
BINDINGS = (
    Binding("toggle", mark("compare", "Play or pause"), ("Space",)),
    Binding("pause", mark("compare", "Pause"), ("K",)),
    Binding("step_back", mark("compare", "Previous frame"), (",", "Left"), repeats=True),
    Binding("step_on", mark("compare", "Next frame"), (".", "Right"), repeats=True),
    Binding("slower", mark("compare", "Slower"), ("J", "<")),
    Binding("faster", mark("compare", "Faster"), ("L", ">")),
    Binding("to_start", mark("compare", "To the start"), ("Home",)),
    Binding("to_end", mark("compare", "To the end"), ("End",)),
    Binding("loop", mark("compare", "Loop"), ("Shift+L",)),
    Binding("swap", mark("compare", "Swap left and right"), ("S",)),
    Binding("wipe", mark("compare", "Wipe: one over the other"), ("W",)),
    Binding("line_left", mark("compare", "Line to the left"), ("Shift+Left",), repeats=True),
    Binding("line_right", mark("compare", "Line to the right"), ("Shift+Right",), repeats=True),
    Binding("sound", mark("compare", "Sound"), ("M",)),
    Binding("other_sound", mark("compare", "Sound of the other"), ("A",)),
    Binding("keep_first", mark("compare", "Keep the left one"), ("1",)),
    Binding("keep_second", mark("compare", "Keep the right one"), ("2",)),
    Binding("full_screen", mark("compare", "Full screen"), ("F",)),
    Binding("leave", mark("compare", "Back to the list"), ("Esc",)),
)
# fmt: on
# What stands in the line of keys: names of bindings, and what those do.
HINTS = (
    (("compare.toggle",), mark("compare", "{0} play")),
    (("compare.step_back", "compare.step_on"), mark("compare", "{0} step")),
    (
        ("compare.slower", "compare.pause", "compare.faster"),
        mark("compare", "{0} slower, pause, faster"),
    ),
    (("compare.loop",), mark("compare", "{0} loop")),
    (("compare.swap",), mark("compare", "{0} swap")),
    (("compare.wipe",), mark("compare", "{0} wipe")),
    (("compare.line_left", "compare.line_right"), mark("compare", "{0} move the line")),
    (("compare.sound",), mark("compare", "{0} sound")),
    (("compare.other_sound",), mark("compare", "{0} sound of the other")),
    (("compare.keep_first", "compare.keep_second"), mark("compare", "{0} keep that one")),
    (("undo",), mark("compare", "{0} undo")),
    (("compare.full_screen",), mark("compare", "{0} full screen")),
    (("compare.leave",), mark("compare", "{0} leave")),
)
