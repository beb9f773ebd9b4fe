"""What README and CONTRIBUTING name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command_line.described import described

from kling_desktop.cli.arguments import build_parser, split_off_given

ROOT = Path(__file__).parents[2]
README, CONTRIBUTING = (
    (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")
)
PICTURES = re.findall(r"!\[.+\]\((.+)\)", README)
LARGEST_PICTURE = 150 * 1024  # bytes
# Below one of these, or from the root of the repository.
FOLDERS = ("", "kling_desktop", "tests/unit/kling")
PATH = re.compile(r"`((?:[\w.-]+/)*[\w*.-]+\.(?:py|md|sh|txt|toml)|(?:[\w-]+/)+[\w-]+)`")


def commands() -> list[str]:
    block = README.partition("## Commands")[2].partition("```sh\n")[2].partition("```")[0]
    return [line.partition("#")[0].split(maxsplit=1)[1].strip() for line in block.splitlines()]


def anchor(heading: str) -> str:
    return heading.lower().replace(" ", "-")


@pytest.mark.parametrize("picture", PICTURES)
def test_each_picture_is_there_and_small(picture: str) -> None:
    assert 0 < (ROOT / picture).stat().st_size <= LARGEST_PICTURE


def test_every_picture_is_shown() -> None:
    kept = {it.relative_to(ROOT).as_posix() for it in (ROOT / "resources/pictures").iterdir()}
    assert kept == set(PICTURES)


def test_the_contents_lead_to_every_part() -> None:
    led_to = re.findall(r"\]\(#([\w-]+)\)", README)
    assert led_to == [anchor(it) for it in re.findall(r"(?m)^## (.+)$", README)]


@pytest.mark.parametrize("text", [README, CONTRIBUTING])
def test_the_targets_of_make_are_there(text: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = set(re.findall(r"(?m)(?:^|`)make ([a-z-]+)", text))
    assert len(named) > 2
    assert not [it for it in named if not re.search(rf"(?m)^{it}:", makefile)]


def test_the_files_that_are_named_are_there() -> None:
    named = [it for it in PATH.findall(CONTRIBUTING) if not it.startswith("build/")]
    assert len(named) > 20
    assert not [it for it in named if not any(list((ROOT / at).glob(it)) for at in FOLDERS)]


@pytest.mark.parametrize("line", commands())
def test_the_commands_are_as_the_program_takes_them(line: str) -> None:
    said = re.sub(r"[\[\]…]", "", line).replace("csv|json", "csv")
    words = [re.sub("^S$", "1", it) for it in said.split()]
    options, given = split_off_given(words)
    assert build_parser().parse_args(options).command or given


def test_every_command_is_told() -> None:
    told = {line.split()[0] for line in commands()}
    assert told == {*(it.name for it in described(build_parser()).commands), "--"}
