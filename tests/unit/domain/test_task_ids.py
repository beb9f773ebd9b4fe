"""Pasted or dropped text → the tasks it names."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kling_desktop.domain.id_forms import KINDS, TaskRef, looks_like_secret, may_be_id
from kling_desktop.domain.task_ids import (
    MAX_REFS,
    MAX_SAMPLES,
    MAX_TEXT,
    SAMPLE_LENGTH,
    Reading,
    Refusal,
    Refused,
    read_task_ids,
)

A, B, C = "878106242831892487", "842250903629086785", "833446756123456789"
UUID = "123e4567-e89b-12d3-a456-426614174000"
TOKEN = "sk-" + "Q7fVn2LxT0pR4wZa"
JWT = ".".join(
    urlsafe_b64encode(part).decode().rstrip("=")
    for part in (b'{"alg":"HS256","typ":"JWT"}', b'{"iss":"a"}', b"signature")
)
STATUS_URL = f"https://gateway.example/kling/v1/videos/multi-image2video/{A}"


def ids(reading: Reading) -> list[str]:
    return [ref.task_id for ref in reading.refs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(A, [A], id="one"),
        pytest.param(f"\ufeff{A}\r\n{B}\n\n{C}\n", [A, B, C], id="lines, with a mark of order"),
        pytest.param(f"{A}, {B};{C}", [A, B, C], id="commas"),
        pytest.param(f"{A}，{B}、{C}", [A, B, C], id="Chinese commas"),
        pytest.param(f"{A} {B}\t{C}", [A, B, C], id="blanks"),
        pytest.param(f"'{A}' \"{B}\" “{C}”", [A, B, C], id="quotes"),
        pytest.param(f"({A}) <{B}> ‘{C}’", [A, B, C], id="brackets"),
        pytest.param(f"{A}\x00{B}", [A, B], id="NUL"),
        pytest.param(f"{A}\n{A}, {B}\n{A}", [A, B], id="each once"),
        pytest.param(f"Task ID: {A}\ntask_id={B}\nTaskID：{C}", [A, B, C], id="labels"),
        pytest.param(f"任务ID：{A}\n任务 id: {B}", [A, B], id="Chinese labels"),
        pytest.param("External Task ID: shot-7_final.", ["shot-7_final"], id="a creator's own id"),
        pytest.param(f'"task_id" : "{A}"', [A], id="a line out of JSON"),
        pytest.param(f"12:01 render {A} submitted", [A], id="a sentence"),
        pytest.param(STATUS_URL, [A], id="status URL"),
        pytest.param(f"{STATUS_URL}?x=1 {STATUS_URL[:-18]}{B}", [A, B], id="two URLs"),
        pytest.param(f"see <{STATUS_URL}>", [A], id="a URL in brackets"),
        pytest.param(f"https://h/tasks?task_ids={A},{B}", [A, B], id="a list's URL"),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\r\n", [], id="blank"),
        pytest.param("https://cdn.example/878106242831892487/1.mp4", [], id="a CDN's numbers"),
    ],
)
def test_plain_text(text: str, expected: list[str]) -> None:
    assert ids(read_task_ids(text)) == expected


def test_a_line_of_id_and_name() -> None:
    reading = read_task_ids(f"{A}, Dawn over the pines\n{B}\tLake")

    assert reading.refs == (TaskRef(A, name="Dawn over the pines"), TaskRef(B, name="Lake"))
    assert reading.refusals == ()


def test_a_url_tells_the_kind_and_a_bare_id_later_does_not_forget_it() -> None:
    reading = read_task_ids(f"{A}\nhttps://h/v1/videos/avatar/image2video/{A}\n{A}")

    assert reading.refs == (TaskRef(A, "avatar/image2video", origin="https://h:443"),)


OFFICIAL = {
    "code": 0,
    "message": "SUCCEED",
    "request_id": C,
    "data": {
        "task_id": A,
        "task_info": {"external_task_id": "shot-7"},
        "task_status": "succeed",
        "task_result": {"videos": [{"id": B, "url": f"https://cdn/{B}.mp4", "duration": "5.1"}]},
    },
}
NEW_API = {
    "code": "success",
    "data": {
        "task_id": A,
        "status": "SUCCESS",
        "fail_reason": f"https://cdn/{B}.mp4?ksTime=1",
        "data": {"code": 0, "data": {"task_id": B, "task_status": "succeed"}},
    },
}
NEWER = {"code": 0, "data": [{"id": A, "status": "succeeded", "outputs": [{"id": C}]}, {"id": B}]}
LIST = {"code": 0, "data": [{"task_id": A, "task_status": "failed"}, {"task_id": B}]}


@pytest.mark.parametrize(
    ("value", "refs"),
    [
        pytest.param(OFFICIAL, (TaskRef(A, name="shot-7"),), id="official"),
        pytest.param(NEW_API, (TaskRef(A),), id="new-api"),
        pytest.param(NEWER, (TaskRef(A),), id="newer generation"),
        pytest.param(LIST, (TaskRef(A), TaskRef(B)), id="list"),
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("around", ["{}", "2026-07-01T12:00:00Z INFO [poll] 200 {} in 0.2 s\nbye"])
def test_replies(value: object, refs: tuple[TaskRef, ...], indent: int | None, around: str) -> None:
    text = around.replace("{}", json.dumps(value, indent=indent))

    assert read_task_ids(text).refs == refs


def test_a_reply_that_was_copied_in_part_still_names_its_task() -> None:
    text = json.dumps(OFFICIAL)

    assert ids(read_task_ids(text[:-1])) == [A]
    assert ids(read_task_ids(text[1:])) == [A]


def test_json_without_a_task_is_said_to_name_none() -> None:
    reading = read_task_ids('{"code": 401, "message": "no"}')

    assert reading.refs == ()
    assert reading.refusals == (Refusal(Refused.NOT_AN_ID, "{…}"),)


CURL_LINES = {
    "POSIX": f"""curl --request GET \\
  --url '{STATUS_URL}' \\
  --header 'Authorization: Bearer SECRET' \\
  --header 'Content-Type: application/json' \\
  -d '{{"a": 1}}'
""",
    "Windows": f'curl.exe "{STATUS_URL}" ^\r\n  -H "Authorization: Bearer SECRET"\r\n',
    "PowerShell": f'curl "{STATUS_URL}" `\n  -H "Authorization: Bearer SECRET"\n',
    "no scheme": f"curl {STATUS_URL} -H 'authorization: SECRET'",
    "token first": f"curl -H 'Authorization:Bearer SECRET' {STATUS_URL}",
    "OAuth": f"curl --oauth2-bearer SECRET {STATUS_URL}",
    "in the query": f"curl '{STATUS_URL}?api_key=SECRET'",
}


@pytest.mark.parametrize("secret", [TOKEN, JWT, "plainsecret42", "a" * 32, "dXNlcjpwYXNzd29yZA=="])
@pytest.mark.parametrize("form", CURL_LINES)
def test_a_curl_line_gives_its_task_and_never_its_token(form: str, secret: str) -> None:
    reading = read_task_ids(CURL_LINES[form].replace("SECRET", secret))

    assert reading.refs == (TaskRef(A, "multi-image2video", origin="https://gateway.example:443"),)
    assert reading.refusals == ()
    assert secret not in repr(reading)


@pytest.mark.parametrize("secret", [TOKEN, JWT, "plainsecret42", "dXNlcjpwYXNzd29yZA=="])
@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer SECRET",
        "authorization: Basic SECRET",
        "Authorization: Token SECRET",
        '"Authorization": "Bearer SECRET"',
        "'Authorization' : 'SECRET',",
        'headers: {Authorization: "Bearer SECRET"}',
        '{"Authorization": "Bearer SECRET"}',
        r"\"Authorization\": \"Bearer SECRET\"",
        "Access Key: SECRET",
        "SecretKey：SECRET",
        'secret_key = "SECRET"',
        "KLING_API_KEY=SECRET",
        "export API_TOKEN='SECRET'",
        "access_token=SECRET",
        "token: SECRET",
        "curl https://h/no-task -H 'Authorization: Basic SECRET'",
        "curl -u me:SECRET https://h/no-task",
        "https://me:SECRET@h/no-task",
        "https://cdn.example/a.mp4?sign=SECRET",
        f"curl {STATUS_URL} \\\n -H 'Authorization: Bearer SECRET'\n\nSECRET:no",
    ],
)
def test_a_labelled_token_never_comes_out(text: str, secret: str) -> None:
    reading = read_task_ids(text.replace("SECRET:no", "").replace("SECRET", secret))

    assert secret not in repr(reading)
    assert all(ref.task_id == A for ref in reading.refs)


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        JWT,
        f'"{TOKEN}"',
        f"my key {TOKEN} please",
        f"{A}, {TOKEN}",
        f"{A} {JWT}",
        f"KEY={TOKEN}",
        f"Task ID: {TOKEN}",
        f"task_id,name\n{TOKEN},Dawn",
        f"task_id,name\n{A},{TOKEN}",
        f"task_id,name,kind\n{A},Dawn,{TOKEN}",
        f"task_id,name\n{A},my {TOKEN}",
        f'{{"task_id": "{A}", "name": "{TOKEN}"}}',
        f'{{"task_id": "{TOKEN}"}}',
        f"https://h/v1/videos/text2video/{TOKEN}",
        f"https://h/v1/videos/text2video/{A}?task_id={JWT}",
    ],
)
def test_a_token_that_shows_itself_never_comes_out(text: str) -> None:
    reading = read_task_ids(text)

    assert TOKEN not in repr(reading)
    assert JWT not in repr(reading)
    assert all(ref.task_id == A for ref in reading.refs)


@pytest.mark.parametrize("text", [TOKEN, JWT, f"'{TOKEN}'", f"Authorization: Bearer {TOKEN}"])
def test_a_pasted_token_is_counted_as_a_secret(text: str) -> None:
    assert read_task_ids(text) == Reading((), (Refusal(Refused.SECRET),))


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        pytest.param(f"task_id,name\n{A},Dawn\n{B},\n", [TaskRef(A, name="Dawn"), TaskRef(B)]),
        pytest.param(f"Name;ID\nDawn, first;{A}\n", [TaskRef(A, name="Dawn, first")], id="German"),
        pytest.param(f"名称\t任务ID\n黎明\t{A}\n", [TaskRef(A, name="黎明")], id="Chinese"),
        pytest.param(f'id,title\n{A},"a, b""c"\n', [TaskRef(A, name='a, b"c')], id="quoted"),
        pytest.param(f'"id","kind"\n"{A}","lip-sync"\n', [TaskRef(A, "lip-sync")], id="kind"),
        pytest.param(f"id,kind\n{A},../../admin\n", [TaskRef(A)], id="a kind there is not"),
        pytest.param("id,name\nshot-7,Dawn\n", [TaskRef("shot-7", name="Dawn")], id="own id"),
        pytest.param(f"\n\nid,name\n\n,\n{A}\n", [TaskRef(A)], id="gaps"),
        pytest.param(f"id,name\n{A},{'x' * 200_000}\n{B},y\n", [TaskRef(B, name="y")], id="a book"),
        pytest.param("id,name\n", [], id="header only"),
    ],
)
def test_tables(text: str, refs: list[TaskRef]) -> None:
    assert list(read_task_ids(text).refs) == refs


def test_a_row_without_an_id_is_refused() -> None:
    reading = read_task_ids(f"id,name\nnot an id,Dawn\n{TOKEN},Lake\n")

    assert reading == Reading(
        (), (Refusal(Refused.NOT_AN_ID, "not an id"), Refusal(Refused.SECRET))
    )
    assert (reading.not_ids, reading.secrets) == (1, 1)


def test_a_name_is_one_line_of_sane_length() -> None:
    texts = [
        '{"task_id": "a1", "name": "up\\ud800\\u0007\\u202edown"}',
        "id,name\na1,up\u202e\x07down",
    ]

    assert [read_task_ids(text).refs for text in texts] == [(TaskRef("a1", name="updown"),)] * 2
    (long,) = read_task_ids(f"id,name\na1,{'x' * 1_000}").refs
    assert len(long.name) == 200


def test_words_are_refused_with_a_short_sample() -> None:
    reading = read_task_ids("hello\n" + "word " * 50 + "\n" + "x" * 30)

    assert ids(reading) == []
    assert [refusal.sample for refusal in reading.refusals] == [
        "hello",
        ("word " * 8),
        "xxxxxxxx…",
    ]


def test_words_after_a_great_many_are_counted_without_a_sample() -> None:
    reading = read_task_ids("hello\n" * (MAX_SAMPLES - 1) + "a, b\nc\n" + A)

    assert [it.sample for it in reading.refusals[-3:]] == ["a", "", ""]
    assert (reading.not_ids, ids(reading)) == (MAX_SAMPLES + 2, [A])


def test_words_around_an_id_are_no_refusals() -> None:
    assert read_task_ids(f"the render {A} of today").refusals == ()
    assert read_task_ids(f"{A} oops").refusals == (Refusal(Refused.NOT_AN_ID, "oops"),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 1_000_000, id="one line"),
        pytest.param("9" * 1_000_000, id="digits"),
        pytest.param("task_id=" * 125_000, id="labels"),
        pytest.param("bearer " * 140_000, id="bearers"),
        pytest.param("sk-" * 330_000, id="half tokens"),
        pytest.param("xsk-" * 250_000, id="half tokens behind letters"),
        pytest.param("eyJ." * 250_000, id="half JWTs"),
        pytest.param("https://" * 125_000, id="addresses"),
        pytest.param("\\" * 1_000_000, id="back slashes"),
        pytest.param("\\ " * 500_000, id="back slashes and blanks"),
        pytest.param("[" * 100_000, id="brackets"),
        pytest.param('{"a":' * 100_000, id="nested objects"),
        pytest.param("{" + '"' * 999_999, id="quotes in a brace"),
        pytest.param('id,name\n"' + "é\n" * 400_000, id="a quote never closed"),
    ],
)
def test_a_megabyte_of_nonsense_is_read_and_names_nothing(text: str) -> None:
    reading = read_task_ids(text)

    assert reading.refs == ()
    assert all(len(refusal.sample) <= SAMPLE_LENGTH for refusal in reading.refusals)


def test_a_long_list_is_read_whole() -> None:
    wanted = [str(800_000_000_000_000_000 + number) for number in range(MAX_REFS)]

    assert ids(read_task_ids(",".join(wanted))) == wanted


def test_too_many_ids_are_cut_and_said() -> None:
    reading = read_task_ids(
        "\n".join(str(800_000_000_000_000_000 + number) for number in range(MAX_REFS + 1))
    )

    assert len(reading.refs) == MAX_REFS
    assert reading.was_cut


def test_too_long_a_text_is_cut_and_said() -> None:
    reading = read_task_ids(f"{A}\n" + " " * MAX_TEXT + B)

    assert (ids(reading), reading.was_cut) == ([A], True)
    assert not read_task_ids(A).was_cut


PIECES = st.sampled_from(
    [
        *(A, B, UUID, TOKEN, JWT, STATUS_URL, "task_id", "Task ID: ", "任务ID：", "id,name\n"),
        *("curl ", "Authorization: ", "bearer ", "http://", "/videos/", "text2video/", "[::"),
        *("{", "}", "[", "]", "{}", "[]", '"', "'", ",", ":", ";", "?", "%", "-", "null", "1e999"),
        *("名称", "kind", "name", "٣", "８", " ", "\t", "\n", "\\\n", "\x00", "\ufeff", "\u202e"),
        "\ud800",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(categories=["Cs", "Cc", "Nd", "Po", "Lu"]), max_size=60),
    st.lists(PIECES, max_size=25).map("".join),
)


@given(TEXTS)
@example("８" * 18)
@example("http://[")
@example(f"id,name\n{A},\x00")
@example("id,name\n" + "x" * 140_000)
def test_whatever_the_text_only_sound_references_come_out(text: str) -> None:
    reading = read_task_ids(text)

    for ref in reading.refs:
        assert may_be_id(ref.task_id)
        assert not looks_like_secret(ref.task_id)
        assert ref.kind in {"", *KINDS}
        assert len(ref.name) <= 200
        assert ref.name.isprintable()
    assert len(set(ids(reading))) == len(reading.refs)
    assert all(len(refusal.sample) <= SAMPLE_LENGTH for refusal in reading.refusals)
    assert TOKEN not in repr(reading)
    assert JWT not in repr(reading)


@given(
    st.lists(st.integers(10**17, 10**19 - 1).map(str), max_size=20), st.sampled_from("\n, \t;，")
)
def test_a_list_of_ids_is_read_in_its_order(wanted: list[str], mark: str) -> None:
    assert ids(read_task_ids(mark.join(wanted))) == list(dict.fromkeys(wanted))
