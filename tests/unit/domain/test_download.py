"""What follows from a part and an answer: each case of the table, and what holds for all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.download import (
    LARGEST_BYTES,
    Decision,
    Head,
    Part,
    Stamp,
    Step,
    decide,
    request_headers,
)
from kling_desktop.domain.errors import SaveTrouble

OLD, NOW = "Wed, 01 Jul 2026 12:00:00 GMT", "Wed, 01 Jul 2026 12:01:00 GMT"
STAMP = Stamp(etag='"v1"', total=1000)
PART = Part(size=400, stamp=STAMP)
NOTHING = Part()
WHOLE = Head(
    status=200,
    content_length="1000",
    content_type="video/mp4",
    etag='"v1"',
    last_modified=OLD,
    date=NOW,
)
REST = replace(WHOLE, status=206, content_range="bytes 400-999/1000", content_length="600")


def test_nothing_is_asked_for_in_part_without_a_part() -> None:
    assert request_headers(NOTHING) == {}
    assert request_headers(Part(size=0, stamp=STAMP)) == {}


def test_a_part_goes_on_only_with_something_that_vouches_for_it() -> None:
    assert request_headers(PART) == {"Range": "bytes=400-", "If-Range": '"v1"'}
    dated = Part(size=400, stamp=Stamp(last_modified=OLD, total=1000))
    assert request_headers(dated) == {"Range": "bytes=400-", "If-Range": OLD}
    assert request_headers(Part(size=400, stamp=Stamp(total=1000))) == {}


def test_a_whole_answer_replaces_what_is_there() -> None:
    for part in (NOTHING, PART):
        assert decide(WHOLE, part) == Decision(step=Step.REPLACE, stamp=STAMP)


def test_the_rest_continues_the_part() -> None:
    assert decide(REST, PART) == Decision(step=Step.APPEND, stamp=STAMP)


def test_the_total_is_learned_from_the_rest() -> None:
    part = Part(size=400, stamp=replace(STAMP, total=None))
    assert decide(REST, part) == Decision(step=Step.APPEND, stamp=STAMP)


@pytest.mark.parametrize(
    "changes",
    [
        {"content_range": "bytes 399-999/1000"},
        {"content_range": "bytes 401-999/1000"},
        {"content_range": "bytes 0-999/1000"},
        {"content_range": "bytes 400-999/1001"},
        {"content_range": "bytes 400-999/*"},
        {"content_range": "bytes */1000"},
        {"content_range": ""},
        {"content_range": "items 400-999/1000"},
        {"content_range": "bytes 400-999/1000, bytes 0-1/1000"},
        {"content_range": "bytes " + "9" * 30 + "-1/1000"},
        {"content_range": "bytes ４００-999/1000"},
        {"content_length": "599"},
        {"etag": '"v2"'},
        {"etag": 'W/"v1"'},
        {"content_encoding": "gzip"},
    ],
)
def test_a_rest_that_does_not_fit_is_thrown_away(changes: dict[str, str]) -> None:
    head = replace(REST, **changes)  # type: ignore[arg-type]  # names of its fields
    assert decide(head, PART).step is Step.START_OVER


@pytest.mark.parametrize(
    "changes",
    [
        {"content_range": "BYTES 400-999/1000"},
        {"content_range": " bytes  400-999/1000 "},
        {"content_length": ""},
        {"etag": ""},
        {"content_encoding": "identity"},
    ],
)
def test_a_rest_may_be_told_in_other_words(changes: dict[str, str]) -> None:
    head = replace(REST, **changes)  # type: ignore[arg-type]  # names of its fields
    assert decide(head, PART).step is Step.APPEND


def test_a_rest_of_another_day_is_thrown_away() -> None:
    part = Part(size=400, stamp=Stamp(last_modified=OLD, total=1000))
    head = replace(REST, etag="")
    assert decide(head, part).step is Step.APPEND
    assert decide(replace(head, last_modified=NOW), part).step is Step.START_OVER


def test_a_part_nobody_asked_for_is_not_taken() -> None:
    assert decide(REST, NOTHING).step is Step.GIVE_UP
    assert decide(REST, Part(size=400)).step is Step.GIVE_UP


def test_a_range_beyond_the_end() -> None:
    beyond = Head(status=416, content_range="bytes */1000")
    full = Part(size=1000, stamp=STAMP)
    assert decide(beyond, full).step is Step.FINISH
    assert decide(beyond, replace(full, stamp=replace(STAMP, total=None))).step is Step.FINISH
    assert decide(beyond, PART).step is Step.START_OVER
    assert decide(beyond, Part(size=1000, stamp=replace(STAMP, total=2000))).step is Step.START_OVER
    assert decide(Head(status=416), full).step is Step.START_OVER
    assert decide(beyond, NOTHING).step is Step.GIVE_UP


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_dead_link_is_renewed(status: int) -> None:
    decision = decide(replace(WHOLE, status=status), PART)
    assert (decision.step, decision.trouble) == (Step.RENEW_LINK, SaveTrouble.LINK_DEAD)
    assert decision.detail == f"HTTP {status}"


@pytest.mark.parametrize(
    "kind",
    [
        "text/html",
        "Text/HTML; charset=utf-8",
        "application/json",
        "application/xml",
        "application/xhtml+xml",
        "text/plain",
    ],
)
@pytest.mark.parametrize("status", [200, 206])
def test_a_page_is_no_clip(kind: str, status: int) -> None:
    decision = decide(replace(REST, status=status, content_type=kind), PART)
    assert (decision.step, decision.trouble) == (Step.RENEW_LINK, SaveTrouble.NOT_A_VIDEO)


@pytest.mark.parametrize("status", [204, 304, 400, 408, 425, 429, 500, 502, 503, 504, 529, 999])
def test_other_answers_are_for_another_time(status: int) -> None:
    decision = decide(replace(WHOLE, status=status), PART)
    assert (decision.step, decision.detail) == (Step.GIVE_UP, f"HTTP {status}")


def test_what_is_packed_is_unpacked_and_vouches_for_nothing() -> None:
    decision = decide(replace(WHOLE, content_encoding="GZIP"), PART)
    assert decision == Decision(step=Step.REPLACE, is_gzip=True)
    assert decide(replace(WHOLE, content_encoding="br"), PART).step is Step.GIVE_UP


def test_what_is_too_large_is_refused_at_once() -> None:
    decision = decide(replace(WHOLE, content_length=str(LARGEST_BYTES + 1)), NOTHING)
    assert (decision.step, decision.trouble) == (Step.GIVE_UP, SaveTrouble.TOO_LARGE)
    assert decide(replace(WHOLE, content_length=str(LARGEST_BYTES)), NOTHING).step is Step.REPLACE


@pytest.mark.parametrize(
    ("changes", "stamp"),
    [
        ({"etag": 'W/"v1"'}, Stamp(last_modified=OLD, total=1000)),
        ({"etag": ""}, Stamp(last_modified=OLD, total=1000)),
        ({"etag": "v1"}, Stamp(last_modified=OLD, total=1000)),
        ({"etag": '"v\n1"'}, Stamp(last_modified=OLD, total=1000)),
        ({"etag": "", "date": "Wed, 01 Jul 2026 12:00:59 GMT"}, Stamp(total=1000)),
        ({"etag": "", "date": ""}, Stamp(total=1000)),
        ({"etag": "", "last_modified": "yesterday"}, Stamp(total=1000)),
        ({"etag": "", "last_modified": "Wed, 01 Jul 2026 12:00:00 -0000"}, Stamp(total=1000)),
        ({"content_length": ""}, Stamp(etag='"v1"')),
        ({"content_length": "-5"}, Stamp(etag='"v1"')),
        ({"content_length": "１０"}, Stamp(etag='"v1"')),
        ({"content_length": "9" * 5000}, Stamp(etag='"v1"')),
    ],
)
def test_only_what_can_vouch_is_kept(changes: dict[str, str], stamp: Stamp) -> None:
    head = replace(WHOLE, **changes)  # type: ignore[arg-type]  # names of its fields
    assert decide(head, NOTHING) == Decision(step=Step.REPLACE, stamp=stamp)


words = st.text(max_size=40) | st.from_regex(r"bytes \d{1,4}-\d{1,4}/(\d{1,4}|\*)", fullmatch=True)
heads = st.builds(
    Head,
    status=st.integers(100, 600) | st.sampled_from([200, 206, 416]),
    content_range=words,
    content_length=words | st.integers(0, 2000).map(str),
    content_type=words,
    content_encoding=words,
    etag=words | st.just('"v1"'),
    last_modified=words | st.just(OLD),
    date=words | st.just(NOW),
)
sizes = st.integers(0, 2000)
stamps = st.builds(
    Stamp,
    etag=st.sampled_from(["", '"v1"']),
    last_modified=st.sampled_from(["", OLD]),
    total=st.none() | sizes,
)
parts = st.builds(Part, size=sizes, stamp=stamps)


@given(head=heads, part=parts)
def test_no_answer_ever_joins_two_versions(head: Head, part: Part) -> None:
    decision = decide(head, part)
    if decision.step is Step.APPEND:
        assert head.status == 206
        assert f"{part.size}-" in head.content_range
        assert part.stamp.validator
        assert decision.stamp.total is not None
        assert part.stamp.total in {None, decision.stamp.total}
    if decision.step is Step.REPLACE:
        assert head.status == 200
    if decision.step is Step.FINISH:
        assert part.size > 0
        assert head.content_range.endswith(f"/{part.size}")
