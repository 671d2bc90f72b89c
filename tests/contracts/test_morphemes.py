"""What cutting into morphemes promises: the fake and Kiwi."""

from __future__ import annotations

import pytest

from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.ports import Morphemes
from tests.fakes.morphemes import FakeMorphemes

KIWI = KiwiMorphemes()


@pytest.fixture(params=["fake", "kiwi"])
def morphemes(request: pytest.FixtureRequest) -> Morphemes:
    return FakeMorphemes() if request.param == "fake" else KIWI


def test_particles_fall_off(morphemes: Morphemes) -> None:
    assert morphemes.words("주차요금은")[-1] in {"요금", "주차요금"}


def test_numbers_stay(morphemes: Morphemes) -> None:
    assert "600" in morphemes.words("30분에 600원")


def test_latin_words_stay_in_small_letters(morphemes: Morphemes) -> None:
    assert "ai" in morphemes.words("AI 사회")


@pytest.mark.parametrize("text", ["", " ", "?!", "🙂"])
def test_a_text_without_words_has_none(morphemes: Morphemes, text: str) -> None:
    assert morphemes.words(text) == []


def test_order_and_repetition_are_kept(morphemes: Morphemes) -> None:
    words = morphemes.words("견인 보관 견인")
    assert words == ["견인", "보관", "견인"]


def test_a_verb_is_found_by_its_stem() -> None:
    assert "부르" in KIWI.words("택시를 불렀어요")


def test_endings_and_particles_are_no_words_of_their_own() -> None:
    assert not {"어요", "를", "았", "은"} & set(KIWI.words("택시를 불렀어요, 요금은 냈어요"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("경노당은 쓰래기 봉투 최데 얼마", "경로당은 쓰레기 봉투 최대 얼마"),
        ("시행게획을 공게하나요", "시행계획을 공개하나요"),
        ("종량재봉투. 장에인 주차", "종량제봉투. 장애인 주차"),
    ],
)
def test_kiwi_mends_a_slip_and_nothing_beside_it(typed: str, meant: str) -> None:
    assert KIWI.mended(typed) == meant


@pytest.mark.parametrize(
    "well",
    [
        "수돗세 언제까지 내면 되나요?",
        "시민옴부즈만은 몇 명인가요? 추천하는 모임에는 누가 들어가나요?",
        "수도요금을  나눠서 내면\n몇 달까지 가능한가요?",
        "How many ombudsmen are there?",
        "",
        "ㅋㅋ 🙂 123",
    ],
)
def test_kiwi_leaves_what_is_typed_well_as_it_stands(well: str) -> None:
    assert KIWI.mended(well) == well


def test_pieces_stand_where_they_stand_in_the_text(morphemes: Morphemes) -> None:
    text = "견인 보관소의 요금"
    pieces = morphemes.pieces(text)
    assert next(text[one.start : one.end] for one in pieces) == "견인"
    assert all(0 <= one.start <= one.end <= len(text) for one in pieces)


@pytest.mark.parametrize("text", ["", " ", "?!", "🙂"])
def test_a_text_without_words_has_no_pieces(morphemes: Morphemes, text: str) -> None:
    assert morphemes.pieces(text) == []


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("인공지눙 기본계획을 알려 주세요", ["인공지눙"]),
        ("모범시민 포창은 언제", ["포", "창"]),
        ("최데 얼마", ["최"]),
        ("최고령 시민의 수수료를 알려 주세요", []),
    ],
)
def test_kiwi_doubts_what_its_dictionary_does_not_know_or_what_falls_apart(
    text: str, doubted: list[str]
) -> None:
    pieces = [one for one in KIWI.pieces(text) if one.doubtful]
    assert [text[one.start : one.end] for one in pieces] == doubted


def test_kiwi_tells_numbers_and_grammar_from_words() -> None:
    text = "이십 명은"
    told = {text[one.start : one.end]: one for one in KIWI.pieces(text)}
    assert any(one.number for word, one in told.items() if word in "이십")
    assert told["은"].grammar
