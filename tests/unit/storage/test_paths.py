"""Where our files are, and who may read them."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from kling_desktop.storage.paths import Paths, paths_in, user_paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def _open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def test_one_variable_puts_everything_in_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KLING_DESKTOP_HOME", str(tmp_path))
    found = user_paths()
    assert found == paths_in(tmp_path)
    for place in (found.ledger, found.settings, found.log, found.posters, found.downloads):
        assert place.is_relative_to(tmp_path)


def test_a_relative_home_stays_where_it_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KLING_DESKTOP_HOME", "mine")
    assert user_paths().data == tmp_path / "mine"


def test_without_the_variable_the_systems_places_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KLING_DESKTOP_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = user_paths()
    assert found.ledger == tmp_path / "data" / "kling-desktop" / "ledger.sqlite3"
    assert found.settings == tmp_path / "config" / "kling-desktop" / "settings.json"
    assert found.posters == tmp_path / "cache" / "kling-desktop" / "posters"


@pytest.mark.usefixtures("_open_umask")
def test_our_folders_are_for_this_user_alone(tmp_path: Path) -> None:
    ours = Paths(tmp_path / "d", tmp_path / "s", tmp_path / "c", tmp_path / "v")
    ours.create()
    ours.create()  # again is no error
    folders = (ours.data, ours.settings_folder, ours.cache, ours.posters)
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    assert not ours.downloads.exists()
