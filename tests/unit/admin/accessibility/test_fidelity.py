"""Easy answers are held against the standard ones of the same question, and no words leave."""

from __future__ import annotations

import pytest

from admin.accessibility import AloudRule, Answers, answers_found, as_json, held_against
from admin.accessibility.report import Found
from city import Database, FixedClock, Mode
from disclosure import Records
from knowledge import Readability
from tests.builders.disclosure import make_asked, make_citation, make_settlement

STANDARD = "장애인은 주차요금의 100분의 50을 감면합니다. 다만, 전용구획은 감면하지 않습니다."
EASY = "장애인은 주차요금을 100분의 50만큼 깎아 드립니다. 하지만 전용구획은 깎아 주지 않습니다."
FALSE = "장애인은 주차요금을 100분의 80만큼 깎아 드립니다. 하지만 전용구획은 깎아 주지 않습니다."


@pytest.fixture
def records(database: Database, clock: FixedClock) -> Records:
    return Records(database, clock)


def given(
    records: Records,
    text: str,
    mode: Mode,
    *,
    chat: str = "chat-1",
    question: str = "장애인은 얼마나 깎아 주나요?",
    article: str = "제5조",
) -> int:
    """An answer that was given."""
    number = records.open(make_asked(question, chat=chat, mode=mode))
    cited = (make_citation(article=article),)
    records.settle(number, make_settlement(text, mode=mode, citations=cited))
    return number


def found(records: Records, few: int | None = None) -> Answers:
    return answers_found(records, lambda _step, _done, _total: None, few)


def test_a_faithful_pair_is_counted_and_nothing_is_wrong(records: Records) -> None:
    standard, easy = given(records, STANDARD, Mode.STANDARD), given(records, EASY, Mode.EASY)
    answers = found(records)
    (pair,) = answers.pairs
    assert (pair.standard, pair.easy, pair.changed) == (standard, easy, ())
    assert (answers.looked_at, answers.alone, answers.unfaithful) == (2, 0, ())


def test_a_changed_number_is_found_and_told_by_the_numbers_of_the_records(
    records: Records,
) -> None:
    standard, easy = given(records, STANDARD, Mode.STANDARD), given(records, FALSE, Mode.EASY)
    (pair,) = found(records).unfaithful
    assert (pair.standard, pair.easy) == (standard, easy)
    assert any("80" in one for one in pair.changed)
    told = Found(sentences=1, flaws=(), answers=found(records))
    assert not told.well
    assert "장애인" not in str(as_json(told))


@pytest.mark.parametrize(
    "other",
    [{"chat": "chat-2"}, {"question": "경차는요?"}, {"article": "제6조"}],
    ids=["another chat", "another question", "another article"],
)
def test_an_easy_answer_is_held_against_its_own_twin_alone(
    records: Records, other: dict[str, str]
) -> None:
    given(records, STANDARD, Mode.STANDARD, **other)
    given(records, FALSE, Mode.EASY)
    answers = found(records)
    assert (answers.pairs, answers.alone) == ((), 1)


def test_what_is_forgotten_is_looked_at_no_more(records: Records) -> None:
    given(records, STANDARD, Mode.STANDARD)
    given(records, FALSE, Mode.EASY)
    records.forget("chat-1")
    assert found(records).looked_at == 0


def test_the_newest_few_find_their_twins_among_all(records: Records) -> None:
    given(records, STANDARD, Mode.STANDARD)
    given(records, FALSE, Mode.EASY)
    answers = found(records, 1)
    assert answers.looked_at == 1
    assert len(answers.unfaithful) == 1


def test_what_is_read_wrongly_in_an_answer_is_told_by_rule(records: Records) -> None:
    number = given(records, "① 시장은 10~20%를 감면합니다.", Mode.STANDARD)
    wrong = found(records).read_wrongly
    assert wrong == {AloudRule.RANGE: (number,), AloudRule.CIRCLED: (number,)}


def test_how_far_one_is_is_told(records: Records) -> None:
    for _ in range(3):
        given(records, STANDARD, Mode.STANDARD)
    told: list[tuple[int, int]] = []
    answers_found(records, lambda _step, done, total: told.append((done, total)))
    assert told[-1] == (3, 3)


def test_an_easier_wording_gains_points() -> None:
    hard = (
        "감면을 받으려는 사람이 시장이 정하는 서류를 정하여진 날까지 갖추어 내지 아니하는 때에는"
        " 시장은 그 사람을 감면을 받을 사람의 명단에서 제외합니다."
    )
    changed, gain = held_against("서류를 내지 않으면 제외합니다.", hard, Readability())
    assert gain is not None
    assert gain > 0
    # That `때에는` sets a condition too is not known: the pair is told, and looked at by people.
    assert changed == ("condition",)
