"""The installed package on a Debian that had nothing: what it finds, shows, plays and starts."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from kling_desktop import __version__
from kling_desktop.demo.render import Render
from tests.e2e.gateway import Ways
from tests.e2e.renders import render, task_id
from tests.e2e.steps import give_account
from tests.e2e.waiting import until
from tests.media.barcode import read
from tests.packages.conftest import built

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.packages.debian import Debian

SAMPLES = Path(__file__).parents[1] / "media" / "samples"
CODECS = {"H.264": "high.mp4", "HEVC": "hevc.mp4", "VP9": "vp9.webm"}
SELF_TEST_LIMIT_S = 20.0
INSTALLED_LIMIT_KB = 260_000
DEB_LIMIT_BYTES = 80_000_000
ONE = task_id(0)

pytestmark = pytest.mark.timeout(600)  # the first of them installs


def test_apt_resolves_it_by_itself(installed: Debian, deb: Path) -> None:
    installed.run("apt-get", "check")
    assert installed.run("dpkg", "--audit").stdout == ""
    shown = installed.run(
        "dpkg-query", "--show", "-f", "${Version} ${Installed-Size}", "kling-desktop"
    )
    number, kilobytes = shown.stdout.split()
    assert number == f"{__version__}-1"
    assert int(kilobytes) < INSTALLED_LIMIT_KB
    assert deb.stat().st_size < DEB_LIMIT_BYTES


def test_everything_it_needs_is_there(installed: Debian) -> None:
    began = time.monotonic()
    ended = installed.run("runuser", "-u", "ana", "--", "kling-desktop", "--self-test")
    assert time.monotonic() - began < SELF_TEST_LIMIT_S
    assert ended.stdout.startswith(f"Kling Desktop {__version__}\n")
    assert ended.stdout.endswith("\nEverything is there.\n")
    assert "no keyring on this machine" in ended.stdout


def test_a_part_that_is_taken_away_is_told(installed: Debian) -> None:
    plugins = installed.root / "usr/lib/kling-desktop/_internal/PySide6/Qt/plugins/multimedia"
    aside = plugins.rename(plugins.with_name("aside"))
    try:
        ended = installed.run("kling-desktop", "--self-test", may_fail=True)
    finally:
        aside.rename(plugins)
    assert ended.returncode == 1
    assert ended.stdout.endswith("\nMissing: Frame.\n")


def test_the_archive_runs_from_a_home(installed: Debian) -> None:
    archive = built(f"kling-desktop-{__version__}-linux-x86_64.tar.xz")
    place = installed.put(archive, f"/srv/{archive.name}")
    as_ana = ("runuser", "-u", "ana", "--")
    installed.run(*as_ana, "mkdir", "-p", "/home/ana/.local")
    installed.run(*as_ana, "tar", "-xJf", place, "--strip-components=1", "-C", "/home/ana/.local")
    ended = installed.run(*as_ana, "/home/ana/.local/bin/kling-desktop", "--self-test")
    assert ended.stdout.endswith("\nEverything is there.\n")


def test_its_manual_and_completions_are_there(installed: Debian) -> None:
    share = installed.root / "usr/share"
    assert (share / "man/man1/kling-desktop.1.gz").is_file()
    asked = (
        "source /usr/share/bash-completion/completions/kling-desktop; COMP_WORDS=(kling-desktop "
    )
    asked += "f); COMP_CWORD=1; _kling_desktop; echo ${COMPREPLY[@]}"
    assert installed.run("bash", "-c", asked).stdout == "fetch\n"


def test_the_demo_plays_in_a_window(login: Login) -> None:
    with login.open_window("--demo") as window:
        until(
            lambda: len(window.badges) == 8 and {*window.badges.values()} == {"Saved", "Failed"},
            "eight ends",
            within_s=120,
            otherwise=window.told,
        )
        window.press("space")
        until(
            lambda: any(re.match(r"0:0[1-5] / ", text) for text in window.texts),
            "a second of the clip",
            otherwise=window.told,
        )
        picture = login.hands.photograph("package-demo")
        window.close()
        assert window.program.ended(within_s=10) == 0
        assert window.complaints == []
    assert colours(picture) > 1_000


def colours(picture: QImage) -> int:
    across, down = range(0, picture.width(), 5), range(0, picture.height(), 5)
    return len({picture.pixel(x, y) for x in across for y in down})


def test_it_keeps_the_token_in_the_real_keyring(login: Login, token: str) -> None:
    assert "Secret Service keyring" in login.command("--self-test").stdout
    gateway = login.gateway(token)
    gateway.add(render(0))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.close()
        assert window.program.ended(within_s=10) == 0
    ended = login.command("status", ONE)  # another process: it has the token from the keyring
    assert ended.returncode == 0, ended.stderr
    assert gateway.asked[ONE] == 1
    kept = [
        it for it in login.home.rglob("*") if it.is_file() and not it.is_relative_to(login.data)
    ]
    assert any(it.suffix == ".keyring" for it in kept)


def test_it_decodes_h264_hevc_and_vp9(login: Login, token: str) -> None:
    """A poster is made of each; the first frame of a sample carries the number 0."""
    gateway = login.gateway(token, Ways(clips=SAMPLES))
    _play_in_list(login, gateway, list(CODECS.values()))
    posters = login.data / "cache"

    def made() -> list[QImage]:
        found = [QImage(str(it)) for it in posters.rglob("*.jpg")]
        return [it for it in found if not it.isNull()]

    assert len(made()) == len(CODECS)
    assert [read(it) for it in made()] == [0] * len(CODECS)


def _play_in_list(login: Login, gateway: GatewayProcess, clips: list[str]) -> None:
    ids = [task_id(number) for number in range(len(clips))]
    for one, clip in zip(ids, clips, strict=True):
        gateway.add(Render(task_id=one, clips=(clip,), renders_s=0.0))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste("\n".join(ids))
        window.shows(dict.fromkeys(ids, "Saved"))
        until(
            lambda: len(list((login.data / "cache").rglob("*.jpg"))) == len(clips),
            "posters",
            otherwise=window.told,
        )
        login.hands.photograph("package-codecs")
        window.close()
        assert window.program.ended(within_s=10) == 0


def test_it_starts_others_with_their_own_libraries(
    installed: Debian, login: Login, token: str
) -> None:
    told = login.folder / "told"
    opener = installed.root / "usr/local/bin/xdg-open"  # found before the system's
    opener.write_text(
        f'#!/bin/sh\necho "$LD_LIBRARY_PATH|$1" > "{told}.new"; mv "{told}.new" "{told}"\n'
    )
    opener.chmod(0o755)
    gateway = login.gateway(token)
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",), renders_s=0.0))
    with login.open_window(LD_LIBRARY_PATH="/before") as window:
        variables = Path(f"/proc/{window.program.pid}/environ").read_bytes().split(b"\0")
        assert b"LD_LIBRARY_PATH_ORIG=/before" in variables  # or this would show nothing
        give_account(window, gateway, login.hands)
        window.paste(ONE)
        window.shows({ONE: "Saved"})
        window.click(window.row(ONE))
        window.press("ctrl+o")
        until(told.exists, "the player", otherwise=window.told)
        assert told.read_text() == f"/before|{login.downloads / ONE}.mp4\n"
        told.unlink()
        window.press("ctrl+Return")  # nobody on this bus shows files
        until(told.exists, "the folder", otherwise=window.told)
        assert told.read_text() == f"/before|{login.downloads}\n"
    opener.unlink()
