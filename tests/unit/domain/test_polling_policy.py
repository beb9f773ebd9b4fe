"""How well ours asks, by the measure of `make bench`: K, which is 1 for a fixed interval."""

from __future__ import annotations

from random import Random

import pytest

from kling_desktop.domain.polling import interval_s
from kling_desktop.domain.render_times import RenderTimes
from tests.bench.polling_policy import Score
from tests.bench.render_laws import Law, laws

LAWS = {law.name: law for law in laws()}


def score_of(law: Law, *, learned: int, watched: int = 3000) -> Score:
    dice = Random(1)  # noqa: S311 - dice, no secrets
    ended_s = [law.draw_s(dice, 0) for _ in range(learned)]
    times = RenderTimes.learned(ended_s)
    score = Score()
    for _ in range(watched):
        score.watch(
            law.draw_s(dice, 0),
            lambda age_s, _asked: interval_s(age_s, times, fastest_s=5, slowest_s=60, random=dice),
        )
    return score


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("log-normal 0.25", 0.6),
        ("log-normal 0.6", 0.9),
        ("Kling-like mixture", 0.85),
        ("bimodal", 0.8),
        ("exponential", 1.15),
    ],
)
def test_after_some_hundred_renders_ours_asks_better_than_a_fixed_interval(
    name: str, most: float
) -> None:
    assert score_of(LAWS[name], learned=300).cost < most


def test_a_fixed_interval_scores_one() -> None:
    score, dice = Score(), Random(1)  # noqa: S311 - dice, no secrets
    for _ in range(3000):
        score.watch(LAWS["log-normal 0.4"].draw_s(dice, 0), lambda _age_s, _asked: 10.0)

    assert score.cost == pytest.approx(1, abs=0.05)


@pytest.mark.parametrize(
    ("name", "bound"), [("exponential", 1), ("log-normal 0.25", 0.44), ("log-normal 0.6", 0.81)]
)
def test_the_bounds_are_the_known_ones(name: str, bound: float) -> None:
    assert LAWS[name].bound() == pytest.approx(bound, abs=0.01)
