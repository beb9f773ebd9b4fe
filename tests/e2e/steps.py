"""What several tests have a person do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.processes import Process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.hands import Hands
    from tests.e2e.login import Login
    from tests.e2e.window import Window

FIRST_STEPS = "First steps"
ACCOUNT = "Your Kling account"
WORKS = "It works: the service takes this token."


def give_account(window: Window, gateway: GatewayProcess, hands: Hands) -> None:
    """Take the first steps by keyboard: type address and token, Test, and go through the rest."""
    window.find("dialog", FIRST_STEPS)
    window.says("The token is kept in")
    hands.photograph("account-1-asked")
    window.fill("Base URL", gateway.base_url)
    window.fill("Token", gateway.token)
    press_test(window)
    window.says(WORKS)
    hands.photograph("account-2-tested")
    take_first_steps(window)


def press_test(window: Window) -> None:
    window.press("Tab", "space")  # from the token to Test


def take_first_steps(window: Window) -> None:
    """From Test in the first of them to the end of all."""
    window.press("shift+Tab", "Return")  # back in the field, where Return means Next
    for step in ("Step 2 of 3", "Step 3 of 3"):
        window.says(step)
        window.press("Return")
    window.gone("dialog", FIRST_STEPS)


def save_account(window: Window, dialog: str = ACCOUNT) -> None:
    window.press("shift+Tab", "Return")  # back in the field, where Return means Save
    window.gone("dialog", dialog)


def file_manager(login: Login, folder: Path) -> Process:
    return Process(["pcmanfm", "--no-desktop", folder], login.environment, login.folder / "pcmanfm")


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
