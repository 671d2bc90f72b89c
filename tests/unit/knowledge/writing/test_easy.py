from __future__ import annotations

from pathlib import Path

import pytest

from city import Mode, Voice, load_profile
from knowledge import WritingRequest, ungrounded_numbers
from knowledge.ingest.reading import read_document
from knowledge.writing.easy import EasyWording, EasyWriter
from knowledge.writing.facts import same_facts
from knowledge.writing.quoting import QuotingWriter
from knowledge.writing.statements import clauses
from tests.builders.library import make_article, make_hit, make_sentence
from tests.fakes.morphemes import FakeMorphemes

EASY = Voice(mode=Mode.EASY)
ARTICLE = make_article(
    text=(
        "① 시장은 신청서를 제출한 사람에게 30일 이내에 주차권을 교부하여야 한다.\n"
        "② 주차요금을 내지 아니한 사람에게는 10만원 이하의 과태료를 부과할 수 있다."
    )
)


def _writer() -> EasyWriter:
    profile = load_profile("yeosu")
    return EasyWriter(QuotingWriter(profile, FakeMorphemes()), profile)


def _request(voice: Voice) -> WritingRequest:
    return WritingRequest(
        question="주차요금 과태료가 얼마예요? 주차권 신청서는요?",
        hits=(make_hit(ARTICLE),),
        voice=voice,
    )


def test_easy_words_stand_for_hard_ones_and_words_of_law_are_explained() -> None:
    first, second = _writer().compose(_request(EASY)).sentences
    assert first.text == "시장은 신청서를 낸 사람에게 30일 이내에 주차권을 내주어야 합니다."
    body, *notes = second.text.splitlines()
    assert body == "주차요금을 내지 않은 사람에게는 10만원 이하의 과태료를 부과할 수 있습니다."
    assert "※ 과태료: 규칙을 어겨서 내는 돈(벌금과 다름)" in notes


def test_sources_quotes_and_numbers_are_those_of_the_standard_draft() -> None:
    standard = _writer().compose(_request(Voice()))
    easy = _writer().compose(_request(EASY))
    assert [one.quote for one in easy.sentences] == [one.quote for one in standard.sentences]
    assert [one.article_keys for one in easy.sentences] == [
        one.article_keys for one in standard.sentences
    ]
    for sentence in easy.sentences:
        assert ungrounded_numbers(sentence.text, ARTICLE.text) == ()


def test_the_standard_voice_is_not_rewritten() -> None:
    first, *_ = _writer().compose(_request(Voice())).sentences
    assert "제출한" in first.text


def test_a_word_is_explained_once_in_an_answer() -> None:
    wording = EasyWording(load_profile("yeosu"))
    one, two = wording.rewrite(
        (make_sentence("과태료를 냅니다."), make_sentence("과태료를 또 냅니다."))
    )
    assert "※ 과태료" in one.text
    assert "※" not in two.text


def test_items_keep_their_bullets() -> None:
    wording = EasyWording(load_profile("yeosu"))
    (listed,) = wording.rewrite((make_sentence("다음과 같습니다.\n- 구비서류를 제출한 사람"),))
    assert listed.text.splitlines()[1] == "- 준비할 서류를 낸 사람"


@pytest.mark.corpus
def test_no_sentence_of_any_ordinance_loses_a_fact_in_easy_words(shared: Path) -> None:
    profile = load_profile("yeosu")
    wording = EasyWording(profile)
    hard = tuple(word.hard for word in profile.easy_words if not word.explain)
    changed = 0
    for path in sorted((shared / "corpus" / "ordinances").glob("*.md")):
        for article in read_document(path).articles:
            for clause in clauses(article):
                for piece in clause.sentences:
                    easy = wording.line(piece.text)
                    assert ungrounded_numbers(easy, article.text) == ()
                    if easy != piece.text:
                        changed += 1
                        assert same_facts(piece.text, easy, replaced=hard)
    assert changed > 500
