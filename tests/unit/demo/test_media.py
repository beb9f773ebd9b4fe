"""The media origin: signed links, ranges, and no interest in tokens."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPResponse, HTTPSConnection
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.expiry import link_expiry
from kling_desktop.kling.http import media_client

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.gateway import Gateway
    from tests.certificates import Certificate

Get = Callable[..., HTTPResponse]
ID = "878106242831892487"
DAY_S = 86_400
LONG_AGO = "Mon, 01 Jan 2024 00:00:00 GMT"


@pytest.fixture
def links(gateway: Gateway, ask: Get) -> Callable[[], list[str]]:
    """The links that the API gives for a finished render with two clips, asked anew each time."""
    gateway.add(Render(task_id=ID, clips=("one.mp4", "two +.mp4"), age_s=60, renders_s=50))

    def asked() -> list[str]:
        videos = json.loads(ask(ID).read())["data"]["task_result"]["videos"]
        return [video["url"] for video in videos]

    return asked


@pytest.fixture
def link(links: Callable[[], list[str]]) -> str:
    return links()[0]


@pytest.fixture
def whole(clips: Path) -> bytes:
    return (clips / "one.mp4").read_bytes()


def test_a_clip_comes_whole(get: Get, link: str, whole: bytes) -> None:
    reply = get(link)
    assert (reply.status, reply.read()) == (200, whole)
    assert reply.getheader("content-type") == "video/mp4"
    assert reply.getheader("content-length") == str(len(whole))
    assert reply.getheader("accept-ranges") == "bytes"
    assert (reply.getheader("etag") or "").startswith('"')
    assert (reply.getheader("last-modified") or "").endswith("GMT")


def test_each_video_has_its_own_link(get: Get, links: Callable[[], list[str]], clips: Path) -> None:
    bodies = [get(link).read() for link in links()]
    assert bodies == [(clips / name).read_bytes() for name in ("one.mp4", "two +.mp4")]


def test_the_watermark_link_works_too(gateway: Gateway, get: Get, ask: Get, link: str) -> None:
    video = json.loads(ask(ID).read())["data"]["task_result"]["videos"][0]
    assert video["watermark_url"] != link
    assert get(video["watermark_url"]).status == 200
    assert gateway.requests[-1].origin is Origin.MEDIA


@pytest.mark.parametrize(
    ("before", "after"),
    [("%2F", "/"), ("%2B", "+"), ("%2B", "%20"), ("%3D", "="), ("%2F", "%2f"), ("&sig=", "&s=")],
)
def test_a_signature_must_arrive_as_it_was_given(
    get: Get, link: str, before: str, after: str
) -> None:
    assert before in link
    reply = get(link.replace(before, after))
    assert (reply.status, reply.getheader("content-type")) == (403, "application/xml")
    assert b"Request has expired" in reply.read()


async def test_the_programs_own_client_sends_it_as_it_was_given(link: str, whole: bytes) -> None:
    async with media_client() as client:
        reply = await client.get(link)
    assert (reply.status_code, reply.content) == (200, whole)


def test_a_link_without_its_query_is_refused(get: Get, link: str) -> None:
    assert get(link.partition("?")[0]).status == 403


def test_a_link_dies_at_the_time_it_tells(get: Get, link: str, clock: list[float]) -> None:
    end = link_expiry(link)
    assert end is not None
    assert end.timestamp() == int(clock[0] - 10 + 30 * DAY_S)
    clock[0] = end.timestamp() - 1
    assert get(link).status == 200
    clock[0] = end.timestamp()
    assert get(link).status == 403


def test_links_can_be_made_anew(gateway: Gateway, get: Get, links: Callable[[], list[str]]) -> None:
    old = links()[0]
    gateway.expire_links(ID)
    assert get(old).status == 403
    assert get(links()[0]).status == 200


@pytest.mark.parametrize("path", ["/", "/bs2/output/1/0/one.mp4", f"/bs2/output/{ID}/7/one.mp4"])
def test_there_is_nothing_else(gateway: Gateway, get: Get, link: str, path: str) -> None:
    assert get(gateway.media_url + path).status == 404
    assert get(link.replace("one.mp4", "two%20%2B.mp4")).status == 404
    assert get(link, method="PUT").status == 405


def test_a_clip_that_is_not_in_the_folder(get: Get, link: str, clips: Path) -> None:
    (clips / "one.mp4").unlink()
    assert get(link).status == 404


@pytest.mark.parametrize(
    ("wanted", "start", "stop"),
    [("0-99", 0, 100), ("100-", 100, None), ("-40", -40, None), ("9000-99999", 9000, None)],
)
def test_a_part_can_be_asked_for(
    get: Get, link: str, whole: bytes, wanted: str, start: int, stop: int | None
) -> None:
    reply = get(link, {"Range": f"bytes={wanted}"})
    part = whole[start:stop]
    first = start % len(whole)
    assert (reply.status, reply.read()) == (206, part)
    told = f"bytes {first}-{first + len(part) - 1}/{len(whole)}"
    assert reply.getheader("content-range") == told


@pytest.mark.parametrize("wanted", ["bytes=5-1", "bytes=-", "lines=1-2", "bytes=0-1,4-5", "junk"])
def test_a_range_that_means_nothing_gives_all(
    get: Get, link: str, whole: bytes, wanted: str
) -> None:
    reply = get(link, {"Range": wanted})
    assert (reply.status, reply.read()) == (200, whole)


@pytest.mark.parametrize("wanted", ["bytes=10240-", "bytes=-0"])
def test_a_range_behind_the_end(get: Get, link: str, wanted: str) -> None:
    reply = get(link, {"Range": wanted})
    assert (reply.status, reply.getheader("content-range")) == (416, "bytes */10240")


def test_if_range_decides_between_part_and_all(get: Get, link: str) -> None:
    first = get(link)
    for condition in (first.getheader("etag"), first.getheader("last-modified")):
        assert get(link, {"Range": "bytes=5-", "If-Range": condition or ""}).status == 206
    for condition in ('"other"', "W/" + (first.getheader("etag") or "")):
        assert get(link, {"Range": "bytes=5-", "If-Range": condition}).status == 200


def test_head_tells_all_but_the_bytes(get: Get, link: str, whole: bytes) -> None:
    reply = get(link, method="HEAD")
    assert (reply.status, reply.getheader("content-length")) == (200, str(len(whole)))
    assert reply.read() == b""


def test_a_token_that_gets_here_is_seen(gateway: Gateway, get: Get, link: str) -> None:
    get(link)
    assert gateway.requests[-1].header("Authorization") == ""
    assert get(link, {"Authorization": "Bearer right"}).status == 200
    assert gateway.requests[-1].header("Authorization") == "Bearer right"


@pytest.mark.parametrize(
    ("fault", "condition", "status"),
    [
        (faults.change_etag('"mine"'), '"mine"', 206),
        (faults.change_etag('W/"mine"'), 'W/"mine"', 200),
        (faults.change_etag(None), '"mine"', 200),
        (faults.only_modified(LONG_AGO), LONG_AGO, 206),
        (faults.only_modified(None), LONG_AGO, 200),
        (faults.refuse_range(7), '"mine"', 416),
    ],
)
def test_a_version_is_known_by_what_was_told_of_it(
    gateway: Gateway, get: Get, link: str, fault: Fault, condition: str, status: int
) -> None:
    gateway.inject(fault, origin=Origin.MEDIA)
    reply = get(link, {"Range": "bytes=5-", "If-Range": condition})
    told = {name.lower(): value for name, value in fault.headers}
    assert reply.status == status
    assert all(reply.getheader(name) == value for name, value in told.items())


def test_a_part_that_says_it_is_another(
    gateway: Gateway, get: Get, link: str, whole: bytes
) -> None:
    for told in ("bytes 0-9/10", "junk", None):
        gateway.inject(faults.declare_range(told), origin=Origin.MEDIA)
        reply = get(link, {"Range": "bytes=5-"})
        assert (reply.status, reply.getheader("content-range")) == (206, told)
        assert reply.read() == whole[5:]


def test_a_fault_may_concern_one_video_of_several(
    gateway: Gateway, get: Get, links: Callable[[], list[str]]
) -> None:
    gateway.inject(faults.answer(404), origin=Origin.MEDIA, task_id=ID, position=1)
    first, second = links()
    assert [get(link).status for link in (first, second, second)] == [200, 404, 200]


def test_a_clip_may_be_larger_than_memory(get: Get, link: str, clips: Path) -> None:
    with (clips / "one.mp4").open("r+b") as file:
        file.truncate(2 * 1024**3)
        file.seek(-4, os.SEEK_END)
        file.write(b"last")
    assert get(link, method="HEAD").getheader("content-length") == str(2 * 1024**3)
    assert get(link, {"Range": "bytes=-4"}).read() == b"last"


def test_another_host_has_the_same_clips(
    gateway: Gateway, get: Get, link: str, whole: bytes
) -> None:
    elsewhere = link.replace(gateway.media_url, gateway.mirror_url)
    assert elsewhere != link
    gateway.inject(faults.redirect(elsewhere, 307), origin=Origin.MEDIA)
    reply = get(link)
    assert (reply.status, reply.getheader("location")) == (307, elsewhere)
    assert get(elsewhere).read() == whole
    assert [it.origin for it in gateway.requests[-2:]] == [Origin.MEDIA, Origin.MIRROR]


def test_the_mirror_may_speak_tls(
    open_gateway: Callable[..., Gateway], certificate: Certificate
) -> None:
    gateway = open_gateway(mirror_tls=certificate.server)
    host = gateway.mirror_url.removeprefix("https://")
    connection = HTTPSConnection(host, timeout=5, context=certificate.client)
    with closing(connection):
        connection.request("GET", "/")
        assert connection.getresponse().status == 404


def test_a_changed_clip_and_a_server_without_ranges(
    gateway: Gateway, get: Get, link: str, whole: bytes
) -> None:
    etag = get(link).getheader("etag") or ""
    part = {"Range": "bytes=5-", "If-Range": etag}
    gateway.inject(faults.change_etag(), origin=Origin.MEDIA)
    gateway.inject(faults.ignore_range(), origin=Origin.MEDIA)
    changed, ignored, healed = get(link, part), get(link, part), get(link, part)
    assert (changed.status, changed.getheader("etag")) == (200, '"another-version"')
    assert (ignored.status, ignored.read()) == (200, whole)
    assert (healed.status, healed.read()) == (206, whole[5:])
