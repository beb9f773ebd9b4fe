"""Path templates: what leads to a task, and what could lead elsewhere."""

from __future__ import annotations

import pytest

from kling_desktop.domain.presets import PRESETS
from kling_desktop.domain.templates import TemplateError, check_template


@pytest.mark.parametrize(
    "template",
    [
        *(preset.path_template for preset in PRESETS),
        "/tasks?task_ids={task_id}",
        "/{task_id}",
        "/视频/{kind}/{task_id}/status",
    ],
)
def test_a_template_that_leads_to_a_task(template: str) -> None:
    assert check_template(f" {template}\n") == template


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("", TemplateError.NOT_A_PATH),
        ("v1/{task_id}", TemplateError.NOT_A_PATH),
        ("https://elsewhere.example/{task_id}", TemplateError.NOT_A_PATH),
        ("//elsewhere.example/{task_id}", TemplateError.NOT_A_PATH),
        ("/\\elsewhere.example/{task_id}", TemplateError.NOT_A_PATH),
        ("@elsewhere.example/{task_id}", TemplateError.NOT_A_PATH),
        ("/a b/{task_id}", TemplateError.NOT_A_PATH),
        ("/a\r\nHost: x/{task_id}", TemplateError.NOT_A_PATH),
        ("/a\x00/{task_id}", TemplateError.NOT_A_PATH),
        ("/{task_id}#{kind}", TemplateError.NOT_A_PATH),
        ("/v1/videos/{kind}", TemplateError.NO_TASK_ID),
        ("/{task_id}/{task_id}", TemplateError.NO_TASK_ID),
        ("/{kind}/{kind}/{task_id}", TemplateError.UNKNOWN_VARIABLE),
        ("/{token}/{task_id}", TemplateError.UNKNOWN_VARIABLE),
        ("/{task_id}/{kind.__class__}", TemplateError.UNKNOWN_VARIABLE),
        ("/{task_id!r}", TemplateError.NO_TASK_ID),
        ("/{task_id}/{", TemplateError.UNKNOWN_VARIABLE),
        ("/{{task_id}}", TemplateError.UNKNOWN_VARIABLE),
        ("/{}/{task_id}", TemplateError.UNKNOWN_VARIABLE),
    ],
)
def test_a_template_that_leads_nowhere(template: str, reason: str) -> None:
    with pytest.raises(TemplateError) as refused:
        check_template(template)
    assert refused.value.reason == reason
