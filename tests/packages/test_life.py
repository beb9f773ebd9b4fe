"""An installed program's whole life: installed, used, upgraded, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kling_desktop import __version__
from kling_desktop.demo.render import Render
from tests.e2e.renders import task_id
from tests.e2e.steps import give_account
from tests.packages.conftest import NAME, OLDER, login_at
from tests.packages.debian import Debian

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Screen
    from tests.e2e.login import Login

ONE = task_id(0)


@pytest.mark.timeout(1200)
def test_an_upgrade_keeps_and_a_removal_leaves_what_is_the_users(
    older_deb: Path, deb: Path, screen: Screen, token: str
) -> None:
    with Debian("life") as debian, login_at(debian, screen) as login:
        debian.install(debian.put(older_deb, f"/root/{older_deb.name}"))
        assert login.command("--version").stdout == f"Kling Desktop {OLDER}\n"
        _use(login, token)
        listed, kept = login.command("list", "--json").stdout, _users_files(login)
        assert ONE in listed

        debian.install(debian.put(deb, f"/root/{deb.name}"))
        assert login.command("--version").stdout == f"Kling Desktop {__version__}\n"
        assert login.command("list", "--json").stdout == listed
        assert _users_files(login) == kept

        owned = debian.run("dpkg", "--listfiles", NAME).stdout.split()
        debian.run("apt-get", "purge", "--yes", "--quiet", NAME)
        assert not [path for path in owned if (debian.root / path[1:]).is_file()]
        found = debian.run("find", "/", "-xdev", "-name", "*kling*", "-not", "-path", "/root/*.deb")
        assert found.stdout == ""
        assert _users_files(login) == kept
        assert (login.downloads / f"{ONE}.mp4").is_file()


def _use(login: Login, token: str) -> None:
    """Save a clip, and leave settings of one's own."""
    gateway = login.gateway(token)
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",), renders_s=0.0))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(ONE)
        window.shows({ONE: "Saved"})
        window.close()
        assert window.program.ended(within_s=10) == 0


def _users_files(login: Login) -> dict[str, bytes]:
    """But for the ledger, whose bytes may change with each look."""
    files = [it for it in login.data.rglob("*") if it.is_file()]
    return {it.name: it.read_bytes() for it in files if ".sqlite3" not in it.name}
