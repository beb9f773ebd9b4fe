"""A render as the gateway plays it: what the service says of it at any age."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from kling_desktop.domain.account import DEFAULT_KIND
from kling_desktop.domain.task import TaskState

DAY_S = 86_400.0


class Fate(StrEnum):
    SUCCEEDS = "succeeds"
    FAILS = "fails"


class ReplyForm(StrEnum):
    FLAT = "flat"  # the provider's own
    WRAPPED = "wrapped"  # new-api's, with its traps
    CRAZYROUTER = "crazyrouter"
    DUOMI = "duomi"
    NEWER = "newer"  # the provider's newer generation
    UNLISTED = "unlisted"  # one that no list has


@dataclass(frozen=True, slots=True, kw_only=True)
class Render:
    """All figures are seconds. By default it renders on until somebody says that it ends.

    `clips` are file names in the gateway's clip folder, one for each video. `age_s` is its age when
    the gateway gets it; then it waits (`submitted`) for `waits_s` and renders (`processing`) for
    `renders_s`, both counted from its creation. For `link_lag_s` after that it is done but its
    links are missing. `is_listed`: whether lists have it; asked for by its id, it always is.
    """

    task_id: str
    kind: str = DEFAULT_KIND
    name: str = ""
    clips: tuple[str, ...] = ()
    clip_s: float = 5.0
    age_s: float = 0.0
    waits_s: float = 0.0
    renders_s: float = math.inf
    link_lag_s: float = 0.0
    link_life_s: float = 30 * DAY_S
    fate: Fate = Fate.SUCCEEDS
    reason: str = ""
    form: ReplyForm = ReplyForm.FLAT
    is_listed: bool = True

    @property
    def ends_s(self) -> float:
        """Its age at the end."""
        return self.waits_s + self.renders_s


def state(render: Render, elapsed_s: float) -> TaskState:
    """What the service says at this age; FINISHING is `succeed` without a link."""
    # These differences are written as `_ended` writes them: an end told "now" holds to the bit.
    if elapsed_s < render.waits_s:
        return TaskState.SUBMITTED
    if elapsed_s - render.waits_s < render.renders_s:
        return TaskState.PROCESSING
    if render.fate is Fate.FAILS:
        return TaskState.FAILED
    has_links = elapsed_s - render.waits_s - render.renders_s >= render.link_lag_s
    return TaskState.SUCCEED if has_links else TaskState.FINISHING


def turned_s(render: Render, elapsed_s: float) -> float:
    """Its age when the state it is in began."""
    now = state(render, elapsed_s)
    if now is TaskState.SUBMITTED:
        return 0.0
    return render.waits_s if now is TaskState.PROCESSING else render.ends_s


def begun(render: Render, elapsed_s: float) -> Render:
    """The same render, its wait over at this age at the latest."""
    return replace(render, waits_s=min(render.waits_s, elapsed_s))


def finished(render: Render, elapsed_s: float, link_lag_s: float) -> Render:
    """The same render, succeeded at this age at the latest."""
    ended = _ended(render, elapsed_s)
    return replace(ended, fate=Fate.SUCCEEDS, reason="", link_lag_s=link_lag_s)


def failed(render: Render, elapsed_s: float, reason: str) -> Render:
    """The same render, failed at this age at the latest."""
    return replace(_ended(render, elapsed_s), fate=Fate.FAILS, reason=reason)


def _ended(render: Render, elapsed_s: float) -> Render:
    if state(render, elapsed_s) not in {TaskState.SUBMITTED, TaskState.PROCESSING}:
        return render
    render = begun(render, elapsed_s)
    return replace(render, renders_s=elapsed_s - render.waits_s)
