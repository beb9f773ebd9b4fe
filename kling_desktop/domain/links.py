"""`kling-desktop:` links: which renders one names. Any page of the web can hold one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import parse_qsl

SCHEME = "kling-desktop:"
MAX_LINK = 8_192  # characters
MAX_IDS = 100
_ADD = "add"


class LinkFlaw(Enum):
    """Why a link is not followed."""

    TOO_LONG = auto()
    NO_ID = auto()  # it wants something else than to add, or names nothing to add
    NOT_AN_ID = auto()
    UNKNOWN_KIND = auto()
    MORE = auto()  # something besides ids and their kind: a token or an address, say


class LinkRefused(ValueError):
    def __init__(self, flaw: LinkFlaw) -> None:
        super().__init__(flaw.name)
        self.flaw = flaw


@dataclass(frozen=True, slots=True)
class Link:
    """Without ids it only opens the window; `kind` is empty where it tells none."""

    task_ids: tuple[str, ...] = ()
    kind: str = ""


def is_link(text: str) -> bool:
    return text[: len(SCHEME)].casefold() == SCHEME


def read_link(text: str) -> Link:
    """`kling-desktop:ID` or `kling-desktop:add?id=ID&id=ID&kind=KIND`. Raises LinkRefused.

    Two slashes may stand before, and one behind: some desktops put them there.
    """
    from kling_desktop.domain.id_forms import looks_like_id  # late: most starts bring no link

    if len(text) > MAX_LINK:
        raise LinkRefused(LinkFlaw.TOO_LONG)
    what, asks, query = text[len(SCHEME) :].removeprefix("//").partition("?")
    what = what.removesuffix("/")
    if what == _ADD:
        return _read_query(query)
    if asks:
        raise LinkRefused(LinkFlaw.MORE)
    if what and not looks_like_id(what):
        raise LinkRefused(LinkFlaw.NO_ID)
    return Link((what,) if what else ())


def _read_query(query: str) -> Link:
    from kling_desktop.domain.id_forms import KINDS, may_be_id  # late, as above

    ids: dict[str, None] = {}
    kinds: set[str] = set()
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name == "id":
            ids |= dict.fromkeys(value.split(","))
        elif name == "kind":
            kinds.add(value)
        else:
            raise LinkRefused(LinkFlaw.MORE)
    if not ids:
        raise LinkRefused(LinkFlaw.NO_ID)
    if not all(map(may_be_id, ids)):
        raise LinkRefused(LinkFlaw.NOT_AN_ID)
    if len(ids) > MAX_IDS:
        raise LinkRefused(LinkFlaw.TOO_LONG)
    if len(kinds) > 1 or not kinds <= set(KINDS):
        raise LinkRefused(LinkFlaw.UNKNOWN_KIND)
    return Link(tuple(ids), next(iter(kinds), ""))
