"""What the program for Windows may go without, and what it may not."""

from __future__ import annotations

import pytest
from windows.pruned import FILES, PYTHON, is_left_out, unlinked

from kling_desktop.self_test.modules import LATE

QT = "PySide6"
NEVER = tuple(f"{QT}/Qt6{name}.dll" for name in ("Quick", "Qml", "OpenGL", "Network"))
PLAYER = f"{QT}/plugins/multimedia/ffmpegmediaplugin.dll"


@pytest.mark.parametrize(
    "place",
    [
        *NEVER,
        PLAYER,
        *(f"{module.replace('.', '/')}.pyd" for module in LATE),
        *(f"{QT}/plugins/platforms/q{name}.dll" for name in ("windows", "offscreen")),
        *(f"{QT}/plugins/imageformats/q{name}.dll" for name in ("jpeg", "svg")),
        f"{QT}/plugins/styles/qmodernwindowsstyle.dll",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/msvcp140.dll",
        "keyring/backends/Windows.py",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "certifi/cacert.pem",
        "kling_desktop/resources/clips/moonlit-sea.mp4",
        "kling_desktop/resources/icons/lucide/play.svg",
    ],
)
def test_what_clips_are_played_and_windows_shown_with_stays(place: str) -> None:
    assert not is_left_out(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/designer.exe",
        f"{QT}/QtQuick.pyd",
        f"{QT}/opengl32sw.dll",
        f"{QT}/qml/QtQuick/qmldir",
        f"{QT}/translations/qt_help_de.qm",
        f"{QT}/translations/qtmultimedia_de.qm",
        f"{QT}/translations/assistant_de.qm",
        "kling_desktop/resources/pictures/window.png",
        "kling_desktop-0.1.0.data/data/share/applications/kling-desktop.desktop",
    ],
)
def test_what_is_never_reached_goes(place: str) -> None:
    assert is_left_out(place)


def test_a_library_that_nothing_is_linked_with_goes() -> None:
    imports = {
        f"{QT}/QtGui.pyd": ["qt6gui.dll"],
        PLAYER: ["qt6multimedia.dll", "avcodec-63.dll"],
        f"{QT}/Qt6Multimedia.dll": ["qt6core.dll", "kernel32.dll"],
        f"{QT}/Qt6Gui.dll": ["qt6core.dll"],
        f"{QT}/Qt6Core.dll": ["icuuc.dll"],
        f"{QT}/avcodec-63.dll": [],
        f"{QT}/Qt6Charts.dll": ["qt6gui.dll", "qt6chartsbase.dll"],
        f"{QT}/Qt6ChartsBase.dll": ["qt6core.dll"],
    }
    assert unlinked(imports) == {f"{QT}/Qt6Charts.dll", f"{QT}/Qt6ChartsBase.dll"}


def test_four_libraries_stay_with_all_they_need_though_nothing_is_linked_with_them() -> None:
    imports: dict[str, list[str]] = {
        **{place: [] for place in NEVER},
        f"{QT}/Qt6Quick.dll": ["qt6qmlmodels.dll"],
        f"{QT}/Qt6QmlModels.dll": [],
    }
    assert unlinked(imports) == set()


def test_every_entry_says_why() -> None:
    assert all(len(why) > len("unused") for why in (*FILES.values(), *PYTHON.values()))
