"""Starts the window, or a command."""

from __future__ import annotations

import gc
import sys

from kling_desktop.cli.arguments import build_parser
from kling_desktop.cli.language import speak_as_chosen, translate
from kling_desktop.ui.frames.entry import ARGUMENT as DECODE_FRAMES

LINKS = "kling-desktop:"  # the desktop entry has them opened with this program


def main() -> int:
    if sys.argv[1:] == [DECODE_FRAMES]:
        from kling_desktop.ui.frames.worker import main as decode_frames

        return decode_frames()
    given = sys.argv[1:]
    if len(given) == 1 and given[0].startswith(LINKS):
        given = []  # it opens the window and no more: any page of the web can hold one
    if given:
        speak_as_chosen()
    parser = build_parser()
    arguments = parser.parse_args(given)
    if arguments.screenshot and not arguments.demo:
        parser.error(translate("commands", "--screenshot goes with --demo"))
    if arguments.command:
        from kling_desktop.cli.commands import run

        return run(arguments)
    if arguments.self_test:
        from kling_desktop.self_test.run import run_self_test

        return run_self_test()
    gc.disable()  # until the window is up: what is made before it stays
    from kling_desktop.app import run_window  # late: the commands must not load Qt

    return run_window(demo=arguments.demo, screenshot=arguments.screenshot)


if __name__ == "__main__":
    sys.exit(main())
