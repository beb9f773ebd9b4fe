"""Taking an account away, and its renders off the list where that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.services.accounts import AccountInUse

if TYPE_CHECKING:
    from collections.abc import Collection

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.library import Library
    from kling_desktop.storage.vault import VaultStatus


def renders_of(account_id: str, library: Library) -> list[TaskKey]:
    return [key for key in library.tasks if key.account_id == account_id]


async def remove_account(
    account_id: str,
    accounts: Accounts,
    library: Library,
    *,
    with_renders: Collection[TaskKey] = (),
) -> VaultStatus:
    """Remove an account, its token and those renders; says how the keyring was.

    Raises AccountInUse, with nothing changed, when other renders belong to it; and sqlite3.Error.
    """
    others = set(renders_of(account_id, library)) - set(with_renders)
    if others:
        raise AccountInUse(len(others))
    await library.remove(with_renders)
    return await accounts.forget(account_id)
