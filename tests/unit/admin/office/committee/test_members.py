"""Members are appointed together, changed and let go by pages, each refusal at its member."""

from __future__ import annotations

import re
from collections.abc import Mapping

from admin.committee import Appointments
from admin.committee.people import LeavingGround, Seat, Sex
from admin.officials import Role
from tests.builders.officials import Staff
from tests.unit.admin.office.committee.conftest import (
    ITEM,
    LATER,
    VICE_CHAIR,
    Desk,
    beside,
    seen,
)

MEMBERS = "/office/committee/members"


def block(place: int, **told: object) -> dict[str, object]:
    """The fields of one of several who are appointed."""
    values: dict[str, object] = {
        "name": f"새위원{place}", "category": "expert", "seat": "member", "since": "2026-12-01",
        "until": "2028-11-30", "sex": "woman" if place % 2 else "man", "other_committees": "0",
        "uncalled": "few_can_sit", **told,
    }  # fmt: skip
    return {f"{place}-{name}": value for name, value in values.items()}


def several(*blocks: Mapping[str, object]) -> dict[str, object]:
    """A form of several members."""
    form: dict[str, object] = {"count": str(len(blocks))}
    for one in blocks:
        form.update(one)
    return form


def people(secretary: Desk) -> list[str]:
    return [one.name for one in Appointments(secretary.books).committee().members]


async def test_several_are_appointed_at_once(secretary: Desk) -> None:
    answer = await secretary.fill(MEMBERS, several(block(1), block(2)))
    assert answer.status_code == 303
    assert people(secretary)[-2:] == ["새위원1", "새위원2"]


async def test_of_several_none_is_kept_where_one_is_refused_and_it_is_said_at_that_one(
    secretary: Desk,
) -> None:
    second = block(2, until="2029-11-30")
    answer = await secretary.fill(MEMBERS, several(block(1), second))
    assert answer.status_code == 422
    assert "인공지능 조례 제8조제4항" in beside(answer, "appoint-2-until")
    assert beside(answer, "appoint-1-until") == ""
    assert 'value="새위원1"' in answer.text
    assert len(people(secretary)) == 5


async def test_an_eleventh_member_is_refused_with_the_article(secretary: Desk) -> None:
    answer = await secretary.fill(MEMBERS, several(*(block(place) for place in range(1, 7))))
    assert answer.status_code == 422
    assert "인공지능 조례 제8조제1항" in seen(answer)
    assert len(people(secretary)) == 5
    ten = await secretary.fill(MEMBERS, several(*(block(place) for place in range(1, 6))))
    assert ten.status_code == 303
    assert len(people(secretary)) == 10


async def test_a_form_without_a_name_appoints_nobody(secretary: Desk) -> None:
    answer = await secretary.fill(MEMBERS, several(block(1, name=" ")))
    assert answer.status_code == 422
    assert beside(answer, "appoint-1-name")
    assert len(people(secretary)) == 5


async def test_as_many_blocks_as_are_asked_for_and_no_more_than_ten(secretary: Desk) -> None:
    three = await secretary.get(f"{MEMBERS}?count=3")
    assert three.text.count("<legend>3번째 위원") == 1
    many = await secretary.get(f"{MEMBERS}?count=99")
    assert many.text.count("번째 위원</legend>") == 10


async def test_a_vice_chair_without_an_election_is_refused_beside_it(secretary: Desk) -> None:
    told = {**VICE_CHAIR, "elected_in": ""}
    answer = await secretary.fill(f"{MEMBERS}/2", told)
    assert answer.status_code == 422
    assert "인공지능 조례 제8조제2항" in beside(answer, "change-elected_in")
    await secretary.hold()
    nothing = await secretary.fill(f"{MEMBERS}/2", {**VICE_CHAIR, "version": "2"})
    assert nothing.status_code == 422
    assert "부위원장 호선" in beside(nothing, "change-elected_in")


async def test_a_vice_chair_is_seated_whom_a_decision_elected(secretary: Desk) -> None:
    await secretary.convene(
        **{"1-title": "부위원장 호선", "1-matter": "asked", "1-asked_by_chair": "1"}
    )
    await secretary.arrive(1, 2, 3, 4, 5)
    early = await secretary.fill(f"{MEMBERS}/2", VICE_CHAIR)
    assert early.status_code == 422, "nobody has voted yet"
    await secretary.vote({1: "for", 2: "abstain", 3: "for", 4: "for", 5: "against"})
    decided = {"text": "위원2를 부위원장으로 호선함", "at": LATER}
    assert (await secretary.send(f"{ITEM}/decision", **decided)).status_code == 303
    assert (await secretary.fill(f"{MEMBERS}/2", VICE_CHAIR)).status_code == 303
    found = Appointments(secretary.books).committee().member(2)
    assert found is not None
    assert found.seat is Seat.VICE_CHAIR


async def test_a_member_keeps_what_no_form_changed(secretary: Desk) -> None:
    before = Appointments(secretary.books).committee().member(2)
    told = {**VICE_CHAIR, "seat": "member", "elected_in": "", "specialist": "1"}
    assert (await secretary.fill(f"{MEMBERS}/2", told)).status_code == 303
    after = Appointments(secretary.books).committee().member(2)
    assert before is not None
    assert after is not None
    assert after.specialist
    assert (after.name, after.sex, after.until) == (before.name, Sex.WOMAN, before.until)


async def test_a_dismissal_against_somebodys_will_needs_facts(secretary: Desk) -> None:
    told = {"ground": "misconduct", "last_day": "2026-11-30"}
    answer = await secretary.fill(f"{MEMBERS}/3/leaving", told)
    assert answer.status_code == 422
    assert "각종 위원회 조례 제7조" in beside(answer, "leaving-facts")
    told["facts"] = "확인된 비위 사실"
    assert (await secretary.fill(f"{MEMBERS}/3/leaving", told)).status_code == 303
    left = Appointments(secretary.books).committee().leaving(3)
    assert left is not None
    assert left.ground is LeavingGround.MISCONDUCT


async def test_a_secretary_of_another_post_and_an_unfounded_exception_are_refused(
    secretary: Desk,
) -> None:
    named = {"name": "김과장", "post": "정보과장", "since": "2026-12-01"}
    answer = await secretary.fill("/office/committee/secretary", named)
    assert "인공지능 조례 제10조제3항" in beside(answer, "secretary-post")
    named["post"] = "데이터팀장"
    assert (await secretary.fill("/office/committee/secretary", named)).status_code == 303
    resolved = {"why": "", "resolution": "12", "resolved": "2026-11-01"}
    answer = await secretary.fill("/office/committee/exception", resolved)
    assert "양성평등기본법" in beside(answer, "exception-why")
    resolved["why"] = "전문인력 부족"
    assert (await secretary.fill("/office/committee/exception", resolved)).status_code == 303
    assert "데이터팀장" in seen(await secretary.get(MEMBERS))


async def test_an_auditor_reads_everything_and_is_offered_no_form_but_for_the_files(
    secretary: Desk, staff: Staff
) -> None:
    await secretary.hold()
    staff.hire("audit", Role.AUDITOR)
    await secretary.enter("audit")
    for path in ("", "/members", "/members/2", "/meetings/1", "/items/1", "/minutes/1", "/yearly"):
        answer = await secretary.get(f"/office/committee{path}")
        assert answer.status_code == 200, path
        forms = re.findall('method="post" action="([^"]*)"', answer.text)
        changing = [one for one in forms if not one.endswith("/file")]
        assert changing == ["/office/sign-out"], path
    refused = await secretary.fill(MEMBERS, several(block(1)))
    assert refused.status_code == 403


async def test_an_account_beside_a_member_is_a_members_and_nobody_elses(
    secretary: Desk, staff: Staff
) -> None:
    staff.hire("choi", Role.MEMBER)
    staff.hire("officer", Role.OFFICER)
    second = {**VICE_CHAIR, "seat": "member", "elected_in": ""}
    for wrong in ("nosuch", "officer"):
        answer = await secretary.fill(f"{MEMBERS}/2", {**second, "account": wrong})
        assert wrong in beside(answer, "change-account")
    assert (await secretary.fill(f"{MEMBERS}/2", {**second, "account": "choi"})).status_code == 303
    third = {**second, "name": "위원3", "sex": "man", "account": "choi"}
    answer = await secretary.fill(f"{MEMBERS}/3", third)
    assert "위원2" in beside(answer, "change-account")
