"""What everybody sees of the committee is what was published, and no more of anybody."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI

from admin.books import By
from admin.committee import OWN_SYSTEM, Appointments, CommitteeBooks, Proceedings, Publications
from admin.committee.afterwards import (
    Condition,
    Minutes,
    Review,
    Roster,
    Verdict,
    Withheld,
)
from admin.committee.meetings import (
    Attendance,
    Choice,
    Hearing,
    Recusal,
    RecusalGround,
    Vote,
    Way,
)
from admin.committee.people import Leaving, LeavingGround, Seat, Sex
from admin.public import NamedSystems, committee_of
from admin.register import Drifts, Lists, Register, RegisterBooks
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock, Voice
from disclosure import Notices
from tests.builders.bindings import setup
from tests.builders.committee import LATER, OPENS, chair, fresh, item, meeting, member
from tests.builders.register import LEE, in_service

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
            committee_of(books=books, profile=self.profile, notices=notices, systems=systems)
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
        """Hold it: one keeps out, three are in favour, one against; it is carried and over."""
        second = Appointments(self.books).committee().members[1]
        seated = replace(second, seat=Seat.VICE_CHAIR, elected_in=1)
        assert Appointments(self.books).change(seated, BY).done
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


@pytest.fixture
def public(database: Database, profile: CityProfile) -> Public:
    return Public(database, profile)


async def test_before_anything_is_published_the_pages_say_so_under_the_notice(
    public: Public, profile: CityProfile
) -> None:
    words = await public.words(PAGE)
    assert Notices(profile.notices).in_force(Voice()).short in words
    assert "아직 공개한 명단이 없습니다." in words
    assert "아직 공개한 회의가 없습니다." in words
    assert (await public.read(MEETING)).status_code == 404
    assert (await public.read(f"/committee/meetings/{10**30}")).status_code == 404


async def test_a_roster_is_shown_as_of_its_day_with_no_more_than_it_names(public: Public) -> None:
    public.call()
    assert "위원3" not in await public.words(PAGE)
    roster = Roster(day=TOLD.now().date(), on_site=True, in_gazette=True)
    assert Publications(public.books).publish_roster(roster, BY).done
    left = Leaving(
        member=3, ground=LeavingGround.MISCONDUCT, last_day=TOLD.now().date(), facts="비위 사실"
    )
    assert Appointments(public.books).dismiss(left, BY).done
    words = await public.words(PAGE)
    assert "박부시장 위원장, 부시장 (당연직 위원" in words
    assert "위원3 위원 (위촉직 위원, 5호 인공지능 전문가)" in words
    assert not any(part in words for part in ("여성", "남성", "청년", "비위"))


async def test_a_roster_that_is_withheld_says_why_and_names_nobody(public: Public) -> None:
    public.call()
    roster = Roster(day=TOLD.now().date(), withheld_why="심의의 공정성")
    assert Publications(public.books).publish_roster(roster, BY).done
    words = await public.words(PAGE)
    assert "심의의 공정성" in words
    assert "위원3" not in words


async def test_a_meeting_is_seen_once_it_is_announced_its_papers_never(public: Public) -> None:
    public.call(announced=None)
    assert (await public.read(MEETING, TOLD)).status_code == 404
    found = Proceedings(public.books).sitting(1)
    assert found is not None
    said = replace(found.meeting, announced=TOLD.now().date())
    assert Proceedings(public.books).change(said, BY).done
    words = await public.words(MEETING, TOLD)
    assert "생활안내 도입" in words
    assert "회의록은 아직 공개되지 않았습니다." in words
    assert "비밀 자료" not in words
    assert "2026. 12. 15. 위원회 회의" in await public.words(PAGE, TOLD)


async def test_minutes_are_seen_from_their_day_on_with_counts_and_without_who(
    public: Public,
) -> None:
    public.call()
    public.hold()
    public.write(published=LATER.date())
    early = await public.words(MEETING, TOLD)
    assert "도입하기로 함" not in early
    words = await public.words(MEETING)
    for part in ("개회와 폐회", "도입하기로 함", "도입한다", "가결",
                 "의결에 참여 4명: 찬성 3명, 반대 1명", "보고한다"):  # fmt: skip
        assert part in words, part
    for part in ("위원2", "위원5", "최전문", "걱정", "자문"):
        assert part not in words, part


async def test_minutes_that_are_late_say_since_when_they_are_owed(public: Public) -> None:
    public.call()
    public.hold()
    public.write()
    words = await public.words(MEETING)
    assert "각종 위원회 조례 제13조제2항" in words
    assert "도입하기로 함" not in words


async def test_minutes_that_are_withheld_name_the_ground(public: Public) -> None:
    public.call()
    public.hold()
    public.write(withheld=Withheld.PRIVACY, withheld_why="신청인을 알아볼 수 있음")
    words = await public.words(MEETING)
    assert "6호 개인정보" in words
    assert "신청인을 알아볼 수 있음" in words
    assert "도입하기로 함" not in words


async def test_a_condition_is_open_then_overdue_and_met_in_the_end(public: Public) -> None:
    public.call()
    public.hold()
    public.write(published=LATER.date())
    assert "이행 중" in await public.words(MEETING)
    week = FixedClock(AFTER.now().replace(day=24))
    assert "기한이 지남" in await public.words(MEETING, week)
    with public.books.reading() as shelf:
        (asked,) = shelf.every(Condition)
    done = replace(asked, met=AFTER.now().date(), evidence="보고서")
    assert Proceedings(public.books).ask_for(done, BY).done
    assert "2026. 12. 17. 이행함" in await public.words(MEETING, week)


async def test_a_review_is_seen_with_its_verdict(public: Public) -> None:
    done = TOLD.now().date()
    review = Review(year=2025, done=done, verdict=Verdict.KEEP, text="두 번 모여 심의함")
    assert Publications(public.books).review(review, BY).done
    words = await public.words(PAGE)
    assert "2025년 평가: 존치 두 번 모여 심의함" in words


async def test_script_in_what_is_published_is_text(public: Public) -> None:
    public.call(place="<script>alert(1)</script>")
    answer = await public.read(MEETING)
    assert "<script>" not in answer.text
    assert "&lt;script&gt;" in answer.text


async def test_the_public_reads_how_many_experts_were_heard_and_not_who(public: Public) -> None:
    public.call()
    public.hold()
    told = Hearing(item=1, name="정전문", affiliation="한국대", at=OPENS, said="시험이 필요하다")
    assert Proceedings(public.books).hear(told, BY).done
    public.write(published=LATER.date())
    words = await public.words(MEETING)
    assert "의견을 들은 전문가 1명의 의견을 들음" in words
    assert not any(part in words for part in ("정전문", "한국대", "시험이 필요하다"))


async def test_an_item_names_the_system_that_it_is_about_once_the_register_shows_it(
    public: Public, database: Database, profile: CityProfile
) -> None:
    register = Register(RegisterBooks(database, TOLD, profile, lambda _text: 100.0))
    there = in_service(register).system
    public.about = there.number
    public.call()
    assert there.name not in await public.words(MEETING)
    assert register.release(there.number, there.version, (), LEE).done
    page = (await public.read(MEETING)).text
    assert f'<a href="/register/{there.number}">{there.name}</a>' in page
    assert "비밀 자료" not in page


async def test_drift_from_what_an_item_decided_stands_beside_it(
    public: Public, database: Database, profile: CityProfile
) -> None:
    public.about = OWN_SYSTEM
    public.call()
    public.hold()
    name = profile.assistant_name
    assert f'<a href="/register/assistant">{name}</a>' in (await public.read(MEETING)).text
    rooms = rooms_over(database, AFTER, profile)
    decided = setup(model="모델 1")
    assert rooms.bindings.bind(None, 1, decided, BY).done
    rooms.bindings.look(decided)
    assert "지금 쓰는 것이" not in await public.words(MEETING)
    rooms.bindings.look(setup(model="모델 2"))
    assert "다릅니다(모델)." in await public.words(MEETING)
