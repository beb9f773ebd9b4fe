"""Renders for the gateway, and the pictures that go with them."""

from __future__ import annotations

from kling_desktop.demo.render import Render, ReplyForm
from kling_desktop.resources import resource

CLIPS = ("dusk-ridges", "moonlit-sea", "lantern-lake", "aurora-pines")


def task_id(number: int) -> str:
    """An id of the provider's form."""
    return str(878_106_242_831_892_000 + number)


def render(number: int, *, form: ReplyForm = ReplyForm.FLAT, waits_s: float = 3600.0) -> Render:
    """One that waits until the gateway is told to go on."""
    clip = CLIPS[number % len(CLIPS)] + ".mp4"
    return Render(task_id=task_id(number), clips=(clip,), waits_s=waits_s, form=form)


def clip_bytes(number: int) -> bytes:
    return (resource("clips") / (CLIPS[number % len(CLIPS)] + ".mp4")).read_bytes()
