"""Where an account's API lives, and where its token may therefore go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.account import (
    Account,
    BaseUrlError,
    is_loopback,
    normalise_base_url,
    origin_of,
    template_in,
)


@pytest.mark.parametrize(
    ("text", "base_url"),
    [
        ("https://api.example.com", "https://api.example.com"),
        ("  https://api.example.com/ \n", "https://api.example.com"),
        ("api.example.com", "https://api.example.com"),
        ("api.example.com:8443/v1", "https://api.example.com:8443"),
        ("HTTPS://API.Example.COM/v1/", "https://api.example.com"),
        ("https://api.example.com/kling/v1", "https://api.example.com"),
        ("https://api.example.com/kling", "https://api.example.com"),
        ("https://api.example.com/proxy/kling/v1/", "https://api.example.com/proxy"),
        ("https://api.example.com/v1/videos", "https://api.example.com"),
        ("https://api.example.com/v1/videos/", "https://api.example.com"),
        (
            "https://api.example.com/kling/v1/videos/multi-image2video/878106242831892487?a=b#c",
            "https://api.example.com",
        ),
        ("https://api.example.com/?api_key=x", "https://api.example.com"),
        ("https://api.example.com:443", "https://api.example.com:443"),
        ("http://localhost:8080/v1", "http://localhost:8080"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.1.2.3", "http://127.1.2.3"),
        ("http://[::1]:8080/kling/v1", "http://[::1]:8080"),
        ("https://[2001:db8::1]/v1", "https://[2001:db8::1]"),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ("https://bücher.example", "https://bücher.example"),
    ],
)
def test_what_people_paste_becomes_a_base_url(text: str, base_url: str) -> None:
    assert normalise_base_url(text) == base_url
    assert normalise_base_url(base_url) == base_url


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", BaseUrlError.EMPTY),
        (" \t\n", BaseUrlError.EMPTY),
        ("https://", BaseUrlError.NOT_A_URL),
        ("https:///v1", BaseUrlError.NOT_A_URL),
        ("ftp://api.example.com", BaseUrlError.NOT_A_URL),
        ("file:///etc/passwd", BaseUrlError.NOT_A_URL),
        ("javascript://api.example.com", BaseUrlError.NOT_A_URL),
        ("my gateway", BaseUrlError.NOT_A_URL),
        ("https://api.example.com/a b", BaseUrlError.NOT_A_URL),
        ("https://api.exa\nmple.com", BaseUrlError.NOT_A_URL),
        ("https://api.exa\x00mple.com", BaseUrlError.NOT_A_URL),
        ("https://api.exa\u202emple.com", BaseUrlError.NOT_A_URL),
        ("https://api..example.com", BaseUrlError.NOT_A_URL),
        ("https://.example.com", BaseUrlError.NOT_A_URL),
        (f"https://{'x' * 64}.com", BaseUrlError.NOT_A_URL),
        ("https://api.example.com:0", BaseUrlError.NOT_A_URL),
        ("https://api.example.com:99999", BaseUrlError.NOT_A_URL),
        ("https://api.example.com:http", BaseUrlError.NOT_A_URL),
        ("https://[::1", BaseUrlError.NOT_A_URL),
        ("https://[api.example.com]", BaseUrlError.NOT_A_URL),
        ("http://api.example.com", BaseUrlError.INSECURE),
        ("http://192.168.0.2", BaseUrlError.INSECURE),
        ("http://127.0.0.1.example.com", BaseUrlError.INSECURE),
        ("http://localhost.example.com", BaseUrlError.INSECURE),
        ("http://[2001:db8::1]", BaseUrlError.INSECURE),
        ("http://0.0.0.0", BaseUrlError.INSECURE),
        ("https://me@api.example.com", BaseUrlError.HAS_SECRET),
        ("https://me:secret@api.example.com", BaseUrlError.HAS_SECRET),
        ("https://:secret@api.example.com", BaseUrlError.HAS_SECRET),
        ("me:secret@api.example.com", BaseUrlError.HAS_SECRET),
        (r"https://api.example.com\@evil.example", BaseUrlError.HAS_SECRET),
    ],
)
def test_where_nobody_can_be_asked(text: str, reason: str) -> None:
    with pytest.raises(BaseUrlError) as refused:
        normalise_base_url(text)

    assert refused.value.reason == reason
    assert "secret" not in str(refused.value).replace(BaseUrlError.HAS_SECRET, "")


@given(st.text() | st.text(alphabet="htps:/@[].1a%\\?# \x00é", max_size=40))
def test_whatever_is_typed_is_a_base_url_or_refused(text: str) -> None:
    try:
        base_url = normalise_base_url(text)
    except BaseUrlError:
        return
    assert base_url.startswith(("https://", "http://"))
    assert not base_url.endswith("/")
    assert "@" not in base_url.split("/")[2]
    assert origin_of(base_url).startswith(base_url.split("://")[0])


@pytest.mark.parametrize(
    ("text", "base_url"),
    [
        ("http://10.0.0.2:3000/v1", "http://10.0.0.2:3000"),
        ("http://gateway.example", "http://gateway.example"),
        ("gateway.example", "https://gateway.example"),
    ],
)
def test_http_is_taken_where_it_is_allowed(text: str, base_url: str) -> None:
    assert normalise_base_url(text, allow_http=True) == base_url
    with pytest.raises(BaseUrlError):
        normalise_base_url("ftp://gateway.example", allow_http=True)


@pytest.mark.parametrize(
    ("text", "root", "prefix"),
    [
        ("https://h/klingai/v1/videos/image2video/123", "https://h", "/klingai/v1"),
        ("h/klingai/v1/videos/image2video/123?a=b#c", "https://h", "/klingai/v1"),
        ("https://h/proxy/kling/v1/", "https://h/proxy", "/kling/v1"),
        ("https://h/m-kling/v1", "https://h", "/m-kling/v1"),
        (" https://h/klingai \n", "https://h", "/klingai/v1"),
        ("https://h/v1/videos/avatar/image2video/1", "https://h", "/v1"),
        ("https://h/v1/videos", "https://h", "/v1"),
        ("https://h/api/video/kling/v1/videos/effects/x", "https://h/api/video", "/kling/v1"),
        ("https://h/own/v1/videos/effects/x", "https://h/own", "/v1"),
        ("https://h/own/videos/effects/x", "https://h/own", ""),
        ("http://127.0.0.1:8080/kling/v1/videos/", "http://127.0.0.1:8080", "/kling/v1"),
    ],
)
def test_a_pasted_endpoint_is_parted_into_base_and_path(text: str, root: str, prefix: str) -> None:
    assert normalise_base_url(text) == root
    assert template_in(text) == f"{prefix}/videos/{{kind}}/{{task_id}}"


@pytest.mark.parametrize(
    "text", ["", "h", "https://h", "https://h/", "https://h/v1/", "https://h/own", "https://[::1"]
)
def test_an_address_that_shows_no_path(text: str) -> None:
    assert template_in(text) is None


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://api.example.com", "https://api.example.com:443"),
        ("https://api.example.com:443/v1?a=b", "https://api.example.com:443"),
        ("https://API.example.com", "https://api.example.com:443"),
        ("https://api.example.com:8443", "https://api.example.com:8443"),
        ("http://localhost", "http://localhost:80"),
        ("http://[::1]:8080/x", "http://[::1]:8080"),
        ("https://me:secret@api.example.com/x", "https://api.example.com:443"),
    ],
)
def test_an_origin_is_scheme_host_and_port(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_an_account_knows_its_origin() -> None:
    account = Account(account_id="a", name="Gateway", base_url="https://api.example.com/proxy")

    assert account.origin == "https://api.example.com:443"


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.255.0.9", True),
        ("::1", True),
        ("0.0.0.0", False),  # noqa: S104 - a name to be refused
        ("10.0.0.1", False),
        ("localhost.example.com", False),
        ("127.0.0.1.example.com", False),
        ("127.1", False),
        ("", False),
    ],
)
def test_what_is_this_machine(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected
