"""Where a clip goes: a template filled with what a render is, and with nothing that does harm."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_desktop.domain.filenames import (
    MAX_FOLDERS,
    MAX_TEMPLATE,
    PLACEHOLDERS,
    NameValues,
    TemplateFault,
    TemplateProblem,
    clip_path,
    numbered,
    template_problem,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

FILE_SYSTEM_BYTES = 255
LONGEST_ADDITION = len(" (12).sha256.new")
STARTED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=8)))


def values(**changed: Any) -> NameValues:
    usual = {"name": "Shot", "task_id": "a1", "account": "Gate", "kind": "text2video"}
    return NameValues(**{**usual, "started_at": STARTED, **changed})


def path(template: str, position: int = 0, count: int = 1, **changed: Any) -> str:
    return str(clip_path(template, values(**changed), position, count, ".mp4"))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{name}", "Shot"),
        ("{id}", "a1"),
        ("{date} {time} {name}", "2026-01-02 03-04-05 Shot"),
        ("{account}/{kind}/{name}", "Gate/text2video/Shot"),
        ("{name} take {index}", "Shot take 1"),
        ("Clips of {date}/{name}", "Clips of 2026-01-02/Shot"),
        ("", "Shot"),
        ("  ", "Shot"),
        ("{date}/", "2026-01-02/Shot"),
        ("//{date}//{name}", "2026-01-02/Shot"),
        ("../../{name}", "Shot"),
        ("{date}/..", "2026-01-02/Shot"),
        ("/etc/{name}", "etc/Shot"),
        ("CON/nul. {name}", "CON_/nul_. Shot"),
    ],
)
def test_a_template(template: str, expected: str) -> None:
    assert path(template) == f"{expected}.mp4"


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{project}/{name}", "Shot"),
        ("{name}/{project}", "Shot"),
        ("{project} - {name}", "Shot"),
        ("{name} - {project}", "Shot"),
        ("{date}_{project}_{name}", "2026-01-02_Shot"),
        ("{date} - {project}_{name}", "2026-01-02 - Shot"),
        ("{date}{project} {name}", "2026-01-02 Shot"),
        ("{project} {project} {name}", "Shot"),
        ("[{project}] {name}", "Shot"),
        ("{name} ({project})", "Shot"),
        ("Kling {project} {name}", "Kling Shot"),
        ("{project}", "Shot"),
    ],
)
def test_a_placeholder_without_a_value_takes_its_separator_along(
    template: str, expected: str
) -> None:
    assert path(template) == f"{expected}.mp4"


def test_without_a_name_there_is_the_id_and_without_that_a_word() -> None:
    assert path("{name}", name=" .. ") == "a1.mp4"
    assert path("{name}", name="", task_id="\x00") == "render.mp4"
    assert path("{account} - {name}", account="") == "Shot.mp4"


def test_slashes_make_folders_in_the_template_alone() -> None:
    assert path("{account}/{name}", account="a/b", name="../c\\d") == "a b/c d.mp4"


def test_several_videos_are_numbered_unless_the_template_does() -> None:
    assert [path("{name}", at, 2) for at in (0, 1)] == ["Shot_1.mp4", "Shot_2.mp4"]
    assert [path("{index}/{name}", at, 2) for at in (0, 1)] == ["1/Shot.mp4", "2/Shot.mp4"]


def test_a_long_name_gives_way_to_what_stands_beside_it() -> None:
    long = path("{date} {name} {id}", 1, 2, name="я" * 500)

    assert long.startswith("2026-01-02 яяя")
    assert long.endswith("я a1_2.mp4")


@pytest.mark.parametrize("ending", ["", ".exe", ".desktop", "/../x", ".mp4.lnk"])
def test_only_videos_endings_are_taken(ending: str) -> None:
    assert clip_path("{name}", values(), 0, 1, ending) == PurePosixPath("Shot.mp4")
    assert clip_path("{name}", values(), 0, 1, ".webm") == PurePosixPath("Shot.webm")


@pytest.mark.parametrize(
    ("template", "fault", "detail"),
    [
        ("{nmae}", TemplateFault.UNKNOWN_PLACEHOLDER, "{nmae}"),
        ("{}", TemplateFault.UNKNOWN_PLACEHOLDER, "{}"),
        ("{name:>9}", TemplateFault.UNKNOWN_PLACEHOLDER, "{name:>9}"),
        ("{name!r}", TemplateFault.UNKNOWN_PLACEHOLDER, "{name!r}"),
        ("{name", TemplateFault.LONE_BRACE, "{"),
        ("name}", TemplateFault.LONE_BRACE, "}"),
        ("{{name}}", TemplateFault.LONE_BRACE, "{"),
        ("{na/me}", TemplateFault.LONE_BRACE, "{"),
        ("{date}\\{name}", TemplateFault.UNUSABLE_CHARACTER, "\\"),
        ("C:{name}", TemplateFault.UNUSABLE_CHARACTER, ":"),
        ("{name}\x00", TemplateFault.UNUSABLE_CHARACTER, "\x00"),
        ("x" * (MAX_TEMPLATE + 1), TemplateFault.TOO_LONG, ""),
        ("a/" * (MAX_FOLDERS + 1), TemplateFault.TOO_MANY_FOLDERS, ""),
    ],
)
def test_a_template_that_makes_no_names(template: str, fault: TemplateFault, detail: str) -> None:
    problem = template_problem(template)

    assert problem is not None
    assert (problem.fault, problem.detail) == (fault, detail)
    with pytest.raises(TemplateProblem, match=fault):
        path(template)


def test_all_placeholders_can_be_used() -> None:
    assert all(template_problem(f"{{{name}}}") is None for name in PLACEHOLDERS)


def _templates() -> SearchStrategy[str]:
    pieces = [
        *(f"{{{name}}}" for name in PLACEHOLDERS),
        "/",
        "..",
        " - ",
        "{",
        "con",
        "_",
        "[",
        ")",
    ]
    return st.lists(st.sampled_from(pieces) | st.text(max_size=9), max_size=12).map("".join)


_any_values = st.builds(
    NameValues,
    name=st.text() | st.text(min_size=200),
    task_id=st.text(),
    account=st.text(),
    kind=st.text(),
    started_at=st.datetimes(timezones=st.just(UTC)),
    project=st.text(),
)


@settings(deadline=None)
@given(_templates(), _any_values, st.integers(0, 20), st.integers(1, 20))
def test_any_template_and_values_make_a_safe_path(
    template: str, any_values: NameValues, position: int, count: int
) -> None:
    try:
        made = clip_path(template, any_values, position, count, ".mp4")
    except TemplateProblem:
        assert template_problem(template) is not None
        return

    assert template_problem(template) is None
    assert made.suffix == ".mp4"
    assert len(made.parts) <= MAX_FOLDERS + 1
    assert len(str(made).encode()) < 1024 - FILE_SYSTEM_BYTES
    for part in made.parts:
        assert part == part.strip(" .")
        assert len(part.encode()) <= FILE_SYSTEM_BYTES - LONGEST_ADDITION
        assert not re.search(r'[<>:"\\|?*\x00-\x1f]', part)
        assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d) *(\..*)?", part)


@settings(deadline=None)
@given(_templates(), _any_values)
def test_the_path_stays_inside_the_folder(template: str, any_values: NameValues) -> None:
    if template_problem(template):
        return
    made = clip_path(template, any_values, 0, 1, ".mp4")
    folder = Path("/clips")

    assert not made.is_absolute()
    assert Path(os.path.normpath(folder / made)) == folder / made
    assert not PureWindowsPath(made).drive
    assert PureWindowsPath(made).parts == made.parts


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_a_system_takes_every_name(
    tmp_path_factory: pytest.TempPathFactory, name: str, account: str
) -> None:
    folder = tmp_path_factory.mktemp("clips")
    target = folder / clip_path(
        "{account}/{name}", values(name=name, account=account), 0, 1, ".mp4"
    )

    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"clip")

    assert target.resolve().is_relative_to(folder.resolve())


def test_several_videos_of_a_render_are_numbered() -> None:
    def names(name: str, count: int) -> list[str]:
        shot = values(name=name, task_id="a1")
        return [clip_path("{name}", shot, it, count, ".mov").name for it in range(count)]

    assert names("Dawn", 1) == ["Dawn.mov"]
    assert names("Dawn", 2) == ["Dawn_1.mov", "Dawn_2.mov"]
    assert names("", 1) == ["a1.mov"]


def test_a_taken_name_gets_a_number() -> None:
    assert numbered("Dawn.mp4", 2) == "Dawn (2).mp4"
    assert numbered("v1.2.mp4", 3) == "v1.2 (3).mp4"
