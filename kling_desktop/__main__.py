"""Starts the window, or a command."""

from __future__ import annotations

import gc
import sys

from kling_desktop.cli.arguments import build_parser
from kling_desktop.ui.frames.entry import ARGUMENT as DECODE_FRAMES


def main() -> int:
    if sys.argv[1:] == [DECODE_FRAMES]:
        from kling_desktop.ui.frames.worker import main as decode_frames

        return decode_frames()
    parser = build_parser()
    arguments = parser.parse_args()
    if arguments.screenshot and not arguments.demo:
        parser.error("--screenshot goes with --demo")
    if arguments.command:
        from kling_desktop.cli.commands import run

        return run(arguments)
    gc.disable()  # until the window is up: what is made before it stays
    from kling_desktop.app import run_window  # late: the commands must not load Qt

    return run_window(demo=arguments.demo, screenshot=arguments.screenshot)


if __name__ == "__main__":
    sys.exit(main())
