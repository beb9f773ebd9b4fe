"""Looks at everything, tells of it, and ends."""

from __future__ import annotations

import sys

from kling_desktop import __version__
from kling_desktop.self_test.findings import table
from kling_desktop.self_test.modules import look_at_modules


def run_self_test() -> int:
    """Print what is there and what is missing, without a window; returns 1 if anything is."""
    findings = [look_at_modules()]
    if findings[0].is_there:
        from kling_desktop.self_test.looks import look_at_the_rest  # late: it may not be loadable

        findings += look_at_the_rest()
    sys.stdout.write(f"Kling Desktop {__version__}\n{table(findings)}")
    return 0 if all(it.is_there for it in findings) else 1
