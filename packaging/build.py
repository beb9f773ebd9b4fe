"""Builds what people install, into dist/: `python packaging/build.py [PART…]`.

`make packages` runs it. The parts stand in modules beside this one.
"""

from __future__ import annotations

import argparse
import sys

import linux.packages
import python_packages
import windows.packages

PARTS = {
    "wheel": python_packages.build,
    "deb": linux.packages.build_deb,
    "rpm": linux.packages.build_rpm,
    "archive": linux.packages.build_archive,
    "windows": windows.packages.build,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="packaging/build.py", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    wanted = parser.parse_args().parts or list(PARTS)
    if unknown := set(wanted) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    for name in wanted:
        PARTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
