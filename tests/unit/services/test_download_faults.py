"""All that a server can do to a clip: each ends in the very clip, or in the right sentence.

What was asked for is looked at too: nothing twice without a reason, no token where it is not due.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import aiohttp
import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.faults import Fault
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.kling import body, http
from kling_desktop.services.saving import Phase
from tests.unit.services.savers import (
    CLIP,
    CONTENT,
    Save,
    assert_nobody_saw_a_token,
    clip_requests,
    finished,
    names,
    spoil,
    starts,
)

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.downloads import Downloads
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

SIZE = len(CONTENT)
CUT = 100_000
LONG_AGO = "Mon, 01 Jan 2024 00:00:00 GMT"
VIDEO = "video/mp4"
EXPIRED = faults.refuse_link().body or b""


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """One clip that nobody has touched for long."""
    folder = tmp_path / "clips"
    folder.mkdir()
    (folder / CLIP).write_bytes(CONTENT)
    os.utime(folder / CLIP, (1_700_000_000, 1_700_000_000))
    return folder


def with_headers(fault: Fault, **headers: str | None) -> Fault:
    told = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return replace(fault, headers=(*fault.headers, *told))


def part(start: int, told: str, **headers: str) -> Fault:
    """A 206 of one's own."""
    fields = {"Content-Range": told, **{k.replace("_", "-"): v for k, v in headers.items()}}
    return faults.answer(206, CONTENT[start:], fields, VIDEO)


@dataclass(frozen=True, slots=True)
class Case:
    """`spoilt` happens to one answer after the other; `asked` are the first bytes asked for."""

    spoilt: tuple[Fault, ...]
    asked: list[int]


CUT_ONCE = faults.drop(CUT)
SAVED = {
    "cut": Case((CUT_ONCE,), [0, CUT]),
    "reset": Case((faults.drop(CUT, reset=True),), [0, CUT]),
    "cut before the headers": Case((faults.drop(),), [0, 0]),
    "cut right after the headers": Case((faults.drop(0),), [0, 0]),
    "cut as often as it takes": Case((CUT_ONCE,) * 9, [CUT * turn for turn in range(10)]),
    "cut at the last byte": Case((faults.drop(SIZE - 1),), [0, SIZE - 1]),
    "length too short": Case((faults.declare_length(CUT),), [0, 0]),
    "length too long": Case((faults.declare_length(10**7),), [0, SIZE, 0]),
    "no length": Case((faults.close_delimited(),), [0]),
    "no length and cut": Case((faults.close_delimited(CUT),), [0, 0]),
    "in chunks": Case((faults.chunked(),), [0]),
    "in chunks and cut": Case((faults.chunked(CUT),), [0, CUT]),
    "in chunks without the last": Case((faults.chunked(SIZE),), [0, SIZE]),
    "range ignored": Case((CUT_ONCE, faults.ignore_range()), [0, CUT]),
    "another part": Case(
        (CUT_ONCE, faults.declare_range(f"bytes 0-{SIZE - 1}/{SIZE}")), [0, CUT, 0]
    ),
    "a part of garbage": Case((CUT_ONCE, faults.declare_range("junk")), [0, CUT, 0]),
    "a part of nothing": Case((CUT_ONCE, faults.declare_range(None)), [0, CUT, 0]),
    "a part of another size": Case(
        (CUT_ONCE, faults.declare_range(f"bytes {CUT}-{SIZE}/{SIZE + 1}")), [0, CUT, 0]
    ),
    "a part of another version": Case(
        (CUT_ONCE, part(CUT, f"bytes {CUT}-{SIZE - 1}/{SIZE}", ETag='"other"')), [0, CUT, 0]
    ),
    "a part, packed": Case(
        (CUT_ONCE, part(CUT, f"bytes {CUT}-{SIZE - 1}/{SIZE}", Content_Encoding="gzip")),
        [0, CUT, 0],
    ),
    "a part nobody asked for": Case((Fault(status=206),), [0, 0]),
    "no such range, ours": Case((CUT_ONCE, faults.refuse_range(CUT)), [0, CUT, 0]),
    "no such range, another": Case((CUT_ONCE, faults.refuse_range(7)), [0, CUT, 0]),
    "no such range, garbage": Case((CUT_ONCE, faults.answer(416, b"")), [0, CUT, 0]),
    "a new version": Case((CUT_ONCE, faults.change_etag()), [0, CUT]),
    "a weak tag and an old date": Case(
        (with_headers(CUT_ONCE, ETag='W/"x"'), faults.change_etag('W/"x"')), [0, CUT]
    ),
    "a weak tag": Case((with_headers(CUT_ONCE, ETag='W/"x"', Last_Modified=None),), [0, 0]),
    "no tag and an old date": Case(
        (
            with_headers(CUT_ONCE, ETag=None, Last_Modified=LONG_AGO),
            faults.only_modified(LONG_AGO),
        ),
        [0, CUT],
    ),
    "no tag and a fresh date": Case(
        (with_headers(CUT_ONCE, ETag=None, Last_Modified=LONG_AGO, Date=LONG_AGO),), [0, 0]
    ),
    "nothing to know it by": Case((with_headers(CUT_ONCE, ETag=None, Last_Modified=None),), [0, 0]),
    "link expired": Case((faults.refuse_link(),), [0, 0]),
    "link expired half-way": Case((CUT_ONCE, faults.refuse_link()), [0, CUT, CUT]),
    "link expired, said with 200": Case(
        (CUT_ONCE, faults.answer(200, EXPIRED, content_type="application/xml")), [0, CUT, CUT]
    ),
    "not found": Case((faults.answer(404),), [0, 0]),
    "gone": Case((faults.answer(410),), [0, 0]),
    "trouble half-way": Case((CUT_ONCE, faults.answer(503, "later")), [0, CUT, CUT]),
    "packed": Case(
        (faults.answer(200, gzip.compress(CONTENT), {"Content-Encoding": "gzip"}, VIDEO),), [0]
    ),
    "packed and cut": Case(
        (
            with_headers(
                replace(
                    faults.answer(200, gzip.compress(CONTENT, 0), content_type=VIDEO),
                    end=faults.End.CLOSE,
                    after=CUT,
                ),
                Content_Encoding="gzip",
                ETag='"packed"',
            ),
        ),
        [0, 0],
    ),
    "said to be packed": Case((Fault(headers=(("Content-Encoding", "gzip"),)),), [0, 0]),
    "packed as none can": Case((Fault(headers=(("Content-Encoding", "br"),)),), [0, 0]),
    "a page": Case((faults.html_page(),), [0, 0]),
    "a page half-way": Case((CUT_ONCE, faults.html_page()), [0, CUT, CUT]),
    "a page called video": Case((faults.answer(200, "<html>", content_type=VIDEO),), [0, 0]),
    "JSON": Case((faults.answer(200, "{}"),), [0, 0]),
    "JSON called video": Case((faults.answer(200, "{}", content_type=VIDEO),), [0, 0]),
    "nothing": Case((faults.answer(200, b"", content_type=VIDEO),), [0, 0]),
}


@pytest.mark.parametrize("case", SAVED.values(), ids=SAVED.keys())
async def test_it_ends_in_the_very_clip(
    gateway: Gateway, save: Save, folder: Path, token: str, case: Case, downloads: Downloads
) -> None:
    spoil(gateway, *case.spoilt)
    task = await save()
    assert (folder / "Shot.mp4").read_bytes() == CONTENT
    assert starts(gateway) == case.asked
    assert all(bool(it.header("Range")) == bool(it.header("If-Range")) for it in gateway.requests)
    assert_nobody_saw_a_token(gateway, token)
    assert names(folder) == {"Shot.mp4"}
    assert task.videos[0].path == str(folder / "Shot.mp4")
    assert downloads.savings == {}
    assert await downloads._transfers._parts.all() == []


FAILED = {
    "never a byte": (faults.drop(0), SaveTrouble.NETWORK),
    "trouble": (faults.answer(503, "later"), SaveTrouble.NETWORK),
    "too many": (faults.answer(429, "", {"Retry-After": "1"}), SaveTrouble.NETWORK),
    "refused": (faults.refuse_link(), SaveTrouble.LINK_DEAD),
    "not for us": (faults.answer(401), SaveTrouble.LINK_DEAD),
    "not found": (faults.answer(404), SaveTrouble.CLIP_GONE),
    "gone": (faults.answer(410), SaveTrouble.CLIP_GONE),
    "a page": (faults.html_page(), SaveTrouble.NOT_A_VIDEO),
    "JSON": (faults.answer(200, "{}"), SaveTrouble.NOT_A_VIDEO),
    "a page called video": (
        faults.answer(200, "<html>" * 9, content_type=VIDEO),
        SaveTrouble.NOT_A_VIDEO,
    ),
    "nothing": (faults.answer(200, b"", content_type=VIDEO), SaveTrouble.INCOMPLETE),
    "always short": (
        faults.answer(200, CONTENT[:CUT], content_type=VIDEO),
        SaveTrouble.INCOMPLETE,
    ),
    "always cut, and nobody can tell": (faults.close_delimited(CUT), SaveTrouble.INCOMPLETE),
    "10 TB": (faults.declare_length(10**13), SaveTrouble.TOO_LARGE),
    "packed as none can": (
        Fault(headers=(("Content-Encoding", "br"),)),
        SaveTrouble.NETWORK,
    ),
    "a part nobody asked for": (Fault(status=206), SaveTrouble.NETWORK),
    "to a file": (faults.redirect("file:///etc/passwd"), SaveTrouble.LINK_DEAD),
    "to data": (faults.redirect("data:video/mp4;base64,AAAA"), SaveTrouble.LINK_DEAD),
    "to a script": (faults.redirect("javascript:alert(1)"), SaveTrouble.LINK_DEAD),
    "to a share": (faults.redirect(r"\\host\share"), SaveTrouble.LINK_DEAD),
    "to another protocol": (faults.redirect("ftp://example.com/a.mp4"), SaveTrouble.LINK_DEAD),
    "to a private network": (faults.redirect("http://10.0.0.1/a.mp4"), SaveTrouble.LINK_DEAD),
    "to the cloud's own": (faults.redirect("http://169.254.169.254/"), SaveTrouble.LINK_DEAD),
    "to a name at home": (faults.redirect("http://router.local/"), SaveTrouble.LINK_DEAD),
    "with a log-in": (faults.redirect("https://a:b@example.com/"), SaveTrouble.LINK_DEAD),
    "to nowhere": (faults.answer(302), SaveTrouble.LINK_DEAD),
    "to a port that is none": (faults.redirect("http://127.0.0.1:99999/"), SaveTrouble.LINK_DEAD),
}


@pytest.mark.parametrize(("fault", "trouble"), FAILED.values(), ids=FAILED.keys())
async def test_it_ends_in_the_right_sentence_and_heals(
    gateway: Gateway,
    save: Save,
    folder: Path,
    token: str,
    fault: Fault,
    trouble: SaveTrouble,
    downloads: Downloads,
    eventually: Eventually,
) -> None:
    gateway.inject(fault, origin=Origin.MEDIA, times=None)
    with pytest.raises(SaveFailed) as caught:
        await save()
    assert caught.value.trouble is trouble
    (task,) = downloads._library.tasks.values()
    assert bool(task.clip_gone_at) is (trouble is SaveTrouble.CLIP_GONE)
    phases = {saving.phase for saving in downloads.savings.values()}
    assert phases == (set() if task.clip_gone_at else {Phase.FAILED})
    assert set(starts(gateway)) == {0}
    assert 4 <= len(clip_requests(gateway)) <= 4 * 2 * 6  # tries, links, hops
    await eventually(lambda: names(folder) == set())  # nothing of it is worth keeping
    gateway.heal()
    await save()
    assert (folder / "Shot.mp4").read_bytes() == CONTENT
    assert names(folder) == {"Shot.mp4"}
    assert_nobody_saw_a_token(gateway, token)


async def test_a_start_is_kept_when_the_rest_never_comes(
    gateway: Gateway, save: Save, folder: Path, eventually: Eventually
) -> None:
    spoil(gateway, CUT_ONCE)
    gateway.inject(faults.drop(), origin=Origin.MEDIA, times=None)
    with pytest.raises(SaveFailed) as caught:
        await save()
    assert caught.value.trouble is SaveTrouble.NETWORK
    await eventually(lambda: names(folder) == {"Shot.mp4.part"})
    assert (folder / "Shot.mp4.part").read_bytes() == CONTENT[:CUT]
    gateway.heal()
    await save()
    asked = starts(gateway)
    assert (asked[0], set(asked[1:])) == (0, {CUT})
    assert (folder / "Shot.mp4").read_bytes() == CONTENT


async def test_what_cannot_be_gone_on_with_is_not_begun_for_ever(
    gateway: Gateway, save: Save
) -> None:
    fault = with_headers(CUT_ONCE, ETag=None, Last_Modified=None)
    gateway.inject(fault, origin=Origin.MEDIA, times=None)
    with pytest.raises(SaveFailed) as caught:
        await save()
    assert caught.value.trouble is SaveTrouble.NETWORK
    assert starts(gateway) == [0, 0, 0, 0]


async def test_a_resumed_clip_is_wholly_of_one_version(
    gateway: Gateway, save: Save, folder: Path, clips: Path
) -> None:
    spoil(gateway, CUT_ONCE)
    newer = CONTENT[:-1] + bytes([CONTENT[-1] ^ 1])
    gateway.inject(faults.refuse_link(), origin=Origin.MEDIA, times=None)
    with pytest.raises(SaveFailed):
        await save()
    (clips / CLIP).write_bytes(newer)
    gateway.heal()
    await save()
    assert (folder / "Shot.mp4").read_bytes() == newer
    assert starts(gateway)[-1] == CUT


async def test_silence_is_a_cut(
    gateway: Gateway, save: Save, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "_TIMEOUT", aiohttp.ClientTimeout(total=None, sock_read=0.3))
    spoil(gateway, faults.stall(), faults.stall(CUT))
    await save()
    assert (folder / "Shot.mp4").read_bytes() == CONTENT
    assert starts(gateway) == [0, 0, CUT]


async def test_a_trickle_is_a_cut_and_a_slow_server_is_none(
    gateway: Gateway, save: Save, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "STALL_S", 0.3)
    spoil(gateway, faults.drip(0.02, 1000), faults.drip(0.01, 64_000))
    await save()
    assert (folder / "Shot.mp4").read_bytes() == CONTENT
    first, second = starts(gateway)
    assert first == 0 < second < SIZE


async def test_each_video_of_a_render_heals_by_itself(
    workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads, folder: Path
) -> None:
    key = await finished(workspace, account, gateway, clips=(CLIP, CLIP, CLIP))
    gateway.inject(CUT_ONCE, origin=Origin.MEDIA, position=0)
    gateway.inject(faults.refuse_link(), origin=Origin.MEDIA, position=2)
    await downloads.save_now(key)
    assert names(folder) == {"Shot_1.mp4", "Shot_2.mp4", "Shot_3.mp4"}
    assert {path.read_bytes() for path in folder.iterdir()} == {CONTENT}
    assert sorted(starts(gateway)) == [0, 0, 0, 0, CUT]
