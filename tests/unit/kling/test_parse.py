"""Bytes → an object, or a refusal before they can hold the window."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_desktop.kling.parse import (
    EASY_BYTES,
    MAX_NESTING,
    PAGE_VALUE,
    NotAnObject,
    json_object,
)

MEBIBYTE = 1024 * 1024
OBJECTS = st.dictionaries(
    st.text(max_size=5),
    st.recursive(
        st.none()
        | st.booleans()
        | st.text()
        | st.integers(-(10**38), 10**38)
        | st.floats(allow_nan=False, allow_infinity=False),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
        max_leaves=20,
    ),
)


@settings(deadline=None)
@given(OBJECTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"]))
def test_what_json_says_is_what_is_read(value: dict[str, Any], encoding: str) -> None:
    assert json_object(json.dumps(value).encode(encoding)) == value


@given(st.binary(max_size=200))
def test_any_bytes_are_an_object_or_refused(body: bytes) -> None:
    with contextlib.suppress(NotAnObject):
        assert isinstance(json_object(body), dict)


def text_of(unit: str, size: int) -> bytes:
    return json.dumps({"a": unit * (size // len(unit))}, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(text_of("x", MEBIBYTE), id="one string"),
        pytest.param(text_of("<p>A page, by hand</p>" + " " * 4_000, MEBIBYTE), id="a page"),
        pytest.param(b"{}".ljust(MEBIBYTE), id="space behind"),
        pytest.param(b" " * 60_000 + b"{}", id="space before"),
        pytest.param(text_of("\u4e2d", 10_000), id="Chinese"),
        pytest.param(json.dumps({"a": list(range(1_000))}).encode(), id="values"),
    ],
)
def test_what_is_long_but_light_is_read(body: bytes) -> None:
    assert json_object(body) == json.loads(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(text_of("\n", MEBIBYTE), id="escapes"),
        pytest.param(text_of("\u4e2d", MEBIBYTE), id="Chinese"),
        pytest.param(text_of("x", MEBIBYTE).decode().encode("utf-16"), id="UTF-16"),
        pytest.param(text_of("x" * 999 + "\u4e2d", MEBIBYTE), id="some Chinese"),
        pytest.param(json.dumps({"a": list(range(20_000))}).encode(), id="values"),
        pytest.param(json.dumps({str(n): 1 for n in range(20_000)}).encode(), id="keys"),
        pytest.param(b" " * 70_000 + b"{}", id="space before"),
        pytest.param(b"[" * MEBIBYTE, id="brackets"),
    ],
)
def test_what_is_heavy_is_refused_unread(body: bytes) -> None:
    assert len(body) > EASY_BYTES
    with pytest.raises(NotAnObject, match="holds too much"):
        json_object(body)


def test_a_page_may_hold_more_values_than_a_status() -> None:
    body = json.dumps({"a": list(range(12_500))}).encode()

    assert json_object(body, value_weight=PAGE_VALUE) == json.loads(body)
    with pytest.raises(NotAnObject):
        json_object(body)


@pytest.mark.parametrize("before", [b"", b" " * EASY_BYTES])
def test_the_limit_of_nesting(before: bytes) -> None:
    def nested(depth: int) -> bytes:
        return before + b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"

    assert json_object(nested(MAX_NESTING)) == json.loads(nested(MAX_NESTING))
    with pytest.raises(NotAnObject, match="nested too deeply"):
        json_object(nested(MAX_NESTING + 1))


def test_brackets_in_a_text_are_no_nesting() -> None:
    assert json_object(json.dumps({"a": "[{" * 100}).encode()) == {"a": "[{" * 100}


def test_an_endless_number_is_nothing_and_spoils_nothing_else() -> None:
    assert json_object(b'{"a":' + b"9" * 4_000 + b',"b":0.' + b"1" * 4_000 + b',"c":1}') == {
        "a": None,
        "b": None,
        "c": 1,
    }
