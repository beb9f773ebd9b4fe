"""What helps somebody else to find a fault, as files without anything that is nobody's business."""

from __future__ import annotations

import io
import json
import platform
import re
import zipfile
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kling_desktop import __version__
from kling_desktop.domain.account import AuthStyle
from kling_desktop.kling.redact import text_without_secrets
from kling_desktop.services.background import on_own_thread
from kling_desktop.services.redaction import without_logins
from kling_desktop.services.tokens import secrets_of
from kling_desktop.storage.logs import last_lines, redact

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kling_desktop.domain.task import Task
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.settings import Settings

LOG_LINES = 300
# No word here may look like the start of a header: what follows would be taken out.
_STYLES = {
    AuthStyle.BEARER: "usual header",
    AuthStyle.BARE_KEY: "key alone",
    AuthStyle.KEY_PAIR: "pair of keys",
}
_SECRETIVE = re.compile("token|secret|header|password|argument")
# Whatever follows the host of a link may be what opens it.
_LINK = re.compile(r"(?i)(https?:(?:\\?/){2}[^\s\"'<>/\\?#]+)(?:\\?/)[^\s\"'<>]+")


async def collect(workspace: Workspace, versions: Mapping[str, str]) -> dict[str, str]:
    """The files of a diagnostic bundle by name, fit to be read by anybody.

    `versions` are those of what the window is made of.
    """
    vault = await workspace.accounts.vault_status()
    store = vault.store or "none"
    about = {
        "Kling Desktop": __version__,
        "Python": platform.python_version(),
        "System": platform.platform(),
        **versions,
        "Keyring": f"{store} ({vault.state.value})",
    }
    statuses = workspace.accounts.statuses
    tasks = list(workspace.library.tasks.values())
    settings, paths = workspace.preferences.settings, workspace.paths
    written = {
        "settings.json": json.dumps(_told(_shown(settings)), indent=2, ensure_ascii=False),
        "accounts.txt": "\n\n".join(_account(status) for status in statuses),
    }
    secrets = secrets_of(statuses)

    def finish() -> dict[str, str]:
        ledger = f"{_size(paths.ledger) / 1e6:.1f} MB"
        files = {
            "about.txt": _lines([*about.items(), ("Ledger", ledger)]),
            **written,
            "renders.txt": _renders(tasks),
            "log.txt": last_lines(paths.log, LOG_LINES),
        }
        return {name: without_private(text, secrets, Path.home()) for name, text in files.items()}

    return await on_own_thread(finish, name="put the diagnostic bundle together")


def _told(settings: Mapping[str, Any]) -> dict[str, Any]:
    """What a program or another service is given may be a secret: such settings are left out, and
    only whether they are set is told.
    """
    return {
        name: ("(set, left out)" if value else "(empty)") if _SECRETIVE.search(name) else value
        for name, value in settings.items()
    }


def _size(ledger: Path) -> int:
    """In bytes, with what is not moved into the file yet."""
    journal = ledger.with_name(f"{ledger.name}-wal")
    return sum(path.stat().st_size for path in (ledger, journal) if path.is_file())


def pack(files: Mapping[str, str]) -> bytes:
    """The files as a zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def without_private(text: str, secrets: Iterable[str], home: Path) -> str:
    """Without secrets, what looks like one, paths of links, and the name of the home folder."""
    longest_first = sorted(secrets, key=len, reverse=True)
    text = redact(text_without_secrets(text, *longest_first))
    text = _LINK.sub(r"\1/…", without_logins(text))
    if not home.name:
        return text
    for written in {str(home), home.as_posix(), json.dumps(str(home))[1:-1]}:
        text = re.sub(re.escape(written) + r"(?![\w-]|\.\w)", "~", text)
    # Other folders of the same person, such as those of a temporary file.
    return re.sub(rf"(?<=[/\\]){re.escape(home.name)}(?=[/\\\"'\s]|$)", "~", text)


def _shown(settings: Settings) -> dict[str, object]:
    """Without the arguments of a program and the text of a webhook: keys may stand in them."""
    arguments = f"{max(len(settings.program) - 1, 0)} arguments"
    body = f"{len(settings.webhook_body)} characters"
    return {
        **asdict(settings),
        "program": [*settings.program[:1], arguments],
        "webhook_body": body,
    }


def _account(status: AccountStatus) -> str:
    account = status.account
    facts = {
        "Name": account.name,
        "Host": urlsplit(account.base_url).netloc,
        "Path": account.path_template,
        "Signs in with": _STYLES[account.auth_style],
        "Kind": account.default_kind,
        "Kept for": f"{account.retention_days} days",
        "Pause": f"{account.fastest_s} to {account.slowest_s} s",
        "Questions": f"{account.requests_at_once} at once, {account.requests_per_s} a second",
        "Credentials": status.token_state.value,  # "Token:" would be taken for one
        "Trouble": status.problem.kind.value if status.problem else "none",
    }
    return _lines(facts.items())


def _renders(tasks: Collection[Task]) -> str:
    states = Counter(task.state.value for task in tasks)
    counts = [*sorted(states.items()), ("saved", sum(task.is_saved for task in tasks))]
    return _lines((name, str(count)) for name, count in [("all", len(tasks)), *counts])


def _lines(facts: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in facts)
