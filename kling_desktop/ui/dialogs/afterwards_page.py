"""What is done by itself after a render has ended; all of it off at first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kling_desktop.ui.dialogs.copy_rows import CopyRows
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.program_rows import ProgramRows
from kling_desktop.ui.dialogs.rows import new_form
from kling_desktop.ui.dialogs.webhook_rows import WebhookRows
from kling_desktop.ui.labels import MutedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.follow_up import FollowUpKind
    from kling_desktop.services.preferences import Preferences


class AfterwardsPage(SettingsPage):
    """`test_wanted` carries a FollowUpKind, `secret_given` what `WebhookRows` gives."""

    test_wanted = Signal(object)
    secret_given = Signal(str, str)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(preferences, parent)
        form = new_form()
        self._program = ProgramRows(self.settings, form, self)
        self._webhook = WebhookRows(self.settings, form, self)
        self._copy = CopyRows(self.settings, form, self)
        self._all = {it.kind: it for it in (self._program, self._webhook, self._copy)}
        for kind, them in self._all.items():
            them.chosen.connect(lambda values: self.choose(**values))
            them.test_wanted.connect(partial(self.test_wanted.emit, kind))
        self._webhook.secret_given.connect(self.secret_given)
        hint = MutedLabel(
            self.tr("What is ticked is done after renders that end from then on."), self
        )
        hint.setWordWrap(True)
        self._column.addWidget(hint)
        self._column.addLayout(form)
        self._column.addStretch(1)

    def finish(self) -> None:
        super().finish()
        for them in self._all.values():
            them.finish()

    def show_outcome(self, kind: FollowUpKind, text: str, *, is_good: bool) -> None:
        """What came of a test."""
        self._all[kind].show_outcome(text, is_good=is_good)

    def say_of_secret(self, text: str) -> None:
        self._webhook.say_of_secret(text)
