"""What few accounts need: the rows of the account form that "More" reveals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from kling_desktop.account_words import AUTH_STYLES, KINDS, PLAIN_HTTP
from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.domain.account_draft import LIMITS
from kling_desktop.ui.dialogs.folder_button import FolderButton
from kling_desktop.ui.dialogs.rows import add_row, choices, choose
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.labels import MutedLabel

if TYPE_CHECKING:
    from kling_desktop.domain.presets import Preset

_Box = TypeVar("_Box", QSpinBox, QDoubleSpinBox)


class AccountDetails(QObject):
    """`values` holds what differs from `account`: what was not touched stays as it is."""

    edited = Signal()
    style_changed = Signal(AuthStyle)

    def __init__(self, form: QFormLayout, account: Account, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._account, self._widget = form, account, parent
        self._name = QLineEdit(account.name, parent)
        self._path = QLineEdit(account.path_template, parent)
        self._style = choices(parent, AUTH_STYLES.items())
        self._kind = choices(parent, KINDS.items())
        self._retention = _whole("retention_days", account.retention_days, self.tr(" days"), parent)
        self._fastest = _pause(account.fastest_s, parent)
        self._slowest = _pause(account.slowest_s, parent)
        self._at_once = _whole(
            "requests_at_once", account.requests_at_once, self.tr(" at once"), parent
        )
        self._per_s = _decimal(account.requests_per_s, self.tr(" a second"), parent)
        self._folder = QLineEdit(account.download_folder, parent)
        self._allows_http = QCheckBox(self.tr("Allow &http, without encryption"), parent)
        self._allows_http.setChecked(account.allows_http)
        choose(self._style, account.auth_style)
        choose(self._kind, account.default_kind)
        self._rows = self._add_rows()
        self._shown_at_first = self._read()
        self._connect()

    @property
    def style(self) -> AuthStyle:
        return AuthStyle(self._style.currentData())

    @property
    def values(self) -> dict[str, Any]:
        """Fields of an AccountDraft."""
        at_first = self._shown_at_first.items()
        return {
            name: value for name, value in self._read().items() if (name, value) not in at_first
        }

    def show(self, on: bool) -> None:
        for row in self._rows:
            self._form.setRowVisible(row, on)

    def show_preset(self, preset: Preset) -> None:
        self._path.setText(preset.path_template)
        self._retention.setValue(preset.retention_days)
        choose(self._style, preset.auth_style)

    def show_path(self, template: str) -> None:
        self._path.setText(template)

    def _add_rows(self) -> list[QWidget | QLayout]:
        self._slowest.setPrefix(self.tr("up to "))
        self._name.setPlaceholderText(self.tr("Taken from the address"))
        self._fastest.setAccessibleName(self.tr("Shortest pause"))
        self._slowest.setAccessibleName(self.tr("Longest pause"))
        self._per_s.setAccessibleName(self.tr("Questions a second"))
        warning = MutedLabel(translated(PLAIN_HTTP), self._widget)
        warning.setWordWrap(True)
        warning.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        form = self._form
        rows = [
            add_row(form, self.tr("&Name"), self._name),
            add_row(form, self.tr("&Path"), self._path),
            add_row(form, self.tr("Sign &in with"), self._style),
            add_row(form, self.tr("Kind of &renders"), self._kind),
            add_row(form, self.tr("&Clips are kept"), self._retention),
            add_row(form, self.tr("Ask &every"), self._fastest, self._slowest),
            add_row(form, self.tr("&Questions"), self._at_once, self._per_s),
            self._folder_row(),
        ]
        form.addRow("", self._allows_http)
        form.addRow("", warning)
        return [*rows, self._allows_http, warning]

    def _folder_row(self) -> QHBoxLayout:
        title = self.tr("Download folder")
        self._folder.setPlaceholderText(self.tr("The one for all, from Settings"))
        choose = FolderButton(self._folder, title, self._widget)
        return add_row(self._form, self.tr("Download &folder"), self._folder, choose)

    def _read(self) -> dict[str, Any]:
        return {
            "name": self._name.text(),
            "path_template": self._path.text(),
            "auth_style": self.style,
            "default_kind": self._kind.currentData(),
            "retention_days": self._retention.value(),
            "fastest_s": self._fastest.value(),
            "slowest_s": self._slowest.value(),
            "requests_at_once": self._at_once.value(),
            "requests_per_s": self._per_s.value(),
            "allows_http": self._allows_http.isChecked(),
            "download_folder": self._folder.text().strip(),
        }

    def _connect(self) -> None:
        for edit in (self._name, self._path, self._folder):
            edit.textChanged.connect(self.edited)
        for combo in (self._style, self._kind):
            combo.currentIndexChanged.connect(self.edited)
        for number in (self._retention, self._at_once, self._fastest, self._slowest, self._per_s):
            number.valueChanged.connect(self.edited)
        self._allows_http.toggled.connect(self.edited)
        self._style.currentIndexChanged.connect(lambda _: self.style_changed.emit(self.style))


def _whole(name: str, value: int, suffix: str, parent: QWidget) -> QSpinBox:
    box = QSpinBox(parent)
    low, high = LIMITS[name]
    box.setRange(int(low), int(high))
    return _dressed(box, suffix, value)


def _pause(seconds: float, parent: QWidget) -> QDoubleSpinBox:
    box = _decimal(seconds, parent.tr(" s"), parent)
    box.setRange(0.0, LIMITS["slowest_s"][1])  # this machine may be asked without a pause
    box.setValue(seconds)
    return box


def _decimal(value: float, suffix: str, parent: QWidget) -> QDoubleSpinBox:
    box = QDoubleSpinBox(parent)
    box.setRange(*LIMITS["requests_per_s"])
    box.setDecimals(1)
    return _dressed(box, suffix, value)


def _dressed(box: _Box, suffix: str, value: float) -> _Box:
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setSuffix(suffix)
    box.setValue(value)  # type: ignore[arg-type]  # a whole number goes to the box for such
    return box
