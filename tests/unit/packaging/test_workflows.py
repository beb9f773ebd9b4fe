"""The workflows, which run elsewhere: they parse, and what they name is there."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest
import yaml  # type: ignore[import-untyped]  # PyYAML comes without types
from artefacts import ARTEFACTS
from project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ROOT / ".github" / "workflows"
NAMES = ["ci.yml", "release.yml"]
TARGETS = set(re.findall(r"(?m)^([a-z-]+):(?!=)", (ROOT / "Makefile").read_text("utf-8")))
OURS = re.compile(r"(?<![\w./])(?:packaging|tests|resources|kling_desktop)/[\w./-]+")


def workflow(name: str) -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return read


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in workflow(name)["jobs"].values():
        yield from job["steps"]


def commands(name: str) -> list[str]:
    return [line for it in steps(name) for line in it.get("run", "").splitlines()]


def made(line: str) -> list[str]:
    """The targets of a line that runs make."""
    words = shlex.split(line.partition(">")[0])
    if words[:1] != ["make"]:
        return []
    return [it for it in words[1:] if not it.startswith("-") and "=" not in it]


def needs(job: dict[str, Any]) -> list[str]:
    named = job.get("needs", [])
    return [named] if isinstance(named, str) else named


def test_there_are_no_others() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_target_that_is_made_is_in_the_makefile(name: str) -> None:
    targets = [target for line in commands(name) for target in made(line)]
    assert targets
    assert set(targets) <= TARGETS


@pytest.mark.parametrize("name", NAMES)
def test_every_file_that_is_named_is_there(name: str) -> None:
    named = [path for line in commands(name) for path in OURS.findall(line)]
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_actions_are_pinned_by_their_major_version(name: str) -> None:
    used = [it["uses"] for it in steps(name) if "uses" in it]
    assert used
    assert [it for it in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", it)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_step_does_one_thing_and_every_job_ends(name: str) -> None:
    assert all(("run" in it) != ("uses" in it) for it in steps(name))
    jobs = workflow(name)["jobs"]
    assert all(job["timeout-minutes"] > 0 for job in jobs.values())
    assert [it for job in jobs.values() for it in needs(job) if it not in jobs] == []


@pytest.mark.parametrize("name", NAMES)
def test_only_the_draft_may_write(name: str) -> None:
    read = workflow(name)
    assert read["permissions"] == {"contents": "read"}
    writing = {key for key, job in read["jobs"].items() if "permissions" in job}
    assert writing == ({"draft"} if name == "release.yml" else set())
    assert "secrets." not in (FOLDER / name).read_text("utf-8")


def test_a_release_is_linted_tested_built_and_tried_before_it_is_drafted() -> None:
    read = workflow("release.yml")
    assert read[True] == {"push": {"tags": ["v*"]}}  # YAML takes a bare `on` for true
    targets = [target for line in commands("release.yml") for target in made(line)]
    for wanted in ("test", "packages", "test-packages", "bill", "macos", "checksums"):
        assert wanted in targets
    assert read["jobs"]["draft"]["needs"] == ["linux", "windows", "macos"]
    assert "--draft" in commands("release.yml")[-1]


def test_what_the_notes_call_tried_has_a_trial() -> None:
    tried = workflow("release.yml")["jobs"]["draft"]["env"]["TRIED"]
    named = set(re.findall(r"\b(?:deb|setup)\b", tried))
    assert named == {it.name for it in ARTEFACTS if it.trial}
