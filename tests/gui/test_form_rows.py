"""Rows of a form: all fields in one column are as high."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.dialogs.number_fields import DecimalField, WholeField

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _as_usual_afterwards(qapp: object) -> Iterator[None]:
    assert qapp
    yield
    appearance().choose(Settings())


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
@pytest.mark.parametrize("kind", [WholeField, DecimalField])
def test_numbers_stand_in_fields_as_high_as_words(percent: int, kind: type[QWidget]) -> None:
    appearance().choose(Settings(text_percent=percent))
    field, edit = kind(), QLineEdit()
    field.ensurePolished()
    edit.ensurePolished()
    more = field.sizeHint().height() - edit.sizeHint().height()
    assert more in {0, 1}  # newer versions of Qt make them higher by one
