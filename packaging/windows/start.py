"""What the launchers run."""

import sys

sys.frozen = True  # type: ignore[attr-defined] # as freezers do: it starts by its own name

from kling_desktop.__main__ import main  # noqa: E402 - what is loaded may ask

sys.exit(main())
