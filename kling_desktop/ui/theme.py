"""Colours, for light and dark. Every pair of text and ground below holds 4.5:1 (WCAG AA)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Properties of the application, set by ui/appearance.py.
CHOSEN_THEME = "chosen_theme"  # a value of ThemeChoice
CHOSEN_PERCENT = "chosen_percent"  # the size of text, of the system's own
HIGH_CONTRAST = "high_contrast"  # whether it is wanted, by the creator or by the system
OUTLINED = (
    *("QCheckBox", "QRadioButton", "QLineEdit", "QPlainTextEdit", "QAbstractSpinBox"),
    *("QListWidget", "QTableWidget", "QTreeWidget"),
)
_OUTLINED_BESIDES = ("QPushButton", "QToolButton", "QComboBox", "QMenu", "QGroupBox")
_OUTLINE_SHARE = 1.1 / 1.4  # Fusion's outline: the window's colour, darker(140), lighter(110)
GRID = 4  # px; all distances are multiples
_SHARES = (1.25, 1.0, 0.9, 0.85)  # of the application's size: title, body, small, caption


class Tone(Enum):
    NEUTRAL = "neutral"
    WAITING = "waiting"
    RUNNING = "running"
    GOOD = "good"
    KEPT = "kept"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Theme:
    """`tones` maps a tone to its text and ground colour; `edge` outlines what is filled in, and
    `handle` is what a scroll bar is moved by. In high contrast no pale ground says anything alone:
    what has one is outlined, too.
    """

    window: str
    base: str
    raised: str
    line: str
    edge: str
    handle: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    star: str
    tones: dict[Tone, tuple[str, str]]
    is_high_contrast: bool = False

    @property
    def stroke(self) -> int:
        """The width of lines and outlines, in px."""
        return 2 if self.is_high_contrast else 1

    @property
    def ring(self) -> int:
        """The width of the frame around what has the focus, in px."""
        return 3 if self.is_high_contrast else 2


LIGHT = Theme(
    window="#f4f5f8",
    base="#ffffff",
    raised="#ffffff",
    line="#dfe2e8",
    edge="#727a87",
    handle="#858c99",
    text="#1a1d23",
    muted="#5a6270",
    accent="#4250d6",
    on_accent="#ffffff",
    selection="#e4e7fd",
    hover="#f5f6fe",
    star="#b07200",
    tones={
        Tone.NEUTRAL: ("#4a5260", "#e9ebef"),
        Tone.WAITING: ("#17589e", "#e0eefb"),
        Tone.RUNNING: ("#7d5000", "#fff0d1"),
        Tone.GOOD: ("#17643a", "#dbf2e3"),
        Tone.KEPT: ("#0b6464", "#d7f1ef"),
        Tone.BAD: ("#a8231c", "#fce3e1"),
    },
)
DARK = Theme(
    window="#15171c",
    base="#1b1e24",
    raised="#23272f",
    line="#30353f",
    edge="#828b9a",
    handle="#6b7381",
    text="#eceef2",
    muted="#a0a8b5",
    accent="#8f9cff",
    on_accent="#12141a",
    selection="#2b3157",
    hover="#22262f",
    star="#ffce78",
    tones={
        Tone.NEUTRAL: ("#b9c0cb", "#2c3139"),
        Tone.WAITING: ("#93c5ff", "#1b3048"),
        Tone.RUNNING: ("#ffce78", "#3c3014"),
        Tone.GOOD: ("#85e2a8", "#163722"),
        Tone.KEPT: ("#74e0d8", "#103835"),
        Tone.BAD: ("#ffa29b", "#47221f"),
    },
)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The sizes of text there are, all relative to the application's font."""

    title: QFont
    body: QFont
    small: QFont
    caption: QFont


def type_scale(font: QFont) -> TypeScale:
    return TypeScale(*(_scaled(font, share) for share in _SHARES))


def strong(font: QFont) -> QFont:
    """The same size, for what names a thing."""
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result


def fixed_font(font: QFont) -> QFont:
    """The same size, of letters that are all as wide."""
    result = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    result.setPointSizeF(QFontInfo(font).pointSizeF())
    return result


def _scaled(font: QFont, share: float) -> QFont:
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * share)
    else:
        result.setPixelSize(round(font.pixelSize() * share))
    return result


def current_theme() -> Theme:
    """By the creator's choice, else the system's; dark, as clips are best seen, without any."""
    application = QGuiApplication.instance()
    if application and application.property(HIGH_CONTRAST):
        from kling_desktop.ui import high_contrast  # late: few ask for it

        return high_contrast.LIGHT if _is_light() else high_contrast.DARK
    return LIGHT if _is_light() else DARK


def _is_light() -> bool:
    application = QGuiApplication.instance()
    chosen = application.property(CHOSEN_THEME) if application else None
    if chosen in {"light", "dark"}:
        return bool(chosen == "light")
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light


def scaled(length: int) -> int:
    """A length in px that grows with the chosen size of text: of icons, and of rows with words."""
    application = QGuiApplication.instance()
    percent = application.property(CHOSEN_PERCENT) if application else None
    return round(length * (percent or 100) / 100)


def apply_theme(application: QApplication) -> None:
    # Behind a style sheet it has no name; the sheet is put on last, so it is Fusion by then.
    if not application.styleSheet() and application.style().name() != "fusion":
        application.setStyle("Fusion")  # the same on all systems, and it follows the palette
    theme = current_theme()
    palette = _palette(theme)
    application.setPalette(palette)
    outlined = _with_outline(palette, theme.edge)
    for name in OUTLINED:
        application.setPalette(outlined, name)  # type: ignore[arg-type]  # takes str, says bytes
    for name in _OUTLINED_BESIDES:
        worn = outlined if theme.is_high_contrast else palette
        application.setPalette(worn, name)  # type: ignore[arg-type]  # takes str, says bytes
    font = application.font()
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(theme.window))
    for names, colour in (
        ((role.Window,), theme.window),
        ((role.Base,), theme.base),
        ((role.AlternateBase, role.Button, role.ToolTipBase), theme.raised),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText), theme.text),
        ((role.BrightText,), theme.text),
        ((role.Highlight, role.Accent), theme.accent),
        ((role.HighlightedText,), theme.on_accent),
        ((role.PlaceholderText,), theme.muted),
        ((role.Link, role.LinkVisited), theme.accent),
        ((role.Mid, role.Midlight, role.Light), theme.line),
    ):
        for name in names:
            palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return palette


def _with_outline(palette: QPalette, colour: str) -> QPalette:
    """Let Fusion draw a widget's outline in that colour.

    It takes a darker shade of the window's colour, which cannot be seen on a dark window. A tick
    box that is not ticked is nothing but its outline.
    """
    wanted = QColor(colour)
    value = min(wanted.valueF() / _OUTLINE_SHARE, 1.0)
    ground = QColor.fromHsvF(wanted.hueF(), wanted.saturationF(), value)
    outlined = QPalette(palette)
    outlined.setColor(QPalette.ColorRole.Window, ground)
    return outlined
