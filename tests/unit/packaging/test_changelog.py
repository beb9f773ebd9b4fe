"""CHANGELOG.md as the packages tell it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from changelog import Release, releases
from linux.metainfo import metainfo

from kling_desktop import __version__

ROOT = Path(__file__).parents[3]
BUILT_AT = 1_790_000_000  # 2026-09-21
TEXT = """# Changelog

Words before.

## Unreleased

### Added

- One thing
  over two lines, with `code`.
- Another.

## [0.1.0] - 2026-08-01

### Fixed

- An <old> thing.
"""
FOUND = (
    Release("0.2.0", "2026-09-21", ("One thing over two lines, with `code`.", "Another.")),
    Release("0.1.0", "2026-08-01", ("An <old> thing.",)),
)


def test_what_is_unreleased_is_the_version_that_is_built() -> None:
    assert releases(TEXT, "0.2.0", BUILT_AT) == FOUND


def test_a_section_without_changes_is_none() -> None:
    text = TEXT.replace("- One thing\n  over two lines, with `code`.\n- Another.\n", "")
    assert releases(text, "0.2.0", BUILT_AT) == FOUND[1:]


def test_what_is_no_release_is_refused() -> None:
    with pytest.raises(ValueError, match="no release: ## Something else"):
        releases("## Something else\n- x\n", "0.2.0", BUILT_AT)


def test_ours_can_be_read() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = releases(text, __version__, BUILT_AT)[0]
    assert newest.version == __version__
    assert len(newest.changes) == text.partition("\n## ")[2].partition("\n## ")[0].count("\n- ")


def test_software_centres_get_releases_as_plain_text() -> None:
    top = Xml.fromstring(metainfo(FOUND, site=""))  # noqa: S314 - our own
    told = [(it.get("version"), it.get("date")) for it in top.iterfind("releases/release")]
    assert told == [("0.2.0", "2026-09-21"), ("0.1.0", "2026-08-01")]
    changes = [it.text for it in top.iterfind("releases/release/description/ul/li")]
    assert changes == ["One thing over two lines, with code.", "Another.", "An <old> thing."]


@pytest.mark.parametrize(
    ("site", "pictures"),
    [
        ("", []),
        (
            "https://example.org/kling-desktop/",
            ["https://example.org/kling-desktop/resources/pictures/window.png"],
        ),
    ],
)
def test_pictures_are_told_where_they_are_on_the_web(site: str, pictures: list[str]) -> None:
    top = Xml.fromstring(metainfo(FOUND, site))  # noqa: S314 - our own
    found = [it.text or "" for it in top.iterfind("screenshots/screenshot/image")]
    assert found == pictures
    assert all((ROOT / it.removeprefix(site)).is_file() for it in found)
