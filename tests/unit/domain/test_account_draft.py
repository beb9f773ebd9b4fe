"""What is typed becomes an account, or is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kling_desktop.domain import presets
from kling_desktop.domain.account import (
    DEFAULT_KIND,
    DEFAULT_PATH,
    FASTEST_S,
    LOOPBACK_FASTEST_S,
    Account,
    AuthStyle,
    BaseUrlError,
)
from kling_desktop.domain.account_draft import AccountDraft, LimitError, account_from, new_account
from kling_desktop.domain.templates import TemplateError

URL = "https://gateway.example"
KNOWN = Account(
    account_id="old",
    name="Studio",
    base_url=URL,
    path_template="/own/{task_id}",
    auth_style=AuthStyle.BARE_KEY,
    default_kind="lip-sync",
    retention_days=7,
    fastest_s=9.0,
    slowest_s=90.0,
)


def test_an_address_alone_makes_an_account() -> None:
    account = account_from(AccountDraft(base_url=" gateway.example/v1 "))
    assert account == Account(account_id=URL, name="gateway.example", base_url=URL)
    assert (account.path_template, account.default_kind) == (DEFAULT_PATH, DEFAULT_KIND)
    assert account.fastest_s == FASTEST_S
    local = account_from(AccountDraft(base_url="http://127.0.0.1:8080"))
    assert (local.name, local.fastest_s) == ("127.0.0.1:8080", LOOPBACK_FASTEST_S)


def test_a_known_service_is_set_up_as_it_wants_it() -> None:
    for preset in (it for it in presets.PRESETS if it.base_url):
        account = new_account(preset.base_url)
        assert account.path_template == preset.path_template
        assert account.auth_style is preset.auth_style
        assert account.retention_days == preset.retention_days


def test_what_is_left_out_stays_as_it_is() -> None:
    assert account_from(AccountDraft(base_url=URL), KNOWN) == KNOWN
    moved = account_from(AccountDraft(base_url="https://other.example"), KNOWN)
    assert moved == replace(KNOWN, base_url="https://other.example")


def test_a_folder_of_its_own_is_given_kept_and_taken_back() -> None:
    given = account_from(AccountDraft(base_url=URL, download_folder="/films"), KNOWN)
    assert given.download_folder == "/films"
    assert account_from(AccountDraft(base_url=URL), given) == given
    assert account_from(AccountDraft(base_url=URL, download_folder=""), given) == KNOWN


def test_a_pasted_endpoint_tells_path_and_kind() -> None:
    pasted = f"{URL}/klingai/v1/videos/image2video/878106242831892487"
    account = account_from(AccountDraft(base_url=pasted))
    assert account.base_url == URL
    assert account.path_template == "/klingai/v1/videos/{kind}/{task_id}"
    assert account.default_kind == "image2video"
    known = account_from(AccountDraft(base_url=pasted), KNOWN)
    assert known.path_template == "/klingai/v1/videos/{kind}/{task_id}"
    assert known.default_kind == "lip-sync"  # chosen once
    typed = AccountDraft(base_url=pasted, path_template="/x/{task_id}", default_kind="effects")
    account = account_from(typed)
    assert (account.path_template, account.default_kind) == ("/x/{task_id}", "effects")


def test_http_needs_leave_and_keeps_it() -> None:
    draft = AccountDraft(base_url="http://10.0.0.2")
    with pytest.raises(BaseUrlError):
        account_from(draft, KNOWN)
    account = account_from(replace(draft, allows_http=True), KNOWN)
    assert account.allows_http
    assert account_from(draft, account) == account
    with pytest.raises(BaseUrlError):
        account_from(replace(draft, allows_http=False), account)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (" Studio  two\n", "Studio two"),
        ("a\x00b\u202ec", "abc"),
        ("x" * 99, "x" * 80),
        (" ", "Studio"),
    ],
)
def test_a_name_is_one_line(typed: str, name: str) -> None:
    assert account_from(AccountDraft(base_url=URL, name=typed), KNOWN).name == name


@pytest.mark.parametrize(
    "values",
    [
        {"retention_days": 0},
        {"retention_days": 366},
        {"requests_at_once": 0},
        {"requests_at_once": 33},
        {"requests_per_s": 0.09},
        {"requests_per_s": 101.0},
        {"requests_per_s": float("nan")},
        {"fastest_s": 0.5},
        {"fastest_s": 601.0},
        {"slowest_s": float("inf")},
        {"slowest_s": 8.9},  # below the shortest pause
        {"default_kind": "../admin"},
        {"colour": "red"},
        {"colour": "#108E8E;"},
    ],
)
def test_what_is_out_of_bounds_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(LimitError) as refused:
        account_from(AccountDraft(base_url=URL, **values), KNOWN)
    assert refused.value.reason == next(iter(values))


def test_a_colour_is_given_kept_and_taken_away() -> None:
    teal = account_from(AccountDraft(base_url=URL, colour="#108e8e"), KNOWN)
    assert teal.colour == account_from(AccountDraft(base_url=URL), teal).colour == "#108e8e"
    assert account_from(AccountDraft(base_url=URL, colour=""), teal).colour == ""


def test_bounds_themselves_are_taken() -> None:
    low = AccountDraft(
        base_url=URL,
        retention_days=1,
        requests_at_once=1,
        requests_per_s=0.1,
        fastest_s=1.0,
        slowest_s=1.0,
    )
    high = replace(low, retention_days=365, requests_at_once=32, requests_per_s=100.0)
    for draft in (low, replace(high, fastest_s=600.0, slowest_s=600.0)):
        account = account_from(draft)
        assert (account.retention_days, account.fastest_s) == (
            draft.retention_days,
            draft.fastest_s,
        )


def test_this_machine_may_be_asked_faster() -> None:
    local = account_from(AccountDraft(base_url="http://localhost", fastest_s=0.05), KNOWN)
    assert local.fastest_s == 0.05
    moved = account_from(AccountDraft(base_url=URL), local)  # not given: brought within the bounds
    assert moved.fastest_s == 1.0


def test_a_longer_shortest_pause_takes_the_longest_along() -> None:
    account = account_from(AccountDraft(base_url=URL, fastest_s=300.0), KNOWN)
    assert (account.fastest_s, account.slowest_s) == (300.0, 300.0)


def test_a_path_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(TemplateError):
        account_from(AccountDraft(base_url=URL, path_template="/videos"), KNOWN)
