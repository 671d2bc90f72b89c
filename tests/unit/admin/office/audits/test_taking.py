"""What leaves of exchanges: no more than the city lets leave, each with how it was answered."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from admin.audits import AuditBooks
from admin.office.audits.taking import Taking
from admin.office.desk import Desk
from city import CityProfile, Database, FixedClock
from disclosure import Accesses, Exchanges, Notices, Records, Status, Wanted
from knowledge import Store
from tests.builders.audits import exchange
from tests.builders.disclosure import make_asked, make_making, make_settlement
from tests.builders.officials import Staff


def test_of_more_than_may_leave_at_once_the_newest_leave_and_they_alone_are_noted(
    staff: Staff, records: Records, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    _, second, third = (exchange(records) for _ in range(3))
    few = replace(profile, audits=replace(profile.audits, most_exported=2))
    desk = Desk(few, Notices(few.notices), database, staff.sign_in)
    taking = Taking(
        desk,
        AuditBooks(database, clock, few),
        Exchanges(database),
        records,
        Store(database, clock).articles,
        clock,
    )
    taken = taking.taken(Wanted(), "seo", "분기 보고")
    rows = list(csv.reader(StringIO(taken.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [str(third), str(second)]
    noted = Accesses(database, clock).newest(5)
    assert sorted(one.record for one in noted) == [second, third]


def test_what_was_understood_and_drafted_leaves_too_and_nothing_of_it_once_it_is_erased(
    staff: Staff, records: Records, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    exchange(records, chat="chat-2")
    newest = records.open(make_asked("그럼 경차는요?"))
    records.settle(newest, make_settlement(making=make_making("=HYPERLINK")))
    desk = Desk(profile, Notices(profile.notices), database, staff.sign_in)
    articles = Store(database, clock).articles
    books = AuditBooks(database, clock, profile)
    taking = Taking(desk, books, Exchanges(database), records, articles, clock)

    def rows() -> list[dict[str, str]]:
        taken = taking.taken(Wanted(), "seo", "분기 보고").decode("utf-8-sig")
        return list(csv.DictReader(StringIO(taken)))

    draft = "초안과 확인 결과"
    whole = (
        "찾을 때 쓴 질문"
        "(앞의 질문을 잇거나 여러 질문 가운데 하나를 고르거나 잘못 친 글자를 고친 글)"
    )
    made, before = rows()
    assert made[whole] == f"'{make_making('=HYPERLINK').understood}", "as a formula does nothing"
    sent, struck = made[draft].splitlines()
    name = "여수시 주차장 조례 제5조(주차요금)"
    assert sent == f"'=HYPERLINK 주차요금은 30분에 600원입니다. ({name}, 보냄)"
    assert struck.startswith(
        f"=HYPERLINK 경차는 무료입니다. ({name}, 뺌: 조문에 없는 말이 있습니다."
    )
    assert (before[whole], before[draft]) == ("", "")
    records.forget("chat-1")
    erased, _ = rows()
    assert (erased[whole], erased[draft]) == ("", "")


def test_a_question_that_repeats_an_earlier_one_notes_a_look_at_that_one_too(
    staff: Staff, records: Records, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    other = exchange(records, chat="chat-2", status=Status.NOTHING_FOUND)
    asked = exchange(records)
    follow = records.open(make_asked("그럼 경차는요?"))
    told = make_settlement(status=Status.NOTHING_FOUND, making=make_making("그럼"))
    records.settle(follow, told)
    desk = Desk(profile, Notices(profile.notices), database, staff.sign_in)
    books, articles = AuditBooks(database, clock, profile), Store(database, clock).articles
    taking = Taking(desk, books, Exchanges(database), records, articles, clock)
    taking.taken(Wanted(status=Status.NOTHING_FOUND), "seo", "분기 보고")
    noted = {one.record: one.purpose for one in Accesses(database, clock).newest(9)}
    assert noted.keys() == {other, asked, follow}
    assert str(follow) in noted[asked]
    assert "분기 보고" in noted[follow]


def test_one_question_of_several_repeats_no_earlier_one(
    staff: Staff, records: Records, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    exchange(records)
    both = records.open(make_asked("교복비는 얼마예요? 그리고 주차요금은 얼마예요?"))
    making = make_making("교복비는 얼마예요?")
    told = make_settlement(status=Status.NOTHING_FOUND, making=making)
    records.settle(both, replace(told, choices=("주차요금은 얼마예요?",)))
    desk = Desk(profile, Notices(profile.notices), database, staff.sign_in)
    books, articles = AuditBooks(database, clock, profile), Store(database, clock).articles
    taking = Taking(desk, books, Exchanges(database), records, articles, clock)
    taking.taken(Wanted(status=Status.NOTHING_FOUND), "seo", "분기 보고")
    assert [one.record for one in Accesses(database, clock).newest(9)] == [both]
