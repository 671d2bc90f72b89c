from __future__ import annotations

from dataclasses import replace

from city import Language, Voice
from city.korean import comparable
from knowledge import Draft, Hit, WritingRequest, ungrounded_numbers
from knowledge.writing.quoting import QuotingWriter
from knowledge.writing.selecting import MAX_CHARACTERS, MAX_SENTENCES
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_guide, make_hit
from tests.fakes.morphemes import FakeMorphemes

TAXI = make_article(
    title="여수시 100원 택시 조례",
    article="제4조",
    heading="이용권 발행",
    text=(
        "① 시장은 월별로 100원 택시 이용권을 발행한다.\n"
        "② 사용하지 않은 이용권은 이월하여 사용할 수 없다. 다만, 인정하면 그러하지 아니하다.\n"
        "③ 부정사용을 막기 위하여 전자카드를 도입할 수 있다."
    ),
)
DONORS = make_article(
    article="제23조",
    heading="기부자 예우",
    text=(
        "시장은 기부자에게 다음 각 호의 예우를 할 수 있다.\n1. 시가 여는 행사 초청\n"
        "2. 연하장 또는 감사서한 발송\n3. 누리집에 명단 공표"
    ),
)


def _write(question: str, *hits: Hit, voice: Voice | None = None) -> Draft:
    writer = QuotingWriter(yeosu(), FakeMorphemes())
    return writer.compose(WritingRequest(question=question, hits=hits, voice=voice or Voice()))


def test_the_sentence_that_answers_is_quoted_politely_with_its_source() -> None:
    draft = _write("못 쓴 이용권 이월하여 써도 되나요?", make_hit(TAXI, paragraph=1))
    texts = [sentence.text for sentence in draft.sentences]
    assert "사용하지 않은 이용권은 이월하여 사용할 수 없습니다." in texts
    assert all(sentence.article_keys == (TAXI.key,) for sentence in draft.sentences)
    assert draft.writer == "quote"
    assert draft.prompt_hash == ""


def test_an_exception_is_never_left_behind() -> None:
    draft = _write("이용권 이월하여 써도 되나요?", make_hit(TAXI, paragraph=1))
    texts = [sentence.text for sentence in draft.sentences]
    rule = texts.index("사용하지 않은 이용권은 이월하여 사용할 수 없습니다.")
    assert texts[rule + 1] == "다만, 인정하면 그러하지 아니합니다."


def test_a_list_comes_under_the_sentence_that_announces_it() -> None:
    draft = _write("기부자에게 무엇을 해 주나요?", make_hit(DONORS))
    (sentence,) = draft.sentences
    assert sentence.text.splitlines() == [
        "시장은 기부자에게 다음 각 호의 예우를 할 수 있습니다.",
        "- 시가 여는 행사 초청",
        "- 연하장 또는 감사서한 발송",
        "- 누리집에 명단 공표",
    ]


def test_every_quote_stands_in_its_article_and_no_number_is_new() -> None:
    draft = _write("100원 택시 이용권은 언제 발행하나요?", make_hit(TAXI), make_hit(DONORS))
    articles = {TAXI.key: TAXI, DONORS.key: DONORS}
    assert draft.sentences
    for sentence in draft.sentences:
        source = articles[sentence.article_keys[0]].text
        assert comparable(sentence.quote) in comparable(source)
        assert ungrounded_numbers(sentence.text, source) == ()


def test_only_the_definition_that_is_asked_for_is_shown() -> None:
    terms = make_article(
        text=(
            "이 조례에서 사용하는 용어의 뜻은 다음과 같다.\n"
            "1. “고령운전자”란 운전면허를 소지한 70세 이상의 사람을 말한다.\n"
            "2. “와이파이”란 무선 인터넷을 말한다."
        )
    )
    draft = _write("고령운전자는 몇 살부터인가요?", make_hit(terms))
    assert [sentence.text for sentence in draft.sentences] == [
        "“고령운전자”란 운전면허를 소지한 70세 이상의 사람을 말합니다."
    ]


def test_a_better_second_article_is_taken_too_but_not_before_the_first() -> None:
    draft = _write("이용권 이월하여 써도 되나요?", make_hit(DONORS), make_hit(TAXI, paragraph=1))
    keys = [key for sentence in draft.sentences for key in sentence.article_keys]
    assert TAXI.key in keys


def test_nothing_is_said_where_nothing_fits() -> None:
    assert _write("zebra", make_hit(TAXI)).sentences != ()
    assert _write("달나라 여행 떠납시다", make_hit(TAXI)).sentences == ()
    assert _write("이용권", make_hit(make_article(text="삭제 <2022. 4. 21.>"))).sentences == ()


def test_an_answer_is_never_long() -> None:
    rules = "\n".join(
        f"{mark} 시장은 주차요금을 {number}번 정하고 널리 알려야 하며 주민의 뜻을 들어야 한다."
        for number, mark in enumerate("①②③④⑤⑥⑦⑧⑨", start=1)
    )
    draft = _write("주차요금을 누가 정하나요?", make_hit(make_article(text=rules)))
    assert 1 < len(draft.sentences) <= MAX_SENTENCES
    assert sum(len(sentence.text) for sentence in draft.sentences) <= MAX_CHARACTERS


def test_an_english_question_gets_an_english_line_before_the_quotation() -> None:
    draft = _write(
        "Can I use last month's tickets?",
        make_hit(TAXI, paragraph=1),
        voice=Voice(language=Language.ENGLISH),
    )
    first, *rest = draft.sentences
    assert first.text.startswith("This is what the city has in writing, in Korean")
    assert "제4조" in first.text
    assert all("Korean" not in sentence.text for sentence in rest)


def test_an_english_line_before_a_guide_does_not_call_it_the_citys_writing() -> None:
    guide = make_guide()
    hit = replace(make_hit(guide), guide=guide, parts={"question": 0.9})
    draft = _write("주차요금은 얼마인가요?", hit, voice=Voice(language=Language.ENGLISH))
    first = draft.sentences[0].text
    assert first.startswith("This is what this service's own guide says about 여수시 주차장 조례")
    assert "not the words of the law" in first


def test_everyday_words_lead_to_the_ordinances_words() -> None:
    article = make_article(text="① 수도요금은 매월 낸다.\n② 급수는 시장이 정한다.")
    lexicon = {"물값": ("수도요금",)}
    writer = QuotingWriter(
        yeosu(),
        FakeMorphemes(),
        lambda question, words: lexicon["물값"] if "물값" in question and words else (),
    )
    request = WritingRequest(
        question="물값은요?", hits=(make_hit(article, paragraph=-1),), voice=Voice()
    )
    assert writer.compose(request).sentences[0].text == "수도요금은 매월 냅니다."


def test_at_most_three_articles_are_drawn_on() -> None:
    hits = [
        make_hit(make_article(article=f"제{n}조", text=f"주차요금은 {n}원으로 한다."), paragraph=-1)
        for n in range(1, 6)
    ]
    draft = _write("주차요금이 얼마인가요?", *hits)
    assert len({key for sentence in draft.sentences for key in sentence.article_keys}) == 3


def test_an_article_that_is_hardly_likely_is_left_out() -> None:
    likely = make_hit(make_article(article="제1조", text="주차요금은 1원으로 한다."), score=9.0)
    unlikely = make_hit(make_article(article="제2조", text="주차권은 2원으로 한다."), score=0.0)
    draft = _write("주차요금이 얼마인가요?", likely, unlikely)
    assert [sentence.text for sentence in draft.sentences] == ["주차요금은 1원으로 합니다."]


def test_a_long_list_counts_towards_the_length_of_an_answer() -> None:
    items = "\n".join(f"{n}. 시장이 따로 정하는 {n}번째 서류" for n in range(1, 13))
    rules = (
        f"① 주차권을 받으려는 사람은 다음 각 호의 서류를 낸다.\n{items}\n"
        "② 주차권을 받으려는 사람은 서류를 직접 내고, 시장은 주차권을 바로 준다.\n"
        "③ 주차권을 받으려는 사람은 서류를 우편으로도 내고, 시장은 주차권을 보낸다.\n"
        "④ 주차권을 받으려는 사람은 서류를 다시 내고, 시장은 주차권을 다시 준다."
    )
    draft = _write("주차권 받으려면 무슨 서류를 내나요?", make_hit(make_article(text=rules)))
    listed = [line for one in draft.sentences for line in one.text.splitlines()]
    assert len(draft.sentences) + sum(line.startswith("- ") for line in listed) // 4 <= 5


def test_an_article_that_is_not_the_best_gives_one_clause_and_no_more() -> None:
    other = make_article(
        article="제9조",
        text=(
            "① 남은 이용권은 이월하여 쓸 수 있다고 보지 아니한다.\n"
            "② 이용권을 이월하여 쓴 사람은 이용권을 돌려주어야 한다.\n"
            "③ 이월하여 쓴 이용권은 무효로 한다."
        ),
    )
    draft = _write("이용권 이월하여 써도 되나요?", make_hit(TAXI, paragraph=1), make_hit(other))
    keys = [key for sentence in draft.sentences for key in sentence.article_keys]
    assert keys.count(TAXI.key) > 1
    assert keys.count(other.key) == 1


def test_part_of_a_list_does_not_pass_for_the_whole() -> None:
    items = "\n".join(
        f"{n}. {'가나다라마바사아자차카타파하'[n]} 시설을 쓰는 사람에게 주는 도움 하나"
        for n in range(14)
    )
    rule = f"시장은 다음 각 호의 도움을 줄 수 있다.\n{items}\n15. 와이파이 설치\n16. 와이파이 수리"
    draft = _write("와이파이 설치와 와이파이 수리를 도와주나요?", make_hit(make_article(text=rule)))
    *_, last = draft.sentences[0].text.splitlines()
    assert "- 와이파이 설치" in draft.sentences[0].text
    assert last == "이 밖에 열네 항목이 더 있고, 아래 근거에서 볼 수 있습니다."
    whole = _write("기부자에게 무엇을 해 주나요?", make_hit(DONORS))
    assert "이 밖에" not in whole.sentences[0].text
