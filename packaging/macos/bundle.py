"""What the spec needs for the .app: names, Info.plist, entitlements, the icon."""

from __future__ import annotations

import sys
from pathlib import Path

from project import NAME, ROOT, version

BUNDLE_NAME = "Kling Desktop.app"
BUNDLE_ID = "io.github.kling-desktop"  # no underscores: Apple allows letters, digits, - and .
ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
IDENTITY_VARIABLE = "KLING_DESKTOP_IDENTITY"  # as in `security find-identity -v -p codesigning`
# What the wheels of Qt ask for, of which pyproject.toml has one for each Python.
_LEAST_SYSTEM = "13.0" if sys.version_info < (3, 12) else "14.0"
# https://en.wikipedia.org/wiki/Apple_Icon_Image_format: the types that hold a PNG, by their side.
_ICON_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08"}


def info() -> dict[str, object]:
    """Keys of Info.plist beside those that PyInstaller writes."""
    return {
        "CFBundleDisplayName": "Kling Desktop",
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleURLTypes": [
            {
                "CFBundleURLName": BUNDLE_ID,
                "CFBundleURLSchemes": [NAME],
                "CFBundleTypeRole": "Viewer",
            }
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Text with task ids",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",  # never in the place of somebody's editor
                "LSItemContentTypes": [
                    "public.plain-text",
                    "public.json",
                    "public.comma-separated-values-text",
                    "com.apple.log",
                ],
            }
        ],
        "LSApplicationCategoryType": "public.app-category.video",
        "LSMinimumSystemVersion": _LEAST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "NSRequiresAquaSystemAppearance": False,  # it has a dark look
    }


def icon_file(folder: Path) -> Path:
    """Made there of the pictures in resources/icons."""
    file = folder / f"{NAME}.icns"
    file.write_bytes(icon(ROOT / "resources" / "icons"))
    return file


def icon(folder: Path) -> bytes:
    """One picture after the other, each behind its type and its length."""
    entries = b""
    for side, kind in _ICON_TYPES.items():
        picture = (folder / f"{NAME}-{side}.png").read_bytes()
        entries += kind + (8 + len(picture)).to_bytes(4, "big") + picture
    return b"icns" + (8 + len(entries)).to_bytes(4, "big") + entries
