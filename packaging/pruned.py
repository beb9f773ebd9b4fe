"""What the frozen program goes without, and why it can.

Never QtQuick, QtQml or QtOpenGL: the plug-in that plays clips is linked with them, and without it
no clip is played. `--self-test` decodes a frame of one for that reason.
"""

from __future__ import annotations

from fnmatch import fnmatch

_PLUGINS = "PySide6/Qt/plugins"

FILES = {
    f"{_PLUGINS}/platformthemes/libqgtk3.so": "GTK's look and dialogs (and GTK with it): the "
    "program wears its own look, and file dialogs are the desktop portal's or Qt's",
    f"{_PLUGINS}/egldeviceintegrations/*": "for screens without a window system",
    f"{_PLUGINS}/platforms/libqeglfs.so": "for screens without a window system",
    f"{_PLUGINS}/platforms/libqlinuxfb.so": "for screens without a window system",
    f"{_PLUGINS}/platforms/libqvkkhrdisplay.so": "for screens without a window system",
    f"{_PLUGINS}/platforms/libqvnc.so": "shows windows over a network, on wish only",
    f"{_PLUGINS}/platforms/libqminimal*.so": "draws nothing; `offscreen` stays for unseen windows",
    f"{_PLUGINS}/generic/*": "input devices without a window system",
    f"{_PLUGINS}/platforminputcontexts/libqtvirtualkeyboardplugin.so": "Qt's keyboard on the "
    "screen, on wish only; those of desktops come through ibus, Wayland and the compose keys",
    f"{_PLUGINS}/imageformats/libqpdf.so": "no PDF is ever read",
    f"{_PLUGINS}/imageformats/libqicns.so": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/imageformats/libqtga.so": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/imageformats/libqtiff.so": "pictures that are read are PNG, SVG and JPEG",
    f"{_PLUGINS}/imageformats/libqwbmp.so": "pictures that are read are PNG, SVG and JPEG",
    "*libQt6EglF*": "used by the plug-ins for screens without a window system alone",
    "*libQt6VirtualKeyboard*": "used by its plug-in alone",
    "*libQt6Pdf.so*": "used by its plug-in alone",
    "PySide6/Qt/translations/qt_*": "one of many parts of Qt; qtbase_* has the words of all we use",
    "kling_desktop/resources/pictures/*": "the README's",
    "kling_desktop/resources/linux/*": "installed in the system's own places",
}

MODULES = {
    "tkinter": "another way to make windows",
    "unittest": "for tests",
    "doctest": "for tests",
    "pydoc": "shows documentation of source",
    "pdb": "for who develops",
    "rich": "httpx's own command line, which is not reached",
    "click": "httpx's own command line, which is not reached",
    "pygments": "httpx's own command line, which is not reached",
    "readline": "editing of lines typed to Python itself",
    "curses": "screens of text",
    "bz2": "zipfile and shutil do without, and the library has another name on other systems",
    "lzma": "zipfile and shutil do without",
    "crypt": "deprecated, and the library has another name on other systems",
}

# Libraries of the system that runs the build are left to the system that the program runs on: they
# have to fit its screen, its sound and its fonts, and it mends their faults. But for these.
CARRIED = {
    "libpython3*": "the one that the modules were made for",
    "libmpdec*": "has another name on other systems",
}
_OF_THE_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def is_left_out(target: str, source: str) -> bool:
    """`target`: the place in the frozen program; `source`: where PyInstaller found it."""
    if any(fnmatch(target, pattern) for pattern in FILES):
        return True
    name = target.rpartition("/")[2]
    is_carried = any(fnmatch(name, pattern) for pattern in CARRIED)
    is_library = fnmatch(name, "lib*.so*")  # Python's own modules may be there, too
    return is_library and not is_carried and source.startswith(_OF_THE_SYSTEM)
