"""The bytes of a status answer → a Reply, or the Problem they tell of.

Read by rule, not by sample: unwrap, collect status words, links, reasons and times at each level,
then decide. Two traps from gateways' own source: the innermost status is the service's, yet an
outer failure (the gateway gave up) wins over an inner state that is stale; and `fail_reason` holds
the video's address when all went well.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Mapping
from typing import Any, NoReturn

from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.domain.reply import Reply, state_of
from kling_desktop.domain.task import TaskState
from kling_desktop.kling.classify import SUCCESS_CODES, problem_of
from kling_desktop.kling.fields import instant, text, videos_in

MAX_DEPTH = 6
MAX_NESTING = 64
_WRAPPERS = ("data", "result", "output")
_STATUS_KEYS = ("task_status", "status", "state")
_REASON_KEYS = ("task_status_msg", "fail_reason", "message", "msg")

Level = Mapping[str, Any]


def decode(
    body: bytes, *, http_status: int, task_id: str, retry_after_s: float | None = None
) -> Reply:
    """Raises RequestFailed with what the answer tells of instead of a status."""
    value = _parse(body, http_status, retry_after_s)
    levels = _unwrap(value, task_id)
    words = [word for level in levels if (word := _status_word(level))]
    code = _code(value, has_status=bool(words))
    is_success = http_status == 200 and code in SUCCESS_CODES
    if is_success and not words:
        _bad_reply(_message(value) or "no status in the answer", http_status)
    if not is_success:
        raise RequestFailed(
            problem_of(
                code=code,
                http_status=http_status,
                detail=_message(value),
                retry_after_s=retry_after_s,
            )
        )
    return _decide(levels, words, task_id)


def _parse(body: bytes, http_status: int, retry_after_s: float | None) -> Level:
    try:
        value = json.loads(body, parse_constant=_refuse_constant)
        nested = _too_deep(value, MAX_NESTING)
    except (ValueError, RecursionError):
        _not_json(body, http_status, retry_after_s)
    if nested or not isinstance(value, dict):
        _bad_reply("the answer is no JSON object", http_status)
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity are not JSON


def _too_deep(value: Any, allowed: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    children = value.values() if isinstance(value, dict) else value
    return allowed == 0 or any(_too_deep(child, allowed - 1) for child in children)


def _not_json(body: bytes, http_status: int, retry_after_s: float | None) -> NoReturn:
    is_page = body.removeprefix(BOM_UTF8).lstrip()[:1] == b"<"
    if http_status in {404, 405} or (is_page and http_status == 200):
        # Who does not route this path answers with a web page or a bare word: a wrong base URL,
        # and no news of the task.
        raise RequestFailed(Problem(kind=ErrorKind.NO_ENDPOINT, http_status=http_status))
    if http_status != 200:
        raise RequestFailed(
            problem_of(code="", http_status=http_status, detail="", retry_after_s=retry_after_s)
        )
    _bad_reply("the answer is not JSON", http_status)


def _bad_reply(detail: str, http_status: int) -> NoReturn:
    raise RequestFailed(Problem(kind=ErrorKind.BAD_REPLY, detail=detail, http_status=http_status))


def _unwrap(value: Level, task_id: str) -> list[Level]:
    """The envelope first, then each level inside it."""
    levels: list[Level] = []
    current: Any = value
    while isinstance(current, dict) and len(levels) < MAX_DEPTH:
        levels.append(current)
        inner = (current[key] for key in _WRAPPERS if isinstance(current.get(key), dict | list))
        current = _own(next(inner, None), task_id)
    return levels


def _own(inner: Any, task_id: str) -> Any:
    if not isinstance(inner, list):
        return inner
    by_id = {_id_of(item): item for item in reversed(inner) if isinstance(item, dict)}
    only = inner[0] if len(inner) == 1 else None  # asked for by the creator's own id, perhaps
    return by_id.get(task_id) or by_id.get("") or only


def _id_of(level: Level) -> str:
    return text(level.get("task_id") or level.get("id"))


def _code(value: Level, *, has_status: bool) -> str:
    error = value.get("error")
    own = value.get("code")
    if own is None and isinstance(error, dict) and not has_status:
        own = error.get("code") or error.get("type") or "error"
    return text(own).casefold()


def _message(value: Level) -> str:
    error = value.get("error")
    if isinstance(error, dict) and error.get("message"):
        return text(error["message"])
    return text(value.get("message") or value.get("msg") or (error or ""))


def _status_word(level: Level) -> str:
    return next((text(level[key]) for key in _STATUS_KEYS if _is_word(level.get(key))), "")


def _is_word(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool) and value != ""


def _decide(levels: list[Level], words: list[str], task_id: str) -> Reply:
    videos = next((found for level in reversed(levels) if (found := videos_in(level))), ())
    state, word = _verdict(words, has_videos=bool(videos))
    created, updated = _times(levels)
    return Reply(
        task_id=next((own for level in levels if (own := _id_of(level))), task_id),
        state=state,
        raw_status=word,
        reason=_reason(levels) if state is TaskState.FAILED else "",
        videos=videos if state is TaskState.SUCCEED else (),
        created_at=created,
        updated_at=updated,
    )


def _verdict(words: list[str], *, has_videos: bool) -> tuple[TaskState, str]:
    """The state that the words of all levels, outermost first, amount to, and the word for it."""
    by_state = {state_of(word): word for word in words}  # the innermost word of each state stays
    if TaskState.SUCCEED in by_state and has_videos:
        return TaskState.SUCCEED, by_state[TaskState.SUCCEED]
    if TaskState.FAILED in by_state:
        return TaskState.FAILED, by_state[TaskState.FAILED]
    known = [word for word in words if state_of(word) is not TaskState.UNKNOWN]
    innermost = (known or words)[-1]
    state = state_of(innermost)
    # An outer "success" alone may speak of the request, while the render runs on.
    return (TaskState.FINISHING if state is TaskState.SUCCEED else state), innermost


def _reason(levels: list[Level]) -> str:
    """The innermost reason given; "SUCCEED" and addresses are what gateways put there by habit."""
    candidates = [
        text(level[key]) for level in reversed(levels) for key in _REASON_KEYS if level.get(key)
    ]
    candidates += [_message(level) for level in levels if level.get("error")]
    for candidate in candidates:
        folded = candidate.casefold()
        if folded not in SUCCESS_CODES | {"failed"} and not folded.startswith(("http:", "https:")):
            return candidate
    return ""


def _times(levels: list[Level]) -> tuple[Any, Any]:
    created_keys = ("created_at", "create_time", "submit_time")
    updated_keys = ("updated_at", "update_time", "finish_time")
    return _first_instant(levels, created_keys), _first_instant(levels, updated_keys)


def _first_instant(levels: list[Level], keys: tuple[str, ...]) -> Any:
    found = (instant(level.get(key)) for level in reversed(levels) for key in keys)
    return next((value for value in found if value), None)
