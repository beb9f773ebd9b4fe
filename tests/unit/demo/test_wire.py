"""Renders and faults survive the way through JSON."""

from __future__ import annotations

import json
import math

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.faults import End, Fault
from kling_desktop.demo.render import Fate, Render, ReplyForm
from kling_desktop.demo.wire import (
    fault_from_json,
    fault_to_json,
    render_from_json,
    render_to_json,
)


@pytest.mark.parametrize(
    "render",
    [
        Render(task_id="1"),
        Render(
            task_id="2",
            kind="effects",
            clips=("a.mp4", "b.mp4"),
            renders_s=3.5,
            link_lag_s=math.inf,
            fate=Fate.FAILS,
            reason="no",
            form=ReplyForm.UNLISTED,
            is_listed=False,
        ),
    ],
)
def test_a_render(render: Render) -> None:
    again = render_from_json(json.loads(json.dumps(render_to_json(render), allow_nan=False)))
    assert again == render
    assert isinstance(again.fate, Fate)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(),
        faults.answer(500, b"\xff\x00", {"X": "y"}),
        faults.drop(5, reset=True),
        faults.raw(b"\r\n", End.STALL),
        Fault(headers=(("A", None),), ignore_range=True),
        faults.chunked(5),
    ],
)
def test_a_fault(fault: Fault) -> None:
    assert fault_from_json(json.loads(json.dumps(fault_to_json(fault)))) == fault


@pytest.mark.parametrize("value", [{"task_id": "1", "speed": 2}, {"task_id": "1", "fate": "x"}])
def test_what_nobody_knows_is_refused(value: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"speed|'x'"):
        render_from_json(value)
