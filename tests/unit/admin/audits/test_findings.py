"""Findings are opened, mended, closed and told; another room opens its own once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import text

from admin.audits import AuditDuties, AuditFinding, AuditFindings, FindingKind, Readings
from admin.audits.texts import AuditDuty, AuditRule
from admin.books import BooksSentence, Kept
from admin.committee import CommitteeBooks, Item, Matter, Meeting
from city import SEOUL, CityProfile, Clock, Database, Department
from disclosure import Records
from tests.builders.audits import HAN, LEE, TODAY, MarkedArticles, exchange, finding, judged


@pytest.fixture
def findings(either: Database, clock: Clock, profile: CityProfile) -> AuditFindings:
    return AuditFindings(either, clock, profile)


def said(kept: Kept) -> list[object]:
    return [one.sentence for one in kept.findings]


def kept_of(findings: AuditFindings, number: int) -> AuditFinding:
    found = findings.find(number)
    assert found is not None
    return found


def test_a_finding_goes_from_its_opening_to_its_closing(findings: AuditFindings) -> None:
    number = findings.open(finding(closed=TODAY, item=9), LEE).number
    opened = kept_of(findings, number)
    assert (opened.open, opened.opened, opened.item) == (True, TODAY, None)
    due = date(2027, 1, 4)
    assert findings.answer(number, 1, "교통과", due, "요금표를 다시 받음", LEE).done
    assert said(findings.close(number, 1, "새 요금임", LEE)) == [BooksSentence.CHANGED_MEANWHILE]
    assert findings.close(number, 2, "새 요금임", LEE).done
    closed = kept_of(findings, number)
    assert (closed.owner, closed.due, closed.closed) == ("교통과", due, TODAY)
    assert (closed.measure, closed.why) == ("요금표를 다시 받음", "새 요금임")
    assert said(findings.close(number, 3, "또", LEE)) == [AuditRule.CLOSED_ALREADY]


@pytest.mark.parametrize("typed", ["record:12", "Record:12", " record: 012 ", "RECORD：12"])
def test_an_exchange_is_found_by_its_number_however_somebody_types_it(
    findings: AuditFindings, typed: str
) -> None:
    number = findings.open(finding(subject=typed), LEE).number
    assert kept_of(findings, number).subject == "record:12"


def test_a_finding_that_is_late_may_still_be_answered_without_moving_its_day(
    findings: AuditFindings, either: Database, clock: Clock
) -> None:
    with findings.turn(LEE) as turn:
        late = turn.add(finding(due=date(2026, 11, 1)))
    assert findings.answer(late.number, 1, "교통과", late.due, "", LEE).done
    earlier = findings.answer(late.number, 2, "교통과", date(2026, 11, 2), "", LEE)
    assert said(earlier) == [AuditRule.DUE_IN_PAST]


def test_personal_data_in_what_is_written_of_a_finding_is_hidden_and_the_citys_numbers_stay(
    findings: AuditFindings,
) -> None:
    typed = "{}: 010-1234-5678로 답함, 시청은 061-659-2114"
    told = finding(text=typed.format("지적"), measure=typed.format("먼저 한 일"))
    number = findings.open(told, LEE).number
    opened = kept_of(findings, number)
    measure, why = typed.format("조치"), typed.format("까닭")
    assert findings.answer(number, 1, "교통과", opened.due, measure, LEE).done
    assert findings.close(number, 2, why, LEE).done
    closed = kept_of(findings, number)
    for written in (opened.text, opened.measure, closed.measure, closed.why):
        assert "1234" not in written
        assert "061-659-2114" in written
    assert closed.why.startswith("까닭: ")


def test_what_another_room_says_of_a_finding_is_masked_too(findings: AuditFindings) -> None:
    told = "010-1234-5678로 답함, 시청은 061-659-2114"
    number = findings.open_from(FindingKind.PROBE, "probe:4", told, LEE).number
    kept = kept_of(findings, number).text
    assert "1234" not in kept
    assert "061-659-2114" in kept


def test_another_room_opens_a_finding_once_until_it_is_closed(findings: AuditFindings) -> None:
    told = (FindingKind.PROBE, "probe:3", "답이 어제와 다릅니다.", LEE)
    first, again = findings.open_from(*told), findings.open_from(*told)
    assert first.done
    assert again.number == first.number
    other = findings.open_from(FindingKind.EQUALITY, *told[1:])
    assert other.number != first.number
    opened = kept_of(findings, first.number)
    # Twenty working days after a Tuesday, two holidays or none: never a Saturday or a Sunday.
    assert opened.due == findings.usual_day()
    assert opened.due.weekday() < 5
    assert findings.answer(first.number, 1, "정보과", opened.due, "고침", LEE).done
    assert findings.close(first.number, 2, "같아짐", LEE).done
    assert findings.open_from(*told).number not in {first.number, other.number}
    assert [one.subject for one in findings.every()] == ["probe:3"] * 3


def test_open_findings_are_duties_of_the_calendar(findings: AuditFindings) -> None:
    number = findings.open(finding(), LEE).number
    (one,) = AuditDuties(findings).duties()
    assert (one.key, one.due, one.sentence) == (
        f"audits.finding:{number}",
        date(2026, 12, 24),
        AuditDuty.FINDING_OPEN,
    )
    assert one.path == f"/office/findings/{number}"
    assert findings.answer(number, 1, "교통과", one.due, "고침", LEE).done
    assert findings.close(number, 2, "고쳐짐", LEE).done
    assert AuditDuties(findings).duties() == ()


def test_the_most_urgent_stand_first_and_what_is_closed_last(findings: AuditFindings) -> None:
    for day in (24, 3, 10):
        assert findings.open(finding(due=date(2026, 12, day)), LEE).done
    assert findings.answer(2, 1, "교통과", date(2026, 12, 3), "고침", LEE).done
    assert findings.close(2, 2, "고쳐짐", LEE).done
    assert [one.number for one in findings.every()] == [3, 1, 2]
    assert [one.number for one in findings.every(open_only=True)] == [3, 1]


def test_a_finding_is_put_before_the_committee_once(
    findings: AuditFindings, either: Database, clock: Clock, profile: CityProfile
) -> None:
    committee = CommitteeBooks(either, clock, profile)
    with committee.turn(LEE) as turn:
        planned = turn.add(Meeting(starts=_at(12), place="시청")).number
        held = turn.add(Meeting(starts=_at(1), ended=_at(1), place="시청")).number
    number = findings.open(finding(), LEE).number
    put = (committee, number)
    assert said(findings.put_before(*put, 9, planned, HAN)) == [BooksSentence.CHANGED_MEANWHILE]
    for meeting in (held, 99):
        assert said(findings.put_before(*put, 1, meeting, HAN)) == [AuditRule.MEETING_OVER]
    assert findings.put_before(*put, 1, planned, HAN).done
    seated = kept_of(findings, number)
    with committee.reading() as shelf:
        (item,) = shelf.every(Item)
    assert (item.number, item.meeting, item.matter) == (seated.item, planned, Matter.SERVICES)
    assert item.title == f"감사 지적 사항 {number}번(질문과 답 점검)"
    assert item.paper == seated.text, "members are given it to read"
    assert said(findings.put_before(*put, 2, planned, HAN)) == [AuditRule.ON_AGENDA_ALREADY]
    assert findings.put_before(committee, 99, 1, planned, HAN).number == 0


def seat(
    findings: AuditFindings, database: Database, clock: Clock, profile: CityProfile, **told: object
) -> tuple[int, int]:
    """A finding of lee's on an agenda; its number, and the item's."""
    committee = CommitteeBooks(database, clock, profile)
    with committee.turn(LEE) as turn:
        meeting = turn.add(Meeting(starts=_at(12), place="시청")).number
    number = findings.open(finding(**told), LEE).number
    assert findings.put_before(committee, number, 1, meeting, HAN).done
    return number, kept_of(findings, number).item or 0


def test_the_agenda_names_a_department_and_no_person(
    findings: AuditFindings, either: Database, clock: Clock, profile: CityProfile
) -> None:
    profile = replace(
        profile, departments={"교통과": Department(name="교통과", telephone="061-659-0000")}
    )
    known = AuditFindings(either, clock, profile)
    for owner in ("교통과", "김영국"):
        seat(known, either, clock, profile, owner=owner)
    with CommitteeBooks(either, clock, profile).reading() as shelf:
        titles = [one.title for one in shelf.every(Item)]
    assert titles == [
        "감사 지적 사항 1번(질문과 답 점검, 교통과)",
        "감사 지적 사항 2번(질문과 답 점검)",
    ]


def test_its_words_are_public_once_somebody_who_has_not_written_them_lets_them(
    findings: AuditFindings, either: Database, clock: Clock, profile: CityProfile
) -> None:
    number = findings.open(finding(text="요금이 옛것입니다."), LEE).number
    assert said(findings.release(number, 1, HAN)) == [AuditRule.NOT_ON_AGENDA]
    number, item = seat(findings, either, clock, profile, text="요금이 옛것입니다.")
    assert findings.public_words({item}) == {}
    version = kept_of(findings, number).version
    assert said(findings.release(number, version, LEE)) == [AuditRule.RELEASED_BY_WRITER]
    assert findings.public_words({item}) == {}
    assert findings.release(number, version, HAN).done
    assert kept_of(findings, number).released == TODAY
    assert findings.public_words({item}) == {item: "요금이 옛것입니다."}
    again = findings.release(number, version + 1, HAN)
    assert said(again) == [AuditRule.RELEASED_ALREADY]


def test_its_words_are_public_once_two_readers_have_judged_the_answer(
    findings: AuditFindings, either: Database, clock: Clock, profile: CityProfile
) -> None:
    record = exchange(Records(either, clock))
    _, item = seat(findings, either, clock, profile, subject=f"record:{record}")
    readings = Readings(either, clock, profile, MarkedArticles().marks)
    for reader, public in ((LEE, 0), (LEE, 0), (HAN, 1)):
        assert readings.judge(judged(record), reader).done
        assert len(findings.public_words({item})) == public


def test_who_has_written_it_puts_it_on_no_agenda_even_where_two_readers_have_judged(
    findings: AuditFindings, either: Database, clock: Clock, profile: CityProfile
) -> None:
    record = exchange(Records(either, clock))
    readings = Readings(either, clock, profile, MarkedArticles().marks)
    assert all(readings.judge(judged(record), reader).done for reader in (LEE, HAN))
    seat(findings, either, clock, profile)
    number = findings.open(finding(subject=f"record:{record}"), LEE).number
    alone = findings.put_before(CommitteeBooks(either, clock, profile), number, 1, 1, LEE)
    assert said(alone) == [AuditRule.SEATED_BY_WRITER]


def test_a_verdict_that_has_expired_makes_nothing_public(
    findings: AuditFindings, either: Database, clock: Clock, profile: CityProfile
) -> None:
    record, articles = exchange(Records(either, clock)), MarkedArticles()
    readings = Readings(either, clock, profile, articles.marks)
    assert readings.judge(judged(record), LEE).done
    articles.held = dict.fromkeys(articles.held, "2026-01-01 b")
    assert readings.expire()
    assert readings.judge(judged(record), HAN).done
    _, item = seat(findings, either, clock, profile, subject=f"record:{record}")
    assert findings.public_words({item}) == {}


def test_what_is_public_is_masked_even_if_it_was_written_before_that_was_done(
    findings: AuditFindings, either: Database, clock: Clock, profile: CityProfile
) -> None:
    number, item = seat(findings, either, clock, profile)
    with either.unit() as session:
        raw = {"raw": "010-2345-6789로 전화한 시민의 답이 틀림"}
        session.execute(text("update audit_findings set text = :raw"), raw)
    assert findings.release(number, kept_of(findings, number).version, HAN).done
    assert "2345" not in findings.public_words({item})[item]


def _at(month: int) -> datetime:
    return datetime(2026, month, 3, 14, tzinfo=SEOUL)
