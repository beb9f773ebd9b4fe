"""Six services in one window, each with a dialect of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo.render import Render, ReplyForm
from kling_desktop.domain.account import DEFAULT_KIND, AuthStyle
from tests.e2e.gateway import GatewayProcess, Ways
from tests.e2e.leaks import forms_of, sent
from tests.e2e.renders import clip_bytes, render
from tests.e2e.steps import ACCOUNT, WORKS, bytes_in, press_test, save_account

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.e2e.login import Login
    from tests.e2e.window import Window

DUOMI_ROOT, OFFICIAL_ROOT = "/api/video/kling/v1/videos/", "/v1/videos/"
BEARERS = (ReplyForm.WRAPPED, ReplyForm.CRAZYROUTER, ReplyForm.NEWER, ReplyForm.UNLISTED)
ADD = "Add an account"


@dataclass(frozen=True, slots=True)
class Service:
    """A gateway and its renders: the first fails, the others succeed."""

    gateway: GatewayProcess
    numbers: tuple[int, ...]
    renders: tuple[Render, ...]
    root: str

    @property
    def reason(self) -> str:
        return f"The picture of {self.renders[0].task_id} has too few pixels"

    @property
    def ids(self) -> list[str]:
        return [it.task_id for it in self.renders]

    @property
    def addresses(self) -> list[str]:
        """Where each render is asked about: an id alone does not tell whose it is."""
        return [f"{self.gateway.base_url}{self.root}{DEFAULT_KIND}/{it}" for it in self.ids]

    @property
    def clips(self) -> dict[str, bytes]:
        pairs = zip(self.ids[1:], self.numbers[1:], strict=True)
        return {f"{task_id}.mp4": clip_bytes(number) for task_id, number in pairs}


@pytest.mark.timeout(180)
def test_every_dialect_in_one_window(login: Login, token: str) -> None:
    bearers = [
        _service(login, f"{token}{form}", Ways(form=form), range(10 * at, 10 * at + 2))
        for at, form in enumerate(BEARERS)
    ]
    bare = Ways(form=ReplyForm.DUOMI, auth=AuthStyle.BARE_KEY, root=DUOMI_ROOT)
    pair = Ways(form=ReplyForm.FLAT, auth=AuthStyle.KEY_PAIR, root=OFFICIAL_ROOT)
    duomi = _service(login, f"{token}duomi", bare, range(40, 42))
    official = _service(login, f"access+Key/81:{token[::-1]}", pair, range(50, 52))
    services = [*bearers, duomi, official]
    for service in bearers:
        _add_by_command(login, service)
    with login.open_window() as window:
        login.hands.place(window.id, 0, 30, 1400, 1000)
        _give_tokens(window, login, bearers)
        _add_accounts(window, login, duomi, official)
        window.paste("\n".join(duomi.addresses + official.addresses))
        window.says("4 added")
        _watch_all_end(window, login, services)
        assert window.complaints == []
    every = {name: clip for service in services for name, clip in service.clips.items()}
    assert bytes_in(login.downloads) == every
    _look_for_secrets(services)


def _service(login: Login, secret: str, ways: Ways, numbers: Iterable[int]) -> Service:
    assert ways.form
    renders = [render(number) for number in numbers]
    if ways.form is ReplyForm.DUOMI:  # whose ids are of another form
        renders = [replace(it, task_id=_as_uuid(it.task_id)) for it in renders]
    gateway = login.gateway(secret, ways, name=f"gateway-{ways.form}")
    gateway.add(*renders)
    return Service(gateway, tuple(numbers), tuple(renders), ways.root)


def _as_uuid(task_id: str) -> str:
    return f"018f3c7a-{task_id[-4:]}-7cc2-98d2-f1a2b3c4d5e6"


def _add_by_command(login: Login, service: Service) -> None:
    """It makes the account too; the token is forgotten at the command's end."""
    account = {"KLING_BASE_URL": service.gateway.base_url, "KLING_API_KEY": service.gateway.token}
    done = login.command("add", *service.ids, **account)
    assert (done.returncode, done.stdout.strip()) == (0, f"{len(service.ids)} added."), done


def _give_tokens(window: Window, login: Login, services: list[Service]) -> None:
    """Each strip's button asks for the token of its own account."""
    tokens = {it.gateway.base_url: it.gateway.token for it in services}
    for base_url in tokens:
        window.says(f"There is no token for {base_url.removeprefix('http://')}")
    login.hands.photograph("dialects-1-four-without-token")
    for _ in services:
        window.click(window.find("push button", "^Enter token$"))
        window.find("dialog", ACCOUNT)
        base_url = window.content("Base URL")
        window.fill("Token", tokens.pop(base_url))
        window.press("Return")
        window.gone("dialog", ACCOUNT)
        window.gone("label", f"There is no token for {base_url.removeprefix('http://')}")
    assert tokens == {}


def _add_accounts(window: Window, login: Login, duomi: Service, official: Service) -> None:
    window.press("ctrl+comma")
    window.find("dialog", "^Settings")
    window.press("alt+d")
    _fill_by_preset(window, duomi)
    _test_and_save(window, login, "dialects-2-token-alone")
    window.press("alt+d")
    _fill_by_hand(window, official)
    _test_and_save(window, login, "dialects-3-two-keys")
    login.hands.photograph("dialects-4-accounts")
    window.press("Escape")
    window.gone("dialog", "^Settings")


def _fill_by_preset(window: Window, service: Service) -> None:
    """A known service tells path and way to sign in; here it lives at another address."""
    window.find("dialog", ADD)
    window.choose("alt+v", "Duomi", "^Duomi$")
    window.fill("Base URL", service.gateway.base_url)
    window.fill("Token", service.gateway.token)


def _fill_by_hand(window: Window, service: Service) -> None:
    window.find("dialog", ADD)
    window.fill("Base URL", service.gateway.base_url)
    window.reach("check box", "^More$")
    window.press("space")
    window.fill("^Name$", "Studio")
    window.fill("^Path$", service.root + "{kind}/{task_id}")
    window.choose("alt+i", "Access", "^AccessKey and SecretKey$")
    access, _, secret = service.gateway.token.partition(":")
    window.fill("^AccessKey$", access)
    window.fill("^SecretKey$", secret)


def _test_and_save(window: Window, login: Login, picture: str) -> None:
    press_test(window)
    window.says(WORKS)
    login.hands.photograph(picture)
    save_account(window, ADD)


def _watch_all_end(window: Window, login: Login, services: list[Service]) -> None:
    ids = [task_id for service in services for task_id in service.ids]
    window.shows(dict.fromkeys(ids, "Waiting"))
    for service in services:
        for task_id in service.ids:
            service.gateway.begin(task_id)
    window.shows(dict.fromkeys(ids, "Rendering"))
    login.hands.photograph("dialects-5-rendering")
    for service in services:
        failing, *succeeding = service.ids
        service.gateway.fail(failing, service.reason)
        for task_id in succeeding:
            service.gateway.finish(task_id)
    failed = {service.ids[0]: "Failed" for service in services}
    window.shows(dict.fromkeys(ids, "Saved") | failed)
    login.hands.photograph("dialects-6-ended")
    for service in services:
        assert window.row(service.ids[0]).description.startswith(service.reason)


def _look_for_secrets(services: list[Service]) -> None:
    """A token goes to its own service only; of two keys, one is never sent at all."""
    for owner in services:
        secrets = owner.gateway.token.split(":")
        forms = forms_of(secrets[-1])
        is_sent = {"Authorization"} if len(secrets) == 1 else set()
        for service in services:
            expected = is_sent if service is owner else set()
            assert sent(forms, service.gateway) == (expected, set())
