"""All services, built, started and stopped in the right order; for the window and the commands."""

from __future__ import annotations

import logging
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from kling_desktop.kling.client import StatusClient
from kling_desktop.kling.late_http import late_api_client, late_media_client
from kling_desktop.resources import releases_feed
from kling_desktop.services.accounts import Accounts
from kling_desktop.services.asking import Asker
from kling_desktop.services.background import TaskScope
from kling_desktop.services.downloads import Downloads
from kling_desktop.services.events import EventHub
from kling_desktop.services.follow_ups.follow_ups import FollowUps
from kling_desktop.services.learning import Learning
from kling_desktop.services.library import Clock, Library, utc_now
from kling_desktop.services.missing_files import MissingFiles
from kling_desktop.services.places import Places
from kling_desktop.services.preferences import Preferences
from kling_desktop.services.radar import Radar
from kling_desktop.services.releases import Releases
from kling_desktop.services.tracker import Tracker
from kling_desktop.storage.database import Database
from kling_desktop.storage.follow_ups import FollowUpStore
from kling_desktop.storage.parts import PartStore
from kling_desktop.storage.render_times import RenderTimeStore
from kling_desktop.storage.tasks import TaskStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from kling_desktop.kling.late_http import Http
    from kling_desktop.services.follow_ups.runners import Runners
    from kling_desktop.storage.paths import Paths
    from kling_desktop.storage.vault import Vault

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Workspace:
    """`ledger_set_aside` names where a damaged ledger was moved, if that happened."""

    paths: Paths
    preferences: Preferences
    hub: EventHub
    scope: TaskScope
    library: Library
    accounts: Accounts
    client: StatusClient
    learning: Learning
    tracker: Tracker
    downloads: Downloads
    follow_ups: FollowUps
    radar: Radar
    missing: MissingFiles
    releases: Releases
    vault: Vault
    ledger_set_aside: Path | None


@asynccontextmanager
async def open_workspace(
    paths: Paths,
    vault: Vault,
    *,
    clock: Clock = utc_now,
    download_folder: Path | None = None,
    newest: int | None = None,
) -> AsyncIterator[Workspace]:
    """Everything loaded from the ledger; nothing asked yet. `newest` as in `Library.load`.

    Raises LedgerTooNew, OSError or sqlite3.Error when the ledger cannot be used.
    """
    paths.create()
    database = Database(paths.ledger)
    await database.open()
    scope = TaskScope(_report)
    try:
        preferences, store, hub = Preferences(paths), TaskStore(database), EventHub()
        proxy = preferences.proxy
        async with (
            aclosing(late_api_client(proxy)) as api,
            aclosing(late_media_client(proxy)) as media,
        ):
            client, random = StatusClient(api), Random()  # noqa: S311 - spreads requests, no secrets
            library = Library(store, hub, clock)
            accounts = Accounts(store, vault, client, hub, preferences)
            learning = Learning(RenderTimeStore(database), library, clock)
            asker = Asker(library, accounts, client, learning, clock=clock, random=random)
            tracker = Tracker(
                library,
                accounts,
                asker,
                learning,
                hub=hub,
                scope=scope,
                clock=clock,
                random=random,
            )
            places = Places(preferences, accounts, download_folder)
            downloads = Downloads(
                library,
                accounts,
                tracker,
                media,
                PartStore(database),
                places,
                hub=hub,
                scope=scope,
                clock=clock,
                random=random,
                at_once=preferences.settings.downloads_at_once,
                kilobytes_per_s=preferences.settings.kilobytes_per_s,
            )
            follow_ups = FollowUps(
                library,
                downloads,
                FollowUpStore(database),
                lambda: _runners(media, accounts, places, vault, clock),
                preferences,
                hub=hub,
                scope=scope,
                clock=clock,
            )
            radar = Radar(library, accounts, hub, clock)
            await accounts.load()
            await library.load(newest)
            await learning.load()
            try:
                yield Workspace(
                    paths=paths,
                    preferences=preferences,
                    hub=hub,
                    scope=scope,
                    library=library,
                    accounts=accounts,
                    client=client,
                    learning=learning,
                    tracker=tracker,
                    downloads=downloads,
                    follow_ups=follow_ups,
                    radar=radar,
                    missing=MissingFiles(library, hub, scope),
                    releases=Releases(media, releases_feed()),
                    vault=vault,
                    ledger_set_aside=database.set_aside,
                )
            finally:
                await scope.cancel_all()
                downloads.close()
                await library.flush()
    finally:
        await database.close()


def _runners(
    media: Http, accounts: Accounts, places: Places, vault: Vault, clock: Clock
) -> Runners:
    """Made when something is first to be done after a render: the start waits for none of it."""
    from kling_desktop.services.follow_ups.runners import Runners
    from kling_desktop.services.follow_ups.secret import WebhookSecret

    return Runners(media, accounts, places, WebhookSecret(vault), clock)


def _report(name: str, error: BaseException) -> None:
    _log.error("%s failed", name, exc_info=error)
