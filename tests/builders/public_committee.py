"""The public pages over the books of a committee in which a meeting was held."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import httpx
from fastapi import FastAPI

from admin.audits import AuditFindings
from admin.books import By
from admin.committee import Appointments, CommitteeBooks, Proceedings, Publications
from admin.committee.afterwards import (
    Condition,
    Minutes,
)
from admin.committee.meetings import (
    Attendance,
    Choice,
    Recusal,
    RecusalGround,
    Vote,
    Way,
)
from admin.committee.people import Sex
from admin.public import NamedSystems, committee_of
from admin.register import Drifts, Lists
from city import CityProfile, Database, FixedClock
from disclosure import Notices
from tests.builders.committee import (
    LATER,
    OPENS,
    chair,
    fresh,
    item,
    meeting,
    member,
    seat_vice_chair,
)

BY = By(person="이간사", reason="공개")
PAGE = "/committee"
MEETING = "/committee/meetings/1"
TOLD = FixedClock(OPENS.replace(month=12, day=1))
AFTER = FixedClock(LATER.replace(day=17))


class Public:
    """The public pages over books in which a meeting was held."""

    def __init__(self, database: Database, profile: CityProfile) -> None:
        self.database, self.profile = database, profile
        self.about: int | None = None
        self.books = CommitteeBooks(database, TOLD, profile)

    async def read(self, path: str, clock: FixedClock = AFTER) -> httpx.Response:
        """A page, as it is at a time."""
        app = FastAPI()
        books = CommitteeBooks(self.database, clock, self.profile)
        notices = Notices(self.profile.notices)
        lists, drifts = Lists(self.database), Drifts(self.database)
        systems = NamedSystems(lists=lists, drifts=drifts, own=self.profile.assistant_name)
        app.include_router(
            committee_of(
                books=books,
                profile=self.profile,
                notices=notices,
                systems=systems,
                findings=AuditFindings(self.database, clock, self.profile),
            )
        )
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
            return await client.get(path)

    async def words(self, path: str, clock: FixedClock = AFTER) -> str:
        """What somebody reads there."""
        answer = await self.read(path, clock)
        assert answer.status_code == 200
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", answer.text)).split())

    def call(self, **told: object) -> None:
        """Seat five, and call a meeting that is announced unless told otherwise."""
        people = Appointments(self.books)
        sexes = (Sex.WOMAN, Sex.MAN, Sex.WOMAN, Sex.MAN)
        others = [fresh(member(n, sex=sex, young=True)) for n, sex in enumerate(sexes, 2)]
        assert people.appoint([fresh(chair()), *others], BY).done
        day = TOLD.now().date()
        dates = {"noticed": day, "papers": day, "announced": day, **told}
        called = fresh(meeting(**dates))
        about = fresh(item(paper="비밀 자료", system=self.about))
        assert Proceedings(self.books).convene(called, [about], BY).done

    def hold(self) -> None:
        """Hold it: one keeps out, three are in favour, one against; it is carried and over.

        What was done is kept two days later.
        """
        seat_vice_chair(self.books, 2)
        self.books = CommitteeBooks(self.database, AFTER, self.profile)
        held = Proceedings(self.books)
        came = [Attendance(meeting=1, member=n, arrived=OPENS) for n in range(1, 6)]
        assert held.arrive(1, came, BY).done
        out = Recusal(
            item=1, member=5, way=Way.WITHDRAWN, ground=RecusalGround.INTEREST, facts="자문"
        )
        assert held.recuse(out, BY).done
        choices = {1: Choice.FOR, 2: Choice.FOR, 3: Choice.FOR, 4: Choice.AGAINST}
        votes = [Vote(item=1, member=n, choice=one, at=LATER) for n, one in choices.items()]
        assert held.vote_together(1, votes, BY).done
        assert held.decide(1, "도입한다", LATER, BY).done
        due = AFTER.now().date()
        asked = Condition(item=1, text="보고한다", owner="정보과", due=due)
        assert held.ask_for(asked, BY).done
        found = held.sitting(1)
        assert found is not None
        assert held.change(replace(found.meeting, ended=LATER), BY).done

    def write(self, **told: object) -> None:
        """Write its minutes."""
        values: dict[str, object] = {
            "meeting": 1, "observers": ("최전문",), "proceedings": "개회와 폐회",
            "remarks": "위원2가 걱정을 말함", "results": "도입하기로 함", **told,
        }  # fmt: skip
        written = Minutes(**values)  # type: ignore[arg-type]
        assert Publications(self.books).write_minutes(written, BY).done
