"""What was looked at, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Finding:
    """`detail` tells what is there, or what is missing and why."""

    name: str
    is_there: bool
    detail: str


def missing(name: str, error: Exception) -> Finding:
    """An error's own words, or its kind where it has none, on one line."""
    words = " ".join(str(error).split())
    return Finding(name, is_there=False, detail=words or type(error).__name__)


def table(findings: Sequence[Finding]) -> str:
    """A line for each, and one that sums up."""
    lacking = [it.name for it in findings if not it.is_there]
    end = f"Missing: {', '.join(lacking)}." if lacking else "Everything is there."
    return "".join(f"{line}\n" for line in (*map(_line, findings), end))


def _line(finding: Finding) -> str:
    return f"{finding.name:<9} {'ok' if finding.is_there else 'missing':<8} {finding.detail}"
