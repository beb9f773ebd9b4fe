"""The button beside a field for templates: what may stand in one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from kling_desktop.ui.dialogs.rows import RowButton
from kling_desktop.ui.i18n import translated

if TYPE_CHECKING:
    from collections.abc import Mapping


class InsertButton(RowButton):
    """`offers` are placeholders without their braces, and what each stands for."""

    def __init__(self, edit: QLineEdit, offers: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(self.tr("Insert"), parent)
        self._edit = edit
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Insert"))
        for name, word in offers.items():
            written = f"{{{name}}}"
            action = menu.addAction(f"{translated(word)}\t{written}")
            action.triggered.connect(partial(self._insert, written))
        self.setMenu(menu)

    def _insert(self, written: str, _checked: bool = False) -> None:
        self._edit.insert(written)
        self._edit.setFocus()
