"""Starts the window, or a command."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from kling_desktop.ui.frames.entry import ARGUMENT as DECODE_FRAMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main() -> int:
    if sys.argv[1:] == [DECODE_FRAMES]:
        from kling_desktop.ui.frames.worker import main as decode_frames

        return decode_frames()
    if sys.argv[1:2] in ([], ["--"]):  # as menus and links do it: nothing is to be parsed
        return _open_window(sys.argv[2:])
    return _obey(sys.argv[1:])


def _obey(words: Sequence[str]) -> int:
    from kling_desktop.cli.arguments import build_parser, split_off_given  # late: see above
    from kling_desktop.cli.language import speak_as_chosen, translate

    options, given = split_off_given(words)
    speak_as_chosen()
    parser = build_parser()
    arguments = parser.parse_args(options)
    if arguments.screenshot and not arguments.demo:
        parser.error(translate("commands", "--screenshot goes with --demo"))
    if arguments.command:
        from kling_desktop.cli.commands import run

        return run(arguments)
    if arguments.self_test:
        from kling_desktop.self_test.run import run_self_test

        return run_self_test()
    return _open_window(
        given,
        demo=arguments.demo,
        screenshot=arguments.screenshot,
        in_background=arguments.background,
    )


def _open_window(
    given: Sequence[str],
    *,
    demo: bool = False,
    screenshot: Path | None = None,
    in_background: bool = False,
) -> int:
    """Or have the one that is open come to the front and take what was given."""
    from kling_desktop.ui.single_instance.start import Start, Unanswered, begin  # late, as below

    gc.disable()  # until the window is up: what is made before it stays
    try:
        begun = begin(given, demo=demo, in_background=in_background)
    except Unanswered:
        from kling_desktop.app import say_unanswered

        return say_unanswered()
    if not isinstance(begun, Start):
        return begun
    from kling_desktop.app import run_window  # late: the commands must not load Qt

    return run_window(demo=demo, screenshot=screenshot, start=begun)


if __name__ == "__main__":
    sys.exit(main())
