"""`kling-desktop --self-test` as a program of its own: whole, and with parts missing."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import PySide6
import pytest

from kling_desktop import __version__
from kling_desktop.self_test.findings import Finding, missing, table
from kling_desktop.self_test.modules import LATE

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "kling_desktop"
QT_LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
LIMIT_S = 20
NAMES = [
    *("Modules", "Display", "Languages", "Keyring", "Ledger", "Service", "Render", "Clip"),
    "Frame",
]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`before` is a command that runs the program; `changes` are to the environment."""

    def start(*before: str, **changes: str) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "HOME": str(tmp_path / "home"),
            "TMPDIR": str(tmp_path),
        }
        return subprocess.run(
            [*before, sys.executable, "-m", "kling_desktop", "--self-test"],
            env=environment | changes,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return start


def rows(ended: subprocess.CompletedProcess[str]) -> dict[str, tuple[str, str]]:
    """What each line of the table says: `ok` or `missing`, and more."""
    split = [line.split(maxsplit=2) for line in ended.stdout.splitlines()[1:-1]]
    return {name: (state, detail) for name, state, detail in split}


def test_everything_is_there(run: Run, tmp_path: Path) -> None:
    ended = run()
    assert ended.stdout.splitlines()[0] == f"Kling Desktop {__version__}"
    assert ended.stdout.splitlines()[-1] == "Everything is there."
    assert ended.returncode == 0
    seen = rows(ended)
    assert list(seen) == NAMES
    assert {state for state, _ in seen.values()} == {"ok"}
    assert seen["Keyring"][1].startswith("no keyring on this machine")
    assert seen["Frame"][1] == "96 × 54 px"
    assert "Traceback" not in ended.stderr
    assert not list(tmp_path.iterdir())  # neither a home nor anything temporary


def test_a_player_without_its_libraries_is_told(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "libraries"
    folder.mkdir()
    for library in QT_LIBRARIES.glob("libavformat.so.*"):  # one of the names is what is asked for
        (folder / library.name).write_bytes(b"no library")
    assert list(folder.iterdir())
    ended = run(LD_LIBRARY_PATH=str(folder))
    assert ended.returncode == 1
    assert ended.stdout.splitlines()[-1] == "Missing: Frame."
    assert rows(ended)["Clip"][0] == "ok"


def test_a_display_without_its_libraries_is_told(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "libraries"
    folder.mkdir()
    (folder / "libxcb-cursor.so.0").write_bytes(b"no library")
    ended = run(LD_LIBRARY_PATH=str(folder))
    assert ended.returncode == 1
    state, detail = rows(ended)["Display"]
    assert state == "missing"
    assert "libxcb-cursor.so.0" in detail
    assert rows(ended)["Frame"][0] == "ok"  # what does not need it is looked at all the same


@pytest.mark.parametrize(("module", "lacking"), [("qasync", "Modules"), ("pathvalidate", "Clip")])
def test_a_module_that_cannot_be_loaded_is_told(
    run: Run, tmp_path: Path, module: str, lacking: str
) -> None:
    (tmp_path / f"{module}.py").write_text("raise ImportError('taken out')\n")
    ended = run(PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert ended.returncode == 1
    assert ended.stdout.splitlines()[-1] == f"Missing: {lacking}."
    assert rows(ended)[lacking][0] == "missing"
    assert "taken out" in rows(ended)[lacking][1]


def test_a_keyring_that_cannot_be_looked_for_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "keyring.py").write_text("raise ImportError('taken out')\n")
    ended = run(PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert ended.returncode == 1
    assert ended.stdout.splitlines()[-1] == "Missing: Keyring."


def test_a_disk_that_takes_nothing_is_told(run: Run) -> None:
    """The steps after the ledger need it, and are not begun."""
    ended = run("sh", "-c", 'ulimit -f 0; exec "$0" "$@"')
    assert ended.returncode == 1
    assert list(rows(ended)) == NAMES[: NAMES.index("Ledger") + 1]
    state, detail = rows(ended)["Ledger"]
    assert state == "missing"
    assert "No usable temporary directory" in detail


def test_all_that_is_imported_late_is_looked_at() -> None:
    """Modules of Qt's that some function names; ours are all loaded in any case."""
    named = {
        node.module
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.")
    }
    assert named == set(LATE)


def test_an_error_without_words_is_told_by_its_kind() -> None:
    assert missing("Clip", TimeoutError()).detail == "TimeoutError"
    assert missing("Clip", OSError("no\n space")).detail == "no space"


def test_what_is_missing_is_summed_up() -> None:
    found = [Finding("A", is_there=False, detail="x"), Finding("B", is_there=False, detail="y")]
    assert table(found).splitlines()[-1] == "Missing: A, B."
