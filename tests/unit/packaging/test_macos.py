"""The .app for macOS, as far as it can be looked at elsewhere: the spec, read as on a Mac."""

from __future__ import annotations

import importlib
import plistlib
import runpy
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from feed import feed_file, site_file
from macos import bundle
from project import NAME, ROOT

from kling_desktop import __version__
from kling_desktop.resources import releases_feed, web_site
from kling_desktop.services.licences import FILE

SPEC = ROOT / "packaging" / f"{NAME}.spec"
FEED = "https://example.com/releases/latest"
PNG = b"\x89PNG\r\n\x1a\n"


class Made:
    """Stands for what PyInstaller hands to a spec: it keeps what it was made with."""

    def __init__(self, *parts: object, **options: Any) -> None:
        self.parts, self.options = parts, options
        self.binaries: list[tuple[str, str, str]] = []
        self.datas: list[tuple[str, str, str]] = []
        self.pure = self.scripts = ()


Spec = Callable[[str], dict[str, list[Made]]]


@pytest.fixture
def read_spec(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Spec:
    """The spec as PyInstaller would run it on a system of that name."""

    def read(system: str) -> dict[str, list[Made]]:
        importlib.import_module("PyInstaller.utils.hooks")  # sees once which system this is
        monkeypatch.setattr(sys, "path", [*sys.path])
        monkeypatch.setattr(sys, "platform", system)
        made: dict[str, list[Made]] = {}

        def maker(name: str) -> Callable[..., Made]:
            def make(*parts: object, **options: Any) -> Made:
                made.setdefault(name, []).append(Made(*parts, **options))
                return made[name][-1]

            return make

        names = ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")
        given = {name: maker(name) for name in names}
        places = {"SPECPATH": str(SPEC.parent), "workpath": str(tmp_path)}
        runpy.run_path(str(SPEC), {**given, **places})
        return made

    return read


def test_on_a_mac_the_folder_becomes_an_app(read_spec: Spec) -> None:
    made = read_spec("darwin")
    ((app,), (folder,), (program,)) = made["BUNDLE"], made["COLLECT"], made["EXE"]
    assert app.parts == (folder,)
    assert folder.parts[0] is program
    assert app.options["name"] == "Kling Desktop.app"
    assert app.options["info_plist"] == bundle.info()
    assert program.options["console"] is False
    assert program.options["entitlements_file"] == str(bundle.ENTITLEMENTS)
    assert program.options["codesign_identity"] is None
    with open(app.options["icon"], "rb") as icon:  # noqa: PTH123 - a name, as PyInstaller gets it
        assert icon.read(4) == b"icns"


def test_it_is_signed_as_the_builder_says(read_spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(bundle.IDENTITY_VARIABLE, "Developer ID Application: Someone")
    (program,) = read_spec("darwin")["EXE"]
    assert program.options["codesign_identity"] == "Developer ID Application: Someone"


def test_on_linux_there_is_no_app_and_nothing_is_signed(read_spec: Spec) -> None:
    made = read_spec("linux")
    assert "BUNDLE" not in made
    (program,) = made["EXE"]
    assert program.options["console"] is True
    assert "codesign_identity" not in program.options


def test_the_feed_travels_with_the_program_where_the_build_was_told_of_one(
    read_spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KLING_DESKTOP_FEED", raising=False)
    monkeypatch.delenv("KLING_DESKTOP_SITE", raising=False)
    ((plain,), resources) = read_spec("linux")["Analysis"], (str(ROOT / "resources"))
    first, (picture, _), (terms, _) = plain.options["datas"]
    assert first == (resources, "kling_desktop/resources")
    assert Path(picture).name == "python.png"  # the notifier's
    assert Path(terms).name == FILE
    monkeypatch.setenv("KLING_DESKTOP_FEED", FEED)
    monkeypatch.setenv("KLING_DESKTOP_SITE", "https://example.com/kling/")
    (told,) = read_spec("linux")["Analysis"]
    (_, _, (file, folder), *_) = told.options["datas"]
    assert folder == "kling_desktop/resources"
    assert releases_feed(Path(file).parent) == FEED
    assert web_site(Path(file).parent) == "https://example.com/kling/"


def test_a_feed_that_may_not_be_asked_stops_the_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KLING_DESKTOP_FEED", "http://example.com/latest")
    with pytest.raises(ValueError, match="only an https address"):
        feed_file(tmp_path)
    monkeypatch.setenv("KLING_DESKTOP_SITE", "http://127.0.0.1/")
    with pytest.raises(ValueError, match="only an https address"):
        site_file(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_info_plist_has_version_and_scheme() -> None:
    read = plistlib.loads(plistlib.dumps(bundle.info()))
    assert read["CFBundleShortVersionString"] == read["CFBundleVersion"] == __version__
    entry = (ROOT / "resources" / "linux" / f"{NAME}.desktop").read_text("utf-8")
    (scheme,) = read["CFBundleURLTypes"][0]["CFBundleURLSchemes"]
    assert f"x-scheme-handler/{scheme};" in entry
    assert "\nExec=kling-desktop -- %U\n" in entry
    (texts,) = read["CFBundleDocumentTypes"]
    assert texts["LSHandlerRank"] == "Alternate"


def test_the_entitlements_are_one() -> None:
    read = plistlib.loads(bundle.ENTITLEMENTS.read_bytes())
    assert read == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_icon_holds_a_picture_of_each_size(tmp_path: Path) -> None:
    icon = bundle.icon(ROOT / "resources" / "icons")
    assert icon[:4] == b"icns"
    assert int.from_bytes(icon[4:8], "big") == len(icon)
    sides, place = [], 8
    while place < len(icon):
        length = int.from_bytes(icon[place + 4 : place + 8], "big")
        picture = icon[place + 8 : place + length]
        assert picture.startswith(PNG)
        sides.append(struct.unpack(">II", picture[16:24]))
        place += length
    assert sides == [(side, side) for side in (16, 32, 64, 128, 256)]
    with pytest.raises(FileNotFoundError):
        bundle.icon(tmp_path)
