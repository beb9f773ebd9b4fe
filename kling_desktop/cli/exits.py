"""How a command ends."""

from __future__ import annotations

ANSWERED, NOT_WRITTEN, USAGE, RENDER_FAILED, NO_TOKEN, NO_ANSWER, TIMED_OUT = range(7)


class Ended(Exception):
    """The command cannot go on; `code` is its exit code, the text is for the person."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code
