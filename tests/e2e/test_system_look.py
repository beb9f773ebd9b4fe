"""What the desktop asks for on behalf of all programs is followed: contrast and motion."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.e2e.processes import Process
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.login import Login

ROOT = Path(__file__).parents[2]
LOOK = """
from kling_desktop import app
application = app._new_application()
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.motion import is_motion_reduced
from kling_desktop.ui.theme import current_theme
def tell():
    print(current_theme().is_high_contrast, is_motion_reduced(), flush=True)
appearance().changed.connect(tell)  # Qt asks the portal and does not wait for the answer
tell()
application.exec()
"""


@pytest.mark.parametrize("is_asked", [True, False])
def test_the_portals_wishes_are_followed(bare_login: Login, is_asked: bool) -> None:
    wish = "1" if is_asked else "0"
    environment = {
        **bare_login.environment,
        "XDG_CURRENT_DESKTOP": "GNOME",
        "QT_QPA_PLATFORM": "xcb",
    }
    serve = [sys.executable, "-m", "tests.e2e.portal", wish, wish]
    with Process(serve, environment, bare_login.folder / "portal", folder=ROOT) as portal:
        assert portal.told() == "ready"
        look = [sys.executable, "-c", LOOK]
        with Process(look, environment, bare_login.folder / "look", folder=ROOT) as program:
            is_told_of_motion = hasattr(Qt, "MotionPreference")  # from Qt 6.12 on
            expected = f"{is_asked} {is_asked and is_told_of_motion}"
            until(lambda: expected in program.said, expected, otherwise=lambda: program.said)
