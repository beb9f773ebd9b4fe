"""Laws that render times may follow, for trying ways to ask: to draw from, and as survival."""

from __future__ import annotations

from dataclasses import dataclass
from math import erfc, exp, log, pi, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

_TIDE_RENDERS = 2000  # from slow to fast and back
_STEPS = 20_000
_HORIZON_S = 20_000.0


class Part(NamedTuple):
    """A share of renders with log-normal times, or exponential ones after `start_s`."""

    share: float
    median_s: float
    sigma: float = 0.0  # 0: exponential
    start_s: float = 0.0

    def draw_s(self, random: Random) -> float:
        if self.sigma:
            return random.lognormvariate(log(self.median_s), self.sigma)
        return self.start_s + random.expovariate(log(2) / self.median_s)

    def survival(self, age_s: float) -> float:
        if age_s <= self.start_s:
            return 1.0
        if self.sigma:
            return erfc(log(age_s / self.median_s) / (self.sigma * sqrt(2))) / 2
        return exp(-(age_s - self.start_s) * log(2) / self.median_s)


@dataclass(frozen=True, slots=True)
class Law:
    name: str
    parts: tuple[Part, ...]
    drifts: bool = False

    def draw_s(self, random: Random, nth: int) -> float:
        shares = [part.share for part in self.parts]
        return random.choices(self.parts, shares)[0].draw_s(random) * self.pace(nth)

    def pace(self, nth: int) -> float:
        """What the nth render's time is multiplied by: from 1/1.8 to 1.8 where the law drifts."""
        return 1.8 ** sin(2 * pi * nth / _TIDE_RENDERS) if self.drifts else 1.0

    def survival_at(self, nth: int) -> Callable[[float], float]:
        pace = self.pace(nth)
        return lambda age_s: sum(part.share * part.survival(age_s / pace) for part in self.parts)

    def bound(self) -> float:
        """The least K that any way to ask can reach, knowing the law: (∫√(fS))²/E[X].

        A drift stretches both integrals alike: the root of the pace above, the pace below.
        """
        root, mean = _integrals(self.survival_at(0))
        paces = [self.pace(nth) for nth in range(_TIDE_RENDERS if self.drifts else 1)]
        mean_root = sum(map(sqrt, paces)) / len(paces)
        return (root * mean_root) ** 2 / (mean * sum(paces) / len(paces))


def laws() -> Iterator[Law]:
    for sigma in (0.25, 0.4, 0.6):
        yield Law(f"log-normal {sigma}", (Part(1, 200, sigma),))
    yield Law("Kling-like mixture", (Part(0.9, 190, 0.4), Part(0.1, 760, 0.4)))
    yield Law("bimodal", (Part(0.5, 100, 0.25), Part(0.5, 300, 0.25)))
    yield Law("shifted exponential", (Part(1, 70, start_s=100),))
    yield Law("exponential", (Part(1, 140),))
    yield Law("drifting log-normal 0.4", (Part(1, 200, 0.4),), drifts=True)


def _integrals(survival: Callable[[float], float]) -> tuple[float, float]:
    """∫√(fS) and ∫S up to a horizon that hardly any render reaches."""
    width_s = _HORIZON_S / _STEPS
    root = mean = 0.0
    before = 1.0
    for step in range(1, _STEPS + 1):
        after = survival(step * width_s)
        middle = (before + after) / 2
        root += sqrt((before - after) * width_s * middle)
        mean += middle * width_s
        before = after
    return root, mean
