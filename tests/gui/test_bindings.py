"""Which keys commands have: their own, those that were chosen, and those of a damaged choice."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kling_desktop.languages import SYSTEM, Language
from kling_desktop.ui.keyboard.binding import key_of, name_of, with_key
from kling_desktop.ui.keyboard.bindings import MOST, Bindings
from kling_desktop.ui.keyboard.commands import COMMANDS, Place, groups, overlap
from kling_desktop.ui.keyboard.refusals import Refusal, refusal
from kling_desktop.ui.language import speak

if TYPE_CHECKING:
    from collections.abc import Iterator

Modifier = Qt.KeyboardModifier
CTRL, ALT, SHIFT, NONE = (
    *(Modifier.ControlModifier, Modifier.AltModifier),
    *(Modifier.ShiftModifier, Modifier.NoModifier),
)
# Where a page that fills the window and the window itself mean nearly the same.
SHARED = {"Esc"}


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text)


def test_nobody_chose_anything_and_every_command_has_its_own() -> None:
    bindings = Bindings({})
    assert bindings.chosen == {}
    assert all(bindings.keys(name) == command.keys for name, command in COMMANDS.items())
    assert not any(map(bindings.differs, COMMANDS))


def test_no_two_commands_have_the_same_key_where_both_are_heard() -> None:
    clashes = {
        key
        for one, other in combinations(COMMANDS.values(), 2)
        for key in set(one.keys) & set(other.keys)
        if overlap(one.place, other.place)
    }
    assert clashes == SHARED


def test_every_key_is_in_the_form_that_is_compared() -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    keys = [key for command in COMMANDS.values() for key in command.keys]
    assert [QKeySequence(key, portable).toString(portable) for key in keys] == keys


@pytest.fixture(params=Language)
def _language(request: pytest.FixtureRequest, qapp: object) -> Iterator[None]:
    assert qapp
    before = QLocale()
    speak(request.param.value)
    yield
    speak(SYSTEM)
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_language")
def test_groups_are_named_without_access_keys() -> None:
    assert [it.words for it in groups() if "&" in it.words or "(" in it.words] == []


@pytest.mark.usefixtures("_language")
def test_keys_of_one_name_are_told_once() -> None:
    """Return and Enter have one in Chinese."""
    between = QCoreApplication.translate("keyboard", " or ")
    told = Bindings({}).in_words("review.next").split(between)
    assert len(told) == len(set(told))


def test_the_groups_hold_every_command_once() -> None:
    listed = [name for group in groups() for name in group.names]
    assert sorted(listed) == sorted(COMMANDS)


def test_a_chosen_key_goes_before_what_another_had() -> None:
    bindings = Bindings({"star": ("S", "Ctrl+D")})
    assert bindings.keys("star") == ("S", "Ctrl+D")
    assert bindings.keys("compare") == ()
    assert bindings.rival("compare", "Ctrl+D") is COMMANDS["star"]


def test_moving_a_key_is_kept_and_taken_back() -> None:
    moved = Bindings({}).giving("star", "Ctrl+D")
    assert moved.chosen == {"star": ("S", "Ctrl+D"), "compare": ()}
    assert Bindings(moved.chosen).chosen == moved.chosen
    assert moved.clearing("star").chosen == {"star": (), "compare": ()}
    still = moved.resetting("compare")  # its key is another's
    assert still.keys("compare") == ()
    assert moved.resetting("star").resetting("compare").chosen == {}


def test_a_key_moves_from_wherever_it_was_put() -> None:
    twice = Bindings({}).giving("star", "Ctrl+B").giving("reject", "Ctrl+B")
    assert twice.chosen == {"reject": ("X", "Ctrl+B")}
    # In the player only, and in the list only: a key in both means one of them.
    from_list = Bindings({}).giving("louder", "S")
    assert from_list.chosen == {"louder": ("Up", "S"), "star": ()}


def test_pages_that_fill_the_window_have_keys_of_their_own() -> None:
    bindings = Bindings({}).giving("compare.swap", "X")  # the list's Reject
    assert bindings.chosen == {"compare.swap": ("S", "X")}
    assert bindings.rival("review.star", "Ctrl+Z") is COMMANDS["undo"]
    assert bindings.rival("undo", "Shift+Left") is COMMANDS["compare.line_left"]
    assert bindings.under("review.")["S"] == "star"


MANY = tuple(f"Ctrl+F{number}" for number in range(6, 13))


@pytest.mark.parametrize(
    ("chosen", "usable"),
    [
        (("nonsense", "", "Q"), ("Q",)),
        (("Q", "Q", "q"), ("Q",)),
        (("Tab", "Esc", "Alt+F", "Down", "Q"), ("Q",)),
        (("Ctrl+A, Ctrl+B", "Q"), ("Q",)),
        (MANY, MANY[:MOST]),
    ],
)
def test_what_cannot_be_used_falls_back_key_by_key(
    chosen: tuple[str, ...], usable: tuple[str, ...]
) -> None:
    assert Bindings({"star": chosen}).keys("star") == usable


def test_two_that_claim_one_key_are_settled_by_their_order() -> None:
    bindings = Bindings({"add": ("Ctrl+B",), "paste": ("Ctrl+B", "Ctrl+Y")})
    assert bindings.keys("add") == ("Ctrl+B",)
    assert bindings.keys("paste") == ("Ctrl+Y",)


def test_what_a_newer_program_chose_is_kept() -> None:
    chosen = {"fly": ("F7",), "star": ("Q",)}
    assert Bindings(chosen).giving("star", "Ctrl+B").chosen["fly"] == ("F7",)


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("add", "A", Refusal.TYPED),
        ("add", "Shift+A", Refusal.TYPED),
        ("add", "é", Refusal.TYPED),
        ("add", "Ж", Refusal.TYPED),
        ("add", "Del", Refusal.TYPED),
        ("add", "Space", Refusal.FOCUS),
        ("add", "Down", Refusal.FOCUS),
        ("star", "PgDown", Refusal.FOCUS),
        ("star", "Tab", Refusal.FOCUS),
        ("star", "Shift+Tab", Refusal.FOCUS),
        ("compare.swap", "Esc", Refusal.LEAVES),
        ("star", "Alt+F", Refusal.SYSTEM),
        ("star", "Alt+F4", Refusal.SYSTEM),
        ("star", "Ctrl+Alt+F2", Refusal.SYSTEM),
        ("star", "Ctrl+Alt+Del", Refusal.SYSTEM),
        ("star", "Meta+L", Refusal.SYSTEM),
        ("star", "Shift+F10", Refusal.SYSTEM),
        ("star", "Print", Refusal.SYSTEM),
        ("star", "", Refusal.NO_KEY),
        ("star", "Ctrl+Shift", Refusal.NO_KEY),
        ("star", "Q", None),
        ("add", "F7", None),
        ("add", "Ctrl+Down", None),
        ("louder", "Left", None),
        ("compare.swap", "Down", None),
        ("review.next", "Esc", Refusal.LEAVES),
        ("review.leave", "Esc", None),
        ("shortcuts", "?", None),
    ],
)
def test_keys_that_are_typed_or_the_systems_are_refused(
    name: str, key: str, why: Refusal | None
) -> None:
    assert refusal(COMMANDS[name], key) is why


def test_a_refusal_names_the_key() -> None:
    assert Refusal.SYSTEM.sentence("Alt+F4") == "Alt+F4 belongs to your system, or to the menus."
    assert all("{" not in why.sentence("A") for why in Refusal)


def test_a_refused_key_is_none_that_a_command_has() -> None:
    for command in COMMANDS.values():
        for key in command.keys:
            assert refusal(command, key) is None


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (pressed(Qt.Key.Key_S, text="s"), "star"),
        (pressed(Qt.Key.Key_S, SHIFT, "S"), None),
        (pressed(Qt.Key.Key_S, CTRL, "\x13"), None),
        (pressed(Qt.Key.Key_BracketRight, text="]"), "next"),
        (pressed(Qt.Key.Key_9, CTRL | ALT, "]"), "next"),  # AltGr on Windows
        (pressed(Qt.Key.Key_6, ALT, "]"), "next"),  # Option on a Mac
        (pressed(Qt.Key.Key_BracketRight, CTRL, "]"), None),
        (pressed(Qt.Key.Key_Ampersand, text="1"), "one"),
        (pressed(Qt.Key.Key_1, SHIFT, "1"), "one"),  # on a French keyboard
        (pressed(Qt.Key.Key_1, CTRL, "1"), None),
        (pressed(Qt.Key.Key_1, ALT, "1"), None),
        (pressed(Qt.Key.Key_Enter, Modifier.KeypadModifier, "\r"), "go"),
    ],
)
def test_signs_count_as_they_are_typed(event: QKeyEvent, name: str | None) -> None:
    names = {"S": "star", "]": "next", "1": "one", "Enter": "go"}
    assert name_of(event, names) == name


def test_a_key_is_written_as_it_is_stored() -> None:
    assert key_of(pressed(Qt.Key.Key_K, CTRL | SHIFT)) == "Ctrl+Shift+K"
    assert with_key("Loop", "Shift+L") == "Loop (Shift+L)"
    assert with_key("Loop", "") == "Loop"
    assert Bindings({}).in_words("play") == "Space or Return"
    assert Bindings({}).first("step_back", "copy_link", "step_on") == ", ."


def test_places_overlap_where_one_key_would_mean_both() -> None:
    assert overlap(Place.LIST, Place.PLAYER)
    assert overlap(Place.WINDOW, Place.REVIEW)
    assert not overlap(Place.LIST, Place.REVIEW)
    assert not overlap(Place.COMPARE, Place.REVIEW)
