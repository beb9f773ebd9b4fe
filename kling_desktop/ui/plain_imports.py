"""Loads Qt, and leaves the importing of everything else to Python: import this before PySide.

PySide puts an `__import__` of its own in place, which reads and searches the source of every
module loaded from then on, in case it asks for Qt's names in another spelling (PYSIDE-2029). No
module here does, and that took a tenth of the start.
"""

from __future__ import annotations

import builtins
from importlib import import_module

_pythons_own = builtins.__import__
import_module("PySide6.QtCore")
builtins.__import__ = _pythons_own
