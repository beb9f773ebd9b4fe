"""What stands in which menu, as data; and how a menu is made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.i18n import translate, without_key
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenuBar, QWidget

CONTEXT = "menus"
SEPARATOR = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """An entry is the name of an action, a menu inside this one, or SEPARATOR."""

    text: str
    entries: tuple[str | Menu, ...]
    icon: str = ""


_ORGANISE = ("star", "reject", "seen", "rename", "project", "tags", "note")
_TAKE_OFF = ("archive", "remove", "delete_files")
_COPY = Menu(
    mark("menus", "Copy"),
    ("copy_file", "copy_last_frame", "copy_path", "copy_link", "copy_id"),
    "copy",
)
_COPY_ALL = replace(_COPY, entries=(*_COPY.entries, SEPARATOR, "copy_error", "copy_request_id"))
_SORT = Menu(
    mark("menus", "Sort by"),
    (
        *("sort_newest", "sort_expires", "sort_name"),
        *("sort_state", "sort_project", "sort_account"),
    ),
)
_GROUP = Menu(
    mark("menus", "Group by"), ("group_none", "group_day", "group_project", "group_account")
)
_SPEED = Menu(mark("menus", "Speed"), ("slower", "faster", "usual_speed"), "gauge")
_SOUND = Menu(mark("menus", "Sound"), ("louder", "quieter", "mute"), "volume-2")

ADD = ("paste", "add_files", "import")
VIEWS = ("view_cards", "view_table", "view_grid")
MENU_BAR = (
    Menu(
        mark("menus", "&File"),
        (
            *("add", *ADD, SEPARATOR),
            *("save", "save_as", "save_all", "save_expiring", "cancel_saving", SEPARATOR),
            *("save_last_frame", SEPARATOR),
            *("export_list", "import_list", "totals", SEPARATOR),
            *("settings", SEPARATOR, "quit"),
        ),
    ),
    Menu(
        mark("menus", "&Edit"),
        (
            *("undo", "redo", SEPARATOR),
            *(_COPY_ALL, "rename", SEPARATOR),
            *(*_TAKE_OFF, SEPARATOR),
            *("clear_finished", "clear_failed", "archive_rejected", SEPARATOR),
            *("select_all", "find", "palette"),
        ),
    ),
    Menu(
        mark("menus", "&Render"),
        (
            *("play", "full_screen", "review", "compare", SEPARATOR),
            *("open_with", "reveal", "locate", SEPARATOR),
            *("check", "pause", "pause_all", "run_again", SEPARATOR),
            *("star", "reject", "seen", "archive", SEPARATOR),
            *("project", "tags", "note", "bell", SEPARATOR),
            *("why", "reply"),
        ),
    ),
    Menu(
        mark("menus", "&Playback"),
        (
            *("play", "shuttle_back", "shuttle_stop", "shuttle_on", SEPARATOR),
            *("step_back", "step_on", "to_start", "to_end", SEPARATOR),
            *("mark_in", "mark_out", "clear_marks", "loop", SEPARATOR),
            *(_SPEED, _SOUND, SEPARATOR),
            *("previous_clip", "next_clip", SEPARATOR),
            *("copy_frame", "save_frame", SEPARATOR, "full_screen"),
        ),
    ),
    Menu(
        mark("menus", "&View"),
        (
            *(*VIEWS, SEPARATOR),
            *(_SORT, _GROUP, SEPARATOR),
            *("toggle_filters", "toggle_details", SEPARATOR),
            *("next_pane", "previous_pane", SEPARATOR),
            *("full_screen", "leave_full_screen"),
        ),
    ),
    Menu(
        mark("menus", "&Help"),
        (
            *("first_run", "shortcuts", SEPARATOR),
            *("data_folder", "diagnostics", "report", SEPARATOR),
            *("check_updates", "about"),
        ),
    ),
)

FINISHED = (
    *("play", "full_screen", "review", "compare", SEPARATOR),
    *("open_with", "reveal", "locate", SEPARATOR),
    *("save", "save_as", "cancel_saving", "save_last_frame", "run_again", SEPARATOR),
    *(_COPY, SEPARATOR),
    *(*_ORGANISE, SEPARATOR),
    *("reply", SEPARATOR),
    *_TAKE_OFF,
)
RUNNING = (
    *("check", "pause", "bell", SEPARATOR),
    *(_COPY, SEPARATOR),
    *(*_ORGANISE, SEPARATOR),
    *("reply", SEPARATOR),
    *_TAKE_OFF,
)
FAILED = (
    *("why", "reply", "run_again", SEPARATOR),
    *("copy_error", "copy_request_id", "copy_id", SEPARATOR),
    *(*_ORGANISE, SEPARATOR),
    *_TAKE_OFF,
)
MIXED = (
    *("play", "open_with", "reveal", SEPARATOR),
    *("save", "cancel_saving", "save_last_frame", "run_again", SEPARATOR),
    *("check", "pause", "bell", SEPARATOR),
    *(_COPY_ALL, SEPARATOR),
    *(*_ORGANISE, SEPARATOR),
    *_TAKE_OFF,
)


def names(entries: Sequence[str | Menu]) -> Iterator[str]:
    """Every action that stands there, in the menus inside it too."""
    for entry in entries:
        if isinstance(entry, Menu):
            yield from names(entry.entries)
        elif entry != SEPARATOR:
            yield entry


def fill_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    for table in MENU_BAR:
        bar.addMenu(_filled(table, actions, bar, only_useful=False))


def fill(
    menu: QMenu,
    entries: Sequence[str | Menu],
    actions: Mapping[str, QAction],
    *,
    only_useful: bool = False,
) -> None:
    """Put in what there is of it, or only what can be used now."""
    for entry in entries:
        if entry == SEPARATOR:
            menu.addSeparator()
        elif isinstance(entry, Menu):
            _add_inside(menu, _filled(entry, actions, menu, only_useful=only_useful))
        elif entry in actions and (actions[entry].isEnabled() or not only_useful):
            menu.addAction(actions[entry])


def _filled(
    table: Menu, actions: Mapping[str, QAction], parent: QWidget, *, only_useful: bool
) -> QMenu:
    title = translate(CONTEXT, table.text)
    menu = QMenu(title, parent)
    menu.setAccessibleName(without_key(title))  # else it is read as the program's own name
    if table.icon:
        follow_theme(menu.menuAction(), table.icon)
    fill(menu, table.entries, actions, only_useful=only_useful)
    return menu


def _add_inside(menu: QMenu, inside: QMenu) -> None:
    """A menu of one entry would only be a detour."""
    entries = [action for action in inside.actions() if not action.isSeparator()]
    if len(entries) > 1:
        menu.addMenu(inside)
        return
    menu.addActions(entries)
    inside.deleteLater()
