"""Commands and accounts: whose renders are meant, and who is asked about them."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Ended = subprocess.CompletedProcess[str]
Run = Callable[..., Ended]

ID, OTHER, THIRD = "878106242831892487", "878106242831892488", "878106242831892489"
ELSEWHERE = "https://b.example"
NO_ACCOUNT: dict[str, str | None] = {"KLING_BASE_URL": None, "KLING_API_KEY": None}
CLIP = "aurora-pines.mp4"


@pytest.fixture
def second(clips: Path, token: str) -> Iterator[Gateway]:
    with Gateway(token=token, clips=clips) as running:
        yield running


def objects(ended: Ended) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


def name_of(base_url: str) -> str:
    return base_url.partition("://")[2]


def test_accounts_are_listed_without_tokens(run: Run, gateway: Gateway, token: str) -> None:
    assert run("accounts").stdout == ""
    run("add", ID)
    run("add", OTHER, KLING_BASE_URL=ELSEWHERE)
    ended = run("accounts", "--json", **NO_ACCOUNT)
    assert (ended.returncode, ended.stderr) == (0, "")
    told = objects(ended)
    assert [it["name"] for it in told] == [name_of(gateway.base_url), "b.example"]
    assert [it["is_main"] for it in told] == [True, False]
    assert [it["base_url"] for it in told] == [gateway.base_url, ELSEWHERE]
    assert {it["default_kind"] for it in told} == {"multi-image2video"}
    lines = run("accounts").stdout.splitlines()
    assert lines[0].split()[:2] == [name_of(gateway.base_url), gateway.base_url]
    assert lines[0].endswith("new renders belong here")
    assert token not in ended.stdout + "".join(lines)


def test_renders_of_one_account(run: Run, gateway: Gateway) -> None:
    run("add", ID)
    run("add", OTHER, KLING_BASE_URL=ELSEWHERE)
    here = name_of(gateway.base_url)
    for named, ids in ((here, [ID]), (gateway.base_url, [ID]), ("b.example", [OTHER])):
        assert [it["task_id"] for it in objects(run("list", "--json", "--account", named))] == ids
    assert len(objects(run("list", "--json"))) == 2
    added = run("add", THIRD, "--account", "b.example", **NO_ACCOUNT)
    assert added.stdout == "1 added.\n"
    listed = objects(run("list", "--account", "b.example", "--json"))
    assert [it["task_id"] for it in listed] == [OTHER, THIRD]


@pytest.mark.parametrize("command", ["status", "add", "wait", "fetch", "list"])
def test_an_unknown_account_is_a_sentence_that_lists_the_names(
    run: Run, gateway: Gateway, command: str
) -> None:
    run("add", ID)
    run("add", OTHER, KLING_BASE_URL=ELSEWHERE)
    ids = [] if command == "list" else [ID]
    ended = run(command, *ids, "--account", "sk-mistaken-0123", **NO_ACCOUNT)
    assert (ended.returncode, ended.stdout) == (2, "")
    names = f"{name_of(gateway.base_url)}, b.example"
    assert ended.stderr == f"kling-desktop: There is no such account. There are: {names}.\n"


def test_with_no_account_at_all(run: Run) -> None:
    ended = run("list", "--account", "Studio", **NO_ACCOUNT)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "none yet" in ended.stderr


def test_each_render_is_asked_about_at_its_own_account(
    run: Run, gateway: Gateway, second: Gateway
) -> None:
    """The environment has the token of the account that is named, and is asked for no other."""
    gateway.add(Render(task_id=ID, renders_s=0, clips=(CLIP,)))
    second.add(Render(task_id=OTHER, renders_s=0, clips=(CLIP,)))
    run("add", ID)
    run("add", OTHER, KLING_BASE_URL=second.base_url)
    there = {"KLING_BASE_URL": second.base_url}
    for command in ("wait", "fetch"):
        ended = run(command, "--json", "--account", name_of(second.base_url), **there)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert [it["task_id"] for it in objects(ended)] == [OTHER]
    assert gateway.requests == ()
    ended = run("status", OTHER, "--account", name_of(gateway.base_url), "--json")
    assert objects(ended)[0]["error"]["kind"] == "not_found"  # chosen: other lists do not count


def test_a_link_goes_to_the_account_at_its_host(run: Run, home: Path) -> None:
    run("add", ID, KLING_BASE_URL="https://a.example")
    run("add", OTHER, KLING_BASE_URL=ELSEWHERE)
    link = f"{ELSEWHERE}/kling/v1/videos/lip-sync/{THIRD}"
    assert run("add", link, **NO_ACCOUNT).stdout == "1 added.\n"
    assert run("add", OTHER, **NO_ACCOUNT).stdout == "1 already here.\n"  # on the other list
    with closing(sqlite3.connect(home / "ledger.sqlite3")) as connection:
        found = connection.execute("SELECT task_id, account_id, kind FROM tasks").fetchall()
    assert (THIRD, ELSEWHERE, "lip-sync") in found
    assert len(found) == 3


def test_a_link_to_another_host_gets_no_token_of_the_environment(
    run: Run, gateway: Gateway, second: Gateway
) -> None:
    run("add", OTHER, KLING_BASE_URL=second.base_url)
    gateway.add(Render(task_id=ID))
    link = f"{second.base_url}/kling/v1/videos/multi-image2video/{ID}"
    assert objects(run("status", link, "--json"))[0]["state"] == "processing"
    assert second.requests == ()


def test_renders_without_a_token_are_told_of_and_not_waited_for(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID, renders_s=0, clips=(CLIP,)))
    run("add", OTHER, KLING_BASE_URL=ELSEWHERE)
    run("add", ID)
    ended = run("wait", "--json")
    assert ended.returncode == 4
    assert [it["task_id"] for it in objects(ended)] == [ID]
    assert ended.stderr == (
        "kling-desktop: There is no token for b.example, so nothing is asked there.\n"
    )
    alone = run("wait", "--account", "b.example")
    assert alone.returncode == 4
    assert "There is no token to ask with." in alone.stderr


def test_the_path_comes_from_the_environment(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID))
    path = "/elsewhere/{kind}/{task_id}"
    run("status", ID)
    run("status", ID, KLING_PATH_TEMPLATE=path)
    assert gateway.requests[-1].path == f"/elsewhere/multi-image2video/{ID}"
    run("status", ID)  # another path is another account: the first is not bent
    assert gateway.requests[-1].path == f"/kling/v1/videos/multi-image2video/{ID}"
    run("status", ID, KLING_PATH_TEMPLATE=path)
    told = [it["path_template"] for it in objects(run("accounts", "--json"))]
    assert told == ["/kling/v1/videos/{kind}/{task_id}", path]
    ended = run("status", ID, KLING_PATH_TEMPLATE="/videos")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("kling-desktop: KLING_PATH_TEMPLATE: ")
    assert "{task_id} once" in ended.stderr


def test_an_endpoint_for_a_base_url_brings_its_path(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID))
    run("status", ID)
    endpoint = f"{gateway.base_url}/klingai/v1/videos/multi-image2video/{OTHER}"
    run("status", ID, KLING_BASE_URL=endpoint)
    assert gateway.requests[-1].path == f"/klingai/v1/videos/multi-image2video/{ID}"


PAIR = {"KLING_API_KEY": None, "KLING_ACCESS_KEY": "an-access", "KLING_SECRET_KEY": "s" * 32}


def test_a_key_pair_comes_from_the_environment(run: Run, gateway: Gateway, home: Path) -> None:
    added = run("add", ID, **PAIR)
    assert (added.returncode, added.stdout, added.stderr) == (0, "1 added.\n", "")
    run("add", OTHER)  # the same address with a plain key is another account
    told = objects(run("accounts", "--json"))
    assert [it["auth_style"] for it in told] == ["key_pair", "bearer"]
    assert [it["account_id"] for it in told] == [gateway.base_url, f"{gateway.base_url} (2)"]
    assert run("add", ID, **PAIR).stdout == "1 already here.\n"
    secret = str(PAIR["KLING_SECRET_KEY"]).encode()
    assert not any(secret in it.read_bytes() for it in home.rglob("*") if it.is_file())
    refused = run("status", str(PAIR["KLING_ACCESS_KEY"]), **PAIR)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "That is a token" in refused.stderr


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"KLING_ACCESS_KEY": "a"}, "Set both KLING_ACCESS_KEY and KLING_SECRET_KEY"),
        ({**PAIR, "KLING_ACCESS_KEY": None}, "Set both KLING_ACCESS_KEY and KLING_SECRET_KEY"),
        ({**PAIR, "KLING_API_KEY": "k"}, "not all"),
        ({**PAIR, "KLING_BASE_URL": None}, "Set both KLING_BASE_URL"),
    ],
)
def test_half_a_pair_is_a_sentence(
    run: Run, home: Path, changes: dict[str, str | None], told: str
) -> None:
    ended = run("list", **changes)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert told in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert not home.exists()
