"""A desktop of our own: X server, window manager, D-Bus session, keyring, screen reader's bus.

Nothing of the machine's own session takes part: no systemd, no DISPLAY, no bus is needed.
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tests.e2e.processes import Process, tool
from tests.e2e.reader import has_owner
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from contextlib import ExitStack
    from pathlib import Path

# Without -noreset it begins anew when its last client leaves, and drops whoever is just arriving:
# the window manager, while we look whether it is there.
_X_SERVER = ("-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-ac", "-noreset")
KEYRING_PASSWORD = "opens the keyring of these tests"  # noqa: S105 - an empty one would not encrypt

# Without a folder of services nothing is started on demand: what is on this bus, we started.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def open_screen(folder: Path, stack: ExitStack) -> str:
    """An X server with a window manager; returns its display."""
    environment = plain_environment(folder)
    server = stack.enter_context(
        Process(["Xvfb", "-displayfd", "1", *_X_SERVER], environment, folder / "xvfb")
    )
    display = ":" + server.told()
    until(lambda: _can(display, "getdisplaygeometry"), "Xvfb", otherwise=lambda: server.said)
    manager = stack.enter_context(
        Process(["openbox"], {**environment, "DISPLAY": display}, folder / "openbox")
    )
    until(
        lambda: _can(display, "get_desktop"),
        "openbox",
        otherwise=lambda: f"on {display}: {manager.said}{server.said}",
    )
    return display


def _can(display: str, question: str) -> bool:
    """Whether the X server, or the window manager behind it, answers."""
    environment = {"PATH": os.environ["PATH"], "DISPLAY": display}
    asked = [tool("xdotool"), question]
    return not subprocess.run(asked, env=environment, capture_output=True, check=False).returncode


def plain_environment(home: Path) -> dict[str, str]:
    """What a fresh log-in has, and nothing from whoever runs the tests."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    (home / "tmp").mkdir(exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "XDG_RUNTIME_DIR": str(runtime),
    }


def open_bus(folder: Path, environment: dict[str, str], stack: ExitStack) -> str:
    """A D-Bus session; returns its address."""
    socket, config = folder / "bus", folder / "bus.conf"
    config.write_text(_BUS.format(socket=socket), "utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
    bus = stack.enter_context(Process(command, environment, folder / "dbus"))
    return bus.told()


def open_keyring(folder: Path, environment: dict[str, str], stack: ExitStack) -> None:
    """An unlocked gnome-keyring, as after a log-in."""
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    keyring = Process(command, environment, folder / "keyring", typed=KEYRING_PASSWORD)
    stack.enter_context(keyring)
    wait_for_name("org.freedesktop.secrets", environment, keyring)


def open_reader(folder: Path, environment: dict[str, str], stack: ExitStack) -> None:
    """What a screen reader needs, so that a test can read the window as its user hears it."""
    command = [tool("at-spi-bus-launcher"), "--launch-immediately"]
    launcher = stack.enter_context(Process(command, environment, folder / "at-spi"))
    wait_for_name("org.a11y.Bus", environment, launcher)


def wait_for_name(name: str, environment: dict[str, str], owner: Process) -> None:
    address = environment["DBUS_SESSION_BUS_ADDRESS"]
    until(lambda: has_owner(address, name), name, otherwise=lambda: owner.said)
