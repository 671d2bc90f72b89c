"""Who is still to judge an answer is not shown what another reader found of it."""

from __future__ import annotations

import pytest

from admin.audits import AuditFindings, Blind, Grade, Readings
from admin.books import By
from city import CityProfile, Clock, Database
from disclosure import Act, Journal, Records, write_act
from tests.builders.audits import HAN, LEE, MarkedArticles, exchange, finding, judged
from tests.builders.disclosure import make_asked

MANY = 501
"""More acts than a page of the journal holds."""


@pytest.fixture
def blind(database: Database, clock: Clock, profile: CityProfile) -> Blind:
    readings = Readings(database, clock, profile, MarkedArticles().marks)
    return Blind(readings, Records(database, clock), Journal(database))


@pytest.fixture
def findings(database: Database, clock: Clock, profile: CityProfile) -> AuditFindings:
    return AuditFindings(database, clock, profile)


@pytest.fixture
def judged_once(database: Database, clock: Clock, profile: CityProfile) -> str:
    """An exchange that one reader has judged, as a finding names it."""
    number = exchange(Records(database, clock))
    readings = Readings(database, clock, profile, MarkedArticles().marks)
    assert readings.judge(judged(number, Grade.RIGHT, Grade.WRONG), LEE).done
    return f"record:{number}"


def test_a_finding_stays_hidden_however_much_was_done_to_it_since(
    blind: Blind, findings: AuditFindings, judged_once: str, database: Database, clock: Clock
) -> None:
    """The second reader, who did the oldest act on a page of the journal, did not open it."""
    kept = findings.open(finding(subject=judged_once), LEE).number
    act = Act(
        verb="audits.auditfinding.changed",
        subject=f"audits.auditfinding:{kept}",
        by=HAN.person,
        reason="조치를 적음",
    )
    with database.unit() as session:
        for _ in range(MANY):
            write_act(session, act, clock.now())
    assert blind.hidden(HAN.person, findings.every()) == {kept}
    assert blind.hidden(LEE.person, findings.every()) == frozenset()


def test_who_opened_a_finding_reads_it_whoever_changed_it_since(
    blind: Blind, findings: AuditFindings, judged_once: str
) -> None:
    han = By(person=HAN.person, reason="지적")
    kept = findings.open(finding(subject=judged_once), han)
    assert findings.answer(kept.number, 1, "교통과", finding().due, "", LEE).done
    assert blind.hidden(HAN.person, findings.every()) == frozenset()
    assert blind.hidden("choi", findings.every()) == {kept.number}


def test_a_finding_that_was_written_before_anybody_judged_leads_no_reader_either(
    blind: Blind, findings: AuditFindings, database: Database, clock: Clock, profile: CityProfile
) -> None:
    number = exchange(Records(database, clock))
    kept = findings.open(finding(subject=f"record:{number}"), LEE).number
    assert blind.hidden(HAN.person, findings.every()) == {kept}
    assert blind.hidden(LEE.person, findings.every()) == frozenset()
    readings = Readings(database, clock, profile, MarkedArticles().marks)
    assert readings.judge(judged(number), HAN).done
    assert blind.hidden(HAN.person, findings.every()) == frozenset()


def test_a_finding_leads_nobody_who_judges_again_what_has_expired(
    findings: AuditFindings, database: Database, clock: Clock, profile: CityProfile
) -> None:
    number, articles = exchange(Records(database, clock)), MarkedArticles()
    readings = Readings(database, clock, profile, articles.marks)
    blind = Blind(readings, Records(database, clock), Journal(database))
    assert readings.judge(judged(number), LEE).done
    kept = findings.open(finding(subject=f"record:{number}"), LEE).number
    before, articles.held = articles.held, dict.fromkeys(articles.held, "2026-01-01 b")
    assert readings.expire()
    assert blind.hidden(HAN.person, findings.every()) == {kept}
    articles.held = before
    assert blind.hidden(HAN.person, findings.every()) == {kept}


@pytest.mark.parametrize("answer", [None, "", " \n "], ids=["never settled", "empty", "blank"])
def test_what_nobody_can_judge_hides_no_finding_from_anybody(
    blind: Blind, findings: AuditFindings, database: Database, clock: Clock, answer: str | None
) -> None:
    records = Records(database, clock)
    number = records.open(make_asked()) if answer is None else exchange(records, answer)
    assert findings.open(finding(subject=f"record:{number}"), LEE).done
    assert blind.hidden(HAN.person, findings.every()) == frozenset()
