"""The scenes: what each shows, and how the window is brought there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QTabWidget

from kling_desktop.domain.sections import Section
from kling_desktop.domain.task import TaskKey, TaskState
from kling_desktop.services.library import Removed
from kling_desktop.ui.dialogs.about import AboutDialog
from kling_desktop.ui.dialogs.first_run import FirstRunDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.tasks.renders import Kind
from tests.screenshots.cast import BYTES_PER_S, at_mid_life, at_the_end, many
from tests.screenshots.studio import USUAL_SIZE, Look, Stage, stage

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task

FULL_LIST = 5_000
NARROW = QSize(760, 680)
HALF = 0.5
_SETTINGS_PAGES = (
    *("accounts", "saving", "checking", "notifications", "after", "look", "keyboard", "system"),
    "advanced",
)
_ORGANISED: dict[str, dict[str, Any]] = {
    "Small boat under the moon": {"project": "Night sea", "is_starred": True},
    "Dusk over the ridges": {
        "project": "Harbour film",
        "tags": ("hero", "opening"),
        "is_starred": True,
        "note": "The colours of this one for the whole sequence.",
    },
    "Lanterns over the lake": {"project": "Harbour film", "tags": ("hero",)},
    "Aurora above the cabin": {"project": "Winter spot"},
}
_JUDGED: dict[str, dict[str, Any]] = {
    "Lanterns over the lake": {"is_rejected": True},
    "Aurora above the cabin": {"is_archived": True},
    "Small boat under the moon": {"seen_at": datetime.now(UTC)},
}


async def first_run(look: Look) -> None:
    async with stage(look, None) as it:
        await it.until(lambda: it.window.findChild(FirstRunDialog))
        dialog = it.found(FirstRunDialog)
        for step in (1, 2, 3):
            await it.shoot(f"first-run-{step}")
            dialog.go_on()
        await it.shoot("no-account")


async def empty(look: Look) -> None:
    async with stage(look) as it:
        await it.shoot("empty")


async def mid_life(look: Look) -> None:
    """All views, and the window as small as it gets."""
    async with stage(look, at_mid_life(), bytes_per_s=BYTES_PER_S) as it:
        await _organise(it)
        await it.until(lambda: _has_ended(it, "Ridges, then the sea at night"))
        _choose(it, "Dusk over the ridges")
        await it.until(lambda: _is_half_saved(it))
        await it.shoot("mid-life")
        it.desk.renders.show_as(Kind.TABLE)
        await it.shoot("table")
        it.desk.renders.show_as(Kind.GRID)
        await it.shoot("grid")
        it.desk.renders.show_as(Kind.CARDS)
        await _narrow(it)


async def ended(look: Look) -> None:
    """What each tab of the details shows, what a search leaves, and the dialogs."""
    async with stage(look, at_the_end()) as it:
        await _organise(it)
        await it.until(lambda: _is_over(it))
        _choose(it, "Dusk over the ridges")
        await it.shoot("ended")
        for name in ("Dusk over the ridges", "Rooftop chase, last take"):
            _choose(it, name)
            await _tabs(it, "failed" if name.startswith("Rooftop") else "saved")
        it.desk.view.selectAll()
        await it.shoot("several")
        it.desk.search.setText("harbour opening")
        await it.shoot("search")
        it.desk.search.setText("nothing like it")
        await it.shoot("no-match")
        it.desk.search.clear()
        await _dialogs(it)


async def _dialogs(it: Stage) -> None:
    it.desk.actions["settings"].trigger()
    await it.until(lambda: it.window.findChild(SettingsDialog))
    pages = it.found(QTabWidget, it.found(SettingsDialog))
    for number, name in enumerate(_SETTINGS_PAGES):
        pages.setCurrentIndex(number)
        await it.shoot(f"settings-{name}")
    it.found(SettingsDialog).reject()
    for action in (
        *("add", "shortcuts", "palette", "about", "export_list", "import_list", "totals", "report"),
    ):
        it.desk.actions[action].trigger()
        await it.until(lambda: any(found.isVisible() for found in _dialogs_of(it)))
        await it.shoot(action.replace("_", "-"))
        for dialog in _dialogs_of(it):
            dialog.reject()
    it.desk.actions["about"].trigger()
    it.found(AboutDialog).show_licences()
    await it.shoot("licences")
    for dialog in _dialogs_of(it):
        dialog.reject()


def _dialogs_of(it: Stage) -> list[QDialog]:
    return it.window.findChildren(QDialog)


async def compare(look: Look) -> None:
    """Two clips side by side, one over the other, and in a narrow window."""
    async with stage(look, at_the_end()) as it:
        await it.until(lambda: _is_over(it))
        keys = [_key(it, name) for name in ("Dusk over the ridges", "Small boat under the moon")]
        it.desk.view.choose_all_of(keys, keys[0])
        it.desk.actions["compare"].trigger()
        view = it.desk.comparing.view
        await it.until(lambda: view.pair.is_playing)
        view.pair.seek(1_500_000)
        view.pair.pause()
        await it.until(lambda: not view.pair.is_moving)
        await it.shoot("compare")
        view.controls.wipe.toggle()
        await it.shoot("compare-wipe")
        view.controls.wipe.toggle()
        it.window.resize(NARROW)
        await it.shoot("compare-narrow")
        view.keep(0)
        await it.until(lambda: it.desk.journal.undo_deed)
        await it.shoot("compare-kept")


async def full_list(look: Look) -> None:
    async with stage(look, is_asking=False) as it:
        tasks = many(FULL_LIST)
        await it.workspace.library.restore(Removed(tuple(tasks), ()))
        await it.until(lambda: it.desk.model.first_key)
        for kind in (Kind.GRID, Kind.TABLE, Kind.CARDS):
            it.desk.renders.show_as(kind)
            it.desk.renders.choose(_of_state(tasks, TaskState.SUCCEED))
            await it.shoot(f"5000-{kind.value}")


async def review(look: Look) -> None:
    """What was said of clips, in every view; the walk through them and its end."""
    async with stage(look, at_the_end()) as it:
        await _organise(it)
        await it.until(lambda: _is_over(it))
        await _judge(it)
        _choose(it, "Dusk over the ridges")
        for kind in (Kind.TABLE, Kind.GRID, Kind.CARDS):
            it.desk.renders.show_as(kind)
            await it.shoot(f"judged-{kind.value}")
        it.desk.actions["review"].trigger()
        await it.until(lambda: it.desk.panel.player.is_playing)
        it.desk.panel.player.toggle()
        it.desk.panel.player.stage.show_poster()  # no camera sees the native window of the video
        await it.shoot("review")
        it.window.resize(NARROW)
        await it.shoot("review-narrow")
        it.window.resize(USUAL_SIZE)
        while it.desk.review.line.isVisible():
            it.desk.review.line.step.emit(1)
        await it.shoot("review-end")
        it.desk.review.leave()
        it.desk.renders.change(section=Section.ARCHIVED)
        await it.shoot("archived")
        it.desk.view.selectAll()
        it.desk.actions["archive"].trigger()
        await it.until(lambda: not it.desk.model.rowCount())
        await it.shoot("nothing-archived")


SCENES = (first_run, empty, mid_life, ended, review, compare, full_list)


async def _judge(it: Stage) -> None:
    for name, values in _JUDGED.items():
        keys = [key for key, task in it.workspace.library.tasks.items() if task.name == name]
        await it.workspace.library.organise(keys, partial(_changed, values))


async def _organise(it: Stage) -> None:
    for key, task in list(it.workspace.library.tasks.items()):
        values = _ORGANISED.get(task.name)
        if values:
            change = partial(_changed, values)
            await it.workspace.library.organise([key], change)


def _changed(values: dict[str, Any], task: Task) -> Task:
    return replace(task, **values)


def _choose(it: Stage, name: str) -> None:
    it.desk.renders.choose(_key(it, name))


def _key(it: Stage, name: str) -> TaskKey:
    tasks = it.workspace.library.tasks
    return next(key for key, task in tasks.items() if task.name == name)


def _of_state(tasks: list[Task], state: TaskState) -> TaskKey:
    return next(task.key for task in reversed(tasks) if task.state is state)


async def _tabs(it: Stage, name: str) -> None:
    tabs = it.desk.panel.tabs
    for number, page in enumerate(("overview", "activity", "reply")):
        tabs.setCurrentIndex(number)
        await it.shoot(f"{name}-{page}")
    tabs.setCurrentIndex(0)


async def _narrow(it: Stage) -> None:
    panes = it.window.panes
    it.window.resize(NARROW)
    await it.shoot("narrow")
    panes.reveal(panes.details)
    await it.shoot("narrow-details")
    panes.close_drawer()
    panes.reveal(panes.filters)
    await it.shoot("narrow-filters")


def _has_ended(it: Stage, name: str) -> bool:
    tasks = it.workspace.library.tasks.values()
    return any(task.name == name and task.state.is_final for task in tasks)


def _is_half_saved(it: Stage) -> bool:
    savings = it.workspace.downloads.savings.values()
    return any(saving.total and saving.done > HALF * saving.total for saving in savings)


def _is_over(it: Stage) -> bool:
    tasks = it.workspace.library.tasks.values()
    return all(task.is_saved or task.state is TaskState.FAILED for task in tasks)
