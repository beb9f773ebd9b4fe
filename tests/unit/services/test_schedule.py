"""The heap of due times."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.task import TaskKey
from kling_desktop.services.schedule import Schedule

KEYS = [TaskKey("a", f"t{number}") for number in range(5)]
MOMENTS = st.floats(0, 100)


def test_the_last_word_counts() -> None:
    schedule = Schedule()
    schedule.put(KEYS[0], 1.0)
    schedule.put(KEYS[0], 5.0)
    assert list(schedule.pop_due(4.0)) == []
    assert list(schedule.pop_due(5.0)) == [KEYS[0]]


def test_what_is_due_stays_known_until_it_is_dropped() -> None:
    schedule = Schedule()
    schedule.put(KEYS[0], 1.0)
    assert list(schedule.pop_due(2.0)) == [KEYS[0]]
    assert (KEYS[0] in schedule, schedule.due_at(KEYS[0])) == (True, 1.0)
    schedule.drop(KEYS[0])
    assert (KEYS[0] in schedule, schedule.due_at(KEYS[0])) == (False, None)


def test_clear_forgets_all() -> None:
    schedule = Schedule()
    schedule.put(KEYS[0], 1.0)
    schedule.clear()
    assert (schedule.next_at, list(schedule.pop_due(9.0))) == (None, [])


@given(st.lists(st.tuples(st.sampled_from(KEYS), MOMENTS | st.none())), MOMENTS)
def test_it_gives_what_a_plain_table_would_give(
    moves: list[tuple[TaskKey, float | None]], now: float
) -> None:
    schedule, table = Schedule(), dict[TaskKey, float]()
    for key, due in moves:
        if due is None:
            schedule.drop(key)
            table.pop(key, None)
        else:
            schedule.put(key, due)
            table[key] = due
    popped = list(dict.fromkeys(schedule.pop_due(now)))
    assert set(popped) == {key for key, due in table.items() if due <= now}
    assert [table[key] for key in popped] == sorted(table[key] for key in popped)
