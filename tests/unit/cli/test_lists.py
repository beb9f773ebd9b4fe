"""export and import, as the programs that people start."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo.render import Render

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway

Run = Callable[..., subprocess.CompletedProcess[str]]

ID, OTHER = "878106242831892487", "878106242831892488"
CLIP = "aurora-pines.mp4"


@pytest.fixture
def _listed(run: Run, gateway: Gateway) -> None:
    """Two renders are on the list, one of them saved."""
    gateway.add(Render(task_id=ID, clips=(CLIP,), age_s=90, renders_s=60))
    gateway.add(Render(task_id=OTHER))
    assert run("add", ID, OTHER).returncode == 0
    assert run("fetch", ID).returncode == 0


@pytest.mark.usefixtures("_listed")
@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_list_goes_to_another_home(run: Run, tmp_path: Path, token: str, form: str) -> None:
    target = tmp_path / f"list.{form}"
    ended = run("export", "--format", form, "-o", str(target))
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"{target}\n", "")
    content = target.read_bytes()
    assert token.encode() not in content
    assert b"http" in content  # the account's address …
    assert b"clip" not in content.replace(b"clip_gone_at", b"")  # … and no link
    elsewhere = {"KLING_DESKTOP_HOME": str(tmp_path / "elsewhere")}
    ended = run("import", str(target), **elsewhere)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "2 added.\n", "")
    there = [json.loads(line) for line in run("list", "--json", **elsewhere).stdout.splitlines()]
    here = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert [it["state"] for it in there] == ["succeed", "unknown"]
    saved = here[0]["videos"][0]["path"]
    assert there[0]["videos"] == [
        {"url": "", "watermark_url": None, "duration_s": 5.0, "path": saved}
    ]
    again = run("import", str(target), **elsewhere)
    assert (again.returncode, again.stdout) == (0, "2 already here.\n")
    assert run("export", "--format", form, **elsewhere).stdout.count(ID) >= 1


@pytest.mark.usefixtures("_listed")
def test_without_a_file_it_is_printed(run: Run) -> None:
    printed = run("export", "--format", "csv").stdout.removeprefix("\ufeff")
    assert [it["task_id"] for it in csv.DictReader(io.StringIO(printed))] == [ID, OTHER]
    printed = run("export", "--format", "json").stdout
    assert [it["task_id"] for it in json.loads(printed)["renders"]] == [ID, OTHER]


@pytest.mark.usefixtures("_listed")
def test_no_file_is_written_over(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "mine.csv"
    target.write_text("mine")
    ended = run("export", "--format", "csv", "-o", str(target))
    assert (ended.returncode, ended.stdout, target.read_text()) == (1, "", "mine")
    assert ended.stderr == (
        f"kling-desktop: There is a file {target} already. Nothing was written.\n"
    )
    ended = run("export", "--format", "csv", "-o", str(tmp_path / "gone" / "list.csv"))
    assert (ended.returncode, "could not be written" in ended.stderr) == (1, True)


@pytest.mark.usefixtures("_listed")
def test_an_account_nobody_knows_is_asked_for(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "list.json"
    assert run("export", "--format", "json", "-o", str(target)).returncode == 0
    listed = json.loads(target.read_text())
    stranger = {"account": "Studio", "account_id": "x", "address": "https://studio.example"}
    listed["renders"] = [{**it, **stranger} for it in listed["renders"]]
    target.write_text(json.dumps(listed))
    elsewhere = {"KLING_DESKTOP_HOME": str(tmp_path / "elsewhere")}
    ended = run("import", str(target), **elsewhere)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Not known here: Studio (https://studio.example)." in ended.stderr
    assert "--account" in ended.stderr
    assert run("list", **elsewhere).stdout == ""
    (known,) = run("accounts", "--json", **elsewhere).stdout.splitlines()
    name = json.loads(known)["name"]
    ended = run("import", str(target), "--account", name, **elsewhere)
    assert (ended.returncode, ended.stdout) == (0, "2 added.\n")
    assert run("import", str(target), "--account", "nobody", **elsewhere).returncode == 2


@pytest.mark.usefixtures("_listed")
@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("id,name\n1,a\n", "is not a list of Kling Desktop. Nothing was changed."),
        ('{"format": "kling-desktop list", "version": 9, "renders": []}', "newer version"),
        ('{"format": "kling-desktop list", "version": 1, "renders": [{}]}', "look at render 1"),
    ],
)
def test_another_file_changes_nothing(run: Run, tmp_path: Path, content: str, told: str) -> None:
    target = tmp_path / "list.json"
    target.write_text(content)
    before = run("list").stdout
    ended = run("import", str(target))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("kling-desktop: list.json ")
    assert told in ended.stderr
    assert run("list").stdout == before


@pytest.mark.usefixtures("_listed")
def test_a_clip_that_came_without_its_link_is_fetched(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "list.json"
    assert run("export", "--format", "json", "-o", str(target)).returncode == 0
    (saved,) = json.loads(run("list", "--json").stdout.splitlines()[0])["videos"]
    elsewhere = {"KLING_DESKTOP_HOME": str(tmp_path / "elsewhere")}
    (tmp_path / "moved").mkdir()
    target.write_text(target.read_text().replace(saved["path"], "/nowhere/a.mp4"))
    assert run("import", str(target), **elsewhere).returncode == 0
    ended = run("fetch", ID, "-o", str(tmp_path / "moved"), **elsewhere)
    assert (ended.returncode, len(list((tmp_path / "moved").glob("*.mp4")))) == (0, 1)


@pytest.mark.usefixtures("_listed")
def test_what_renders_come_to(run: Run) -> None:
    (line,) = run("totals", "--json").stdout.splitlines()
    told = json.loads(line)
    assert (told["project"], told["renders"], told["ready"], told["failed"]) == (None, 2, 1, 0)
    assert (told["video_s"], told["render_s"]) == (5.0, 60.0)
    assert (told["costs"], told["renders_with_cost"]) == (
        [{"amount": "3.5", "unit": None}],
        1,
    )
    head, row, every = run("totals").stdout.splitlines()
    assert head.split() == [
        *("PROJECT", "ACCOUNT", "RENDERS", "READY", "FAILED", "VIDEO", "RENDERED", "IN", "COST")
    ]
    assert row.split()[0] == "–"
    assert every.split()[:4] == ["All", "2", "1", "0"]
    assert row.endswith("  3.5 units (told by 1 of 2)")
    assert every.endswith(" 3.5 units (told by 1 of 2)")
