"""Only a Python that its makers signed, and just as they did, travels with the program."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from windows import embedded
from windows.launchers import WINDOW
from windows.tree import TREE

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY = "python313.dll"
SOMEWHERE = 100_000  # bytes from its beginning, amid the machine code


def test_the_genuine_one_is_taken(tmp_path: Path) -> None:
    shutil.copyfile(embedded.FOLDER / LIBRARY, tmp_path / LIBRARY)
    embedded.check(tmp_path / LIBRARY)


def test_one_that_differs_in_a_bit_is_refused(tmp_path: Path) -> None:
    changed = bytearray((embedded.FOLDER / LIBRARY).read_bytes())
    changed[SOMEWHERE] ^= 1
    (tmp_path / LIBRARY).write_bytes(changed)
    with pytest.raises(subprocess.CalledProcessError):
        embedded.check(tmp_path / LIBRARY)


def test_one_that_nobody_signed_is_refused() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        embedded.check(TREE / WINDOW)


def test_one_that_another_signed_is_refused() -> None:
    with pytest.raises(embedded.NotGenuineError, match="Qt6Core"):
        embedded.check(TREE / "lib" / "PySide6" / "Qt6Core.dll")
