"""Which proxy is used: the system's, none, or one by its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from kling_desktop.domain.proxy import ProxyFault, ProxyMode, ProxyRefused, proxy_address
from kling_desktop.ui.dialogs.rows import add_row, add_words, choices, choose
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.storage.settings import Settings


class ProxyRows(QObject):
    """Rows of a form. `chosen` carries settings that can be used: an address that cannot is told
    of below it, and what was in force goes on.
    """

    chosen = Signal(dict)

    def __init__(self, form: QFormLayout, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._mode = choices(parent, self._modes())
        choose(self._mode, settings.proxy.mode)
        self._address = QLineEdit(settings.proxy_address, parent)
        self._address.setPlaceholderText("proxy.example.com:3128")
        add_row(form, self.tr("&Proxy"), self._mode)
        row = add_row(form, self.tr("Proxy add&ress"), self._address)
        self._said = add_words(form, parent)
        self._rows: list[QLayout | QWidget] = [row, self._said]
        self._show_rows()
        self._mode.currentIndexChanged.connect(self._choose_mode)
        self._address.textChanged.connect(self._look)
        self._address.editingFinished.connect(self.finish)
        self._look()

    def finish(self) -> None:
        """Take over the address as it stands, where it can be used."""
        if self._is_manual:
            self._look()
            try:
                address = proxy_address(self._address.text())
            except ProxyRefused:
                return
            mode = ProxyMode.MANUAL.value
            self.chosen.emit({"proxy_mode": mode, "proxy_address": address})

    @property
    def _is_manual(self) -> bool:
        return ProxyMode(self._mode.currentData()) is ProxyMode.MANUAL

    def _choose_mode(self) -> None:
        self._show_rows()
        if self._is_manual:
            self._address.setFocus()
            self.finish()
        else:
            self.chosen.emit({"proxy_mode": self._mode.currentData()})

    def _show_rows(self) -> None:
        for row in self._rows:
            self._form.setRowVisible(row, self._is_manual)

    def _look(self) -> None:
        """Say what is wrong with the address as it is typed."""
        try:
            proxy_address(self._address.text())
        except ProxyRefused as refused:
            is_wrong = refused.fault is not ProxyFault.EMPTY
            self._said.set_tone(Tone.BAD if is_wrong else None)
            text = self._sentences()[refused.fault]
        else:
            self._said.set_tone(None)
            text = self.tr("Addresses of this computer are always asked directly.")
        self._said.setText(text)
        self._address.setAccessibleDescription(text)

    def _modes(self) -> list[tuple[ProxyMode, str]]:
        return [
            (ProxyMode.SYSTEM, self.tr("As the system has it")),
            (ProxyMode.NONE, self.tr("None")),
            (ProxyMode.MANUAL, self.tr("Manual")),
        ]

    def _sentences(self) -> dict[ProxyFault, str]:
        return {
            ProxyFault.EMPTY: self.tr("Enter its address and port. Until then nothing changes."),
            ProxyFault.NOT_AN_ADDRESS: self.tr(
                "This is not a proxy's address. It should look like proxy.example.com:3128."
            ),
            ProxyFault.NOT_HTTP: self.tr(
                "Only proxies that speak http can be used. Leave out what stands before ://."
            ),
            ProxyFault.NO_PORT: self.tr(
                "The port is missing: the number behind a colon, as in proxy.example.com:3128."
            ),
            ProxyFault.HAS_SECRET: self.tr(
                "This address holds a log-in, which would be kept in a plain file. Leave it out, "
                "and use a proxy that asks for none."
            ),
        }
