"""export and import: the list as a file, and back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kling_desktop.cli.exits import ANSWERED, NOT_WRITTEN, USAGE, Ended
from kling_desktop.cli.language import translate, translated
from kling_desktop.cli.output import say
from kling_desktop.cli.session import open_session
from kling_desktop.cli.whose import account_named, from_environment
from kling_desktop.list_words import (
    NO_NAME,
    account_names,
    brought_sentences,
    refused_file_sentence,
)
from kling_desktop.sentences import paragraph
from kling_desktop.services.background import on_own_thread
from kling_desktop.services.library import utc_now
from kling_desktop.services.list_export import ListForm, exported
from kling_desktop.services.list_import import FileRefused, at_home, bring, read_files, unknown
from kling_desktop.storage.new_files import write_named

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from kling_desktop.cli.session import Session
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.portable import Whose


async def export_list(arguments: argparse.Namespace) -> int:
    """The tokens are asked for so that they can be left out wherever they stand."""
    async with open_session(asks=False, account=arguments.account) as session:
        accounts, tasks = session.workspace.accounts, session.workspace.library.tasks
        await accounts.load_tokens()
        chosen = [tasks[key] for key in session.keys]
        content = exported(chosen, accounts.statuses, ListForm(arguments.format), utc_now())
    if arguments.output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    else:
        _write(arguments.output.absolute(), content)
        say(str(arguments.output.absolute()))
    return ANSWERED


def _write(target: Path, content: bytes) -> None:
    """Nothing is written over. Raises Ended."""
    try:
        write_named(target, content)
    except FileExistsError:
        told = translate("commands", "There is a file {0} already. Nothing was written.")
        raise Ended(NOT_WRITTEN, told.format(target)) from None
    except OSError as error:
        told = translate("commands", "{0} could not be written: {1}.")
        raise Ended(NOT_WRITTEN, told.format(target, error.strerror)) from None


async def import_list(arguments: argparse.Namespace) -> int:
    async with open_session(asks=False) as session:
        workspace = session.workspace
        accounts = [status.account for status in workspace.accounts.statuses]
        folders = [workspace.preferences.folder_of(account) for account in accounts]
        try:
            found = await on_own_thread(
                lambda: read_files(arguments.files, utc_now(), folders), name="read lists"
            )
        except FileRefused as refused:
            raise Ended(USAGE, translated(refused_file_sentence(refused))) from None
        strangers = unknown(found, accounts)
        chosen = await _chosen_for(strangers, session, arguments.account)
        brought = await bring(at_home(found, accounts, chosen), workspace.library)
    say(paragraph(brought_sentences(brought), translated))
    return ANSWERED


async def _chosen_for(
    strangers: dict[Whose, int], session: Session, name: str
) -> dict[Whose, Account]:
    """Whose the renders of accounts are that are not known here. Raises Ended."""
    if not name and strangers:
        names = ", ".join(it or translated(NO_NAME) for it in account_names(strangers))
        told = translate(
            "commands",
            "Not known here: {0}. Nothing was changed. "
            "Name the account that these renders belong to with --account.",
        )
        raise Ended(USAGE, told.format(names))
    if not name:
        return {}
    home = await account_named(name, from_environment(), session.workspace.accounts)
    return dict.fromkeys(strangers, home)
