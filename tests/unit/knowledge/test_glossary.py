from __future__ import annotations

import pytest

from knowledge.glossary import Glossary, shipped_glossary
from knowledge.lexicon import Lexicon
from tests.fakes.morphemes import FakeMorphemes

GLOSSARY = Glossary(
    [
        ("garbage", "쓰레기"),
        ("garbage bag", "종량제봉투"),
        ("fee", "수수료"),
        ("water bill", "수도요금"),
        ("driver's license", "운전면허"),
    ]
)


def test_a_longer_term_goes_before_the_one_that_stands_in_it() -> None:
    assert GLOSSARY.korean("How heavy may garbage bags be?") == ("종량제봉투",)


def test_longer_terms_come_first() -> None:
    assert GLOSSARY.korean("Is there a fee on my water bill?") == ("수도요금", "수수료")


@pytest.mark.parametrize("said", ["Driver's licenses", "drivers license", "driver’s LICENSE"])
def test_plural_possessive_and_case_do_not_count(said: str) -> None:
    glossary = Glossary([("driver's license", "운전면허"), ("drivers license", "운전면허")])
    assert glossary.korean(said) == ("운전면허",)


def test_part_of_a_word_is_no_term() -> None:
    assert GLOSSARY.korean("I feel coffee") == ()


def test_english_inside_korean_is_looked_up() -> None:
    assert GLOSSARY.korean("나 garbage bag 어디서 사요?") == ("종량제봉투",)


def test_a_glossary_of_nothing_finds_nothing() -> None:
    assert Glossary(()).korean("water bill") == ()


def test_a_translation_finds_but_does_not_count_as_evidence() -> None:
    lexicon = Lexicon([("물값", "수도요금")], FakeMorphemes(), GLOSSARY)
    english = lexicon.expand("water bill", ["water", "bill"])
    korean = lexicon.expand("물값", ["물값"])
    assert english.statutes == korean.statutes == ("수도요금",)
    assert english.translated == {"수도요금"}
    assert korean.translated == frozenset()


def test_the_shipped_glossary_knows_british_and_american_words() -> None:
    for american, british in [("parking lot", "car park"), ("trash bag", "rubbish bag")]:
        known = shipped_glossary().korean(american)
        assert known
        assert set(known) <= set(shipped_glossary().korean(british))


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Where can I park?", "주차"),
        ("I am pregnant. Where can I park my car?", "주차"),
        ("Where is the park?", "공원"),
        ("How do I get to Dolsan park?", "공원"),
    ],
)
def test_whoever_parks_asks_for_no_park(asked: str, meant: str) -> None:
    assert {"주차", "공원"} & set(shipped_glossary().korean(asked)) == {meant}
