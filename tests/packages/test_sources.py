"""What a new user does with the sources and with the wheel, on a Debian that had nothing."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from kling_desktop import __version__
from tests.packages.conftest import NAME, built
from tests.packages.debian import ROOT, Debian

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = "/root/kling-desktop"

pytestmark = pytest.mark.timeout(1800)


@pytest.fixture(scope="module")
def cloned() -> Iterator[Debian]:
    """With what the README asks for, and a clone of what is committed."""
    with Debian("cloned") as debian:
        debian.install("python3", "make", "git", "pipx")
        subprocess.run(["git", "clone", "--quiet", ROOT, debian.root / HOME[1:]], check=True)
        yield debian


def test_make_demo_does_all_the_setting_up(cloned: Debian) -> None:
    said = cloned.run("make", "-C", HOME, "demo").stdout
    assert "There is no display: the demo runs in a window nobody sees." in said
    assert said.count("  Saved ") == 7
    assert "A picture of the window: " in said


def test_make_test_has_all_that_it_runs_with(cloned: Debian) -> None:
    """Its first part is run; the other parts are this very suite."""
    cloned.run("sh", "-c", f"cd {HOME} && packaging/system_packages.sh run test")
    said = cloned.run("make", "-C", HOME, "check").stdout
    assert "0 broken" in said


def test_a_package_can_be_built_with_the_systems_python(cloned: Debian) -> None:
    cloned.run("sh", "-c", f"cd {HOME} && packaging/system_packages.sh run package")
    build = ".venv/bin/python packaging/build.py deb"
    said = cloned.run("sh", "-c", f"cd {HOME} && {build}").stdout
    assert "Everything is there." in said
    assert (cloned.root / HOME[1:] / f"dist/{NAME}_{__version__}-1_amd64.deb").is_file()


def test_the_wheel_can_be_installed_by_pipx(cloned: Debian) -> None:
    """After `make demo`, for the libraries of the system."""
    wheel = built(f"kling_desktop-{__version__}-py3-none-any.whl")
    cloned.run("pipx", "install", cloned.put(wheel, f"/root/{wheel.name}"))
    ended = cloned.run("/root/.local/bin/kling-desktop", "--self-test")
    assert ended.stdout.endswith("\nEverything is there.\n")
    found = cloned.run("find", "/root/.local", "-path", "*/share/*/kling-desktop.*").stdout
    assert "/share/applications/kling-desktop.desktop" in found
    assert "/share/icons/hicolor/scalable/apps/kling-desktop.svg" in found
