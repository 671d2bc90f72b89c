from __future__ import annotations

import pytest

from knowledge.lexicon import EasyWord, easy_words
from knowledge.numbers import ungrounded_numbers
from knowledge.writing.plain_words import PlainWords

WORDS = PlainWords(
    (
        EasyWord(hard="교부하다", easy="내주다", explain=False),
        EasyWord(hard="제출하다", easy="내다", explain=False),
        EasyWord(hard="점포", easy="가게", explain=False),
        EasyWord(hard="분묘", easy="무덤", explain=False),
        EasyWord(hard="익월", easy="다음 달", explain=False),
        EasyWord(hard="과태료", easy="규칙을 어겨서 내는 돈", explain=True),
    )
)


@pytest.mark.parametrize(
    ("hard", "easy"),
    [
        ("증서를 교부하여야 합니다.", "증서를 내주어야 합니다."),
        ("증서를 교부할 수 있습니다.", "증서를 내줄 수 있습니다."),
        ("증서를 교부하여 주어야 합니다.", "증서를 내주어야 합니다."),
        ("증서를 교부하고 알립니다.", "증서를 내주고 알립니다."),
        ("신청서를 제출합니다.", "신청서를 냅니다."),
        ("신청서를 제출한 사람", "신청서를 낸 사람"),
        ("점포는 쉽니다.", "가게는 쉽니다."),
        ("분묘를 옮깁니다.", "무덤을 옮깁니다."),
        ("분묘로 씁니다.", "무덤으로 씁니다."),
        ("점포와 분묘가 있습니다.", "가게와 무덤이 있습니다."),
        ("익월까지 합니다.", "다음 달까지 합니다."),
        ("방해하여서는 아니 됩니다.", "방해해서는 안 됩니다."),
        ("지급하지 아니하고 반려합니다.", "지급하지 않고 반려합니다."),
        ("다음 각 호의 어느 하나에 해당하는 사람", "다음 중 하나인 사람"),
        ("판매 및 환전 수수료를 냅니다.", "판매와 환전 수수료를 냅니다."),
    ],
)
def test_a_hard_word_is_replaced_and_what_follows_it_repaired(hard: str, easy: str) -> None:
    assert WORDS.say(hard).text == easy


@pytest.mark.parametrize(
    ("hard", "easy"),
    [
        # 산 is what somebody bought, too.
        ("마을에 2년 이상 거주한 이웃", "마을에 2년 이상 살아온 이웃"),
        ("마을에 거주하는 이웃", "마을에 사는 이웃"),
        # 늘 tells how something is done, and tells of no noun.
        ("화장실을 상시 개방하여야 합니다.", "화장실을 늘 개방해야 합니다."),
        ("상시 영업을 하는 상인", "늘 영업을 하는 상인"),
        ("다만, 상시 개방이 어려운 화장실", "다만, 늘 개방하기 어려운 화장실"),
        ("상시 점검표", "상시 점검표"),
        ("텃밭의 크기, 상시 이용인원", "텃밭의 크기, 평소 이용자 수"),
        ("이웃들의 상시 협력체계 구축", "이웃들의 늘 협력하는 체계 구축"),
        # What is spent is told of by a verb before it.
        ("제4조에 따른 소요비용 산정기준", "제4조에 따른 비용 산정기준"),
        ("징수한 소요경비를 씁니다.", "징수한 비용을 씁니다."),
        ("텃밭을 적극 홍보하여 늘립니다.", "텃밭을 적극 알려 늘립니다."),
        # A city is named once.
        ("들꽃시 관내 섬에서", "들꽃시 여수시 안 섬에서"),
        ("여수시 관내의 주차장", "여수시 안의 주차장"),
    ],
)
def test_the_words_of_the_lexicon_read_as_people_speak(hard: str, easy: str) -> None:
    assert PlainWords(easy_words()).say(hard).text == easy


@pytest.mark.parametrize(
    "text",
    [
        "「점포 교부에 관한 조례」에 따릅니다.",
        "“분묘”란 땅에 묻는 시설을 말합니다.",
        "골목점포들이 모입니다.",
        "수립ㆍ교부하고 알립니다.",
        "교부되지 못한 증서",
    ],
)
def test_names_quotations_and_longer_words_are_left_alone(text: str) -> None:
    said = WORDS.say(text)
    assert said.text == text
    assert said.replaced == ()


def test_a_word_of_law_stays_and_is_explained() -> None:
    text = "과태료를 교부하여야 합니다."
    assert "과태료를" in WORDS.say(text).text
    assert WORDS.meanings(text) == {"과태료": "규칙을 어겨서 내는 돈"}
    assert WORDS.say(text).replaced == ("교부하다",)


def test_without_a_word_list_only_the_grammar_becomes_plain() -> None:
    assert PlainWords(()).say("교부하여야 합니다.").text == "교부해야 합니다."


def test_the_citys_word_list_is_long_unambiguous_and_adds_no_number() -> None:
    words = easy_words()
    assert len(words) >= 250
    assert len({word.hard for word in words}) == len(words)
    # A number in an explanation would stand in the answer without a source.
    assert [word.hard for word in words if ungrounded_numbers(word.easy, word.hard)] == []
    assert [word.hard for word in words if word.hard.endswith("하다") and word.explain] == []


def test_no_replacement_of_the_citys_list_negates_or_drops_a_verb() -> None:
    for word in easy_words():
        if not word.explain and word.hard.endswith("하다"):
            assert word.easy.endswith("다"), word.hard


def test_what_stands_under_laws_too_is_not_explained_as_belonging_to_an_ordinance() -> None:
    words = {one.hard: one.easy for one in easy_words() if one.explain}
    for hard in ("별표", "별지", "별지 서식", "시행규칙"):
        assert words[hard].startswith("법이나 조례"), hard


def test_a_word_whose_plain_wording_would_decide_a_rule_stays_and_is_explained() -> None:
    words = PlainWords((EasyWord(hard="무상으로", easy="돈을 받지 않고", explain=False),))
    assert words.say("무상으로 빌려줍니다.").text == "무상으로 빌려줍니다."
    assert words.meanings("무상으로 빌려줍니다.") == {"무상으로": "돈을 받지 않고"}


def test_a_noun_that_is_a_verb_with_the_word_behind_it_is_not_replaced() -> None:
    words = PlainWords((EasyWord(hard="원상복구", easy="처음 모습으로 되돌리기", explain=False),))
    assert words.say("원상복구 하여야 합니다.").text == "원상복구 해야 합니다."
    assert words.say("원상복구를 합니다.").text == "처음 모습으로 되돌리기를 합니다."
