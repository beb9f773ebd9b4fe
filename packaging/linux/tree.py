"""The files of an installed program, below a folder that stands for /usr or ~/.local."""

from __future__ import annotations

import gzip
import os
import shutil
from email.utils import formatdate
from pathlib import Path
from typing import TYPE_CHECKING

from changelog import releases
from command_line import completions
from command_line.described import described
from command_line.man_page import man_page
from frozen import FOLDER
from linux.licences import copyright_text, licence_files
from linux.metainfo import metainfo
from project import APP_ID, BUILD, MAINTAINER, NAME, ROOT, source_date, version

from kling_desktop.cli.arguments import build_parser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from changelog import Release

TREE = BUILD / "linux" / "usr"
PROGRAM_FOLDER = f"lib/{NAME}"
METAINFO = f"share/metainfo/{APP_ID}.metainfo.xml"
_ICONS = ROOT / "resources" / "icons"
_HERE = Path(__file__).parent


def lay_out(site: str) -> None:
    """Make TREE anew around the frozen program. `site` as for `metainfo`."""
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(FOLDER, TREE / PROGRAM_FOLDER, symlinks=True)
    (TREE / "bin").mkdir()
    (TREE / "bin" / NAME).symlink_to(f"../{PROGRAM_FOLDER}/{NAME}")
    told = releases((ROOT / "CHANGELOG.md").read_text("utf-8"), version(), source_date())
    _write("share/applications/kling-desktop.desktop", _desktop_entry())
    _write(METAINFO, metainfo(told, site))
    _write(f"share/lintian/overrides/{NAME}", (_HERE / "lintian-overrides").read_text("utf-8"))
    _lay_out_icons()
    _lay_out_command_line()
    _lay_out_documents(told)
    _set_modes_and_dates()


def _desktop_entry() -> str:
    return (ROOT / "resources" / "linux" / f"{NAME}.desktop").read_text("utf-8")


def _lay_out_icons() -> None:
    for file in sorted(_ICONS.glob(f"{NAME}-*.png")):
        side = file.stem.rpartition("-")[2]
        _copy(f"share/icons/hicolor/{side}x{side}/apps/{NAME}.png", file)
    _copy(f"share/icons/hicolor/scalable/apps/{NAME}.svg", _ICONS / f"{NAME}.svg")


def _lay_out_command_line() -> None:
    line = described(build_parser())
    _write_packed(f"share/man/man1/{NAME}.1.gz", man_page(line, version(), source_date()))
    _write(f"share/bash-completion/completions/{NAME}", completions.bash(line))
    _write(f"share/zsh/vendor-completions/_{NAME}", completions.zsh(line))
    _write(f"share/fish/vendor_completions.d/{NAME}.fish", completions.fish(line))


def _lay_out_documents(told: Sequence[Release]) -> None:
    folder = f"share/doc/{NAME}"
    _write(f"{folder}/copyright", copyright_text())
    for name, file in licence_files():
        _copy(f"{folder}/licenses/{name}", file)
    _write_packed(f"{folder}/changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    _write_packed(f"{folder}/changelog.Debian.gz", _debian_changelog(told[0]))


def _debian_changelog(newest: Release) -> str:
    return (
        f"{NAME} ({newest.version}-1) stable; urgency=medium\n\n"
        "  * See changelog.gz for what has changed.\n\n"
        f" -- {MAINTAINER}  {formatdate(source_date())}\n"
    )


def _write(place: str, text: str) -> None:
    _parent(place).write_text(text, "utf-8")


def _write_packed(place: str, text: str) -> None:
    _parent(place).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _copy(place: str, file: Path) -> None:
    shutil.copyfile(file, _parent(place))


def _parent(place: str) -> Path:
    """The place itself, below TREE, its folder made."""
    path = TREE / place
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _set_modes_and_dates() -> None:
    """Whatever this machine's umask and clock say: everything can be read, and is of one day."""
    dated = (source_date(), source_date())
    for path in (*TREE.rglob("*"), TREE):
        if not path.is_symlink():
            is_program = path.is_dir() or path == TREE / PROGRAM_FOLDER / NAME
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, dated, follow_symlinks=False)
