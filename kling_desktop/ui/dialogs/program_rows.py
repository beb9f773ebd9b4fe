"""Which program is run after renders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from kling_desktop.domain.command_line import UnclosedQuote, join_line, split_line
from kling_desktop.domain.follow_up import FollowUpKind
from kling_desktop.domain.follow_up_template import (
    FollowUpFault,
    FollowUpProblem,
    may_begin_an_option,
    program_problem,
)
from kling_desktop.follow_up_words import PLACEHOLDERS, option_hint, problem_sentence
from kling_desktop.storage.setting_values import LIMITS
from kling_desktop.ui.dialogs.follow_up_rows import FollowUpRows
from kling_desktop.ui.dialogs.insert_button import InsertButton
from kling_desktop.ui.dialogs.number_fields import WholeField
from kling_desktop.ui.i18n import translated, whole
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.storage.settings import Settings

MAX_LINE = 16_000  # characters


class ProgramRows(FollowUpRows):
    """The line is split when it is typed; below it stands what each argument will be."""

    def __init__(self, settings: Settings, form: QFormLayout, parent: QWidget) -> None:
        text = self.tr("Run a &program after renders")
        super().__init__(FollowUpKind.PROGRAM, text, settings, form, parent)
        self._edit = QLineEdit(join_line(settings.program), parent)
        self._edit.setMaxLength(MAX_LINE)
        self._edit.setPlaceholderText("/usr/bin/notify-send '{name}' {path}")
        self._add_row(
            self.tr("Progra&m"), self._edit, InsertButton(self._edit, PLACEHOLDERS, parent)
        )
        self._said = self._add_said()
        self._occasion = self._add_occasions(self.tr("After &renders"), settings.program_for)
        self._minutes = self._limit(settings.program_minutes)
        self._add_row(self.tr("Time &limit"), self._minutes)
        self._end_with_test(self.tr("Test the program"))
        self._edit.textChanged.connect(self._look)
        self._edit.editingFinished.connect(self.finish)
        self._minutes.valueChanged.connect(lambda _value: self.finish())
        self._look()

    @property
    def is_filled(self) -> bool:
        return bool(self._edit.text().strip())

    def values(self) -> dict[str, Any] | None:
        parts, problem = self._read()
        if problem and problem.fault is not FollowUpFault.EMPTY:
            return None
        return {
            "program": () if problem else parts,
            "program_for": self._occasion.currentData(),
            "program_minutes": self._minutes.value(),
        }

    def _read(self) -> tuple[tuple[str, ...], FollowUpProblem | None]:
        try:
            parts = split_line(self._edit.text())
        except UnclosedQuote as error:
            return (), FollowUpProblem(FollowUpFault.UNCLOSED_QUOTE, error.mark)
        return parts, program_problem(parts)

    def _look(self) -> None:
        parts, problem = self._read()
        is_wrong = problem is not None and problem.fault is not FollowUpFault.EMPTY
        text = translated(problem_sentence(problem)) if problem else self._listed(parts)
        self._say(self._said, text, Tone.BAD if is_wrong else None)
        self._edit.setAccessibleDescription(text)
        self._allow_test()

    def _listed(self, parts: tuple[str, ...]) -> str:
        lines = [f"{whole(number)}  {part}" for number, part in enumerate(parts)]
        placeholder = may_begin_an_option(parts)
        hint = [translated(option_hint(placeholder))] if placeholder else []
        return "\n".join([*lines[1:], *hint]) or self.tr("It gets no arguments.")

    def _limit(self, minutes: int) -> WholeField:
        box = WholeField(self._widget)
        low, high = LIMITS["program_minutes"]
        box.setRange(int(low), int(high))
        box.setSuffix(self.tr(" min"))
        box.setValue(minutes)
        box.setKeyboardTracking(False)  # 1 on the way to 15 is not meant
        return box
