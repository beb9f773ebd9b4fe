"""The command line as data, read from the parser that the program itself uses."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Option:
    """`value` is the word for what follows it, empty for a switch and for help."""

    flags: tuple[str, ...]
    value: str
    help: str
    choices: tuple[str, ...]
    takes_file: bool


@dataclass(frozen=True, slots=True)
class Command:
    """The program itself has no name. `names` is the word for what is named after the options."""

    name: str
    help: str
    names: str
    takes_files: bool
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class CommandLine:
    """`end` is the text below the options, as it is written."""

    about: str
    end: str
    own: Command
    commands: tuple[Command, ...]


def described(parser: argparse.ArgumentParser) -> CommandLine:
    actions = parser._actions  # noqa: SLF001 - argparse has no other way to be asked
    subparsers = next(it for it in actions if isinstance(it, argparse._SubParsersAction))  # noqa: SLF001
    helps = {it.dest: it.help or "" for it in subparsers._choices_actions}  # noqa: SLF001
    commands = tuple(_command(name, helps[name], own) for name, own in subparsers.choices.items())
    own = _command("", "", parser)
    return CommandLine(parser.description or "", parser.epilog or "", own, commands)


def _command(name: str, text: str, parser: argparse.ArgumentParser) -> Command:
    actions = parser._actions  # noqa: SLF001 - argparse has no other way to be asked
    options = tuple(_option(it) for it in actions if it.option_strings)
    named = [it for it in actions if not it.option_strings and name]
    names = " ".join(f"[{it.metavar}...]" for it in named)
    return Command(name, text, names, any(it.type is Path for it in named), options)


def _option(action: argparse.Action) -> Option:
    takes_value = action.nargs != 0
    return Option(
        flags=tuple(action.option_strings),
        value=str(action.metavar or action.dest.upper()) if takes_value else "",
        help=action.help or "",
        choices=tuple(map(str, action.choices or ())),
        takes_file=action.type is Path,
    )
