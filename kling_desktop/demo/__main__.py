"""The gateway as a process of its own: `python -m kling_desktop.demo`.

It prints one JSON line with `base_url`, `media_url`, `mirror_url`, `control_url` and `token`, and
serves until SIGTERM or SIGINT. The token is new each time, or taken from KLING_API_KEY; with
`--auth key_pair` it is an AccessKey and a SecretKey with a colon between.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.demo.content import ContentWay
from kling_desktop.demo.control import Control
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import ReplyForm
from kling_desktop.demo.renders import demo_renders
from kling_desktop.demo.routes import DEFAULT_ROOT
from kling_desktop.demo.wire import render_from_json
from kling_desktop.domain.account import AuthStyle
from kling_desktop.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.demo.render import Render

_LOOK_UP_S = 0.5  # Windows wakes nobody for a Ctrl+C while it waits


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    token = os.environ.get("KLING_API_KEY") or _new_token(options.auth)
    gateway = Gateway(
        _renders(options.renders, options.clips),
        token=token,
        clips=options.clips,
        bytes_per_s=options.bytes_per_s or None,
        form=options.form,
        lists=options.lists,
        root=options.root,
        auth=options.auth,
        content=options.content,
    )
    with gateway, Control(gateway) as control:
        _announce(gateway, control, options.port_file)
        while not stopping.wait(_LOOK_UP_S):
            pass
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kling_desktop.demo")
    parser.add_argument("--port-file", type=Path, help="write the JSON line to this file as well")
    parser.add_argument("--renders", type=Path, help="a JSON list of renders; default: the demo's")
    parser.add_argument("--clips", type=Path, default=resource("clips"), help="folder of clips")
    parser.add_argument("--bytes-per-s", type=float, default=0.0, help="slow each clip down")
    parser.add_argument(
        "--form", type=ReplyForm, choices=list(ReplyForm), help="dialect; default: each render's"
    )
    parser.add_argument("--lists", action="store_true", help="route the list of each kind")
    parser.add_argument("--root", default=DEFAULT_ROOT, help="path before the kind: %(default)s")
    parser.add_argument(
        "--content", type=ContentWay, choices=list(ContentWay), help="clips at the API's own host"
    )
    parser.add_argument("--auth", type=AuthStyle, choices=list(AuthStyle), default=AuthStyle.BEARER)
    return parser


def _new_token(auth: AuthStyle) -> str:
    parts = 2 if auth is AuthStyle.KEY_PAIR else 1
    return ":".join(secrets.token_urlsafe(24) for _ in range(parts))


def _renders(file: Path | None, clips: Path) -> tuple[Render, ...]:
    if file is None:
        return demo_renders(clips)
    return tuple(render_from_json(value) for value in json.loads(file.read_text("utf-8")))


def _announce(gateway: Gateway, control: Control, port_file: Path | None) -> None:
    told = {
        "base_url": gateway.base_url,
        "media_url": gateway.media_url,
        "mirror_url": gateway.mirror_url,
        "control_url": control.url,
        "token": gateway.token,
    }
    line = json.dumps(told) + "\n"
    if port_file:
        beside = port_file.with_name(port_file.name + ".new")
        beside.touch(mode=0o600)  # it holds the token
        beside.write_text(line, "utf-8")
        beside.replace(port_file)
    sys.stdout.write(line)
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
