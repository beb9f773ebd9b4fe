"""The language of the window: our words, Qt's own, and how numbers and dates are written."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kling_desktop.languages import SYSTEM, Language, spoken
from kling_desktop.resources import resource

_SPOKEN = "spoken language"
_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath


def language_of(choice: str) -> Language:
    """What a choice in the settings comes to on this system."""
    return spoken(choice, QLocale.system().uiLanguages())


def language_now() -> Language:
    """What the window speaks."""
    spoken_now = cast("QCoreApplication", QCoreApplication.instance()).property(_SPOKEN)
    return Language(spoken_now) if spoken_now else Language.ENGLISH


def speak(choice: str) -> None:
    """From now on; what has been made before keeps its words."""
    application = cast("QCoreApplication", QCoreApplication.instance())
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    language = language_of(choice)
    application.setProperty(_SPOKEN, language.value)
    if choice != SYSTEM:
        QLocale.setDefault(_locale(language))
    for file in catalogues(language):
        translator = QTranslator(application)
        if file.suffix == ".qm" and translator.load(str(file)):
            application.installTranslator(translator)


def catalogues(language: Language) -> tuple[Path, ...]:
    """The files that it takes: Qt's words, ours, and ours as the commands read them."""
    if language is Language.ENGLISH:
        return ()
    ours = resource("i18n", f"kling_desktop_{language}.qm")
    return (
        Path(QLibraryInfo.path(_TRANSLATIONS), f"qtbase_{language}.qm"),
        ours,
        ours.with_suffix(".ts"),
    )


def _locale(language: Language) -> QLocale:
    """English is written as the country has it that the system is set to."""
    if language is Language.ENGLISH:
        return QLocale(QLocale.Language.English, QLocale.system().territory())
    return QLocale(language.value)
