"""The tray, with a real one: the icon, its menu, and a window that is closed into it."""

from __future__ import annotations

import json
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from tests.e2e.notified import Daemon, Watched
from tests.e2e.processes import Process
from tests.e2e.renders import render, task_id
from tests.e2e.steps import give_account
from tests.e2e.tray_host import TrayHost
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

IDS = [task_id(number) for number in range(2)]
ICON = QRect(1896, 20, 22, 24)  # on the screen of these tests
AT = ICON.center().toTuple()
GOES_ON = "Kling Desktop goes on in the tray"


@contextmanager
def _tray(login: Login) -> Iterator[Process]:
    """In a corner of the screen; of the older kind (XEmbed)."""
    command = ["trayer", "--edge", "top", "--align", "right", "--widthtype", "request"]
    size = ["--heighttype", "pixel", "--height", "64", "--iconspacing", "0"]
    with Process([*command, *size], login.environment, login.folder / "trayer") as tray:
        login.hands.window_of(tray.pid, "panel")
        yield tray


def _icon(login: Login, name: str) -> QImage:
    return login.hands.photograph(name).copy(ICON)


def _has_icon(login: Login) -> bool:
    """Many colours; the tray itself is of one."""
    icon = _icon(login, "tray")
    colours = {icon.pixel(x, y) for x in range(icon.width()) for y in range(icon.height())}
    return len(colours) > 20


def _windows(login: Login, window: Window) -> list[str]:
    """All of the program that are on the screen; the icon may be one."""
    seen = ("search", "--all", "--onlyvisible", "--pid", str(window.program.pid))
    return login.hands.xdotool(*seen, may_fail=True).split()


def _is_seen(login: Login, window: Window) -> bool:
    return window.id in _windows(login, window)


def _menu(login: Login) -> list[str]:
    entries = login.reader.opened_menu(lambda: login.hands.click(AT, button=3))
    return [it.name for it in entries if it.role == "menu item"]


def test_the_icon_has_a_count_and_a_menu_and_comes_and_goes(
    login: Login, gateway: GatewayProcess
) -> None:
    gateway.add(*(render(number) for number in range(2)))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        with _tray(login):
            login.hands.xdotool("windowminimize", "--sync", window.id)
            login.hands.focus(window.id)  # it looks for a tray then
            until(lambda: _has_icon(login), "an icon", otherwise=window.told)
            alone = _icon(login, "tray-1-nothing-runs")
            window.paste("\n".join(IDS))
            window.find("list item", "^Waiting, 2$")
            until(lambda: _icon(login, "tray-2-two-run") != alone, "a count")
            assert _menu(login) == ["Show window", "Check now", "Pause all", "Quit"]
            login.hands.photograph("tray-3-menu")
            login.hands.press("Escape")
            window.press("ctrl+comma")
            window.click(window.find("page tab", "^Notifications$"))
            window.click(window.find("check box", "^Show an icon in the tray$"))
            until(lambda: not _has_icon(login), "no icon", otherwise=window.told)
            login.hands.photograph("tray-4-settings")
            window.press("Escape")
            window.gone("dialog", "^Settings")
        assert window.complaints == []


def test_a_window_closed_into_the_tray_goes_on_and_comes_back(
    login: Login, gateway: GatewayProcess
) -> None:
    _close_to_tray(login)
    gateway.add(*(render(number) for number in range(2)))
    bus = login.environment["DBUS_SESSION_BUS_ADDRESS"]
    with Watched(bus) as told, Daemon(login), _tray(login) as tray, login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste("\n".join(IDS))
        window.find("list item", "^Waiting, 2$")
        until(lambda: _has_icon(login), "an icon", otherwise=window.told)
        window.close()
        until(lambda: not _is_seen(login, window), "no window")
        told.wait_for(GOES_ON)
        login.hands.photograph("tray-5-closed-into-it")
        gateway.finish(IDS[0])
        told.wait_for(GOES_ON, f"Ready: {IDS[0]}")
        assert (login.downloads / f"{IDS[0]}.mp4").is_file()
        login.hands.click(AT)
        until(lambda: _is_seen(login, window), "the window")
        window.find("list item", "^Saved, 1$")
        window.close()
        until(lambda: not _is_seen(login, window), "no window")
        tray.kill()  # and with it the way back
        until(lambda: _is_seen(login, window), "the window")
        assert told.titles == [GOES_ON, f"Ready: {IDS[0]}"]
        window.close()
        assert window.program.ended(within_s=20) == 0
        assert window.complaints == []


def test_a_start_in_the_background_goes_into_the_tray(login: Login) -> None:
    _close_to_tray(login)
    _close_to_tray(login)
    bus = login.environment["DBUS_SESSION_BUS_ADDRESS"]
    with (
        Watched(bus) as told,
        Daemon(login),
        _tray(login),
        login.start("--background") as program,
    ):
        told.wait_for(GOES_ON)
        until(lambda: _has_icon(login), "an icon", otherwise=lambda: program.said)
        title = ("--all", "--pid", str(program.pid), "--name", "^Kling Desktop$")
        seen = ("search", "--onlyvisible", *title)
        until(lambda: not login.hands.xdotool(*seen, may_fail=True), "no window")
        assert login.start().ended(within_s=60) == 0
        login.hands.window_of(program.pid, "^Kling Desktop$")
        program.send(signal.SIGTERM)
        assert program.ended(within_s=20) == 0


def test_quit_in_the_menu_ends_a_hidden_program(login: Login, gateway: GatewayProcess) -> None:
    _close_to_tray(login)
    gateway.add(render(0))
    with _tray(login), login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(IDS[0])
        window.find("list item", "^Waiting, 1$")
        until(lambda: _has_icon(login), "an icon", otherwise=window.told)
        window.close()
        window.says(GOES_ON)  # by the tray, as nothing else shows notifications here
        login.hands.click(AT)
        until(lambda: _is_seen(login, window), "the window")
        until(lambda: GOES_ON not in window.texts, "an end of that")
        window.close()
        until(lambda: not _is_seen(login, window), "no window")
        # Qt closes a menu that opens while the focus goes, a tenth of a second after the window.
        asked = gateway.asked.total()
        until(lambda: gateway.asked.total() > asked + 1, "two questions")
        before = set(_windows(login, window))
        assert _menu(login)[-1] == "Quit"  # it tells of itself before it is on the screen
        until(lambda: set(_windows(login, window)) - before, "the menu")
        login.hands.press("Up", "Return")
        assert window.program.ended(within_s=20) == 0
        assert window.complaints == []


def test_a_tray_of_the_newer_kind(login: Login, gateway: GatewayProcess) -> None:
    _close_to_tray(login)
    gateway.add(render(0))
    with (
        TrayHost(login.environment["DBUS_SESSION_BUS_ADDRESS"]) as host,
        login.open_window() as window,
    ):
        give_account(window, gateway, login.hands)
        until(lambda: host.items, "an icon", otherwise=window.told)
        alone = host.told("IconPixmap")
        window.paste(IDS[0])
        until(lambda: host.told("ToolTip")[2].startswith("1 waiting"), "what runs")
        assert host.told("IconPixmap") != alone
        window.close()
        until(lambda: not _is_seen(login, window), "no window")
        host.click()
        until(lambda: _is_seen(login, window), "the window")
        window.close()
        until(lambda: not _is_seen(login, window), "no window")
        assert list(host.menu()) == ["Show window", "Check now", "Pause all", "Quit"]
        host.choose("Pause all")
        until(lambda: "Resume all" in host.menu(), "that all is paused")
        host.choose("Quit")
        assert window.program.ended(within_s=20) == 0
        assert window.complaints == []


def _close_to_tray(login: Login) -> None:
    login.data.mkdir(parents=True, exist_ok=True)
    (login.data / "settings.json").write_text(json.dumps({"close_to_tray": True}), "utf-8")
