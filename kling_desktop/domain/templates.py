"""The path template of an account: where below its base URL a task's status is."""

from __future__ import annotations

from kling_desktop.domain.account import AccountRefused


class TemplateError(AccountRefused):
    """A path template that leads to no task."""

    NOT_A_PATH = "not_a_path"
    NO_TASK_ID = "no_task_id"
    UNKNOWN_VARIABLE = "unknown_variable"


def check_template(template: str) -> str:
    """A template without the spaces around it. Raises TemplateError.

    Only plain `{task_id}` and `{kind}` are variables: others would let a template read values.
    """
    cleaned = template.strip()
    if not cleaned.startswith("/") or cleaned.startswith("//") or not _is_printable(cleaned):
        raise TemplateError(TemplateError.NOT_A_PATH)
    if cleaned.count("{task_id}") != 1:
        raise TemplateError(TemplateError.NO_TASK_ID)
    rest = cleaned.replace("{task_id}", "").replace("{kind}", "", 1)
    if "{" in rest or "}" in rest:
        raise TemplateError(TemplateError.UNKNOWN_VARIABLE)
    return cleaned


def _is_printable(path: str) -> bool:
    """Whether a path can stand in a request as it is; a fragment would never be sent."""
    return path.isprintable() and not any(character in path for character in ' \\#"<>')
