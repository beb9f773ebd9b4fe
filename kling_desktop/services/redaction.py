"""Renders without anything secret, for whatever leaves the program.

Links of clips are left out: they are dead within days, and until then their signature opens them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kling_desktop.domain.id_forms import holds_secret
from kling_desktop.domain.organising import MAX_LABEL, MAX_NOTE
from kling_desktop.kling.redact import SHORTEST_SECRET, text_without_secrets

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kling_desktop.domain.task import Task, Video

# What the creator notes may have links of its own; those that open something lose what opens it.
_LINK = re.compile(r"(?i)(https?:(?:\\?/){2}[^\s\"'<>?#]*)([?#][^\s\"'<>]*)")
_OPENS = re.compile(
    r"(?i)token|key|sig|auth|secret|pass|credential|expires|policy|kstime|ticket|session"
)
_LOGIN = re.compile(r"(?i)(https?:(?:\\?/){2})[^\s\"'<>/@]*@")


def without_secrets(text: str, secrets: Collection[str]) -> str:
    """A creator's text without tokens and what opens a link; other links stay whole."""
    pieces, end = [], 0
    for link in _LINK.finditer(text):
        pieces += [_plain(text[end : link.start()], secrets), _plain(link[1], secrets)]
        pieces.append(_query(link[2], secrets))
        end = link.end()
    return "".join([*pieces, _plain(text[end:], secrets)])


def without_logins(text: str) -> str:
    """Links keep all but the name and password in front of their host."""
    return _LOGIN.sub(r"\1", text)


def _plain(text: str, secrets: Collection[str]) -> str:
    return without_logins(text_without_secrets(text, *secrets))


def _query(query: str, secrets: Collection[str]) -> str:
    is_open = _OPENS.search(query) or text_without_secrets(query, *secrets) != query
    return "?…" if is_open else query


def tasks_without_secrets(tasks: Sequence[Task], secrets: Collection[str]) -> Iterator[Task]:
    """Without links and all that is secret; a few hundred at a time, which is far quicker.

    One whose id is a token is no render at all, and left out.
    """
    plain = [replace(task, videos=tuple(map(_unlinked, task.videos))) for task in tasks]
    together = "\n".join(text for task in plain for text in _texts(task))
    if without_secrets(together, secrets) == together:
        yield from plain
    else:
        for task in plain:
            yield from _cleaned(task, secrets)


def _cleaned(task: Task, secrets: Collection[str]) -> Iterator[Task]:
    """One by one, where something was found."""

    def clean(text: str) -> str:
        return without_secrets(text, secrets)

    if _is_secret(task.task_id, secrets):
        return
    yield replace(
        task,
        kind=task.kind if clean(task.kind) == task.kind else "",
        name=clean(task.name),
        note=clean(task.note)[:MAX_NOTE],  # what stands for a token may be longer
        project=clean(task.project)[:MAX_LABEL],
        tags=tuple(sorted({clean(tag)[:MAX_LABEL] for tag in task.tags})),
        raw_status=clean(task.raw_status),
        reason=clean(task.reason),
        cost=clean(task.cost),
        videos=tuple(
            replace(it, path="", size_bytes=None) if _is_secret(it.path, secrets) else it
            for it in task.videos
        ),
    )


def _is_secret(text: str, secrets: Collection[str]) -> bool:
    """Of ids and paths, which are kept whole or not at all."""
    known = (secret for secret in secrets if len(secret) >= SHORTEST_SECRET)
    return holds_secret(text) or any(secret in text for secret in known)


def _texts(task: Task) -> Iterator[str]:
    yield from (task.task_id, task.kind, task.name, task.note, task.project, *task.tags)
    yield from (task.raw_status, task.reason, task.cost)
    yield from (video.path for video in task.videos)


def _unlinked(video: Video) -> Video:
    return replace(video, url="", watermark_url="")
