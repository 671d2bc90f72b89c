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
