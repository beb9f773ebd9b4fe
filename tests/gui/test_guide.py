"""README's table of keys is that of the program."""

from __future__ import annotations

import re
from pathlib import Path

from kling_desktop.ui.keyboard.commands import COMMANDS, Place

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
# Told in sentences, or in the table without their modifier; and one of Qt's own.
BESIDE_THE_TABLE = {"Ctrl+K", "?", "F1", "Ctrl+F5"}
SHORTENED = {"2": "Ctrl+2", "3": "Ctrl+3"}
OF_MENUS = "Shift+F10"


def told() -> set[str]:
    table = README.partition("| Key |")[2].partition("\n\n")[0]
    keys = re.findall(r"`([^`]+)`", table)
    return {SHORTENED.get(key, key) for key in keys} - {OF_MENUS}


def test_readme_names_the_keys_that_actions_have() -> None:
    places = {Place.REVIEW, Place.COMPARE}
    actions = [it for it in COMMANDS.values() if it.place not in places]
    keys = {key.replace("Return", "Enter") for it in actions for key in it.keys}
    assert told() == keys - BESIDE_THE_TABLE
