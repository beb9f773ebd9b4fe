"""The three first steps: whose renders, where their clips go, and what can be pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui import icons
from kling_desktop.ui.dialogs.account_form import AccountForm
from kling_desktop.ui.dialogs.folder_button import FolderButton
from kling_desktop.ui.dialogs.name_rows import NameRows
from kling_desktop.ui.dialogs.rows import add_row, new_form
from kling_desktop.ui.dialogs.saving_offers import SavingOffers
from kling_desktop.ui.keyboard.bindings import Bindings
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID, current_theme, scaled, strong, type_scale

if TYPE_CHECKING:
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.preferences import Preferences


class Step(QWidget):
    """A title, a sentence on it, and what there is to do below."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(3 * GRID)

    def _begin_with(self, title: str, sentence: str) -> None:
        self.setAccessibleName(title)
        headline = PlainLabel(title, self)
        headline.setFont(strong(type_scale(self.font()).title))
        self._lines.addWidget(headline)
        self._lines.addWidget(_wrapped(MutedLabel(sentence, self)))

    @property
    def is_complete(self) -> bool:
        """Whether there is something to go on with."""
        return True

    def begin(self) -> None:
        """Take the focus to what is filled in first."""


class AccountStep(Step):
    """`rows_changed`: it needs another height."""

    rows_changed = Signal()

    def __init__(self, status: AccountStatus | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._begin_with(
            self.tr("Your Kling account"),
            self.tr(
                "Where your renders are made, and the token you use there. Kling Desktop asks "
                "about your renders with it and sends it nowhere else."
            ),
        )
        self.form = AccountForm(status, self)
        self.form.edited.connect(self.edited)
        self.form.rows_changed.connect(self.rows_changed)
        self._lines.addWidget(self.form)
        self._lines.addStretch(1)
        self.settle()

    @property
    def is_complete(self) -> bool:
        return self.form.is_filled

    @property
    def is_settled(self) -> bool:
        """Whether what stands there is what is in use."""
        return self._settled == (self.form.draft, self.form.token)

    def settle(self) -> None:
        self._settled = (self.form.draft, self.form.token)

    def begin(self) -> None:
        self.form.begin()


class SavingStep(Step):
    """`values` holds what differs from the settings in force."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._begin_with(
            self.tr("Where your clips go"),
            self.tr("Links to clips die within days; what is saved here stays."),
        )
        self._preferences = preferences
        settings, proposal = preferences.settings, str(preferences.proposed_folder)
        self._folder = QLineEdit(settings.download_folder, self)
        self._folder.setPlaceholderText(proposal)
        form = new_form()
        choose = FolderButton(self._folder, self.tr("Download folder"), self, proposal=proposal)
        add_row(form, self.tr("Download &folder"), self._folder, choose)
        self._names = NameRows(form, settings.name_template, self)
        for edit in self.findChildren(QLineEdit):
            edit.textChanged.connect(self.edited)
        self._offers = SavingOffers(settings, self)
        self._lines.addLayout(form)
        self._lines.addWidget(self._offers)
        self._lines.addStretch(1)

    @property
    def is_complete(self) -> bool:
        return self._names.problem is None

    @property
    def values(self) -> dict[str, object]:
        settings = self._preferences.settings
        typed = {
            "download_folder": self._folder.text().strip(),
            "name_template": self._names.template,
            **self._offers.values,
        }
        return {name: value for name, value in typed.items() if value != getattr(settings, name)}

    def begin(self) -> None:
        self._folder.setFocus()


class TryStep(Step):
    demo_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        key = Bindings(preferences.settings.keys).first("paste")
        with_key = self.tr("Paste into the window with {0}, or drop there, whatever holds ids:")
        without = self.tr("Paste into the window, or drop there, whatever holds ids:")
        self._begin_with(
            self.tr("Add your first renders"), with_key.format(key) if key else without
        )
        self._lines.addWidget(self._examples())
        self._lines.addSpacing(GRID)
        self._lines.addLayout(self._demo())
        self._lines.addStretch(1)

    def _examples(self) -> QFrame:
        frame = _Card(self)
        rows = QGridLayout(frame)
        rows.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        rows.setHorizontalSpacing(3 * GRID)
        rows.setVerticalSpacing(2 * GRID)
        rows.setColumnStretch(2, 1)
        texts = (
            ("hash", self.tr("Task ids"), "878106242831892487"),
            ("link", self.tr("Status links"), "https://…/videos/text2video/8781062…"),
            ("braces", self.tr("Whole replies"), '{"data": {"task_id": "8781062…"}}'),
            ("terminal", self.tr("cURL lines"), "curl https://…/8781062…"),
        )
        for number, (sign, name, example) in enumerate(texts):
            rows.addWidget(_sign(sign, frame), number, 0)
            rows.addWidget(PlainLabel(name, frame), number, 1)
            rows.addWidget(MutedLabel(example, frame), number, 2)
        return frame

    def _demo(self) -> QHBoxLayout:
        words = MutedLabel(
            self.tr(
                "Nothing to add yet? The demo opens a window of its own with eight sample renders. "
                "It touches neither your list nor your keyring."
            ),
            self,
        )
        button = QPushButton(self.tr("&Try the demo"), self)
        button.setAutoDefault(False)  # Return finishes
        button.clicked.connect(self.demo_wanted)
        row = QHBoxLayout()
        row.setSpacing(4 * GRID)
        row.addWidget(_wrapped(words), 1)
        row.addWidget(button)
        return row


class _Card(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)


def _sign(name: str, parent: QWidget) -> QLabel:
    sign = QLabel(parent)
    density = parent.devicePixelRatioF()
    sign.setPixmap(icons.pixmap(name, current_theme().muted, scaled(16), density))
    return sign


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    return label
