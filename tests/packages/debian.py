"""A fresh Debian 12, as debootstrap makes it, to install into and throw away."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
_KEPT = ROOT / "build" / "debian"
_BASE = _KEPT / "base"

# The way out of this machine, which a new machine would have of its own.
_NETWORK = ("/etc/resolv.conf", "/etc/pip.conf", "/etc/ssl/certs/ca-certificates.crt")
_LOCAL_APT = Path("/etc/apt/apt.conf.d")
_PLAIN = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/root",
    "DEBIAN_FRONTEND": "noninteractive",
}

# In a mount namespace of its own, so that nothing stays mounted, however it ends. All is replaced
# by what is started, so that it has the process id that is known outside.
_ENTER = """
set -e
root=$1 shared=$2
shift 2
mount -t proc proc "$root/proc"
mount -t sysfs sys "$root/sys"
mount --rbind /dev "$root/dev"
mkdir -p "$root$shared"
mount --bind "$shared" "$root$shared"
exec chroot "$root" "$@"
"""


class Debian:
    """`root` is its folder. With `with`, it is gone afterwards."""

    def __init__(self, name: str) -> None:
        """Raises CalledProcessError where debootstrap does not get its packages."""
        _make_base()
        self.root = _KEPT / name
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "--archive", "--reflink=auto", _BASE, self.root], check=True)
        for file in map(Path, _NETWORK):
            if file.is_file():
                self.put(file, str(file))
        for file in _LOCAL_APT.glob("99*"):
            self.put(file, str(file))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.root)

    def put(self, file: Path, place: str) -> str:
        """Copy a file of ours to a place in there; returns the place."""
        target = self.root / place.removeprefix("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
        return place

    def entering(self, shared: Path, *command: str) -> tuple[str, ...]:
        """The command line that runs a program in there, which finds the folder `shared` too."""
        return (
            "unshare",
            "--mount",
            "sh",
            "-c",
            _ENTER,
            "sh",
            str(self.root),
            str(shared),
            *command,
        )

    def run(
        self, *command: str, variables: Mapping[str, str] | None = None, may_fail: bool = False
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as root, with a plain log-in's variables and this machine's for pip."""
        ours = {name: it for name, it in os.environ.items() if name.startswith("PIP_")}
        done = subprocess.run(
            self.entering(_KEPT / "nothing", *command),
            env={**_PLAIN, **ours, **(variables or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert may_fail or not done.returncode, f"{command}\n{done.stdout}\n{done.stderr}"
        return done

    def install(self, *packages: str) -> None:
        """By apt, which finds what they need; `packages` are names or files."""
        self.run("apt-get", "update", "--quiet")
        self.run("apt-get", "install", "--yes", "--quiet", *packages)


def _make_base() -> None:
    (_KEPT / "nothing").mkdir(parents=True, exist_ok=True)
    if _BASE.exists():
        return
    making = _KEPT / "making"
    shutil.rmtree(making, ignore_errors=True)
    kind = ("--variant=minbase", "--include=ca-certificates")
    subprocess.run(["debootstrap", *kind, "bookworm", making], check=True)
    making.rename(_BASE)
