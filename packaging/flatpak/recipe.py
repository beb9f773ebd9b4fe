"""A Flatpak in one file. Needs flatpak-builder, Flathub, and what `make packages` laid out."""

from __future__ import annotations

from pathlib import Path

from project import APP_ID, BUILD, DIST, NAME, version
from steps import Step, step

MANIFEST = Path(__file__).with_name(f"{APP_ID}.yml")
_FOLDER = BUILD / "flatpak"
_TREE, _REPOSITORY = _FOLDER / "tree", _FOLDER / "repository"


def steps() -> list[Step]:
    bundle = DIST / f"{NAME}-{version()}-x86_64.flatpak"
    options = ("--force-clean", "--user", "--install-deps-from=flathub", f"--repo={_REPOSITORY}")
    return [
        step("flatpak-builder", *options, _TREE, MANIFEST),
        step("flatpak-builder", "--run", _TREE, MANIFEST, NAME, "--self-test"),
        step("mkdir", "-p", DIST),
        step("flatpak", "build-bundle", _REPOSITORY, bundle, APP_ID),
    ]
