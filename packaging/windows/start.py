"""What the launchers run."""

import sys

sys.frozen = True  # type: ignore[attr-defined] # as freezers tell it: the program is one file

from kling_desktop.__main__ import main  # noqa: E402 - what is loaded may ask

sys.exit(main())
