"""What can be said on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop import __version__
from kling_desktop.cli.language import translate
from kling_desktop.cli.subcommands import add_commands
from kling_desktop.sentences import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXIT_CODES = (
    QT_TRANSLATE_NOOP("commands", "answered"),
    QT_TRANSLATE_NOOP("commands", "a clip or a list could not be written"),
    QT_TRANSLATE_NOOP("commands", "the command line makes no sense"),
    QT_TRANSLATE_NOOP("commands", "a render failed (wait, fetch)"),
    QT_TRANSLATE_NOOP("commands", "the token was refused, or there is none"),
    QT_TRANSLATE_NOOP("commands", "no answer, or no clip yet (fetch)"),
    QT_TRANSLATE_NOOP("commands", "time ran out (wait)"),
)


def split_off_given(arguments: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Options of the window, and what stands behind `--` for it: none of that is ever an option.

    Commands have a `--` of their own.
    """
    at = arguments.index("--") if "--" in arguments else len(arguments)
    if not all(it.startswith("-") for it in arguments[:at]):
        return arguments, ()
    return arguments[:at], arguments[at + 1 :]


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kling-desktop",
        description=translate(
            "commands", "Watches over your Kling renders. Without a command it opens the window."
        ),
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"Kling Desktop {__version__}",
        help=translate("argparse", "show program's version number and exit"),  # 3.11 does not
    )
    _add_window_options(parser)
    add_commands(parser)
    return parser


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--demo",
        action="store_true",
        help=translate("commands", "try it with a built-in service; needs no token"),
    )
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE",
        help=translate(
            "commands",
            "with --demo: watch all renders end, write a picture of the window, and quit",
        ),
    )
    parser.add_argument(
        "--self-test",
        action="store_true",
        help=translate(
            "commands",
            "look whether everything is there that the program needs, and say what is missing",
        ),
    )
    parser.add_argument(
        "--background",
        action="store_true",
        help=translate("commands", "open the window without coming to the front"),
    )


def _epilog() -> str:
    codes = [f"  {code}  {translate('commands', text)}" for code, text in enumerate(_EXIT_CODES)]
    whose = translate(
        "commands",
        "Account: the window's own, or from the environment KLING_BASE_URL and KLING_API_KEY (or\n"
        "KLING_ACCESS_KEY and KLING_SECRET_KEY), with KLING_PATH_TEMPLATE where the path is "
        "another.\nKLING_DESKTOP_HOME puts all data in one folder. A token is never taken from the "
        "command line.",
    )
    window = translate(
        "commands",
        "Window: what stands behind `--` (task ids, files that hold some, kling-desktop: links) is "
        "shown in\nit to be confirmed. There is one window; a second start brings it to the front.",
    )
    return "\n".join((translate("commands", "exit codes:"), *codes, "", whose, "", window))
