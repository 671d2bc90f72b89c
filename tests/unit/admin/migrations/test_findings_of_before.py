"""Findings whose words an agenda says already are named as let out by the step to 0029."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import bindparam, text

from admin.audits import AuditFindings
from admin.migrations import migrate
from city import CityProfile, Clock, Database
from tests.builders.audits import HAN
from tests.builders.migrations import at_step

OPENED = date(2026, 11, 2)
BY_WORDS, BY_NUMBER, TAKEN_OFF, NOT_PUT_ON = 1, 2, 3, 4
WORDS = "요금이 옛것입니다: 100% '무료'"
TITLES = {11: WORDS, 12: "감사 지적 사항 2번(질문과 답 점검)"}
ITEMS = {BY_WORDS: 11, BY_NUMBER: 12, TAKEN_OFF: 13, NOT_PUT_ON: None}
MEETING = text("""insert into committee_meetings (number, version, starts, place, demanded_by,
    urgency, closed_why, closing_demanded_by) values (1, 1, :starts, '시청', '[]', '', '', '[]')""")
ITEM = text("""insert into committee_items (number, version, meeting, place, matter, title,
    asked_by_chair, paper) values (:number, 1, 1, 1, 'services', :title, :no, '')""")
FINDING = text("""insert into audit_findings (number, version, kind, subject, text, owner, due,
    opened, measure, why, item) values (:number, 1, 'exchange', '', :words, '', :opened, :opened,
    '', '', :item)""").bindparams(bindparam("opened", OPENED))


def test_words_that_an_agenda_says_are_named_as_let_out_and_others_wait(
    empty: Database, clock: Clock, profile: CityProfile
) -> None:
    at_step(empty, "0028")
    with empty.unit() as session:
        session.execute(MEETING, {"starts": datetime(2026, 12, 3, 5, tzinfo=UTC)})
        for number, title in TITLES.items():
            session.execute(ITEM, {"number": number, "title": title, "no": False})
        for number, item in ITEMS.items():
            session.execute(FINDING, {"number": number, "words": WORDS, "item": item})
    migrate(empty)
    findings = AuditFindings(empty, clock, profile)
    released = {one.number: one.released for one in findings.every()}
    assert released == {BY_WORDS: OPENED, BY_NUMBER: None, TAKEN_OFF: None, NOT_PUT_ON: None}
    assert findings.public_words(TITLES) == {11: WORDS}
    assert findings.release(BY_NUMBER, 1, HAN).done, "what waits is let out as ever"
    assert findings.public_words(TITLES) == {11: WORDS, 12: WORDS}
