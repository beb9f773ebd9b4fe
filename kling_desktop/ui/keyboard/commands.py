"""All that a key can do, in one table: actions, the keys of the review and of the comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from kling_desktop.ui.actions import CONTEXT as ACTIONS
from kling_desktop.ui.actions import SPECS, Spec
from kling_desktop.ui.compare import keys as compare
from kling_desktop.ui.i18n import without_key
from kling_desktop.ui.menus import CONTEXT as MENUS
from kling_desktop.ui.menus import MENU_BAR, names
from kling_desktop.ui.review import keys as review
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

REVIEW, COMPARE = "review.", "compare."  # what the names of those keys begin with


class Place(Enum):
    """Where a key is heard."""

    WINDOW = auto()
    LIST = auto()  # and in the player
    PLAYER = auto()
    REVIEW = auto()
    COMPARE = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are what it has at first, in Qt's portable form."""

    name: str
    context: str
    text: str
    keys: tuple[str, ...]
    place: Place

    @property
    def words(self) -> str:
        """What it does, in the creator's language."""
        return QCoreApplication.translate(self.context, self.text)


@dataclass(frozen=True, slots=True)
class Group:
    context: str
    title: str
    names: tuple[str, ...]

    @property
    def words(self) -> str:
        return without_key(QCoreApplication.translate(self.context, self.title))


def _place(spec: Spec) -> Place:
    if spec.in_player:
        return Place.PLAYER
    return Place.LIST if spec.in_list else Place.WINDOW


COMMANDS = {
    it.name: it
    for it in (
        *(Command(spec.name, ACTIONS, spec.text, spec.keys, _place(spec)) for spec in SPECS),
        *(
            Command(f"{prefix}{binding.name}", page.CONTEXT, binding.text, binding.keys, place)
            for prefix, page, place in (
                (REVIEW, review, Place.REVIEW),
                (COMPARE, compare, Place.COMPARE),
            )
            for binding in page.BINDINGS
        ),
    )
}


def groups() -> tuple[Group, ...]:
    """As the menu bar has them, each command where it stands first; then the two pages."""
    found: list[Group] = []
    known: set[str] = set()
    for menu in MENU_BAR:
        here = tuple(name for name in names(menu.entries) if name not in known)
        known.update(here)
        found.append(Group(MENUS, menu.text, here))
    for prefix, title in (
        (REVIEW, mark("menus", "In the review")),
        (COMPARE, mark("menus", "In the comparison")),
    ):
        here = tuple(name for name in COMMANDS if name.startswith(prefix))
        found.append(Group(MENUS, title, here))
    return tuple(found)


def overlap(one: Place, other: Place) -> bool:
    """Whether a key could mean both. What fills the window hears its keys before the list does."""
    both = {one, other}
    return len(both) == 1 or Place.WINDOW in both or both == {Place.LIST, Place.PLAYER}
