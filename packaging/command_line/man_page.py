"""The manual page, in the language of man(7)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from project import NAME, SUMMARY

if TYPE_CHECKING:
    from command_line.described import Command, CommandLine, Option


def man_page(line: CommandLine, version: str, dated: int) -> str:
    """`dated` is unix seconds."""
    day = datetime.fromtimestamp(dated, UTC).date().isoformat()
    parts = [
        f'.TH KLING-DESKTOP 1 {day} "Kling Desktop {version}" "User Commands"',
        f".SH NAME\n{_text(NAME)} \\- {_text(SUMMARY)}",
        f".SH SYNOPSIS\n.B {_text(NAME)}\n.RI [ options ]\n.br",
        f".B {_text(NAME)}\n.RI [ options ]\n.B \\-\\-\n.IR ID | FILE | LINK ...\n.br",
        f".B {_text(NAME)}\n.I COMMAND\n.RI [ options ]",
        f".SH DESCRIPTION\n{_text(line.about)}",
        ".SH OPTIONS\n" + "\n".join(map(_option, line.own.options)),
        ".SH COMMANDS\n" + "\n".join(map(_command, line.commands)),
        f".SH NOTES\n.nf\n{_text(line.end)}\n.fi",
    ]
    return "\n".join(parts) + "\n"


def _command(command: Command) -> str:
    options = "\n".join(map(_option, command.options))
    title = f".SS {_text(command.name)} {_text(command.names)}".rstrip()
    return f"{title}\n{_text(command.help)}\n{options}"


def _option(option: Option) -> str:
    value = f" \\fI{_text(option.value)}\\fR" if option.value else ""
    flags = ", ".join(f"\\fB{_text(flag)}\\fR{value}" for flag in option.flags)
    choices = f". One of: {', '.join(option.choices)}." if option.choices else ""
    return f".TP\n{flags}\n{_text(option.help + choices)}"


def _text(text: str) -> str:
    """As it is: man turns dashes into hyphens, and obeys a line that begins with a dot."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    lines = (f"\\&{line}" if line.startswith((".", "'")) else line for line in escaped.split("\n"))
    return "\n".join(lines)
