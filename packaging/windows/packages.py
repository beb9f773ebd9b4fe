"""setup.exe for Windows, made on Linux."""

from __future__ import annotations

from project import DIST, NAME, version
from windows import embedded, installer, tree
from windows.wheels import wheels


def build() -> None:
    """Fetch Python and the wheels, lay out, and pack into dist/. Raises CalledProcessError."""
    DIST.mkdir(exist_ok=True)
    embedded.fetch()
    tree.lay_out(wheels())
    target = DIST / f"{NAME}-{version()}-setup.exe"
    installer.pack(tree.TREE, target, version(), "-WX")
