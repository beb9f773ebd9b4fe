"""The desktop portal, as far as it tells programs what somebody has chosen for all of them.

`python -m tests.e2e.portal CONTRAST MOTION` serves it on the session's bus: 1 asks for more of the
one, and for less of the other.
"""

from __future__ import annotations

import os
import sys

from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

NAME = "org.freedesktop.portal.Desktop"
_SPACE = "org.freedesktop.appearance"


def main(contrast: str, motion: str) -> None:
    chosen = {"contrast": ("u", int(contrast)), "reduced-motion": ("u", int(motion))}
    with open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        bus.send_and_get_reply(message_bus.RequestName(NAME))
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            call = bus.receive()
            if call.header.fields.get(HeaderFields.member) == "ReadAll":
                bus.send(new_method_return(call, "a{sa{sv}}", ({_SPACE: chosen},)))
            elif HeaderFields.member in call.header.fields and call.header.message_type.value == 1:
                bus.send(new_error(call, "org.freedesktop.portal.Error.NotFound"))


if __name__ == "__main__":
    main(*sys.argv[1:])
