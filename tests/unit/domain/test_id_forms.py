"""What shows that it is a task id, and what must never be taken for one."""

from __future__ import annotations

from base64 import urlsafe_b64encode

import pytest

from kling_desktop.domain.id_forms import (
    KINDS,
    TaskRef,
    is_surely_id,
    looks_like_id,
    looks_like_secret,
    may_be_id,
    refs_in_url,
)

SK = "sk-"
JWT = ".".join(
    urlsafe_b64encode(part).decode().rstrip("=")
    for part in (b'{"alg":"HS256","typ":"JWT"}', b'{"iss":"a"}', b"signature")
)


@pytest.mark.parametrize(
    ("token", "is_sure"),
    [
        ("878106242831892487", True),
        ("1878106242831892487", True),
        ("task_0123456789abcdefABCDEF0123456789", True),
        ("task_0123", False),
        ("kling_842250903629086785", True),
        ("123e4567-e89b-12d3-a456-426614174000", False),
        ("65f1c0ffee65f1c0ffee65f165f1c0ff", False),
        ("Cj4uBWc-0nYAAAAAAEjHbA", False),
        ("87810624283189248", False),
    ],
)
def test_what_is_a_task_id_and_no_other_things(token: str, *, is_sure: bool) -> None:
    assert is_surely_id(token) is is_sure


@pytest.mark.parametrize(
    "token",
    [
        pytest.param("878106242831892487", id="18 digits"),
        pytest.param("1878106242831892487", id="19 digits"),
        pytest.param("Cj4uBWc-0nYAAAAAAEjHbA", id="Kling before 2025"),
        pytest.param("task_0123456789abcdefABCDEF0123456789", id="newer new-api"),
        pytest.param("123e4567-e89b-12d3-a456-426614174000", id="UUID"),
        pytest.param("123E4567-E89B-12D3-A456-426614174000", id="UUID in capitals"),
        pytest.param("65f1c0ffee65f1c0ffee65f1", id="24 hex"),
        pytest.param("65f1c0ffee65f1c0ffee65f165f1c0ff", id="32 hex"),
        pytest.param("task_kling_842250903629086785", id="task_kling_"),
        pytest.param("kling_842250903629086785", id="kling_"),
        pytest.param("task-8422509036", id="task-"),
    ],
)
def test_an_id_shows_what_it_is(token: str) -> None:
    assert looks_like_id(token)
    assert may_be_id(token)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "12345678901234567",  # 17 digits
        "12345678901234567890",  # 20 digits
        "８７８１０６２４２８３１８９２４８７",  # digits, but of full width
        "٨٧٨١٠٦٢٤٢٨٣١٨٩٢٤٨٧",
        "Aj4uBWc-0nYAAAAAAEjHbA",
        "task_name",
        "kling_desktop",
        "task-list-of-today",
        "succeed",
        "878106242831892487\n",
        " 878106242831892487",
        f"{SK}878106242831892487",
        JWT,
    ],
)
def test_a_word_is_no_id(token: str) -> None:
    assert not looks_like_id(token)


@pytest.mark.parametrize("token", ["a", "shot-7_final", "7", "x" * 128, "task-list-of-today"])
def test_a_creators_own_id_may_be_one(token: str) -> None:
    assert may_be_id(token)


@pytest.mark.parametrize(
    "token",
    ["", "x" * 129, "../x", "a/b", "?x=1", "#a", "%2e", "a b", "é", "８", "a\n", "a\x00", "a.b"],
)
def test_nothing_that_could_leave_its_place_in_a_path_may_be_an_id(token: str) -> None:
    assert not may_be_id(token)


@pytest.mark.parametrize("token", [f"{SK}abcdefgh", "ak-12345678", JWT, JWT.split(".")[0]])
def test_a_secret_is_never_an_id(token: str) -> None:
    assert looks_like_secret(token)
    assert not may_be_id(token)
    assert not looks_like_id(token)


@pytest.mark.parametrize("kind", KINDS)
def test_a_status_url_tells_id_and_kind(kind: str) -> None:
    url = f"https://gateway.example/kling/v1/videos/{kind}/shot-7?a=b#c"

    assert refs_in_url(url) == [TaskRef("shot-7", kind, origin="https://gateway.example:443")]


@pytest.mark.parametrize(
    ("url", "ids"),
    [
        ("https://h/tasks?task_ids=a1,b2,c3", ["a1", "b2", "c3"]),
        ("https://h/x?task_id=a1&task_id=b2", ["a1", "b2"]),
        (f"https://h/x?task_ids=a1,,../x,{SK}abcdefgh12", ["a1"]),
        ("https://h/v1/videos/878106242831892487/content", ["878106242831892487"]),
        ("https://h/v1/videos/text2video/a1/", ["a1"]),
        ("https://h/v1/videos/text2video/a%2D1", ["a-1"]),
        ("https://h/v1/videos/text2video/..%2Fadmin", []),
        (f"https://h/v1/videos/text2video/{SK}abcdefgh12", []),
        ("https://h/v1/videos/text2video/", []),
        ("https://h/v1/videos/text2video?pageNum=1", []),
        ("https://h/v1/videos/unheard-of/a1", []),
        ("https://cdn/878106242831892487/842250903708762200.mp4", []),
        ("https://[::1/v1/videos/text2video/a1", []),  # not an address at all
        ("https://h", []),
    ],
)
def test_ids_in_a_url(url: str, ids: list[str]) -> None:
    refs = refs_in_url(url)
    assert [ref.task_id for ref in refs] == ids
    assert {ref.origin for ref in refs} <= {"https://h:443"}


@pytest.mark.parametrize(
    ("start", "origin"),
    [
        ("HTTPS://API.Example.com", "https://api.example.com:443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("https://me:secret@h", "https://h:443"),
    ],
)
def test_a_url_tells_whose_task_it_is(start: str, origin: str) -> None:
    (ref,) = refs_in_url(f"{start}/tasks?task_id=a1")
    assert ref.origin == origin
    assert refs_in_url("https://h:port/v1/videos/text2video/a1") == []
