"""Makes the samples anew: python -m tests.media.make

Needs ffmpeg with libx264, libx265, libvpx and libaom. Frame n of a sample carries n (see
tests/media/barcode.py). They are kept, so that tests need no ffmpeg.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.media.barcode import picture

SAMPLES = Path(__file__).with_name("samples")
SECOND_CLIP = 2048  # frames of a clip that is shown beside another are counted from here


@dataclass(frozen=True, kw_only=True)
class Sample:
    """`first` is the number of its first frame; `options` go to ffmpeg before the file's name.

    One that `is_on_its_side` is stored so, with a note that players shall turn it.
    """

    name: str
    options: str
    frames: int = 90
    per_s: float = 30
    width: int = 320
    height: int = 180
    first: int = 0
    sound: bool = False
    is_on_its_side: bool = False


H264 = "-c:v libx264 -crf 30 -g 30"
UNEVEN = "-vf setpts='(N+0.5*trunc(N/3))/30/TB' -vsync vfr"
SHORT_GROUPS = "-c:v libx264 -crf 40 -g 15 -bf 0 -preset veryslow"

_SAMPLES = (
    Sample(name="baseline.mp4", options="-c:v libx264 -profile:v baseline -crf 30 -g 30"),
    Sample(name="main.mp4", options=f"{H264} -profile:v main"),
    Sample(name="high.mp4", options=f"{H264} -profile:v high -bf 3"),
    Sample(name="long-group.mp4", options="-c:v libx264 -crf 30 -g 250 -bf 3", frames=240),
    Sample(name="hevc.mp4", options="-c:v libx265 -tag:v hvc1 -x265-params log-level=error"),
    Sample(name="vp9.webm", options="-c:v libvpx-vp9 -b:v 100k"),
    Sample(name="av1.mp4", options="-c:v libaom-av1 -cpu-used 8 -crf 40", frames=30),
    Sample(name="fps-24.mp4", options=H264, per_s=24),
    Sample(name="fps-25.mp4", options=H264, per_s=25),
    Sample(name="fps-29.97.mp4", options=H264, per_s=30000 / 1001),
    Sample(name="fps-60.mp4", options=H264, per_s=60),
    Sample(name="variable.mp4", options=f"{H264} -bf 0 {UNEVEN}"),
    Sample(name="variable-b-frames.mp4", options=f"{H264} {UNEVEN}"),
    Sample(name="tall.mp4", options=H264, width=180, height=320),
    Sample(name="square.mp4", options=H264, width=240, height=240),
    Sample(name="uhd.mp4", options=H264, frames=12, width=3840, height=2160),
    Sample(name="rotated.mp4", options=f"{H264} -vf transpose=clock", is_on_its_side=True),
    Sample(name="sound.mp4", options=f"{H264} -c:a aac -b:a 32k -shortest", sound=True),
    Sample(name="fast-start.mp4", options=f"{H264} -movflags +faststart"),
    Sample(name="fragmented.mp4", options=f"{H264} -movflags frag_keyframe+empty_moov"),
    Sample(name="quicktime.mov", options=H264),
    Sample(name="matroska.mkv", options=H264),
    Sample(name="one-frame.mp4", options=H264, frames=1),
    Sample(name="minute.mp4", options=SHORT_GROUPS, frames=1860, width=160, height=112),
    Sample(name="minute-second.mp4", options=SHORT_GROUPS, frames=1860, width=160,
           height=112, first=SECOND_CLIP),
)  # fmt: skip


def main() -> None:
    SAMPLES.mkdir(exist_ok=True)
    for sample in _SAMPLES:
        _encode(sample)
    whole = (SAMPLES / "fast-start.mp4").read_bytes()
    (SAMPLES / "truncated.mp4").write_bytes(whole[: len(whole) * 2 // 3])
    (SAMPLES / "webm-inside.mp4").write_bytes((SAMPLES / "vp9.webm").read_bytes())
    (SAMPLES / "page.mp4").write_text("<!doctype html><title>Not found</title>\n")
    (SAMPLES / "playlist.mp4").write_text("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n")


def _encode(sample: Sample) -> None:
    size = f"{sample.width}x{sample.height}"
    source = [
        "-f",
        "rawvideo",
        "-pix_fmt",
        "gray",
        "-s",
        size,
        "-r",
        f"{sample.per_s:.6f}",
        "-i",
        "-",
    ]
    sound = ["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"] if sample.sound else []
    options = sample.options.replace("'", "").split()
    target = SAMPLES / sample.name
    command = ["ffmpeg", "-loglevel", "error", "-y", *source, *sound, "-pix_fmt", "yuv420p",
               "-fflags", "+bitexact", "-flags:v", "+bitexact", *options, str(target)]  # fmt: skip
    frames = (
        picture(sample.first + number, sample.width, sample.height)
        for number in range(sample.frames)
    )
    subprocess.run(command, input=b"".join(frames), check=True)
    if sample.is_on_its_side:
        _note_turn(target)


def _note_turn(target: Path) -> None:
    stored = target.rename(target.with_name(f"stored-{target.name}"))
    turn = ["-c", "copy", "-fflags", "+bitexact", "-metadata:s:v", "rotate=90"]
    subprocess.run(["ffmpeg", "-loglevel", "error", "-i", stored, *turn, target], check=True)
    stored.unlink()


if __name__ == "__main__":
    main()
