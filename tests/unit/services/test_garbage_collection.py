"""The garbage collector is off for a while, and then as it was."""

from __future__ import annotations

import gc

from kling_desktop.services.garbage_collection import MANY, keep, uncollected


def test_it_is_off_within_and_on_again() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_only_what_is_much_is_kept() -> None:
    before = gc.get_freeze_count()
    keep([None])
    assert gc.get_freeze_count() == before
    try:
        keep(range(MANY))
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
        if before:
            gc.freeze()
