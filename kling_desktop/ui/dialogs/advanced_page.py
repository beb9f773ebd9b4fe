"""What few ever need: the proxy, new versions, the log, the data folder, the diagnostic bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.proxy_rows import ProxyRows
from kling_desktop.ui.dialogs.rows import add_row, add_words, choices, choose, new_form
from kling_desktop.ui.dialogs.update_row import UpdateRow
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.services.preferences import Preferences


class AdvancedPage(SettingsPage):
    folder_wanted = Signal()
    bundle_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget, *, feed: str) -> None:
        super().__init__(preferences, parent)
        form = new_form()
        self._proxy = ProxyRows(form, self.settings, self)
        self._proxy.chosen.connect(lambda values: self.choose(**values))
        self._updates = UpdateRow(form, self.settings, feed, self)
        self._updates.chosen.connect(lambda values: self.choose(**values))
        self._log = choices(self, [(False, self.tr("Usual")), (True, self.tr("Detailed"))])
        choose(self._log, self.settings.detailed_log)
        self._log.currentIndexChanged.connect(
            lambda _: self.choose(detailed_log=self._log.currentData())
        )
        self._decoding = choices(self, self._decodings())
        choose(self._decoding, self.settings.software_decoding)
        self._decoding.currentIndexChanged.connect(
            lambda _: self.choose(software_decoding=self._decoding.currentData())
        )
        add_row(form, self.tr("Vid&eo"), self._decoding)
        add_words(form, self, self._about_decoding())
        add_row(form, self.tr("&Log"), self._log)
        add_words(form, self, self._about_log())
        self._column.addLayout(form)
        self._column.addSpacing(2 * GRID)
        self._column.addLayout(self._buttons())
        self._column.addStretch(1)

    def finish(self) -> None:
        super().finish()
        self._proxy.finish()

    def _decodings(self) -> list[tuple[bool, str]]:
        return [
            (False, self.tr("Decoded by the graphics card, where it can")),
            (True, self.tr("Decoded by the processor alone")),
        ]

    def _about_decoding(self) -> str:
        return self.tr(
            "If clips stay black or look broken, let the processor decode them. "
            "This holds from the next start on."
        )

    def _about_log(self) -> str:
        return self.tr(
            "A detailed log also holds each question to the service and its answer's state. "
            "Tokens and signed links are never in it."
        )

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for text, wanted in (
            (self.tr("Open data fol&der"), self.folder_wanted),
            (self.tr("Diagnostic &bundle…"), self.bundle_wanted),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            row.addWidget(button)
        row.addStretch(1)
        return row
