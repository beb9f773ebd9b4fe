"""Texts for people are found in the source, and all of them are in the catalogues, translated."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from texts import Text, texts_in
from translations import LANGUAGES, catalogue

from kling_desktop.languages import Language

ROOT = Path(__file__).parents[3]
SOURCES = sorted((ROOT / "kling_desktop").rglob("*.py"))
CALLS = {"tr", "translate", "mark", "QT_TRANSLATE_NOOP", "plural"}
# What passes a text on that is marked elsewhere, or is no translation.
OTHERS = {"painter.translate", "body.translate", "clip.name.translate"}
PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)[sr]|%[nsr]")
KEY_PLACE = re.compile(r"[（(]&\w[)）]|[A-Za-z]&[A-Za-z]|&[A-Za-z]{2}")
COMMAND = re.compile(r"(?<!\w)--?[a-z][a-z-]*|KLING_\w+|`[^`]+`")


@dataclass(frozen=True, slots=True)
class Message:
    context: str
    source: str
    one: str
    told: tuple[str, ...]
    is_finished: bool


@cache
def messages(language: str) -> tuple[Message, ...]:
    root = ElementTree.parse(catalogue(language)).getroot()  # noqa: S314 - our own
    return tuple(
        _message(context.findtext("name") or "", it)
        for context in root.iter("context")
        for it in context.iter("message")
    )


def _message(context: str, it: ElementTree.Element) -> Message:
    translation = it.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return Message(
        context,
        it.findtext("source") or "",
        it.findtext("comment") or "",
        tuple(forms or [translation.text or ""]),
        is_finished=translation.get("type") is None,
    )


def found() -> list[Text]:
    return [text for file in SOURCES for text in texts_in(file) if text.source is not None]


def test_each_form_of_a_call_is_found(tmp_path: Path) -> None:
    file = tmp_path / "some.py"
    file.write_text(
        "class Pane(QObject):\n"
        '    def show(self):\n        self.tr("In a " "class")\n'
        '        plural("Pane", "{count} many", "One", len(self.rows), name=f(x.y))\n'
        'MARKED = QT_TRANSLATE_NOOP("words", "Marked")\n'
        'translate("there", "Said \\"so\\"")\n'
        'translate("there", variable)\n'
        'painter.translate(2, 3)\nhashlib.new("x", "y")\n',
        "utf-8",
    )
    assert texts_in(file) == [
        Text("Pane", "In a class", line=3),
        Text("Pane", "{count} many", "One", is_counted=True, line=4),
        Text("words", "Marked", line=5),
        Text("there", 'Said "so"', line=6),
        Text("there", None, line=7),
        Text("", None, line=8),
    ]


def test_texts_are_written_out_where_they_are_translated() -> None:
    """lupdate sees neither an f-string nor a sum of texts."""
    wrong = [
        f"{file.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}"
        for file in SOURCES
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and _is_translation(call)
        for argument in call.args[:3]
        if not isinstance(argument, ast.Constant | ast.Name | ast.Attribute | ast.Subscript)
    ]
    assert wrong == []


def _is_translation(call: ast.Call) -> bool:
    name = ast.unparse(call.func)
    return name.rpartition(".")[2] in CALLS and name not in OTHERS


def test_every_text_has_a_context() -> None:
    assert [text for text in found() if not text.context] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogues_have_what_the_source_has(language: str) -> None:
    """Otherwise: make translations."""
    wanted = {(it.context, it.source, it.one) for it in found()}
    assert {(it.context, it.source, it.one) for it in messages(language)} == wanted


def test_there_is_a_catalogue_for_each_language() -> None:
    assert {*LANGUAGES, "en"} == set(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated(language: str) -> None:
    missing = [it for it in messages(language) if not it.is_finished or not all(it.told)]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_put_into_a_text_is_put_into_its_translation(language: str) -> None:
    """A count may be left out where a single one has words of its own."""
    differing = [
        (it.source, told)
        for it in messages(language)
        for told in filter(None, it.told)
        if sorted(PLACEHOLDER.findall(it.source)) != sorted(PLACEHOLDER.findall(told))
    ]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_and_variables_keep_their_names(language: str) -> None:
    differing = [
        (it.source, told)
        for it in messages(language)
        for told in filter(None, it.told)
        if it.context == "commands"
        and sorted(COMMAND.findall(it.source)) != sorted(COMMAND.findall(told))
    ]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_access_keys_stay(language: str) -> None:
    """They are written as (&F) where no word of Latin letters has them."""
    pairs = [(it.source, told) for it in messages(language) for told in filter(None, it.told)]
    assert [pair for pair in pairs if _key(pair[0]) != _key(pair[1])] == []
    assert [told for _, told in pairs if _key(told) and not KEY_PLACE.search(told)] == []


def _key(text: str) -> str:
    found = re.search(r"&(\w)", text)
    return found[1].upper() if found else ""


def test_no_function_translates_for_others_under_a_name_of_its_own() -> None:
    """The texts that its callers hand to it would be in no catalogue."""
    wrong = [
        f"{file.relative_to(ROOT)}: {function.name}"
        for file in SOURCES
        if file.name not in {"i18n.py", "language.py"}
        for function in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _is_translation(call)
        if ast.unparse(call.args[:2][-1]) in {it.arg for it in function.args.args}
    ]
    assert wrong == []
