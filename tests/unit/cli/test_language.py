"""The commands speak the language of who types them; what programs read stays as it is."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.cli.exits import NO_ANSWER, TIMED_OUT, USAGE
from kling_desktop.cli.language import system_wishes
from kling_desktop.cli.output import padded
from kling_desktop.demo.render import Render
from kling_desktop.domain.badge import Badge
from kling_desktop.storage.settings import Settings, save_settings
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway

Run = Callable[..., subprocess.CompletedProcess[str]]
ID = "878106242831892487"
CHINESE, JAPANESE = "zh_CN.UTF-8", "ja_JP.UTF-8"


def is_foreign(text: str) -> bool:
    return not text.isascii()


@pytest.mark.parametrize("language", [CHINESE, JAPANESE])
@pytest.mark.parametrize("command", [[], ["status"], ["wait"], ["fetch"], ["add"], ["list"]])
def test_the_help_is_translated(run: Run, language: str, command: list[str]) -> None:
    english, told = run(*command, "--help"), run(*command, "--help", LANG=language)
    assert told.returncode == 0
    assert "usage: " in english.stdout
    assert "show this help message and exit" in english.stdout
    for words in ("usage: ", "show this help message and exit", "options:", "version number"):
        assert words not in told.stdout
    assert is_foreign(told.stdout)
    assert told.stderr == ""


def test_english_is_what_nobody_chose(run: Run) -> None:
    for variables in (
        {"LANG": "C.UTF-8"},
        {"LANG": "de_DE.UTF-8"},
        {"LC_ALL": "C", "LANG": JAPANESE},
    ):
        assert run("--help", **variables).stdout.isascii()


def test_the_setting_comes_before_the_system(run: Run, home: Path) -> None:
    home.mkdir()
    save_settings(home / "settings.json", Settings(language="en"))
    assert run("--help", LANG=JAPANESE).stdout.isascii()
    save_settings(home / "settings.json", Settings(language="zh_CN"))
    chinese = run("--help", LANG=JAPANESE).stdout
    assert (
        chinese == run("--help", KLING_DESKTOP_HOME=str(home.parent / "new"), LANG=CHINESE).stdout
    )


@pytest.mark.parametrize("language", [CHINESE, JAPANESE])
def test_troubles_are_told_in_it_and_codes_stay(run: Run, gateway: Gateway, language: str) -> None:
    gateway.add(Render(task_id=ID, renders_s=3600))
    for arguments, code in (
        (["status"], USAGE),
        (["status", "no id"], USAGE),
        (["wait", ID, "--timeout", "x"], USAGE),
        (["wait", ID, "--timeout", "0.2"], TIMED_OUT),
        (["fetch", ID], NO_ANSWER),
        (["--screenshot", "here.png"], USAGE),
        (["add", "-"], USAGE),
    ):
        told = run(*arguments, LANG=language)
        assert told.returncode == code
        last = told.stderr.splitlines()[-1]
        assert is_foreign(last), last


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("C.UTF-8", "1 added, 1 not an id. A token was left out and not stored: tokens belong"),
        (CHINESE, "添加了 1 个，1 个不是 ID。有一个令牌被略去，没有保存："),
        (JAPANESE, "1 件追加、1 件は ID 以外。トークンがあったため、"),
    ],
)
def test_what_was_added_is_told_in_whole_sentences(run: Run, language: str, told: str) -> None:
    text = f"{ID}\ncertainly not an id\nAuthorization: Bearer sk-canary1234567890abcdef\n"
    assert run("add", "-", stdin=text.encode(), LANG=language).stdout.startswith(told)


def test_json_is_the_same_in_every_language(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID, renders_s=3600))
    run("add", ID)
    told = [run("list", "--json", LANG=it) for it in ("C.UTF-8", CHINESE, JAPANESE)]
    assert len({it.stdout for it in told}) == 1
    unknown = [run("status", "task-unknown1", "--json", LANG=it) for it in ("C.UTF-8", JAPANESE)]
    errors = [json.loads(it.stdout)["error"] for it in unknown]
    assert errors[0] == errors[1]
    assert errors[0]["message"].isascii()


def test_columns_stand_in_line_in_every_language(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID, renders_s=3600))
    run("add", ID)
    english, japanese = (run("list", LANG=it).stdout for it in ("C.UTF-8", JAPANESE))
    assert BADGES[Badge.NEW] in english
    assert BADGES[Badge.NEW] not in japanese
    assert japanese.startswith(ID)


def test_wide_characters_take_two_places() -> None:
    assert padded("abc", 6) == "abc   "
    assert padded("完了", 6) == "完了  "
    assert padded("too long", 3) == "too long"


@pytest.mark.parametrize(
    ("environment", "wishes"),
    [
        ({}, []),
        ({"LANG": "C.UTF-8", "LANGUAGE": "ja"}, []),
        ({"LC_ALL": "POSIX", "LANG": JAPANESE}, []),
        ({"LC_MESSAGES": CHINESE, "LANG": JAPANESE}, [CHINESE]),
        ({"LANG": "de_DE", "LANGUAGE": "de:zh_CN"}, ["de", "zh_CN", "de_DE"]),
    ],
)
def test_what_the_environment_wishes(environment: dict[str, str], wishes: list[str]) -> None:
    assert system_wishes(environment) == wishes
