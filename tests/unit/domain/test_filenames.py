"""A render's file name: one that three systems accept, whatever the render is called."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.filenames import MAX_BYTES, numbered, safe_stem, video_name


@pytest.mark.parametrize(
    ("wanted", "stem"),
    [
        ("Dawn over the pines", "Dawn over the pines"),
        ("  黎明 é 🎬  ", "黎明 é 🎬"),
        ("e\u0301", "é"),
        ("../../etc/passwd", "etc passwd"),
        ("..\\..\\x", "x"),
        ("/abs/olute", "abs olute"),
        ("C:\\x", "C x"),
        (r"\\server\share", "server share"),
        ('a<b>c:d"e|f?g*h', "a b c d e f g h"),
        ("tab\tnew\nline\x00nul\x1b", "tabnewlinenul"),
        ("gpj.\u202egnp", "gpj.gnp"),
        ("half \ud83d emoji", "half emoji"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("CON", "CON_"),
        ("nul.mp4", "nul.mp4_"),
        ("com1", "com1_"),
        ("LPT³", "LPT³_"),
        ("console", "console"),
        ("", "task"),
        (" ... ", "task"),
        ("\x00\u202e", "task"),
        ("x" * 500, "x" * MAX_BYTES),
        ("я" * 500, "я" * (MAX_BYTES // 2)),
        ("x" + "я" * 500, "x" + "я" * ((MAX_BYTES - 1) // 2)),
    ],
)
def test_a_stem(wanted: str, stem: str) -> None:
    assert safe_stem(wanted, "task") == stem


@pytest.mark.parametrize("fallback", ["", "..", "/", "\x00"])
def test_there_is_always_a_stem(fallback: str) -> None:
    assert safe_stem("", fallback) == "render"


@given(st.text(), st.text())
def test_any_stem_is_safe(wanted: str, fallback: str) -> None:
    stem = safe_stem(wanted, fallback)

    assert 0 < len(stem.encode()) <= MAX_BYTES + 1
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', stem)
    assert stem == stem.strip(" .")
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", stem)


def test_several_videos_of_a_render_are_numbered() -> None:
    assert video_name("Dawn", "a1", 0, 1) == "Dawn.mp4"
    assert [video_name("Dawn", "a1", i, 2, ".mov") for i in (0, 1)] == ["Dawn_1.mov", "Dawn_2.mov"]
    assert video_name("", "a1", 0, 1) == "a1.mp4"


def test_a_taken_name_gets_a_number() -> None:
    assert numbered("Dawn.mp4", 2) == "Dawn (2).mp4"
    assert numbered("v1.2.mp4", 3) == "v1.2 (3).mp4"
