"""The rules of the house, beyond what mypy and ruff see: who may import, make and start what."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "kling_desktop"
FILES = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}

QT = {"PySide6", "shiboken6", "qasync"}
HTTP = {"httpx", "aiohttp", "httpx_aiohttp", "requests", "urllib3"}


def loaded_by(statement: str) -> set[str]:
    """Top-level modules that are loaded once `statement` has run in a fresh Python."""
    code = f"{statement}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    child = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(child.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import kling_desktop.services.workspace",
        "import kling_desktop.cli.commands",
        "import kling_desktop.demo.gateway",
        "from kling_desktop.__main__ import main",
    ],
)
def test_no_qt_without_a_window(statement: str) -> None:
    loaded = loaded_by(statement)
    assert "kling_desktop" in loaded
    assert not loaded & QT


@pytest.mark.parametrize(
    "statement", ["import kling_desktop.storage.vault", "import kling_desktop.cli.commands"]
)
def test_keyring_is_loaded_only_on_the_vaults_thread(statement: str) -> None:
    assert "keyring" not in loaded_by(statement)


def test_the_window_does_load_qt() -> None:
    """Or else the tests above could not fail."""
    assert loaded_by("import kling_desktop.app") >= QT


def test_the_import_contracts_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    child = subprocess.run(
        [*command, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert child.returncode == 0, child.stdout
    assert "0 broken" in child.stdout


def parsed(name: str) -> ast.Module:
    return ast.parse(FILES[name].read_text(encoding="utf-8"), name)


def run_time_imports(node: ast.AST) -> Iterator[str]:
    """Top-level names of the modules imported when the program runs, not for its types alone."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            yield from (name for other in child.orelse for name in run_time_imports(other))
        elif isinstance(child, ast.Import):
            yield from (alias.name.split(".")[0] for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield (child.module or "").split(".")[0]
        else:
            yield from run_time_imports(child)


def calls(name: str) -> Iterator[str]:
    """What is called in a file, as written: `datetime.now`, `asyncio.create_task`, …"""
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def files_with(wanted: set[str]) -> set[str]:
    """Files in which something is called whose last name is one of `wanted`."""
    return {name for name in FILES if wanted & {call.rpartition(".")[2] for call in calls(name)}}


def test_http_is_spoken_in_one_module_only() -> None:
    """Others may name its types; the demo is a server. Looking names up is part of it."""
    speaking = {name for name in FILES if HTTP & set(run_time_imports(parsed(name)))}
    assert {name for name in speaking if not name.startswith("demo/")} == {
        "kling/http.py",
        "kling/public_names.py",
    }
    clients = files_with({"AsyncClient", "Client", "ClientSession", "AsyncHTTPTransport"})
    assert clients == {"kling/http.py"}


def test_background_work_is_started_in_one_place_only() -> None:
    assert files_with({"create_task", "ensure_future", "asyncSlot"}) == {"services/background.py"}


def test_the_domain_needs_nothing_but_python_and_the_rules_of_file_names() -> None:
    allowed = sys.stdlib_module_names | {"kling_desktop", "pathvalidate"}  # pure, too
    domain = [name for name in FILES if name.startswith("domain/")]
    assert len(domain) > 5
    assert not {found for name in domain for found in run_time_imports(parsed(name))} - allowed


def test_time_and_chance_are_handed_to_the_domain() -> None:
    domain = {name for name in FILES if name.startswith("domain/")}
    assert not domain & files_with({"now", "utcnow", "today", "time", "monotonic", "Random"})
    assert not [name for name in domain if "random" in set(run_time_imports(parsed(name)))]
    assert "services/library.py" in files_with({"now"})
