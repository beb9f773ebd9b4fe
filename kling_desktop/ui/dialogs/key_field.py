"""A field that takes the key that is pressed in it, and shows nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_HELD = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr),
        *(Qt.Key.Key_Meta, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown, 0),
    }
)
_LEFT_ALONE = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeyField(QLineEdit):
    """`pressed` carries a key in Qt's portable form. Tab and Esc do here what they do elsewhere,
    so that nobody is caught.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press a key"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Before any letter leads to a label, and any key to the dialog."""
        is_key = isinstance(event, QKeyEvent) and Qt.Key(event.key()) not in _LEFT_ALONE
        if is_key and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _LEFT_ALONE:
            super().keyPressEvent(event)
            return
        event.accept()
        if Qt.Key(event.key()) not in _HELD and not event.isAutoRepeat():
            self.pressed.emit(_key_in(event))


def _key_in(event: QKeyEvent) -> str:
    """A sign is what is typed, whatever it takes on this keyboard: `?`, and not `Shift+?`."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if text.isprintable() and text.strip() and not text.isalnum():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    key = QKeySequence(modifiers.value | event.key())
    return key.toString(_PORTABLE)
