"""The texts for people in the program's source, found by what they are handed to.

lupdate itself reads no count that is more than a name, and some calls it never ends reading (6.11);
so it is given a plain list of them.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WITH_CONTEXT = {"translate", "mark", "QT_TRANSLATE_NOOP", "plural"}


@dataclass(frozen=True, slots=True)
class Text:
    """`context` is empty where none could be read; `source` is None for what is not written out."""

    context: str
    source: str | None
    one: str = ""
    is_counted: bool = False
    line: int = 0

    def __str__(self) -> str:
        """As a call that lupdate understands."""
        told = [repr(self.context), repr(self.source), repr(self.one)]
        return f"translate({', '.join([*told, '2'] if self.is_counted else told[:2])})"


def texts_in(file: Path) -> list[Text]:
    return list(_walk(ast.parse(file.read_text("utf-8")), ""))


def _walk(node: ast.AST, owner: str) -> Iterator[Text]:
    """`owner` is the class that stands around it: the context of its `self.tr`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _text(child, owner)
        yield from _walk(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _text(call: ast.Call, owner: str) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    words = [_written_out(argument) for argument in call.args]
    if name == "tr" and words:
        yield Text(owner, words[0], line=call.lineno)
    elif name == "plural" and len(words) == 4:
        yield Text(words[0] or "", words[1], words[2] or "", is_counted=True, line=call.lineno)
    elif name in _WITH_CONTEXT and len(words) == 2:
        yield Text(words[0] or "", words[1], line=call.lineno)


def _written_out(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return ast.literal_eval(node) if is_text else None
