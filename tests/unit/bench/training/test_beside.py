from __future__ import annotations

from bench.training.beside import half_as_read, read_beside
from bench.training.example import Example

EXAMPLES = [
    Example(question=f"노인정 {at}", article=f"조례/제{at}조", passage="경로당")
    for at in range(200)
]
BESIDE = {one.question: f"{one.question} (경로당)" for one in EXAMPLES[:100]}


def test_the_ordinances_words_stand_beside_a_question_that_has_everyday_ones() -> None:
    found = read_beside(["노인정 가도 되나요?", "경로당 가도 되나요?", "ㅎㅎ"])
    assert "경로당" in found["노인정 가도 되나요?"]
    assert found["노인정 가도 되나요?"].startswith("노인정 가도 되나요? (")
    assert "ㅎㅎ" not in found


def test_half_of_the_questions_are_learned_as_the_search_reads_them() -> None:
    found = half_as_read(EXAMPLES, BESIDE, seed=1)
    changed = [one for one, before in zip(found, EXAMPLES, strict=True) if one != before]
    assert 30 < len(changed) < 70
    assert all(one.question.endswith("(경로당)") for one in changed)
    assert [one.article for one in found] == [one.article for one in EXAMPLES]


def test_the_seed_alone_decides_which() -> None:
    assert half_as_read(EXAMPLES, BESIDE, 1) == half_as_read(EXAMPLES, BESIDE, 1)
    assert half_as_read(EXAMPLES, BESIDE, 1) != half_as_read(EXAMPLES, BESIDE, 2)
