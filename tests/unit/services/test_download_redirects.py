"""Where a clip's link may lead, and where a token may not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.content import ContentWay
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.kling import http
from tests.unit.services.savers import (
    CONTENT,
    Save,
    assert_nobody_saw_a_token,
    clip_requests,
    downloads_into,
    finished,
    spoil,
    starts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

    from kling_desktop.domain.account import Account
    from kling_desktop.services.downloads import Downloads
    from kling_desktop.services.workspace import Workspace
    from tests.certificates import Certificate

CUT = 100_000
CUT_ONCE = faults.drop(CUT)


@pytest.fixture
def _trusting_ours(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """New clients trust our own certificate."""
    with monkeypatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(certificate.file))
        http._certificates.cache_clear()
        yield
    http._certificates.cache_clear()


def link_of(workspace: Workspace) -> str:
    (task,) = workspace.library.tasks.values()
    return task.videos[0].url


async def test_a_clip_on_another_host_is_gone_on_with_there(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    save: Save,
    folder: Path,
    token: str,
) -> None:
    await finished(workspace, account, gateway)
    elsewhere = link_of(workspace).replace(gateway.media_url, gateway.mirror_url)
    gateway.inject(faults.redirect(elsewhere, 307), origin=Origin.MEDIA, times=None)
    gateway.inject(CUT_ONCE, origin=Origin.MIRROR)
    await save()
    assert (folder / "Shot.mp4").read_bytes() == CONTENT
    assert starts(gateway) == [0, 0, CUT, CUT]
    assert [it.origin for it in clip_requests(gateway)] == [Origin.MEDIA, Origin.MIRROR] * 2
    assert_nobody_saw_a_token(gateway, token)


@pytest.mark.parametrize(("hops", "works"), [(5, True), (6, False)])
async def test_five_redirects_are_followed(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    save: Save,
    folder: Path,
    hops: int,
    works: bool,
) -> None:
    await finished(workspace, account, gateway)
    spoil(gateway, *(faults.redirect(link_of(workspace)) for _ in range(hops)))
    await save()  # where they are too many, the second try finds the clip
    assert (folder / "Shot.mp4").read_bytes() == CONTENT
    assert len(clip_requests(gateway)) == hops + 1 if works else 6 + 1


async def test_a_loop_of_redirects_is_left(
    workspace: Workspace, account: Account, gateway: Gateway, save: Save
) -> None:
    await finished(workspace, account, gateway)
    gateway.inject(faults.redirect(link_of(workspace)), origin=Origin.MEDIA, times=None)
    with pytest.raises(SaveFailed) as caught:
        await save()
    assert caught.value.trouble is SaveTrouble.LINK_DEAD
    assert len(clip_requests(gateway)) % 6 == 0


@pytest.mark.usefixtures("_trusting_ours")
async def test_from_https_there_is_no_way_down(
    workspace: Workspace,
    account: Account,
    clips: Path,
    token: str,
    least: Random,
    folder: Path,
    certificate: Certificate,
) -> None:
    with Gateway(token=token, clips=clips, mirror_tls=certificate.server) as gateway:
        await workspace.accounts.use(replace(account, base_url=gateway.base_url), token)
        async with downloads_into(workspace, folder, least) as downloads:
            key = await finished(workspace, account, gateway)
            plain = link_of(workspace)
            up = plain.replace(gateway.media_url, gateway.mirror_url)
            gateway.inject(faults.redirect(up), origin=Origin.MEDIA, times=None)
            gateway.inject(faults.redirect(plain), origin=Origin.MIRROR, times=4)
            with pytest.raises(SaveFailed) as caught:
                await downloads.save_now(key)
            assert caught.value.trouble is SaveTrouble.LINK_DEAD
            assert len(clip_requests(gateway)) == 4 * 2
            await downloads.save_now(key)
    assert (folder / "Shot.mp4").read_bytes() == CONTENT


# --- Through the service itself ----------------------------------------------------------------


@pytest.mark.parametrize("way", ContentWay)
async def test_a_dead_link_leads_through_the_service_and_the_token_no_further(
    workspace: Workspace,
    account: Account,
    clips: Path,
    token: str,
    downloads: Downloads,
    folder: Path,
    way: ContentWay,
) -> None:
    with Gateway(token=token, clips=clips, content=way) as gateway:
        await workspace.accounts.use(replace(account, base_url=gateway.base_url), token)
        key = await finished(workspace, account, gateway)
        spoil(gateway, faults.refuse_link(), faults.refuse_link())
        await downloads.save_now(key)
        (through,) = (it for it in gateway.requests if it.origin is Origin.CONTENT)
        assert through.header("Authorization") == f"Bearer {token}"
        assert_nobody_saw_a_token(gateway, token)
        assert len(clip_requests(gateway)) == (3 if way is ContentWay.REDIRECT else 2)
    assert (folder / "Shot.mp4").read_bytes() == CONTENT


async def test_a_service_that_streams_can_be_cut_too(
    workspace: Workspace,
    account: Account,
    clips: Path,
    token: str,
    downloads: Downloads,
    folder: Path,
) -> None:
    with Gateway(token=token, clips=clips, content=ContentWay.STREAM) as gateway:
        await workspace.accounts.use(replace(account, base_url=gateway.base_url), token)
        key = await finished(workspace, account, gateway)
        gateway.inject(faults.refuse_link(), origin=Origin.MEDIA, times=None)
        gateway.inject(CUT_ONCE, origin=Origin.CONTENT)
        gateway.inject(faults.answer(401), origin=Origin.CONTENT)
        await downloads.save_now(key)
        assert_nobody_saw_a_token(gateway, token)
    assert (folder / "Shot.mp4").read_bytes() == CONTENT


async def test_a_token_that_is_refused_there_is_no_dead_account(
    workspace: Workspace,
    account: Account,
    clips: Path,
    token: str,
    downloads: Downloads,
) -> None:
    with Gateway(token=token, clips=clips, content=ContentWay.STREAM) as gateway:
        await workspace.accounts.use(replace(account, base_url=gateway.base_url), token)
        key = await finished(workspace, account, gateway)
        gateway.inject(faults.refuse_link(), origin=Origin.MEDIA, times=None)
        gateway.inject(faults.answer(401), origin=Origin.CONTENT, times=None)
        with pytest.raises(SaveFailed) as caught:
            await downloads.save_now(key)
    assert caught.value.trouble is SaveTrouble.LINK_DEAD
    assert not any(status.is_paused for status in workspace.accounts.statuses)
