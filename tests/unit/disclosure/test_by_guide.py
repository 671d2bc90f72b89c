"""What a guide says of an article is never told as the article's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from city import CityProfile, Clock, Database, Language, Mode, Voice
from disclosure import explanation
from tests.builders.disclosure import (
    make_answer,
    make_asked,
    make_citation,
    make_guide_citation,
    make_ledger,
    make_record,
    make_settlement,
)

GUIDE = make_guide_citation()
ENGLISH = Language.ENGLISH
NOT_LAW = [
    (Voice(), "조문의 글이 아닙니다", "조문의 글이 아닙니다"),
    (Voice(mode=Mode.EASY), "조례에 있는 말이 아닙니다", "조례에 있는 말이 아닙니다"),
    (Voice(language=ENGLISH), "not the words of the law", "not the words of the article"),
    (
        Voice(language=ENGLISH, mode=Mode.EASY),
        "not the words of the law",
        "not the words of the rule",
    ),
]


@pytest.mark.parametrize(("voice", "told", "_quoted"), NOT_LAW)
def test_the_source_of_an_answer_names_the_guide_and_the_article(
    voice: Voice, told: str, _quoted: str
) -> None:
    (line,) = make_answer(citations=(GUIDE,), voice=voice).sources
    for said in (told, GUIDE.heading, f"「{GUIDE.title}」 {GUIDE.article}"):
        assert said in line.text
    assert f"{GUIDE.article}({GUIDE.heading})" not in line.text
    (own,) = make_answer(citations=(make_citation(),), voice=voice).sources
    assert told not in own.text
    (undated,) = make_answer(citations=(replace(GUIDE, effective_date=None),)).sources
    assert "조문의 글이 아닙니다" in undated.text


def test_a_receipt_names_the_sources_whose_words_are_a_guides(
    database: Database, clock: Clock
) -> None:
    ledger = make_ledger(database, clock)
    number = ledger.records.open(make_asked())
    ledger.records.settle(number, make_settlement(citations=(GUIDE, make_citation())))
    ledger.sign()
    assert ledger.receipt(number, with_words=True)["guides"] == [GUIDE.key]
    assert ledger.receipt(number, with_words=False)["guides"] == []


@pytest.mark.parametrize(("voice", "_told", "quoted"), NOT_LAW)
def test_an_explanation_says_that_a_guide_was_told(
    profile: CityProfile, voice: Voice, _told: str, quoted: str
) -> None:
    def explained(*citations: object) -> str:
        settlement = replace(make_settlement(), citations=citations)
        record = make_record(settlement=settlement)
        return "\n".join(explanation(record, "code", profile.sentences, voice))

    text = explained(GUIDE)
    assert quoted in text
    assert GUIDE.heading in text
    assert GUIDE.article in text
    assert quoted not in explained(make_citation())
    both = explained(GUIDE, make_citation())
    assert GUIDE.heading in both
    assert quoted not in both.replace("조문의 글이 아닙니다). 관련", "")
