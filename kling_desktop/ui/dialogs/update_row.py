"""Whether this program asks for new versions of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.releases import UpdateChoice
from kling_desktop.ui.dialogs.rows import add_row, choices, choose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout, QWidget

    from kling_desktop.storage.settings import Settings


class UpdateRow(QObject):
    """A row of a form. `chosen` carries a setting; without a feed there is nothing to choose."""

    chosen = Signal(dict)

    def __init__(self, form: QFormLayout, settings: Settings, feed: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice = choices(parent, self._choices() if feed else self._no_choice())
        choose(self._choice, settings.updates)
        self._choice.setEnabled(bool(feed))
        if feed:
            self._explain(urlsplit(feed).hostname or "")
        self._choice.currentIndexChanged.connect(self._pass_on)
        add_row(form, self.tr("&Updates"), self._choice)

    def _pass_on(self) -> None:
        self.chosen.emit({"updates": self._choice.currentData()})

    def _explain(self, host: str) -> None:
        text = self.tr(
            "{0} is asked for the newest version's number, and told nothing. Nothing is downloaded "
            "by itself."
        ).format(host)
        self._choice.setToolTip(text)
        self._choice.setAccessibleDescription(text)

    def _choices(self) -> list[tuple[UpdateChoice, str]]:
        return [
            (UpdateChoice.OFF, self.tr("Never asked for")),
            (UpdateChoice.BY_HAND, self.tr("Asked for by hand (Help menu)")),
            (UpdateChoice.WEEKLY, self.tr("Asked for once a week")),
        ]

    def _no_choice(self) -> list[tuple[UpdateChoice, str]]:
        return [(UpdateChoice.OFF, self.tr("Never asked for: this build has no releases feed"))]
