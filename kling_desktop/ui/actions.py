"""Actions as data: text, key, icon, and what they need to be enabled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.i18n import translate
from kling_desktop.ui.keyboard.binding import with_key
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget


class Need(Enum):
    """What must hold for an action to be of use."""

    NOTHING = auto()
    RENDERS = auto()  # at least one on the list
    ACCOUNT = auto()  # one with a token
    OPEN = auto()  # one that has not ended among the chosen
    CHOICE = auto()  # at least one chosen
    CLIPS = auto()  # one with a clip among the chosen
    UNSAVED = auto()  # a finished one without a file among the chosen
    FILE = auto()  # a saved one among the chosen
    CLIP = auto()  # one is chosen, and it is finished
    PAIR = auto()  # two saved videos are chosen
    SAVING = auto()  # one that is being saved among the chosen
    FOLLOW_UP = auto()  # after one of the chosen, something failed that can be run again
    MISSING_FILE = auto()  # one is chosen, and its file was moved or deleted
    ALL_UNSAVED = auto()  # a finished one that is not saved, chosen or not
    EXPIRING = auto()  # one of those that the service deletes soon
    LINK = auto()  # one with a link among the chosen
    REASON = auto()  # one that failed, or was refused, among the chosen
    UNDO = auto()
    REDO = auto()
    FINISHED = auto()  # a saved one on the list
    FAILED = auto()  # a failed one on the list
    REJECTED = auto()  # a rejected one on the list
    FULL_SCREEN = auto()
    FEED = auto()  # this build knows where to ask for new versions, and may


@dataclass(frozen=True, slots=True)
class Spec:
    """`in_list` keys work while list or player have the focus, so that they never steal typing;
    `in_player` keys in the player only, where they mean something else in the list.
    `is_rare`: not to be seen where it is of no use. `is_switch`: it is on or off.
    """

    name: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    need: Need = Need.NOTHING
    in_list: bool = False
    is_rare: bool = False
    is_switch: bool = False
    in_player: bool = False


CONTEXT = "actions"

# fmt: off
SPECS = (
    Spec("add", mark("actions", "Add"), "plus", ("Ctrl+N",)),
    Spec("add_files", mark("actions", "From file…"), "file-text", ("Ctrl+Shift+N",)),
    Spec("paste", mark("actions", "Paste"), "clipboard-paste", ("Ctrl+V",)),
    Spec("import", mark("actions", "Import recent"), "list-video", ("Ctrl+I",), Need.ACCOUNT),
    Spec("export_list", mark("actions", "Export list…"), "file-output", (), Need.RENDERS),
    Spec("import_list", mark("actions", "Import list…"), "file-input"),
    Spec("totals", mark("actions", "Totals…"), "sigma", (), Need.RENDERS),
    # Both ask about all: with one question where the service has a list.
    Spec("check", mark("actions", "Check now"), "refresh-cw", ("F5", "Ctrl+F5"), Need.RENDERS),
    Spec("pause", mark("actions", "Pause checking"), "pause", ("P",), Need.OPEN, True),
    Spec("pause_all", mark("actions", "Pause all"), "circle-pause", ("Ctrl+P",), Need.RENDERS),
    Spec("reply", mark("actions", "Show last reply"), "scroll-text", ("Ctrl+U",), Need.CHOICE),
    Spec("save", mark("actions", "Save"), "download", ("Ctrl+S",), Need.UNSAVED),
    Spec("save_as", mark("actions", "Save as…"), "save", ("Ctrl+Shift+S",), Need.CLIP),
    Spec("save_last_frame", mark("actions", "Save last frame"), "file-image", ("Ctrl+E",),
         Need.FILE),
    Spec("save_all", mark("actions", "Save all"), "save-all", ("Ctrl+Alt+S",), Need.ALL_UNSAVED),
    Spec("save_expiring", mark("actions", "Save all expiring"), "calendar-clock", ("Ctrl+Alt+E",),
         Need.EXPIRING),
    Spec("cancel_saving", mark("actions", "Cancel saving"), "circle-stop", ("Ctrl+.",),
         Need.SAVING, is_rare=True),
    Spec("locate", mark("actions", "Locate…"), "folder-search", ("Ctrl+L",), Need.MISSING_FILE,
         is_rare=True),
    Spec("run_again", mark("actions", "Run again"), "rotate-cw", (), Need.FOLLOW_UP, is_rare=True),
    Spec("settings", mark("actions", "Settings"), "settings", ("Ctrl+,",)),
    Spec("play", mark("actions", "Play"), "play", ("Space", "Return"), Need.FILE, True),
    Spec("full_screen", mark("actions", "Full screen"), "maximize", ("F",), Need.FILE, True),
    Spec("shuttle_back", mark("actions", "Run backwards"), "rewind", ("J",), Need.FILE, True),
    Spec("shuttle_stop", mark("actions", "Stop"), "square", ("K",), Need.FILE, True),
    Spec("shuttle_on", mark("actions", "Run forwards"), "fast-forward", ("L",), Need.FILE, True),
    Spec("step_back", mark("actions", "Previous frame"), "step-back", (",",), Need.FILE, True),
    Spec("step_on", mark("actions", "Next frame"), "step-forward", (".",), Need.FILE, True),
    Spec("to_start", mark("actions", "To the start"), "chevron-first", ("Home",), Need.FILE,
         in_player=True),
    Spec("to_end", mark("actions", "To the end"), "chevron-last", ("End",), Need.FILE,
         in_player=True),
    Spec("mark_in", mark("actions", "Set in point"), "arrow-left-to-line", ("I",), Need.FILE,
         True),
    Spec("mark_out", mark("actions", "Set out point"), "arrow-right-to-line", ("O",), Need.FILE,
         True),
    Spec("clear_marks", mark("actions", "Clear in and out points"), "brackets", ("Shift+I",),
         Need.FILE, True),
    Spec("previous_clip", mark("actions", "Previous clip"), "skip-back", ("[",), Need.FINISHED,
         True),
    Spec("next_clip", mark("actions", "Next clip"), "skip-forward", ("]",), Need.FINISHED, True),
    Spec("slower", mark("actions", "Slower"), "snail", ("<",), Need.FILE, True),
    Spec("faster", mark("actions", "Faster"), "rabbit", (">",), Need.FILE, True),
    Spec("usual_speed", mark("actions", "Usual speed"), "gauge", ("=",), Need.FILE, True),
    Spec("loop", mark("actions", "Loop"), "repeat", ("Shift+L",), in_list=True, is_switch=True),
    Spec("mute", mark("actions", "Mute"), "volume-x", ("M",), in_list=True, is_switch=True),
    Spec("louder", mark("actions", "Louder"), "volume-2", ("Up",), in_player=True),
    Spec("quieter", mark("actions", "Quieter"), "volume-1", ("Down",), in_player=True),
    Spec("copy_frame", mark("actions", "Copy frame"), "image", ("C",), Need.FILE, True),
    Spec("save_frame", mark("actions", "Save frame"), "camera", ("Shift+C",), Need.FILE, True),
    Spec("compare", mark("actions", "Compare"), "columns-2", ("Ctrl+D",), Need.PAIR),
    Spec("open_with", mark("actions", "Open in default player"), "external-link", ("Ctrl+O",),
         Need.FILE),
    Spec("reveal", mark("actions", "Show in folder"), "folder-open", ("Ctrl+Return",), Need.FILE),
    Spec("copy_file", mark("actions", "Copy file"), "file-video", ("Ctrl+C",), Need.FILE, True),
    Spec("copy_last_frame", mark("actions", "Copy last frame"), "images", ("Ctrl+Alt+C",),
         Need.FILE),
    Spec("copy_path", mark("actions", "Copy path"), "clipboard-copy", ("Alt+Shift+C",), Need.FILE),
    Spec("copy_link", mark("actions", "Copy link"), "link", (), Need.LINK),
    Spec("copy_id", mark("actions", "Copy id"), "hash", ("Ctrl+Shift+C",), Need.CHOICE),
    Spec("find", mark("actions", "Search"), "search", ("Ctrl+F",)),
    Spec("view_cards", mark("actions", "Cards"), "layout-list", ("Ctrl+1",)),
    Spec("view_table", mark("actions", "Table"), "table-2", ("Ctrl+2",)),
    Spec("view_grid", mark("actions", "Grid"), "layout-grid", ("Ctrl+3",)),
    Spec("sort_newest", mark("actions", "Newest first"), "calendar-arrow-down"),
    Spec("sort_expires", mark("actions", "Expires soonest"), "timer"),
    Spec("sort_name", mark("actions", "Name"), "arrow-down-a-z"),
    Spec("sort_state", mark("actions", "State"), "list-todo"),
    Spec("sort_project", mark("actions", "Project"), "folder-tree"),
    Spec("sort_account", mark("actions", "Account"), "user-round"),
    Spec("group_none", mark("actions", "No groups"), "list"),
    Spec("group_day", mark("actions", "Day"), "calendar-days"),
    Spec("group_project", mark("actions", "Project"), "folders"),
    Spec("group_account", mark("actions", "Account"), "users-round"),
    Spec("select_all", mark("actions", "Select all"), "list-checks", ("Ctrl+A",), Need.RENDERS,
         True),
    Spec("copy_error", mark("actions", "Copy error"), "clipboard-x", (), Need.REASON),
    Spec("copy_request_id", mark("actions", "Copy request id"), "ticket", (), Need.REASON),
    Spec("why", mark("actions", "Why?"), "circle-help", (), Need.REASON),
    Spec("rename", mark("actions", "Rename…"), "pencil", ("F2",), Need.CHOICE),
    Spec("note", mark("actions", "Note…"), "sticky-note", ("N",), Need.CHOICE, True),
    Spec("project", mark("actions", "Project…"), "folder", ("Ctrl+Shift+P",), Need.CHOICE),
    Spec("tags", mark("actions", "Tags…"), "tags", ("T",), Need.CHOICE, True),
    Spec("star", mark("actions", "Star"), "star", ("S",), Need.CHOICE, True),
    Spec("reject", mark("actions", "Reject"), "thumbs-down", ("X",), Need.CHOICE, True),
    Spec("seen", mark("actions", "Mark as not seen"), "eye-off", ("U",), Need.CLIPS, True),
    Spec("archive", mark("actions", "Archive"), "archive", ("E",), Need.CHOICE, True),
    Spec("archive_rejected", mark("actions", "Archive rejected"), "archive-x", ("Ctrl+Shift+E",),
         Need.REJECTED, is_rare=True),
    Spec("review", mark("actions", "Review"), "clapperboard", ("R",), Need.FINISHED, True),
    Spec("bell", mark("actions", "Bell"), "bell", ("B",), Need.CHOICE, True),
    Spec("remove", mark("actions", "Remove from list"), "list-x", ("Del",), Need.CHOICE, True),
    Spec("delete_files", mark("actions", "Delete file…"), "trash-2", ("Shift+Del",), Need.FILE,
         True),
    Spec("clear_finished", mark("actions", "Clear finished"), "check-check", (), Need.FINISHED),
    Spec("clear_failed", mark("actions", "Clear failed"), "eraser", (), Need.FAILED),
    Spec("leave_full_screen", mark("actions", "Leave full screen"), "minimize", ("Esc",),
         Need.FULL_SCREEN),
    Spec("undo", mark("actions", "Undo"), "undo-2", ("Ctrl+Z",), Need.UNDO),
    Spec("redo", mark("actions", "Redo"), "redo-2", ("Ctrl+Shift+Z",), Need.REDO),
    Spec("toggle_filters", mark("actions", "Filters"), "panel-left", ("F9",), is_switch=True),
    Spec("toggle_details", mark("actions", "Details"), "panel-right", ("Shift+F9",),
         is_switch=True),
    Spec("next_pane", mark("actions", "Next pane"), "arrow-right", ("F6",)),
    Spec("previous_pane", mark("actions", "Previous pane"), "arrow-left", ("Shift+F6",)),
    Spec("palette", mark("actions", "Go to…"), "text-search", ("Ctrl+K",)),
    Spec("shortcuts", mark("actions", "Keyboard shortcuts"), "keyboard", ("F1", "?")),
    Spec("first_run", mark("actions", "First steps…"), "compass"),
    Spec("data_folder", mark("actions", "Open data folder"), "folder-cog"),
    Spec("diagnostics", mark("actions", "Diagnostic bundle…"), "stethoscope"),
    Spec("report", mark("actions", "Report a problem…"), "bug"),
    Spec("check_updates", mark("actions", "Check for updates"), "circle-fading-arrow-up", (),
         Need.FEED, is_rare=True),
    Spec("about", mark("actions", "About Kling Desktop"), "info"),
    Spec("quit", mark("actions", "Quit"), "log-out", ("Ctrl+Q",)),
)
# fmt: on
# By the toolbar, the bar above the list and the details; all others are in menus.
SEEN_FIRST = frozenset(
    {
        *("toggle_filters", "add", "check", "pause_all", "save_all"),
        *("view_cards", "view_table", "view_grid", "settings", "toggle_details"),
        *("clear_finished", "clear_failed", "archive_rejected", "play", "save", "reveal", "locate"),
        "run_again",
    }
)


def build_actions(
    window: QWidget, handlers: Mapping[str, Callable[[], None]]
) -> dict[str, QAction]:
    """One QAction per spec, bound to its handler. Those in menus have no icon yet."""
    actions = {}
    for spec in SPECS:
        text = translate(CONTEXT, spec.text)
        action = QAction(text, window)
        if spec.name in SEEN_FIRST:
            follow_theme(action, spec.icon)
        action.setCheckable(spec.is_switch)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        rename(action, text)
        if spec.in_list or spec.in_player:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            window.addAction(action)
        action.triggered.connect(lambda _checked=False, handle=handlers[spec.name]: handle())
        actions[spec.name] = action
    return actions


def draw_icons(actions: Mapping[str, QAction]) -> None:
    """Those that are not there yet: to draw them takes longer than to paint a list."""
    for spec in SPECS:
        if actions[spec.name].icon().isNull():
            follow_theme(actions[spec.name], spec.icon)


def put_keys(action: QAction, keys: Iterable[str]) -> None:
    """Let it have these, in Qt's portable form. Its tooltip follows."""
    portable = QKeySequence.SequenceFormat.PortableText
    action.setShortcuts([QKeySequence(key, portable) for key in keys])
    rename(action, action.text())


def rename(action: QAction, text: str) -> None:
    """Call an action otherwise. Its tooltip names the key too."""
    action.setText(text)
    key = action.shortcut().toString(_NATIVE)
    action.setToolTip(with_key(text, key))


def in_list(actions: Mapping[str, QAction]) -> list[QAction]:
    """Those whose keys work in the list and in the player only: add them there."""
    return [actions[spec.name] for spec in SPECS if spec.in_list]


def in_player(actions: Mapping[str, QAction]) -> list[QAction]:
    """Those whose keys work in the player."""
    return [actions[spec.name] for spec in SPECS if spec.in_list or spec.in_player]


def enable(actions: Mapping[str, QAction], met: set[Need]) -> None:
    for spec in SPECS:
        action, is_of_use = actions[spec.name], spec.need is Need.NOTHING or spec.need in met
        action.setEnabled(is_of_use)
        action.setVisible(is_of_use or not spec.is_rare)


_NATIVE = QKeySequence.SequenceFormat.NativeText
