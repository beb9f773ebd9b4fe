"""How fast a clip runs: the speeds that can be chosen, and what J, K and L do."""

from __future__ import annotations

SPEEDS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 4.0)
USUAL_SPEED = 1.0
_FASTEST_SHUTTLE = 4


def faster(speed: float) -> float:
    """The next of SPEEDS."""
    return next((it for it in SPEEDS if it > speed), SPEEDS[-1])


def slower(speed: float) -> float:
    return next((it for it in reversed(SPEEDS) if it < speed), SPEEDS[0])


def shuttled(speed: int, way: int) -> int:
    """The speed after one more press: 1, 2, 4 times, backwards where `way` is -1; 0 stands."""
    if speed * way <= 0:
        return way
    return max(min(speed * 2, _FASTEST_SHUTTLE), -_FASTEST_SHUTTLE)
