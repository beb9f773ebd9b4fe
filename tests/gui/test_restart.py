"""Another language is chosen, and the program starts again in it: in one process, as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("restarting.py")
LIMIT_S = 60


def test_the_program_starts_again_in_the_chosen_language(tmp_path: Path) -> None:
    bare = {name: it for name, it in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    told = subprocess.run(
        [sys.executable, str(PROGRAM), "--", "kling-desktop:nothing"],
        env={
            **bare,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "KLING_DESKTOP_HOME": str(tmp_path),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        },
        check=False,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
    )
    starts = [line.split() for line in told.stdout.splitlines()]
    assert told.returncode == 0, told.stderr
    assert [(language, given) for language, _, given in starts] == [("en", "2"), ("ja", "0")]
    assert len({process for _, process, _ in starts}) == 1
    assert "Traceback" not in told.stderr
