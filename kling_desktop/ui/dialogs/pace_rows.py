"""How often a service is asked: rows of a form for the pace of one account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kling_desktop.domain.account_draft import LIMITS
from kling_desktop.ui.dialogs.number_fields import DecimalField, WholeField
from kling_desktop.ui.dialogs.rows import add_row
from kling_desktop.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout, QHBoxLayout

    from kling_desktop.domain.account import Account

_Box = TypeVar("_Box", WholeField, DecimalField)


class PaceRows(QObject):
    """`rows` is what `setRowVisible` takes."""

    edited = Signal()

    def __init__(self, form: QFormLayout, account: Account, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: dict[str, WholeField | DecimalField] = {
            "fastest_s": _pause(account.fastest_s, parent),
            "slowest_s": _pause(account.slowest_s, parent),
            "requests_at_once": whole_number(
                "requests_at_once", account.requests_at_once, self.tr(" at once"), parent
            ),
            "requests_per_s": _decimal(account.requests_per_s, self.tr(" a second"), parent),
        }
        fastest, slowest, at_once, per_s = self.boxes.values()
        slowest.setPrefix(self.tr("up to "))
        fastest.setAccessibleName(self.tr("Shortest pause"))
        slowest.setAccessibleName(self.tr("Longest pause"))
        per_s.setAccessibleName(self.tr("Questions a second"))
        self.rows: list[QHBoxLayout] = [
            add_row(form, self.tr("Ask &every"), fastest, slowest),
            add_row(form, self.tr("&Questions"), at_once, per_s),
        ]
        for box in self.boxes.values():
            box.valueChanged.connect(lambda _value: self.edited.emit())

    @property
    def values(self) -> dict[str, Any]:
        """Fields of an AccountDraft."""
        return {name: box.value() for name, box in self.boxes.items()}

    def show_pace(self, account: Account) -> None:
        """Without telling of it."""
        for name, box in self.boxes.items():
            blocker = QSignalBlocker(box)
            box.setValue(getattr(account, name))
            blocker.unblock()


def whole_number(name: str, value: int, suffix: str, parent: QWidget) -> WholeField:
    """A box for a field of an account, within its bounds."""
    box = WholeField(parent)
    low, high = LIMITS[name]
    box.setRange(int(low), int(high))
    return _dressed(box, suffix, value)


def _pause(seconds: float, parent: QWidget) -> DecimalField:
    box = _decimal(seconds, translate("pace", " s"), parent)
    box.setRange(0.0, LIMITS["slowest_s"][1])  # this machine may be asked without a pause
    box.setValue(seconds)
    return box


def _decimal(value: float, suffix: str, parent: QWidget) -> DecimalField:
    box = DecimalField(parent)
    box.setRange(*LIMITS["requests_per_s"])
    box.setDecimals(1)
    return _dressed(box, suffix, value)


def _dressed(box: _Box, suffix: str, value: float) -> _Box:
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setSuffix(suffix)
    box.setValue(value)  # type: ignore[arg-type]  # a whole number goes to the box for such
    return box
