"""Under which path a gateway answers, and how one proves who asks."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.domain.account import AuthStyle

if TYPE_CHECKING:
    from pathlib import Path

Open = Callable[..., "Gateway"]
Read = Callable[..., Any]
Get = Callable[..., HTTPResponse]
KIND = "multi-image2video"
PAIR = "access:secret"
NOW = 1_780_000_000.25
CLAIMS = {"iss": "access", "exp": int(NOW) + 1800, "nbf": int(NOW) - 5}


def minted(claims: dict[str, Any], secret: str = PAIR.partition(":")[2], **header: str) -> str:
    """A JSON Web Token; `header` changes its first part."""
    header = {"alg": "HS256", "typ": "JWT", **header}
    signed = ".".join(encoded(json.dumps(part).encode()) for part in (header, claims))
    return f"{signed}.{encoded(hmac.digest(secret.encode(), signed.encode(), 'sha256'))}"


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@pytest.fixture
def enter(open_gateway: Open, get: Get) -> Callable[[AuthStyle, str], tuple[int, int]]:
    """HTTP status and code of the answer to an `Authorization`."""

    def ask(style: AuthStyle, authorization: str) -> tuple[int, int]:
        token = PAIR if style is AuthStyle.KEY_PAIR else "right"
        gateway = open_gateway([Render(task_id="a")], auth=style, token=token)
        url = f"{gateway.base_url}/kling/v1/videos/{KIND}/a"
        reply = get(url, {"Authorization": authorization})
        return reply.status, json.loads(reply.read())["code"]

    return ask


Enter = Callable[[AuthStyle, str], tuple[int, int]]


@pytest.mark.parametrize(
    ("root", "before"),
    [
        ("/kling/v1/videos/", "/kling/v1/videos"),
        ("/v1/videos/", "/v1/videos"),
        ("api/video/kling/v1/videos", "/api/video/kling/v1/videos"),
        ("/", ""),
    ],
)
def test_a_root_of_ones_own(open_gateway: Open, read: Read, root: str, before: str) -> None:
    gateway = open_gateway([Render(task_id="a")], root=root, lists=True)
    assert read(gateway, f"{before}/{KIND}/a")["data"]["task_id"] == "a"
    assert len(read(gateway, f"{before}/{KIND}")["data"]) == 1
    assert (gateway.asked("a"), gateway.listed) == (1, 1)


def test_under_another_root_nothing_is_routed(open_gateway: Open, get: Get) -> None:
    gateway = open_gateway([Render(task_id="a")], root="/v1/videos/")
    reply = get(f"{gateway.base_url}/kling/v1/videos/{KIND}/a", {"Authorization": "Bearer right"})
    assert reply.getheader("content-type") == "text/html; charset=utf-8"
    assert gateway.asked("a") == 0


@pytest.mark.parametrize(
    ("authorization", "expected"),
    [("right", (200, 0)), ("Bearer right", (401, 1002)), ("wrong", (401, 1002)), ("", (401, 1001))],
)
def test_a_bare_key(enter: Enter, authorization: str, expected: tuple[int, int]) -> None:
    assert enter(AuthStyle.BARE_KEY, authorization) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (minted(CLAIMS), (200, 0)),
        (minted({**CLAIMS, "exp": NOW + 0.25, "nbf": NOW}), (200, 0)),
        (minted({**CLAIMS, "exp": NOW}), (401, 1004)),
        (minted({**CLAIMS, "nbf": NOW + 1}), (401, 1003)),
        (minted({**CLAIMS, "iss": "another"}), (401, 1002)),
        (minted({**CLAIMS, "exp": "soon"}), (401, 1002)),
        (minted({"iss": "access", "exp": NOW + 9}), (401, 1002)),
        (minted({**CLAIMS, "exp": NOW - 9}, "guessed"), (401, 1002)),
        (minted(CLAIMS, alg="none"), (401, 1002)),
        (minted(CLAIMS, kid="1"), (401, 1002)),
        (minted(CLAIMS) + "=", (401, 1002)),
        (minted(CLAIMS).rpartition(".")[0], (401, 1002)),
        (PAIR, (401, 1002)),
        ("a.b.c", (401, 1002)),
        ("\xe9.\xe9.\xe9", (401, 1002)),
    ],
)
def test_a_minted_token(enter: Enter, token: str, expected: tuple[int, int]) -> None:
    assert enter(AuthStyle.KEY_PAIR, f"Bearer {token}") == expected


def test_a_minted_token_is_a_bearers(enter: Enter) -> None:
    assert enter(AuthStyle.KEY_PAIR, minted(CLAIMS)) == (401, 1002)
    assert enter(AuthStyle.KEY_PAIR, "") == (401, 1001)


def test_a_minted_token_grows_old(open_gateway: Open, get: Get, clock: list[float]) -> None:
    gateway = open_gateway([Render(task_id="a")], auth=AuthStyle.KEY_PAIR, token=PAIR)
    url = f"{gateway.base_url}/kling/v1/videos/{KIND}/a"
    headers = {"Authorization": f"Bearer {minted(CLAIMS)}"}
    assert get(url, headers).status == 200
    clock[0] += 1800
    assert json.loads(get(url, headers).read())["code"] == 1004


@pytest.mark.parametrize("token", ["access", "access:", ":secret"])
def test_half_a_pair_is_no_pair(clips: Path, token: str) -> None:
    with pytest.raises(ValueError, match="AccessKey:SecretKey"):
        Gateway(token=token, clips=clips, auth=AuthStyle.KEY_PAIR)
