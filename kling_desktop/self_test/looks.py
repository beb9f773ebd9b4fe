"""All that is looked at once the modules are there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from kling_desktop.app import run_unseen
from kling_desktop.self_test.findings import Finding, missing
from kling_desktop.self_test.trial import Trial
from kling_desktop.storage.vault import Vault, VaultState
from kling_desktop.ui.self_test import load_displays, load_languages

STEP_LIMIT_S = 8.0
Look = Callable[[], Awaitable[str]]

_NO_STORE = {
    VaultState.ABSENT: "no keyring on this machine: tokens would be held in memory",
    VaultState.UNTRUSTED: "a keyring of plain files, not used: tokens would be held in memory",
}


class NotThereError(Exception):
    """What is missing, in words."""


def look_at_the_rest() -> list[Finding]:
    findings: list[Finding] = []
    run_unseen(lambda: _look(findings))
    return findings


async def _look(findings: list[Finding]) -> int:
    for name, look in (("Display", _display), ("Languages", _languages), ("Keyring", _keyring)):
        findings.append(await _found(name, look))
    async with AsyncExitStack() as stack:
        trial = Trial(stack)
        for name, step in (
            ("Ledger", trial.open_ledger),
            ("Service", trial.start_service),
            ("Render", trial.watch_render),
            ("Clip", trial.save_clip),
            ("Frame", trial.decode_frame),
        ):
            findings.append(await _found(name, step))
            if not findings[-1].is_there:
                break  # the next steps need it
    return 0


async def _found(name: str, look: Look) -> Finding:
    try:
        async with asyncio.timeout(STEP_LIMIT_S):
            return Finding(name, is_there=True, detail=await look())
    except TimeoutError:
        return Finding(name, is_there=False, detail=f"nothing within {STEP_LIMIT_S:.0f} s")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        return missing(name, error)


async def _display() -> str:
    return ", ".join(load_displays())


async def _languages() -> str:
    return ", ".join(load_languages())


async def _keyring() -> str:
    """That there is none is no fault of the program's; that none can be looked for is."""
    status = await Vault().status()
    if status.state is VaultState.SILENT:
        raise NotThereError("keyrings cannot be looked for")
    return status.store or _NO_STORE[status.state]
