"""The details side: player, facts, and where the clip is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.expiry import expires_at
from kling_desktop.domain.task import TaskState
from kling_desktop.services.library import utc_now
from kling_desktop.ui.estimates import next_check, time_left
from kling_desktop.ui.i18n import clock, moment, translated
from kling_desktop.ui.labels import ElidedLabel, MutedLabel
from kling_desktop.ui.preview.facts import FactsArea
from kling_desktop.ui.preview.player import Player
from kling_desktop.ui.tasks.troubles import clip_trouble, saving_trouble
from kling_desktop.ui.theme import GRID, Tone
from kling_desktop.words import BADGES, problem_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.roles import Row


class Panel(QWidget):
    """Shows one row, or what to do when none is chosen."""

    def __init__(
        self,
        workspace: Workspace,
        posters: Posters,
        buttons: list[QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._posters = posters
        self.player = Player(workspace.preferences.settings, self)
        self._title = ElidedLabel("", self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self._title.setFont(font)
        self._title.setMinimumHeight(7 * GRID)
        self._say = MutedLabel("", self)
        self._say.setWordWrap(True)
        self._facts = {name: ElidedLabel("", self) for name in self._fact_names()}
        self._layout = QVBoxLayout(self)
        self._lay_out(buttons)
        self.set_full_screen(False)
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        self._title.setText(row.title if row else self.tr("Nothing chosen"))
        self._say.setText(self._sentence(row) if row else self.tr("Choose a render in the list."))
        self._say.set_tone(_tone(row) if row else None)
        self._more.setVisible(row is not None)
        for name, value in self._values(row).items():
            self._facts[name].setText(value)
        self._show_clip(row)

    def set_full_screen(self, on: bool) -> None:
        """Leave nothing but the picture and its controls, or bring the rest back."""
        for widget in (self._title, self._say, self._more):
            widget.setVisible(not on)
        margin = 0 if on else 4 * GRID
        self._layout.setContentsMargins(margin, margin, margin, margin)

    def _show_clip(self, row: Row | None) -> None:
        files = row.files if row else []
        if row and files:
            poster = QImage(str(self._posters.path(row.task.key)))
            self.player.show_clip(files[0], poster, row.task.videos[0].duration_s or 0.0)
        else:
            text = translated(BADGES[row.badge]) if row else self.tr("No clip to show yet")
            self.player.show_nothing(text)

    def _lay_out(self, buttons: list[QAction]) -> None:
        self._more = QWidget(self)  # hidden while nothing is chosen
        facts = QFormLayout()
        facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        facts.setHorizontalSpacing(4 * GRID)
        facts.setVerticalSpacing(GRID)
        for name, words in self._fact_names().items():
            facts.addRow(MutedLabel(words, self), self._facts[name])
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for action in buttons:
            row.addWidget(_push_button(action, self))
        row.addStretch(1)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(3 * GRID)
        more.addWidget(FactsArea(facts, self._more))
        more.addLayout(row)
        layout = self._layout
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.player, 1)
        layout.addSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._say)
        layout.addSpacing(GRID)
        layout.addWidget(self._more)

    def _fact_names(self) -> dict[str, str]:
        return {
            "task_id": self.tr("Id"),
            "kind": self.tr("Kind"),
            "account": self.tr("Account"),
            "created": self.tr("Made"),
            "length": self.tr("Length"),
            "cost": self.tr("Cost"),
            "expires": self.tr("Link ends"),
            "file": self.tr("File"),
        }

    def _values(self, row: Row | None) -> dict[str, str]:
        if row is None:
            return dict.fromkeys(self._facts, "–")
        task = row.task
        status = self._workspace.accounts.get(task.account_id)
        lengths = [video.duration_s for video in task.videos if video.duration_s]
        retention = status.account.retention_days if status else 0
        paths = [Path(video.path) for video in task.videos if video.path]
        files = str(paths[0]) if len(paths) == 1 else self._place(paths)
        return {
            "task_id": task.task_id,
            "kind": task.kind,
            "account": status.account.name if status else "–",
            "created": moment(task.created_at),
            "length": " + ".join(self.tr("{0} s").format(f"{s:g}") for s in lengths) or "–",
            "cost": self.tr("{0} units").format(task.cost) if task.cost else "–",
            "expires": moment(expires_at(task, retention)),
            "file": files,
        }

    def _place(self, paths: list[Path]) -> str:
        if not paths:
            return "–"
        return self.tr("{0} files in {1}").format(len(paths), paths[0].parent)

    def tick(self, row: Row | None) -> None:
        """Let the time of a render that runs go on."""
        if row and not row.task.state.is_final:
            self._say.setText(self._sentence(row))

    def _sentence(self, row: Row) -> str:
        """What the state means and what comes next."""
        task = row.task
        if task.reason:
            return self.tr("The service gave this reason: {0}").format(task.reason)
        trouble = _trouble(row)
        if trouble:
            return trouble[0]
        if task.problem and not task.state.is_final:
            return translated(problem_sentence(task.problem))
        return self._state(row)

    def _state(self, row: Row) -> str:
        """Of a render that is well, or as well as can be told."""
        task = row.task
        if row.badge is Badge.UNCLEAR:
            return self.tr("The service calls its state “{0}”.").format(task.raw_status)
        word = translated(BADGES[row.badge])
        if task.state is TaskState.UNKNOWN:
            return f"{word}."  # how long it has been so, nobody knows
        spent = clock(task.elapsed(utc_now()))
        if row.badge is Badge.PAUSED:
            return self.tr("Checking is paused. It began {0} ago.").format(spent)
        if task.state.is_final:
            return self.tr("{0}. It took {1}.").format(word, spent)
        return " ".join([self.tr("{0} for {1}.").format(word, spent), *_outlook(row)])


def _outlook(row: Row) -> list[str]:
    """What is to be expected of a render that runs."""
    said = [time_left(row.remaining)] if row.remaining else []
    if row.next_check_s is not None:
        said.append(next_check(row.next_check_s))
    return [f"{text[:1].upper()}{text[1:]}." for text in said]


def _trouble(row: Row) -> tuple[str, Tone] | None:
    """What is wrong with the clip or with saving it."""
    met = saving_trouble(row.saving) if row.saving else None
    if met:
        return met
    lost = clip_trouble(row)
    return (lost, Tone.BAD) if lost else None


def _tone(row: Row) -> Tone | None:
    is_refused = row.task.problem is not None and not row.task.is_open
    if row.task.reason or is_refused:
        return Tone.BAD
    trouble = _trouble(row)
    return trouble[1] if trouble else None


def _push_button(action: QAction, parent: QWidget) -> QPushButton:
    button = QPushButton(action.icon(), action.text().replace("&", ""), parent)
    button.setEnabled(action.isEnabled())
    button.setVisible(action.isVisible())
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())
        button.setText(action.text())
        button.setIcon(action.icon())

    action.changed.connect(follow)
    return button
