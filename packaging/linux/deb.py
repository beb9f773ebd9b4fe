"""The package for Debian, Ubuntu and their kin, by Debian's own tool."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

from linux import needs
from linux.tree import TREE
from project import BUILD, DIST, MAINTAINER, NAME, SUMMARY, dated_environment, run, version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROOT = BUILD / "linux" / "deb"
_CONTROL = """\
Package: {name}
Version: {version}-1
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: xdg-utils, fonts-noto-cjk
Suggests: gnome-keyring | kwalletmanager
Section: video
Priority: optional
Description: {summary}
 Kling makes videos from images. Kling Desktop is the window that watches over
 the renders: it asks how each one is doing, saves every finished clip before
 its link dies, plays it, and hands it to the next program by drag and drop.
"""


def pack() -> Path:
    """From TREE into dist/."""
    shutil.rmtree(_ROOT, ignore_errors=True)
    shutil.copytree(TREE, _ROOT / "usr", symlinks=True)
    control = _ROOT / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(), "utf-8")
    (control / "md5sums").write_text("".join(_sums()), "utf-8")
    target = DIST / f"{NAME}_{version()}-1_amd64.deb"
    options = ("--root-owner-group", "-Zxz", "-z9")
    run("dpkg-deb", *options, "--build", _ROOT, target, variables=dated_environment())
    return target


def _control() -> str:
    return _CONTROL.format(
        name=NAME,
        version=version(),
        maintainer=MAINTAINER,
        kilobytes=sum(-(-file.stat().st_size // 1024) for file in _files()),
        depends=", ".join(needs.debian()),
        summary=SUMMARY,
    )


def _sums() -> Iterator[str]:
    for file in _files():
        digest = hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
        yield f"{digest}  {file.relative_to(_ROOT)}\n"


def _files() -> list[Path]:
    inside = sorted((_ROOT / "usr").rglob("*"))
    return [path for path in inside if path.is_file() and not path.is_symlink()]
