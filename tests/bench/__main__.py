"""`make bench`: figures, each as a ratio within one run against the thing it is named after."""

from __future__ import annotations

import sys

from tests.bench import asking, hostile, startup


def main() -> int:
    for line in [*startup.figures(), *asking.figures(), *hostile.figures()]:
        sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
