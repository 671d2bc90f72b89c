"""No more exchanges leave at once than the city lets leave."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from admin.audits import AuditBooks
from admin.office.audits.taking import Taking
from admin.office.desk import Desk
from city import CityProfile, Database, FixedClock
from disclosure import Accesses, Exchanges, Notices, Records, Wanted
from tests.builders.audits import exchange
from tests.builders.officials import Staff


def test_of_more_than_may_leave_at_once_the_newest_leave_and_they_alone_are_noted(
    staff: Staff, records: Records, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    _, second, third = (exchange(records) for _ in range(3))
    few = replace(profile, audits=replace(profile.audits, most_exported=2))
    desk = Desk(few, Notices(few.notices), database, staff.sign_in)
    taking = Taking(desk, AuditBooks(database, clock, few), Exchanges(database), clock)
    taken = taking.taken(Wanted(), "seo", "분기 보고")
    rows = list(csv.reader(StringIO(taken.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [str(third), str(second)]
    noted = Accesses(database, clock).newest(5)
    assert sorted(one.record for one in noted) == [second, third]
