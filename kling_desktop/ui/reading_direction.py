"""Which way the window is read, and what that means for what is painted by hand."""

from __future__ import annotations

import re

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

_FIRST_STRONG, _END = "\u2068", "\u2069"  # Unicode's isolates: FSI, PDI
# Hebrew, Arabic and their kin, with their forms for presentation.
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def is_from_right(direction: Qt.LayoutDirection) -> bool:
    return direction is Qt.LayoutDirection.RightToLeft


def mirrored(direction: Qt.LayoutDirection, whole: QRect, place: QRect) -> QRect:
    """Where a place goes that was reckoned from left to right within `whole`."""
    return QStyle.visualRect(direction, whole, place)


def near_side(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Where reading begins."""
    return _RIGHT if is_from_right(direction) else _LEFT


def far_side(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    return _LEFT if is_from_right(direction) else _RIGHT


def margins(near: int, above: int, far: int, below: int) -> QMargins:
    """Of a layout: it turns what is inside by itself, but not its own edges."""
    if is_from_right(QGuiApplication.layoutDirection()):
        return QMargins(far, above, near, below)
    return QMargins(near, above, far, below)


def isolated(text: str) -> str:
    """To be shown in its own direction whatever is around it: names, ids, paths and numbers. As it
    is where nothing is read from the right.
    """
    is_turned = is_from_right(QGuiApplication.layoutDirection()) or _is_mixed(text)
    return f"{_FIRST_STRONG}{text}{_END}" if text and is_turned else text


def _is_mixed(text: str) -> bool:
    return not text.isascii() and _FROM_RIGHT.search(text) is not None
