"""A thousand lies, each one turn away from the truth, and the truths themselves."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import Article, Grounding, shipped_paths
from knowledge.ingest import read_document
from knowledge.writing.easy import EasyWording
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit
from tests.builders.lies import KINDS, Told, lies, true_sentences

LIES = 1000
SAMPLE = 200
"""Sentences of a corpus: enough to tell 1 % from 3 %, and little to wait for."""
MISSED = 0.01
STOPPED = 0.02
SEED = 20250408

GROUNDING = Grounding(yeosu())
PARKING = make_article(
    text=(
        "① 주차요금은 30분에 600원으로 한다. 다만, 1일 주차요금은 1만 2천원 이하로 한다.\n"
        "② 장애인이 직접 운전하는 경우에는 주차요금의 100분의 50을 감면한다.\n"
        "③ 시장은 주차요금을 내지 아니한 사람에게 10만원 이하의 과태료를 부과할 수 있다.\n"
        "④ 주차장을 이용하는 사람은 소화전 앞에 주차하여서는 아니 된다.\n"
        "⑤ 시장은 신청을 받은 날부터 14일 이내에 주차권을 내주어야 한다.\n"
        "⑥ 시장은 주차장이 깨끗하도록 노력하여야 한다."
    )
)
HALL = make_article(
    title="여수시 시민회관 조례",
    article="제7조",
    heading="사용허가",
    text=(
        "① 회관을 사용하려는 사람은 사용일 7일 전까지 시장에게 신청하여야 한다.\n"
        "② 영리를 목적으로 하는 경우에는 회관을 사용할 수 없다.\n"
        "③ 시장은 학생 20명 이상이 사용하는 경우에는 사용료를 면제할 수 있다.\n"
        "④ 음향시설 사용료는 2시간에 3만원으로 한다."
    ),
)


def _fault(told: Told) -> str:
    return GROUNDING.fault(told.text, [make_hit(told.article)])


def _shipped() -> list[Article]:
    ordinance = next(path for path in shipped_paths() if "기본 조례" in path.name)
    return [*read_document(ordinance).articles, PARKING, HALL]


def _stopped(
    articles: Sequence[Article], record: Callable[[str, object], None], *, count: int = LIES
) -> float:
    told = list(lies(true_sentences(articles), seed=SEED, count=count))
    assert len(told) == count
    missed = [lie for lie in told if not _fault(lie)]
    all_kinds = Counter(lie.kind for lie in told)
    missed_kinds = Counter(lie.kind for lie in missed)
    # A part of a corpus may lack what one kind of lie is made of; what is shipped has them all.
    assert len(KINDS - set(all_kinds)) <= (0 if len(told) == LIES else 1)
    for kind, count in sorted(all_kinds.items()):
        record(kind, f"{count - missed_kinds[kind]} of {count} stopped")
    assert not missed_kinds["invented article"]
    return 1 - len(missed) / len(told)


def _wrongly_stopped(articles: Sequence[Article]) -> list[float]:
    """The shares of true sentences stopped: as quoted, and in easy words."""
    easy = EasyWording(yeosu())
    all_quoted = true_sentences(articles)
    quoted = random.Random(SEED).sample(all_quoted, min(SAMPLE, len(all_quoted)))  # noqa: S311
    in_easy_words = [replace(told, text=easy.line(told.text)) for told in quoted]
    return [
        sum(bool(_fault(told)) for told in sentences) / len(sentences)
        for sentences in (quoted, in_easy_words)
    ]


def test_of_a_thousand_lies_at_least_ninety_nine_in_a_hundred_are_stopped(
    record_property: Callable[[str, object], None],
) -> None:
    assert _stopped(_shipped(), record_property) >= 1 - MISSED


def test_of_true_sentences_at_most_two_in_a_hundred_are_stopped() -> None:
    assert max(_wrongly_stopped(_shipped())) <= STOPPED


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("folder", "step", "missed"),
    [("ordinances", 4, MISSED), ("laws", 5, MISSED), ("scale", 60, 2 * MISSED)],
    ids=["the city's ordinances", "acts that it points to", "acts it has nothing to do with"],
)
def test_lies_about_texts_it_has_not_seen_are_stopped_and_truths_are_not(
    shared: Path,
    record_property: Callable[[str, object], None],
    folder: str,
    step: int,
    missed: float,
) -> None:
    paths = sorted((shared / "corpus" / folder).glob("*.md"))[1::step]
    articles = [one for path in paths for one in read_document(path).articles]
    assert _stopped(articles, record_property, count=SAMPLE) >= 1 - missed
    assert max(_wrongly_stopped(articles)) <= STOPPED


@pytest.mark.parametrize(
    "text",
    [
        "장애인이 직접 운전하는 경우에는 주차요금의 50%를 감면합니다.",
        "시장은 신청을 받은 날부터 14일 이내에 주차권을 내주어야 합니다.",
        "소화전 앞에 주차하여서는 아니 됩니다.",
        "과태료를 10만원 이하로 부과할 수 있습니다.",
    ],
)
def test_a_true_paraphrase_stands(text: str) -> None:
    assert GROUNDING.fault(text, [make_hit(PARKING)]) == ""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("장애인이 직접 운전하는 경우에는 주차요금의 60%를 감면합니다.", "number"),
        ("시장은 신청을 받은 날부터 사흘 이내에 주차권을 내주어야 합니다.", "number"),
        ("시장은 신청을 받은 날부터 14일 이내에 주차권을 내줄 수 있습니다.", "내 may"),
        ("시장은 신청을 받은 날부터 14일 이후에 주차권을 내주어야 합니다.", "limit"),
        ("소화전 앞에 주차할 수 있습니다.", "주차 may"),
        ("장애인이 직접 운전하는 경우에는 주차요금을 감면하지 않습니다.", "감면 not"),
        ("주차요금의 100분의 50을 감면합니다.", "condition"),
        ("주차요금은 30분에 600원이 아니라 무료입니다.", ""),
        ("시장은 주차장이 깨끗하게 하여야 합니다.", ""),
        ("「여수시 도로 조례」에 따라 주차요금은 30분에 600원으로 합니다.", "name"),
        ("차를 견인당하면 보관소에서 찾아가야 합니다.", "far"),
        ("You may park anywhere.", "far"),
    ],
)
def test_a_lie_has_its_fault_named(text: str, fault: str) -> None:
    found = GROUNDING.fault(text, [make_hit(PARKING)])
    assert found
    assert fault in found


def test_a_guide_found_with_the_article_may_say_it_in_words_of_its_own() -> None:
    text = "네, 차를 직접 모는 장애인은 절반만 내면 됩니다."
    guide = replace(make_article(text=text), key="guide/1")
    assert GROUNDING.fault(text, [make_hit(PARKING)])
    assert GROUNDING.fault(text, [replace(make_hit(PARKING), guide=guide)]) == ""


def test_a_guide_whose_number_an_amendment_has_changed_does_not_stand() -> None:
    text = "네, 차를 직접 모는 장애인은 80%를 깎아 줍니다."
    guide = replace(make_article(text=text), key="guide/1")
    fault = GROUNDING.fault(text, [replace(make_hit(PARKING), guide=guide)])
    assert fault.startswith("number")


def test_a_lie_beside_a_truth_is_found() -> None:
    text = "주차요금은 30분에 600원으로 합니다. 소화전 앞에 주차할 수 있습니다."
    assert "주차 may" in GROUNDING.fault(text, [make_hit(PARKING)])


FUND = make_article(
    text=(
        "시장은 「마을 기금 조례」 제3조에 따라 돈을 쓰고, 해마다 그 내용을 별표 2의 기준에 따라 "
        "알린다."
    )
)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("「마을 기금 조례」 제3조에 따릅니다.", True),
        ("이때 별표 2의 기준에 따릅니다.", True),
        ("이때 해마다 그 내용에 따릅니다.", False),
        ("이때 에 따릅니다.", False),
        ("「마을 기금 조례」 제3조에 따릅니다.\n별표 2의 기준에 따릅니다.", False),
        ("시장은 돈을 쓰는 것으로 봅니다.\n「마을 기금 조례」 제3조에 따릅니다.", False),
    ],
    ids=["a law", "a table", "what is not followed", "nothing", "two laws", "what passes for it"],
)
def test_what_is_followed_stands_where_an_article_says_that_it_is(
    text: str, *, stands: bool
) -> None:
    assert (GROUNDING.fault(text, [make_hit(FUND)]) == "") is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("회관을 사용하려는 사람은:\n- 사용일 7일 전까지 시장에게 신청하여야 합니다.", True),
        ("회관을 사용하려는 사람은:\n- 사용일 9일 전까지 시장에게 신청하여야 합니다.", False),
        ("회관을 사용하려는 사람은:\n- 사용일 7일 전까지 시장에게 신청할 수 없습니다.", False),
        ("다음과 같이 해야 합니다.\n- 사용하려는 사람은:\n  - 시장에게 신청하기", True),
        ("다음과 같이 해야 합니다.\n- 사용하려는 사람은:\n  - 도지사에게 신청하기", False),
        (
            (
                "시장은 회관을 사용하려는 사람에게 돈을 줍니다:\n"
                "- 사용일 7일 전까지 시장에게 신청하여야 합니다."
            ),
            False,
        ),
        ("사용료를 돌려줍니다:\n- 사용일 7일 전까지 시장에게 신청하여야 합니다.", False),
    ],
)
def test_what_stands_below_a_colon_is_held_against_articles_with_what_is_above_it(
    text: str, stands: bool
) -> None:
    assert (GROUNDING.fault(text, [make_hit(HALL)]) == "") is stands


GARDEN = make_article(
    text=(
        "① 텃밭은 채소를 기르는 데에 사용하여야 하며, 창고를 짓는 데에 사용할 수 없다.\n"
        "② 텃밭을 빌린 이웃에게 씨앗을 지원하되, 세 봉지를 초과할 수 없다.\n"
        "③ 모임은 한 해에 두 번 열고, 모임은 간사를 두며 그 간사는 반장이 뽑은 이웃으로 한다."
    )
)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("모임은 한 해에 두 번 엽니다.", True),
        ("모임은 간사를 둡니다.", True),
        ("모임은 간사를 뽑습니다.", False),
        ("텃밭은 채소를 기르는 데에 사용해야 합니다.", True),
        ("텃밭은 채소를 기르는 데에 사용할 수 없습니다.", False),
        ("텃밭은 창고를 짓는 데에 사용할 수 없습니다.", True),
        ("텃밭은 창고를 짓는 데에 사용해야 합니다.", False),
        ("텃밭을 빌린 이웃에게 씨앗을 지원합니다.", True),
        ("텃밭을 빌린 이웃에게 씨앗을 지원할 수 없습니다.", False),
    ],
)
def test_of_two_things_said_of_one_verb_a_sentence_repeats_the_one_that_is_nearest(
    text: str, stands: bool
) -> None:
    assert (GROUNDING.fault(text, [make_hit(GARDEN)]) == "") is stands
