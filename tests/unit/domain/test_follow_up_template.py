"""Placeholders in arguments and webhooks."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.follow_up import DEFAULT_BODY
from kling_desktop.domain.follow_up_template import (
    MAX_ARGUMENT,
    MAX_ARGUMENTS,
    MAX_BODY_TEMPLATE,
    PLACEHOLDERS,
    FollowUpFault,
    FollowUpProblem,
    body_problem,
    filled_arguments,
    filled_body,
    header_problem,
    is_header_value,
    may_begin_an_option,
    program_problem,
)

VALUES = {name: f"<{name}>" for name in PLACEHOLDERS} | {"path": "/clips/a b.mp4"}


def test_no_placeholder_speaks_of_a_token() -> None:
    assert not [it for it in PLACEHOLDERS if "token" in it or "key" in it or "secret" in it]


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        (("x",), None),
        (("/usr/bin/x", "{name}", "--a={path}", "-"), None),
        ((), FollowUpProblem(FollowUpFault.EMPTY)),
        (("", "a"), FollowUpProblem(FollowUpFault.EMPTY)),
        (("x", "{token}"), FollowUpProblem(FollowUpFault.UNKNOWN_PLACEHOLDER, "{token}")),
        (("x", "{Name}"), FollowUpProblem(FollowUpFault.UNKNOWN_PLACEHOLDER, "{Name}")),
        (("x", "{name"), FollowUpProblem(FollowUpFault.LONE_BRACE, "{")),
        (("x", "a}"), FollowUpProblem(FollowUpFault.LONE_BRACE, "}")),
        (("x", "{}"), FollowUpProblem(FollowUpFault.LONE_BRACE, "{")),
        (("/bin/{name}",), FollowUpProblem(FollowUpFault.PROGRAM_PLACEHOLDER, "{name}")),
        (("./x",), FollowUpProblem(FollowUpFault.RELATIVE_PROGRAM, "./x")),
        (("x.bat",), FollowUpProblem(FollowUpFault.SHELL_SCRIPT, "x.bat")),
        (("x", "a" * (MAX_ARGUMENT + 1)), FollowUpProblem(FollowUpFault.TOO_LONG)),
        (("x", *"a" * MAX_ARGUMENTS), FollowUpProblem(FollowUpFault.TOO_LONG)),
        (("x", "a\0"), FollowUpProblem(FollowUpFault.TOO_LONG)),
    ],
)
def test_what_is_wrong_with_a_program_is_named(
    parts: tuple[str, ...], problem: FollowUpProblem | None
) -> None:
    assert program_problem(parts) == problem


def test_each_argument_stays_one_and_values_are_not_read_again() -> None:
    values = VALUES | {"name": "a b {path} '\"$(x)"}
    filled = filled_arguments(("x", "{name}", "--t={name}/{id}", "{path}"), values)
    assert filled == [
        *("x", "a b {path} '\"$(x)", "--t=a b {path} '\"$(x)/<id>"),
        "/clips/a b.mp4",
    ]


@pytest.mark.parametrize("name", ["-rf", "--output=/etc/x", "/S", "-"])
def test_a_value_begins_no_option(name: str) -> None:
    values = VALUES | {"name": name}
    filled = filled_arguments(("x", "{name}", "{name}{path}", "--title={name}"), values)
    assert not filled[1].startswith(("-", "/"))
    assert not filled[2].startswith("-")
    assert filled[3] == f"--title={name}"


def test_a_path_that_is_not_there_makes_no_option_of_what_follows_it() -> None:
    values = VALUES | {"path": "", "name": "-rf"}
    assert filled_arguments(("x", "{path}{name}", "{path}"), values) == ["x", "rf", ""]


def test_what_could_begin_an_option_is_told() -> None:
    assert may_begin_an_option(("x", "--a={name}", "{path}")) == ""
    assert may_begin_an_option(("x", "{path}", "{reason} a")) == "{reason}"


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        (DEFAULT_BODY, None),
        ('{"a": ["{name}", 1, null, {"b": "{ not one }"}]}', None),
        ('"{id}"', None),
        ('{"a": "{token}"}', FollowUpProblem(FollowUpFault.UNKNOWN_PLACEHOLDER, "{token}")),
        ('{"a": {name}}', FollowUpProblem(FollowUpFault.NOT_JSON)),
        ("", FollowUpProblem(FollowUpFault.NOT_JSON)),
        ("NaN", FollowUpProblem(FollowUpFault.NOT_JSON)),
        ("[" * 4_000, FollowUpProblem(FollowUpFault.NOT_JSON)),
        ("[" * 50 + "]" * 50, FollowUpProblem(FollowUpFault.NOT_JSON)),
        ("[" * 3_000 + "]" * 3_000, FollowUpProblem(FollowUpFault.NOT_JSON)),
        ("9" * 5_000, FollowUpProblem(FollowUpFault.NOT_JSON)),
        ('"' + "a" * MAX_BODY_TEMPLATE + '"', FollowUpProblem(FollowUpFault.TOO_LONG)),
    ],
)
def test_what_is_wrong_with_a_body_is_named(template: str, problem: FollowUpProblem | None) -> None:
    assert body_problem(template) == problem


@given(st.text())
def test_no_value_gets_out_of_its_text(name: str) -> None:
    template = '{"text": "<{name}>", "list": ["{name}"], "fixed": true}'
    filled = filled_body(template, VALUES | {"name": name})
    assert json.loads(filled) == {"text": f"<{name}>", "list": [name], "fixed": True}
    assert filled.isascii()


@pytest.mark.parametrize("name", ["", "Authorization", "X-Hook-Key"])
def test_headers_that_may_be_sent(name: str) -> None:
    assert header_problem(name) is None


@pytest.mark.parametrize(
    "name", ["Host", "content-length", "User-Agent", "a b", "X:", "X\r\nY", "é"]
)
def test_headers_that_may_not(name: str) -> None:
    assert header_problem(name) == FollowUpProblem(FollowUpFault.HEADER_NAME, name)


def test_the_value_of_a_header_is_one_plain_line() -> None:
    assert is_header_value("Bearer abc")
    assert not any(map(is_header_value, ("", "a\r\nX: y", "é", "a\0")))
