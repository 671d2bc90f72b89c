from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from city import Language, Mode, Voice
from knowledge import DraftSentence, Grounding, WritingRequest, ungrounded_numbers
from knowledge.ingest.reading import read_document
from knowledge.lexicon import easy_words
from knowledge.writing.easy import MAX_CHARACTERS, EasyWording, EasyWriter
from knowledge.writing.facts import same_facts
from knowledge.writing.grammar import of_people, plain_grammar
from knowledge.writing.quoting import QuotingWriter
from knowledge.writing.statements import clauses
from tests.builders.cities import yeosu
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
    profile = yeosu()
    return EasyWriter(QuotingWriter(profile, FakeMorphemes()), profile, Grounding(profile))


def _request(voice: Voice) -> WritingRequest:
    return WritingRequest(
        question="주차요금 과태료가 얼마예요? 주차권 신청서는요?",
        hits=(make_hit(ARTICLE),),
        voice=voice,
    )


def test_easy_words_stand_for_hard_ones_and_words_of_law_are_explained() -> None:
    first, second = _writer().compose(_request(EASY)).sentences
    assert second.text == "시장은 신청서를 낸 사람에게 30일 이내에 주차권을 내주어야 합니다."
    body, *notes = first.text.splitlines()
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
    _, last = _writer().compose(_request(Voice())).sentences
    assert "제출한" in last.text


def test_a_word_is_explained_once_in_an_answer() -> None:
    wording = EasyWording(yeosu())
    one, two = wording.rewrite(
        (make_sentence("과태료를 냅니다."), make_sentence("과태료를 또 냅니다."))
    )
    assert "※ 과태료" in one.text
    assert "※" not in two.text


def test_a_list_stands_under_the_sentence_that_announces_it() -> None:
    wording = EasyWording(yeosu())
    standard = (
        "시장은 운전면허를 스스로 돌려준 사람이 다음 각 호의 어느 하나에 해당하는 경우에는 "
        "지원을 중지하고 이미 지원한 돈을 다시 거두어야 합니다.\n"
        "- 거짓으로 받은 경우\n- 다시 딴 경우"
    )
    (listed,) = wording.rewrite((make_sentence(standard),))
    first, *items, last = listed.text.splitlines()
    assert first.endswith("다음 중 하나인 경우가 있습니다.")
    assert items == ["- 거짓으로 받은 경우", "- 다시 딴 경우"]
    assert last.startswith("이때 시장은 지원을 멈추고")


def test_words_are_explained_only_as_far_as_there_is_room() -> None:
    wording = EasyWording(yeosu())
    long = make_sentence("과태료를 냅니다. " * (MAX_CHARACTERS // 10))
    (written,) = wording.rewrite((long,))
    assert "※" not in written.text


def test_a_quotation_in_an_english_answer_stays_as_it_is() -> None:
    voice = Voice(language=Language.ENGLISH, mode=Mode.EASY)
    first, last = _writer().compose(_request(voice)).sentences
    assert first.text.startswith("The city wrote this. It is in Korean")
    assert "제출한" in last.text
    assert "※" not in first.text


def test_items_keep_their_bullets() -> None:
    wording = EasyWording(yeosu())
    (listed,) = wording.rewrite((make_sentence("다음과 같습니다.\n- 구비서류를 제출한 사람"),))
    assert listed.text.splitlines()[1] == "- 준비할 서류를 낸 사람"


def test_what_is_required_is_numbered_and_other_lists_are_not() -> None:
    wording = EasyWording(yeosu())
    required, other = wording.rewrite(
        (
            make_sentence("다음 서류를 내야 합니다.\n- 신청서\n- 사진"),
            make_sentence("다음과 같습니다.\n- 어린이\n- 청소년"),
        )
    )
    assert required.text.splitlines()[1:3] == ["1. 신청서", "2. 사진"]
    assert other.text.splitlines()[1:3] == ["- 어린이", "- 청소년"]


def test_easy_words_that_mean_something_else_are_not_sent_and_hard_words_explained() -> None:
    wording = EasyWording(yeosu())
    wrong = replace(make_sentence("시는 비용을 교부할 수 있습니다."), easy="시는 돈을 못 줍니다.")
    (written,) = wording.rewrite((wrong,))
    assert written.text.splitlines() == [wrong.text, "※ 교부하다: 내주다"]


def test_where_one_line_cannot_be_easy_the_others_still_are() -> None:
    wording = EasyWording(yeosu())
    standard = "시장은 신청서를 제출한 사람에게 비용을 교부합니다.\n- 점포\n- 분묘"

    def stands(_sentence: DraftSentence, text: str) -> bool:
        return "가게" not in text

    (written,) = wording.rewrite((make_sentence(standard),), stands)
    head, shop, grave = written.text.splitlines()[:3]
    assert (shop, grave) == ("- 점포", "- 무덤")
    assert "낸 사람에게" in head


def test_whom_the_law_calls_by_its_own_word_is_a_person_and_the_sentence_is_easy() -> None:
    line = EasyWording(yeosu()).line("텃밭을 이용하는 자는 신청서를 제출하여야 한다.")
    assert line == "텃밭을 이용하는 사람은 신청서를 내야 한다."


def test_a_law_whose_name_is_part_of_the_rule_is_said_and_not_only_noted() -> None:
    wording = EasyWording(yeosu())
    standard = (
        "- 「아주 크고 오래된 나무를 함께 지키고 알리는 조례」 제2조제2호에 따른 나무와 그 씨앗"
    )
    (written,) = wording.rewrite((make_sentence(f"다음과 같습니다.\n{standard}"),))
    assert written.text.splitlines()[1:] == [
        "- 나무와 그 씨앗",
        "「아주 크고 오래된 나무를 함께 지키고 알리는 조례」 제2조제2호에 따릅니다.",
    ]


def test_what_an_item_announces_stands_deeper_than_the_items() -> None:
    wording = EasyWording(yeosu())
    line = wording.line(
        "- 시장은 이웃이 알린 사람이 낸 사진과 서류를 해마다 이른 봄에 모두 반환할 수 있습니다."
    )
    assert line.splitlines() == [
        "- 시장은 다음과 같이 할 수 있습니다.",
        "  - 이웃이 알린 사람이 낸 사진과 서류를 해마다 이른 봄에 모두 반환하기",
    ]


def test_a_list_stays_under_its_own_announcer_where_a_case_is_told_below_another() -> None:
    wording = EasyWording(yeosu())
    standard = (
        "다만, 텃밭을 빌린 사람이 그 까닭을 글로 적어 석 달 안에 관리인에게 알린 경우에는 새 "
        "자리를 고를 수 있습니다.\n- 동쪽 자리\n- 서쪽 자리"
    )
    (written,) = wording.rewrite((make_sentence(standard),))
    assert written.text.splitlines()[-3:] == [
        "이때 새 자리를 고를 수 있습니다.",
        "- 동쪽 자리",
        "- 서쪽 자리",
    ]


def test_what_must_be_done_is_numbered_and_its_numbers_pass_the_check() -> None:
    article = make_article(
        text="시장은 주차장 이용 신청서를 꼼꼼히 심사하고 그 결과를 누리집과 주차장 입구에 알기 "
        "쉽게 적어 신청인과 이웃 주민에게 알려야 한다."
    )
    hit = make_hit(article)
    (written,) = (
        _writer()
        .compose(
            WritingRequest(question="주차장 신청 결과를 알려 주나요?", hits=(hit,), voice=EASY)
        )
        .sentences
    )
    head, first, *_ = written.text.splitlines()
    assert head == "시장은 다음을 해야 합니다."
    assert first.startswith("1. ")
    assert Grounding(yeosu()).fault(written.text, [hit]) == ""


@pytest.mark.corpus
def test_no_sentence_of_any_ordinance_loses_a_fact_in_easy_words(shared: Path) -> None:
    profile = yeosu()
    wording = EasyWording(profile)
    hard = tuple(word.hard for word in easy_words() if not word.explain)
    changed = 0
    for path in sorted((shared / "corpus" / "ordinances").glob("*.md")):
        for article in read_document(path).articles:
            for clause in clauses(article):
                for piece in clause.sentences:
                    easy = wording.line(piece.text)
                    assert ungrounded_numbers(easy, article.text) == ()
                    if easy != piece.text:
                        changed += 1
                        # 자 is said as 사람 to the eye, and is no fact lost.
                        known = of_people(plain_grammar(piece.text))
                        assert same_facts(known, easy, replaced=hard)
    assert changed > 500


def test_whom_a_list_names_comes_first_and_the_rule_behind_the_list_in_its_own_order() -> None:
    wording = EasyWording(yeosu())
    standard = (
        "시장은 다음 중 하나인 사람에게 마을 공원의 낮은 울타리와 긴 의자를 해마다 봄에 한 번씩 "
        "빌려줄 수 있습니다.\n- 공원을 돌보는 사람\n- 공원을 찾는 사람"
    )
    (written,) = wording.rewrite((make_sentence(standard),))
    assert written.text.splitlines() == [
        "다음 중 하나인 사람이 있습니다.",
        "- 공원을 돌보는 사람",
        "- 공원을 찾는 사람",
        "시장은 다음과 같이 할 수 있습니다.",
        "- 해당하는 사람에게 마을 공원의 낮은 울타리와 긴 의자를:",
        "  - 해마다 봄에 한 번씩 빌려주기",
    ]
