"""The demo's eight renders."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo.render import Fate, ReplyForm, state
from kling_desktop.demo.renders import demo_renders, task_id_born
from kling_desktop.domain.id_forms import KINDS, looks_like_id
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from pathlib import Path

ALL = ("aurora-pines", "dusk-ridges", "lantern-lake", "moonlit-sea")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for stem in ALL:
        (tmp_path / f"{stem}.mp4").touch()
    return tmp_path


def test_there_are_eight_of_all_sorts(folder: Path) -> None:
    renders = demo_renders(folder)
    assert len({render.task_id for render in renders}) == 8
    assert len({render.name for render in renders}) == 8
    assert {render.form for render in renders} == {ReplyForm.FLAT, ReplyForm.WRAPPED}
    assert {render.kind for render in renders} <= set(KINDS)
    (doomed,) = [render for render in renders if render.fate is Fate.FAILS]
    assert doomed.reason == "Failure to pass the risk control system"
    assert max(len(render.clips) for render in renders) == 2
    assert {clip for render in renders for clip in render.clips} == {f"{s}.mp4" for s in ALL}


def test_the_whole_life_is_seen_within_a_minute(folder: Path) -> None:
    renders = demo_renders(folder)
    seen = {
        render.name: [state(render, render.age_s + at / 10) for at in range(500)]
        for render in renders
    }
    assert {states[0] for states in seen.values()} == {
        TaskState.SUBMITTED,
        TaskState.PROCESSING,
        TaskState.SUCCEED,
    }
    assert {state for states in seen.values() for state in states} == set(TaskState) - {"unknown"}
    ends = [next(at for at, now in enumerate(states) if now.is_final) for states in seen.values()]
    assert len(set(ends)) == 8
    assert max(ends) <= 450


def test_each_succeeding_render_has_a_clip(folder: Path) -> None:
    for render in demo_renders(folder):
        assert bool(render.clips) is (render.fate is Fate.SUCCEEDS)
        assert all((folder / clip).is_file() for clip in render.clips)


def test_ids_tell_when_they_were_made(folder: Path) -> None:
    now = time.time()
    for render in demo_renders(folder, now=now):
        assert looks_like_id(render.task_id)
        created_ms = (int(render.task_id) >> 22) + 1568028518780
        assert abs(created_ms / 1000 - (now - render.age_s)) < 0.01


def test_an_id_of_2026_has_18_digits() -> None:
    assert len(task_id_born(1_780_000_000, 1)) == 18


def test_with_other_clips_the_names_follow(tmp_path: Path) -> None:
    (tmp_path / "red_fox.mp4").touch()
    (tmp_path / "dusk-ridges.mp4").touch()
    named = {render.name: render.clips for render in demo_renders(tmp_path) if render.clips}
    assert named["Dusk over the ridges"] == ("dusk-ridges.mp4",)
    assert {"Red fox", "Dusk ridges"} & named.keys()
    for name, clips in named.items():
        if name != "Dusk over the ridges":
            assert name.split(",")[0].lower() == clips[0][:-4].replace("-", " ").replace("_", " ")


def test_without_clips_there_is_no_demo(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        demo_renders(tmp_path)


def test_the_clips_that_travel_along_are_the_ones_named() -> None:
    names = {render.name for render in demo_renders()}
    assert "Dusk over the ridges" in names
    assert "Lanterns over the lake" in names
