"""Recipes for systems that are not here: each command as it would be run, and none of them run."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]  # PyYAML comes without types
from flatpak.recipe import MANIFEST
from linux.tree import TREE
from project import APP_ID, DIST, NAME, ROOT, version
from recipes import RECIPES
from steps import carry_out, step

IDENTITY = "Developer ID Application: Someone (ABCDE12345)"
SIGNED = {"KLING_DESKTOP_IDENTITY": IDENTITY}
NOTARISED = {**SIGNED, "KLING_DESKTOP_NOTARY_PROFILE": "someone's profile"}


def printed(name: str, **variables: str) -> list[list[str]]:
    """The words of each command that a dry run prints."""
    done = subprocess.run(
        [sys.executable, "packaging/recipes.py", name, "--dry-run"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    subprocess.run(["sh", "-n"], input=done.stdout, text=True, check=True)
    return [shlex.split(line) for line in done.stdout.splitlines()]


def tools(commands: list[list[str]]) -> list[str]:
    """What is run, by name; what the recipe has made itself by the option alone."""
    own = str(ROOT)
    is_own = [it[0].startswith(own) and it[0] != sys.executable for it in commands]
    return [
        it[-1] if own_one else Path(it[0]).name
        for it, own_one in zip(commands, is_own, strict=True)
    ]


@pytest.mark.parametrize("name", RECIPES)
def test_a_dry_run_makes_nothing(name: str) -> None:
    before = {path for folder in ("build", "dist") for path in (ROOT / folder).glob("*")}
    assert printed(name)
    after = {path for folder in ("build", "dist") for path in (ROOT / folder).glob("*")}
    assert after == before


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_tries_what_it_has_built_and_is_of_this_version(name: str) -> None:
    commands = printed(name)
    assert [it for it in commands if it[-1] == "--self-test"]
    made = [word for it in commands for word in it if word.startswith(f"{DIST}/")]
    assert made
    assert all(Path(word).name.startswith(f"{NAME}-{version()}-") for word in made)


def test_a_mac_without_a_certificate_neither_signs_nor_asks_apple() -> None:
    commands = tools(printed("macos"))
    python = Path(sys.executable).name
    assert commands == [
        *(python, "codesign", "--self-test"),
        *("rm", "mkdir", "ditto", "ln", "hdiutil"),
    ]


def test_a_mac_with_a_certificate_signs_the_image_too() -> None:
    last = printed("macos", **SIGNED)[-1]
    assert last[:4] == ["codesign", "--sign", IDENTITY, "--timestamp"]
    assert last[4].endswith(".dmg")


def test_a_mac_with_a_profile_has_the_image_notarised_and_stapled() -> None:
    image, *_, profile, _ = printed("macos", **NOTARISED)[-3][3:]
    assert profile == "someone's profile"
    steps = [it[:-1] for it in printed("macos", **NOTARISED)[-2:]]
    assert steps[0] == ["xcrun", "stapler", "staple"]
    assert steps[1][:2] == ["spctl", "--assess"]
    assert {it[-1] for it in printed("macos", **NOTARISED)[-2:]} == {image}


def test_an_appimage_has_at_its_top_what_the_format_asks_for() -> None:
    made = {Path(it[-1]).name for it in printed("appimage") if it[0] in {"cp", "ln"}}
    top = {"AppRun", ".DirIcon", f"{NAME}.png", "usr"}
    assert made == top | {"AppDir"}  # where the desktop entry goes
    assert tools(printed("appimage"))[-2:] == ["env", "--self-test"]


def test_the_flatpak_holds_the_tree_that_make_packages_lays_out() -> None:
    manifest = yaml.safe_load(MANIFEST.read_text("utf-8"))
    assert MANIFEST.stem == manifest["id"] == APP_ID
    assert manifest["command"] == manifest["rename-icon"] == NAME
    assert (ROOT / "resources" / "linux" / manifest["rename-desktop-file"]).is_file()
    (module,) = manifest["modules"]
    (source,) = module["sources"]
    assert (MANIFEST.parent / source["path"]).resolve() == TREE
    assert manifest["build-options"] == {"no-debuginfo": True}


def test_the_flatpak_may_do_no_more_than_it_needs() -> None:
    allowed = yaml.safe_load(MANIFEST.read_text("utf-8"))["finish-args"]
    folders = [it for it in allowed if it.startswith("--filesystem")]
    assert folders == ["--filesystem=xdg-videos"]
    assert not [it for it in allowed if "socket=session" in it or it == "--device=all"]


def test_a_tool_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "packaging/recipes.py", "flatpak"],
        cwd=ROOT,
        env={"PATH": str(tmp_path), "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "flatpak-builder is not on this machine.\n")


def test_steps_run_with_their_variables_until_one_fails(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told, later = tmp_path / "told by us", tmp_path / "later"
    told_by = step("sh", "-c", 'echo "$WORD $SOURCE_DATE_EPOCH" > "$0"', told, WORD="x y")
    with pytest.raises(subprocess.CalledProcessError):
        carry_out([told_by, step("false"), step("touch", later)], dry_run=False)
    word, _, seconds = told.read_text().strip().rpartition(" ")
    assert word == "x y"
    assert seconds.isdecimal()
    assert not later.exists()
    assert capfd.readouterr().out.splitlines()[1:] == ["false"]
