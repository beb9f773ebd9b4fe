"""A file manager that only writes down what it is asked to show."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Self

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    MessageType,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from typing import Any

NAME = "org.freedesktop.FileManager1"
_LOOK_S = 0.1


class ShownFiles:
    """Owns the name that all file managers of a desktop share; `answers` tells whether it replies.

    `calls` holds the method and what it was given.
    """

    def __init__(self, address: str, *, answers: bool = True) -> None:
        self.calls: list[tuple[str, Any]] = []
        self._answers = answers
        self._connection = open_dbus_connection(address)
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        self._connection.send_and_get_reply(new_method_call(bus, "RequestName", "su", (NAME, 0)))
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._connection.receive(timeout=_LOOK_S)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                member = next(v for k, v in message.header.fields.items() if k.name == "member")
                self.calls.append((member, message.body))
                if self._answers:
                    self._connection.send(new_method_return(message))
