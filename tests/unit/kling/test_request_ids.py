"""The id of an answer, wherever services put it."""

from __future__ import annotations

import pytest

from kling_desktop.kling.request_ids import request_id_in


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ('{"code": 0, "request_id": "CMk1-22_x.7"}', "CMk1-22_x.7"),
        ('{"code":1101,"request_id":"a1b2c3d4"}', "a1b2c3d4"),
        ('{"data": {"requestId": "inside-7"}}', "inside-7"),
        ('{"error": {"message": "no channel (request id: 202611240001)"}}', "202611240001"),
        ('{"code": 0, "request_id": ""}', ""),
        ('{"code": 0, "request_id": null}', ""),
        ("your request is idle: nothing", ""),
        ("", ""),
    ],
)
def test_a_request_id(reply: str, found: str) -> None:
    assert request_id_in(reply) == found
