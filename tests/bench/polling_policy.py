"""Ways to ask whether a render is done, tried on 10 000 renders of each of several laws.

K = 2 · requests per render · mean delay from done to noticed / mean render time. A fixed interval
has about 1, whatever it is, so K compares ways however often they ask; less is better. Ours asks
through `interval_s`, with an account's usual floor, ceiling and jitter, and learns each end.
The bound is for ways without limits; a ceiling of 60 s alone costs some renders two questions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from random import Random
from typing import TYPE_CHECKING

from kling_desktop.domain import hazard
from kling_desktop.domain.account import FASTEST_S, SLOWEST_S
from kling_desktop.domain.polling import interval_s
from kling_desktop.domain.render_times import RenderTimes
from tests.bench.render_laws import Law, laws

if TYPE_CHECKING:
    from collections.abc import Iterator

RENDERS = 10_000
YOUNG = 100  # renders that an account has when it counts as learned
YOUNG_ACCOUNTS = 50  # their first renders are few, so many accounts are averaged
REMEMBERED = 500

Ask = Callable[[float, int], float]  # age in seconds, questions so far → seconds to the next


@dataclass
class Score:
    """What a way to ask cost and brought, over many renders."""

    requests: int = 0
    total_s: float = 0.0
    delays_s: list[float] = field(default_factory=list)

    def watch(self, done_s: float, ask: Ask) -> float:
        """Follow one render, done after so many seconds, until that is noticed; returns the middle
        between the last two questions, the best guess where the service tells no times.
        """
        last_s, age_s, asked = 0.0, ask(0.0, 0), 1
        while age_s < done_s:
            last_s, age_s = age_s, age_s + ask(age_s, asked)
            asked += 1
        self.requests += asked
        self.total_s += done_s
        self.delays_s.append(age_s - done_s)
        return (last_s + age_s) / 2

    def __add__(self, other: Score) -> Score:
        return Score(
            self.requests + other.requests,
            self.total_s + other.total_s,
            self.delays_s + other.delays_s,
        )

    @property
    def cost(self) -> float:
        """K."""
        return 2 * self.requests * sum(self.delays_s) / len(self.delays_s) / self.total_s

    def figures(self, bound: float) -> str:
        count = len(self.delays_s)
        p95_s = sorted(self.delays_s)[int(count * 0.95)]
        mean_s = sum(self.delays_s) / count
        return (
            f"{self.cost:6.2f} {self.cost / bound:8.2f} "
            f"{self.requests / count:9.1f} {mean_s:9.1f} {p95_s:9.1f}"
        )


def figures() -> Iterator[str]:
    """A table: per law its bound, then each way to ask on one line."""
    yield f"{'':<34}{'K':>6} {'÷ bound':>8} {'requests':>9} {'delay s':>9} {'p95 s':>9}"
    for law in laws():
        bound = law.bound()
        yield f"{law.name}: no way has less than {bound:.2f}"
        for name, score in _scores(law):
            yield f"  {name:<32}{score.figures(bound)}"


def _scores(law: Law) -> Iterator[tuple[str, Score]]:
    yield "ours, knowing the law, no limits", _knowing(law, fastest_s=0.0, slowest_s=inf)
    yield "ours, knowing the law", _knowing(law, fastest_s=FASTEST_S, slowest_s=SLOWEST_S)
    yield f"ours, first {YOUNG} renders", _young(law)
    first, later = _learning(law)
    yield f"ours, after {YOUNG}", later
    yield "ours, from the first on", first + later
    first, later = _learning(law, is_told=False)
    yield "the same, told no times", first + later
    for seconds in (5.0, 10.0, 15.0):
        yield f"every {seconds:.0f} s", _plain(law, _every(seconds))
    yield "ComfyUI's", _plain(law, _as_comfyui)
    yield "exponential backoff", _plain(law, _backing_off)


def _knowing(law: Law, *, fastest_s: float, slowest_s: float) -> Score:
    score, dice = Score(), _dice(1)
    for nth, done_s in enumerate(_durations(law, RENDERS, account=0)):
        if nth == 0 or (law.drifts and nth % 20 == 0):
            evidence = hazard.expected(law.survival_at(nth), 1.0)
            times = RenderTimes.resting_on(evidence, count=nth, reach=0)
        score.watch(done_s, _ours(times, dice, fastest_s=fastest_s, slowest_s=slowest_s))
    return score


def _young(law: Law) -> Score:
    score, dice = Score(), _dice(1)
    for account in range(YOUNG_ACCOUNTS):
        ended_s = _durations(law, YOUNG, account)
        for nth, done_s in enumerate(ended_s):
            score.watch(done_s, _ours(RenderTimes.learned(ended_s[:nth]), dice))
    return score


def _learning(law: Law, *, is_told: bool = True) -> tuple[Score, Score]:
    """Over an account's first renders, and over those after. `is_told`: the service tells when a
    render was done; else the middle between the last two questions is learned.
    """
    first, later, dice = Score(), Score(), _dice(1)
    ended_s: list[float] = []
    for nth, done_s in enumerate(_durations(law, RENDERS, account=0)):
        if nth <= YOUNG or nth % 10 == 0:
            times = RenderTimes.learned(ended_s[-REMEMBERED:])
        guessed_s = (first if nth < YOUNG else later).watch(done_s, _ours(times, dice))
        ended_s.append(done_s if is_told else guessed_s)
    return first, later


def _plain(law: Law, ask: Ask) -> Score:
    score = Score()
    for done_s in _durations(law, RENDERS, account=0):
        score.watch(done_s, ask)
    return score


def _durations(law: Law, count: int, account: int) -> list[float]:
    """The same ones for every way to ask, so that luck favours none."""
    random = _dice(account)
    return [law.draw_s(random, nth) for nth in range(count)]


def _dice(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - dice, no secrets


def _ours(
    times: RenderTimes, dice: Random, *, fastest_s: float = FASTEST_S, slowest_s: float = SLOWEST_S
) -> Ask:
    def ask(age_s: float, _asked: int) -> float:
        return interval_s(age_s, times, fastest_s=fastest_s, slowest_s=slowest_s, random=dice)

    return ask


def _every(seconds: float) -> Ask:
    return lambda _age_s, _asked: seconds


def _as_comfyui(_age_s: float, asked: int) -> float:
    """At once, then every 5 s: `poll_op` in ComfyUI's comfy_api_nodes/util/client.py. (It gives
    up after 480 questions; here it may go on, which flatters it.)
    """
    return 5.0 if asked else 0.0


def _backing_off(_age_s: float, asked: int) -> float:
    """1, 2, 4 … 60 s, as for errors."""
    return min(2.0**asked, 60.0)
