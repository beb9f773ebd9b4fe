"""What is kept beside a clip: enough to know the render by, and no link."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from kling_desktop.domain.clip_facts import clip_facts
from kling_desktop.domain.task import Task, TaskState, Video

ADDED = datetime(2026, 1, 2, 3, 4, 5, 678_000, tzinfo=UTC)


def render(**changed: Any) -> Task:
    videos = (Video(url="https://cdn.example/a?sign=1", duration_s=5.1), Video(url="", path="/b"))
    usual: dict[str, Any] = {"account_id": "gate", "task_id": "a1", "kind": "text2video"}
    return Task(**{**usual, "added_at": ADDED, "videos": videos, **changed})


def test_the_facts_of_one_video() -> None:
    task = render(
        name="Dawn",
        state=TaskState.SUCCEED,
        raw_status="succeed",
        cost="3.5",
        project="Autumn",
        tags=("hero", "night"),
        note="Take two",
        is_starred=True,
    )

    assert clip_facts(task, "Studio", 0) == {
        "task_id": "a1",
        "kind": "text2video",
        "name": "Dawn",
        "project": "Autumn",
        "tags": ["hero", "night"],
        "note": "Take two",
        "is_starred": True,
        "is_rejected": False,
        "is_archived": False,
        "seen_at": None,
        "account": "Studio",
        "video": 1,
        "videos": 2,
        "state": "succeed",
        "raw_status": "succeed",
        "reason": None,
        "cost": "3.5",
        "duration_s": 5.1,
        "started_at": None,
        "added_at": "2026-01-02T03:04:05.678Z",
        "created_at": None,
        "updated_at": None,
    }


def test_the_start_is_told_where_it_is_known() -> None:
    facts = clip_facts(render(created_at=ADDED), "Studio", 1)

    assert facts["started_at"] == facts["created_at"] == "2026-01-02T03:04:05.678Z"


def test_no_link_and_no_signature() -> None:
    task = render(reason="See https://cdn.example/a.mp4?Signature=abc&x=1 or HTTP://b.example#key")
    written = json.dumps(clip_facts(task, "Studio", 0))

    assert "See https://cdn.example/a.mp4 or HTTP://b.example" in written
    assert not any(it in written for it in ("Signature", "sign=", "key", "abc"))
