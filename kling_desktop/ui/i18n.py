"""Words in the creator's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from kling_desktop.ui.reading_direction import isolated
from kling_desktop.words import CONTEXT, Sentence

if TYPE_CHECKING:
    from datetime import datetime, timedelta


def translated(text: Sentence | str) -> str:
    """A text of words.py, translated, its values put in."""
    if isinstance(text, str):
        return QCoreApplication.translate(CONTEXT, text)
    template = QCoreApplication.translate(CONTEXT, text.template)
    values = dict(text.values)
    if "sentence" in values:  # a sentence inside a sentence
        values["sentence"] = QCoreApplication.translate(CONTEXT, values["sentence"])
    if values.get("count", "").isdecimal():
        values["count"] = whole(int(values["count"]))
    return template.format_map({name: isolated(value) for name, value in values.items()})


def whole(count: int) -> str:
    """`10,000` as the creator's country writes it; Qt's own locale would leave out the comma."""
    locale = QLocale()
    locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(count)


def size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def clock(span: timedelta) -> str:
    """`0:07`, `12:30`, `1:02:03`, `3 d 04 h`."""
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        template = QCoreApplication.translate(CONTEXT, "{days} d {hours} h")
        return template.format(days=days, hours=f"{hours:02}")
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def moment(instant: datetime | None) -> str:
    """`5 Mar 2026, 14:07` in local time; a dash for none."""
    if instant is None:
        return "–"
    local = QDateTime.fromMSecsSinceEpoch(round(instant.timestamp() * 1000))
    return QLocale().toString(local, "d MMM yyyy, HH:mm")
