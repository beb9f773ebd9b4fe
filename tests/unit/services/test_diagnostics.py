"""The diagnostic bundle: what it tells, and what it never tells, wherever that stands."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop import __version__
from kling_desktop.domain.account import Account
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState
from kling_desktop.kling.redact import _secrets
from kling_desktop.services.diagnostics import LOG_LINES, _told, collect, pack, without_private

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace

HOME = Path("/home/maria")
VERSIONS = {"Qt": "6.11"}


async def bundle(workspace: Workspace) -> dict[str, str]:
    return await collect(workspace, VERSIONS)


async def test_it_tells_what_helps(workspace: Workspace, token: str) -> None:
    account = Account(account_id="a", name="Studio", base_url="https://api.example.com/root")
    await workspace.accounts.use(account, token)
    workspace.accounts.note("a", Problem(kind=ErrorKind.QUOTA))
    added = await workspace.library.add(
        [TaskRef(f"87810624283189248{n}") for n in range(3)], account
    )
    await workspace.library.update(
        added.added[0], lambda task: replace(task, state=TaskState.FAILED)
    )
    workspace.paths.log.write_text("".join(f"line {n}\n" for n in range(LOG_LINES + 5)))
    workspace.preferences.change(name_template="{date}/{name}")

    files = await bundle(workspace)

    assert list(files) == ["about.txt", "settings.json", "accounts.txt", "renders.txt", "log.txt"]
    assert f"Kling Desktop: {__version__}" in files["about.txt"]
    assert "Qt: 6.11" in files["about.txt"]
    assert "Keyring: none (session)" in files["about.txt"]
    assert "Ledger: 0." in files["about.txt"]
    assert json.loads(files["settings.json"])["name_template"] == "{date}/{name}"
    assert "Name: Studio\nHost: api.example.com\n" in files["accounts.txt"]
    assert "Trouble: quota" in files["accounts.txt"]
    assert files["renders.txt"].splitlines() == ["all: 3", "failed: 1", "unknown: 2", "saved: 0"]
    assert files["log.txt"].splitlines()[0] == "line 5"
    assert "[removed]" not in "".join(files.values())


async def test_what_follows_renders_is_told_without_its_keys(workspace: Workspace) -> None:
    workspace.preferences.change(
        program=("/usr/bin/x", "--pass", "canary-1"),
        webhook_address="https://hooks.example.com/canary-2?k=canary-3",
        webhook_body='{"channel": "canary-4"}',
        webhook_header="X-Key",
    )
    await workspace.follow_ups.keep_secret("https://hooks.example.com/", "canary-5")
    files = await bundle(workspace)
    told = json.loads(files["settings.json"])
    assert told["program"] == ["/usr/bin/x", "2 arguments"]
    assert told["webhook_address"] == "https://hooks.example.com/…"
    assert told["webhook_body"] == "23 characters"
    assert "canary" not in "".join(files.values())


def test_settings_that_may_hold_a_secret_are_left_out_by_their_names() -> None:
    settings = {
        "webhook_header": "X-Canary-canary",
        "webhook_headers": {},
        "program_arguments": ["canary"],
        "any_token": "canary",
        "name_template": "{name}",
        "theme": "dark",
    }
    told = _told(settings)
    assert "canary" not in json.dumps(told)
    assert (told["webhook_header"], told["webhook_headers"]) == ("(set, left out)", "(empty)")
    assert (told["name_template"], told["theme"]) == ("{name}", "dark")


async def test_a_log_that_was_begun_anew_is_read_with_the_one_before(workspace: Workspace) -> None:
    log = workspace.paths.log
    assert (await bundle(workspace))["log.txt"] == ""
    log.with_name(f"{log.name}.1").write_text("before\n")
    log.write_bytes(b"now \xff\n")
    assert (await bundle(workspace))["log.txt"] == "before\nnow \N{REPLACEMENT CHARACTER}"


async def test_no_token_comes_out_from_anywhere(workspace: Workspace, token: str) -> None:
    """In words of the creator's own, and next to letters that no pattern would stop at."""
    other = "zq7canary81plain"  # nothing but the keyring knows that this is one
    pair = "access7canary81:secret7canary81"
    await workspace.accounts.use(
        Account(account_id="a", name=f"Mine {token}", base_url=f"https://a.example/{token}"), token
    )
    await workspace.accounts.use(
        Account(account_id="b", name=f"x{other}x", base_url="https://b.example"), other
    )
    await workspace.accounts.use(
        Account(account_id="c", name=pair, base_url="https://c.example"), pair
    )
    workspace.preferences.change(download_folder=f"/films/{token}/x{other}", main_account_id=other)
    forms = [*_secrets(token), *_secrets(other), *_secrets(pair)]
    workspace.paths.log.write_text("\n".join(f"a{form}b {form}" for form in forms))

    told = "".join((await bundle(workspace)).values())

    for secret in (*forms, *pair.split(":")):
        assert secret not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("saved /home/maria/Videos/a.mp4", "saved ~/Videos/a.mp4"),
        ("home is /home/maria.", "home is ~."),
        ("/home/maria", "~"),
        ("/home/mariana/a", "/home/mariana/a"),
        ("/media/maria/disk", "/media/~/disk"),
        ("maria is a name", "maria is a name"),
        ("https://cdn.example/a/b.mp4?sig=x9", "https://cdn.example/…"),
        (r"https:\/\/cdn.example\/a.mp4", r"https:\/\/cdn.example/…"),
        ("http://me:word@proxy.example:3128 failed", "http://proxy.example:3128 failed"),
        ("Authorization: Basic bWU6d29yZA==", "[removed]"),
    ],
)
def test_what_else_is_nobodys_business(text: str, told: str) -> None:
    assert without_private(text, [], HOME) == told


@pytest.mark.parametrize("home", [Path("/"), Path("/root")])
def test_a_home_folder_without_a_name_of_its_own_harms_nothing(home: Path) -> None:
    assert without_private("/films/a.mp4 at 1/2", [], home) == "/films/a.mp4 at 1/2"


@given(st.text(), st.text("aZ09-_.+=", min_size=8), st.text())
def test_a_known_secret_is_taken_out_of_any_text(before: str, secret: str, after: str) -> None:
    told = without_private(f"{before}{secret}{after}", [secret], HOME)
    assert secret not in told


def test_the_zip_holds_what_was_shown() -> None:
    files = {"about.txt": "Kling Desktop", "log.txt": "ünïcode\n"}
    with zipfile.ZipFile(io.BytesIO(pack(files))) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == files
