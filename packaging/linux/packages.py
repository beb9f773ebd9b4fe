"""The .deb, the .rpm and the .tar.xz, packed from one tree."""

from __future__ import annotations

import os
from functools import cache

import frozen
from linux import checks, deb, rpm
from linux.tree import TREE, lay_out
from project import DIST, NAME, run, source_date, version

SITE_VARIABLE = "KLING_DESKTOP_SITE"  # where the sources of this version are on the web


def build_deb() -> None:
    """Raises CalledProcessError, as all here do."""
    _prepare()
    checks.check(deb.pack())


def build_rpm() -> None:
    _prepare()
    rpm.pack()


def build_archive() -> None:
    """To be unpacked anywhere, in ~/.local for one."""
    _prepare()
    name = f"{NAME}-{version()}-linux-x86_64"
    target = DIST / f"{name}.tar.xz"
    run(
        "tar", "--create", "--xz", "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
        f"--mtime=@{source_date()}", f"--transform=s,^usr,{name},S", "--file", target, "usr",
        cwd=TREE.parent, variables={"XZ_OPT": "-7 -T2"},
    )  # fmt: skip


@cache
def _prepare() -> None:
    """Freeze and lay out, once for all three."""
    frozen.freeze()
    lay_out(os.environ.get(SITE_VARIABLE, ""))
    DIST.mkdir(exist_ok=True)
