"""After a restart: the search, the render that was chosen, and the place in the list."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

MANY, FEW = 60, 10


@pytest.fixture
async def many(add_tasks: AddTasks) -> list[TaskKey]:
    """Renders, the newest first, as the list has them."""
    return (await add_tasks(*(f"t{number:02}" for number in range(MANY))))[::-1]


async def settled(opened: Opened, eventually: Eventually) -> None:
    """The first picture has been there, and all renders."""
    await eventually(lambda: opened.desk.list_position._left_at)
    opened.desk.show_counts()


def top(opened: Opened) -> tuple[TaskKey | None, int]:
    view = opened.desk.view
    key = view.first_in_sight
    return key, view.place_of(key).top() if key else 0


@pytest.mark.parametrize("kind", ["cards", "table", "grid"])
async def test_chosen_and_scrolled_as_it_was(
    workspace: Workspace,
    desk_on: DeskOn,
    many: list[TaskKey],
    add_tasks: AddTasks,
    kind: str,
    eventually: Eventually,
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.actions[f"view_{kind}"].trigger()
        await settled(opened, eventually)
        opened.desk.renders.choose(many[-5])
        bar = opened.desk.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2 + 3)
        before = top(opened)
        assert before[0] != many[0]
    await add_tasks("a1", "a2", "a3")  # these stand above all
    async with desk_on(workspace) as opened:
        await settled(opened, eventually)
        assert opened.desk.renders.selected == [many[-5]]
        key, begins = top(opened)
        if kind == "grid":  # three more begin other lines
            assert key
            assert before[0]
            assert abs(many.index(key) - many.index(before[0])) < 8
        else:
            assert (key, begins) == before


async def test_a_list_that_was_not_scrolled_begins_with_what_is_new(
    workspace: Workspace,
    desk_on: DeskOn,
    many: list[TaskKey],
    add_tasks: AddTasks,
    eventually: Eventually,
) -> None:
    async with desk_on(workspace) as opened:
        await settled(opened, eventually)
        opened.desk.renders.choose(many[1])
    (new,) = await add_tasks("new")
    async with desk_on(workspace) as opened:
        await settled(opened, eventually)
        assert (top(opened), opened.desk.renders.current) == ((new, 0), many[1])


async def test_a_render_that_comes_late_is_still_chosen(
    workspace: Workspace, desk_on: DeskOn, many: list[TaskKey], eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        await settled(opened, eventually)
        opened.desk.renders.choose(many[-1])
        before = top(opened)
    async with (
        open_workspace(workspace.paths, Vault(session_only=True), newest=FEW) as begun,
        desk_on(begun) as opened,
    ):
        assert opened.desk.renders.current == many[0]
        await begun.library.load_rest()
        await settled(opened, eventually)
        assert opened.desk.renders.current == many[-1]
        assert top(opened) == before


async def test_whoever_has_gone_elsewhere_meanwhile_stays_there(
    workspace: Workspace, desk_on: DeskOn, many: list[TaskKey], eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        await settled(opened, eventually)
        opened.desk.renders.choose(many[-1])
    async with (
        open_workspace(workspace.paths, Vault(session_only=True), newest=FEW) as begun,
        desk_on(begun) as opened,
    ):
        await eventually(lambda: opened.desk.list_position._left_at)
        opened.desk.renders.choose(many[7])
        opened.desk.view.verticalScrollBar().setValue(11)
        await begun.library.load_rest()
        opened.desk.show_counts()
        assert opened.desk.renders.current == many[7]
        assert opened.desk.view.verticalScrollBar().value() == 11


async def test_the_search_is_there_again_and_seen(
    workspace: Workspace, desk_on: DeskOn, many: list[TaskKey]
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.search.setText("t4, state:waiting")
    async with desk_on(workspace) as opened:
        assert opened.desk.search.text() == "t4, state:waiting"
        opened.desk.search.setText("id:t4")
        assert opened.desk.model.rowCount() == 10
    async with desk_on(workspace) as opened:
        assert opened.desk.model.rowCount() == 10
        opened.desk.search.clear()
        assert opened.desk.model.rowCount() == len(many)
    async with desk_on(workspace) as opened:
        assert (opened.desk.search.text(), opened.desk.model.rowCount()) == ("", len(many))


@pytest.mark.parametrize("garbage", ["x", "@Invalid()", "a, b", "1, 2, 3", "-99999999999"])
async def test_what_makes_no_sense_is_passed_over(
    workspace: Workspace, desk_on: DeskOn, many: list[TaskKey], garbage: str, eventually: Eventually
) -> None:
    file = workspace.paths.data / "window.ini"
    names = ("chosen", "top", "top_begins")
    file.write_text("[list]\n" + "".join(f"{name}={garbage}\n" for name in names))
    async with desk_on(workspace) as opened:
        await settled(opened, eventually)
        assert (top(opened), opened.desk.renders.current) == ((many[0], 0), many[0])
