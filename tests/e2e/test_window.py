"""The window that is kept open: the whole path by keyboard alone, and again by mouse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.e2e.renders import clip_bytes, render, task_id
from tests.e2e.steps import FIRST_STEPS, WORKS, bytes_in, give_account, press_test
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

FIRST, SAVED, FAILED = IDS = [task_id(number) for number in range(3)]
ALL = {FIRST: "Waiting", SAVED: "Saved", FAILED: "Failed"}
REASON = "Failure to pass the risk control system"
ORGANISED = [("Opening shot", "Spot", '["hero"]', "Too dark", 1)]
SIZE = (1300, 800)


@pytest.fixture
def window(login: Login, gateway: GatewayProcess) -> Window:
    gateway.add(*(render(number) for number in range(3)))
    return login.open_window()


def test_the_whole_path_by_keyboard_alone(
    login: Login, gateway: GatewayProcess, window: Window
) -> None:
    with window:
        window.find("dialog", FIRST_STEPS)
        window.fill("Base URL", gateway.base_url)
        window.fill("Token", gateway.token)
        press_test(window)
        window.says(WORKS)
        window.press("shift+Tab", "Return")
        window.says("Step 2 of 3")
        window.fill("^Download folder$", str(login.home / "clips"))
        window.fill("^Names$", "shot {name}")
        window.says("For example shot Dawn over the pines.mp4")
        window.press("Return")
        window.says("Step 3 of 3")
        window.press("Return")
        window.gone("dialog", FIRST_STEPS)
        window.paste("\n".join(IDS))
        _let_them_end(window, gateway, login)
        _find_by_keyboard(window, login)
        _organise_by_keyboard(window, login)
        window.press("Delete")
        _until_gone(window, login)
        window.press("ctrl+z")
        _until_back(window, login)
        window.press("ctrl+2", "shift+F9")
        _resize_and_quit(window, login)
    _find_all_again(login)


def test_the_whole_path_by_mouse(login: Login, gateway: GatewayProcess, window: Window) -> None:
    with window:
        window.find("dialog", FIRST_STEPS)
        window.write_into("text", "^Base URL$", gateway.base_url)
        window.write_into("text", "^Token$", gateway.token)
        _click(window, "push button", "^Test$")
        window.says(WORKS)
        _click(window, "push button", "^Next$")
        window.says("Step 2 of 3")
        window.write_into("text", "^Download folder$", str(login.home / "clips"))
        window.write_into("text", "^Names$", "shot {name}")
        window.says("For example shot Dawn over the pines.mp4")
        _click(window, "push button", "^Next$")
        window.says("Step 3 of 3")
        _click(window, "push button", "^Finish$")
        window.gone("dialog", FIRST_STEPS)
        login.hands.copy("\n".join(IDS))
        _click(window, "push button", "^Paste$")
        _let_them_end(window, gateway, login)
        _find_by_mouse(window, login)
        _organise_by_mouse(window, login)
        _click(window, "menu item", "^Edit$")
        _click(window, "menu item", "^Remove from list$")
        _until_gone(window, login)
        _click(window, "push button", "^Undo$")
        _until_back(window, login)
        _click(window, "check box", "^Table$")
        _click(window, "check box", "^Details$")
        _resize_and_quit(window, login)
    _find_all_again(login)


def test_the_list_is_heard_and_its_menu_and_drawers_need_no_mouse(
    login: Login, gateway: GatewayProcess, window: Window
) -> None:
    with window:
        give_account(window, gateway, login.hands)
        window.paste("\n".join(IDS))
        _let_them_end(window, gateway, login, folder="kling/videos", name="")
        window.click(window.row(SAVED))
        window.says(f"Name: {SAVED}")
        window.press("ctrl+2")
        _hear_the_table(window)
        entries = window.menu("shift+F10")
        assert (entries[0], entries[-1]) == ("Play", "Delete file…")
        assert {"Show in folder", "Copy", "Rename…", "Remove from list"} < set(entries)
        login.hands.photograph("window-8-menu")
        window.press("Escape")
        _pull_the_drawer(window, login)
        _delete_the_file(window, login)
        assert window.complaints == []


def _click(window: Window, role: str, name: str) -> None:
    window.click(window.find(role, name))


def _only(window: Window, *names: str) -> None:
    until(lambda: set(window.badges) == set(names), f"only {names}", otherwise=window.told)


def _let_them_end(
    window: Window,
    gateway: GatewayProcess,
    login: Login,
    *,
    folder: str = "clips",
    name: str = "shot ",
) -> None:
    window.shows(dict.fromkeys(IDS, "Waiting"))
    gateway.finish(SAVED)
    gateway.fail(FAILED, REASON)
    window.shows(ALL)
    assert bytes_in(login.home / folder) == {f"{name}{SAVED}.mp4": clip_bytes(1)}


def _find_by_keyboard(window: Window, login: Login) -> None:
    window.press("ctrl+f")
    login.hands.type("state:failed")
    _only(window, FAILED)
    login.hands.photograph("window-1-found")
    window.press("ctrl+a", "BackSpace")
    _only(window, *IDS)
    window.press("Return", "shift+F6", "Down", "Return")  # in the list; in the filters
    _only(window, FIRST)
    window.press("F6")


def _find_by_mouse(window: Window, login: Login) -> None:
    window.write_into("text", "^Search$", "state:failed ")  # the space ends the offers
    _only(window, FAILED)
    login.hands.photograph("window-2-found-by-mouse")
    window.write_into("text", "^Search$", "x")
    window.press("BackSpace")
    _only(window, *IDS)
    _click(window, "list item", "^Waiting, 1$")
    _only(window, FIRST)
    window.click(window.row(FIRST))


def _organise_by_keyboard(window: Window, login: Login) -> None:
    window.says(f"Name: {FIRST}")
    window.press("Home", "F2")
    window.find("text", "^Name$")
    login.hands.type("Opening shot")
    window.press("Return")
    window.shows({"Opening shot": "Waiting"})
    window.press("s")
    window.find("push button", "^Remove the star$")
    window.press("ctrl+shift+p")
    window.find("dialog", "^Project")
    login.hands.type("Spot")
    window.press("Return")
    window.find("list item", "^Spot, 1$")
    window.press("t")
    window.find("dialog", "^Tags")
    login.hands.type("hero")
    window.press("Return", "Return")
    window.find("list item", "^hero, 1$")
    window.press("n")
    until(lambda: window.find("text", "^Note$").focused, "the note")
    login.hands.type("Too dark")
    window.press("ctrl+Return")
    _until_organised(login, window)


def _organise_by_mouse(window: Window, login: Login) -> None:
    for line, text in (
        (f"^Name: {FIRST}$", "Opening shot"),
        ("^Project: ", "Spot"),
        ("^Tags: ", "hero"),
    ):
        window.click(window.find("push button", line))
        login.hands.type(text)
        window.press("Return")
    _click(window, "push button", "^Star$")
    window.write_into("text", "^Note$", "Too dark")
    window.click(window.row("Opening shot"))
    _until_organised(login, window)


def _until_organised(login: Login, window: Window) -> None:
    wanted = "SELECT name, project, tags, note, is_starred FROM tasks WHERE name <> ''"
    until(
        lambda: login.ask_ledger(wanted) == ORGANISED,
        "all of it in the ledger",
        otherwise=lambda: (login.ask_ledger(wanted), window.told()),
    )
    login.hands.photograph("window-3-organised")


def _count(login: Login) -> int:
    [(count,)] = login.ask_ledger("SELECT count(*) FROM tasks")
    return int(count)


def _until_gone(window: Window, login: Login) -> None:
    window.says("Taken off the list; files stay.")
    _only(window)
    until(lambda: _count(login) == 2, "its end in the ledger")
    login.hands.photograph("window-4-removed")


def _until_back(window: Window, login: Login) -> None:
    _only(window, "Opening shot")
    window.says("Undone: remove.")
    until(lambda: _count(login) == 3, "its return to the ledger")
    _until_organised(login, window)


def _resize_and_quit(window: Window, login: Login) -> None:
    window.find("column header", "^Name$")
    window.gone("filler", "^Details$")
    login.hands.place(window.id, 60, 80, *SIZE)
    until(lambda: _place(window)[2:] == SIZE, "the new size")
    login.hands.photograph("window-5-before")
    assert window.complaints == []
    window.close()
    assert window.program.ended(within_s=5) == 0


def _place(window: Window) -> tuple[int, int, int, int]:
    frame = window.find("frame", "^Kling Desktop$")
    return frame.left, frame.top, frame.width, frame.height


def _find_all_again(login: Login) -> None:
    """View, panes, filter, names and size are what they were, and so are the settings."""
    with login.open_window() as window:
        window.shows({"Opening shot": "Waiting"})
        assert not {SAVED, FAILED} & set(window.badges)
        assert window.find("list item", "^Waiting, 1$").description == "Only these are shown"
        assert window.has("column header", "^Name$")
        assert not window.has("filler", "^Details$")
        assert _place(window)[2:] == SIZE
        login.hands.photograph("window-6-after")
    settings = json.loads((login.data / "settings.json").read_text("utf-8"))
    assert settings["download_folder"] == str(login.home / "clips")
    assert settings["name_template"] == "shot {name}"


def _hear_the_table(window: Window) -> None:
    window.find("column header", "^Expires$")
    cells = [it for it in window.items() if it.role == "cell"]
    row = window.row(FAILED)
    beside = [it.name for it in cells if it.top == row.top]
    assert beside[:2] == [f"{FAILED}, Failed", "Failed"]
    assert row.description.startswith(f"{REASON}, ")
    assert window.has("push button", f"^Name: {SAVED}$"), "another view lost what was chosen"


def _pull_the_drawer(window: Window, login: Login) -> None:
    login.hands.place(window.id, 60, 80, 760, 700)
    until(lambda: _place(window)[2] == 760, "a narrow window")
    window.gone("push button", f"^Name: {SAVED}$")
    window.press("shift+F9")
    window.find("push button", "^Close Details$")
    window.find("push button", f"^Name: {SAVED}$")
    login.hands.photograph("window-9-drawer")
    window.press("Escape")
    window.gone("push button", "^Close Details$")
    until(lambda: window.find("table", "^Renders$").focused, "the focus in the list")


def _delete_the_file(window: Window, login: Login) -> None:
    """Into the trash of this log-in, by keyboard; the render says that it is gone."""
    window.press("shift+Delete")
    window.says(f"Move {SAVED}.mp4 (811.5 kB) to the trash? The render stays on the list.")
    window.reach("push button", "^Move to trash$")
    window.press("space")
    window.shows({SAVED: "File missing"})
    assert bytes_in(login.home / ".local/share/Trash/files") == {f"{SAVED}.mp4": clip_bytes(1)}
    assert bytes_in(login.downloads) == {}
    login.hands.photograph("window-10-in-the-trash")
