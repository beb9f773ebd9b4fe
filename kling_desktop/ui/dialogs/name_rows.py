"""How clips are named: a template, what may stand in it, and what it makes of a render."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from kling_desktop.domain.account import DEFAULT_KIND
from kling_desktop.domain.filenames import (
    MAX_TEMPLATE,
    VIDEO_ENDINGS,
    NameValues,
    TemplateProblem,
    clip_path,
    template_problem,
)
from kling_desktop.naming_words import PLACEHOLDERS, template_sentence
from kling_desktop.services.library import utc_now
from kling_desktop.ui.dialogs.rows import RowButton, add_row
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.labels import ElidedLabel
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout


class NameRows(QObject):
    """Rows of a form; the second shows what some render would be called, or what is wrong."""

    finished = Signal()

    def __init__(self, form: QFormLayout, template: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._example = NameValues(
            name=self.tr("Dawn over the pines"),
            task_id="878106242831892487",
            account=self.tr("Studio"),
            kind=DEFAULT_KIND,
            started_at=utc_now().astimezone(),
        )
        self._edit = QLineEdit(template, parent)
        self._edit.setMaxLength(MAX_TEMPLATE)
        self._edit.setPlaceholderText("{name}")
        insert = RowButton(self.tr("&Insert"), parent)
        insert.setMenu(self._menu(insert))
        self._preview = ElidedLabel("", parent)
        add_row(form, self.tr("Na&mes"), self._edit, insert)
        below = QHBoxLayout()
        below.addWidget(self._preview, 1)  # a form gives a lone label no width
        form.addRow("", below)
        self._edit.textChanged.connect(self._show)
        self._edit.editingFinished.connect(self.finished)
        self._show()

    @property
    def template(self) -> str:
        return self._edit.text().strip()

    @property
    def problem(self) -> TemplateProblem | None:
        return template_problem(self.template)

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setAccessibleName(self.tr("Insert"))
        offers = {f"{{{name}}}": translated(word) for name, word in PLACEHOLDERS.items()}
        for written, word in (offers | {"/": self.tr("Into a sub-folder")}).items():
            action = menu.addAction(f"{word}\t{written}")
            action.triggered.connect(partial(self._insert, written))
        return menu

    def _insert(self, written: str, _checked: bool = False) -> None:
        self._edit.insert(written)
        self._edit.setFocus()

    def _show(self) -> None:
        problem = self.problem
        self._preview.set_tone(Tone.BAD if problem else None)
        text = translated(template_sentence(problem)) if problem else self._made()
        self._preview.setText(text)
        self._edit.setAccessibleDescription(text)

    def _made(self) -> str:
        path = clip_path(self.template, self._example, 0, 1, VIDEO_ENDINGS[0])
        return self.tr("For example {0}").format(path)
