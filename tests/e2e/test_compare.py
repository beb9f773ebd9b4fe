"""Two saved clips compared on a real screen: what is seen of each is read from its bars."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

from kling_desktop.demo.render import Render, ReplyForm
from kling_desktop.ui.compare.places import fitted
from tests.e2e.gateway import Ways
from tests.e2e.renders import task_id
from tests.e2e.steps import give_account
from tests.e2e.waiting import until
from tests.media.barcode import read
from tests.media.make import SAMPLES, SECOND_CLIP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from tests.e2e.hands import Hands, Point
    from tests.e2e.login import Login
    from tests.e2e.window import Window

IDS = [task_id(number) for number in range(2)]
SHAPE = QSize(160, 112)  # of both samples


@contextmanager
def comparison(login: Login, token: str) -> Iterator[Window]:
    """Both are paused at the same place."""
    gateway = login.gateway(token, Ways(clips=SAMPLES))
    for one, clip in zip(IDS, ("minute.mp4", "minute-second.mp4"), strict=True):
        gateway.add(Render(task_id=one, clips=(clip,), waits_s=3600, form=ReplyForm.FLAT))
        gateway.finish(one)
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        login.hands.place(window.id, 100, 60, 1300, 860)
        window.paste("\n".join(IDS))
        window.shows(dict.fromkeys(IDS, "Saved"))
        window.press("ctrl+a", "ctrl+d")
        window.find("push button", "^Pause$")
        window.press("k")
        window.find("push button", "^Play$")
        yield window
        assert window.complaints == []


def stage(window: Window) -> QRect:
    item = window.find("filler", "^Both clips$")
    return QRect(item.left, item.top, item.width, item.height)


def seen(screen: QImage, picture: QRect, share: float) -> int | None:
    """The number that stands in a picture, read at this share of its width."""
    return read(screen.copy(picture), share)


def test_both_are_seen_side_by_side_and_on_both_sides_of_a_line_that_is_dragged(
    login: Login, token: str
) -> None:
    hands = login.hands
    with comparison(login, token) as window:
        area = stage(window)
        half = QSize(area.width() // 2, area.height())
        left = fitted(SHAPE, QRect(area.topLeft(), half))
        right = left.translated(area.width() - half.width(), 0)
        numbers = until(lambda: _numbers(hands, "compare-1-side", left, right), "both numbers")
        assert abs(numbers[1] - numbers[0]) == SECOND_CLIP
        window.press("period")
        until(
            lambda: _numbers(hands, "compare-2-step", left, right) == [it + 1 for it in numbers],
            "the next frame of both",
        )
        first, second = (number + 1 for number in numbers)
        window.press("w")
        picture = fitted(SHAPE, area)
        is_there = partial(_is_split, hands, picture, 0.5, (first, second))
        until(is_there, "the wipe in the middle")
        for share in (0.2, 0.85):
            hands.drag(_at(picture, 0.5), _at(picture, share), photograph="compare-3-dragged")
            is_there = partial(_is_split, hands, picture, share, (first, second))
            until(is_there, f"the line at {share}")
        window.press("s")
        until(partial(_is_split, hands, picture, 0.85, (second, first)), "both swapped")
        window.press("2")
        window.says("The other is rejected.")
        window.press("Escape")
        assert set(window.badges) == set(IDS)
        verdicts = login.ask_ledger("select task_id, is_starred, is_rejected from tasks")
        kept, other = IDS if first < SECOND_CLIP else IDS[::-1]
        assert set(verdicts) == {(kept, 1, 0), (other, 0, 1)}


def test_the_window_is_closed_while_two_clips_play(login: Login, token: str) -> None:
    with comparison(login, token) as window:
        window.press("space")
        window.find("push button", "^Pause$")
        window.close()
        assert window.program.ended(within_s=10) == 0


def _numbers(hands: Hands, name: str, *pictures: QRect) -> list[int]:
    """Empty as long as not all can be read."""
    screen = hands.photograph(name)
    found = [seen(screen, picture, 0.5) for picture in pictures]
    return [number for number in found if number is not None] if None not in found else []


def _is_split(hands: Hands, picture: QRect, share: float, numbers: tuple[int, int]) -> bool:
    """Whether these stand close to the line, left and right of it."""
    screen = hands.photograph("compare-4-wipe")
    return (seen(screen, picture, share - 0.04), seen(screen, picture, share + 0.04)) == numbers


def _at(picture: QRect, share: float) -> Point:
    at = QPoint(picture.left() + round(share * picture.width()), picture.center().y())
    return at.x(), at.y()
