"""The catalogues in resources/i18n: `python packaging/translations.py [update] [release]`.

`update` puts every text for people into the .ts, where they are translated; `release` makes the
.qm of them, which the window loads. Without either, both are done.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from project import BUILD, ROOT, run
from texts import texts_in

LANGUAGES = ("zh_CN", "ja")
FOLDER = ROOT / "resources" / "i18n"


def catalogue(language: str, ending: str = "ts") -> Path:
    return FOLDER / f"kling_desktop_{language}.{ending}"


def update(language: str) -> None:
    """Without line numbers, and by the alphabet: so branches can be merged."""
    run(
        _tool("lupdate"),
        "-silent",
        *("-locations", "none", "-no-obsolete", "-sort-messages"),
        *("-disable-heuristic", "similartext"),
        *("-source-language", "en", "-target-language", language),
        _list_of_texts(),
        *("-ts", catalogue(language)),
    )


def _list_of_texts() -> Path:
    sources = sorted((ROOT / "kling_desktop").rglob("*.py"))
    found = [text for file in sources for text in texts_in(file) if text.source]
    target = BUILD / "i18n" / "texts.py"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(f"{text}\n" for text in found), "utf-8")
    return target


def release(language: str) -> None:
    """What is not translated yet is left out.

    Put there whole: whoever has the one before open, as every window has, would die of a change.
    """
    target = catalogue(language, "qm")
    BUILD.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=BUILD) as folder:
        made = Path(folder, target.name)
        run(_tool("lrelease"), "-silent", catalogue(language), "-qm", made)
        made.replace(target)


def _tool(name: str) -> str:
    """The program in PySide's own folder."""
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        raise SystemExit("The catalogues are made by PySide6's lupdate and lrelease: install it.")
    return str(Path(found.origin).with_name(name + (".exe" if sys.platform == "win32" else "")))


def main() -> None:
    for part in sys.argv[1:] or ["update", "release"]:
        for language in LANGUAGES:
            {"update": update, "release": release}[part](language)


if __name__ == "__main__":
    main()
