"""What can be said on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from kling_desktop import __version__
from kling_desktop.domain.id_forms import KINDS

EXIT_CODES = """\
exit codes:
  0  answered
  1  a clip or a list could not be written
  2  the command line makes no sense
  3  a render failed (wait, fetch)
  4  the token was refused, or there is none
  5  no answer, or no clip yet (fetch)
  6  time ran out (wait)

Account: the window's own, or from the environment KLING_BASE_URL and KLING_API_KEY (or
KLING_ACCESS_KEY and KLING_SECRET_KEY), with KLING_PATH_TEMPLATE where the path is another.
KLING_DESKTOP_HOME puts all data in one folder. A token is never taken from the command line."""


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kling-desktop",
        description="Watches over your Kling renders. Without a command it opens the window.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Kling Desktop {__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="try it with a built-in service; needs no token"
    )
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE",
        help="with --demo: watch all renders end, write a picture of the window, and quit",
    )
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="look whether everything is there that the program needs, and say what is missing",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    status = commands.add_parser("status", help="ask about renders, once")
    _take_ids(status, "+")
    _take_json(status)

    add = commands.add_parser("add", help="put renders on the list; `add -` reads text from a pipe")
    _take_ids(add, "+")

    listing = commands.add_parser("list", help="show the list as it was seen last, without asking")
    _take_account(listing)
    _take_json(listing)

    accounts = commands.add_parser("accounts", help="show the accounts, without their tokens")
    _take_json(accounts, "account")

    wait = commands.add_parser("wait", help="watch renders until they have ended")
    _take_ids(wait, "*")
    wait.add_argument("--timeout", type=_seconds, metavar="S", help="give up after S seconds")
    _take_json(wait)

    fetch = commands.add_parser("fetch", help="save the clips of finished renders")
    _take_ids(fetch, "*")
    fetch.add_argument("-o", "--output", type=Path, metavar="DIR", help="save into this folder")
    _take_json(fetch)

    export = commands.add_parser("export", help="write the list as CSV or JSON; never a token")
    _take_account(export)
    export.add_argument(
        "--format", choices=("csv", "json"), required=True, metavar="FORM", help="csv or json"
    )
    export.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="a new file; default: print it"
    )

    totals = commands.add_parser("totals", help="show what renders come to, by project and account")
    _take_account(totals)
    _take_json(totals, "project and account")

    importing = commands.add_parser("import", help="take in a list that was exported")
    importing.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a list, a JSON file beside a clip, or a folder of those",
    )
    importing.add_argument(
        "--account", default="", metavar="NAME", help="for renders of accounts not known here"
    )
    return parser


def _take_ids(parser: argparse.ArgumentParser, how_many: str) -> None:
    parser.add_argument(
        "ids",
        nargs=how_many,
        metavar="ID",
        help="task id, or a status URL; default: the list"
        if how_many == "*"
        else "task id, or a status URL",
    )
    parser.add_argument(
        "--kind",
        choices=KINDS,
        default="",
        metavar="KIND",
        help="how the renders were made, where an id does not tell (the account's own)",
    )
    _take_account(parser)


def _take_account(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--account", default="", metavar="NAME", help="whose renders, by the account's name or id"
    )


def _take_json(parser: argparse.ArgumentParser, per: str = "render") -> None:
    parser.add_argument("--json", action="store_true", help=f"print one JSON object per {per}")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds")
    return seconds
