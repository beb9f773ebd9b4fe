"""What the system says of the network."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation


class NetworkWatch(QObject):
    """`told` carries False while there is surely no network at all. `changed` is sent when it has
    become another one, from a cable to the air, say.

    Where the system does not say, nothing is told: failed requests will show it.
    """

    told = Signal(bool)
    changed = Signal()

    def begin(self) -> None:
        """Tell how it is now, and from now on each change."""
        if not QNetworkInformation.loadDefaultBackend():
            return
        information = QNetworkInformation.instance()
        information.reachabilityChanged.connect(self._note_reach)
        information.transportMediumChanged.connect(self._note_medium)
        self._note_reach(information.reachability())

    def _note_reach(self, reach: QNetworkInformation.Reachability) -> None:
        self.told.emit(reach is not QNetworkInformation.Reachability.Disconnected)

    def _note_medium(self, _medium: QNetworkInformation.TransportMedium) -> None:
        self.changed.emit()
