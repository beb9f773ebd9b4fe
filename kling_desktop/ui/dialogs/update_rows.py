"""Whether this program asks for new versions of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kling_desktop.domain.releases import UpdateChoice
from kling_desktop.ui.dialogs.rows import add_row, choices, choose
from kling_desktop.ui.labels import MutedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.storage.settings import Settings


class UpdateRows(QObject):
    """Rows of a form. `chosen` carries a setting; without a feed there is nothing to choose."""

    chosen = Signal(dict)

    def __init__(self, form: QFormLayout, settings: Settings, feed: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._mode = choices(parent, self._modes())
        choose(self._mode, settings.updates)
        self._mode.setEnabled(bool(feed))
        self._mode.currentIndexChanged.connect(self._pass_on)
        text = self._text(feed)
        self._mode.setAccessibleDescription(text)
        said = MutedLabel(text, parent)
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        add_row(form, self.tr("&Updates"), self._mode)
        form.addRow("", said)

    def _pass_on(self) -> None:
        self.chosen.emit({"updates": self._mode.currentData()})

    def _text(self, feed: str) -> str:
        if not feed:
            return self.tr("This build has no releases feed: it never asks for new versions.")
        text = self.tr(
            "{0} is asked for the newest version's number, and told nothing. Nothing is "
            "downloaded by itself."
        )
        return text.format(urlsplit(feed).hostname)

    def _modes(self) -> list[tuple[UpdateChoice, str]]:
        return [
            (UpdateChoice.OFF, self.tr("Off")),
            (UpdateChoice.BY_HAND, self.tr("Only by hand (Help menu)")),
            (UpdateChoice.WEEKLY, self.tr("Once a week")),
        ]
