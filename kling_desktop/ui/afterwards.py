"""What failed of that which is done after renders: one strip for each cause, and doing it again."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.ui.i18n import plural, translated
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kling_desktop.domain.follow_up import FollowUpKey, FollowUpResult
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.banners import Banners

_CAUSE = "after "


class Afterwards(QObject):
    """A strip that was closed comes back when there is a failure that it did not speak of."""

    def __init__(
        self,
        workspace: Workspace,
        banners: Banners,
        *,
        chosen: Callable[[], list[TaskKey]],
        open_settings: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._banners = banners
        self._chosen = chosen
        self._open_settings = open_settings
        self._shown: dict[FollowUpResult, list[FollowUpKey]] = {}
        self._closed: set[FollowUpKey] = set()
        banners.dismissed.connect(self._note_closed)

    def run_again(self) -> None:
        """What failed after the chosen renders."""
        self._workspace.follow_ups.run_all_again(self._chosen())

    def refresh(self) -> None:
        failures = self._workspace.follow_ups.failures
        if not failures and not self._shown:
            return
        self._closed &= failures.keys()
        found: dict[FollowUpResult, list[FollowUpKey]] = defaultdict(list)
        for key, outcome in failures.items():
            found[outcome.result].append(key)
        news = {result: keys for result, keys in found.items() if not self._closed.issuperset(keys)}
        for result in self._shown.keys() - news.keys():
            self._banners.clear_cause(_CAUSE + result.value)
        self._shown = news
        for result, keys in news.items():
            self._show(result, keys)

    def _show(self, result: FollowUpResult, keys: Sequence[FollowUpKey]) -> None:
        self._banners.show_cause(
            _CAUSE + result.value,
            self._text(keys),
            tone=Tone.BAD,
            button=self.tr("Run again"),
            action=partial(self._run_again, result),
            beside=(self.tr("Settings"), self._open_settings),
        )

    def _text(self, keys: Sequence[FollowUpKey]) -> str:
        from kling_desktop.follow_up_words import result_sentence  # late: the start waits for it

        sentence = translated(result_sentence(self._workspace.follow_ups.failures[keys[0]]))
        if len(keys) > 1:
            return plural(
                "Afterwards", "After {count} renders: {what}", "", len(keys), what=sentence
            )
        task = self._workspace.library.get(keys[0].task)
        name = task.name if task else ""
        return self.tr("After {0}: {1}").format(name or keys[0].task.task_id, sentence)

    def _run_again(self, result: FollowUpResult) -> None:
        self._workspace.follow_ups.run_again(self._shown.get(result, ()))

    def _note_closed(self, cause: str) -> None:
        for result, keys in self._shown.items():
            if cause == _CAUSE + result.value:
                self._closed.update(keys)
