"""Getting along with the system: its start, its end, its sleep, and its clipboard."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING

import pytest
from jeepney import DBusAddress, message_bus, new_signal  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

from kling_desktop.demo import faults
from tests.e2e.gateway import Ways
from tests.e2e.renders import CLIPS, clip_bytes, render, task_id
from tests.e2e.steps import bytes_in, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login

LOGIND = "org.freedesktop.login1"
# A box that players pass over: what comes is written a MiB at a time.
LONGER = (3 * 1024**2).to_bytes(4, "big") + b"free" + bytes(3 * 1024**2 - 8)
START = "Start when you log in"


@pytest.fixture
def settled(login: Login, gateway: GatewayProcess) -> Login:
    """Somebody with an account and its token in the keyring."""
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.close()
        assert window.program.ended(within_s=10) == 0
    return login


def sleep_and_wake(address: str) -> None:
    """As logind tells of it."""
    place = "/" + LOGIND.replace(".", "/")
    manager = DBusAddress(place, bus_name=LOGIND, interface=f"{LOGIND}.Manager")
    with open_dbus_connection(address) as bus:
        bus.send_and_get_reply(message_bus.RequestName(LOGIND))
        for sleeps in (True, False):
            bus.send(new_signal(manager, "PrepareForSleep", "b", (sleeps,)))
        bus.send_and_get_reply(message_bus.GetId())  # by then both are on their way


def test_the_start_at_log_in_comes_and_goes_and_stays_in_the_background(
    bare_login: Login,
) -> None:
    entry = bare_login.home / ".config/autostart/kling-desktop.desktop"
    with bare_login.open_window() as window:
        window.find("dialog", "First steps")
        window.press("Escape")
        window.gone("dialog", "First steps")
        window.press("ctrl+comma")
        window.find("dialog", "Settings")
        window.click(window.find("page tab", "^System$"))
        window.click(window.find("check box", START))
        until(entry.exists, "the entry")
        bare_login.hands.photograph("settings-system")
        window.click(window.find("check box", START))
        until(lambda: not entry.exists(), "the end of the entry")
        window.press("Escape")
        window.gone("dialog", "Settings")
        window.close()
        assert window.program.ended(within_s=10) == 0
        assert window.complaints == []
    background = bare_login.start("--background")
    ledger = bare_login.data / "ledger.sqlite3-wal"
    until(ledger.exists, "the window in the background", otherwise=lambda: background.said)
    assert bare_login.start("--background").ended(within_s=60) == 0
    title = ("--all", "--onlyvisible", "--pid", str(background.pid), "--name", "Kling Desktop")
    assert bare_login.hands.xdotool("search", *title, may_fail=True) == ""
    assert bare_login.start().ended(within_s=60) == 0
    bare_login.hands.window_of(background.pid, "^Kling Desktop$")
    background.send(signal.SIGTERM)
    assert background.ended(within_s=10) == 0


def test_a_signal_in_the_middle_of_a_clip_keeps_what_came(login: Login, token: str) -> None:
    folder = login.folder / "clips"
    folder.mkdir()
    clip = clip_bytes(0) + LONGER
    (folder / f"{CLIPS[0]}.mp4").write_bytes(clip)
    gateway = login.gateway(token, Ways(clips=folder))
    gateway.add(render(0))
    gateway.inject(faults.stall(after=len(clip) - 1000), origin="media")
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(task_id(0))
        window.shows({task_id(0): "Waiting"})
        gateway.finish(task_id(0))
        until(lambda: sizes(login), "some of the clip", otherwise=window.told)
        for number in (signal.SIGHUP, signal.SIGTERM):  # as at the end of a terminal's session
            window.program.send(number)
        assert window.program.ended(within_s=5) == 0
        assert window.complaints == []
    (part,) = login.downloads.glob("*.part")
    size = part.stat().st_size
    assert clip.startswith(part.read_bytes())
    gateway.heal()
    with login.open_window() as window:
        window.shows({task_id(0): "Saved"})
    assert bytes_in(login.downloads) == {f"{task_id(0)}.mp4": clip}
    asked = [dict(it["headers"]) for it in gateway.requests if it["origin"] == "media"]
    assert [it.get("Range", "") for it in asked] == ["", f"bytes={size}-"]


def sizes(login: Login) -> list[int]:
    return [size for it in login.downloads.glob("*.part") if (size := it.stat().st_size)]


def test_after_a_sleep_it_asks_again_by_itself(settled: Login, gateway: GatewayProcess) -> None:
    gateway.add(render(0))
    address = settled.environment["DBUS_SESSION_BUS_ADDRESS"]
    with settled.open_window(DBUS_SYSTEM_BUS_ADDRESS=address) as window:
        window.paste(task_id(0))
        window.shows({task_id(0): "Waiting"})
        log = settled.data / "kling-desktop.log"
        sleep_and_wake(address)
        until(lambda: "looking anew" in log.read_text(), "the machine's wake-up")
        asked = gateway.asked[task_id(0)]
        until(lambda: gateway.asked[task_id(0)] > asked, "a question")
        assert window.complaints == []


def test_what_is_copied_in_another_program_is_offered(
    settled: Login, gateway: GatewayProcess
) -> None:
    (settled.data / "settings.json").write_text(json.dumps({"watch_clipboard": True}))
    gateway.add(render(0), render(1))
    with settled.open_window() as window:
        settled.hands.copy(f"these: {task_id(0)}, {task_id(1)}")
        settled.hands.focus(window.id)
        window.says("The clipboard holds renders that are not on your list.")
        settled.hands.photograph("clipboard-offer")
        window.click(window.find("push button", "Add 2 renders"))
        window.shows({task_id(0): "Waiting", task_id(1): "Waiting"})
        assert window.complaints == []
