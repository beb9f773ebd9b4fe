"""Which render is saved next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kling_desktop.domain.task import TaskKey
from kling_desktop.services.download_queue import DownloadQueue, Wish

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
VIDEOS, DRIVE = Path("/videos"), Path("/drive")


def wish(task_id: str, **values: object) -> Wish:
    base = Wish(key=TaskKey("a", task_id), folder=VIDEOS, added_at=NOON)
    return replace(base, **values)  # type: ignore[arg-type]  # a test's own field names


def order(queue: DownloadQueue, now: float = 0.0) -> list[str]:
    taken = []
    while found := queue.take(now):
        taken.append(found.key.task_id)
    return taken


def test_what_somebody_waits_for_then_what_goes_first_then_what_is_oldest() -> None:
    queue = DownloadQueue()
    queue.put(wish("younger", added_at=NOON + timedelta(1)))
    queue.put(wish("older"))
    queue.put(wish("next week", expires=NOON + timedelta(7)))
    queue.put(wish("tomorrow", expires=NOON + timedelta(1)))
    queue.put(wish("dragged", is_urgent=True))
    assert order(queue) == ["dragged", "tomorrow", "next week", "older", "younger"]


def test_a_second_wish_for_a_render_takes_the_place_of_the_first() -> None:
    queue = DownloadQueue()
    queue.put(wish("one"))
    queue.put(wish("one", is_urgent=True))
    assert order(queue) == ["one"]


def test_what_was_put_off_waits_for_its_time() -> None:
    queue = DownloadQueue()
    queue.put(wish("later", not_before=5.0))
    queue.put(wish("now"))
    assert order(queue) == ["now"]
    assert queue.next_at() == 5.0
    assert order(queue, 4.9) == []
    assert order(queue, 5.0) == ["later"]
    assert queue.next_at() is None


def test_nothing_waits_when_it_is_hurried() -> None:
    queue = DownloadQueue()
    queue.put(wish("later", not_before=5.0, tries=3))
    queue.hurry()
    found = queue.take(0.0)
    assert found == wish("later")


def test_a_held_folder_holds_its_own_only() -> None:
    queue = DownloadQueue()
    queue.put(wish("there", folder=DRIVE))
    queue.put(wish("here"))
    queue.held[DRIVE] = 1
    assert order(queue) == ["here"]
    assert queue.next_at() is None
    queue.held.clear()
    assert order(queue) == ["there"]


def test_what_is_dropped_is_gone() -> None:
    queue = DownloadQueue()
    queue.put(wish("one"))
    assert queue.drop(TaskKey("a", "one")) == wish("one")
    assert queue.drop(TaskKey("a", "one")) is None
    assert order(queue) == []
