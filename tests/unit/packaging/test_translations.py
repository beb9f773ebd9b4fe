"""What makes the catalogues."""

from __future__ import annotations

import os

import pytest
from translations import LANGUAGES, catalogue, release


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_in_use_is_not_written_into(language: str) -> None:
    """Qt maps it into memory: once it gets shorter there, a look at a text ends the program."""
    release(language)
    made = catalogue(language, "qm")
    with made.open("rb") as in_use:
        before = in_use.read()
        release(language)
        assert not os.path.samestat(os.fstat(in_use.fileno()), made.stat())
        in_use.seek(0)
        assert in_use.read() == before == made.read_bytes()
