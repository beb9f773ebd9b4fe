"""Which of the pinned packages Windows gets, whatever system asks."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from windows.pins import needed, pins

ROOT = Path(__file__).parents[4]
LOCK = """\
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:08
jeepney==0.9.0 ; sys_platform == 'linux' \\
    --hash=sha256:97
PySide6_Addons==6.11.3 ; python_full_version < '3.12' \\
    --hash=sha256:5c
PySide6_Addons==6.12.0 ; python_full_version >= '3.12' \\
    --hash=sha256:1a \\
    --hash=sha256:2b
yarl==1.25.1 \\
    --hash=sha256:0f
"""


def test_a_pin_is_a_line_for_pip_with_every_hash() -> None:
    assert pins(LOCK) == {
        "colorama": "colorama==0.4.6 --hash=sha256:08",
        "pyside6-addons": "PySide6_Addons==6.12.0 --hash=sha256:1a --hash=sha256:2b",
        "yarl": "yarl==1.25.1 --hash=sha256:0f",
    }


@pytest.mark.parametrize(
    ("requirement", "names"),
    [
        ("pywin32-ctypes>=0.2.0; sys_platform == 'win32'", {"pywin32-ctypes"}),
        ("SecretStorage>=3.2; sys_platform == 'linux'", set()),
        ("importlib_metadata>=4.11.4; python_version < '3.12'", set()),
        ("jaraco.classes", {"jaraco-classes"}),
        ("brotli>=1.2; platform_python_implementation == 'CPython' and extra == 'speedups'", set()),
    ],
)
def test_what_is_needed_is_as_windows_says(requirement: str, names: set[str]) -> None:
    assert needed([requirement]) == names


def test_every_dependency_of_ours_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = pins((ROOT / "packaging" / "constraints.txt").read_text("utf-8"))
    assert needed(project["dependencies"]) | {"pywin32-ctypes"} <= pinned.keys()
    assert all("--hash=sha256:" in line for line in pinned.values())
