"""What a shell offers after the Tab key, for bash, zsh and fish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from project import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from command_line.described import Command, CommandLine, Option

_BASH = """\
# bash completion for {name}

_kling_desktop() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
    local command= words= files= word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in
            {commands}|--) command=$word; break ;;
        esac
    done
    case $previous in
{values}
    esac
    case $command in
{words}
        --) files=-f ;;
    esac
    [[ -z $files ]] || {as_files}
    mapfile -t COMPREPLY < <(compgen $files -W "$words" -- "$current")
}}

complete -F _kling_desktop {name}
"""
# So that bash puts slashes and backslashes where they belong; nobody but bash itself may ask it to.
_AS_FILES = "compopt -o filenames 2>/dev/null || :"
_ZSH = """\
#compdef {name}

local context state state_descr line
typeset -A opt_args
local -a commands=(
{commands}
)

_arguments -C \\
{own}
    '1: :->command' \\
    '*:: :->rest'

case $state in
    command) _describe command commands ;;
    rest)
        case $words[1] in
{options}
        esac ;;
esac
"""


def bash(line: CommandLine) -> str:
    return _BASH.format(
        name=NAME,
        commands="|".join(it.name for it in line.commands),
        values="\n".join(_bash_values(line)),
        words="\n".join(_bash_words(it, line) for it in (line.own, *line.commands)),
        as_files=_AS_FILES,
    )


def zsh(line: CommandLine) -> str:
    return _ZSH.format(
        name=NAME,
        commands="\n".join(f"    {_quoted(f'{it.name}:{it.help}')}" for it in line.commands),
        own="\n".join(f"    {spec} \\" for it in line.own.options for spec in _zsh_specs(it)),
        options="\n".join(_zsh_command(it) for it in line.commands),
    )


def fish(line: CommandLine) -> str:
    lines = [f"# fish completion for {NAME}", "", f"complete -c {NAME} -f"]
    lines += [
        f"complete -c {NAME} -n __fish_use_subcommand -a {it.name} -d {_quoted(it.help)}"
        for it in line.commands
    ]
    lines += [_fish(option, "__fish_use_subcommand") for option in line.own.options]
    for it in line.commands:
        condition = f"__fish_seen_subcommand_from {it.name}"
        lines += [_fish(option, condition) for option in it.options]
        if it.takes_files:
            lines.append(f"complete -c {NAME} -n {_quoted(condition)} -F")
    return "\n".join(lines) + "\n"


def _bash_values(line: CommandLine) -> Iterator[str]:
    """What may follow an option that takes a value; each option means the same everywhere."""
    every = (option for it in (line.own, *line.commands) for option in it.options)
    for option in dict.fromkeys(it for it in every if it.value):
        make = f'-W "{" ".join(option.choices)}"' if option.choices else "-f"
        offer = f'mapfile -t COMPREPLY < <(compgen {make} -- "$current"); '
        offer += f"{_AS_FILES}; " if option.takes_file else ""
        known = option.choices or option.takes_file
        yield f"        {'|'.join(option.flags)}) {offer if known else ''}return ;;"


def _bash_words(command: Command, line: CommandLine) -> str:
    names = [] if command.name else [it.name for it in line.commands]
    flags = [flag for option in command.options for flag in option.flags]
    files = " files=-f" if command.takes_files else ""
    return f"        '{command.name}') words='{' '.join([*names, *flags])}'{files} ;;"


def _zsh_command(command: Command) -> str:
    specs = [spec for option in command.options for spec in _zsh_specs(option)]
    action = "_files" if command.takes_files else " "
    ending = [_quoted(f"*:{command.names.strip('[.]')}:{action}")] if command.names else []
    return f"            {command.name}) _arguments {' '.join([*specs, *ending])} ;;"


def _zsh_specs(option: Option) -> Iterator[str]:
    action = f"({' '.join(option.choices)})" if option.choices else " "
    action = "_files" if option.takes_file else action
    value = f":{option.value}:{action}" if option.value else ""
    text = option.help.replace("[", "(").replace("]", ")").replace(":", "\\:")
    for flag in option.flags:
        yield _quoted(f"{flag}[{text}]{value}")


def _fish(option: Option, condition: str) -> str:
    flags = " ".join(
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags
    )
    kind = " -r" if option.value else ""
    kind += " -F" if option.takes_file else ""
    kind += f" -a {_quoted(' '.join(option.choices))}" if option.choices else ""
    return f"complete -c {NAME} -n {_quoted(condition)} {flags}{kind} -d {_quoted(option.help)}"


def _quoted(text: str) -> str:
    """For all three shells; fish alone takes a backslash before a quote, so there are no quotes."""
    return "'" + text.replace("'", "’") + "'"
