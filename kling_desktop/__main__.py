"""Starts the window, or a command."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from kling_desktop.cli.arguments import build_parser, split_off_given
from kling_desktop.cli.language import speak_as_chosen, translate
from kling_desktop.ui.frames.entry import ARGUMENT as DECODE_FRAMES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def main() -> int:
    if sys.argv[1:] == [DECODE_FRAMES]:
        from kling_desktop.ui.frames.worker import main as decode_frames

        return decode_frames()
    options, given = split_off_given(sys.argv[1:])
    if options:
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
    return _open_window(arguments, given)


def _open_window(arguments: argparse.Namespace, given: Sequence[str]) -> int:
    """Or have the one that is open come to the front and take what was given."""
    from kling_desktop.ui.single_instance.start import Start, Unanswered, begin  # late, as below

    gc.disable()  # until the window is up: what is made before it stays
    try:
        begun = begin(given, demo=arguments.demo, in_background=arguments.background)
    except Unanswered:
        from kling_desktop.app import say_unanswered

        return say_unanswered()
    if not isinstance(begun, Start):
        return begun
    from kling_desktop.app import run_window  # late: the commands must not load Qt

    return run_window(demo=arguments.demo, screenshot=arguments.screenshot, start=begun)


if __name__ == "__main__":
    sys.exit(main())
