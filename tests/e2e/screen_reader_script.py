"""A screen reader without a voice: run by the system's own Python, which has the AT-SPI library.

Takes a question a line on stdin, as JSON, and answers each with one line on stdout.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from typing import Any

import gi  # type: ignore[import-not-found]  # Debian's Python has it, ours has not

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - by its version

HEARD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:selected",
    "object:selection-changed",
    "object:active-descendant-changed",
)
_KEEP_THE_REST = {"dialog", "alert"}  # from being used
_HIDDEN_INSIDE = {"combo box"}  # Qt's list of what may be chosen is a window of its own


@dataclass
class Reader:
    """`nodes` are kept by number: the one who asks has only these."""

    pid: int
    nodes: list[Any] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)

    def listen(self) -> None:
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in HEARD:
            self._listener.register(kind)

    def _hear(self, event: Any) -> None:
        data = event.any_data if isinstance(event.any_data, str) else ""
        told = {"type": event.type, "name": event.source.get_name() if event.source else ""}
        self.events.append({**told, "data": data, "detail": event.detail1})

    def answer(self, question: dict[str, Any]) -> Any:
        asked = getattr(self, f"on_{question.pop('ask')}")
        try:
            return asked(**question)
        except GLib.Error as error:  # what was asked about has just gone
            return {"gone": error.message}

    # What can be asked

    def on_find(self, role: str, name: str) -> Any:
        return [self._told(it) for it in self._shown(role, re.compile(name))]

    def on_rows(self, node: int, *, across: bool) -> Any:
        """Of a table: the first cell of each row, or all of them, as a reader goes through it."""
        table = self.nodes[node].get_table_iface()
        columns = range(table.get_n_columns() if across else 1)
        places = ((row, column) for row in range(table.get_n_rows()) for column in columns)
        cells = (table.get_accessible_at(*place) for place in places)
        return [told for cell in cells if (told := self._told(cell))["name"]]

    def on_act(self, node: int, action: str) -> Any:
        actions = self.nodes[node].get_action_iface()
        names = [actions.get_action_name(it) for it in range(actions.get_n_actions())]
        return action in names and actions.do_action(names.index(action))

    def on_write(self, node: int, text: str) -> Any:
        return self.nodes[node].get_editable_text_iface().set_text_contents(text)

    def on_choose(self, node: int, row: int) -> Any:
        """A row of a table, and no other."""
        table = self.nodes[node].get_table_iface()
        for chosen in table.get_selected_rows():
            table.remove_row_selection(chosen)
        return table.add_row_selection(row)

    def on_move(self, node: int, value: float) -> Any:
        return self.nodes[node].get_value_iface().set_current_value(value)

    def on_events(self) -> Any:
        """Those since the last question for them."""
        heard, self.events = self.events, []
        return heard

    # How it is found

    def _program(self) -> Any:
        desktop = Atspi.get_desktop(0)
        programs = (desktop.get_child_at_index(it) for it in range(desktop.get_child_count()))
        return next((it for it in programs if it and it.get_process_id() == self.pid), None)

    def _shown(self, role: str, name: re.Pattern[str]) -> Any:
        program = self._program()
        if not program:
            return ()
        program.set_cache_mask(Atspi.Cache.NONE)  # what is remembered may be of yesterday
        windows = [program.get_child_at_index(it) for it in range(program.get_child_count())]
        shown = [it for it in windows if it and _has(it, Atspi.StateType.SHOWING)]
        in_front = [it for it in shown if it.get_role_name() in _KEEP_THE_REST]
        windows = in_front[-1:] or shown
        return (found for window in windows for found in self._below(window, role, name))

    def _below(self, node: Any, role: str, name: re.Pattern[str]) -> Any:
        node_role = node.get_role_name()
        if node_role == role and name.search(node.get_name() or ""):
            yield node
        if node_role in _HIDDEN_INSIDE or node.get_interfaces().count("Table"):
            return
        for number in range(node.get_child_count()):
            child = node.get_child_at_index(number)
            if child and (role == "menu item" or _has(child, Atspi.StateType.SHOWING)):
                yield from self._below(child, role, name)

    def _told(self, node: Any) -> dict[str, Any]:
        self.nodes.append(node)
        return {
            "node": len(self.nodes) - 1,
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "description": node.get_description() or "",
            "states": [it.value_nick for it in node.get_state_set().get_states()],
        }


def _has(node: Any, state: Any) -> bool:
    return bool(node.get_state_set().contains(state))


def main(pid: str) -> None:
    """Until stdin ends; in between, what is told is heard."""
    Atspi.init()
    reader, loop = Reader(int(pid)), GLib.MainLoop()
    reader.listen()

    def take(channel: Any, _condition: Any) -> bool:
        line = channel.readline()
        if not line:
            loop.quit()
            return False
        sys.stdout.write(json.dumps(reader.answer(json.loads(line))) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, take)
    loop.run()


if __name__ == "__main__":
    main(sys.argv[1])
