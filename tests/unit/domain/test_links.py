"""Links that any page of the web can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.id_forms import may_be_id
from kling_desktop.domain.links import (
    MAX_IDS,
    MAX_LINK,
    Link,
    LinkFlaw,
    LinkRefused,
    is_link,
    read_link,
)

ONE, TWO = "878106242831892487", "878106242831892488"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (f"kling-desktop:{ONE}", Link((ONE,))),
        (f"kling-desktop://{ONE}/", Link((ONE,))),
        (f"KLING-Desktop:{ONE}", Link((ONE,))),
        (f"kling-desktop:add?id={ONE}", Link((ONE,))),
        (f"kling-desktop://add/?id={ONE}&id={TWO}", Link((ONE, TWO))),
        (f"kling-desktop:add?id={TWO},{ONE},{TWO}", Link((TWO, ONE))),
        (f"kling-desktop:add?id={ONE}&kind=lip-sync", Link((ONE,), "lip-sync")),
        ("kling-desktop:add?id=my-own-1&kind=avatar%2Fimage2video",
         Link(("my-own-1",), "avatar/image2video")),
        ("kling-desktop:", Link()),
        ("kling-desktop://", Link()),
    ],
)  # fmt: skip
def test_it_names_renders(text: str, link: Link) -> None:
    assert is_link(text)
    assert read_link(text) == link


@pytest.mark.parametrize(
    ("rest", "flaw"),
    [
        ("add", LinkFlaw.NO_ID),
        ("add?kind=lip-sync", LinkFlaw.NO_ID),
        ("remove", LinkFlaw.NO_ID),
        ("my-own-1", LinkFlaw.NO_ID),
        ("add?id=", LinkFlaw.NOT_AN_ID),
        (f"add?id={ONE},../../etc", LinkFlaw.NOT_AN_ID),
        ("add?id=sk-canary+Zq7/81", LinkFlaw.NOT_AN_ID),
        ("add?id=sk-canaryZq781canary", LinkFlaw.NOT_AN_ID),
        (f"add?id={ONE}&kind=format-disk", LinkFlaw.UNKNOWN_KIND),
        (f"add?id={ONE}&kind=", LinkFlaw.UNKNOWN_KIND),
        (f"add?id={ONE}&kind=lip-sync&kind=effects", LinkFlaw.UNKNOWN_KIND),
        (f"add?id={ONE}&token=abc", LinkFlaw.MORE),
        (f"add?id={ONE}&base_url=https://evil.example", LinkFlaw.MORE),
        (f"{ONE}?account=a", LinkFlaw.MORE),
        ("add?id=" + ",".join(str(int(ONE) + it) for it in range(MAX_IDS + 1)), LinkFlaw.TOO_LONG),
        ("add?id=" + "1" * MAX_LINK, LinkFlaw.TOO_LONG),
    ],
)
def test_whatever_else_it_holds_it_is_left_alone(rest: str, flaw: LinkFlaw) -> None:
    with pytest.raises(LinkRefused) as refused:
        read_link(f"kling-desktop:{rest}")
    assert refused.value.flaw is flaw


def test_what_belongs_to_others_is_none() -> None:
    assert not is_link("kling-desktopp:1")
    assert not is_link(f"https://kling.example/{ONE}")


@given(st.text(max_size=300))
def test_it_gives_ids_or_is_refused(rest: str) -> None:
    try:
        link = read_link(f"kling-desktop:{rest}")
    except LinkRefused:
        return
    assert all(map(may_be_id, link.task_ids))
