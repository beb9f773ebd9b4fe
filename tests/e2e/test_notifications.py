"""Renders that end while their creator is at another window, told by a real daemon."""

from __future__ import annotations

import json
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.e2e.gateway import Ways
from tests.e2e.notified import Daemon, Watched
from tests.e2e.renders import render, task_id
from tests.e2e.shown_files import ShownFiles
from tests.e2e.steps import file_manager, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

IDS = [task_id(number) for number in range(11)]
BUTTONS = {"default": "", "play": "Play", "reveal": "Show in folder"}


@contextmanager
def _at_another_window(login: Login) -> Iterator[str]:
    folder = login.home / "elsewhere"
    folder.mkdir(exist_ok=True)
    with file_manager(login, folder) as manager:
        window = login.hands.window_of(manager.pid, folder.name)
        login.hands.focus(window)
        yield window


@contextmanager
def _watching(login: Login, gateway: GatewayProcess, count: int) -> Iterator[Window]:
    """With renders that wait for their end."""
    gateway.add(*(render(number) for number in range(count)))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste("\n".join(IDS[:count]))
        window.find("list item", f"^Waiting, {count}$")
        yield window
        assert window.complaints == []


def _choose(login: Login, **settings: object) -> None:
    login.data.mkdir(parents=True, exist_ok=True)
    (login.data / "settings.json").write_text(json.dumps(settings), "utf-8")


def _is_in_front(login: Login, window: Window) -> bool:
    return login.hands.xdotool("getactivewindow", may_fail=True).strip() == window.id


def _bus(login: Login) -> str:
    return login.environment["DBUS_SESSION_BUS_ADDRESS"]


def _finish_at_once(gateway: GatewayProcess, window: Window, *ids: str) -> None:
    """Between two questions, so that one answer tells of all."""
    window.program.send(signal.SIGSTOP)
    for one in ids:
        gateway.finish(one)
    window.program.send(signal.SIGCONT)


def test_one_several_all_and_none_while_it_is_seen(login: Login, token: str) -> None:
    gateway = login.gateway(token, Ways(lists=True))
    with (
        Watched(_bus(login)) as told,
        Daemon(login) as daemon,
        _watching(login, gateway, len(IDS)) as window,
    ):
        gateway.finish(IDS[0])
        window.find("list item", "^Saved, 1$")  # in front: nothing is told of this one
        with _at_another_window(login) as other:
            gateway.finish(IDS[1])
            single = told.wait_for(f"Ready: {IDS[1]}")
            assert single.body == f"Saved as {IDS[1]}.mp4"
            assert single.actions == BUTTONS
            assert "sound-name" not in single.hints
            login.hands.photograph("notified-1-one")
            until(lambda: told.counts[-1:] == [1], "a count of one", otherwise=lambda: told.counts)
            daemon.click()
            until(lambda: _is_in_front(login, window), "the window in front", otherwise=window.told)
            until(lambda: window.row(IDS[1]).focused, "its row", otherwise=window.told)
            until(lambda: told.counts[-1:] == [0], "no count", otherwise=lambda: told.counts)
            login.hands.focus(other)
            _finish_at_once(gateway, window, *IDS[2:9])
            seven = told.wait_for(single.title, "7 renders ready")
            assert seven.body.count(", ") == 2
            assert seven.actions == {"default": ""}
            gateway.fail(IDS[9], "Too dark")
            bad = told.wait_for(single.title, seven.title, f"Failed: {IDS[9]}")
            assert (bad.body, bad.actions) == ("Too dark", {"default": ""})
            gateway.finish(IDS[10])
            last = told.wait_for(single.title, seven.title, bad.title, "All renders ended")
            assert (last.body, last.actions) == (f"Ready: {IDS[10]}", BUTTONS)
            login.hands.photograph("notified-2-all")
            until(lambda: told.counts[-1:] == [9], "a count", otherwise=lambda: told.counts)


def test_the_buttons_play_and_show_in_the_folder(login: Login, gateway: GatewayProcess) -> None:
    with (
        Watched(_bus(login)) as told,
        ShownFiles(_bus(login)) as files,
        Daemon(login) as daemon,
        _watching(login, gateway, 2) as window,
        _at_another_window(login) as other,
    ):
        gateway.finish(IDS[0])
        told.wait_for(f"Ready: {IDS[0]}")
        daemon.press("Show in folder")
        path = login.downloads / f"{IDS[0]}.mp4"
        until(lambda: files.calls, "a call to the file manager")
        assert files.calls == [("ShowItems", ([path.as_uri()], ""))]
        assert not _is_in_front(login, window)
        gateway.finish(IDS[1])
        told.wait_for(f"Ready: {IDS[0]}", "All renders ended")
        assert told.shown[-1].actions == BUTTONS
        login.hands.focus(other)
        daemon.press("Play")
        until(lambda: _is_in_front(login, window), "the window in front", otherwise=window.told)
        window.find("push button", "^Pause$")
        until(lambda: window.row(IDS[1]).focused, "its row", otherwise=window.told)


def test_only_failures_with_a_sound_and_no_markup(login: Login, gateway: GatewayProcess) -> None:
    _choose(login, notify="failures", notify_sound=True)
    gateway.add(render(0), render(1))
    with Watched(_bus(login)) as told, Daemon(login), login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(f"id,name\n{IDS[0]},Good\n{IDS[1]},<b>Bad</b> & worse\n")
        window.shows({"Good": "Waiting", "<b>Bad</b> & worse": "Waiting"})
        with _at_another_window(login):
            gateway.finish(IDS[0])
            window.shows({"Good": "Saved"})
            gateway.fail(IDS[1], "<i>Too</i> dark & dull")
            bad = told.wait_for("All renders ended")
            assert bad.body == "Failed: &lt;b&gt;Bad&lt;/b&gt; &amp; worse"
            assert bad.hints["sound-name"] == "complete"
            login.hands.photograph("notified-3-markup")
        assert window.complaints == []


def test_without_a_daemon_the_window_tells_and_one_that_comes_is_used(
    login: Login, gateway: GatewayProcess
) -> None:
    log = login.data / "kling-desktop.log"
    with _watching(login, gateway, 5) as window, _at_another_window(login):
        gateway.finish(IDS[0])
        window.says(f"Finished: {IDS[0]}")
        until(lambda: "no notification was shown" in log.read_text("utf-8"), "a line in the log")
        with Watched(_bus(login)) as told:
            with Daemon(login):
                gateway.finish(IDS[1])
                told.wait_for(f"Ready: {IDS[1]}")
            gateway.finish(IDS[2])  # the daemon has died
            until(
                lambda: log.read_text("utf-8").count("no notification was shown") == 2,
                "another line",
                otherwise=lambda: log.read_text("utf-8"),
            )
            with Daemon(login):
                gateway.finish(IDS[3])
                until(lambda: told.titles[-1] == f"Ready: {IDS[3]}", "it is told again")
            assert told.titles.count(f"Ready: {IDS[3]}") == 1


def test_what_ended_while_it_was_closed_is_told_once_and_as_one(
    login: Login, gateway: GatewayProcess
) -> None:
    with _watching(login, gateway, 4) as window:
        window.close()
        assert window.program.ended(within_s=20) == 0
    for one in IDS[:3]:
        gateway.finish(one)
    with Watched(_bus(login)) as told, Daemon(login), _at_another_window(login) as other:
        with login.open_window() as window:
            login.hands.focus(other)
            told.wait_for("3 renders ready")
            window.close()
            assert window.program.ended(within_s=20) == 0
        with login.open_window() as window:
            login.hands.focus(other)
            gateway.finish(IDS[3])
            told.wait_for("3 renders ready", f"Ready: {IDS[3]}")
