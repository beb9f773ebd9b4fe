"""Renders, faults and requests as JSON, for a gateway that runs in another process."""

from __future__ import annotations

import base64
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from kling_desktop.demo.faults import End, Fault, Framing, service_error
from kling_desktop.demo.render import Fate, Render, ReplyForm

if TYPE_CHECKING:
    from kling_desktop.demo.request_log import Request

_BYTES = ("body", "raw")


def render_to_json(render: Render) -> dict[str, Any]:
    """An endless `renders_s` becomes the word "inf", since JSON has no such number."""
    return {
        name: "inf" if value == float("inf") else value for name, value in asdict(render).items()
    }


def render_from_json(value: dict[str, Any]) -> Render:
    """Fields are Render's own. Raises ValueError and TypeError."""
    given = _known(Render, value)
    for name in given.keys() & {field.name for field in fields(Render) if field.type == "float"}:
        given[name] = float(given[name])
    if "clips" in given:
        given["clips"] = tuple(given["clips"])
    if "fate" in given:
        given["fate"] = Fate(given["fate"])
    if "form" in given:
        given["form"] = ReplyForm(given["form"])
    return Render(**given)


def fault_to_json(fault: Fault) -> dict[str, Any]:
    """Bytes become base64."""
    value = asdict(fault)
    for name in _BYTES:
        if value[name] is not None:
            value[name] = base64.b64encode(value[name]).decode()
    return value


def fault_from_json(value: dict[str, Any]) -> Fault:
    """Fields are Fault's own; bytes as base64. Raises ValueError and TypeError."""
    given = _known(Fault, value)
    for name in _BYTES:
        if given.get(name) is not None:
            given[name] = base64.b64decode(given[name], validate=True)
    if "headers" in given:
        given["headers"] = tuple((name, content) for name, content in given["headers"])
    if "end" in given:
        given["end"] = End(given["end"])
    if "framing" in given:
        given["framing"] = Framing(given["framing"])
    return Fault(**given)


def injected_fault(body: dict[str, Any]) -> Fault:
    """Of `{"fault": {…}}` or `{"service_error": 1303}`; one of the two, whatever else there is.

    Raises LookupError, ValueError and TypeError.
    """
    if "service_error" not in body:
        return fault_from_json(body["fault"])
    if "fault" in body:
        raise ValueError("both a fault and a service_error")
    code = body["service_error"]
    if not isinstance(code, int | str):
        raise TypeError(f"neither a code nor a name: {code!r}")
    return service_error(code)


def request_to_json(request: Request) -> dict[str, Any]:
    return asdict(request)


def _known(kind: type[Render] | type[Fault], value: dict[str, Any]) -> dict[str, Any]:
    unknown = value.keys() - {field.name for field in fields(kind)}
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    return dict(value)
