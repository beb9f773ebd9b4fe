"""The player as a creator uses it, on a clip whose frames carry their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage

from kling_desktop.demo.render import Render
from tests.e2e.gateway import ROOT, Ways
from tests.e2e.renders import task_id
from tests.e2e.steps import give_account
from tests.e2e.waiting import until
from tests.media.barcode import read

if TYPE_CHECKING:
    from tests.e2e.hands import Hands
    from tests.e2e.login import Login
    from tests.e2e.window import Window

SAMPLES = ROOT / "tests" / "media" / "samples"
SHAPE = QSize(160, 112)  # of the clip
ONE = task_id(1)


@pytest.mark.timeout(120)
def test_frames_are_found_by_keys_in_the_window_and_on_the_whole_screen(
    login: Login, token: str
) -> None:
    gateway = login.gateway(token, Ways(clips=SAMPLES))
    gateway.add(Render(task_id=ONE, clips=("minute.mp4",), clip_s=62.0))
    hands = login.hands
    with login.open_window() as window:
        give_account(window, gateway, hands)
        window.paste(ONE)
        gateway.finish(ONE)
        window.shows({ONE: "Saved"})
        window.click(window.row(ONE))
        window.press("period", "period", "period", "comma")
        _shows_frame(window, hands, 2, "player-1-stepped")
        _play_by_mouse(window, hands)
        window.press("f")
        until(lambda: _stage(window).width() > 1900, "the whole screen", otherwise=window.told)
        window.press("End")
        _shows_frame(window, hands, 1859, "player-2-full-screen")
        window.press("comma", "shift+c")
        picture = login.downloads / f"{ONE} – frame 1858.png"
        until(picture.is_file, "the saved frame", otherwise=window.told)
        assert read(QImage(str(picture))) == 1858
        window.says("Frame saved")
        hands.photograph("player-3-frame-saved")
        window.press("Escape", "comma")
        _shows_frame(window, hands, 1857, "player-4-window-again")
        assert window.complaints == []


def _play_by_mouse(window: Window, hands: Hands) -> None:
    """A click on the video does not keep the keys from working."""
    place = _stage(window).center()
    hands.click((place.x(), place.y()))
    until(lambda: (_frame(window, hands, "player-5-plays") or 0) > 10, "moving pictures")
    hands.click((place.x(), place.y()))
    window.press("Home")
    window.find("push button", "^Play$")
    window.press("period")


def _shows_frame(window: Window, hands: Hands, number: int, name: str) -> None:
    seen: list[int | None] = []

    def is_there() -> bool:
        seen.append(_frame(window, hands, name))
        return seen[-1] == number

    until(is_there, f"frame {number}", otherwise=lambda: f"{seen[-5:]}\n{window.told()}")


def _frame(window: Window, hands: Hands, name: str) -> int | None:
    """The number of the frame on the screen."""
    place = QRect(QPoint(0, 0), SHAPE.scaled(_stage(window).size(), _KEEP))
    place.moveCenter(_stage(window).center())
    return read(hands.photograph(name).copy(place))


def _stage(window: Window) -> QRect:
    item = window.find("layered pane", "")
    return QRect(item.left, item.top, item.width, item.height)


_KEEP = Qt.AspectRatioMode.KeepAspectRatio
