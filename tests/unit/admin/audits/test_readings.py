"""Readers judge without knowing each other's verdicts, which expire with their articles."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from admin.audits import Grade, Judged, Reading, Readings, store
from admin.audits.texts import AuditRule
from admin.books import Kept
from city import CityProfile, Clock, Database
from disclosure import Journal, Records
from tests.builders.audits import HAN, LEE, MarkedArticles, exchange, judged
from tests.builders.disclosure import make_citation


@pytest.fixture
def articles() -> MarkedArticles:
    return MarkedArticles()


@pytest.fixture
def records(either: Database, clock: Clock) -> Records:
    return Records(either, clock)


@pytest.fixture
def readings(
    either: Database, clock: Clock, profile: CityProfile, articles: MarkedArticles
) -> Readings:
    return Readings(either, clock, profile, articles.marks)


def said(kept: Kept) -> list[object]:
    return [one.sentence for one in kept.findings]


def own(readings: Readings, record: int, reader: str) -> Reading:
    found = readings.of(record, reader)
    assert found is not None
    return found[0]


def test_the_second_reader_sees_the_firsts_verdicts_after_giving_their_own(
    readings: Readings, records: Records
) -> None:
    number = exchange(records)
    assert readings.judge(judged(number, Grade.RIGHT, Grade.WRONG), LEE).done
    assert readings.of(number, "han") is None
    assert readings.counts(number) == (1, 0)
    assert readings.judge(judged(number, Grade.RIGHT, Grade.HARD), HAN).done
    mine, others = readings.of(number, "han") or (None, ())
    assert mine is not None
    assert mine.grades == (Grade.RIGHT, Grade.HARD)
    assert [(one.reader, one.reasons[1]) for one in others] == [("lee", "wrong 까닭")]


def test_the_journal_tells_of_a_reading_only_its_seal(
    readings: Readings, records: Records, either: Database
) -> None:
    number = exchange(records)
    assert readings.judge(judged(number, Grade.UNLAWFUL, Grade.RIGHT), LEE).done
    (kept,) = Journal(either).latest()
    assert (kept.act.verb, kept.act.subject, kept.act.by) == (
        "reading.given",
        f"record:{number}",
        "lee",
    )
    assert "unlawful" not in str(kept)
    reading = own(readings, number, "lee")
    assert [one.after for one in kept.act.changes] == [reading.seal]
    with either.unit() as session:
        salt = str(session.execute(text("SELECT salt FROM audit_reading_words")).scalar())
    told = Judged(record=number, grades=reading.grades, reasons=reading.reasons)
    assert store.seal_of(told, "lee", reading.basis, salt) == reading.seal
    assert store.seal_of(told, "han", reading.basis, salt) != reading.seal


def test_a_reader_mends_a_slip_until_somebody_else_has_read(
    readings: Readings, records: Records
) -> None:
    number = exchange(records)
    assert readings.judge(judged(number, Grade.WRONG, Grade.RIGHT), LEE).done
    assert readings.judge(judged(number), LEE).done
    assert own(readings, number, "lee").grades == (Grade.RIGHT, Grade.RIGHT)
    assert readings.counts(number) == (1, 0)
    assert readings.judge(judged(number, Grade.WRONG, Grade.RIGHT), HAN).done
    again = readings.judge(judged(number, Grade.WRONG, Grade.RIGHT), LEE)
    assert said(again) == [AuditRule.READ_BY_ANOTHER]
    assert own(readings, number, "lee").grades == (Grade.RIGHT, Grade.RIGHT)


def test_a_verdict_expires_when_its_article_changes_and_is_given_anew(
    readings: Readings, records: Records, articles: MarkedArticles
) -> None:
    number, key = exchange(records), make_citation().key
    for by in (LEE, HAN):
        assert readings.judge(judged(number), by).done
    assert readings.agreement([number]).units == 2
    articles.held[key] = "2026-12-01 b"
    assert readings.of(number, "lee") is None
    assert readings.counts(number) == (0, 2)
    assert readings.agreement([number]).units == 0
    assert readings.judge(judged(number, Grade.OUTDATED, Grade.RIGHT), LEE).done
    assert own(readings, number, "lee").grades[0] is Grade.OUTDATED
    assert readings.read_by([number]) == {number: frozenset({"lee"})}


def test_what_was_written_of_an_exchange_goes_with_its_words_and_the_verdicts_stay(
    readings: Readings, records: Records, either: Database
) -> None:
    number = exchange(records, chat="chat-9")
    assert readings.judge(judged(number, Grade.WRONG, Grade.RIGHT), LEE).done
    assert records.forget("chat-9") == 1
    with either.unit() as session:
        assert session.execute(text("SELECT count(*) FROM audit_reading_words")).scalar() == 0
        assert session.execute(text("SELECT count(*) FROM record_topics")).scalar() == 0
    kept = own(readings, number, "lee")
    assert (kept.grades, kept.reasons, kept.basis) == ((Grade.WRONG, Grade.RIGHT), (), {})


def test_a_verdict_that_was_given_anew_stays_expired_when_the_words_are_erased(
    readings: Readings, records: Records, articles: MarkedArticles
) -> None:
    number, key = exchange(records, chat="chat-9"), make_citation().key
    assert readings.judge(judged(number, Grade.WRONG, Grade.WRONG), LEE).done
    articles.held[key] = "2026-12-01 b"
    assert readings.judge(judged(number, Grade.OUTDATED, Grade.RIGHT), LEE).done
    assert readings.judge(judged(number, Grade.OUTDATED, Grade.RIGHT), HAN).done
    assert readings.counts(number) == (2, 1)
    assert records.forget("chat-9") == 1
    assert readings.counts(number) == (2, 1)
    assert own(readings, number, "lee").grades[0] is Grade.OUTDATED
    found = readings.agreement([number])
    assert (found.units, found.same) == (2, 2)


def test_a_verdict_that_had_expired_counts_no_more_when_its_exchange_is_erased(
    readings: Readings, records: Records, articles: MarkedArticles
) -> None:
    number, key = exchange(records, chat="chat-9"), make_citation().key
    other = exchange(records, chat="chat-9", citations=())
    assert readings.judge(judged(number, Grade.RIGHT, Grade.RIGHT), LEE).done
    assert readings.judge(judged(other, Grade.RIGHT, Grade.RIGHT), LEE).done
    assert readings.expire() == 0
    articles.held[key] = "2026-12-01 b"
    assert readings.expire() == 1
    assert readings.expire() == 0
    assert records.forget("chat-9") == 2
    assert readings.counts(number) == (0, 1)
    assert readings.counts(other) == (1, 0)
    assert readings.of(number, "lee") is None


def test_a_verdict_holds_again_when_an_article_that_was_gone_comes_back_as_it_was(
    readings: Readings, records: Records, articles: MarkedArticles
) -> None:
    number, key = exchange(records), make_citation().key
    assert readings.judge(judged(number, Grade.RIGHT, Grade.RIGHT), LEE).done
    mark = articles.held.pop(key)
    assert readings.counts(number) == (0, 1)
    assert readings.expire() == 0
    articles.held[key] = mark
    assert readings.counts(number) == (1, 0)


def test_an_erased_exchange_is_judged_no_more(readings: Readings, records: Records) -> None:
    number = exchange(records, chat="chat-9")
    records.forget("chat-9")
    assert said(readings.judge(judged(number), LEE)) == [AuditRule.EXCHANGE_ERASED]
    assert readings.counts(number) == (0, 0)


def test_personal_data_in_a_reason_is_hidden(readings: Readings, records: Records) -> None:
    number = exchange(records)
    told = judged(number, Grade.WRONG, Grade.RIGHT, reasons=["010-1234-5678로 답함", ""])
    assert readings.judge(told, LEE).done
    assert "1234" not in own(readings, number, "lee").reasons[0]


def test_agreement_is_that_of_the_first_two_readers_over_all_sentences(
    readings: Readings, records: Records
) -> None:
    first, second, alone = (exchange(records) for _ in range(3))
    right, wrong = Grade.RIGHT, Grade.WRONG
    for number, by, grades in (
        (first, LEE, (right, wrong)),
        (first, HAN, (right, wrong)),
        (second, HAN, (right, right)),
        (second, LEE, (right, wrong)),
        (alone, LEE, (right, right)),
    ):
        assert readings.judge(judged(number, *grades), by).done
    found = readings.agreement([first, second, alone])
    assert (found.units, found.same) == (4, 3)
    # p_o = 3/4; the first readers say right 3 of 4, the second ones 2 of 4: p_e = 1/2.
    assert found.kappa == pytest.approx(0.5)


def test_nothing_is_judged_without_a_name_or_where_nothing_is(readings: Readings) -> None:
    nobody = type(LEE)(person=" ", reason="점검")
    assert not readings.judge(judged(1), nobody).done
    assert not readings.judge(judged(99), LEE).done
