"""What the frozen program may go without, and what it may not."""

from __future__ import annotations

import pytest
from pruned import CARRIED, FILES, MODULES, is_left_out

WHEEL = "/venv/site-packages"
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "target",
    [
        *(f"{QT}/lib/libQt6{name}.so.6" for name in ("Quick", "Qml", "QmlModels", "OpenGL")),
        *(f"libQt6{name}.so.6" for name in ("Quick", "Qml", "QmlModels", "OpenGL", "Network")),
        f"{QT}/plugins/multimedia/libffmpegmediaplugin.so",
        *(f"{QT}/plugins/platforms/libq{it}.so" for it in ("xcb", "wayland", "offscreen")),
        *(f"{QT}/plugins/imageformats/libq{it}.so" for it in ("jpeg", "svg")),
        f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        f"{QT}/translations/qtbase_de.qm",
        "kling_desktop/resources/clips/moonlit-sea.mp4",
        "kling_desktop/resources/icons/lucide/play.svg",
    ],
)
def test_what_clips_are_played_and_windows_shown_with_stays(target: str) -> None:
    assert not is_left_out(target, f"{WHEEL}/{target}")


@pytest.mark.parametrize(
    "target",
    [
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/lib/libQt6EglFSDeviceIntegration.so.6",
        "libQt6VirtualKeyboard.so.6",
        f"{QT}/translations/qt_help_de.qm",
    ],
)
def test_what_is_never_reached_goes(target: str) -> None:
    assert is_left_out(target, f"{WHEEL}/{target}")


@pytest.mark.parametrize("name", ["libX11.so.6", "libssl.so.3", "libstdc++.so.6", "libpulse.so.0"])
@pytest.mark.parametrize("folder", ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu"])
def test_the_systems_libraries_are_left_to_the_system(name: str, folder: str) -> None:
    assert is_left_out(name, f"{folder}/{name}")
    assert not is_left_out(name, f"{WHEEL}/{name}")


def test_python_is_carried_wherever_it_was() -> None:
    assert not is_left_out("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")


def test_pythons_own_modules_stay_where_python_is_the_systems() -> None:
    name = "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so"
    assert not is_left_out(name, f"/usr/lib/{name}")


def test_every_entry_says_why() -> None:
    assert all(why for why in (*FILES.values(), *MODULES.values(), *CARRIED.values()))
