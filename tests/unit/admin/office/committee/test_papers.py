"""Members read the papers of their own meetings and keep out of items, each for themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from admin.books import By
from admin.committee import Proceedings
from admin.committee.meetings import RecusalGround, Way
from admin.officials import Role
from city import Database
from tests.builders.committee import OPENS, fresh, item, meeting
from tests.builders.officials import Staff
from tests.unit.admin.office.committee.conftest import Desk, beside, seen

BY = By(person="이간사", reason="소집")
NOTICED = date(2026, 11, 24)


class Asked:
    """How often a database was asked."""

    def __init__(self, database: Database) -> None:
        self.count = 0
        event.listen(database.engine, "before_cursor_execute", self._asked)

    def _asked(self, *_told: object) -> None:
        self.count += 1


PAPERS = "/office/papers"
WITHDRAW = "/office/papers/1/withdraw"
TELLS = {"ground": "interest", "facts": "공급자의 자문을 맡음"}
THREE = {
    "version": "1", "name": "위원3", "category": "expert", "sex": "man", "seat": "member",
    "since": "2026-03-01", "until": "2028-02-29", "other_committees": "0", "account": "choi",
}  # fmt: skip


@pytest.fixture
async def choi(secretary: Desk, staff: Staff) -> Desk:
    """The third member, signed in; the second account is no member's."""
    await secretary.convene()
    staff.hire("choi", Role.MEMBER)
    assert (await secretary.fill("/office/committee/members/3", THREE)).status_code == 303
    staff.hire("other", Role.MEMBER)
    await secretary.enter("choi")
    return secretary


async def test_a_member_reads_the_papers_of_own_meetings(choi: Desk) -> None:
    words = seen(await choi.get(PAPERS))
    assert "생활안내 도입" in words
    assert "도입 계획서" in words


async def test_ten_meetings_are_read_as_fast_as_one(choi: Desk, database: Database) -> None:
    asked = Asked(database)
    await choi.get(PAPERS)
    one = asked.count
    told = item(paper="도입 계획서")
    for days in range(1, 11):
        starts = OPENS + timedelta(days=days)
        called = meeting(starts=starts, noticed=NOTICED, papers=NOTICED, announced=NOTICED)
        assert Proceedings(choi.books).convene(fresh(called), [fresh(told)], BY).done
    asked.count = 0
    words = seen(await choi.get(PAPERS))
    assert words.count("도입 계획서") == 11
    assert words.index("2026. 12. 25.") < words.index("2026. 12. 15.")
    assert asked.count == one


async def test_who_is_no_member_reads_none_and_withdraws_for_nobody(choi: Desk) -> None:
    await choi.enter("other")
    words = seen(await choi.get(PAPERS))
    assert "도입 계획서" not in words
    assert (await choi.fill(WITHDRAW, TELLS)).status_code == 404
    found = Proceedings(choi.books).sitting(1)
    assert found is not None
    assert not found.recusals


async def test_a_member_keeps_out_of_an_item_and_reads_it_no_more(choi: Desk) -> None:
    nothing = await choi.fill(WITHDRAW, {**TELLS, "facts": " "})
    assert nothing.status_code == 422
    assert "각종 위원회 조례 제8조" in beside(nothing, "item-1-facts")
    # Whose it is stands in the session: a field says nothing of it.
    assert (await choi.fill(WITHDRAW, {**TELLS, "member": "4"})).status_code == 303
    found = Proceedings(choi.books).sitting(1)
    assert found is not None
    (kept,) = found.recusals
    told = (kept.member, kept.way, kept.ground)
    assert told == (3, Way.WITHDRAWN, RecusalGround.INTEREST)
    words = seen(await choi.get(PAPERS))
    assert "이 안건에서 빠지셨습니다." in words
    assert "도입 계획서" not in words


async def test_a_member_sees_none_of_the_secretarys_pages(choi: Desk) -> None:
    for path in ("", "/members", "/meetings/1", "/items/1", "/minutes/1"):
        assert (await choi.get(f"/office/committee{path}")).status_code == 403
