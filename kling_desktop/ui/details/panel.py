"""The details side: player, name and state, and tabs about the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kling_desktop.ui.details.buttons import push_button
from kling_desktop.ui.details.heading import Heading
from kling_desktop.ui.details.sentences import sentence, tone
from kling_desktop.ui.details.tabs import Tabs
from kling_desktop.ui.flow import FlowLayout
from kling_desktop.ui.i18n import plural, translated
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.preview.player import Player
from kling_desktop.ui.theme import GRID
from kling_desktop.ui.undo import Deed
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QAction, QResizeEvent

    from kling_desktop.domain.badge import Badge
    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.details.totals import Totals
    from kling_desktop.ui.organising import Organising
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.roles import Row

_BUTTONS = ("play", "save", "reveal", "locate", "run_again")
_UNBOUNDED = 16_777_215  # Qt's QWIDGETSIZE_MAX
_LOW = 108 * GRID  # px: below that the buttons give their room to the facts


class Panel(QWidget):
    """Shows one row, what several come to, or what to do when none is chosen."""

    def __init__(
        self,
        workspace: Workspace,
        posters: Posters,
        organising: Organising,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._posters = posters
        self._is_full_screen = False
        self._count = 0
        self.player = Player(workspace.preferences.settings, self)
        self.heading = Heading(organising, self)
        self._say = MutedLabel("", self)
        self._say.setWordWrap(True)
        self.tabs = Tabs(workspace, organising, actions, self)
        self.overview = self.tabs.overview
        self._actions = actions
        self._totals: Totals | None = None
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons)
        for name in _BUTTONS:
            flow.addWidget(push_button(actions[name], self._buttons, is_rare=True))
        self._rest = QWidget(self)  # takes the room where nothing is chosen
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        self._count = 1 if row else 0
        if row:
            self.heading.show_row(row)
            self._say.setText(sentence(row))
        else:
            self.heading.show_title(self.tr("Nothing chosen"))
            self._say.setText(self.tr("Choose a render in the list."))
        self._say.set_tone(tone(row) if row else None)
        self.tabs.show_row(row)
        self._show_clip(row)
        self._show_parts()

    def show_several(
        self, tasks: Sequence[Task], badges: Iterable[Badge], current: Row | None
    ) -> None:
        """The player goes on with the current one."""
        self._count = count = len(tasks)
        self.heading.show_title(plural("Panel", "{count} renders chosen", "", count))
        self.tabs.show_row(None)
        self._totals = self._totals or self._new_totals()
        self._totals.show_tasks(tasks, badges)
        self._show_clip(current)
        self._show_parts()

    def tick(self, row: Row | None) -> None:
        """Let the time of a render that runs go on."""
        if row and self._count == 1 and not row.task.state.is_final:
            self._say.setText(sentence(row))

    def edit_here(self, deed: Deed) -> bool:
        """Begin to edit the name or the note where it is shown; False where it is not."""
        is_hidden = self._is_full_screen or self.visibleRegion().isEmpty()  # drawn shut, say
        if self._count != 1 or is_hidden:
            return False
        if deed is Deed.RENAME:
            self.heading.name.begin()
        else:
            self.tabs.begin_note()
        return True

    def set_full_screen(self, on: bool) -> None:
        """Leave nothing but the picture and its controls, or bring the rest back."""
        self._is_full_screen = on
        self.player.controls.keep_off_the_edges(on)
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_parts()

    def _show_parts(self) -> None:
        is_one, rest = self._count == 1, not self._is_full_screen
        self.heading.setVisible(rest)
        self._say.setVisible(rest and self._count <= 1)
        self.tabs.setVisible(rest and is_one)
        is_low = self.height() < _LOW
        self._buttons.setVisible(rest and is_one and not is_low)
        if self._totals:
            self._totals.setVisible(rest and self._count > 1)
        self._rest.setVisible(rest and self._count == 0)
        self._set_distances(is_low=is_low)

    def _set_distances(self, *, is_low: bool) -> None:
        """Every pixel counts in a low window, and in full screen nothing but the picture."""
        beside = 0 if self._is_full_screen else 3 * GRID
        above = beside // 2 if is_low else beside
        self._layout.setSpacing(GRID if is_low else 2 * GRID)
        self._layout.setContentsMargins(beside, above, beside, above)
        self._fit_player(self.width() - 2 * beside)

    def _fit_player(self, width: int) -> None:
        """No higher than a clip is: what is left is of more use below."""
        if self._is_full_screen:
            self.player.setMaximumHeight(_UNBOUNDED)
        else:
            self.player.setMaximumHeight(self.player.height_for(width))

    def _show_clip(self, row: Row | None) -> None:
        files = row.files if row else []
        if row and files:
            poster = self._posters.large(row.task)
            self.player.show_clips(files, poster, row.task.videos[0].duration_s or 0.0)
        else:
            text = translated(BADGES[row.badge]) if row else self.tr("No clip to show yet")
            self.player.show_nothing(text)

    def _lay_out(self) -> None:
        for widget in (self.tabs, self._rest):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        layout = self._layout
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.player, 3)
        layout.addWidget(self.heading)
        layout.addWidget(self._say)
        for widget in (self.tabs, self._rest):
            layout.addWidget(widget, 2)
        layout.addWidget(self._buttons)

    def _new_totals(self) -> Totals:
        from kling_desktop.ui.details.totals import Totals  # late: the start waits for it

        totals = Totals(self._actions, self)
        totals.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._layout.addWidget(totals, 2)
        return totals
