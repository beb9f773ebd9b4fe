"""One demo: its own gateway, its own folder, its own account, and eight renders on the list."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.renders import demo_renders
from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import at_the_pace_of_loopback
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.resources import resource
from kling_desktop.storage.paths import paths_in

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace

BYTES_PER_S = 400_000.0  # a clip takes a moment to arrive, so that its saving is seen


class DemoSession:
    """Touches neither the creator's list nor the keyring. Raises OSError when it cannot start."""

    def __init__(self) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="kling-desktop-demo-"))
        self.paths = paths_in(self._home)
        self._gateway = Gateway(
            demo_renders(),
            token=secrets.token_urlsafe(24),
            clips=resource("clips"),
            bytes_per_s=BYTES_PER_S,
        )
        self._gateway.start()

    async def fill(self, workspace: Workspace) -> None:
        """Set the demo's account up and put its renders on the list."""
        account = at_the_pace_of_loopback(
            Account(account_id="demo", name="Demo", base_url=self._gateway.base_url)
        )
        await workspace.accounts.use(account, self._gateway.token)
        refs = [TaskRef(it.task_id, it.kind, it.name) for it in self._gateway.renders]
        await workspace.library.add(refs, account)

    def close(self, *, keep_files: bool) -> None:
        self._gateway.stop()
        if not keep_files:
            shutil.rmtree(self._home, ignore_errors=True)
