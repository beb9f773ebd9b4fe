"""A ledger that has grown for years: most renders are saved, some failed, few run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace

NOW = datetime(2026, 6, 1, tzinfo=UTC)
ACCOUNTS = ("bench", "other")
CLIP = Path("resources/clips/dusk-ridges.mp4")


async def fill(workspace: Workspace, size: int, home: Path) -> None:
    """With clips and posters, which go into `home`."""
    from PySide6.QtGui import QImage

    from kling_desktop.domain.account import Account
    from kling_desktop.ui.preview.posters import Posters

    for name in ACCOUNTS:
        account = Account(account_id=name, name=name.title(), base_url="http://127.0.0.1:9")
        await workspace.accounts.use(account, name)
    films = home / "films"
    films.mkdir()
    tasks = [a_task(number, films) for number in range(size)]
    await workspace.library._insert(tasks)
    posters = Posters(workspace.paths.posters)
    picture = QImage(320, 180, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    picture.save(str(home / "poster.jpg"))
    for task in (task for task in tasks if task.is_saved):
        Path(task.videos[0].path).symlink_to(CLIP.absolute())
        posters.path(task.key).symlink_to(home / "poster.jpg")


def a_task(number: int, films: Path) -> Task:
    from kling_desktop.domain.task import Task, TaskState, Video

    odd = number % 16
    state = {0: TaskState.PROCESSING, 1: TaskState.FAILED, 2: TaskState.FAILED}.get(odd)
    begun = NOW - timedelta(hours=number % 3_000, seconds=number)
    video = Video(
        url="https://clips.example/a.mp4",
        path="" if odd == 3 else str(films / f"{number}.mp4"),
        duration_s=5.0 + number % 6,
        size_bytes=4_000_000 + number * 7_919 % 1_000_003,
    )
    return Task(
        account_id=ACCOUNTS[number % 2],
        task_id=str(878_106_242_831_000_000 + number),
        kind="image2video" if number % 3 else "text2video",
        added_at=NOW + timedelta(seconds=number),
        name=f"Scene {number * 31 % 977}, take {number}",
        state=state or TaskState.SUCCEED,
        reason="too dark" if state is TaskState.FAILED else "",
        videos=() if state else (video,),
        created_at=begun,
        updated_at=begun + timedelta(seconds=60 + number % 300),
        cost=str(1 + number % 9),
        project=f"Project {number % 7}",
        tags=(f"tag {number % 5}",),
    )
