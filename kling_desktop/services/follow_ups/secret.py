"""The value of the webhook's header: in the vault, and in memory once it was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.domain.webhook_address import webhook_origin

if TYPE_CHECKING:
    from kling_desktop.storage.settings import Settings
    from kling_desktop.storage.vault import Vault, VaultStatus


@dataclass(frozen=True, slots=True)
class _Header:
    """Given for one server, as tokens are: at another it has to be entered anew."""

    origin: str
    account_id: str = "webhook header"  # no account's: those are addresses


class WebhookSecret:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._known: dict[str, str] = {}

    async def headers(self, settings: Settings) -> dict[str, str] | None:
        """The header to send; none where none is named, None where its value is not there."""
        if not settings.webhook_header:
            return {}
        owner = _Header(webhook_origin(settings.webhook_address))
        if owner.origin not in self._known:
            value, _ = await self._vault.read(owner)
            if not value:
                return None
            self._known[owner.origin] = value
        return {settings.webhook_header: self._known[owner.origin]}

    async def keep(self, address: str, value: str) -> VaultStatus:
        """Keep a value for the server at an address; an empty one deletes what is kept."""
        owner = _Header(webhook_origin(address))
        self._known.pop(owner.origin, None)
        if not value:
            return await self._vault.forget(owner)
        self._known[owner.origin] = value
        return await self._vault.store(owner, value)
