"""The status API and nothing else: addresses, authorisation, reading of replies."""

import sys

# Where rich and click happen to be installed, httpx loads its own command line with them, a tenth
# of our start. None makes that import fail, which httpx takes for their absence.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # the import system knows it
