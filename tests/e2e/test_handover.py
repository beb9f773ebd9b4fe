"""Clips handed over to other programs, by a real mouse and a real clipboard."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.e2e.pictures import changed
from tests.e2e.renders import clip_bytes, render, task_id
from tests.e2e.shown_files import ShownFiles
from tests.e2e.steps import bytes_in, file_manager, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.hands import Hands
    from tests.e2e.login import Login
    from tests.e2e.reader import Item
    from tests.e2e.window import Window

IDS = [task_id(number) for number in range(5)]
ONE = IDS[0]
TARGET = (1600, 650)  # the empty middle of the file manager
BUS = "DBUS_SESSION_BUS_ADDRESS"


@pytest.fixture
def hands(login: Login) -> Hands:
    return login.hands


@pytest.fixture
def folder(login: Login) -> Path:
    """Where the clips are to arrive."""
    made = login.home / "cut"
    made.mkdir(parents=True)
    return made


def clips_of(*numbers: int) -> dict[str, bytes]:
    return {f"{IDS[number]}.mp4": clip_bytes(number) for number in numbers}


@contextmanager
def _window(login: Login, gateway: GatewayProcess, count: int, badge: str) -> Iterator[Window]:
    """Beside the place of the file manager, with finished renders."""
    gateway.add(*(render(number) for number in range(count)))
    for one in IDS[:count]:
        gateway.finish(one)
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        login.hands.place(window.id, 0, 30, 1200, 800)
        until(lambda: window.find("frame", "^Kling Desktop$").left < 40, "the window to move")
        window.paste("\n".join(IDS[:count]))
        window.shows(dict.fromkeys(IDS[:count], badge))
        yield window
        assert window.complaints == []


@contextmanager
def _file_manager(login: Login, folder: Path, window: Window) -> Iterator[str]:
    """PCManFM beside our window, which has the focus again."""
    hands = login.hands
    with file_manager(login, folder) as manager:
        target = hands.window_of(manager.pid, folder.name)
        hands.place(target, 1250, 300, 600, 500)
        hands.focus(window.id)
        yield target


def _picture(window: Window) -> tuple[int, int]:
    """A place in the poster or video, beside the sign in its middle."""
    stage: Item = window.find("layered pane", "")
    return stage.left + stage.width // 4, stage.top + stage.height // 2


def test_one_and_many_are_dragged_from_the_list(
    login: Login, gateway: GatewayProcess, hands: Hands, folder: Path
) -> None:
    with _window(login, gateway, 5, "Saved") as window, _file_manager(login, folder, window):
        window.click(window.row(IDS[1]))
        hands.drag(window.row(IDS[1]).centre, TARGET, photograph="handover-1-one-dragged")
        until(lambda: bytes_in(folder) == clips_of(1), "the clip")
        (folder / f"{IDS[1]}.mp4").unlink()
        window.press("ctrl+a")
        hands.drag(window.row(IDS[3]).centre, TARGET, photograph="handover-2-five-dragged")
        until(lambda: bytes_in(folder) == clips_of(*range(5)), "five clips")
        hands.photograph("handover-3-five-arrived")
    assert bytes_in(login.downloads) == clips_of(*range(5)), "they are copies"


def test_the_poster_and_the_moving_picture_are_dragged(
    login: Login, gateway: GatewayProcess, hands: Hands, folder: Path
) -> None:
    with _window(login, gateway, 1, "Saved") as window, _file_manager(login, folder, window):
        window.click(window.row(ONE))
        hands.drag(_picture(window), TARGET, photograph="handover-4-poster-dragged")
        until(lambda: bytes_in(folder) == clips_of(0), "the clip from the poster")
        window.find("push button", "^Play$")
        (folder / f"{ONE}.mp4").unlink()
        hands.click(_picture(window))
        window.find("push button", "^Pause$")
        hands.drag(_picture(window), TARGET, photograph="handover-5-video-dragged")
        until(lambda: bytes_in(folder) == clips_of(0), "the clip from the video")
        window.find("push button", "^Pause$")
        hands.click(_picture(window))
        window.find("push button", "^Play$")


def test_copied_files_are_pasted(
    login: Login, gateway: GatewayProcess, hands: Hands, folder: Path
) -> None:
    with (
        _window(login, gateway, 2, "Saved") as window,
        _file_manager(login, folder, window) as target,
    ):
        window.click(window.row(ONE))
        window.press("ctrl+a", "ctrl+c")
        window.says("Copied: ")
        hands.focus(target)
        hands.press("ctrl+v")
        until(lambda: bytes_in(folder) == clips_of(0, 1), "the clips")
        hands.photograph("handover-6-pasted")
        hands.focus(window.id)
        window.press("ctrl+v")  # our own clips, come back
        window.says("On the list already: ")
        assert len(window.badges) == 2
    assert bytes_in(login.downloads) == clips_of(0, 1)


def test_a_clip_dragged_in_from_outside_is_known(
    login: Login, gateway: GatewayProcess, hands: Hands, folder: Path
) -> None:
    """And one that is dragged over our own window goes nowhere."""
    del folder
    with _window(login, gateway, 2, "Saved") as window:
        row = window.row(ONE).centre
        hands.drag(row, (row[0] + 20, row[1] + 200))
        assert len(window.badges) == 2
        hands.copy_files([login.downloads / f"{ONE}.mp4", login.downloads])
        window.press("ctrl+v")
        window.says(f"On the list already: {ONE}. There are no text files in videos.")


def test_what_is_not_saved_is_dragged_twice(
    login: Login, gateway: GatewayProcess, hands: Hands, folder: Path
) -> None:
    login.data.mkdir(parents=True)
    (login.data / "settings.json").write_text(json.dumps({"save_automatically": False}))
    with _window(login, gateway, 2, "Ready") as window, _file_manager(login, folder, window):
        window.click(window.row(ONE))
        hands.drag(window.row(ONE).centre, TARGET)
        window.says("Not saved yet. Saving it now: drag again when it is saved.")
        hands.photograph("handover-7-not-saved")
        window.shows({ONE: "Saved", IDS[1]: "Ready"})
        assert bytes_in(folder) == {}
        hands.drag(window.row(ONE).centre, TARGET)
        until(lambda: bytes_in(folder) == clips_of(0), "the clip")
        window.press("ctrl+a")
        hands.drag(window.row(IDS[1]).centre, TARGET)
        window.says("What is saved goes along.")
        window.shows({IDS[1]: "Saved"})
        hands.press("Escape")  # the file manager asks what to do about the one it has


def test_files_are_shown_in_the_file_manager(
    login: Login, gateway: GatewayProcess, hands: Hands
) -> None:
    with _window(login, gateway, 2, "Saved") as window:
        with ShownFiles(login.environment[BUS]) as shown:
            window.click(window.row(IDS[1]))
            window.press("ctrl+a", "ctrl+Return")
            uris = [f"file://{login.downloads}/{one}.mp4" for one in (IDS[1], ONE)]
            until(lambda: shown.calls, "the call")
            assert shown.calls == [("ShowItems", (uris, ""))]
        before = hands.photograph("handover-8-menu")
        hands.click(window.row(ONE).centre, button=3)
        until(
            lambda: changed(before, hands.photograph("handover-8-menu"), top=0, bottom=800),
            "the menu",
        )
        hands.press("Escape")


def test_a_file_manager_that_hangs_is_not_waited_for(
    login: Login, gateway: GatewayProcess, hands: Hands
) -> None:
    """The window goes on, and the folder is opened another way."""
    opened = _record_openings(login)
    with (
        _window(login, gateway, 1, "Saved") as window,
        ShownFiles(login.environment[BUS], answers=False) as shown,
    ):
        window.click(window.row(ONE))
        window.press("ctrl+Return")
        until(lambda: shown.calls, "the call")
        window.press("ctrl+c")
        window.says("Copied: ")
        until(lambda: opened.exists(), "the folder to be opened")
        assert opened.read_text() == f"{login.downloads}\n"
        opened.unlink()
        window.press("ctrl+o")
        until(lambda: opened.exists(), "the clip to be opened")
        assert opened.read_text() == f"{login.downloads / ONE}.mp4\n"
        hands.photograph("handover-9-opened")


def _record_openings(login: Login) -> Path:
    """An xdg-open of our own, which writes down what it is given; returns where."""
    folder = login.home / "bin"
    folder.mkdir(parents=True)
    told, opener = folder / "told", folder / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.new"; mv "{told}.new" "{told}"\n')
    opener.chmod(0o755)
    login.environment["PATH"] = f"{folder}:{login.environment['PATH']}"
    return told
