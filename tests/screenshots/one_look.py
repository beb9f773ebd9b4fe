"""All scenes in one look: `python -m tests.screenshots.one_look FOLDER THEME PERCENT VARIANT
[SCENE…]`, where the variant is `usual`, `contrast` or `from-right`.

A process of its own: the program has one look at a time.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

SCREEN = Path(__file__).parents[1] / "gui" / "screen.json"  # else the platform's is 800 px wide


def main(folder: str, theme: str, percent: str, variant: str, *names: str) -> int:
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    from PySide6.QtCore import Qt

    from kling_desktop import app
    from kling_desktop.languages import Language
    from kling_desktop.ui.language import speak
    from kling_desktop.ui.loop import run
    from tests.screenshots.scenes import SCENES
    from tests.screenshots.studio import Look

    application = app._new_application()
    if variant == "from-right":
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if variant in set(Language):
        speak(variant)
    look = Look(theme, int(percent), variant, Path(folder))

    async def shoot() -> int:
        for scene in SCENES:
            if not names or scene.__name__ in names:
                await scene(look)
        return 0

    code = run(shoot)
    del application  # it had to live until here
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
