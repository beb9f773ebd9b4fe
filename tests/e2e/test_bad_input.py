"""Bad input to the window: each cause has a clear sentence, loses nothing, and can be mended."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from tests.e2e.pictures import changed
from tests.e2e.renders import clip_bytes, render, task_id
from tests.e2e.steps import (
    FIRST_STEPS,
    WORKS,
    bytes_in,
    file_manager,
    give_account,
    press_test,
    take_first_steps,
)
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.hands import Hands
    from tests.e2e.login import Login
    from tests.e2e.window import Window

UNREACHABLE = "The service cannot be reached. Look at the connection and the base URL."
REFUSED = "The service refused the token. Enter a valid one."
NO_API = "There is no Kling API at this address."
UNKNOWN = "The service does not know this id."
ONE, OTHER = task_id(0), task_id(1)


@pytest.fixture
def hands(login: Login) -> Hands:
    return login.hands


def test_the_first_dialog_says_what_is_wrong(
    login: Login, gateway: GatewayProcess, hands: Hands
) -> None:
    with login.open_window() as window:
        window.find("dialog", FIRST_STEPS)

        def testing(base_url: str, token: str, sentence: str) -> None:
            window.fill("Base URL", base_url)
            window.fill("Token", token)
            press_test(window)
            window.says(sentence)

        testing("nonsense here", "some-token", "This is not a web address.")
        testing("http://api.example.com", "some-token", "This address starts with http,")
        testing(gateway.base_url, "two words", "This is not a token:")
        testing("http://127.0.0.1:9", "some-token", UNREACHABLE)
        testing(gateway.base_url, "wrong-token", REFUSED)
        hands.photograph("bad-1-refused-in-dialog")
        gateway.inject(faults.html_page())
        testing(gateway.base_url, gateway.token, NO_API)
        hands.photograph("bad-2-html-in-dialog")
        gateway.heal()
        press = gateway.asked.total()
        window.fill("Token", gateway.token)
        press_test(window)
        window.says(WORKS)
        assert gateway.asked.total() == press + 1
        take_first_steps(window)


def test_trouble_with_the_service_passes(
    login: Login, gateway: GatewayProcess, hands: Hands
) -> None:
    gateway.add(render(0))
    with login.open_window() as window:
        give_account(window, gateway, hands)
        window.paste(ONE)
        window.shows({ONE: "Waiting"})

        gateway.stop()
        window.says(UNREACHABLE)
        hands.photograph("bad-3-unreachable")
        gateway.start()
        gateway.begin(ONE)
        _goes_on(window, UNREACHABLE, "Rendering")

        gateway.inject(faults.error(401, 1002, "Authorization is invalid"))
        window.says(REFUSED)
        window.shows({ONE: "Paused"})
        hands.photograph("bad-4-token-refused")
        gateway.heal()
        _goes_on(window, REFUSED, "Rendering")

        gateway.inject(faults.html_page())
        window.says(NO_API)
        hands.photograph("bad-5-html")
        gateway.heal()
        _goes_on(window, NO_API, "Rendering")

        window.paste(OTHER)  # which nobody has heard of
        window.says(UNKNOWN)
        hands.photograph("bad-6-unknown-id")
        gateway.add(render(1))
        _goes_on(window, UNKNOWN, "Rendering")
        window.shows({ONE: "Rendering", OTHER: "Waiting"})
        gateway.finish(ONE)
        window.shows({ONE: "Saved"})
    assert bytes_in(login.downloads) == {f"{ONE}.mp4": clip_bytes(0)}


def _goes_on(window: Window, sentence: str, badge: str) -> None:
    """By "Check now"; else the wait after a failure would make the test long."""
    window.press("F5")
    window.shows({ONE: badge})
    until(
        lambda: not any(sentence in text for text in window.texts),
        f"the end of {sentence!r}",
        otherwise=window.told,
    )


def test_a_folder_that_takes_nothing(login: Login, gateway: GatewayProcess, hands: Hands) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, hands)
        login.downloads.write_text("a file where the folder should be")
        gateway.finish(ONE)
        window.paste(ONE)
        window.says(f"The download folder {login.downloads} is not there.", within_s=60)
        window.shows({ONE: "Not saved"})
        hands.photograph("bad-7-no-folder")

        _choose_folder(window, "/sys/clips")  # takes nothing, from root neither
        window.says("Nothing can be written to /sys/clips.", within_s=60)
        hands.photograph("bad-8-read-only")
        gateway.finish(OTHER)
        window.paste(OTHER)
        window.shows({ONE: "Not saved", OTHER: "Not saved"}, within_s=60)

        login.downloads.unlink()
        _choose_folder(window, str(login.downloads))
        window.shows({ONE: "Saved", OTHER: "Saved"})
        assert not any("/sys/clips" in text for text in window.texts)
        hands.photograph("bad-9-folder-mended")
    assert bytes_in(login.downloads) == {f"{task_id(it)}.mp4": clip_bytes(it) for it in (0, 1)}


def _choose_folder(window: Window, folder: str) -> None:
    window.press("ctrl+comma")
    window.find("dialog", "Settings")
    window.press("alt+g")
    window.fill("Download folder", folder)
    window.press("Return")  # in force from here on
    window.press("Escape")
    until(lambda: not window.has("dialog", "Settings"), "the dialog to close")


def test_dropped_files(login: Login, gateway: GatewayProcess, hands: Hands) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, hands)
        hands.place(window.id, 0, 30, 1200, 800)
        until(lambda: window.find("frame", "^Kling Desktop$").left < 40, "the window to move")
        target = window.find("table", "Renders").centre

        noise = secrets.token_bytes(5000) + b"\0"
        with _dropped(login, target, "noise.bin", noise) as file:
            window.says("Not read: noise.bin. Ids are read from text, CSV, JSON and log files.")
            hands.photograph("bad-10-binary-dropped")
        with _dropped(login, target, "noise.txt", noise):  # which only pretends
            window.says("Not read: noise.txt.")
        assert window.badges == {}

        table = f"task_id,name\n{ONE},First shot\n".encode()
        with _dropped(login, target, "ids.csv", table):
            window.shows({"First shot": "Waiting"})
        hands.copy_files([file])
        hands.focus(window.id)
        window.press("ctrl+v")
        window.says("Not read: noise.bin.")
        assert window.badges == {"First shot": "Waiting"}


@contextmanager
def _dropped(login: Login, target: tuple[int, int], name: str, content: bytes) -> Iterator[Path]:
    """A file dragged out of a file manager that shows nothing else, and that stays open."""
    hands, folder = login.hands, login.home / f"only {name}"
    folder.mkdir()
    file = folder / name
    file.write_bytes(content)
    with file_manager(login, folder) as manager:
        window = hands.window_of(manager.pid, name)
        hands.place(window, 1250, 300, 600, 500)
        hands.focus(window)
        hands.drag(_icon(hands, folder), target)
        yield file
    assert file.read_bytes() == content


def _icon(hands: Hands, folder: Path) -> tuple[int, int]:
    """Where the only file is: what looks different once everything is chosen."""

    def found() -> tuple[int, int] | None:
        hands.press("Escape")
        before = hands.photograph("file-manager-1")
        hands.press("ctrl+a")
        return changed(before, hands.photograph("file-manager-2"), top=380, bottom=770)

    return until(found, f"the icon in {folder}")
