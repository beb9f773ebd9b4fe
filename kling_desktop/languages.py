"""The languages that the program speaks, and which of them somebody wants."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SYSTEM = "system"  # what is chosen as long as nobody chooses


class Language(StrEnum):
    """By the names of the catalogues in resources/i18n; English has none."""

    ENGLISH = "en"
    CHINESE = "zh_CN"
    JAPANESE = "ja"


# Each in its own words, so that whoever needs it finds it.
NAMES = {
    Language.ENGLISH: "English",
    Language.CHINESE: "简体中文",
    Language.JAPANESE: "日本語",
}
_TRADITIONAL = {"hant", "tw", "hk", "mo"}  # who reads that is better served in the next language


def spoken(choice: str, wishes: Iterable[str]) -> Language:
    """The chosen one; else the first of the system's `wishes` that there is, else English.

    Wishes are written as `zh-Hans-CN` or `ja_JP.UTF-8`.
    """
    if choice in set(Language):
        return Language(choice)
    known = (_language(wish) for wish in wishes)
    return next((language for language in known if language), Language.ENGLISH)


def _language(wish: str) -> Language | None:
    first, *rest = wish.partition(".")[0].replace("_", "-").lower().split("-")
    if first == "zh":
        return None if _TRADITIONAL & set(rest) else Language.CHINESE
    return {"en": Language.ENGLISH, "ja": Language.JAPANESE}.get(first)
