"""The .app in a .dmg, signed and notarised where it is told as whom. Needs Xcode's tools.

Without a certificate the program is signed ad hoc: it runs, and macOS warns of it when it was
downloaded. https://developer.apple.com/documentation/security/notarizing-macos-software-before-distribution
"""

from __future__ import annotations

import os
import platform
import sys
from typing import TYPE_CHECKING

from macos.bundle import BUNDLE_NAME, IDENTITY_VARIABLE
from project import BUILD, DIST, NAME, ROOT, version
from steps import Step, step

if TYPE_CHECKING:
    from pathlib import Path

PROFILE_VARIABLE = (
    "KLING_DESKTOP_NOTARY_PROFILE"  # a name that `notarytool store-credentials` knows
)
_FROZEN = BUILD / "frozen"
_APP = _FROZEN / BUNDLE_NAME
_CONTENT = BUILD / "macos"


def steps() -> list[Step]:
    image = DIST / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    identity = os.environ.get(IDENTITY_VARIABLE, "")
    profile = os.environ.get(PROFILE_VARIABLE, "")
    return [
        *_frozen(),
        *_packed(image),
        *(_signed(image, identity) if identity else []),
        *(_notarised(image, profile) if identity and profile else []),
    ]


def _frozen() -> list[Step]:
    """The spec signs what it builds, as IDENTITY_VARIABLE has it."""
    places = ("--distpath", _FROZEN, "--workpath", BUILD / "freezing")
    spec = ROOT / "packaging" / f"{NAME}.spec"
    return [
        step(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", *places, spec),
        step("codesign", "--verify", "--deep", "--strict", _APP),
        step(_APP / "Contents" / "MacOS" / NAME, "--self-test"),
    ]


def _packed(image: Path) -> list[Step]:
    return [
        step("rm", "-rf", _CONTENT),
        step("mkdir", "-p", _CONTENT, DIST),
        step("ditto", _APP, _CONTENT / BUNDLE_NAME),
        step("ln", "-s", "/Applications", _CONTENT / "Applications"),
        step(
            *("hdiutil", "create", "-volname", "Kling Desktop", "-srcfolder", _CONTENT),
            *("-format", "UDZO", "-ov", image),
        ),
    ]


def _signed(image: Path, identity: str) -> list[Step]:
    return [step("codesign", "--sign", identity, "--timestamp", image)]


def _notarised(image: Path, profile: str) -> list[Step]:
    """Apple looks at it; what it found good is stapled on, so that no Mac has to ask."""
    return [
        step("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"),
        step("xcrun", "stapler", "staple", image),
        step(
            *("spctl", "--assess", "--type", "open"),
            *("--context", "context:primary-signature", image),
        ),
    ]
