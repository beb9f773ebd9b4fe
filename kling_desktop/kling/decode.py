"""The bytes of a status answer → a Reply, or the Problem they tell of.

Read by rule, not by sample: unwrap, collect status words, links, reasons and times at each level,
then decide. Two traps from gateways' own source: the innermost status is the service's, yet an
outer failure (the gateway gave up) wins over an inner state that is stale; and `fail_reason` holds
the video's address when all went well.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import replace
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import Cause, ErrorKind, Problem, RequestFailed
from kling_desktop.domain.reply import Reply, state_of
from kling_desktop.domain.task import TaskState
from kling_desktop.kling import levels as read
from kling_desktop.kling.classify import SUCCESS_CODES, problem_of
from kling_desktop.kling.fields import videos_in
from kling_desktop.kling.parse import STATUS_VALUE, NotAnObject, TooMuch, json_object

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from kling_desktop.domain.task import Video
    from kling_desktop.kling.levels import Level

_GOOD = frozenset({200, 201, 202})  # whole answers; 204, 206 and 304 are not
_CREATED = ("created_at", "create_time", "submit_time")
_UPDATED = ("updated_at", "update_time", "finish_time", "completed_at", "finished_at")


def decode(
    body: bytes, *, http_status: int, task_id: str, retry_after_s: float | None = None
) -> Reply:
    """Raises RequestFailed with what the answer tells of instead of a status."""
    value = answer_object(body, http_status=http_status, retry_after_s=retry_after_s)
    levels, words = _with_words(value, task_id)
    check(levels, http_status=http_status, retry_after_s=retry_after_s, has_status=bool(words))
    if not words:
        raise RequestFailed(_no_status(levels, http_status))
    return _decide(levels, words, task_id)


def reply_in(value: Level, task_id: str) -> Reply | None:
    """What one element of a list tells; None where it gives no status."""
    levels, words = _with_words(value, task_id)
    return _decide(levels, words, task_id) if words else None


def answer_object(
    body: bytes,
    *,
    http_status: int,
    retry_after_s: float | None = None,
    value_weight: int = STATUS_VALUE,
) -> dict[str, Any]:
    """Raises RequestFailed when the answer is no JSON object."""
    try:
        return json_object(body, value_weight=value_weight)
    except NotAnObject as refused:
        reason, is_much = refused.reason, isinstance(refused, TooMuch)
    problem = _no_object(body, reason, http_status, retry_after_s)
    is_much = is_much and problem.kind is ErrorKind.BAD_REPLY
    raise RequestFailed(replace(problem, cause=Cause.TOO_LARGE) if is_much else problem)


def check(
    levels: Sequence[Level], *, http_status: int, retry_after_s: float | None, has_status: bool
) -> None:
    """Raises RequestFailed unless the answer is one of success."""
    code = read.code_of(levels, has_status=has_status)
    if http_status in _GOOD and code in SUCCESS_CODES:
        return
    said = (message for level in levels if (message := read.message_of(level)))
    raise RequestFailed(
        problem_of(
            code=code,
            http_status=http_status,
            detail=next(said, ""),
            retry_after_s=retry_after_s,
        )
    )


def _with_words(value: Level, task_id: str) -> tuple[list[Level], list[str]]:
    levels = read.unwrap(value, task_id)
    words = read.status_words(levels)
    if not words:
        levels = read.plainly_spelled(levels)
        words = read.status_words(levels)
    return levels, words


def _no_object(body: bytes, reason: str, http_status: int, retry_after_s: float | None) -> Problem:
    is_page = body[:1024].removeprefix(BOM_UTF8).lstrip()[:1] == b"<"
    if http_status in {404, 405} or (is_page and http_status in _GOOD):
        # Who does not route this path answers with a web page or a bare word: a wrong base URL,
        # and no news of the task.
        cause = Cause.WEB_PAGE if is_page else Cause.NONE
        return Problem(kind=ErrorKind.NO_ENDPOINT, http_status=http_status, cause=cause)
    if http_status in _GOOD:
        return Problem(kind=ErrorKind.BAD_REPLY, detail=reason, http_status=http_status)
    return problem_of(code="", http_status=http_status, detail="", retry_after_s=retry_after_s)


def _no_status(levels: Sequence[Level], http_status: int) -> Problem:
    return Problem(
        kind=ErrorKind.BAD_REPLY,
        detail=read.message_of(levels[0]) or "no status in the answer",
        http_status=http_status,
        cause=Cause.NO_STATUS,
    )


def _decide(levels: Sequence[Level], words: Sequence[str], task_id: str) -> Reply:
    states = [state_of(word) for word in words]
    videos = _videos(levels) if TaskState.SUCCEED in states else ()
    state, word = _verdict(states, words, has_videos=bool(videos))
    return Reply(
        task_id=next((own for level in levels if (own := read.id_of(level))), task_id),
        state=state,
        raw_status=word,
        reason=read.reason_in(levels) if state is TaskState.FAILED else "",
        videos=videos if state is TaskState.SUCCEED else (),
        created_at=read.instant_in(levels, _CREATED),
        updated_at=read.instant_in(levels, _UPDATED),
        name=next((name for level in levels if (name := read.name_of(level))), ""),
        cost=read.cost_in(levels),
    )


def _videos(levels: Sequence[Level]) -> tuple[Video, ...]:
    return next((found for level in reversed(levels) if (found := videos_in(level))), ())


def _verdict(
    states: Sequence[TaskState], words: Sequence[str], *, has_videos: bool
) -> tuple[TaskState, str]:
    """The state that the words of all levels, outermost first, amount to, and the word for it."""
    by_state = dict(zip(states, words, strict=True))  # the innermost word of each state stays
    if TaskState.SUCCEED in by_state and has_videos:
        return TaskState.SUCCEED, by_state[TaskState.SUCCEED]
    if TaskState.FAILED in by_state:
        return TaskState.FAILED, by_state[TaskState.FAILED]
    known = [state for state in states if state is not TaskState.UNKNOWN]
    state = (known or states)[-1]
    # An outer "success" alone may speak of the request, while the render runs on.
    return (TaskState.FINISHING if state is TaskState.SUCCEED else state), by_state[state]
