"""Builds what needs another system than Debian: `packaging/recipes.py NAME [--dry-run]`.

`make macos`, `make appimage` and `make flatpak` run it. With --dry-run, each command is printed
and none is run.
"""

from __future__ import annotations

import argparse
import sys

import appimage.recipe
import flatpak.recipe
import macos.recipe
from project import DIST
from steps import carry_out

RECIPES = {
    "macos": macos.recipe.steps,
    "appimage": appimage.recipe.steps,
    "flatpak": flatpak.recipe.steps,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="packaging/recipes.py", description=__doc__)
    parser.add_argument("name", choices=RECIPES)
    parser.add_argument("--dry-run", action="store_true", help="print the commands alone")
    given = parser.parse_args()
    if not given.dry_run:
        DIST.mkdir(exist_ok=True)
    carry_out(RECIPES[given.name](), dry_run=given.dry_run)
    return 0


if __name__ == "__main__":
    sys.exit(main())
