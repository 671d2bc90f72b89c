"""The record keeps the draft, and what the check let go of it with the reason."""

from __future__ import annotations

from disclosure import Status, Strike
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.builders.library import make_draft, make_sentence
from tests.fakes.knowledge import FakeKnowledge


async def test_the_record_keeps_the_draft_and_what_the_check_let_go_of_it(desk: Desk) -> None:
    bad = "요금은 900원입니다."
    knowledge = FakeKnowledge(compose=lambda _: make_draft(make_sentence(), make_sentence(bad)))
    settled = desk.record(await desk.answering(knowledge).ask(make_question())).settlement
    assert settled is not None
    assert bad not in settled.answer
    kept, struck = settled.making.drafted
    assert (kept.text, kept.keys, kept.struck) == (
        make_sentence().text, make_sentence().article_keys, None,
    )  # fmt: skip
    assert (struck.text, struck.struck, struck.fault) == (bad, Strike.UNGROUNDED, "number 900원")


async def test_a_draft_of_which_nothing_was_left_is_kept_too(desk: Desk) -> None:
    bad = make_sentence("요금은 900원입니다.")
    knowledge = FakeKnowledge(compose=lambda _: make_draft(bad))
    settled = desk.record(await desk.answering(knowledge).ask(make_question())).settlement
    assert settled is not None
    assert settled.status is Status.NOT_GROUNDED
    assert [one.text for one in settled.making.drafted] == [bad.text]
