"""A list leaves and comes back: nothing lost, nothing secret, and nothing taken from strangers."""

from __future__ import annotations

import json
import os
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo.render import Render
from kling_desktop.domain.account import Account
from kling_desktop.domain.merging import organised_by, told_by
from kling_desktop.domain.portable import Portable, Whose
from kling_desktop.domain.task import Bell, Task, TaskState, Video
from kling_desktop.services.list_export import ListForm, exported
from kling_desktop.services.list_import import (
    FileRefused,
    at_home,
    bring,
    home_of,
    read_files,
    unknown,
)
from kling_desktop.services.places import Places
from kling_desktop.services.relinking import lacks_link, renew_links
from kling_desktop.storage.list_files import Fault
from kling_desktop.storage.sidecars import write_sidecar

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.services.workspace import Workspace

NOW = datetime.now(UTC)
SIGNED = "https://cdn.example/clip.mp4?Signature=SIGNED-canary"


@pytest.fixture
def clip(clips: Path, tmp_path: Path) -> Path:
    """A saved one."""
    path = tmp_path / "clips" / "Dawn.mp4"
    path.parent.mkdir()
    path.write_bytes(next(clips.glob("*.mp4")).read_bytes())
    return path


def task(account: Account, task_id: str = "a1", **values: Any) -> Task:
    usual: dict[str, Any] = {"kind": "text2video", "added_at": NOW - timedelta(days=1)}
    return Task(account_id=account.account_id, task_id=task_id, **{**usual, **values})


def ended(account: Account, path: str = "", **values: Any) -> Task:
    size = Path(path).stat().st_size if path else None
    video = Video(url=SIGNED, watermark_url=SIGNED, duration_s=5.1, path=path, size_bytes=size)
    usual: dict[str, Any] = {"state": TaskState.SUCCEED, "raw_status": "succeed", "cost": "3.5"}
    times = {"created_at": NOW - timedelta(hours=2), "updated_at": NOW - timedelta(hours=1)}
    return task(account, videos=(video,), **{**usual, **times, "state_since": NOW, **values})


def organised(account: Account, **values: Any) -> Task:
    return ended(
        account,
        **{
            "name": "=Dawn",
            "note": "Take two\n- less fog",
            "project": "Autumn, north",
            "tags": ("hero", "night, late"),
            "is_rejected": True,
            "is_archived": True,
            "bell": Bell.FAILURES,
            "seen_at": NOW,
            **values,
        },
    )


def unlinked(it: Task) -> Task:
    videos = tuple(replace(video, url="", watermark_url="") for video in it.videos)
    return replace(it, videos=videos)


def write(workspace: Workspace, target: Path, form: ListForm) -> bytes:
    tasks = list(workspace.library.tasks.values())
    content = exported(tasks, workspace.accounts.statuses, form, NOW)
    target.write_bytes(content)
    return content


def accounts_of(workspace: Workspace) -> list[Account]:
    return [status.account for status in workspace.accounts.statuses]


async def take(workspace: Workspace, *paths: Path) -> Any:
    found = read_files(paths, NOW, [])
    return await bring(at_home(found, accounts_of(workspace), {}), workspace.library)


@pytest.mark.parametrize("form", ListForm)
async def test_what_left_comes_back_as_it_was(
    workspace: Workspace, account: Account, clip: Path, tmp_path: Path, form: ListForm
) -> None:
    them = [
        organised(account, path=str(clip), task_id="a1"),
        task(account, "a2", state=TaskState.PROCESSING, is_paused=True),
        task(account, "a3", state=TaskState.FAILED, reason="@too bright", is_starred=True),
    ]
    await workspace.library.bring(them)
    target = tmp_path / f"list.{form.value}"
    write(workspace, target, form)
    await workspace.library.remove([it.key for it in them])

    brought = await take(workspace, target)

    assert set(brought.added) == {it.key for it in them}
    back = workspace.library.tasks
    assert [back[it.key] for it in them] == list(map(unlinked, them))
    again = await take(workspace, target)
    assert (again.added, again.filled, again.same) == ((), (), 3)
    assert [workspace.library.tasks[it.key] for it in them] == list(map(unlinked, them))


async def test_what_is_here_stays_and_what_is_missing_is_filled_in(
    workspace: Workspace, account: Account, clip: Path, tmp_path: Path
) -> None:
    await workspace.library.bring([organised(account, path=str(clip))])
    target = tmp_path / "list.json"
    write(workspace, target, ListForm.JSON)
    (key,) = workspace.library.tasks
    await workspace.library.remove([key])
    here = task(account, name="Mine", tags=("own",), is_starred=True)
    await workspace.library.bring([here])

    brought = await take(workspace, target)

    now = workspace.library.tasks[key]
    assert (now.name, now.tags, now.is_starred, now.is_rejected) == ("Mine", ("own",), True, False)
    assert (now.note, now.project) == ("Take two\n- less fog", "Autumn, north")
    assert (now.state, now.cost, now.videos[0].path) == (TaskState.SUCCEED, "3.5", str(clip))
    assert [(before.name, after.note) for before, after in brought.filled] == [("Mine", now.note)]


@pytest.mark.parametrize("form", ListForm)
async def test_no_token_leaves(
    workspace: Workspace, account: Account, token: str, tmp_path: Path, form: ListForm
) -> None:
    await workspace.accounts.use(replace(account, name=f"Studio {token}"), token)
    halves, login = ("ACCESS-canary-1", "SECRET-canary-2"), "LOGIN-canary"
    pair = Account(account_id="pair", name="Pair", base_url="https://pair.example")
    await workspace.accounts.use(pair, ":".join(halves))
    video = Video(url=SIGNED, path=f"/clips/{token}.mp4")
    await workspace.library.bring(
        [
            organised(account, name=token, note=f"see {SIGNED} and Bearer {token}"),
            organised(account, task_id="a2", project=token, tags=(f"x {token}",), note=halves[1]),
            ended(account, task_id="a3", raw_status=token, reason=f"bad {token}", cost=halves[0]),
            replace(ended(account, task_id="a4"), videos=(video,)),
            organised(account, task_id="a5", note=f"https://u:{login}@x.example/?a=1"),
            task(account, halves[0]),
        ]
    )

    content = write(workspace, tmp_path / "list", form).decode()

    secrets = [token, *halves, b64encode(token.encode()).decode().rstrip("="), login]
    assert [it for it in (*secrets, "SIGNED-canary", "clip.mp4?S") if it in content] == []
    assert "cdn.example/clip.mp4" in content  # that of the note, without what opens it
    assert len(read_files([tmp_path / "list"], NOW, [])) == 5


async def test_a_creators_own_links_stay_whole(
    workspace: Workspace, account: Account, tmp_path: Path
) -> None:
    note = "https://video.example/watch?v=a1&t=7 and https://x.example/#part"
    await workspace.library.bring([organised(account, note=note)])
    write(workspace, tmp_path / "list", ListForm.JSON)
    (found,) = read_files([tmp_path / "list"], NOW, [])
    assert found.task.note == note


ONE = Account(account_id="https://a.example", name="A", base_url="https://a.example")
TWO = replace(ONE, account_id="https://a.example (2)", name="B")


@pytest.mark.parametrize(
    ("whose", "home"),
    [
        (Whose("https://a.example", "A", "https://a.example"), ONE),
        (Whose("https://a.example", "B", "https://a.example"), TWO),  # set up in another order
        (Whose("https://a.example (2)", "New name", "https://a.example"), TWO),
        (Whose("elsewhere", "A", "https://a.example:443/"), ONE),
        (Whose("", "B", ""), TWO),
        (Whose("elsewhere", "A", "https://b.example"), None),
        (Whose("elsewhere", "A", "http://[broken"), None),
        (Whose("", "", ""), None),
    ],
)
def test_whose_a_render_is(whose: Whose, home: Account | None) -> None:
    assert home_of(whose, [ONE, TWO]) == home
    assert unknown([Portable(task(ONE), whose)], [ONE, TWO]) == ({} if home else {whose: 1})


def test_for_a_stranger_somebody_is_chosen_or_it_is_left_out() -> None:
    stranger = Whose("x", "X", "https://x.example")
    found = [Portable(task(ONE, kind=""), stranger)]
    assert at_home(found, [ONE], {}) == []
    (it,) = at_home(found, [ONE], {stranger: TWO})
    assert (it.account_id, it.kind) == (TWO.account_id, TWO.default_kind)


async def test_files_count_where_they_are_there(
    workspace: Workspace, account: Account, clip: Path, tmp_path: Path
) -> None:
    text = tmp_path / "secret.mp4"
    text.write_text("not a video")
    moved = clip.with_name("moved.mp4")
    named = [
        str(clip),
        str(text),
        str(moved),
        "relative.mp4",
        f"//{tmp_path.name}/x.mp4",
        "a\0b.mp4",
    ]
    size = clip.stat().st_size
    await workspace.library.bring(
        ended(account, task_id=f"a{place}") for place, _ in enumerate(named)
    )
    target = tmp_path / "list.json"
    listed = json.loads(write(workspace, target, ListForm.JSON))
    for render, path in zip(listed["renders"], named, strict=True):
        render["videos"][0].update(path=path, size_bytes=size)
    listed["renders"].append({**listed["renders"][0], "task_id": "other"})
    listed["renders"][-1]["videos"] = [{"path": str(clip), "size_bytes": size + 1}]
    target.write_text(json.dumps(listed))

    found = read_files([target], NOW, [])

    assert [it.task.videos[0].path for it in found] == [str(clip), *[""] * 6]


async def test_what_is_beside_clips_is_taken_too(
    workspace: Workspace, account: Account, clips: Path, tmp_path: Path
) -> None:
    workspace.preferences.change(write_sidecar=True)
    folder = tmp_path / "clips" / "day"
    folder.mkdir(parents=True)
    places = Places(workspace.preferences, workspace.accounts)
    content = next(clips.glob("*.mp4")).read_bytes()
    two = organised(account, note=f"Bearer {'x' * 20}")
    two = replace(two, videos=(two.videos[0], replace(two.videos[0], duration_s=7.0)))
    for position in (0, 1):
        file = folder / f"Dawn {position + 1}.mp4"
        file.write_bytes(content)
        places.write_companions(two, position, file)
    (folder / "package.json").write_text('{"name": "another"}')
    (folder / "link.json").symlink_to(folder / "Dawn 1.json")
    assert "xxx" not in (folder / "Dawn 1.json").read_text()

    brought = await take(workspace, tmp_path / "clips")

    assert brought.added == (two.key,)
    back = workspace.library.tasks[two.key]
    assert [Path(it.path).name for it in back.videos] == ["Dawn 1.mp4", "Dawn 2.mp4"]
    assert [it.duration_s for it in back.videos] == [5.1, 7.0]
    assert (back.name, back.tags, back.is_rejected) == ("=Dawn", two.tags, True)
    alone = await take(workspace, folder / "Dawn 2.json")
    assert alone.same == 1


@pytest.mark.parametrize("file", ["../up.mp4", "/abs.mp4", "..\\up.mp4", "", 7])
def test_a_file_beside_a_clip_names_one_there(tmp_path: Path, file: object) -> None:
    clip = tmp_path / "a.mp4"
    clip.write_bytes(b"x")
    beside = write_sidecar(clip, {"task_id": "a1", "video": 1, "videos": 1})
    facts = json.loads(beside.read_text()) | {"file": file}
    beside.write_text(json.dumps(facts))
    with pytest.raises(FileRefused) as caught:
        read_files([beside], NOW, [])
    assert caught.value.fault is Fault.DAMAGED


@pytest.mark.parametrize(
    "values",
    [
        {"task_id": ""},
        {"task_id": "sk-" + "canary-0123456789"},
        {"task_id": "../x"},
        {"task_id": 7},
        {"kind": "../x"},
        {"state": "done"},
        {"bell": "loud"},
        {"is_starred": "yes"},
        {"added_at": "yesterday"},
        {"added_at": "2026-01-01T00:00:00"},
        {"seen_at": "0001-01-01T00:00:00+23:00"},
        {"note": "x" * 4001},
        {"tags": "hero"},
        {"tags": [7]},
        {"tags": [str(number) for number in range(21)]},
        {"videos": {"a": 1}},
        {"videos": [7]},
        {"videos": [{}] * 101},
        {"videos": [{"duration_s": "x"}]},
        {"videos": [{"duration_s": float("nan")}]},
        {"videos": [{"size_bytes": -1}]},
        {"videos": [{"size_bytes": True}]},
        {"videos": [{"path": 7}]},
    ],
)
async def test_one_damaged_render_and_nothing_is_taken(
    workspace: Workspace, account: Account, tmp_path: Path, values: dict[str, object]
) -> None:
    await workspace.library.bring([task(account), task(account, "a2")])
    target = tmp_path / "list.json"
    listed = json.loads(write(workspace, target, ListForm.JSON))
    listed["renders"][1].update(values)
    target.write_text(json.dumps(listed))
    with pytest.raises(FileRefused) as caught:
        read_files([target], NOW, [])
    assert (caught.value.fault, caught.value.place) == (Fault.DAMAGED, 2)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    gone, empty = tmp_path / "gone.csv", tmp_path / "empty"
    empty.mkdir()
    huge = tmp_path / "huge.json"
    huge.touch()
    os.truncate(huge, 513 * 1024 * 1024)
    told = {}
    for path in (gone, empty, huge):
        with pytest.raises(FileRefused) as caught:
            read_files([path], NOW, [])
        told[path.name] = caught.value.fault
    assert told == {
        "gone.csv": Fault.NO_ACCESS,
        "empty": Fault.FOREIGN,
        "huge.json": Fault.TOO_LARGE,
    }


def test_merging_loses_nothing() -> None:
    here, there = task(ONE, state=TaskState.FAILED, reason="no"), organised(ONE)
    merged = told_by(here, there)
    assert (merged.state, merged.reason, merged.updated_at) == (
        TaskState.FAILED,
        "no",
        there.updated_at,
    )
    assert organised_by(there, here) == there
    assert told_by(there, here) == there
    assert organised_by(replace(here, is_rejected=True), replace(there, is_rejected=False)) == (
        replace(organised_by(here, there), is_rejected=True)
    )


async def test_clips_that_came_without_a_link_get_one(
    workspace: Workspace, account: Account, gateway: Gateway, clips: Path
) -> None:
    name = next(clips.glob("*.mp4")).name
    gateway.add(Render(task_id="fresh1", clips=(name,), age_s=90, renders_s=60))
    gateway.add(Render(task_id="old1", clips=(name,), age_s=90, renders_s=60))
    fresh, old = (
        replace(unlinked(ended(account, task_id=it)), kind="multi-image2video")
        for it in ("fresh1", "old1")
    )
    old = replace(old, updated_at=NOW - timedelta(days=account.retention_days + 1))
    await workspace.library.bring([fresh, old])
    assert lacks_link(fresh)
    assert lacks_link(old)

    await renew_links(workspace, lambda: NOW)

    tasks = workspace.library.tasks
    assert tasks[fresh.key].videos[0].url.startswith(gateway.media_url)
    assert tasks[old.key].videos[0].url == ""
