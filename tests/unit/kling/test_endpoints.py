"""Where a task's status is asked for, whatever its id holds."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.account import DEFAULT_PATH, Account
from kling_desktop.kling.endpoints import list_url, status_url

ACCOUNT = Account(account_id="a", name="Gateway", base_url="https://api.example.com")
PLACE = "https://api.example.com/kling/v1/videos/multi-image2video/"


@pytest.mark.parametrize(
    ("task_id", "quoted"),
    [
        ("878106242831892487", "878106242831892487"),
        ("Cj4uBWc-0nYAAAAAAEjHb_", "Cj4uBWc-0nYAAAAAAEjHb_"),
        ("../admin", "..%2Fadmin"),
        ("..", "%2E%2E"),
        (".", "%2E"),
        ("a/b", "a%2Fb"),
        ("?x=1", "%3Fx%3D1"),
        ("#x", "%23x"),
        ("%2e%2e", "%252e%252e"),
        ("a b", "a%20b"),
        ("片段", "%E7%89%87%E6%AE%B5"),
        ("{kind}", "%7Bkind%7D"),
        (r"a\b", "a%5Cb"),
    ],
)
def test_an_id_stays_in_its_place(task_id: str, quoted: str) -> None:
    assert status_url(ACCOUNT, "multi-image2video", task_id) == PLACE + quoted


def test_a_kind_keeps_its_slash() -> None:
    url = status_url(ACCOUNT, "avatar/image2video", "a1")

    assert url == "https://api.example.com/kling/v1/videos/avatar/image2video/a1"


@pytest.mark.parametrize(
    ("base_url", "template", "url"),
    [
        ("https://h", "/v1/videos/{kind}/{task_id}", "https://h/v1/videos/effects/a1"),
        ("https://h/proxy", "/kling/v1/{kind}/{task_id}", "https://h/proxy/kling/v1/effects/a1"),
        ("https://h", "/tasks?task_ids={task_id}", "https://h/tasks?task_ids=a1"),
        (
            "https://h",
            "/tasks?task_ids={task_id}&kind={kind}",
            "https://h/tasks?task_ids=a1&kind=effects",
        ),
        ("https://h", "/{unknown}/{task_id}/{", "https://h/{unknown}/a1/{"),
        ("https://h", "v1/{kind}/{task_id}", "https://h/v1/effects/a1"),
        ("https://h", "@evil.example/{task_id}", "https://h/@evil.example/a1"),
        ("https://h", ".evil.example/{task_id}", "https://h/.evil.example/a1"),
        ("https://h", ":8443/{task_id}", "https://h/:8443/a1"),
    ],
)
def test_a_path_cannot_change_the_host(base_url: str, template: str, url: str) -> None:
    account = Account(account_id="a", name="", base_url=base_url, path_template=template)

    assert status_url(account, "effects", "a1") == url


@pytest.mark.parametrize(
    ("template", "url"),
    [
        (DEFAULT_PATH, "https://h/kling/v1/videos/avatar/image2video?pageNum=3&pageSize=100"),
        (
            "/v1/videos/{kind}/{task_id}",
            "https://h/v1/videos/avatar/image2video?pageNum=3&pageSize=100",
        ),
        ("/tasks/{task_id}", "https://h/tasks?pageNum=3&pageSize=100"),
        ("/tasks?task_ids={task_id}", None),
        ("/v1/{kind}/{task_id}/status", None),
        ("/v1/{kind}?x=/{task_id}", None),
        ("/v1/{kind}", None),
    ],
)
def test_a_page_is_where_the_ids_are(template: str, url: str | None) -> None:
    account = Account(account_id="a", name="", base_url="https://h", path_template=template)

    assert list_url(account, "avatar/image2video", 3, 100) == url


@pytest.mark.parametrize(
    ("asked", "sent"), [((0, 0), (1, 1)), ((-1, 30), (1, 30)), ((9_999, 9_999), (1_000, 500))]
)
def test_a_page_keeps_to_the_providers_limits(
    asked: tuple[int, int], sent: tuple[int, int]
) -> None:
    url = list_url(ACCOUNT, "effects", *asked)

    assert url is not None
    assert url.endswith("/effects?pageNum={}&pageSize={}".format(*sent))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_id_leaves_the_path(task_id: str) -> None:
    parts = urlsplit(status_url(ACCOUNT, "effects", task_id))

    assert (parts.netloc, parts.query, parts.fragment) == ("api.example.com", "", "")
    assert parts.path.startswith("/kling/v1/videos/effects/")
    assert parts.path.count("/") == 5
    assert parts.path.rsplit("/", 1)[1] not in {".", ".."}
