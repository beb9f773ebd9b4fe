"""What the demo shows: eight renders whose whole life passes within a minute."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.demo.render import DAY_S, Fate, Render, ReplyForm
from kling_desktop.domain.account import DEFAULT_KIND
from kling_desktop.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

# Where the service's clock of task ids starts; measured on real ids (18 digits from 2024 to 2027).
_ID_EPOCH_MS = 1_568_028_518_780
_ID_LOW_BITS = 22
_SPREAD = 2_654_435_761  # Knuth's: neighbouring numbers land far apart


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shot:
    """One line of the screenplay. `begins_s` and `ends_s` count from the start of the demo."""

    name: str
    clips: tuple[str, ...] = ()
    kind: str = DEFAULT_KIND
    age_s: float
    begins_s: float
    ends_s: float
    link_lag_s: float = 0.0
    reason: str = ""
    form: ReplyForm = ReplyForm.FLAT


_SHOTS = (
    _Shot(
        name="Small boat under the moon",
        clips=("moonlit-sea",),
        age_s=1.2 * DAY_S,
        begins_s=11 - 1.2 * DAY_S,
        ends_s=225 - 1.2 * DAY_S,
        form=ReplyForm.WRAPPED,
    ),
    _Shot(name="Dusk over the ridges", clips=("dusk-ridges",), age_s=214, begins_s=-201, ends_s=6),
    _Shot(
        name="Rooftop chase, last take",
        kind="text2video",
        age_s=131,
        begins_s=-118,
        ends_s=11,
        reason="Failure to pass the risk control system",
    ),
    _Shot(
        name="Lanterns over the lake",
        clips=("lantern-lake",),
        age_s=96,
        begins_s=-80,
        ends_s=16,
        form=ReplyForm.WRAPPED,
    ),
    _Shot(
        name="Aurora above the cabin",
        clips=("aurora-pines",),
        kind="image2video",
        age_s=40,
        begins_s=3,
        ends_s=22,
    ),
    _Shot(
        name="Ridges, then the sea at night",
        clips=("dusk-ridges", "moonlit-sea"),
        age_s=12,
        begins_s=7,
        ends_s=28,
    ),
    _Shot(
        name="Snowy pines, northern lights",
        clips=("aurora-pines",),
        age_s=5,
        begins_s=12,
        ends_s=31,
        link_lag_s=4,
        form=ReplyForm.WRAPPED,
    ),
    _Shot(name="Paper lanterns rising", clips=("lantern-lake",), age_s=1, begins_s=18, ends_s=40),
)


def demo_renders(clips: Path | None = None, *, now: float | None = None) -> tuple[Render, ...]:
    """The eight, for a gateway that starts `now` (unix seconds) and serves the folder `clips`.

    Where the folder lacks a clip, the render gets another one and that one's name. Raises
    FileNotFoundError where there is no clip at all.
    """
    folder = clips or resource("clips")
    there = sorted(file.stem for file in folder.glob("*.mp4"))
    if not there:
        raise FileNotFoundError(folder / "*.mp4")
    started = time.time() if now is None else now
    return tuple(_render(shot, index, there, started) for index, shot in enumerate(_SHOTS))


def task_id_born(at: float, number: int) -> str:
    """An id like the service's own for a task made `at` (unix seconds)."""
    low_bits = number * _SPREAD % (1 << _ID_LOW_BITS)
    return str(((int(at * 1000) - _ID_EPOCH_MS) << _ID_LOW_BITS) | low_bits)


def _render(shot: _Shot, index: int, there: list[str], started: float) -> Render:
    name, stems = _cast(shot, index, there)
    return Render(
        task_id=task_id_born(started - shot.age_s, index + 1),
        kind=shot.kind,
        name=name,
        clips=tuple(f"{stem}.mp4" for stem in stems),
        age_s=shot.age_s,
        waits_s=shot.age_s + shot.begins_s,
        renders_s=shot.ends_s - shot.begins_s,
        link_lag_s=shot.link_lag_s,
        fate=Fate.FAILS if shot.reason else Fate.SUCCEEDS,
        reason=shot.reason,
        form=shot.form,
    )


def _cast(shot: _Shot, index: int, there: list[str]) -> tuple[str, tuple[str, ...]]:
    """The shot's name and clips, or what the folder has in their place."""
    if set(shot.clips) <= set(there):
        return shot.name, shot.clips
    stems = tuple(there[(index + offset) % len(there)] for offset in range(len(shot.clips)))
    names = dict.fromkeys(stem.replace("-", " ").replace("_", " ").capitalize() for stem in stems)
    return ", ".join(names), stems
