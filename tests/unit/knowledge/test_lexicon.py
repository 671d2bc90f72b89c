from __future__ import annotations

from collections import Counter

from knowledge.lexicon import Lexicon, easy_words, read_pairs, read_rows
from tests.fakes.morphemes import FakeMorphemes

PAIRS = [
    ("물값", "수도요금"),
    ("수도 공사", "급수공사"),
    ("개", "반려동물"),
    ("벌금", "과태료"),
    ("parking", "주차"),
]


class Syllables(FakeMorphemes):
    """Cuts 차 끌고 가기 as a tagger does: the stems alone."""

    def words(self, text: str) -> list[str]:
        return [word[0] for word in text.split()]


class CityWords(FakeMorphemes):
    """Cuts 시에서 하는 주차장 as a tagger does: the endings off."""

    def words(self, text: str) -> list[str]:
        return [{"시에서": "시", "하는": "하"}.get(word, word) for word in text.split()]


def _expand(question: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    morphemes = FakeMorphemes()
    found = Lexicon(PAIRS, morphemes).expand(question, morphemes.words(question))
    return found.statutes, found.words


def test_an_everyday_word_brings_the_ordinances_word() -> None:
    assert _expand("물값이 비싸요") == (("수도요금",), ("수도요금",))


def test_a_word_inside_a_longer_one_counts() -> None:
    assert _expand("우리집물값얼마") == (("수도요금",), ("수도요금",))


def test_two_words_count_written_together_or_apart() -> None:
    assert _expand("수도공사 언제 해요")[0] == ("급수공사",)
    assert _expand("공사를 해요, 수도")[0] == ("급수공사",)


def test_one_of_two_words_is_not_enough() -> None:
    assert _expand("아파트 공사 소음") == ((), ())


def test_a_single_syllable_inside_another_word_does_not_count() -> None:
    assert _expand("개인정보 개방") == ((), ())


def test_a_word_of_the_ordinances_that_the_question_says_itself_is_not_added() -> None:
    assert _expand("물값 말고 수도요금") == ((), ())


def test_words_of_one_syllable_count_side_by_side_and_in_order() -> None:
    lexicon = Lexicon([("차 끌고 가기", "견인")], Syllables())
    said = {
        "내 차 끌고 갔는데": ("나", "차", "끌", "가", "찾"),
        "끌고 간 차에 가요": ("끌", "가", "차", "가"),
        "차 타고 줄 끌고 가요": ("차", "타", "줄", "끌", "가"),
    }
    found = [lexicon.expand(question, words).statutes for question, words in said.items()]
    assert found == [("견인",), (), ()]


def test_what_the_city_is_asked_to_do_is_no_thing_that_it_runs() -> None:
    lexicon = Lexicon([("시에서 하는 주차장", "공영주차장")], CityWords())
    said = {
        "시에서 하는 주차장은요": ("시", "하", "주차장"),
        "교회 주차장을 열면 시에서 뭘 하나요": ("교회", "주차장", "열", "시", "하"),
        "하는 일 없이 비는 주차장 시에 줄래요": ("하", "일", "비", "주차장", "시"),
    }
    found = [lexicon.expand(question, words).statutes for question, words in said.items()]
    assert found == [("공영주차장",), (), ()]


def test_part_of_a_compound_is_not_the_whole() -> None:
    class Parts(FakeMorphemes):
        """Takes the last syllable off, as a tagger does with 노인+당."""

        def words(self, text: str) -> list[str]:
            return [word[:-1] for word in super().words(text)]

    lexicon = Lexicon([("노인당", "경로당")], Parts())
    assert lexicon.expand("노인 일자리", ["노인", "일자리"]).statutes == ()
    assert lexicon.expand("동네 노인당이요", ["노인"]).statutes == ("경로당",)


def test_latin_letters_of_another_word_do_not_count() -> None:
    lexicon = Lexicon([("ai", "인공지능")], FakeMorphemes())
    assert lexicon.expand("visa in Korea", ["visa", "in", "korea"]).statutes == ()
    assert lexicon.expand("Which AI is used", ["which", "ai"]).statutes == ("인공지능",)


def test_latin_words_count_in_any_case() -> None:
    assert _expand("PARKING fee")[0] == ("주차",)


def test_a_question_without_everyday_words_stays_as_it_is() -> None:
    assert _expand("") == ((), ())


def test_no_more_than_six_words_are_handed_to_the_model() -> None:
    morphemes = FakeMorphemes()
    lexicon = Lexicon([("물값", f"요금{letter}") for letter in "가나다라마바사아"], morphemes)
    found = lexicon.expand("물값", morphemes.words("물값"))
    assert (len(found.statutes), len(found.words)) == (6, 8)


def test_the_shipped_lexicon_holds_no_pair_twice_and_no_empty_word() -> None:
    pairs = read_pairs()
    assert len(pairs) == len(set(pairs)) > 700
    assert all(citizen and statute and citizen != statute for citizen, statute in pairs)


def test_each_row_of_the_lexicon_finds_or_writes_or_says_what_a_word_means() -> None:
    rows = read_rows()
    assert all(row.statute and row.easy for row in rows)
    assert {row.write for row in rows} == {"", "replace", "explain"}
    assert len(rows) == len(set(rows))
    assert read_pairs()[: sum(bool(row.citizen) for row in rows)] == [
        (row.citizen, row.statute) for row in rows if row.citizen
    ]


def test_a_word_is_written_in_one_way_and_by_the_row_that_says_so() -> None:
    rows = [row for row in read_rows() if row.write]
    assert [row.statute for row in rows] == [word.hard for word in easy_words()]
    assert max(Counter(row.statute for row in rows).values()) == 1
    written = {word.hard: (word.easy, word.explain) for word in easy_words()}
    assert written["점포"] == ("가게", False)
    assert written["교부하다"] == ("내주다", False)
    assert written["과태료"][1]
