"""What Windows shows of the programs: their icon and their version."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImageReader
from windows.icon import icon
from windows.launchers import WINDOW, numbers, resources


def test_the_icon_has_every_size() -> None:
    buffer = QBuffer()
    buffer.setData(QByteArray(icon()))
    reader = QImageReader(buffer, b"ico")
    sides = []
    for index in range(reader.imageCount()):
        reader.jumpToImage(index)
        picture = reader.read()
        assert not picture.isNull()
        assert picture.width() == picture.height()
        sides.append(picture.width())
    assert sides == [16, 24, 32, 48, 64, 128, 256]


@pytest.mark.parametrize(
    ("version", "four"),
    [("0.1.0", ("0", "1", "0", "0")), ("1.2.3.4.5", ("1", "2", "3", "4")), ("2.0rc1", None)],
)
def test_a_version_is_four_numbers(version: str, four: tuple[str, ...] | None) -> None:
    assert numbers(version) == (four or ("2", "0", "0", "0"))


def test_the_version_is_told() -> None:
    told = resources(WINDOW, "1.2.3")
    assert "FILEVERSION 1,2,3,0" in told
    assert '"ProductVersion", "1.2.3"' in told
    assert f'"OriginalFilename", "{WINDOW}"' in told
