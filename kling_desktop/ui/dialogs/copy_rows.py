"""Where saved clips are copied to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from kling_desktop.domain.follow_up import FollowUpKind
from kling_desktop.ui.dialogs.folder_button import FolderButton
from kling_desktop.ui.dialogs.follow_up_rows import FollowUpRows
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.storage.settings import Settings


class CopyRows(FollowUpRows):
    def __init__(self, settings: Settings, form: QFormLayout, parent: QWidget) -> None:
        text = self.tr("&Copy saved clips to a second folder")
        super().__init__(FollowUpKind.COPY, text, settings, form, parent)
        self._edit = QLineEdit(settings.copy_folder, parent)
        button = FolderButton(self._edit, self.tr("Second folder"), parent)
        self._add_row(self.tr("Second f&older"), self._edit, button)
        self._said = self._add_said()
        self._end_with_test(self.tr("Test the copy"))
        self._edit.textChanged.connect(self._look)
        self._edit.editingFinished.connect(self.finish)
        self._look()

    @property
    def is_filled(self) -> bool:
        return bool(self._edit.text().strip())

    def values(self) -> dict[str, Any] | None:
        folder = self._edit.text().strip()
        return {"copy_folder": folder} if not folder or Path(folder).is_absolute() else None

    def _look(self) -> None:
        is_wrong = self.values() is None
        if is_wrong:
            text = self.tr("Enter the folder's whole path.")
        elif self.is_filled:
            text = self.tr("Nothing is replaced there, and the folder is not made.")
        else:
            text = self.tr("Enter a folder. Until then nothing is copied.")
        self._say(self._said, text, Tone.BAD if is_wrong else None)
        self._edit.setAccessibleDescription(text)
        self._allow_test()
