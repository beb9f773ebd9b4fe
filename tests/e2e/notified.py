"""A real notification daemon, and what programs ask it to show, as it goes over the bus."""

from __future__ import annotations

import subprocess
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

from tests.e2e.desktop import wait_for_name
from tests.e2e.processes import Process, tool
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.login import Login

NAME = "org.freedesktop.Notifications"
LAUNCHER = "com.canonical.Unity.LauncherEntry"
_LOOK_S = 0.1
# Nothing goes by itself; the menu of what can be done takes the entry that is named in a file.
_CONFIGURATION = """
[global]
dmenu = {grep} -m1 -f {wanted}
idle_threshold = 0
markup = full
[urgency_low]
timeout = 0
[urgency_normal]
timeout = 0
[urgency_critical]
timeout = 0
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """What one call of Notify asked for; `actions` are words by their names."""

    title: str
    body: str
    actions: dict[str, str]
    hints: dict[str, Any]


class Watched:
    """`shown` in order, and the `counts` that docks are told of."""

    def __init__(self, address: str) -> None:
        self.shown: list[Shown] = []
        self.counts: list[int] = []
        self._connection = open_dbus_connection(address)
        path, bus = "/org/freedesktop/DBus", "org.freedesktop.DBus"
        monitoring = DBusAddress(path, bus, f"{bus}.Monitoring")
        rules = [f"type='method_call',interface='{NAME}'", f"type='signal',interface='{LAUNCHER}'"]
        call = new_method_call(monitoring, "BecomeMonitor", "asu", (rules, 0))
        self._connection.send_and_get_reply(call)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        self._connection.close()

    @property
    def titles(self) -> list[str]:
        return [it.title for it in self.shown]

    def wait_for(self, *titles: str) -> Shown:
        """These were told, and nothing besides; returns the last."""
        until(lambda: len(self.shown) >= len(titles), f"{titles}", otherwise=lambda: self.shown)
        assert self.titles == list(titles)
        return self.shown[-1]

    def _read(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._connection.receive(timeout=_LOOK_S)
            except TimeoutError:
                continue
            fields = message.header.fields
            member = fields.get(HeaderFields.member)
            if message.header.message_type is MessageType.method_call and member == "Notify":
                self.shown.append(_shown(message.body))
            elif fields.get(HeaderFields.interface) == LAUNCHER:
                self.counts.append(message.body[1]["count"][1])


class Daemon:
    """Dunst, with a person before it."""

    def __init__(self, login: Login) -> None:
        self._login = login
        self._wanted = login.folder / "wanted"
        configuration = login.folder / "dunstrc"
        configuration.write_text(
            _CONFIGURATION.format(grep=tool("grep"), wanted=self._wanted), "utf-8"
        )
        command: list[str | Path] = ["dunst", "-config", configuration]
        self._process = Process(command, login.environment, login.folder / "dunst")

    def __enter__(self) -> Self:
        try:
            wait_for_name(NAME, self._login.environment, self._process)
        except BaseException:
            self._process.kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()

    def click(self) -> None:
        """On the newest."""
        self._ask("action", "0")

    def press(self, button: str) -> None:
        """Of the newest, by the menu of what can be done."""
        self._wanted.write_text(button, "utf-8")
        self._ask("context")

    def close_all(self) -> None:
        self._ask("close-all")

    def _ask(self, *words: str) -> None:
        environment = self._login.environment
        subprocess.run([tool("dunstctl"), *words], env=environment, check=True, timeout=30)


def _shown(body: Any) -> Shown:
    _, _, _, title, text, actions, hints, _ = body
    named = dict(zip(actions[::2], actions[1::2], strict=True))
    return Shown(title, text, named, {name: value for name, (_, value) in hints.items()})
