"""Runs inside: keeps an account as the window does, with its token in the system's keyring.

python.exe keep_account.py ADDRESS; the token comes in KLING_API_KEY.
"""

from __future__ import annotations

import asyncio
import os
import sys

from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import at_the_pace_of_loopback
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import user_paths
from kling_desktop.storage.vault import Vault


async def keep(address: str, token: str) -> str:
    account = at_the_pace_of_loopback(Account(account_id="main", name="Main", base_url=address))
    vault = Vault()
    paths = user_paths()
    paths.create()
    async with open_workspace(paths, vault) as workspace:
        await workspace.accounts.use(account, token)
        status = await vault.store(account, token)
    return f"{status.state.value}: {status.store}"


sys.stdout.write(asyncio.run(keep(sys.argv[1], os.environ["KLING_API_KEY"])))
