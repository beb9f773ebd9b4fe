"""A typed line as a program and its arguments: split once, joined back, no shell anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.command_line import (
    UnclosedQuote,
    is_relative,
    is_shell_script,
    join_line,
    split_line,
)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("", ()),
        ("   ", ()),
        ("a b\tc\nd", ("a", "b", "c", "d")),
        ("'a b' \"c 'd\"", ("a b", "c 'd")),
        ("--title='{name} ({id})'", ("--title={name} ({id})",)),
        ("''", ("",)),
        ("a'' ''b", ("a", "b")),
        (r"C:\Tools\x.exe 'C:\My clips\a.mp4'", (r"C:\Tools\x.exe", r"C:\My clips\a.mp4")),
        ("$(id) `id` ; | & > * ~", ("$(id)", "`id`", ";", "|", "&", ">", "*", "~")),
        ("a\\ b", ("a\\", "b")),
    ],
)
def test_a_line_is_split_at_its_spaces_and_nothing_else_means_anything(
    line: str, parts: tuple[str, ...]
) -> None:
    assert split_line(line) == parts


@given(st.lists(st.text(max_size=8), max_size=6).map(tuple))
def test_what_is_joined_is_split_into_just_that(parts: tuple[str, ...]) -> None:
    assert split_line(join_line(parts)) == parts


@pytest.mark.parametrize("line", ["'a", 'a "b c', "it's"])
def test_a_quotation_mark_alone_is_told_of(line: str) -> None:
    with pytest.raises(UnclosedQuote) as caught:
        split_line(line)
    assert caught.value.mark in line


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("ffmpeg", False),
        ("/usr/bin/ffmpeg", False),
        (r"C:\Tools\x.exe", False),
        (r"\\server\share\x.exe", False),
        ("./ffmpeg", True),
        ("tools/ffmpeg", True),
        (r"tools\ffmpeg.exe", True),
    ],
)
def test_a_program_is_named_by_its_whole_path_or_its_name(program: str, expected: bool) -> None:
    assert is_relative(program) is expected


def test_what_windows_gives_to_a_shell_is_known() -> None:
    assert is_shell_script(r"C:\x.BAT")
    assert is_shell_script("x.cmd. ")
    assert not is_shell_script("x.exe")
