"""setup.exe, tried under wine: what it installs, whether that works, and what it leaves behind."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from windows import installer
from windows.tree import TREE

from kling_desktop import __version__
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin
from tests.e2e.waiting import until
from tests.windows.person import CONSOLE, MENU, PLACE, WINDOW

if TYPE_CHECKING:
    import subprocess

    from kling_desktop.demo.gateway import Gateway
    from tests.windows.person import Person

SETUP_LIMIT_BYTES = 70_000_000
SELF_TEST_LIMIT_S = 20.0
OLDER, DROPPED = "0.0.9", "lib/dropped.pyc"
IS_OPEN = 3  # what setup.exe ends with then
ID = "878106242831892487"
CLIP = "aurora-pines.mp4"
KEEP_ACCOUNT = Path(__file__).with_name("keep_account.py")

pytestmark = pytest.mark.timeout(600)  # the first of them makes a Windows


def held(home: Path) -> set[str]:
    """All files of a person, but for those that wine itself writes now and then."""
    inside = (it.relative_to(home).as_posix() for it in home.rglob("*") if it.is_file())
    return {it for it in inside if "Temp/" not in it}


def test_its_place_its_menu_entry_and_its_link(person: Person, setup: Path) -> None:
    assert setup.stat().st_size < SETUP_LIMIT_BYTES
    assert {it.name for it in person.place.iterdir()} >= {CONSOLE, WINDOW, "uninstall.exe"}
    assert person.menu_entry.is_file()
    assert __version__ in person.entries("DisplayVersion")
    opened = person.entries(key=r"HKCU\Software\Classes\kling-desktop\shell\open\command")
    assert f'Kling Desktop\\{WINDOW}" -- "%1"' in opened
    assert "URL Protocol" in person.entries(key=r"HKCU\Software\Classes\kling-desktop")


@pytest.mark.parametrize("program", [CONSOLE, WINDOW])
def test_everything_it_needs_is_there(person: Person, program: str) -> None:
    began = time.monotonic()
    ended = person.run("--self-test", program=program)
    assert time.monotonic() - began < SELF_TEST_LIMIT_S
    assert ended.returncode == 0, ended.stdout
    assert ended.stdout.startswith(f"Kling Desktop {__version__}\n")
    assert ended.stdout.endswith("\nEverything is there.\n")
    assert "Windows Credential Manager" in ended.stdout


def test_a_part_that_is_taken_away_is_told(person: Person) -> None:
    plugins = person.place / "lib" / "PySide6" / "plugins" / "multimedia"
    aside = plugins.rename(plugins.with_name("aside"))
    try:
        ended = person.run("--self-test")
    finally:
        aside.rename(plugins)
    assert ended.returncode == 1
    assert "Missing: Frame." in ended.stdout


def test_the_commands(person: Person, gateway: Gateway, clips: Path) -> None:
    gateway.add(Render(task_id=ID, name="Küste 海", clips=(CLIP,), renders_s=0))
    account = {"KLING_BASE_URL": gateway.base_url, "KLING_API_KEY": gateway.token}
    (told,) = lines(person.run("status", ID, "--json", **account))
    assert (told["task_id"], told["state"]) == (ID, "succeed")
    (saved,) = lines(person.run("fetch", ID, "--json", **account))
    path = saved["videos"][0]["path"]
    assert path.startswith("C:\\users\\")
    assert path.endswith("\\Videos\\Kling\\Küste 海.mp4")
    assert (person.clips / "Küste 海.mp4").read_bytes() == (clips / CLIP).read_bytes()
    (listed,) = lines(person.run("list", "--json"))
    assert listed["task_id"] == ID


def test_a_token_stays_in_the_credential_manager(person: Person, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID, clips=(CLIP,), renders_s=0))
    keep_token(person, gateway)
    (told,) = lines(person.run("status", ID, "--json"))  # another process, and no variables
    assert told["state"] == "succeed"
    assert [it for it in gateway.requests if it.origin is Origin.API]
    kept = b"".join(it.read_bytes() for it in person.data.rglob("*") if it.is_file())
    assert gateway.base_url.encode() in kept
    assert gateway.token.encode() not in kept


def test_while_it_is_open_nothing_is_changed(person: Person, gateway: Gateway, setup: Path) -> None:
    gateway.add(Render(task_id=ID, clips=(CLIP,), waits_s=3600))
    before = held(person.place)
    account = {"KLING_BASE_URL": gateway.base_url, "KLING_API_KEY": gateway.token}
    with person.running("wait", ID, **account):
        until(lambda: gateway.asked(ID), "the program is up")
        person.install(setup, expects=IS_OPEN)
        assert held(person.place) == before


def test_an_upgrade_keeps_and_a_removal_leaves_what_is_the_persons(
    person: Person, gateway: Gateway, setup: Path, tmp_path: Path
) -> None:
    person.uninstall()
    nothing = held(person.home)
    person.install(older_setup(tmp_path))
    assert OLDER in person.entries("DisplayVersion")
    assert (person.place / DROPPED).is_file()
    gateway.add(Render(task_id=ID, clips=(CLIP,), renders_s=0))
    keep_token(person, gateway)
    assert person.run("fetch", ID).returncode == 0
    listed, own = lines(person.run("list", "--json")), held(person.home) - nothing
    theirs = {it for it in own if not it.startswith((PLACE, MENU))}

    person.install(setup)
    assert __version__ in person.entries("DisplayVersion")
    assert not (person.place / DROPPED).exists()
    assert lines(person.run("list", "--json")) == listed
    assert lines(person.run("status", ID, "--json"))[0]["state"] == "succeed"  # the token, too

    (person.place / "lib" / "mine.txt").write_text("put here by hand")
    person.uninstall()
    left = held(person.home) - nothing
    assert left == theirs | {f"{PLACE}/lib/mine.txt"}
    assert (person.clips / f"{ID}.mp4").is_file()
    assert "AppData/Local/kling-desktop/ledger.sqlite3" in left
    assert not person.entries(key=r"HKCU\Software\Classes\kling-desktop")
    shutil.rmtree(person.place)


def older_setup(folder: Path) -> Path:
    """Of this very program, with another number and a file that there is no longer."""
    tree, target = folder / "tree", folder / "older-setup.exe"
    shutil.copytree(TREE, tree)
    (tree / DROPPED).write_bytes(b"")
    installer.pack(tree, target, OLDER, "-XSetCompressor /FINAL zlib")  # quicker
    return target


def keep_token(person: Person, gateway: Gateway) -> None:
    ended = person.run_python(KEEP_ACCOUNT, gateway.base_url, KLING_API_KEY=gateway.token)
    assert ended.stdout == "ready: Windows Credential Manager", ended.stdout + ended.stderr


def lines(ended: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]
