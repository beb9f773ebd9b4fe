"""status, add, list, wait and fetch, each as the program that people start."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.render import Fate, Render, ReplyForm
from kling_desktop.demo.request_log import Origin

if TYPE_CHECKING:
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.gateway import Gateway

Ended = subprocess.CompletedProcess[str]
Run = Callable[..., Ended]

ID, OTHER, THIRD = "878106242831892487", "878106242831892488", "878106242831892489"
CLIP = "aurora-pines.mp4"
KEYS = [
    "task_id",
    "kind",
    "state",
    "raw_status",
    "reason",
    "videos",
    "created_at",
    "updated_at",
    "expires_at",
    "error",
    "name",
    "project",
    "tags",
    "note",
    "is_starred",
    "is_rejected",
    "is_archived",
    "seen_at",
]


def done(task_id: str = ID, **more: Any) -> Render:
    return Render(task_id=task_id, clips=(CLIP,), **{"age_s": 90, "renders_s": 60, **more})


def failed(task_id: str = ID) -> Render:
    return Render(task_id=task_id, renders_s=0, fate=Fate.FAILS, reason="The prompt was refused")


def objects(ended: Ended) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


def is_one_sentence(text: str) -> bool:
    lines = text.splitlines()
    return len(lines) == 1 and lines[0].startswith("kling-desktop: ") and lines[0].endswith(".")


def instant(text: str) -> datetime:
    assert text.endswith("Z")
    return datetime.fromisoformat(text)


@pytest.mark.parametrize("form", [ReplyForm.FLAT, ReplyForm.WRAPPED, ReplyForm.DUOMI])
def test_status_in_the_promised_form(run: Run, gateway: Gateway, form: ReplyForm) -> None:
    gateway.add(done(form=form))
    ended = run("status", ID, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    (it,) = objects(ended)
    assert list(it) == KEYS
    assert (it["task_id"], it["kind"], it["state"]) == (ID, "multi-image2video", "succeed")
    assert (it["raw_status"], it["reason"], it["error"]) == ("succeed", None, None)
    (video,) = it["videos"]
    assert list(video) == ["url", "watermark_url", "duration_s", "path"]
    assert video["url"].startswith(gateway.media_url)
    assert "watermark" in video["watermark_url"]
    assert (video["duration_s"], video["path"]) == (5.0, None)
    created, updated = instant(it["created_at"]), instant(it["updated_at"])
    assert (updated - created).total_seconds() == pytest.approx(60, abs=0.002)
    assert abs((datetime.now(UTC) - created).total_seconds() - 90) < 30
    assert instant(it["expires_at"]) > datetime.now(UTC)


@pytest.mark.parametrize("form", ReplyForm)
def test_status_of_every_state(run: Run, gateway: Gateway, form: ReplyForm) -> None:
    gateway.add(Render(task_id="task-waiting1", waits_s=999, form=form))
    gateway.add(Render(task_id="task-rendering1", form=form))
    gateway.add(done("task-finishing1", form=form, link_lag_s=999))
    gateway.add(done("task-done1", form=form))
    gateway.add(
        Render(task_id="task-failed1", renders_s=0, fate=Fate.FAILS, reason="no", form=form)
    )
    ids = [render.task_id for render in gateway.renders]
    ended = run("status", *ids, "--json")
    assert ended.returncode == 0
    told = objects(ended)
    assert [it["task_id"] for it in told] == ids
    states = ["submitted", "processing", "finishing", "succeed", "failed"]
    assert [it["state"] for it in told] == states
    assert [it["reason"] for it in told] == [None, None, None, None, "no"]
    assert {it["expires_at"] is None for it in told if it["state"] != "succeed"} == {True}
    assert run("list").stdout == ""  # looking puts nothing on the list


def test_status_for_people(run: Run, gateway: Gateway) -> None:
    gateway.add(done(OTHER))
    gateway.add(failed())
    ended = run("status", ID, OTHER)
    assert (ended.returncode, ended.stderr) == (0, "")
    first, second = ended.stdout.splitlines()
    assert first.split()[:2] == [ID, "Failed"]
    assert "The prompt was refused" in first
    assert second.split()[:3] == [OTHER, "Ready", "0:01:00"]


def test_status_takes_a_url_with_its_kind(run: Run, gateway: Gateway) -> None:
    gateway.add(done(kind="avatar/image2video"))
    url = f"{gateway.base_url}/kling/v1/videos/avatar/image2video/{ID}"
    (it,) = objects(run("status", url, "--json"))
    assert (it["kind"], it["state"]) == ("avatar/image2video", "succeed")
    (it,) = objects(run("status", ID, "--kind", "avatar/image2video", "--json"))
    assert it["state"] == "succeed"


def test_add_and_list(run: Run, gateway: Gateway) -> None:
    assert run("list").stdout == ""
    added = run("add", ID, OTHER)
    assert (added.returncode, added.stdout, added.stderr) == (0, "2 added.\n", "")
    assert run("add", ID, THIRD).stdout == "1 added, 1 already here.\n"
    listed = objects(run("list", "--json"))
    assert [it["task_id"] for it in listed] == [ID, OTHER, THIRD]
    assert {(it["state"], it["error"], it["raw_status"]) for it in listed} == {
        ("unknown", None, None)
    }
    assert gateway.requests == ()  # neither asks anybody
    lines = run("list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [ID, OTHER, THIRD]


def test_add_from_a_pipe(run: Run) -> None:
    text = f"""{{"data": {{"task_id": "{ID}", "name": "镜头 1"}}}}
        https://api.example.com/kling/v1/videos/text2video/{OTHER}?x=1
        certainly not an id"""
    ended = run("add", "-", stdin=text.encode())
    assert ended.returncode == 0
    assert ended.stdout.startswith("2 added, ")
    kinds = {it["task_id"]: it["kind"] for it in objects(run("list", "--json"))}
    assert kinds == {ID: "multi-image2video", OTHER: "text2video"}
    assert "镜头 1" in run("list").stdout


@pytest.mark.parametrize("content", [b"", b"nothing to see here"])
def test_a_pipe_without_ids(run: Run, content: bytes) -> None:
    ended = run("add", "-", stdin=content)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.splitlines()) == 1
    assert "Traceback" not in ended.stderr


def test_a_binary_pipe(run: Run, clips: Path, home: Path) -> None:
    ended = run("add", "-", stdin=(clips / CLIP).read_bytes())
    assert (ended.returncode, ended.stdout) == (2, "")
    assert is_one_sentence(ended.stderr)
    assert "not text" in ended.stderr
    assert not home.exists()


def test_wait_tells_each_end_as_it_comes(run: Run, gateway: Gateway, home: Path) -> None:
    gateway.add(Render(task_id=ID, clips=(CLIP,), renders_s=3))
    gateway.add(done(OTHER))
    gateway.add(Render(task_id=THIRD))
    run("add", THIRD)
    ended = run("wait", ID, OTHER, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert [it["task_id"] for it in objects(ended)] == [OTHER, ID]
    assert {it["state"] for it in objects(ended)} == {"succeed"}
    assert (gateway.asked(OTHER), gateway.asked(THIRD)) == (1, 0)
    listed = {it["task_id"]: it["state"] for it in objects(run("list", "--json"))}
    assert listed == {ID: "succeed", OTHER: "succeed", THIRD: "unknown"}
    assert home.joinpath("ledger.sqlite3").is_file()


def test_wait_for_the_whole_list(run: Run, gateway: Gateway) -> None:
    gateway.add(done(ID))
    gateway.add(failed(OTHER))
    run("add", ID, OTHER)
    ended = run("wait")
    assert (ended.returncode, ended.stderr) == (3, "")
    assert {line.split()[0] for line in ended.stdout.splitlines()} == {ID, OTHER}
    asked = len(gateway.requests)
    assert run("wait").returncode == 3
    assert len(gateway.requests) == asked  # what has ended is not asked about again


def test_wait_gives_up_after_its_time(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID))
    ended = run("wait", ID, "--timeout", "1")
    assert (ended.returncode, ended.stdout) == (6, "")
    assert is_one_sentence(ended.stderr)
    assert gateway.asked(ID) >= 1


def test_wait_for_an_empty_list(run: Run) -> None:
    ended = run("wait")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_wait_with_a_refused_token_ends(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID))
    gateway.add(done(OTHER))
    gateway.inject(faults.error(401, 1004, "expired"), task_id=ID, times=None)
    for _ in range(3):  # the pause and the writing of it race each other
        ended = run("wait", ID)
        assert (ended.returncode, ended.stdout) == (4, "")
        assert is_one_sentence(ended.stderr)


def test_wait_goes_on_through_trouble(run: Run, gateway: Gateway) -> None:
    gateway.add(done())
    gateway.inject(faults.answer(500, "oops"), times=1)
    ended = run("wait", ID)
    assert (ended.returncode, ended.stderr) == (0, "")  # a fault that passes by itself is no news
    assert ended.stdout.split()[:2] == [ID, "Ready"]


def test_fetch_saves_byte_for_byte(run: Run, gateway: Gateway, home: Path, clips: Path) -> None:
    gateway.add(Render(task_id=ID, clips=(CLIP, "moonlit-sea.mp4"), renders_s=0))
    ended = run("fetch", ID, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    (it,) = objects(ended)
    paths = [Path(video["path"]) for video in it["videos"]]
    assert paths == [home / "videos" / f"{ID}_{number}.mp4" for number in (1, 2)]
    for path, source in zip(paths, (CLIP, "moonlit-sea.mp4"), strict=True):
        assert path.read_bytes() == (clips / source).read_bytes()
    again = run("fetch", ID)
    assert again.returncode == 0
    assert sum(request.origin is Origin.MEDIA for request in gateway.requests) == 2
    assert len(list((home / "videos").iterdir())) == 2
    assert str(paths[0]) in run("list").stdout


def test_fetch_clears_away_what_a_kill_left_of_a_clip_that_is_saved(
    run: Run, gateway: Gateway, home: Path
) -> None:
    """It came when the ledger knew the clip's name, and the part had its own name still."""
    gateway.add(Render(task_id=ID, clips=(CLIP,), renders_s=0))
    assert run("fetch", ID).returncode == 0
    (clip,) = (home / "videos").iterdir()
    part = clip.with_name(clip.name + ".part")
    part.hardlink_to(clip)
    with closing(sqlite3.connect(home / "ledger.sqlite3")) as connection, connection:
        note = (*connection.execute("SELECT account_id, task_id FROM tasks").fetchone(), str(part))
        connection.execute("INSERT INTO parts VALUES (?, ?, 0, ?, '', '', NULL)", note)
    assert run("fetch", ID).returncode == 0
    assert list((home / "videos").iterdir()) == [clip]


def test_fetch_into_a_folder(
    run: Run, gateway: Gateway, home: Path, clips: Path, tmp_path: Path
) -> None:
    gateway.add(done())
    folder = tmp_path / "out"
    assert run("fetch", ID, "-o", str(folder)).returncode == 0
    assert (folder / f"{ID}.mp4").read_bytes() == (clips / CLIP).read_bytes()
    assert not (home / "videos").exists()
    copied = run("fetch", ID, "-o", str(tmp_path / "second"))
    assert copied.returncode == 0
    assert str(tmp_path / "second" / f"{ID}.mp4") in copied.stdout
    assert (tmp_path / "second" / f"{ID}.mp4").read_bytes() == (clips / CLIP).read_bytes()
    assert sum(request.origin is Origin.MEDIA for request in gateway.requests) == 1


def test_fetch_of_a_running_render(run: Run, gateway: Gateway, home: Path) -> None:
    gateway.add(Render(task_id=ID))
    ended = run("fetch", ID)
    assert ended.returncode == 5
    assert is_one_sentence(ended.stderr)
    assert "still rendering" in ended.stderr
    assert not (home / "videos").exists()


def test_fetch_of_a_failed_render(run: Run, gateway: Gateway) -> None:
    gateway.add(failed())
    ended = run("fetch", ID)
    assert (ended.returncode, ended.stderr) == (3, "")
    assert "The prompt was refused" in ended.stdout


def test_fetch_asks_for_a_fresh_link(run: Run, gateway: Gateway, home: Path) -> None:
    gateway.add(done())
    assert run("wait", ID).returncode == 0
    gateway.expire_links(ID)
    assert run("fetch").returncode == 0
    assert (home / "videos" / f"{ID}.mp4").is_file()


def test_a_trouble_on_the_way_is_forgotten_once_the_clip_is_here(
    run: Run, gateway: Gateway
) -> None:
    gateway.add(done())
    run("wait", ID)
    gateway.inject(faults.refuse_link(), origin=Origin.MEDIA)
    gateway.inject(faults.answer(500, "oops"))
    for command in ("fetch", "fetch", "wait", "status"):
        ended = run(command, ID)
        assert (ended.returncode, ended.stderr) == (0, "")
    assert gateway.asked(ID) == 2


@pytest.mark.parametrize("place", ["a file", "/sys", "/proc/gone"])
def test_a_folder_that_takes_nothing(
    run: Run, gateway: Gateway, tmp_path: Path, place: str
) -> None:
    gateway.add(done())
    (tmp_path / "a file").touch()
    folder = tmp_path / place  # an absolute one stays as it is
    ended = run("fetch", ID, "-o", str(folder))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert is_one_sentence(ended.stderr)
    assert str(folder) in ended.stderr
    (it,) = objects(run("list", "--json"))
    assert (it["state"], it["videos"][0]["path"]) == ("succeed", None)
    assert run("fetch").returncode == 0


BAD_ANSWERS: dict[str, tuple[Fault, int, str]] = {
    "wrong token": (faults.error(401, 1002, "Authorization is invalid"), 4, "auth"),
    "no credit": (faults.error(429, 1102, "resource pack exhausted"), 4, "quota"),
    "unknown id": (faults.error(400, "task_not_exist", "task_not_exist"), 5, "not_found"),
    "HTML": (faults.html_page(), 5, "no_endpoint"),
    "half JSON": (faults.answer(200, '{"code": 0, "da'), 5, "bad_reply"),
    "too fast": (faults.error(429, 1303, "slow down"), 5, "rate"),
    "its own trouble": (faults.html_page(502), 5, "server"),
    "hangs up": (faults.drop(), 5, "network"),
}


@pytest.mark.parametrize(("fault", "code", "kind"), BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
def test_a_bad_answer_is_one_clear_sentence(
    run: Run, gateway: Gateway, fault: Fault, code: int, kind: str
) -> None:
    gateway.add(Render(task_id=ID))
    gateway.inject(fault, times=None)
    ended = run("status", ID)
    assert ended.returncode == code
    assert is_one_sentence(ended.stderr) or ended.stderr.endswith(")\n")
    assert ended.stdout.count("\n") == 1
    ended = run("status", ID, "--json")
    (it,) = objects(ended)
    assert (it["state"], it["error"]["kind"]) == ("unknown", kind)
    assert it["error"]["message"] in ended.stderr


def test_a_render_that_was_not_answered_stays_on_the_list(run: Run, gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID))
    gateway.inject(faults.error(401, 1002, "Authorization is invalid"), times=None)
    run("add", ID)
    fetched = run("fetch")
    assert fetched.returncode == 4
    assert is_one_sentence(fetched.stderr)
    gateway.heal()
    (it,) = objects(run("status", ID, "--json"))
    assert (it["state"], it["error"]) == ("processing", None)


def test_an_unreachable_service(run: Run, gateway: Gateway) -> None:
    gateway.stop()
    ended = run("status", ID, OTHER)
    assert ended.returncode == 5
    assert is_one_sentence(ended.stderr)  # once for both
    ended = run("wait", ID, "--timeout", "2")
    assert ended.returncode == 6
    assert len(ended.stderr.splitlines()) == 2


NO_ACCOUNT: dict[str, str | None] = {"KLING_BASE_URL": None, "KLING_API_KEY": None}
SAID: dict[str, tuple[list[str], dict[str, str | None], int]] = {
    "no account": (["status", ID], NO_ACCOUNT, 4),
    "no account to add to": (["add", ID], NO_ACCOUNT, 4),
    "half an account": (["list"], {"KLING_API_KEY": None}, 2),
    "the other half": (["list"], {"KLING_BASE_URL": ""}, 2),
    "an insecure address": (["list"], {"KLING_BASE_URL": "http://api.example.com"}, 2),
    "no address": (["list"], {"KLING_BASE_URL": "ftp://x"}, 2),
    "no token": (["list"], {"KLING_API_KEY": "two words"}, 4),
    "a token for an id": (["status", "sk-" + "0123456789abcdef"], {}, 2),
    "the token for an id": (["add", "canary0123"], {"KLING_API_KEY": "canary0123"}, 2),
    "not an id": (["status", "what is this?"], {}, 2),
    "a file for a home": (["list"], {"KLING_DESKTOP_HOME": "/dev/null"}, 1),
}


@pytest.mark.parametrize(("arguments", "changes", "code"), SAID.values(), ids=SAID.keys())
def test_what_cannot_be_done_is_one_clear_sentence(
    run: Run, gateway: Gateway, arguments: list[str], changes: dict[str, str | None], code: int
) -> None:
    ended = run(*arguments, **changes)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr.startswith("kling-desktop: ")
    assert len(ended.stderr.splitlines()) == 1
    assert "0123" not in ended.stderr
    assert gateway.requests == ()


@pytest.mark.parametrize(
    "arguments",
    [
        ["status"],
        ["add"],
        ["unheard-of"],
        ["wait", "--timeout", "soon"],
        ["wait", "--timeout", "-1"],
        ["wait", "--timeout", "nan"],
        ["status", ID, "--kind", "poem"],
        ["--screenshot", "x.png"],
    ],
)
def test_a_command_line_without_sense(run: Run, arguments: list[str]) -> None:
    ended = run(*arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "usage: kling-desktop" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "_seconds" not in ended.stderr


def test_help_and_version(run: Run) -> None:
    assert run("--version").stdout.startswith("Kling Desktop ")
    helped = run("--help")
    assert helped.returncode == 0
    for word in ("status", "add", "list", "wait", "fetch", "KLING_API_KEY", "exit codes"):
        assert word in helped.stdout


def test_damaged_files_are_told_and_set_aside(run: Run, home: Path) -> None:
    home.mkdir()
    (home / "ledger.sqlite3").write_bytes(b"damaged" * 1000)
    (home / "settings.json").write_bytes(b"damaged")
    ended = run("add", ID)
    assert (ended.returncode, ended.stdout) == (0, "1 added.\n")
    (kept,) = home.glob("ledger.sqlite3.corrupt-*")
    about_the_list, about_settings = ended.stderr.splitlines()
    assert str(kept) in about_the_list
    assert "settings were damaged" in about_settings
    assert run("list").stderr == ""


def test_a_newer_ledger_is_refused(run: Run, home: Path) -> None:
    run("add", ID)
    with closing(sqlite3.connect(home / "ledger.sqlite3")) as connection:
        connection.execute("PRAGMA user_version = 999")
    ended = run("list")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert is_one_sentence(ended.stderr)
    assert "newer version" in ended.stderr


def test_a_reader_that_leaves_is_no_trouble(run: Run, environment: dict[str, str]) -> None:
    ids = [str(10**17 + number) for number in range(3000)]
    run("add", "-", stdin="\n".join(ids).encode())
    command = [sys.executable, "-m", "kling_desktop", "list", "--json"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as listing:
        assert listing.stdout
        assert listing.stderr
        listing.stdout.readline()
        listing.stdout.close()
        assert listing.stderr.read() == b""
    assert listing.returncode == 0


def test_stopped_by_hand(gateway: Gateway, environment: dict[str, str]) -> None:
    gateway.add(Render(task_id=ID))
    asked = threading.Event()
    command = [sys.executable, "-m", "kling_desktop", "wait", ID]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as waiting:
        while not gateway.asked(ID):
            asked.wait(0.01)
        waiting.send_signal(2)
        assert waiting.communicate(timeout=10) == (b"", b"")
    assert waiting.returncode == 130


@pytest.mark.parametrize(
    "given", ["kling-desktop://add?id=1&--demo", "--demo", "--help", "-platform", "list", "add"]
)
def test_what_stands_behind_two_dashes_is_for_the_window(run: Run, given: str) -> None:
    """Any page of the web may hold a link: nothing in it is ever an option or a command."""
    ended = run("--", given, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "There is no display to open a window on." in ended.stderr


def test_a_link_anywhere_else_is_no_command(run: Run) -> None:
    ended = run("kling-desktop:878106242831892487", DISPLAY=None, WAYLAND_DISPLAY=None)
    assert ended.returncode == 2
    assert "invalid choice" in ended.stderr


def test_a_command_keeps_its_own_two_dashes(run: Run) -> None:
    ended = run("add", "--", "-878106242831892487")
    assert "invalid choice" not in ended.stderr
    assert "no display" not in ended.stderr


def test_more_than_one_start_may_carry_is_said(run: Run) -> None:
    many = [str(878106242831892487 + number) for number in range(60_000)]
    ended = run("--", *many)
    assert ended.returncode == 2
    assert ended.stderr.startswith("kling-desktop: That is too much at once.")
