from __future__ import annotations

import regex

from city.korean import heard, phrase


def test_what_sounds_alike_is_heard_alike() -> None:
    assert heard("소득새") == heard("소득세")
    assert heard("돈을 않 냈어요") == heard("돈을 안 냇어요")


def test_what_sounds_otherwise_is_heard_otherwise() -> None:
    assert heard("버스") != heard("보스")
    assert heard("Bus 2, 여수") == "Bus 2, 여수"


def test_a_phrase_is_found_apart_and_across_a_few_words_of_one_sentence() -> None:
    pattern = regex.compile(phrase("면허(?:증)?갱신~어디"))
    assert pattern.search(heard("면허증 갱 신은 어디서 해요?"))
    assert not pattern.search(heard("면허 갱신했어요. 어디 살아요?"))
