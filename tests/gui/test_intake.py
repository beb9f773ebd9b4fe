"""Text and files that are pasted or dropped: what is read, what is refused, what is said."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.tasks.mime import can_read, copied_mime, files_mime, local_files

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

SECRET = "sk-" + "canary8f3a61c9d2e7b4a0"
FIRST = 878106242831892487
ONE, TWO, THREE = (str(FIRST + number) for number in range(3))
PAGE = "https://api.example.com/kling/v1/videos/text2video/"


@pytest.fixture
def root() -> QObject:
    return QObject()


@pytest.fixture
def intake(workspace: Workspace, account: Account, root: QObject) -> Intake:  # noqa: ARG001 - it must be there
    return Intake(workspace, root)


def on_list(workspace: Workspace) -> list[str]:
    return [key.task_id for key in workspace.library.tasks]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ONE}\n{TWO}", "2 added."),
        (f"{ONE} {TWO} {ONE} {TWO}", "2 added."),
        (f"{PAGE}{ONE}\n{TWO}\nnot-an-id", "2 added, 1 not an id."),
        (json.dumps({"data": {"task_id": ONE}, "more": {"task_id": TWO}}), "2 added."),
        (f"task_id,name\n{ONE},Boat\n{TWO},Moon\n", "2 added."),
        (f"curl -H 'Authorization: Bearer {SECRET}' {PAGE}{ONE} {PAGE}{TWO}", "2 added."),
    ],
)
async def test_text_is_taken_in(
    intake: Intake, workspace: Workspace, once: Once, text: str, told: str
) -> None:
    mime = QMimeData()
    mime.setText(text)
    report, added = once(intake.report), once(intake.added)
    intake.take_mime(mime)
    assert await report == (told,)
    assert [key.task_id for key in (await added)[0]] == [ONE, TWO]
    assert on_list(workspace) == [ONE, TWO]


async def test_what_is_known_is_said_and_chosen(intake: Intake, once: Once) -> None:
    report = once(intake.report)
    intake.take_text(ONE)
    assert await report == ("1 added.",)
    report, added = once(intake.report), once(intake.added)
    intake.take_text(ONE)
    assert await report == ("1 already here.",)
    assert [key.task_id for key in (await added)[0]] == [ONE]


async def test_the_clipboard_may_hold_anything(intake: Intake, once: Once) -> None:
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    report = once(intake.report)
    intake.take_clipboard()
    assert await report == ("A picture holds no ids. Paste text, links or text files.",)
    QGuiApplication.clipboard().clear()
    report = once(intake.report)
    intake.take_clipboard()
    assert await report == ("There is no task id in it.",)
    QGuiApplication.clipboard().setText(ONE)
    report = once(intake.report)
    intake.take_clipboard()
    assert await report == ("1 added.",)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ids.txt", f"{ONE}\n{TWO}\n".encode()),
        ("IDS.TXT", f"{ONE}\n{TWO}\n".encode("utf-16")),
        ("ids.csv", f"id;name\n{ONE};Boot\n{TWO};Mond".encode("utf-8-sig")),
        ("reply.json", json.dumps([{"task_id": ONE}, {"task_id": TWO}], indent=2).encode()),
        ("worker.log", f'12:01 done {{"task_id": "{ONE}"}}\ntask_id={TWO}\n'.encode()),
    ],
)
async def test_files_are_read(
    intake: Intake, workspace: Workspace, once: Once, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    report = once(intake.report)
    intake.take_mime(files_mime([file]))
    assert await report == ("2 added.",)
    assert on_list(workspace) == [ONE, TWO]


async def test_each_kind_that_cannot_be_read_is_refused_with_its_reason(
    intake: Intake, workspace: Workspace, once: Once, tmp_path: Path, clips: Path
) -> None:
    hidden = tmp_path / "really.txt"
    hidden.write_bytes(b"\x00\x01" + ONE.encode())
    empty = tmp_path / "empty"
    empty.mkdir()
    files = [clips / "moonlit-sea.mp4", hidden, empty, tmp_path / "gone.csv"]
    mime = files_mime(files)
    mime.setUrls([*mime.urls(), QUrl("file://elsewhere.example/share/ids.txt")])
    report = once(intake.report)
    intake.take_mime(mime)
    (told,) = await report
    assert told == (
        "Not read: moonlit-sea.mp4. Ids are read from text, CSV, JSON and log files. "
        "Not read: really.txt. There is no text inside. "
        "Not read: gone.csv. It cannot be opened. "
        "There are no text files in empty. "
        "Not fetched: ids.txt. Copy it to this computer first."
    )
    assert on_list(workspace) == []


async def test_a_folder_is_read_with_the_links_beside_it(
    intake: Intake, workspace: Workspace, once: Once, tmp_path: Path
) -> None:
    deep = tmp_path / "shots" / "day 2"
    deep.mkdir(parents=True)
    (deep / "ids.txt").write_text(ONE)
    (deep / "clip.mp4").write_bytes(b"not ours")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "shots")), QUrl(PAGE + TWO)])
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    report = once(intake.report)
    intake.take_mime(mime)
    assert await report == ("2 added.",)
    assert sorted(on_list(workspace)) == [ONE, TWO]


async def test_a_clip_of_ours_that_comes_back_is_known(
    intake: Intake, add_tasks: AddTasks, once: Once, clips: Path
) -> None:
    clip = clips / "moonlit-sea.mp4"
    video = Video(url="https://x.example/1", path=str(clip))
    keys = await add_tasks(ONE, name="Boat", state=TaskState.SUCCEED, videos=(video,))
    for mime in (files_mime([clip]), copied_mime([clip])):
        report, added = once(intake.report), once(intake.added)
        intake.take_mime(mime)
        assert await report == ("On the list already: Boat.",)
        assert await added == (tuple(keys),)


async def test_html_alone_is_read_without_its_tags(
    intake: Intake, workspace: Workspace, once: Once
) -> None:
    mime = QMimeData()
    mime.setHtml(f"<table><tr><td>{ONE}</td><td>Boat &amp; moon</td></tr></table>")
    assert can_read(mime)
    report = once(intake.report)
    intake.take_mime(mime)
    assert (await report)[0].startswith("1 added")
    assert on_list(workspace) == [ONE]


async def test_what_can_be_read_among_the_files_is_taken_and_the_rest_is_named(
    intake: Intake, workspace: Workspace, once: Once, tmp_path: Path
) -> None:
    good, other = tmp_path / "a.txt", tmp_path / "b.log"
    good.write_text(f"{ONE}\n")
    other.write_text(TWO)
    bad = [tmp_path / f"{number}.png" for number in range(5)]
    report = once(intake.report)
    intake.take_mime(files_mime([good, *bad, other]))
    assert await report == (
        "2 added. Not read: 0.png, 1.png, 2.png…. Ids are read from text, CSV, JSON and log files.",
    )
    assert on_list(workspace) == [ONE, TWO]


async def test_an_empty_file_is_said_to_be_one(intake: Intake, once: Once, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n")
    report = once(intake.report)
    intake.take_mime(files_mime([empty]))
    assert await report == ("There is nothing in these files.",)


async def test_a_dropped_web_link_is_read_as_text(
    intake: Intake, workspace: Workspace, once: Once
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(PAGE + ONE)])
    mime.setText(PAGE + ONE)
    assert can_read(mime)
    assert local_files(mime) == []
    report = once(intake.report)
    intake.take_mime(mime)
    assert await report == ("1 added.",)
    assert on_list(workspace) == [ONE]


def test_pictures_are_let_in_to_be_refused_in_words() -> None:
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert can_read(mime)
    assert not can_read(QMimeData())


async def test_a_megabyte_in_one_line_leaves_the_window_alive(
    intake: Intake, workspace: Workspace, once: Once
) -> None:
    ids = [str(FIRST + number) for number in range(2_000)]
    text = " ".join(ids) + " " + "word " * 200_000
    assert len(text) > 1_000_000
    mime = QMimeData()
    mime.setText(text)
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        ticks += 1

    timer = QTimer(interval=1)
    timer.timeout.connect(tick)
    report = once(intake.report)
    timer.start()
    intake.take_mime(mime)
    assert ticks == 0
    (told,) = await report
    timer.stop()
    assert told.startswith("2,000 added")
    assert ticks >= 5  # while it was read, Qt had its turns
    assert len(workspace.library.tasks) == 2_000


async def test_what_comes_before_an_account_is_kept_and_taken_in_later(
    workspace: Workspace, once: Once, root: QObject, eventually: Eventually
) -> None:
    intake = Intake(workspace, root)
    told: list[str] = []
    intake.report.connect(told.append)
    for text in (ONE, TWO):
        wanted = once(intake.account_wanted)
        intake.take_text(text)
        await wanted
    assert told == []
    await workspace.accounts.set_up(AccountDraft(base_url="http://127.0.0.1:9"), "a-token-of-sorts")
    intake.take_kept()
    await eventually(lambda: len(told) == 2)
    assert told == ["1 added.", "1 added."]
    assert sorted(on_list(workspace)) == [ONE, TWO]
    intake.take_kept()
    await eventually(lambda: not workspace.scope._running)
    assert len(told) == 2


@pytest.mark.parametrize(
    "text", [SECRET, f"key: {SECRET}", f"{ONE}\n{SECRET}\n", f"Authorization: Bearer {SECRET}"]
)
async def test_a_token_is_refused_and_never_repeated(
    intake: Intake, workspace: Workspace, once: Once, text: str
) -> None:
    report = once(intake.report)
    intake.take_text(text)
    (told,) = await report
    assert "A token was left out and not stored" in told
    assert "canary" not in told
    assert set(on_list(workspace)) <= {ONE}


async def test_the_token_in_use_is_refused_although_it_looks_like_an_id(
    intake: Intake, workspace: Workspace, account: Account, once: Once
) -> None:
    await workspace.accounts.use(account, TWO)
    report = once(intake.report)
    intake.take_text(f"{ONE} {TWO}")
    (told,) = await report
    assert told.startswith("1 added. A token was left out")
    assert on_list(workspace) == [ONE]


async def test_a_chosen_account_and_kind_hold_for_what_the_text_leaves_open(
    intake: Intake, workspace: Workspace, once: Once
) -> None:
    draft = AccountDraft(base_url="https://b.example")
    other = (await workspace.accounts.set_up(draft, "another-token")).account.account_id
    link = f"https://gateway.example/kling/v1/videos/lip-sync/{TWO}"
    added = once(intake.added)
    intake.take_text(f"{ONE}\n{link}", other, "omni-video")
    await added
    kinds = {key.task_id: (key.account_id, it.kind) for key, it in workspace.library.tasks.items()}
    assert kinds == {ONE: (other, "omni-video"), TWO: (other, "lip-sync")}
