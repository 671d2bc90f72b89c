from __future__ import annotations

import pytest

from knowledge.writing.facts import decides, same_facts, without_numbering

RULE = "시장은 65세 이상인 사람에게 요금을 감면할 수 있습니다."


@pytest.mark.parametrize(
    "easy",
    [
        "시장은 65세 이상인 사람에게 요금을 감면할 수 있습니다.",
        "시장은 요금을 감면할 수 있습니다. 65세 이상인 사람에게 합니다.",
    ],
)
def test_a_wording_that_keeps_everything_passes(easy: str) -> None:
    assert same_facts(RULE, easy)


@pytest.mark.parametrize(
    ("easy", "lost"),
    [
        ("시장은 60세 이상인 사람에게 요금을 감면할 수 있습니다.", "number"),
        ("시장은 65세 이하인 사람에게 요금을 감면할 수 있습니다.", "limit"),
        ("시장은 65세 이상인 사람에게 요금을 감면해야 합니다.", "permission"),
        ("시장은 65세 이상인 사람에게 요금을 감면할 수 없습니다.", "negation"),
        ("시장은 65세 이상인 사람에게 요금을 줄일 수 있습니다.", "word"),
        ("65세 이상인 사람에게 요금을 감면할 수 있습니다.", "subject"),
        ("시장은 65세 이상인 사람에게 요금을 30% 감면할 수 있습니다.", "addition"),
    ],
)
def test_a_wording_that_loses_or_adds_a_fact_is_refused(easy: str, lost: str) -> None:
    assert not same_facts(RULE, easy), lost


def test_a_noun_of_one_syllable_may_take_another_particle_and_may_not_be_lost() -> None:
    term = "나룻배란 강을 건너는 배를 말합니다."
    assert same_facts(term, "나룻배란 다음을 말합니다. 강을 건너는 배")
    assert not same_facts(term, "나룻배란 다음을 말합니다. 강을 건너는 것")
    assert not same_facts("이웃은 배를 탑니다.", "이웃은 배추 탑니다.")


def test_a_word_may_be_replaced_where_it_is_said_which() -> None:
    easy = "신청서를 내야 합니다."
    assert not same_facts("신청서를 제출하여야 합니다.", easy)
    assert same_facts("신청서를 제출하여야 합니다.", easy, replaced=("제출하다",))


def test_an_exception_a_name_and_a_condition_must_stay() -> None:
    rule = "다만, 「주차장법」 제3조에 따라 지정한 경우에는 제외합니다."
    assert not same_facts(rule, rule.replace("다만, ", ""))
    assert not same_facts(rule, rule.replace("주차장법", "도로법"))
    assert not same_facts(rule, "다만, 「주차장법」 제3조에 따라 지정하면 제외합니다.")


@pytest.mark.parametrize(
    "easy",
    [
        "요금을 감면하지 않습니다.",
        "요금을 감면할 수 있습니다.",
        "다만, 요금을 감면합니다.",
        "요금을 매년 감면합니다.",
        "요금을 전액 감면합니다.",
    ],
)
def test_a_word_that_decides_may_not_be_added(easy: str) -> None:
    assert same_facts("요금을 감면합니다.", "요금을 감면합니다.")
    assert not same_facts("요금을 감면합니다.", easy)


def test_a_name_in_foreign_letters_must_stay() -> None:
    assert not same_facts("DRT 버스를 운영합니다.", "BRT 버스를 운영합니다.")


def test_an_older_negation_is_the_same_as_a_newer_one() -> None:
    assert same_facts("지급하지 아니합니다.", "지급하지 않습니다.")
    assert same_facts("방해해서는 아니 됩니다.", "방해해서는 안 됩니다.")
    assert not same_facts("지급하지 아니합니다.", "지급합니다.")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("해야 합니다.\n1. 가\n2. 나\n끝", "해야 합니다.\n- 가\n- 나\n끝"),
        ("1. 가\n2. 나\n1. 다", "- 가\n- 나\n- 다"),
        ("3. 가\n4. 나", "3. 가\n4. 나"),
        ("1. 가\n3. 나", "- 가\n3. 나"),
        ("1. 가\n사이\n2. 나", "- 가\n사이\n2. 나"),
        ("1. 가:\n  - 아래\n2. 나", "- 가:\n  - 아래\n- 나"),
    ],
)
def test_only_lines_that_count_from_one_are_a_list(text: str, bare: str) -> None:
    assert without_numbering(text) == bare


def test_a_condition_that_is_lost_is_not_made_up_for_by_an_adverb_that_looks_like_one() -> None:
    rule = "비가 오는 경우에 관리자는 길을 수시로 살핍니다."
    lost = "비가 오는데 관리자는 길을 그때그때 살핍니다."
    assert not same_facts(rule, lost, replaced=("경우", "수시로"))
    kept = "비가 오는 경우에 관리자는 길을 그때그때 살핍니다."
    assert same_facts(rule, kept, replaced=("수시로",))


def test_what_may_be_done_is_kept_where_it_is_told_as_a_thing() -> None:
    rule = "위원은 수당을 받을 수 있습니다."
    assert same_facts(rule, "위원은 다음과 같이 할 수 있습니다. - 수당을 받기")
    assert not same_facts(rule, "위원은 다음과 같이 할 수 있습니다. - 수당을 내기")


def test_a_thing_that_is_named_by_no_word_of_its_own_may_lose_its_particle() -> None:
    assert same_facts("“텃밭”이란 빌린 것을 말합니다.", "“텃밭”이란 다음을 말합니다. - 빌린 것")


def test_one_of_two_things_is_kept_where_it_is_told_as_a_thing() -> None:
    rule = "의견을 듣거나 값을 낼 수 있습니다."
    assert same_facts(rule, "다음과 같이 할 수 있습니다. - 의견을 듣기 - 또는 값을 내기")
    assert not same_facts(rule, "다음과 같이 할 수 있습니다. - 의견을 내기 - 또는 값을 내기")


@pytest.mark.parametrize("link", ["두고,", "두며,", "두되,"])
def test_a_verb_that_linked_its_clause_to_the_next_may_end_a_sentence_of_its_own(link: str) -> None:
    rule = f"시는 텃밭지기를 {link} 반장은 이웃이 뽑습니다."
    assert same_facts(rule, "시는 텃밭지기를 둡니다. 반장은 이웃이 뽑습니다.")
    assert not same_facts(rule, "시는 텃밭지기를 봅니다. 반장은 이웃이 뽑습니다.")


def test_to_do_away_with_something_denies_nothing_and_easily_is_no_limit() -> None:
    assert same_facts("철거합니다.", "헐어 없앱니다.", replaced=("철거하다",))
    assert same_facts("용이하게 얻습니다.", "쉽게 얻습니다.", replaced=("용이하게",))
    assert not same_facts("문을 잠급니다.", "문이 없습니다.", replaced=("잠급니다",))
    assert not same_facts("5명 이하로 합니다.", "5명 이상으로 합니다.")


def test_a_wording_that_denies_or_obliges_decides_what_its_word_does_not() -> None:
    assert decides("무상으로", "돈을 받지 않고")
    assert decides("납부기한", "돈을 내야 하는 마지막 날")
    assert not decides("점포", "가게")
