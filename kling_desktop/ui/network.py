"""What the system says of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtNetwork import QNetworkInformation

if TYPE_CHECKING:
    from collections.abc import Callable


def follow_network(tell: Callable[[bool], None]) -> None:
    """Call `tell` now and at each change: False while there is surely no network at all.

    Where the system does not say, nothing is told: failed requests will show it.
    """
    if not QNetworkInformation.loadDefaultBackend():
        return
    information = QNetworkInformation.instance()
    information.reachabilityChanged.connect(lambda reach: tell(_is_online(reach)))
    tell(_is_online(information.reachability()))


def _is_online(reach: QNetworkInformation.Reachability) -> bool:
    return reach is not QNetworkInformation.Reachability.Disconnected
