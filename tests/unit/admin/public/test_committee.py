"""What everybody sees of the committee is what was published, and no more of anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.audits import AuditFindings
from admin.books import By
from admin.committee import Appointments, Proceedings, Publications, Undoing
from admin.committee.afterwards import (
    Condition,
    Review,
    Roster,
    Verdict,
    Withheld,
)
from admin.committee.meetings import Hearing, Item, Matter, Meeting
from admin.committee.people import Leaving, LeavingGround
from city import CityProfile, Database, FixedClock, Voice
from disclosure import Notices
from tests.builders.audits import HAN, LEE, finding
from tests.builders.committee import LATER, OPENS
from tests.builders.public_committee import AFTER, BY, MEETING, PAGE, TOLD, Public


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


async def test_a_meeting_that_was_called_off_stays_and_says_why(public: Public) -> None:
    public.call()
    with public.books.turn(BY) as turn:
        day = TOLD.now().date()
        later = turn.add(Meeting(starts=LATER + timedelta(days=9), place="시청", announced=day))
        never = turn.add(Meeting(starts=LATER + timedelta(days=9), place="시청"))
    off = By(person="이간사", reason="태풍 경보")
    for one in (later, never):
        assert Undoing(public.books).cancel(one.number, 1, off).done
    assert "2026. 12. 24. 위원회 회의 (취소)" in await public.words(PAGE)
    words = await public.words(f"{PAGE}/meetings/{later.number}")
    assert "회의 취소 2026. 12. 1.에 취소했습니다. 까닭: 태풍 경보" in words
    assert "취소하여 열지 않는 회의이므로 회의록이 없습니다." in words
    assert "아직 공개되지 않았습니다" not in words
    assert "취소" not in await public.words(MEETING)
    unseen = await public.read(f"{PAGE}/meetings/{never.number}")
    assert unseen.status_code == 404, "what nobody was told of is off without a word"


async def test_an_item_that_was_taken_off_stays_where_it_was_announced(public: Public) -> None:
    public.call()
    off = By(person="이간사", reason="담당 부서가 거둠")
    with public.books.turn(BY) as turn:
        starts, day = LATER + timedelta(days=9), TOLD.now().date()
        told = turn.add(Meeting(starts=starts, place="시청", announced=day)).number
        later = turn.add(Meeting(starts=starts, place="시청")).number
        for meeting in (told, later):
            for title in ("뺄 안건", "남는 안건"):
                about = Item(meeting=meeting, place=1, matter=Matter.SERVICES, title=title)
                removed = turn.add(about).number - 1
            turn.change(
                replace(about, number=removed, version=1, title="뺄 안건", removed=day,
                        removed_why=off.reason)
            )  # fmt: skip
    words = await public.words(f"{PAGE}/meetings/{told}")
    assert "뺄 안건 (3호 행정서비스 정책·제도 개선)" in words
    assert "2026. 12. 1.에 심의 안건에서 뺐습니다. 까닭: 담당 부서가 거둠" in words
    with public.books.turn(BY) as turn:
        found = turn.find(Meeting, later)
        assert found is not None
        turn.change(replace(found, announced=day + timedelta(days=1)))
    words = await public.words(f"{PAGE}/meetings/{later}")
    assert ("뺄 안건" in words, "남는 안건" in words) == (False, True)


async def test_what_auditors_found_is_read_once_it_was_let_out_and_not_before(
    public: Public, database: Database, profile: CityProfile
) -> None:
    public.call()
    findings = AuditFindings(database, TOLD, profile)
    kept = findings.open(finding(text="요금이 <옛것>입니다.", due=date(2027, 1, 4)), LEE).number
    with public.books.turn(BY) as turn:
        meeting = turn.add(
            Meeting(starts=LATER + timedelta(days=9), place="시청", announced=TOLD.now().date())
        )
    assert findings.put_before(public.books, kept, 1, meeting.number, HAN).done
    page = f"/committee/meetings/{meeting.number}"
    before = await public.words(page, TOLD)
    assert f"감사 지적 사항 {kept}번(질문과 답 점검)" in before
    assert "옛것" not in before
    assert findings.release(kept, 2, HAN).done
    assert "감사에서 적은 내용: 요금이 <옛것>입니다." in await public.words(page, TOLD)


async def test_words_that_are_the_items_own_title_are_read_once(
    public: Public, database: Database, profile: CityProfile
) -> None:
    public.call()
    findings = AuditFindings(database, TOLD, profile)
    words, day = "요금이 옛것입니다.", TOLD.now().date()
    with public.books.turn(BY) as turn:
        starts = LATER + timedelta(days=9)
        meeting = turn.add(Meeting(starts=starts, place="시청", announced=day)).number
        item = turn.add(Item(meeting=meeting, place=1, matter=Matter.SERVICES, title=words)).number
    with findings.turn(LEE) as turn:
        turn.add(finding(text=words, item=item, released=day))
    assert findings.public_words([item]) == {item: words}
    page = await public.words(f"/committee/meetings/{meeting}", TOLD)
    assert (page.count(words), "감사에서 적은 내용" in page) == (1, False)


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
