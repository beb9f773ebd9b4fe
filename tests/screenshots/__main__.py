"""`make screenshots`: every scene of the window in every look, to build/screenshots.

`python -m tests.screenshots [FOLDER]` writes SCENE-THEME-PERCENT[-VARIANT].png.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

FOLDER = Path("build", "screenshots")
LOOKS = (
    *product(("light", "dark"), ("100", "150"), ("usual",)),
    ("light", "200", "usual"),
    *product(("light", "dark"), ("100",), ("contrast", "from-right", "zh_CN")),
    *product(("light", "dark"), ("150",), ("ja",)),
)
AT_ONCE = 2


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        codes = list(pool.map(lambda look: _shoot(folder, *look), LOOKS))
    count = len(list(folder.glob("*.png")))
    sys.stdout.write(f"{count} pictures of the window: {folder}\n")
    return max(codes)


def _shoot(folder: Path, *look: str) -> int:
    command = [sys.executable, "-m", "tests.screenshots.one_look", str(folder), *look]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER))
