"""A tray of the newer kind: it keeps who is in it, and asks them as the tray of a desktop does.

https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Self

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from jeepney import Message

_WATCHER = "org.kde.StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_LOOK_S = 0.1
_REPLY_S = 5.0


class TrayHost:
    """`items` are the bus names of who came."""

    def __init__(self, address: str) -> None:
        self.items: list[str] = []
        self._connection = open_dbus_connection(address)
        self._asking = open_dbus_connection(address)
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        call = new_method_call(bus, "RequestName", "su", (_WATCHER, 0))
        self._connection.send_and_get_reply(call)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        self._asking.close()
        self._connection.close()

    def told(self, name: str) -> Any:
        """What the newest says of itself."""
        properties = DBusAddress(
            "/StatusNotifierItem", self.items[-1], "org.freedesktop.DBus.Properties"
        )
        (value,) = self._ask(new_method_call(properties, "Get", "ss", (_ITEM, name)))
        return value[1]

    def click(self) -> None:
        item = DBusAddress("/StatusNotifierItem", self.items[-1], _ITEM)
        self._ask(new_method_call(item, "Activate", "ii", (0, 0)))

    def menu(self) -> dict[str, int]:
        """What its menu holds, by words, and the numbers to choose by."""
        menu = DBusAddress(self.told("Menu"), self.items[-1], _MENU)
        layout = self._ask(new_method_call(menu, "GetLayout", "iias", (0, -1, [])))
        _, (_, _, entries) = layout
        found = {}
        for _, (number, properties, _) in entries:
            if "label" in properties:
                found[properties["label"][1].replace("_", "")] = number
        return found

    def choose(self, word: str) -> None:
        menu = DBusAddress(self.told("Menu"), self.items[-1], _MENU)
        event = (self.menu()[word], "clicked", ("i", 0), 0)
        self._ask(new_method_call(menu, "Event", "isvu", event))

    def _ask(self, call: Message) -> Any:
        reply = self._asking.send_and_get_reply(call, timeout=_REPLY_S)
        assert reply.header.message_type is not MessageType.error, reply.body
        return reply.body

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._connection.receive(timeout=_LOOK_S)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        if member == "RegisterStatusNotifierItem":
            self.items.append(message.body[0])
            self._connection.send(new_method_return(message))
        elif member == "Get":
            self._connection.send(new_method_return(message, "v", (("b", True),)))
        else:
            self._connection.send(new_method_return(message))
