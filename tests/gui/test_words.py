"""Every enum has words, and every sentence ends as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kling_desktop import account_words, save_words, words
from kling_desktop.domain.account import Account, AuthStyle, BaseUrlError
from kling_desktop.domain.account_draft import LIMITS, LimitError
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import Cause, ErrorKind, Problem, SaveFailed, SaveTrouble
from kling_desktop.domain.id_forms import KINDS
from kling_desktop.domain.presets import PRESETS
from kling_desktop.domain.task_ids import read_task_ids
from kling_desktop.domain.templates import TemplateError
from kling_desktop.kling.auth import TokenUnusable
from kling_desktop.services.accounts import AccountStatus, TokenState
from kling_desktop.services.tokens import TokenElsewhere
from kling_desktop.storage import vault
from kling_desktop.storage.vault import VaultState, VaultStatus
from kling_desktop.ui import icons
from kling_desktop.ui.actions import SPECS
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.tasks.roles import BADGE_LOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

REASONS = [value for name, value in vars(BaseUrlError).items() if name.isupper()]
TEMPLATE_REASONS = [value for name, value in vars(TemplateError).items() if name.isupper()]
STATUS = AccountStatus(account=Account(account_id="a", name="A", base_url="https://a.example"))
DETAIL = "/films/autumn"
GENERAL = {Cause.NONE, Cause.WEB_PAGE, Cause.USED_UP}  # the sentence of their kind says it all


def is_sentence(text: str) -> bool:
    sound = text[0].isupper() and text[-1] in ".)" and not text.endswith("..")
    return sound and "{" not in text and "  " not in text


class Shout(QTranslator):
    """A language of capitals."""

    def translate(
        self,
        context: bytes | str,
        source: bytes | str,
        disambiguation: bytes | str | None = None,  # noqa: ARG002 - Qt's own
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """Words between braces are names of values: they stay."""
        assert context == "words"
        parts = str(source).split("{")
        named = [part.split("}") for part in parts[1:]]
        return parts[0].upper() + "".join("{" + a + "}" + b.upper() for a, b in named)


@pytest.fixture
def shouting(qapp: QApplication) -> Iterator[None]:
    translator = Shout()
    assert qapp.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("badge", Badge)
def test_a_badge_is_a_word_or_two_with_a_sign_of_its_own(badge: Badge) -> None:
    text = translated(words.BADGES[badge])
    assert text[0].isupper()
    assert not text.endswith(".")
    assert len(text.split()) <= 3
    sign, _ = BADGE_LOOKS[badge]
    assert not icons.pixmap(sign, "#ffffff", 16, 1.0).isNull()


def test_no_two_badges_say_the_same() -> None:
    assert len({translated(text) for text in words.BADGES.values()}) == len(Badge)


@pytest.mark.parametrize("ends_task", [False, True])
@pytest.mark.parametrize("detail", ["", "quota exceeded"])
@pytest.mark.parametrize("kind", ErrorKind)
def test_every_problem_has_a_sentence(kind: ErrorKind, detail: str, ends_task: bool) -> None:
    problem = Problem(kind=kind, detail=detail, ends_task=ends_task)
    text = translated(words.problem_sentence(problem))
    assert is_sentence(text)
    tells = kind not in {ErrorKind.AUTH, ErrorKind.NETWORK} and bool(detail)
    assert ("quota exceeded" in text) == tells


@pytest.mark.parametrize("cause", [cause for cause in Cause if cause not in GENERAL])
def test_every_cause_has_a_sentence_of_its_own(cause: Cause) -> None:
    general = words.problem_sentence(Problem(kind=ErrorKind.NETWORK))
    told = words.problem_sentence(Problem(kind=ErrorKind.NETWORK, cause=cause))
    assert is_sentence(translated(told))
    assert translated(told) != translated(general)


def test_a_proxy_is_named_and_a_vague_refusal_is_called_one() -> None:
    proxy = Problem(kind=ErrorKind.NETWORK, cause=Cause.PROXY, detail="proxy.example:3128")
    assert "proxy.example:3128" in translated(words.problem_sentence(proxy))
    vague = Problem(kind=ErrorKind.AUTH, is_vague=True)
    assert "does not say why" in translated(words.problem_sentence(vague))


@pytest.mark.parametrize("trouble", SaveTrouble)
def test_every_trouble_with_saving_has_a_sentence(trouble: SaveTrouble) -> None:
    text = translated(save_words.save_sentence(SaveFailed(trouble, DETAIL)))
    assert is_sentence(text)
    assert (DETAIL in text) == trouble.concerns_folder


@pytest.mark.parametrize("trouble", SaveTrouble)
def test_nobody_is_told_to_save_again_what_is_tried_again_anyway(trouble: SaveTrouble) -> None:
    text = translated(save_words.retry_sentence(SaveFailed(trouble, DETAIL)))
    assert is_sentence(text)
    assert "save again" not in text.lower()


@pytest.mark.parametrize("state", VaultState)
@pytest.mark.parametrize("store", ["", "KWallet"])
def test_every_state_of_the_keyring_has_a_sentence(state: VaultState, store: str) -> None:
    text = translated(words.vault_sentence(VaultStatus(state, store)))
    assert is_sentence(text)
    assert ("until you quit" in text) == (state is not VaultState.READY)


@pytest.mark.parametrize("store", vault._TRUSTED.values())
def test_every_keyring_is_called_by_a_name_that_people_know(store: str) -> None:
    text = translated(words.vault_sentence(VaultStatus(VaultState.READY, store)))
    assert is_sentence(text)
    assert text != f"The token is kept in {store}."


@pytest.mark.parametrize("reason", REASONS)
def test_every_refused_address_has_a_sentence(reason: str) -> None:
    assert is_sentence(translated(account_words.refused_sentence(BaseUrlError(reason))))


@pytest.mark.parametrize("reason", TEMPLATE_REASONS)
def test_every_refused_path_has_a_sentence(reason: str) -> None:
    text = translated(account_words.refused_sentence(TemplateError(reason)))
    assert "{{" not in text
    assert is_sentence(text.replace("{task_id}", "it").replace("{kind}", "it"))


@pytest.mark.parametrize("name", [*LIMITS, "default_kind"])
def test_every_figure_out_of_bounds_has_a_sentence(name: str) -> None:
    text = translated(account_words.refused_sentence(LimitError(name)))
    assert is_sentence(text)
    assert text != words.TOKEN_UNUSABLE


def test_a_refused_token_has_a_sentence() -> None:
    assert translated(account_words.refused_sentence(TokenUnusable())) == words.TOKEN_UNUSABLE
    assert "another address" in translated(account_words.refused_sentence(TokenElsewhere()))


def test_every_service_kind_and_way_of_signing_in_has_a_name_of_its_own() -> None:
    named = (
        (account_words.PRESETS, {preset.preset_id for preset in PRESETS}),
        (account_words.KINDS, set(KINDS)),
        (account_words.AUTH_STYLES, set(AuthStyle)),
    )
    for names, wanted in named:
        assert set(names) == wanted
        assert len({translated(name) for name in names.values()}) == len(wanted)


def test_the_state_of_an_account_is_a_few_words() -> None:
    ready = replace(STATUS, token_state=TokenState.READY)
    states = [
        replace(STATUS, token_state=TokenState.LOADING),
        replace(STATUS, token_state=TokenState.MISSING),
        replace(ready, problem=Problem(kind=ErrorKind.AUTH)),
        replace(ready, problem=Problem(kind=ErrorKind.NETWORK)),
        ready,
    ]
    assert len({translated(account_words.account_state(status)) for status in states}) == len(
        states
    )


@pytest.mark.parametrize(("renders", "told"), [(0, "?"), (1, "One render"), (20, "20 renders")])
def test_the_question_before_removing_says_what_goes(renders: int, told: str) -> None:
    text = translated(account_words.remove_account_question("Studio", renders))
    assert text.startswith("Remove the account Studio, and its token")
    assert told in text
    assert ("off the list" in text) == bool(renders)


def test_the_other_sentences_end_properly() -> None:
    made: tuple[words.Sentence | str, ...] = (
        words.TOKEN_UNUSABLE,
        words.LEDGER_TOO_NEW,
        words.SETTINGS_DAMAGED,
        words.UNFORESEEN,
        save_words.NOT_THE_VIDEO,
        save_words.missing_sentence("", is_gone_at_service=False),
        save_words.missing_sentence("", is_gone_at_service=True),
        save_words.missing_sentence(DETAIL, is_gone_at_service=True),
        words.ledger_sentence("no space"),
        words.set_aside_sentence("/a/b"),
        account_words.PLAIN_HTTP,
        account_words.account_in_use_sentence("Studio"),
        account_words.token_left_sentence("Studio"),
    )
    assert [text for text in map(translated, made) if not is_sentence(text)] == []


@pytest.mark.parametrize(
    ("text", "added", "known", "told"),
    [
        ("nothing at all", 0, 0, ["1 not an id"]),
        ("", 0, 0, ["There is no task id in it"]),
        ("878106242831892487", 1, 0, ["1 added"]),
        ("878106242831892487 878106242831892488", 1, 1, ["1 added", "1 already here"]),
    ],
)
def test_the_report_on_pasted_text(text: str, added: int, known: int, told: list[str]) -> None:
    sentences = words.add_sentences(added, known, read_task_ids(text))
    assert [translated(it) for it in sentences] == told


def test_a_pasted_token_is_told_of_and_not_shown() -> None:
    sentences = words.add_sentences(0, 0, read_task_ids("sk-" + "canary1234567890abcdef"))
    assert len(sentences) == 1
    assert is_sentence(translated(sentences[0]))
    assert "canary" not in translated(sentences[0])


@pytest.mark.usefixtures("shouting")
def test_a_sentence_inside_a_sentence_is_translated_and_values_are_not() -> None:
    problem = Problem(kind=ErrorKind.SERVER, detail="Bad gateway {x}")
    assert translated(words.problem_sentence(problem)) == (
        "THE SERVICE HAS TROUBLE OF ITS OWN. CHECKING GOES ON BY ITSELF. (IT SAID: Bad gateway {x})"
    )
    assert translated(words.BADGES[Badge.SAVED]) == "SAVED"


def test_every_action_has_a_text_a_sign_and_a_key_of_its_own() -> None:
    keys = [key for spec in SPECS for key in spec.keys]
    assert len(set(keys)) == len(keys)
    for spec in SPECS:
        assert spec.text
        assert not icons.icon(spec.icon, "#ffffff").isNull()
