"""The window as a screen reader gets it: texts and places, over the AT-SPI bus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable

_REPLY_S = 5.0
_SHOWING = 1 << 25
_FOCUSED = 1 << 12
_SENSITIVE = 1 << 24
_INTERFACE = "org.a11y.atspi."
_REGISTRY = _INTERFACE + "Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_Node = tuple[str, str]  # whose it is, and its path


def has_owner(address: str, name: str) -> bool:
    """Whether somebody has a name on a bus."""
    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    try:
        with open_dbus_connection(address) as connection:
            call = new_method_call(bus, "NameHasOwner", "s", (name,))
            reply = connection.send_and_get_reply(call, timeout=_REPLY_S)
            return bool(reply.body[0])
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a window that can be seen; the place is in pixels on the screen."""

    role: str
    name: str
    description: str
    left: int
    top: int
    width: int
    height: int
    focused: bool
    enabled: bool
    node: tuple[str, str]  # what the reader asks for more of it

    @property
    def centre(self) -> tuple[int, int]:
        return self.left + self.width // 2, self.top + self.height // 2


class Reader:
    def __init__(self, session_address: str) -> None:
        with open_dbus_connection(session_address) as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            reply = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=_REPLY_S)
        self._address = reply.body[0]
        self._bus = open_dbus_connection(self._address)
        # A program asks at its start what somebody wants to hear of, and tells nothing else.
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        wanted = ("object:state-changed:showing",)
        self._send_all([new_method_call(registry, "RegisterEvent", "s", wanted)])
        self.trouble = ""

    def close(self) -> None:
        self._bus.close()

    def items(self, pid: int) -> list[Item]:
        """All that a process shows now, from the outside in; empty while it changes or is away."""
        try:
            for root in self._children_of((_REGISTRY, _ROOT)):
                if self._pid(root[0]) == pid:
                    return self._read(root)
            self.trouble = f"process {pid} is not on the accessibility bus"
        except (DBusErrorResponse, TimeoutError) as error:
            self.trouble = repr(error)  # something left while it was read
        return []

    def opened_menu(self, open_it: Callable[[], None]) -> list[Item]:
        """What stands in the menu that this opens. No window has it for a child; it only tells."""
        rule = MatchRule(type="signal", interface=_INTERFACE + "Event.Object")
        with open_dbus_connection(self._address) as bus:
            bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_REPLY_S)
            open_it()
            while True:
                fields, body = (it := bus.receive(timeout=_REPLY_S)).header.fields, it.body
                if it.header.message_type is not MessageType.signal or body[:2] != ("showing", 1):
                    continue
                menu = (fields[HeaderFields.sender], fields[HeaderFields.path])
                if self._ask_all([menu])[0].item.role == "popup menu":
                    return [told.item for told in self._ask_all(self._children_of(menu))]

    def content(self, item: Item) -> str:
        """All that stands in a field."""
        return str(_first(self._send_all([_call(item.node, "Text", "GetText", "ii", (0, -1))])[0]))

    def _read(self, root: _Node) -> list[Item]:
        """Level by level, each in one go: a call at a time would take ten times as long."""
        found: list[tuple[tuple[int, ...], Item]] = []
        level: dict[tuple[int, ...], _Node] = {
            (number,): child for number, child in enumerate(self._children_of(root))
        }
        while level:
            below: dict[tuple[int, ...], _Node] = {}
            for place, told in zip(level, self._ask_all(list(level.values())), strict=True):
                if told.state & _SHOWING:
                    found.append((place, told.item))
                    below |= {(*place, n): child for n, child in enumerate(told.children)}
            level = below
        return [item for _, item in sorted(found, key=lambda pair: pair[0])]

    def _ask_all(self, nodes: list[_Node]) -> list[_Told]:
        calls = [call for node in nodes for call in _questions(node)]
        replies = self._send_all(calls)
        each = [replies[at : at + _QUESTIONS] for at in range(0, len(replies), _QUESTIONS)]
        return [
            _told(node, *map(_first, answers)) for node, answers in zip(nodes, each, strict=True)
        ]

    def _children_of(self, node: _Node) -> list[_Node]:
        return _children(_first(self._send_all([_call(node, "Accessible", "GetChildren")])[0]))

    def _pid(self, owner: str) -> int:
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        ask = new_method_call(bus, "GetConnectionUnixProcessID", "s", (owner,))
        return int(_first(self._send_all([ask])[0]))

    def _send_all(self, calls: list[Any]) -> list[Any]:
        """The replies, in the order of the calls."""
        serials = []
        for call in calls:
            serials.append(next(self._bus.outgoing_serial))
            self._bus.send(call, serial=serials[-1])
        replies: dict[int, Any] = {}
        while len(replies) < len(calls):
            message = self._bus.receive(timeout=_REPLY_S)
            answered = message.header.fields.get(HeaderFields.reply_serial)
            if answered in serials:
                replies[answered] = message
        return [replies[serial] for serial in serials]


@dataclass(frozen=True, slots=True)
class _Told:
    state: int
    children: list[_Node]
    item: Item


def _questions(node: _Node) -> list[Any]:
    owner, path = node
    properties = DBusAddress(path, owner, "org.freedesktop.DBus.Properties")
    wanted = [(_INTERFACE + "Accessible", name) for name in ("Name", "Description")]
    return [
        _call(node, "Accessible", "GetState"),
        _call(node, "Accessible", "GetChildren"),
        _call(node, "Accessible", "GetRoleName"),
        *(new_method_call(properties, "Get", "ss", name) for name in wanted),
        _call(node, "Component", "GetExtents", "u", (0,)),
    ]


_QUESTIONS = 6


def _told(
    node: _Node, state: Any, children: Any, role: str, name: Any, description: Any, place: Any
) -> _Told:
    low, _ = state
    left, top, width, height = place
    item = Item(
        role,
        name[1],
        description[1],
        left,
        top,
        width,
        height,
        focused=bool(low & _FOCUSED),
        enabled=bool(low & _SENSITIVE),
        node=node,
    )
    return _Told(low, _children(children), item)


def _call(node: _Node, interface: str, method: str, signature: str = "", body: Any = ()) -> Any:
    address = DBusAddress(node[1], node[0], _INTERFACE + interface)
    return new_method_call(address, method, signature or None, body)


def _children(told: Any) -> list[_Node]:
    return [(owner, path) for owner, path in told if not path.endswith("/null")]


def _first(reply: Any) -> Any:
    if reply.header.message_type is MessageType.error:
        raise DBusErrorResponse(reply)
    return reply.body[0]
