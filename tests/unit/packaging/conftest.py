"""The scripts of packaging/ import each other by their bare names; so do their tests."""

from __future__ import annotations

import sys
from pathlib import Path

_SCRIPTS = str(Path(__file__).parents[3] / "packaging")
if _SCRIPTS not in sys.path:
    sys.path.append(_SCRIPTS)
