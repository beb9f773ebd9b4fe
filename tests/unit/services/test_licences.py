"""Whose work the program is made of."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import terms

from kling_desktop import __version__
from kling_desktop.services.licences import FFMPEG, FILE, QT, Component, as_json, gathered
from tests.unit.test_layers import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_all_that_the_program_needs_is_named_with_its_terms_and_texts() -> None:
    found = {it.name: it for it in gathered()}
    first = next(iter(found.values()))
    assert (first.name, first.version, first.terms) == ("kling-desktop", __version__, "MIT")
    assert list(found)[1:] == sorted(list(found)[1:], key=str.casefold)
    assert not [it.name for it in found.values() if not (it.version and it.text)]
    assert sum(bool(it.terms) for it in found.values()) > len(found) - 3  # some tell it by the text
    declared = (ROOT / "pyproject.toml").read_text("utf-8").partition("[project.optional")[0]
    wanted = set(re.findall(r'^  "([A-Za-z0-9-]+)[=>]', declared, re.MULTILINE))
    assert len(wanted) > 6
    installed = {re.sub(r"[-_.]+", "-", name).lower() for name in found}
    assert {it.lower() for it in wanted} <= installed
    assert {"Python", "Lucide icons", QT, FFMPEG} <= found.keys()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found[QT].text
    assert "GNU GENERAL PUBLIC LICENSE" in found[QT].text  # to which the former refers
    assert "Version 2.1" in found[FFMPEG].text


def test_tools_of_tests_and_builds_are_not_in_it() -> None:
    names = {it.name.lower() for it in gathered()}
    assert not names & {"pytest", "mypy", "ruff", "pyinstaller", "hypothesis", "setuptools"}


def test_the_build_writes_it_for_the_frozen_program(tmp_path: Path) -> None:
    file = terms.terms_file(tmp_path)
    assert file == tmp_path / FILE
    assert [Component(**it) for it in json.loads(file.read_text("utf-8"))] == gathered()
    assert file.read_text("utf-8") == as_json(gathered())
