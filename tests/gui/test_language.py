"""The window speaks what was chosen, or what the system does; numbers and dates go with it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel, QMenuBar
from translations import LANGUAGES, catalogue, release

from kling_desktop.domain.badge import Badge
from kling_desktop.languages import NAMES, SYSTEM, Language
from kling_desktop.services.preferences import Preferences
from kling_desktop.ui.counts import renders
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.i18n import moment, translated
from kling_desktop.ui.language import catalogues, language_now, language_of, speak
from kling_desktop.words import BADGES
from tests.gui.controls import combo, is_shown, select, show_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import DeskOn

ROOT = Path(__file__).parents[2]
OTHERS = [language for language in Language if language is not Language.ENGLISH]
HINT = "The language changes with the next start."


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: object) -> Iterator[None]:
    assert qapp
    for language in LANGUAGES:
        made = catalogue(language, "qm")
        if not made.is_file() or made.stat().st_mtime < catalogue(language).stat().st_mtime:
            release(language)
    before = QLocale()
    yield
    speak(SYSTEM)
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", OTHERS)
def test_the_words_are_those_of_the_catalogue(language: Language) -> None:
    english = translated(BADGES[Badge.SAVED]), renders(1), renders(2)
    speak(language.value)
    assert language_now() is language
    told = translated(BADGES[Badge.SAVED]), renders(1), renders(2)
    assert all(one != other for one, other in zip(english, told, strict=True))
    assert "1" in told[1]
    assert "2" in told[2]


@pytest.mark.parametrize("language", OTHERS)
def test_qt_speaks_too(language: Language) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    speak(language.value)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_dates_go_with_the_language() -> None:
    speak(Language.JAPANESE.value)
    assert QLocale().language() is QLocale.Language.Japanese
    speak(Language.ENGLISH.value)
    assert QLocale().language() is QLocale.Language.English
    assert moment(None) == "–"


def test_back_to_english_there_are_no_words_of_others() -> None:
    speak(Language.JAPANESE.value)
    speak(Language.ENGLISH.value)
    assert language_now() is Language.ENGLISH
    assert renders(2) == "2 renders"
    assert catalogues(Language.ENGLISH) == ()


@pytest.mark.parametrize("language", OTHERS)
async def test_the_window_is_made_in_the_language(
    desk_on: DeskOn, workspace: Workspace, language: Language
) -> None:
    speak(language.value)
    async with desk_on(workspace) as opened:
        bar = opened.window.findChild(QMenuBar)
        assert bar
        titles = [action.text() for action in bar.actions()]
        assert titles
        assert not {"&File", "&Edit", "&Render", "&Playback", "&View", "&Help"} & {*titles}
        assert all(not title.isascii() for title in titles)


def test_a_language_is_chosen_and_holds_from_the_next_start(paths: Paths) -> None:
    preferences = Preferences(paths)
    dialog = SettingsDialog(preferences)
    dialog.changed.connect(lambda values: preferences.change(**values))
    dialog.show()
    page = show_page(dialog, "Look")
    box = combo(page, "Language")
    assert [box.itemText(row) for row in range(box.count())] == [
        "As the system has it",
        *NAMES.values(),
    ]
    assert not is_shown(page, HINT)
    select(box, "日本語")
    assert preferences.settings.language == "ja"
    assert is_shown(page, HINT)
    select(box, "English")
    assert preferences.settings.language == "en"
    assert not is_shown(page, HINT)
    assert language_of("ja") is Language.JAPANESE
    dialog.deleteLater()
    assert dialog.findChildren(QLabel)


@pytest.mark.parametrize(
    ("changes", "language"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh_CN"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "ja_JP.UTF-8"}, "zh_CN"),
    ],
)
def test_the_systems_language(changes: dict[str, str], language: str) -> None:
    """In a process of its own: Qt reads it once. The commands come to the same."""
    code = (
        "import os; from kling_desktop.ui.language import language_of;"
        "from kling_desktop.cli.language import system_wishes, spoken;"
        "print(language_of('system'), spoken('system', system_wishes(os.environ)))"
    )
    bare = {name: it for name, it in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**bare, "PYTHONPATH": str(ROOT), **changes},
        check=True,
        capture_output=True,
        text=True,
    )
    assert said.stdout.split() == [language, language]
