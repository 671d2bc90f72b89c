"""What easy words change is found; what they only say otherwise is not called a change."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from knowledge import shipped_paths
from knowledge.ingest import read_document
from knowledge.writing.changes import changed_facts
from knowledge.writing.easy import EasyWording
from knowledge.writing.statements import split_sentences
from tests.builders.cities import yeosu
from tests.builders.seeded_changes import Seed, seeds_of

_SEEDS = 200
_CONDITIONS = 150
_FALSE_ALARMS = 0.01
_CAUGHT_IN_WRITTEN = 0.95
"""Of the changes to texts that a rule has put into easy words."""
_CAUGHT_IN_GUIDES = 0.83
_CONDITIONS_IN_GUIDES = 0.5
"""Of the changes to texts that people have put into easy words, freely."""

ANSWER = "신청하지 않은 사람에게는 30일 안에 2만원을 돌려줄 수 없습니다."


@pytest.mark.parametrize(
    ("easy", "changed"),
    [
        ("신청하지 않은 사람이 있습니다. 30일 안에 2만원을 돌려줄 수 없습니다.", ()),
        ("신청하지 않은 사람에게는 2만원을 돌려줄 수 없습니다.", ("30일",)),
        ("신청하지 않은 사람에게는 60일 안에 2만원을 돌려줄 수 없습니다.", ("60일", "30일")),
        ("신청한 사람에게는 30일 안에 2만원을 돌려줄 수 없습니다.", ("negation",)),
        ("신청하지 않으면 3일 안에 돌려줄 수 있습니다.", ("3일", "30일", "2만원", "negation")),
    ],
)
def test_numbers_and_negations_that_an_easy_answer_changes_are_named(
    easy: str, changed: tuple[str, ...]
) -> None:
    assert changed_facts(ANSWER, easy) == changed


def test_a_line_that_explains_a_word_changes_no_fact() -> None:
    assert changed_facts("과태료를 냅니다.", "과태료를 냅니다.\n※ 과태료: 7일 안 내면 없음") == ()


@pytest.mark.parametrize(
    ("standard", "easy"),
    [
        ("수수료를 면제합니다.", "수수료를 내지 않습니다."),
        ("수수료를 면제하지 않습니다.", "수수료를 내야 합니다."),
        ("주차장에서 영업을 금지합니다.", "주차장에서 영업을 하면 안 됩니다."),
        ("대형차는 이용 대상에서 제외합니다.", "대형차는 이용 대상이 아닙니다."),
        ("시는 이용을 거부할 수 있습니다.", "시는 이용을 막을 수 있습니다."),
    ],
)
def test_a_word_that_denies_is_a_negation(standard: str, easy: str) -> None:
    assert changed_facts(standard, easy) == ()


@pytest.mark.parametrize(
    ("standard", "easy", "changed"),
    [
        ("시는 비용을 지원할 수 있습니다.", "시는 비용을 지원해야 합니다.", "duty"),
        ("시는 비용을 지원해야 합니다.", "시는 비용을 지원할 수 있습니다.", "duty"),
        ("수수료를 면제합니다.", "수수료를 면제하지 않습니다.", "negation"),
        ("신청서를 내야 합니다.", "신청서를 내지 않아도 됩니다.", "negation"),
        ("시는 비용을 지원합니다.", "경찰서는 비용을 지원합니다.", "경찰서"),
        (
            "여수시에 주민등록을 두고 혼자 사는 경우 시는 비용을 지원합니다.",
            "시는 비용을 지원합니다.",
            "condition",
        ),
    ],
)
def test_a_rule_that_is_turned_is_found(standard: str, easy: str, changed: str) -> None:
    assert changed in changed_facts(standard, easy)


def test_numbers_before_items_are_no_quantities() -> None:
    standard = "다음 서류를 냅니다.\n- 신청서\n- 사진"
    assert changed_facts(standard, "다음 서류를 냅니다.\n1. 신청서\n2. 사진") == ()


@cache
def _answers() -> tuple[tuple[str, str, str], ...]:
    """Each guide's answer, its easy words by hand, and its easy words by rule."""
    wording = EasyWording(yeosu())
    return tuple(
        (
            entry.text,
            entry.easy,
            "\n".join(wording.line(one.strip()) for one in split_sentences(entry.text)),
        )
        for document in map(read_document, shipped_paths())
        for entry in document.articles
        if entry.easy
    )


def _caught(pairs: list[tuple[str, str]]) -> tuple[int, list[tuple[str, Seed]]]:
    """How many changes were seeded, and those that were not found."""
    true = [(standard, easy) for standard, easy in pairs if not changed_facts(standard, easy)]
    seeded = [(standard, seed) for standard, easy in true for seed in seeds_of(easy)]
    missed = [
        (standard, seed) for standard, seed in seeded if not changed_facts(standard, seed.text)
    ]
    return len(seeded), missed


@pytest.mark.parametrize(
    ("written", "least"),
    [(True, _CAUGHT_IN_WRITTEN), (False, _CAUGHT_IN_GUIDES)],
    ids=["by rule", "by hand"],
)
def test_changes_seeded_in_easy_words_are_found(written: bool, least: float) -> None:
    pairs = [(text, ruled if written else easy) for text, easy, ruled in _answers()]
    seeds, missed = _caught(pairs)
    assert seeds >= _SEEDS
    share = 1 - len(missed) / seeds
    assert share >= least, Counter(seed.kind for _, seed in missed)


def test_half_of_the_conditions_dropped_from_easy_words_by_hand_are_missed_and_no_more() -> None:
    pairs = [(text, easy) for text, easy, _ in _answers() if not changed_facts(text, easy)]
    dropped = [
        (text, seed.text)
        for text, easy in pairs
        for seed in seeds_of(easy)
        if seed.kind == "condition"
    ]
    assert len(dropped) >= _CONDITIONS
    found = sum(bool(changed_facts(text, easy)) for text, easy in dropped)
    assert found >= _CONDITIONS_IN_GUIDES * len(dropped)


def test_true_easy_words_are_not_called_changed() -> None:
    pairs = [(text, easy) for text, *both in _answers() for easy in both]
    false = [easy for text, easy in pairs if changed_facts(text, easy)]
    assert len(false) <= _FALSE_ALARMS * len(pairs), false


def test_a_condition_that_is_lost_is_found_beside_an_adverb_that_looks_like_one() -> None:
    standard = "담당자는 비가 올 때 공원의 큰 나무와 긴 의자를 수시로 꼼꼼하게 살핍니다."
    easy = "담당자는 비가 올 공원의 큰 나무와 긴 의자를 그때그때 꼼꼼하게 살핍니다."
    assert "condition" in changed_facts(standard, easy)
    assert changed_facts(standard, standard.replace("수시로", "그때그때")) == ()


def test_a_part_that_stands_below_a_colon_is_read_with_what_stands_above_it() -> None:
    rule = "텃밭을 둘 빌린 이웃, 마당을 가진 이웃과 꽃밭을 빌린 이웃은 잔치에서 제외합니다."
    laid = rule.replace("이웃은 ", "이웃은:\n- ")
    assert changed_facts(rule, laid) == ()
    assert "negation" in changed_facts(rule, laid.replace("제외합", "제외하지 않습"))


def test_a_rule_that_destroys_something_is_no_change_of_itself() -> None:
    rule = "모임은 이웃의 이름을 적은 서류를 지체 없이 파기하여야 합니다."
    assert changed_facts(rule, rule) == ()
    assert "negation" in changed_facts(rule, rule.replace("파기하여야", "파기하지 않아야"))
