"""The secretary convenes, counts and decides by pages; what a page could get wrong is refused."""

from __future__ import annotations

import pytest

from admin.committee import Proceedings
from tests.unit.admin.office.committee.conftest import (
    ITEM,
    LATER,
    MEETING,
    OPENS,
    Desk,
    beside,
    seen,
)


def votes(secretary: Desk) -> dict[int, str]:
    found = Proceedings(secretary.books).sitting(1)
    assert found is not None
    return {one.member: one.choice.value for one in found.votes}


async def test_a_meeting_is_convened_with_its_agenda_and_its_papers(secretary: Desk) -> None:
    answer = await secretary.convene()
    assert answer.headers["location"] == f"{MEETING}?kept=convene"
    words = seen(await secretary.get(MEETING))
    assert "2026. 12. 15. 회의" in words
    assert "생활안내 도입" in words
    assert "도입 계획서" in words


async def test_a_late_notice_comes_back_beside_its_field_with_article_and_typed_text(
    secretary: Desk,
) -> None:
    answer = await secretary.convene(starts="2026-11-30T14:00", place="작은 회의실")
    assert answer.status_code == 422
    assert "각종 위원회 조례 제12조제1항" in beside(answer, "convene-noticed")
    assert 'value="작은 회의실"' in answer.text
    assert 'value="생활안내 도입"' in answer.text
    assert (await secretary.get(MEETING)).status_code == 404


async def test_a_notice_that_is_still_to_be_given_comes_back_beside_its_field(
    secretary: Desk,
) -> None:
    answer = await secretary.convene(noticed="2026-11-25", papers="2026-11-26")
    assert answer.status_code == 422
    for field in ("noticed", "papers"):
        told = beside(answer, f"convene-{field}")
        assert "각종 위원회 조례 제12조제1항" in told
        assert "오늘(2026. 11. 24.)보다 늦을 수 없습니다" in told
    assert (await secretary.get(MEETING)).status_code == 404


async def test_an_item_that_nobody_asked_for_is_refused_in_its_own_block(
    secretary: Desk,
) -> None:
    second = {"2-title": "그 밖", "2-matter": "asked"}
    answer = await secretary.convene(**second)
    assert answer.status_code == 422
    assert "제7조제5호" in seen(answer)


async def test_the_whole_of_a_meeting_is_held_by_forms(secretary: Desk) -> None:
    await secretary.hold()
    words = seen(await secretary.get(ITEM))
    assert "가결" in words
    assert "재적위원 5명 (인공지능 조례 제10조제2항)" in words
    assert "찬성한 위원 4명" in words
    assert "반대한 위원 1명" in words


async def test_the_vote_of_somebody_recused_stands_beside_their_name_and_none_is_kept(
    secretary: Desk,
) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    kept = await secretary.send(
        f"{ITEM}/recusals", member="3", way="excluded", ground="party", facts="당사자"
    )
    assert kept.status_code == 303
    answer = await secretary.vote({2: "for", 3: "against"})
    assert answer.status_code == 422
    assert "위원3" in beside(answer, "votes-3-choice")
    assert "각종 위원회 조례 제8조" in beside(answer, "votes-3-choice")
    assert beside(answer, "votes-2-choice") == ""
    assert 'id="votes-2-choice-for" name="2-choice" value="for" checked' in answer.text
    assert votes(secretary) == {}


async def test_the_vote_of_somebody_absent_is_refused(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3)
    answer = await secretary.vote({1: "for", 5: "for"})
    assert answer.status_code == 422
    assert "제10조제2항" in beside(answer, "votes-5-choice")
    assert votes(secretary) == {}


async def test_a_second_vote_is_refused_and_the_first_stands(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    assert (await secretary.vote({2: "against"})).status_code == 303
    assert 'name="2-choice"' not in (await secretary.get(ITEM)).text
    answer = await secretary.vote({2: "for", 3: "for"})
    assert answer.status_code == 422
    assert votes(secretary) == {2: "against"}


async def test_of_two_votes_in_one_form_the_last_counts_and_only_once(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    told = {"at": LATER, "2-choice": ["for", "against"]}
    assert (await secretary.fill(f"{ITEM}/votes", told)).status_code == 303
    assert votes(secretary) == {2: "against"}


async def test_a_vote_of_a_number_that_is_nobody_is_no_vote(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    answer = await secretary.vote({99: "for"})
    assert answer.status_code == 422
    assert votes(secretary) == {}


async def test_the_second_of_two_officers_is_told_what_changed_and_their_text_is_kept(
    secretary: Desk,
) -> None:
    await secretary.convene()
    mine = {
        "version": "1", "starts": OPENS, "noticed": "2026-11-24", "papers": "2026-11-24",
        "announced": "2026-11-24",
    }  # fmt: skip
    first = await secretary.send(MEETING, place="대회의실", **mine)
    assert first.status_code == 303
    second = await secretary.send(MEETING, place="소회의실", **mine)
    assert second.status_code == 409
    assert "장소: 지금 저장된 값은 ‘대회의실’" in seen(second)
    assert 'value="소회의실"' in second.text
    assert 'name="version" value="1"' not in secretary.form(second, "change")
    unread = await secretary.send(MEETING, place=" ", **mine)
    assert 'name="version" value="1"' in secretary.form(unread, "change")
    found = Proceedings(secretary.books).sitting(1)
    assert found is not None
    assert (found.meeting.place, found.meeting.version) == ("대회의실", 2)
    knowing = await secretary.send(MEETING, place="소회의실", **{**mine, "version": "2"})
    assert knowing.status_code == 303


async def test_a_decision_without_a_quorum_is_refused_beside_its_moment(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2)
    answer = await secretary.send(f"{ITEM}/decision", text="도입한다", at=LATER)
    assert answer.status_code == 422
    assert "인공지능 조례 제10조제2항" in beside(answer, "decision-at")
    assert ">도입한다</textarea>" in answer.text
    assert "개의할 수 없습니다" in seen(answer)


async def test_a_change_without_a_reason_is_refused_beside_the_reason(secretary: Desk) -> None:
    answer = await secretary.convene(reason=" ")
    assert answer.status_code == 422
    assert beside(answer, "convene-reason")


async def test_a_challenge_is_voted_on_by_the_others_and_decided(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    await secretary.send(
        f"{ITEM}/recusals", member="3", way="challenged", ground="unfair", facts="이웃"
    )
    shown = await secretary.get(ITEM)
    assert 'id="votes-1-3-choice"' not in shown.text
    own = {"at": LATER, "3-choice": "against"}
    answer = await secretary.fill("/office/committee/challenges/1/votes", own)
    assert answer.status_code == 422
    others = {"at": LATER} | {f"{one}-choice": "for" for one in (1, 2, 4)}
    assert (await secretary.fill("/office/committee/challenges/1/votes", others)).status_code == 303
    ruled = await secretary.send(
        "/office/committee/challenges/1/ruling", version="1", decided=LATER
    )
    assert ruled.status_code == 303
    assert "받아들임" in seen(await secretary.get(ruled.headers["location"]))


async def test_a_condition_has_an_owner_and_a_day_and_is_met(secretary: Desk) -> None:
    await secretary.hold()
    nobody = await secretary.send(f"{ITEM}/conditions", text="보고한다", owner="", due="2027-01-31")
    assert nobody.status_code == 422
    assert beside(nobody, "conditions-text")
    kept = await secretary.send(
        f"{ITEM}/conditions", text="보고한다", owner="스마트정보과", due="2027-01-31"
    )
    assert kept.status_code == 303
    told = {"version": "1", "met": "2026-12-20", "evidence": "보고서 1호"}
    ahead = await secretary.fill("/office/committee/conditions/1", told)
    assert "조건을 이행한 날은 오늘(2026. 12. 15.)보다" in beside(ahead, "met-1-met")
    await secretary.evening(days=5)
    met = await secretary.fill("/office/committee/conditions/1", told)
    assert met.status_code == 303
    assert "보고서 1호" in seen(await secretary.get(ITEM))


async def test_who_left_is_present_no_more(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3)
    left = await secretary.send(
        "/office/committee/attendances/3", version="1", left="2026-12-15T14:30"
    )
    assert left.status_code == 303
    answer = await secretary.vote({3: "for"})
    assert answer.status_code == 422


async def test_what_was_typed_is_text_and_runs_nowhere(secretary: Desk) -> None:
    script = "<script>alert(1)</script>"
    await secretary.convene(**{"place": script, "1-title": script, "1-paper": script})
    for path in (MEETING, ITEM, "/office/committee", "/office/committee/minutes/1"):
        answer = await secretary.get(path)
        assert answer.status_code == 200
        assert script not in answer.text
    assert "&lt;script&gt;" in (await secretary.get(MEETING)).text


async def test_what_is_not_there_is_said_to_be_so(secretary: Desk) -> None:
    for path in ("meetings/9", "items/9", "minutes/9", "minutes/9/hwpx", "members/99"):
        assert (await secretary.get(f"/office/committee/{path}")).status_code == 404
    for path in ("attendances/9", "challenges/9/votes", "challenges/9/ruling", "conditions/9",
                 "items/9/votes", "meetings/9/end"):  # fmt: skip
        assert (await secretary.send(f"/office/committee/{path}")).status_code == 404


async def test_a_number_that_no_database_holds_is_nobodys(secretary: Desk) -> None:
    huge = 10**30
    for path in ("meetings", "items", "minutes", "members"):
        assert (await secretary.get(f"/office/committee/{path}/{huge}")).status_code == 404
    answer = await secretary.fill(f"{ITEM}/recusals", {"member": str(huge), "facts": "x"})
    assert answer.status_code == 404


@pytest.mark.parametrize("starts", ["0001-01-01T00:00", "9999-12-31T23:59", "2026-02-30T10:00"])
async def test_a_day_that_cannot_be_reckoned_with_is_refused_beside_it(
    secretary: Desk, starts: str
) -> None:
    answer = await secretary.convene(starts=starts)
    assert answer.status_code == 422
    assert beside(answer, "convene-starts")
