"""What can be said on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop import __version__
from kling_desktop.cli.language import translate
from kling_desktop.domain.id_forms import KINDS
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
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    status = commands.add_parser("status", help=translate("commands", "ask about renders, once"))
    _take_ids(status, "+")
    _take_json(status)

    add = commands.add_parser(
        "add", help=translate("commands", "put renders on the list; `add -` reads text from a pipe")
    )
    _take_ids(add, "+")

    listing = commands.add_parser(
        "list", help=translate("commands", "show the list as it was seen last, without asking")
    )
    _take_account(listing)
    _take_json(listing)

    accounts = commands.add_parser(
        "accounts", help=translate("commands", "show the accounts, without their tokens")
    )
    _take_json(accounts, translate("commands", "print one JSON object per account"))

    wait = commands.add_parser(
        "wait", help=translate("commands", "watch renders until they have ended")
    )
    _take_ids(wait, "*")
    wait.add_argument(
        "--timeout",
        type=_seconds,
        metavar="S",
        help=translate("commands", "give up after S seconds"),
    )
    _take_json(wait)

    fetch = commands.add_parser(
        "fetch", help=translate("commands", "save the clips of finished renders")
    )
    _take_ids(fetch, "*")
    fetch.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DIR",
        help=translate("commands", "save into this folder"),
    )
    _take_json(fetch)

    _add_lists(commands)
    return parser


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


def _add_lists(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser(
        "export", help=translate("commands", "write the list as CSV or JSON; never a token")
    )
    _take_account(export)
    forms = translate("commands", "csv or json")
    export.add_argument(
        "--format", choices=("csv", "json"), required=True, metavar="FORM", help=forms
    )
    target = translate("commands", "a new file; default: print it")
    export.add_argument("-o", "--output", type=Path, metavar="FILE", help=target)

    totals = commands.add_parser(
        "totals",
        help=translate("commands", "show what renders come to, by project and account"),
    )
    _take_account(totals)
    _take_json(totals, translate("commands", "print one JSON object per project and account"))

    importing = commands.add_parser(
        "import", help=translate("commands", "take in a list that was exported")
    )
    files = translate("commands", "a list, a JSON file beside a clip, or a folder of those")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE", help=files)
    whose = translate("commands", "for renders of accounts not known here")
    importing.add_argument("--account", default="", metavar="NAME", help=whose)


def _take_ids(parser: argparse.ArgumentParser, how_many: str) -> None:
    parser.add_argument(
        "ids",
        nargs=how_many,
        metavar="ID",
        help=translate("commands", "task id, or a status URL; default: the list")
        if how_many == "*"
        else translate("commands", "task id, or a status URL"),
    )
    parser.add_argument(
        "--kind",
        choices=KINDS,
        default="",
        metavar="KIND",
        help=translate(
            "commands", "how the renders were made, where an id does not tell (the account's own)"
        ),
    )
    _take_account(parser)


def _take_account(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--account",
        default="",
        metavar="NAME",
        help=translate("commands", "whose renders, by the account's name or id"),
    )


def _take_json(parser: argparse.ArgumentParser, text: str = "") -> None:
    told = text or translate("commands", "print one JSON object per render")
    parser.add_argument("--json", action="store_true", help=told)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(
            translate("commands", "{0} is no number of seconds").format(repr(text))
        )
    return seconds
