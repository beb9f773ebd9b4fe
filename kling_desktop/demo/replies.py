"""What a gateway says of renders, in any of the dialects that are out there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kling_desktop.demo.dialects import new_api, newer, official, unlisted
from kling_desktop.demo.render import ReplyForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.demo.telling import Telling

_OF_ONE: dict[ReplyForm, Callable[[Telling], dict[str, Any]]] = {
    ReplyForm.FLAT: official.flat,
    ReplyForm.WRAPPED: new_api.wrapped,
    ReplyForm.CRAZYROUTER: new_api.crazyrouter,
    ReplyForm.DUOMI: official.duomi,
    ReplyForm.NEWER: newer.newer,
    ReplyForm.UNLISTED: unlisted.unlisted,
}


def status_reply(form: ReplyForm, telling: Telling) -> dict[str, Any]:
    """The JSON object about one render."""
    return _OF_ONE[form](telling)


def list_reply(form: ReplyForm | None, tellings: list[Telling]) -> dict[str, Any]:
    """A page of the list. Only Duomi is known to have one of its own; None: the provider's."""
    in_form = official.duomi_list if form is ReplyForm.DUOMI else official.flat_list
    return in_form(tellings)


def tasks_reply(tellings: list[Telling]) -> dict[str, Any]:
    """What the newer generation says of the tasks it was asked for by their ids."""
    return newer.newer_list(tellings)
