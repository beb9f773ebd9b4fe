"""Files that are not what they seem, or not whole: always the same ones, by a fixed seed."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.media.make import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SEED = 20_240_607
ENDINGS = ("mp4", "mov", "webm", "mkv", "m3u8")
FTYP = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41"
EBML = b"\x1a\x45\xdf\xa3\x8b\x42\x86\x81\x01\x42\x82\x84webm"
_SOURCES = (
    *("high.mp4", "hevc.mp4", "vp9.webm", "matroska.mkv", "quicktime.mov", "fragmented.mp4"),
    *("fast-start.mp4", "sound.mp4", "rotated.mp4", "variable.mp4"),
)


@dataclass(frozen=True, slots=True)
class Bait:
    """What nobody may touch: an address where somebody listens, and a file."""

    link: str
    file: Path


def write_hostile(folder: Path, count: int, bait: Bait) -> list[Path]:
    """`count` files, each way of being bad as often as the others."""
    chance = random.Random(SEED)  # noqa: S311 - the same each time is what is wanted
    written = []
    for number, content in zip(range(count), _contents(chance, bait), strict=False):
        file = folder / f"{number:03}.{chance.choice(ENDINGS)}"
        file.write_bytes(content)
        written.append(file)
    return written


def _contents(chance: random.Random, bait: Bait) -> Iterator[bytes]:
    whole = {name: (SAMPLES / name).read_bytes() for name in _SOURCES}
    bad: tuple[Callable[[bytes], bytes], ...] = (
        lambda clip: clip[: chance.randrange(len(clip))],
        lambda clip: _flipped(clip, chance, 1 + chance.randrange(300)),
        lambda clip: _flipped_at(clip, chance, b"moov", 2_000),
        lambda clip: _swapped(clip, chance),
        lambda clip: _cut_out(clip, chance),
        lambda clip: clip[:32] + chance.randbytes(chance.randrange(20_000)),
        lambda clip: _linked(clip, bait),
        lambda _: chance.choice(_texts(bait)),
        lambda _: chance.choice((FTYP, EBML)) + chance.choice(_texts(bait)),
        lambda _: _referring(bait.link.encode()),
        lambda clip: _zipped(clip),
        lambda _: chance.randbytes(chance.randrange(5_000)),
    )
    while True:
        for damage in bad:
            yield damage(whole[chance.choice(_SOURCES)])


def _texts(bait: Bait) -> list[bytes]:
    link, file = bait.link, bait.file
    texts = (
        f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{link}/a.ts\n#EXT-X-ENDLIST\n",
        f"#EXTM3U\n#EXTINF:1,\n{file}\n#EXT-X-ENDLIST\n",
        f'#EXTM3U\n#EXT-X-MAP:URI="{link}/init.mp4"\n#EXTINF:1,\nconcat:{file}|{link}/b\n',
        f'#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="{link}/key"\n#EXTINF:1,\n{file.name}\n',
        f"ffconcat version 1.0\nfile '{file}'\nfile '{link}/c.mp4'\n",
        f"concat:{file}|{file}\n",
        f"subfile,,start,0,end,64,,:{file}\n",
        (
            "<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'>"
            f"<BaseURL>{link}/</BaseURL></MPD>"
        ),
        (
            "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n"
            f"a=control:{link}\n"
        ),
        f"<!doctype html><video src='{link}/d.mp4'></video>\n",
        f"[playlist]\nFile1={link}/e.mp4\nNumberOfEntries=1\n",
        "nothing but words\n" * 200,
        "",
    )
    return [text.encode() for text in texts]


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content


def _referring(link: bytes) -> bytes:
    """A QuickTime movie that only says where the true one is."""
    place = b"\0\0\0\0url " + struct.pack(">I", len(link) + 1) + link + b"\0"
    movie = _box(b"moov", _box(b"rmra", _box(b"rmda", _box(b"rdrf", place))))
    return FTYP.replace(b"ftypisom", b"ftypqt  ") + movie


def _linked(clip: bytes, bait: Bait) -> bytes:
    """Says that its samples are in other files: behind a link, or on this disk."""
    links = (bait.link.encode(), bytes(bait.file))
    places = b"".join(_box(b"url ", b"\0\0\0\0" + link + b"\0") for link in links)
    for name in (b"dref", b"dinf", b"minf", b"mdia", b"trak", b"moov"):
        at = clip.find(name) - 4
        if at < 0:
            return clip
        if name == b"dref":
            end = at + int.from_bytes(clip[at : at + 4], "big")
            clip = clip[: at + 16] + places + clip[end:]
            more = at + 16 + len(places) - end
        length = int.from_bytes(clip[at : at + 4], "big") + more
        clip = clip[:at] + struct.pack(">I", length) + clip[at + 4 :]
    return clip


def _flipped(clip: bytes, chance: random.Random, count: int) -> bytes:
    changed = bytearray(clip)
    for _ in range(count):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _flipped_at(clip: bytes, chance: random.Random, mark: bytes, length: int) -> bytes:
    """In what says how the rest is to be read."""
    at = max(clip.find(mark), 0)
    middle = _flipped(clip[at : at + length], chance, 1 + chance.randrange(12))
    return clip[:at] + middle + clip[at + length :]


def _swapped(clip: bytes, chance: random.Random) -> bytes:
    """The outermost boxes in another order."""
    boxes, at = [], 0
    while at + 8 <= len(clip) and (length := int.from_bytes(clip[at : at + 4], "big")) >= 8:
        boxes.append(clip[at : at + length])
        at += length
    first, rest = boxes[:1], boxes[1:]
    chance.shuffle(rest)
    return b"".join([*first, *rest])


def _cut_out(clip: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(clip))
    return clip[:at] + clip[at + chance.randrange(5_000) :]


def _zipped(clip: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("clip.mp4", clip)
    return packed.getvalue()
