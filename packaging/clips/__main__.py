"""Paint the four demo clips that stand in for finished renders.

Every picture is computed, nothing is filmed or downloaded, and fixed seeds make each run paint the
same frames. All motion is a whole number of cycles long, so every clip leads back into itself.

Needs numpy, and ffmpeg (with libx264 and aac) on the search path:

    python packaging/clips                     all four, into resources/clips
    python packaging/clips aurora-pines        only the named ones
    python packaging/clips --out some/folder   somewhere else
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from aurora_pines import AuroraPines
from dusk_ridges import DuskRidges
from film import Scene, make_clip
from lantern_lake import LanternLake
from moonlit_sea import MoonlitSea

SCENES = (
    Scene("dusk-ridges", 1280, 720, 24, (110.0, 164.8, 220.0, 277.2, 329.6), DuskRidges),
    Scene("moonlit-sea", 1280, 720, 27, (98.0, 146.8, 196.0, 233.0, 293.6), MoonlitSea),
    Scene("lantern-lake", 720, 1280, 29, (130.8, 196.0, 246.8, 329.6, 392.0), LanternLake),
    Scene("aurora-pines", 720, 1280, 25, (87.4, 130.8, 174.6, 220.0, 261.6), AuroraPines),
)
CLIPS = Path(__file__).resolve().parents[2] / "resources" / "clips"


def main() -> None:
    """Make the clips named on the command line, or all of them."""
    parser = argparse.ArgumentParser(
        prog="python packaging/clips", description="Paint the demo clips."
    )
    parser.add_argument("names", nargs="*", help="clips to make; all when left out")
    parser.add_argument("--out", type=Path, default=CLIPS, help="target folder")
    wanted = parser.parse_args()
    unknown = set(wanted.names) - {scene.name for scene in SCENES}
    if unknown:
        parser.error(f"no such clip: {', '.join(sorted(unknown))}")
    for scene in SCENES:
        if not wanted.names or scene.name in wanted.names:
            made = make_clip(scene, wanted.out)
            sys.stdout.write(f"{made.name}: {made.stat().st_size / 1024:.0f} KiB\n")


if __name__ == "__main__":
    main()
