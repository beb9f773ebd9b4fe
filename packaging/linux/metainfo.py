"""What software centres show: the AppStream metainfo.

https://www.freedesktop.org/software/appstream/docs/
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

from project import APP_ID, NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from changelog import Release

_WHY = (
    "Kling makes videos from images. A render takes minutes, costs money, and its clip is deleted "
    "after 30 days. Kling Desktop is the window that watches over your renders."
)
_WHAT = (
    "It asks how each one is doing, saves every finished clip before its link dies, plays it, and "
    "hands it to your next program by drag and drop. Tokens stay in the system's keyring."
)
_MORE = (
    "Review clips by single keys, compare two of them side by side, and keep order with names, "
    "projects, tags and stars. It speaks English, Simplified Chinese and Japanese, and can be used "
    "by keyboard alone and with a screen reader. To try it without an account: kling-desktop --demo"
)
_CAPTION = "The list of renders, and the chosen clip with its facts"
_PICTURE = "resources/pictures/window.png"


def metainfo(releases: Iterable[Release], site: str) -> str:
    """`site`: where the sources of this version are on the web, with a slash at the end.

    Software centres fetch pictures from there; with an empty one there are none.
    """
    top = Xml.Element("component", type="desktop-application")
    _add(top, "id", APP_ID)
    _add(top, "metadata_license", "CC0-1.0")
    _add(top, "project_license", "MIT")
    _add(top, "name", "Kling Desktop")
    _add(top, "summary", "Watch over your Kling renders and save every clip")
    _paragraphs(top, _WHY, _WHAT, _MORE)
    _add(top, "launchable", f"{NAME}.desktop", type="desktop-id")
    _add(_add(top, "provides"), "binary", NAME)
    _add(top, "developer_name", "the Kling Desktop contributors")
    _add(top, "content_rating", type="oars-1.1")
    if site:
        _add_site(top, site)
    _add_releases(_add(top, "releases"), releases)
    Xml.indent(top)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(top, encoding="unicode")}\n'


def _add_site(top: Xml.Element, site: str) -> None:
    _add(top, "url", site, type="homepage")
    screenshot = _add(_add(top, "screenshots"), "screenshot", type="default")
    _add(screenshot, "caption", _CAPTION)
    _add(screenshot, "image", f"{site}{_PICTURE}")


def _add_releases(parent: Xml.Element, releases: Iterable[Release]) -> None:
    for release in releases:
        told = _add(parent, "release", version=release.version, date=release.day)
        changes = _add(_add(told, "description"), "ul")
        for change in release.changes:
            _add(changes, "li", change.replace("`", ""))


def _paragraphs(top: Xml.Element, *texts: str) -> None:
    description = _add(top, "description")
    for text in texts:
        _add(description, "p", text)


def _add(parent: Xml.Element, name: str, text: str = "", **attributes: str) -> Xml.Element:
    added = Xml.SubElement(parent, name, attributes)
    added.text = text or None
    return added
