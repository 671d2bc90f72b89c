from __future__ import annotations

import pytest

from bot.answering.national import matters, national_matter


@pytest.mark.parametrize(
    ("question", "telephone"),
    [
        ("연말 정산 환급금은 언제 들어와요?", "126"),
        ("국민연금 몇 살부터 받을 수 있어요?", "1355"),
        ("How do I renew my visa in Korea?", "1345"),
        ("여권을 새로 만들려면 무엇이 필요해요?", ""),
    ],
)
def test_a_matter_of_national_law_has_its_office(question: str, telephone: str) -> None:
    matter = national_matter(question, ["제5조(주차요금) 주차요금은 30분에 600원으로 한다."])
    assert matter
    assert matter.telephone == telephone


def test_an_ordinance_that_names_the_matter_answers_itself() -> None:
    article = "여수시 제증명 수수료 조례 제2조 주민등록 등본은 1통에 400원으로 한다."
    assert national_matter("주민등록등본 값이 얼마예요?", [article]) is None


@pytest.mark.parametrize(
    "question",
    [
        "소비자 상담은 어디서 하나요?",
        "면허를 반납하면 무엇을 주나요?",
        "우체국 앞 공영주차장은 얼마예요?",
        "과속방지턱을 놓아 주세요",
        "늙은이 혼자 사는데 수도요금을 깎아 주나요?",
        "Is parking advisable here?",
    ],
)
def test_a_matter_of_the_city_is_none(question: str) -> None:
    assert national_matter(question, []) is None


def test_no_word_stands_twice_and_every_office_has_a_number() -> None:
    words = [matter.word for matter in matters()]
    assert len(words) == len(set(words)) > 80
    assert all(bool(one.name) == bool(one.telephone) == bool(one.english) for one in matters())


@pytest.mark.parametrize(
    "question",
    ["종합소득새 언재 내요?", "최저임금 올헤 얼마?", "월급을 않줘요", "종합 소득 세 는 언제 내요"],
)
def test_a_matter_is_known_by_its_sound_and_with_any_blanks(question: str) -> None:
    assert national_matter(question, [])


def test_an_article_answers_in_korean_what_is_asked_in_english() -> None:
    article = "여수시 생활임금 조례 제5조 생활임금은 최저임금보다 많아야 한다."
    assert national_matter("Is it more than the minimum wage?", [article]) is None
    assert national_matter("Is it more than the minimum wage?", ["주차요금은 600원으로 한다."])


@pytest.mark.parametrize(
    "question", ["시에서 기초연금에 더 얹어 줘요?", "국민연금 말고 시에서 주는 연금이 있나요?"]
)
def test_who_asks_what_the_city_gives_is_not_sent_to_another_body(question: str) -> None:
    assert national_matter(question, []) is None


def test_a_word_said_again_and_again_is_read_at_once() -> None:
    assert national_matter("월급을 " * 400, []) is None
