"""Services known by name."""

from __future__ import annotations

import pytest

from kling_desktop.domain import presets
from kling_desktop.domain.account import DEFAULT_PATH, Account, AuthStyle, normalise_base_url
from kling_desktop.domain.presets import PRESETS, Preset, preset_at, preset_for


def account(base_url: str, path_template: str = DEFAULT_PATH) -> Account:
    return Account(account_id="a", name="A", base_url=base_url, path_template=path_template)


def test_every_preset_can_be_used_as_it_is() -> None:
    assert len({it.preset_id for it in PRESETS}) == len(PRESETS)
    for preset in PRESETS:
        if preset.base_url:
            assert normalise_base_url(preset.base_url) == preset.base_url
            assert preset_for(account(preset.base_url, preset.path_template)) is preset


@pytest.mark.parametrize(
    ("base_url", "template", "preset"),
    [
        ("https://api-singapore.klingai.com", "/v1/videos/{kind}/{task_id}", presets.INTERNATIONAL),
        ("https://api-beijing.klingai.com/", "/own/{task_id}", presets.CHINA),
        ("https://crazyrouter.com:8443", DEFAULT_PATH, presets.CRAZYROUTER),
        ("https://duomiapi.com/api/video", DEFAULT_PATH, presets.DUOMI),
        ("https://gateway.example", DEFAULT_PATH, presets.NEW_API),
        ("https://gateway.example", "/v1/videos/{kind}/{task_id}", presets.OWN),
        ("https://duomiapi.com.example", "/own/{task_id}", presets.OWN),
    ],
)
def test_an_account_shows_its_service(base_url: str, template: str, preset: Preset) -> None:
    assert preset_for(account(base_url, template)) is preset


def test_the_providers_own_hosts_take_a_key_pair() -> None:
    own = [it for it in PRESETS if it.auth_style is AuthStyle.KEY_PAIR]
    assert own == [presets.INTERNATIONAL, presets.CHINA]
    assert presets.DUOMI.auth_style is AuthStyle.BARE_KEY


@pytest.mark.parametrize("text", ["", "h", "https://", "https://[::1", "https://duomiapi.co"])
def test_a_half_typed_address_is_no_known_service(text: str) -> None:
    assert preset_at(text) is None
