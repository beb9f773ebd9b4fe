"""Builds what needs another system than Debian: `packaging/recipes.py NAME [--dry-run]`.

`make macos`, `make appimage` and `make flatpak` run it. With --dry-run, each command is printed
and none is run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

import appimage.recipe
import flatpak.recipe
import macos.recipe
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
    try:
        carry_out(RECIPES[given.name](), dry_run=given.dry_run)
    except FileNotFoundError as missing:
        sys.stderr.write(f"{missing.filename} is not on this machine.\n")
        return 1
    except subprocess.CalledProcessError as failed:  # the tool has said why
        return failed.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
