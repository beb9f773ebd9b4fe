"""Lists as files: what goes in comes out, and nothing that came in by mistake is taken for one."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.organising import read_label, read_name, read_note, with_tags
from kling_desktop.domain.portable import Portable, Whose, as_object, portable_of
from kling_desktop.domain.task import Bell, Task, TaskState, Video
from kling_desktop.storage.cells import COLUMNS, guarded, unguarded
from kling_desktop.storage.list_files import Fault, ListRefused, as_csv, as_json, read_list

NOW = datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=UTC)
NASTY = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'x", "''", '"', ',"', "a\r\nb", ";", "＝1", "[]"]

texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"])))
labels = texts.map(lambda text: read_label(text[:60]))
instants = st.integers(-(10**15), 10**16).map(lambda us: NOW + timedelta(microseconds=us))
lengths = st.floats(0, 1e6, allow_nan=False) | st.none()
videos = st.builds(
    Video,
    url=st.just(""),
    duration_s=lengths,
    path=texts,
    size_bytes=st.integers(0, 2**62) | st.none(),
)
judgements = st.sampled_from([(False, False), (True, False), (False, True)])


@st.composite
def portables(draw: st.DrawFn) -> Portable:
    starred, rejected = draw(judgements)
    optional: dict[str, Any] = {
        name: draw(instants | st.none())
        for name in ("created_at", "updated_at", "state_since", "clip_gone_at", "seen_at")
    }
    task = Task(
        account_id="",
        task_id=draw(st.from_regex(r"[A-Za-z0-9_]{1,40}", fullmatch=True)),
        kind=draw(st.sampled_from(["", "text2video", "avatar/image2video"])),
        added_at=draw(instants),
        name=read_name(draw(texts)[:100]),
        note=read_note(draw(texts)[:100]),
        project=draw(labels),
        tags=with_tags((), draw(st.lists(labels, max_size=5))),
        is_starred=starred,
        is_rejected=rejected,
        is_archived=draw(st.booleans()),
        is_paused=draw(st.booleans()),
        bell=draw(st.sampled_from(Bell)),
        state=draw(st.sampled_from(TaskState)),
        raw_status=draw(texts),
        reason=draw(texts),
        cost=draw(texts),
        videos=tuple(draw(st.lists(videos, max_size=3))),
        **optional,
    )
    return Portable(task, Whose(draw(texts), draw(texts), draw(texts)))


def read(content: bytes) -> list[Portable]:
    return [portable_of(it, NOW) for it in read_list(content)]


@given(st.lists(portables(), max_size=4))
def test_what_is_written_as_csv_is_read_again(them: list[Portable]) -> None:
    assert read(as_csv(map(as_object, them))) == them


@given(st.lists(portables(), max_size=4))
def test_what_is_written_as_json_is_read_again(them: list[Portable]) -> None:
    content = as_json(map(as_object, them), "now")
    assert read(content) == them
    assert read(json.dumps(json.loads(content), indent=2, sort_keys=True).encode()) == them
    assert (json.loads(content)["format"], json.loads(content)["version"]) == (
        "kling-desktop list",
        1,
    )


@given(texts)
def test_a_cell_is_no_formula_and_comes_back(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


@given(st.lists(portables(), min_size=1, max_size=3))
def test_no_cell_of_a_file_is_a_formula(them: list[Portable]) -> None:
    text = as_csv(map(as_object, them)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert rows[0] == list(COLUMNS)
    cells = [cell for row in rows for cell in row]
    assert not [it for it in cells if it.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]


def one(**values: Any) -> dict[str, Any]:
    task = Task(account_id="", task_id="a1", kind="", added_at=NOW)
    return as_object(Portable(task, Whose())) | values


def test_it_is_what_spreadsheets_and_rfc_4180_want() -> None:
    content = as_csv([one(name='Say "hi", twice\nor not')])
    assert content.startswith(b"\xef\xbb\xbfaccount,")
    assert b'"Say ""hi"", twice\nor not"' in content
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_what_a_spreadsheet_made_of_it_is_read(delimiter: str) -> None:
    rows = csv.reader(io.StringIO(as_csv([one(name="=1", is_starred=True)]).decode("utf-8-sig")))
    saved = io.StringIO()
    csv.writer(saved, delimiter=delimiter).writerows(
        [[{"true": "TRUE", "false": "FALSE"}.get(cell, cell) for cell in row] for row in rows]
    )
    (found,) = read(saved.getvalue().encode())
    assert (found.task.name, found.task.is_starred) == ("=1", True)


LIST = {"format": "kling-desktop list", "version": 1, "renders": [one(), one(task_id="a2")]}


def refused(content: bytes) -> tuple[Fault, int]:
    with pytest.raises(ListRefused) as caught:
        list(read_list(content))
    return caught.value.fault, caught.value.place


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n\x00\xff",
        b"878106242831892487\n",
        b"id,name\n1,a\n",
        b"{}",
        b'{"renders": [{}]}',
        b'{"a": ' + b"[" * 100_000,
        b"[1, 2]",
        b'"task_id,account,state',
        json.dumps({**LIST, "format": "another"}).encode(),
    ],
)
def test_another_file_is_no_list(content: bytes) -> None:
    assert refused(content) == (Fault.FOREIGN, 0)


def test_a_damaged_list_is_told_from_a_foreign_file() -> None:
    whole = json.dumps(LIST).encode()
    assert refused(whole[:-40]) == (Fault.DAMAGED, 2)
    assert refused(whole + b"{}") == (Fault.DAMAGED, 3)
    assert refused(json.dumps({**LIST, "renders": [one(), 7]}).encode()) == (Fault.DAMAGED, 2)
    assert refused(json.dumps({**LIST, "version": "x"}).encode()) == (Fault.DAMAGED, 0)
    assert refused(json.dumps({"format": LIST["format"], "version": 1}).encode())[0] is (
        Fault.DAMAGED
    )
    table = as_csv([one(), one(task_id="a2")])
    assert refused(table[:-30]) == (Fault.DAMAGED, 2)
    assert refused(table.replace(b"false", b"perhaps")) == (Fault.DAMAGED, 1)
    assert refused(table + b'"open') == (Fault.DAMAGED, 3)


@pytest.mark.parametrize("order", [False, True])
def test_a_list_of_a_newer_version_is_left_alone(order: bool) -> None:
    newer = json.dumps({**LIST, "version": 2}, sort_keys=order).encode()
    assert refused(newer)[0] is Fault.NEWER


@pytest.mark.parametrize("values", [{"a": 1}, {"a": [1, {"b": None}]}])
def test_more_than_we_know_does_no_harm(values: dict[str, Any]) -> None:
    content = json.dumps({"before": values, **LIST, "behind": values}).encode()
    assert [it.task.task_id for it in read(content)] == ["a1", "a2"]
