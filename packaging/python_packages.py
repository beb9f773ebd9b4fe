"""The wheel and the source, by hatchling."""

from __future__ import annotations

import sys

from project import DIST, dated_environment, run


def build() -> None:
    """Into dist/. The same commit gives the same bytes."""
    kinds = ("--target", "wheel", "--target", "sdist")
    run(
        sys.executable, "-m", "hatchling", "build", *kinds, "--directory", DIST,
        variables=dated_environment(),
    )  # fmt: skip
