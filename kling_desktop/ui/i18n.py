"""Words in the creator's language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from kling_desktop import sentences
from kling_desktop.sentences import CONTEXT, Sentence
from kling_desktop.ui.reading_direction import isolated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime, timedelta

translate = QCoreApplication.translate


def translated(text: Sentence | str) -> str:
    """A text of words.py, translated, its values put in."""
    if isinstance(text, str):
        return translate(CONTEXT, text)
    template = translate(text.context, text.template, text.one, text.count)
    values = dict(text.values)
    if "sentence" in values:  # a sentence inside a sentence
        values["sentence"] = translate(CONTEXT, values["sentence"])
    if values.get("count", "").isdecimal():
        values["count"] = whole(int(values["count"]))
    told = text.english if template == text.template else template
    return told.format_map({name: isolated(value) for name, value in values.items()})


def plural(context: str, many: str, one: str, count: int, **values: str) -> str:
    """As in sentences.py, translated."""
    return translated(sentences.plural(context, many, one, count, **values))


def paragraph(told: Sequence[Sentence]) -> str:
    """As in sentences.py, translated."""
    return sentences.paragraph(told, translated)


def one_after_another(told: Iterable[str]) -> str:
    """Sentences that are translated already."""
    return sentences.one_after_another(told, translated)


def without_key(text: str) -> str:
    """A text of a menu or a label without the sign of its key: `&File`, or `文件(&F)`."""
    return re.sub(r"\s*[(（]&\w[)）]|&", "", text)


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
        template = translate("words", "{days} d {hours} h")
        return template.format(days=days, hours=f"{hours:02}")
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def decimal(value: float, digits: int = 6) -> str:
    """`5.04`, or `5,04` where people write so; `digits` is how many there may be altogether."""
    return QLocale().toString(value, "g", digits)


def moment(instant: datetime | None) -> str:
    """`5 Mar 2026, 14:07` in local time, or as the country writes it; a dash for none."""
    if instant is None:
        return "–"
    template = translate("words", "{date}, {time}")
    return template.format(date=day(local_time(instant).date()), time=time_of_day(instant))


def local_time(instant: datetime) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(round(instant.timestamp() * 1000))


def day(date: QDate) -> str:
    """`5 Mar 2026`."""
    return QLocale().toString(date, _medium(QLocale().dateFormat(QLocale.FormatType.LongFormat)))


def time_of_day(instant: datetime, *, has_seconds: bool = False) -> str:
    """`14:07`, in local time."""
    form = re.sub(r"\Wss", "", QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    if has_seconds:
        form = re.sub(r"(\W)mm", r"\1mm\1ss", form)
    return QLocale().toString(local_time(instant).time(), form)


@cache
def _medium(form: str) -> str:
    """A long form without the day of the week and with short months: Qt has none between."""
    return re.sub(r"[\s,،]*dddd[\s,،]*", "", form).replace("MMMM", "MMM")
