"""The language of the window: our words, Qt's own, and how numbers and dates are written."""

from __future__ import annotations

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
    if language is not Language.ENGLISH:
        _install(application, f"qtbase_{language}", QLibraryInfo.path(_TRANSLATIONS))
        _install(application, f"kling_desktop_{language}", str(resource("i18n")))


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)


def _locale(language: Language) -> QLocale:
    """English is written as the country has it that the system is set to."""
    if language is Language.ENGLISH:
        return QLocale(QLocale.Language.English, QLocale.system().territory())
    return QLocale(language.value)
