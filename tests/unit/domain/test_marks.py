"""In and out points."""

from __future__ import annotations

from kling_desktop.domain.marks import Marks
from kling_desktop.domain.playback import Span

TENTH, TWENTIETH = Span(333_333, 366_667), Span(666_667, 700_000)


def test_without_marks_it_is_the_whole_clip() -> None:
    assert not Marks()
    assert Marks().span(3_000_000) == Span(0, 3_000_000)


def test_both_marked_frames_belong_to_the_part() -> None:
    marks = Marks().begun_at(TENTH).ended_at(TWENTIETH)
    assert marks
    assert marks.span(3_000_000) == Span(333_333, 700_000)
    assert Marks().ended_at(TENTH).span(3_000_000) == Span(0, 366_667)


def test_one_frame_is_a_part_too() -> None:
    assert Marks().begun_at(TENTH).ended_at(TENTH).span(9) == TENTH
    assert Marks().ended_at(TENTH).begun_at(TENTH).span(9) == TENTH


def test_a_mark_on_the_wrong_side_drops_the_other() -> None:
    assert Marks().ended_at(TENTH).begun_at(TWENTIETH) == Marks(TWENTIETH.start_us)
    assert Marks().begun_at(TWENTIETH).ended_at(TENTH) == Marks(None, TENTH.end_us)
