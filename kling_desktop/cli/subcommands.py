"""The commands on the command line, each with what it takes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.cli.language import translate
from kling_desktop.domain.id_forms import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    AddParser = Callable[..., argparse.ArgumentParser]


def add_commands(parser: argparse.ArgumentParser) -> None:
    """In the order in which the help shows them."""
    add_parser = parser.add_subparsers(dest="command", metavar="COMMAND").add_parser
    _add_status_and_add(add_parser)
    _add_views(add_parser)
    _add_wait_and_fetch(add_parser)
    _add_export(add_parser)
    _add_totals(add_parser)
    _add_import(add_parser)


def _add_status_and_add(add_parser: AddParser) -> None:
    status = add_parser("status", help=translate("commands", "ask about renders, once"))
    _take_ids(status, "+")
    _take_json(status)

    add = add_parser(
        "add", help=translate("commands", "put renders on the list; `add -` reads text from a pipe")
    )
    _take_ids(add, "+")


def _add_views(add_parser: AddParser) -> None:
    """What shows without asking."""
    listing = add_parser(
        "list", help=translate("commands", "show the list as it was seen last, without asking")
    )
    _take_account(listing)
    _take_json(listing)

    accounts = add_parser(
        "accounts", help=translate("commands", "show the accounts, without their tokens")
    )
    _take_json(accounts, translate("commands", "print one JSON object per account"))


def _add_wait_and_fetch(add_parser: AddParser) -> None:
    wait = add_parser("wait", help=translate("commands", "watch renders until they have ended"))
    _take_ids(wait, "*")
    wait.add_argument(
        "--timeout",
        type=_seconds,
        metavar="S",
        help=translate("commands", "give up after S seconds"),
    )
    _take_json(wait)

    fetch = add_parser("fetch", help=translate("commands", "save the clips of finished renders"))
    _take_ids(fetch, "*")
    fetch.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DIR",
        help=translate("commands", "save into this folder"),
    )
    _take_json(fetch)


def _add_export(add_parser: AddParser) -> None:
    export = add_parser(
        "export", help=translate("commands", "write the list as CSV or JSON; never a token")
    )
    _take_account(export)
    forms = translate("commands", "csv or json")
    export.add_argument(
        "--format", choices=("csv", "json"), required=True, metavar="FORM", help=forms
    )
    target = translate("commands", "a new file; default: print it")
    export.add_argument("-o", "--output", type=Path, metavar="FILE", help=target)


def _add_totals(add_parser: AddParser) -> None:
    totals = add_parser(
        "totals",
        help=translate("commands", "show what renders come to, by project and account"),
    )
    _take_account(totals)
    _take_json(totals, translate("commands", "print one JSON object per project and account"))


def _add_import(add_parser: AddParser) -> None:
    importing = add_parser("import", help=translate("commands", "take in a list that was exported"))
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
