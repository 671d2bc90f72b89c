"""What was asked for is said first: the fact in its measure, the exception, and nothing hollow."""

from __future__ import annotations

import pytest

from city import Language, Voice
from knowledge import Draft, Hit, WritingRequest
from knowledge.writing.grounding import Grounding
from knowledge.writing.quoting import QuotingWriter
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit
from tests.fakes.morphemes import FakeMorphemes

OMBUDSMEN = make_article(
    title="여수시 시민도우미 조례",
    article="제4조",
    heading="구성",
    text=(
        "① 시민도우미는 5명 이내로 한다.\n"
        "② 시장은 추천위원회가 추천한 사람을 시민도우미로 위촉하며 위원장은 위원 중에서 호선한다.\n"
        "③ 시민도우미는 2년 동안 일하고 임기는 한 번 더 늘릴 수 있다.\n"
        "④ 그 밖에 시민도우미에게 필요한 사항은 규칙으로 정한다."
    ),
)
DELETION = make_article(
    title="여수시 정보 조례",
    article="제36조",
    heading="삭제",
    text=(
        "① 시민은 정보의 삭제를 요구할 수 있다. "
        "다만, 법령에서 모으게 한 정보는 그 삭제를 요구할 수 없다.\n"
        "② 시장은 7일 이내에 답하여야 한다. 다만, 공휴일에는 그러하지 아니하다."
    ),
)


def _write(question: str, *hits: Hit, voice: Voice | None = None) -> Draft:
    writer = QuotingWriter(yeosu(), FakeMorphemes())
    return writer.compose(WritingRequest(question=question, hits=hits, voice=voice or Voice()))


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("시민도우미는 모두 몇 명이에요?", "5명 이내"),
        ("시민도우미 임기는 몃 년인가여", "2년 동안"),
        ("시민도우미위원장은누가되나요", "호선"),
        ("How many people are there?", "5명 이내"),
        ("How long is the term of office?", "2년 동안"),
    ],
)
def test_the_fact_that_is_asked_for_comes_first(question: str, stated: str) -> None:
    english = Voice(language=Language.ENGLISH if question.isascii() else Language.KOREAN)
    first, *_ = _write(question, make_hit(OMBUDSMEN, paragraph=-1), voice=english).sentences
    assert stated in first.text


def test_what_only_says_where_more_is_written_is_left_out() -> None:
    draft = _write("시민도우미는 몇 명이에요?", make_hit(OMBUDSMEN, paragraph=0))
    assert not any("필요한 사항은" in sentence.text for sentence in draft.sentences)


def test_an_exception_that_is_asked_for_comes_before_its_rule_and_never_without_it() -> None:
    first, *_ = _write("삭제를 요구할 수 없는 정보는?", make_hit(DELETION)).sentences
    assert first.text.splitlines() == [
        "법령에서 모으게 한 정보는 그 삭제를 요구할 수 없습니다.",
        "원칙은 이렇습니다.",
        "시민은 정보의 삭제를 요구할 수 있습니다.",
    ]
    assert first.quote.startswith("① 시민은")
    assert first.quote.endswith("요구할 수 없다.")


def test_an_exception_that_says_nothing_by_itself_stays_behind_its_rule() -> None:
    rule, exception, *_ = _write("공휴일에는 답하지 않나요?", make_hit(DELETION)).sentences
    assert rule.text == "시장은 7일 이내에 답하여야 합니다."
    assert exception.text == "다만, 공휴일에는 그러하지 아니합니다."


def test_what_stands_around_a_list_or_an_exception_passes_the_check() -> None:
    profile = yeosu()
    grounding = Grounding(profile)
    (first, *_) = _write("삭제를 요구할 수 없는 정보는?", make_hit(DELETION)).sentences
    assert grounding.fault(first.text, [make_hit(DELETION)]) == ""
    turned = first.text.replace("요구할 수 없습니다", "요구할 수 있습니다")
    assert grounding.fault(turned, [make_hit(DELETION)]) != ""


MEMBERS = make_article(
    title="여수시 골목 위원회 조례",
    article="제8조",
    heading="위원회의 구성",
    text=(
        "① 위원회의 위원은 다음 각 호의 사람 중에서 여수시의회의 의견을 들어 시장이 위촉한다.\n"
        "1. 골목에서 가게를 하는 사람\n2. 의회가 추천하는 사람 1명\n"
        "② 위원의 임기는 2년으로 하고, 한 차례만 연임할 수 있다."
    ),
)
TASKS = make_article(
    title="여수시 골목 위원회 조례",
    article="제7조",
    heading="위원회의 일",
    text="위원회는 골목의 위원에 관한 다음 각 호의 일을 심의한다.\n1. 길의 이름\n2. 길의 불빛",
)


def test_who_asks_for_a_term_reads_the_term_and_no_list_beside_it() -> None:
    draft = _write("골목 위원회 위원 임기가 몇 년이에요?", make_hit(MEMBERS), make_hit(TASKS))
    assert [one.text for one in draft.sentences] == [
        "위원의 임기는 2년으로 하고, 한 차례만 연임할 수 있습니다."
    ]


def test_who_asks_who_they_are_reads_the_list() -> None:
    draft = _write("골목 위원회 위원은 어떤 사람이에요?", make_hit(MEMBERS))
    assert "- 골목에서 가게를 하는 사람" in draft.sentences[0].text


LOT = make_article(
    title="여수시 골목 주차장 조례",
    article="제5조",
    heading="골목 주차장의 사용",
    text=(
        "① 골목 주차장의 사용 기간은 한 사람에 6개월로 한다.\n"
        "② 골목 주차장의 사용 요금은 한 사람에 5,000원으로 한다.\n"
        "③ 골목 주차장의 사용 인원은 한 집에 2명으로 한다."
    ),
)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("골목 주차장 사용은 몇 개월이에요?", "6개월"),
        ("골목 주차장 사용은 얼마예요?", "5,000원"),
        ("골목 주차장 사용은 몇 명이에요?", "2명"),
    ],
)
def test_of_statements_that_are_alike_the_one_in_the_measure_asked_for_comes_first(
    question: str, stated: str
) -> None:
    first, *_ = _write(question, make_hit(LOT, paragraph=-1)).sentences
    assert stated in first.text


URNS = make_article(
    title="여수시 봉안당 조례",
    article="제3조",
    heading="사용료",
    text="봉안당의 사용료는 시민이 아니면 500,000원으로 한다.",
)
BATHS = make_article(
    title="여수시 목욕장 조례",
    article="제5조",
    heading="사용료",
    text="목욕장의 사용료는 시민이 아니면 4,000원으로 한다.",
)


def test_the_ordinance_that_a_text_of_help_names_is_told_however_far_behind() -> None:
    text = f"봉안당 사용료는 시민이 아니면 500,000원입니다.\n근거: {URNS.source.title} 제3조"
    help_text = make_article(title="봉안당 쉬운 안내", heading="사용료", text=text)
    hits = (make_hit(help_text, score=20.0), make_hit(URNS, score=10.0))
    draft = _write("봉안당 사용료는 시민이 아니면 얼마예요?", *hits)
    assert URNS.key in {key for one in draft.sentences for key in one.article_keys}


@pytest.mark.parametrize(
    ("question", "leads"),
    [
        ("긴의자에 여럿이 앉으면 요금을 내나요?", "제6조"),
        ("긴의자에는 누가 여럿이 앉나요?", "제2조"),
    ],
)
def test_a_definition_that_matches_a_little_better_leads_only_where_one_asks_who(
    question: str, leads: str
) -> None:
    title = "여수시 의자 조례"
    rule = make_article(title=title, article="제6조", text="긴의자의 요금은 500원으로 한다.")
    terms = make_article(
        title=title,
        article="제2조",
        text="이 조례에서 사용하는 용어의 뜻은 다음과 같다.\n"
        "1. “긴의자”란 요금을 내고 여럿이 앉는 의자를 말한다.",
    )
    draft = _write(question, make_hit(rule, score=20.0), make_hit(terms, score=19.45))
    assert draft.sentences[0].article_keys[0].rpartition("/")[2] == leads
