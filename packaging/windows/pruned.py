"""What the installed program goes without on Windows, and why it can.

Never QtQuick, QtQml, QtOpenGL or QtNetwork: on Linux the plug-in that plays clips is linked with
them, and nothing promises that it never will be here. `--self-test` decodes a frame of a clip.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from kling_desktop.self_test.modules import LATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# In the folder of Python itself.
PYTHON = {
    "python.exe": "the program is started by its own two launchers",
    "pythonw.exe": "the program is started by its own two launchers",
    "python.cat": "signatures of files that the embeddable Python does not have",
    "winsound.pyd": "nothing makes sounds with it",
}

_PLUGINS = "PySide6/plugins"
_NO_MODULE = "for a part of Qt that the program has no use for"

# In the folder of packages.
FILES = {
    "PySide6/*.exe": "tools for who develops",
    "*.lib": "for who develops in C++",
    "PySide6/doc/*": "for who develops",
    "PySide6/glue/*": "for who develops in C++",
    "PySide6/include/*": "for who develops in C++",
    "PySide6/lib/*": "for who develops in C++",
    "PySide6/metatypes/*": "for who develops in C++",
    "PySide6/scripts/*": "tools for who develops",
    "PySide6/typesystems/*": "for who develops in C++",
    "PySide6/QtAsyncio/*": "the loop is qasync's",
    "PySide6/qml/*": "windows described in QML; ours are widgets",
    "PySide6/resources/*": "of the web engine, which the program does not have",
    "PySide6/translations/[!q]*": "words of Qt's tools",
    "PySide6/translations/qt[!b]*": "one of many parts of Qt; qtbase_* has the words of all we use",
    "PySide6/opengl32sw.dll": "draws OpenGL without a graphics card; widgets are drawn without "
    "OpenGL, and clips by Direct3D, which has a way of its own to do without a card",
    f"{_PLUGINS}/assetimporters/*": _NO_MODULE,
    f"{_PLUGINS}/canbus/*": _NO_MODULE,
    f"{_PLUGINS}/designer/*": _NO_MODULE,
    f"{_PLUGINS}/generic/*": "touch screens told of over a network; Windows tells of its own",
    f"{_PLUGINS}/geometryloaders/*": _NO_MODULE,
    f"{_PLUGINS}/geoservices/*": _NO_MODULE,
    f"{_PLUGINS}/imageformats/qicns.dll": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/imageformats/qpdf.dll": "no PDF is ever read",
    f"{_PLUGINS}/imageformats/qtga.dll": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/imageformats/qtiff.dll": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/imageformats/qwbmp.dll": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/platforminputcontexts/*": "Qt's keyboard on the screen; Windows has its own",
    f"{_PLUGINS}/platforms/qdirect2d.dll": "another way to draw, on wish only",
    f"{_PLUGINS}/platforms/qminimal.dll": "draws nothing; `offscreen` stays for unseen windows",
    f"{_PLUGINS}/position/*": _NO_MODULE,
    f"{_PLUGINS}/qmltooling/*": "for who develops",
    f"{_PLUGINS}/renderers/*": _NO_MODULE,
    f"{_PLUGINS}/renderplugins/*": _NO_MODULE,
    f"{_PLUGINS}/sceneparsers/*": _NO_MODULE,
    f"{_PLUGINS}/scxmldatamodel/*": _NO_MODULE,
    f"{_PLUGINS}/sensors/*": _NO_MODULE,
    f"{_PLUGINS}/sqldrivers/*": "the ledger is opened by Python's own SQLite",
    f"{_PLUGINS}/texttospeech/*": _NO_MODULE,
    f"{_PLUGINS}/tls/qopensslbackend.dll": "needs an OpenSSL that the program does not have",
    f"{_PLUGINS}/vectorimageformats/*": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/webview/*": _NO_MODULE,
    "aiohttp/*.pyx": "source of what is there compiled",
    "aiohttp/*.pxd": "source of what is there compiled",
    "aiohttp/*.pxi": "source of what is there compiled",
    "*/.hash/*": "sums of sources that are not there",
    "multidict/_testcapi.*": "for multidict's own tests",
    "*.pyi": "types for who develops",
    "*/py.typed": "types for who develops",
    "*.data/*": "for desktops of Linux, and commands that the launchers stand for",
    "*.dist-info/RECORD": "tells of files that are not all there",
    "kling_desktop/resources/pictures/*": "the README's",
    "kling_desktop/resources/linux/*": "for desktops of Linux",
}

_NEVER = ("qt6quick.dll", "qt6qml.dll", "qt6opengl.dll", "qt6network.dll")
_LIBRARIES = "PySide6/*.dll"


def is_left_out(place: str) -> bool:
    """`place`: in the folder of packages, with slashes."""
    return any(fnmatchcase(place, pattern) for pattern in FILES) or _is_unused_module(place)


def unlinked(imports: Mapping[str, Iterable[str]]) -> set[str]:
    """Which places hold a library of Qt's that nothing else here is linked with.

    `imports`: for each program file by its place, the libraries it needs, in lower case.
    """
    places = {place.rpartition("/")[2].lower(): place for place in imports if _is_library(place)}
    waiting = [place for place in imports if not _is_library(place)]
    waiting += [places[name] for name in _NEVER if name in places]
    used: set[str] = set()
    while waiting:
        place = waiting.pop()
        if place not in used:
            used.add(place)
            waiting += [places[name] for name in imports[place] if name in places]
    return set(places.values()) - used


def _is_unused_module(place: str) -> bool:
    """A module of Qt's that no module of ours imports; the self-test loads all that do."""
    name = place.removesuffix(".pyd")
    is_module = fnmatchcase(place, "PySide6/Qt*.pyd")
    return is_module and name.replace("/", ".") not in LATE


def _is_library(place: str) -> bool:
    """Not a plug-in, which Qt loads by itself."""
    return fnmatchcase(place, _LIBRARIES) and not place.startswith(_PLUGINS)
