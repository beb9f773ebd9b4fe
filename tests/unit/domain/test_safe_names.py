"""One file or folder name: one that three systems accept, whatever was wanted."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kling_desktop.domain.safe_names import MAX_BYTES, safe_name

DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\..*)?")


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Dawn over the pines", "Dawn over the pines"),
        ("  黎明 é 🎬  ", "黎明 é 🎬"),
        ("e\u0301", "é"),
        ("../../etc/passwd", "etc passwd"),
        ("..\\..\\x", "x"),
        ("%2e%2e%2fx", "%2e%2e%2fx"),
        ("/abs/olute", "abs olute"),
        ("C:\\x", "C x"),
        (r"\\server\share", "server share"),
        ("clip.mp4:hidden", "clip.mp4 hidden"),
        ('a<b>c:d"e|f?g*h', "a b c d e f g h"),
        ("tab\tnew\nline\x00nul\x1b", "tab new linenul"),
        ("gpj.\u202egnp", "gpj.gnp"),
        ("half \ud83d emoji", "half emoji"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("Shot .5", "Shot.5"),
        ("CON", "CON_"),
        (" con: ", "con_"),
        ("nul.clip", "nul_.clip"),
        ("NUL .clip", "NUL_.clip"),
        ("com1", "com1_"),
        ("LPT³", "LPT³_"),
        ("CONOUT$", "CONOUT$_"),
        ("console", "console"),
        ("", ""),
        (" ... ", ""),
        ("\x00\u202e", ""),
        (" " * 500 + "x", "x"),
        ("/" * 500 + "x", "x"),
        ("x" * 500, "x" * MAX_BYTES),
        ("я" * 500, "я" * (MAX_BYTES // 2)),
        ("x" + "я" * 500, "x" + "я" * ((MAX_BYTES - 1) // 2)),
        ("x" * (MAX_BYTES - 1) + " y", "x" * (MAX_BYTES - 1)),
    ],
)
def test_a_name(wanted: str, name: str) -> None:
    assert safe_name(wanted) == name


@settings(deadline=None)
@given(st.text(), st.integers(min_value=20, max_value=MAX_BYTES))
@example("con." * 100, MAX_BYTES)
def test_any_name_is_safe(wanted: str, limit: int) -> None:
    name = safe_name(wanted, limit)

    assert len(name.encode()) <= limit
    assert not re.search(r'[<>:"/\\|?*]', name)
    assert not any(unicodedata.category(character)[0] == "C" for character in name)
    assert name == name.strip(" .")
    assert not DEVICES.fullmatch(name)


@settings(deadline=None)
@given(st.text())
def test_a_safe_name_stays_as_it_is(wanted: str) -> None:
    name = safe_name(wanted)

    assert safe_name(name) == name
