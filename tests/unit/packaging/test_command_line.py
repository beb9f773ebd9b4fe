"""The manual page and the completions, made from the parser that the program itself uses."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from command_line import completions
from command_line.described import described
from command_line.man_page import man_page

from kling_desktop.cli.arguments import build_parser
from kling_desktop.domain.id_forms import KINDS

if TYPE_CHECKING:
    from pathlib import Path

LINE = described(build_parser())
COMMANDS = [
    *("status", "add", "list", "accounts", "wait", "fetch"),
    *("export", "totals", "import"),
]
FLAGS = {
    flag for it in (LINE.own, *LINE.commands) for option in it.options for flag in option.flags
}


def offered(folder: Path, *words: str) -> list[str]:
    """What bash offers for the last of these words."""
    script = folder / "completion"
    script.write_text(completions.bash(LINE))
    typed = " ".join(f"'{word}'" for word in ("kling-desktop", *words))
    ask = f"COMP_WORDS=({typed}); COMP_CWORD={len(words)}; _kling_desktop"
    shell = f'set -eu; source "{script}"; {ask}; printf "%s\\n" "${{COMPREPLY[@]}}"'
    done = subprocess.run(
        ["bash", "-c", shell], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def test_the_parser_is_described_whole() -> None:
    assert [it.name for it in LINE.commands] == COMMANDS
    assert {"--demo", "--self-test", "--screenshot", "--json", "--kind", "-o", "--output"} <= FLAGS
    fetch = next(it for it in LINE.commands if it.name == "fetch")
    output = next(it for it in fetch.options if "--output" in it.flags)
    assert (output.value, output.takes_file) == ("DIR", True)
    assert fetch.names == "[ID...]"
    assert LINE.own.names == ""


@pytest.mark.parametrize("text", [completions.bash(LINE), completions.zsh(LINE)])
def test_every_option_and_command_is_offered(text: str) -> None:
    assert not [it for it in FLAGS | set(COMMANDS) if it not in text]


def test_fish_is_told_of_every_option_and_command() -> None:
    text = completions.fish(LINE)
    long = {flag for flag in FLAGS if flag.startswith("--")}
    assert not [flag for flag in long if f"-l {flag[2:]} " not in text]
    assert not [name for name in COMMANDS if f"-a {name} " not in text]


@pytest.mark.parametrize(
    ("words", "offer"),
    [
        (("f",), ["fetch"]),
        (("--se",), ["--self-test"]),
        (("list", "--"), ["--help", "--account", "--json"]),
        (("status", "--kind", ""), list(KINDS)),
        (("status", "--kind", "text"), [kind for kind in KINDS if kind.startswith("text")]),
        (("wait", "--timeout", ""), []),
        (("--json", "wait", "--ti"), ["--timeout"]),
        (("export", "--format", ""), ["csv", "json"]),
    ],
)
def test_bash_offers_what_fits(tmp_path: Path, words: tuple[str, ...], offer: list[str]) -> None:
    assert offered(tmp_path, *words) == offer


def test_bash_offers_files_where_a_file_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "clips").mkdir()
    assert offered(tmp_path, "fetch", "-o", "cli") == ["clips"]
    assert offered(tmp_path, "fetch", "cli") == []
    assert offered(tmp_path, "import", "cli") == ["clips"]
    assert offered(tmp_path, "--demo", "--", "cli") == ["clips"]
    assert offered(tmp_path, "--", "--se") == []


def test_zsh_and_fish_offer_files_where_files_are_named() -> None:
    assert "'*:FILE:_files' ;;" in completions.zsh(LINE)
    assert "'*:ID: ' ;;" in completions.zsh(LINE)
    fish = completions.fish(LINE).splitlines()
    offers = [line for line in fish if line.endswith(" -F")]
    assert offers == ["complete -c kling-desktop -n '__fish_seen_subcommand_from import' -F"]


def test_the_manual_page_has_everything() -> None:
    page = man_page(LINE, "1.2.3", 0)
    assert page.startswith('.TH KLING-DESKTOP 1 1970-01-01 "Kling Desktop 1.2.3" "User Commands"\n')
    plain = page.replace("\\-", "-")
    assert not [flag for flag in FLAGS if f"\\fB{flag}\\fR" not in plain]
    assert not [name for name in COMMANDS if f"\n.SS {name}" not in plain]
    assert ", ".join(KINDS) in plain
    assert "exit codes:" in plain
    assert ".B --\n.IR ID | FILE | LINK ..." in plain


def test_nothing_in_the_manual_page_is_taken_for_an_order() -> None:
    known = {".TH", ".SH", ".SS", ".TP", ".B", ".I", ".RI", ".IR", ".br", ".nf", ".fi"}
    lines = man_page(LINE, "1.2.3", 0).splitlines()
    assert {line.split()[0] for line in lines if line.startswith((".", "'"))} == known
