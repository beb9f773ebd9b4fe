"""Words in the language of who types the command, read from the catalogues without Qt."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from kling_desktop.languages import Language, spoken
from kling_desktop.resources import resource
from kling_desktop.sentences import CONTEXT, QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# What argparse says itself.
_ARGPARSE = (
    QT_TRANSLATE_NOOP("argparse", "usage: "),
    QT_TRANSLATE_NOOP("argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("argparse", "options"),
    QT_TRANSLATE_NOOP("argparse", "show this help message and exit"),
    QT_TRANSLATE_NOOP("argparse", "show program's version number and exit"),
    QT_TRANSLATE_NOOP("argparse", "%(prog)s: error: %(message)s\n"),
    QT_TRANSLATE_NOOP("argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("argparse", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("argparse", "ambiguous option: %(option)s could match %(matches)s"),
    QT_TRANSLATE_NOOP("argparse", "invalid %(type)s value: %(value)r"),
    QT_TRANSLATE_NOOP("argparse", "ignored explicit argument %r"),
    QT_TRANSLATE_NOOP("argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("argparse", "expected at least one argument"),
)
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set counts, as for gettext

Key = tuple[str, str, str]  # context, text, and what English says of a single one
_words: dict[Key, str] = {}  # of the language that is spoken; empty for English


def speak_as_chosen() -> None:
    """As the settings have it, else the system."""
    from kling_desktop.storage.paths import user_paths  # late: the window's start does without
    from kling_desktop.storage.settings import glance_at_settings

    choice = glance_at_settings(user_paths().settings).language
    speak(spoken(choice, system_wishes(os.environ)))


def speak(language: Language) -> None:
    _words.clear()
    if language is Language.ENGLISH:
        return
    _words.update(_read(resource("i18n", f"kling_desktop_{language}.ts")))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a pipe may know fewer characters
    import argparse

    vars(argparse)["_"] = lambda text: translate("argparse", text)  # by that name it knows gettext


def system_wishes(environment: Mapping[str, str]) -> list[str]:
    """The languages that the system would rather speak, the best first."""
    if sys.platform == "win32":
        return _windows_wishes()
    usual = next((value for name in _LOCALES if (value := environment.get(name))), "C")
    if usual.partition(".")[0] in {"C", "POSIX"}:
        return []
    return [*filter(None, environment.get("LANGUAGE", "").split(":")), usual]


def translate(context: str, text: str, one: str = "") -> str:
    return _words.get((context, text, one), text)


def translated(text: Sentence | str) -> str:
    """A text of words.py, translated, its values put in."""
    if isinstance(text, str):
        return translate(CONTEXT, text)
    template = translate(text.context, text.template, text.one)
    values = dict(text.values)
    if "sentence" in values:  # a sentence inside a sentence
        values["sentence"] = translate(CONTEXT, values["sentence"])
    return (text.english if template == text.template else template).format_map(values)


def _read(catalogue: Path) -> Iterator[tuple[Key, str]]:
    """What is translated in a .ts file. Neither Chinese nor Japanese has more than one plural."""
    from xml.etree import ElementTree  # late: English does without

    for context in ElementTree.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own
        for message in context.iter("message"):
            told = message.findtext("translation/numerusform") or message.findtext("translation")
            if told and told.strip():
                text, one = message.findtext("source") or "", message.findtext("comment") or ""
                yield (context.findtext("name") or "", text, one), told


def _windows_wishes() -> list[str]:
    import ctypes
    import locale

    number = vars(ctypes)["windll"].kernel32.GetUserDefaultUILanguage()
    return [locale.windows_locale.get(number, "")]
