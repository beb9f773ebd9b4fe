"""Settings survive a restart, and a damaged file harms nobody."""

from __future__ import annotations

import json
import stat
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.domain.proxy import ProxyChoice, ProxyMode
from kling_desktop.storage.settings import (
    Settings,
    SettingsUnreadable,
    glance_at_settings,
    load_settings,
    save_settings,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_what_was_saved_comes_back(file: Path) -> None:
    chosen = Settings(
        main_account_id="https://api.example.com (2)",
        download_folder="/clips/日本",
        save_automatically=False,
        downloads_at_once=1,
        kilobytes_per_s=300,
        name_template="{date}/{name}",
        write_checksum=True,
        write_sidecar=True,
        volume=0.0,
        muted=False,
        loop=False,
        software_decoding=True,
        theme="dark",
        text_percent=150,
        language="ja",
        contrast="more",
        motion="less",
        proxy_mode="manual",
        proxy_address="http://proxy.example:3128",
        detailed_log=True,
        updates="weekly",
        program_since=1_764_000_000,
        program_for="failed",
        program=("/usr/bin/x", "--name={name}", ""),
        program_minutes=1,
        webhook_since=1_764_000_000,
        webhook_for="succeeded",
        webhook_address="http://nas/hook",
        webhook_header="X-Key",
        webhook_body='["{id}"]',
        copy_since=1_764_000_000,
        copy_folder="/second",
        notify="failures",
        notify_in_front=True,
        notify_sound=True,
        tray=False,
        close_to_tray=True,
        watch_clipboard=True,
        keys={"compare": ("Ctrl+B", "F7"), "star": ()},
    )
    assert all(value != getattr(Settings(), name) for name, value in asdict(chosen).items())
    save_settings(file, chosen)
    assert load_settings(file) == chosen
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_a_missing_file_means_the_defaults(file: Path) -> None:
    assert load_settings(file) == Settings()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'{"volume":1e']
)
def test_a_damaged_file_is_set_aside(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(SettingsUnreadable):
        load_settings(file)
    assert file.with_name("settings.json.damaged").read_bytes() == content
    assert load_settings(file) == Settings()


@pytest.mark.parametrize("content", [b"{", b"[]", None])
def test_a_glance_sets_nothing_aside(file: Path, content: bytes | None) -> None:
    if content is not None:
        file.write_bytes(content)
    before = list(file.parent.iterdir())
    assert glance_at_settings(file) == Settings()
    assert list(file.parent.iterdir()) == before
    save_settings(file, Settings(software_decoding=True))
    assert glance_at_settings(file).software_decoding


def test_a_folder_in_its_place_stays(file: Path) -> None:
    file.mkdir()
    with pytest.raises(SettingsUnreadable):
        load_settings(file)
    assert file.is_dir()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("downloads_at_once", 9),
        ("name_template", "{nmae}"),
        ("volume", -0.1),
        ("volume", float("nan")),
        ("volume", "loud"),
        ("download_folder", None),
        ("main_account_id", 7),
        ("muted", 0),
        ("theme", "pink"),
        ("language", "tlh"),
        ("text_percent", 201),
        ("proxy_mode", "socks"),
        ("updates", "daily"),
        ("notify", "loudly"),
        ("proxy_address", "http://me:word@proxy.example:3128"),
        ("proxy_address", "proxy.example:3128"),
        ("program", "x"),
        ("program", ["x", 1]),
        ("program", ["./x"]),
        ("program", ["x", "{token}"]),
        ("program_for", "always"),
        ("program_minutes", 0),
        ("program_since", -1),
        ("webhook_address", "http://example.com/"),
        ("webhook_header", "Host"),
        ("webhook_body", "{"),
        ("unheard_of", 1),
    ],
)
def test_a_value_out_of_place_falls_back_alone(file: Path, name: str, value: Any) -> None:
    file.write_text(json.dumps({**asdict(Settings(loop=False)), name: value}))
    assert load_settings(file) == Settings(loop=False)


def test_a_wanted_proxy_without_an_address_leaves_the_systems() -> None:
    assert Settings(proxy_mode="manual").proxy == Settings().proxy == ProxyChoice()
    address = "http://proxy.example:3128"
    chosen = Settings(proxy_mode="manual", proxy_address=address).proxy
    assert chosen == ProxyChoice(ProxyMode.MANUAL, address)


def test_a_failed_write_keeps_the_old_file(file: Path) -> None:
    save_settings(file, Settings(volume=0.1))
    file.with_name("settings.json.new").mkdir()  # the place where the new one would grow
    with pytest.raises(OSError, match="directory"):
        save_settings(file, Settings(volume=0.9))
    assert load_settings(file).volume == 0.1


@pytest.mark.parametrize(
    "damaged", [None, 7, "Ctrl+B", [1], ["Ctrl+B", None], ["x" * 41], ["A"] * 9, {"Ctrl+B": 1}]
)
def test_keys_out_of_place_fall_back_one_by_one(file: Path, damaged: Any) -> None:
    keys = {"star": damaged, "compare": ["Ctrl+B"], "": ["F7"], "x" * 41: []}
    file.write_text(json.dumps({**asdict(Settings(loop=False)), "keys": keys}))
    assert load_settings(file) == Settings(loop=False, keys={"compare": ("Ctrl+B",)})


@pytest.mark.parametrize("damaged", [None, 7, "star", [["star", ["B"]]]])
def test_keys_that_are_no_mapping_fall_back(file: Path, damaged: Any) -> None:
    file.write_text(json.dumps({**asdict(Settings(loop=False)), "keys": damaged}))
    assert load_settings(file) == Settings(loop=False)
