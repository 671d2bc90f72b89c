"""Minutes are written, published when they are whole, printed, and taken away as a file."""

from __future__ import annotations

import io
import zipfile

import httpx
from hwpx import HwpxDocument

from admin.committee import Proceedings
from tests.unit.admin.office.committee.conftest import MEETING, Desk, beside, seen

MINUTES = "/office/committee/minutes/1"
WHOLE = {
    "proceedings": "개회, 심의, 폐회", "remarks": "위원2: 보고를 받아야 합니다.",
    "results": "조건을 붙여 도입하기로 함", "observers": "최전문 (대학 교수)\n정과장",
}  # fmt: skip


async def write(secretary: Desk, **fields: object) -> httpx.Response:
    return await secretary.fill(MINUTES, {"version": "0", **fields})


async def test_minutes_that_lack_something_are_kept_but_not_published(secretary: Desk) -> None:
    await secretary.hold()
    draft = await write(secretary, proceedings="개회")
    assert draft.status_code == 303
    told = {"version": "1", "proceedings": "개회", "published": "2026-12-16"}
    answer = await secretary.fill(MINUTES, told)
    assert answer.status_code == 422
    assert "각종 위원회 조례 제13조제1항" in beside(answer, "minutes-remarks")
    assert "각종 위원회 조례 제13조제1항" in beside(answer, "minutes-results")
    assert ">개회</textarea>" in answer.text
    found = Proceedings(secretary.books).sitting(1)
    assert found is not None
    assert found.minutes is not None
    assert found.minutes.published is None


async def test_a_meeting_that_goes_on_has_no_minutes_to_publish(secretary: Desk) -> None:
    await secretary.convene()
    answer = await write(secretary, **WHOLE, published="2026-12-16")
    assert answer.status_code == 422
    assert "공공기록물법 시행령 제18조제2항" in seen(answer)


async def test_whole_minutes_are_published(secretary: Desk) -> None:
    await secretary.hold()
    ahead = await write(secretary, **WHOLE, published="2026-12-16")
    assert "각종 위원회 조례 제13조제2항" in beside(ahead, "minutes-published")
    await secretary.evening(days=15)
    assert (await write(secretary, **WHOLE, published="2026-12-16")).status_code == 303
    late = {"version": "1", **WHOLE, "published": "2026-12-30"}
    answer = await secretary.fill(MINUTES, late)
    assert answer.status_code == 303
    assert "각종 위원회 조례 제13조제2항" in seen(await secretary.get(answer.headers["location"]))


async def test_minutes_are_withheld_on_a_ground_and_with_a_reason(secretary: Desk) -> None:
    await secretary.hold()
    answer = await write(secretary, **WHOLE, withheld="6")
    assert answer.status_code == 422
    assert beside(answer, "minutes-withheld_why")
    why = {"withheld": "6", "withheld_why": "신청인을 알아볼 수 있음"}
    assert (await write(secretary, **WHOLE, **why)).status_code == 303


async def test_of_two_who_write_minutes_the_second_is_told(secretary: Desk) -> None:
    await secretary.hold()
    await write(secretary, **WHOLE)
    second = await write(secretary, proceedings="다른 순서")
    assert second.status_code == 409
    assert "진행 순서: 지금 저장된 값은 ‘개회, 심의, 폐회’" in seen(second)
    assert ">다른 순서</textarea>" in second.text


async def test_a_number_in_the_form_does_not_reach_another_meetings_minutes(
    secretary: Desk,
) -> None:
    await secretary.hold()
    await write(secretary, **WHOLE)
    await secretary.convene(starts="2026-12-22T14:00")
    other = {"kept": "1", "number": "1", "version": "1", "proceedings": "다른 회의"}
    assert (await secretary.fill("/office/committee/minutes/2", other)).status_code in (200, 303)
    first, second = (Proceedings(secretary.books).sitting(one) for one in (1, 2))
    assert first is not None
    assert second is not None
    assert first.minutes is not None
    assert second.minutes is not None
    assert (first.minutes.proceedings, first.minutes.version) == ("개회, 심의, 폐회", 1)
    assert (second.minutes.number, second.minutes.proceedings) == (2, "다른 회의")
    words = seen(await secretary.get("/office/committee/minutes/2"))
    assert "2026년 제2차 여수시 인공지능 심의위원회 회의록 (2026. 12. 22.)" in words


async def test_the_document_says_who_came_how_it_was_counted_and_what_follows(
    secretary: Desk,
) -> None:
    await secretary.hold()
    condition = {"text": "반기마다 보고", "owner": "정보과", "due": "2027-06-30"}
    await secretary.fill("/office/committee/items/1/conditions", condition)
    await write(secretary, **WHOLE)
    words = seen(await secretary.get(MINUTES))
    for part in (
        "2026. 12. 15. 14:00부터 16:00까지", "재적 5명 가운데 5명", "최전문 (대학 교수), 정과장",
        "재적 5명, 출석 5명, 의결에 참여 5명: 찬성 4명, 반대 1명, 기권·무응답 0명", "반대 위원5",
        "반기마다 보고 (맡은 곳: 정보과, 기한: 2027. 6. 30. 이행 중)", "위원2: 보고를 받아야",
    ):  # fmt: skip
        assert part in words, part


async def test_the_minutes_come_as_a_file_that_a_word_processor_opens(secretary: Desk) -> None:
    await secretary.hold()
    await write(secretary, **{**WHOLE, "results": "도입하기로\uffff 함"})
    answer = await secretary.get(f"{MINUTES}/hwpx")
    assert answer.headers["content-type"] == "application/hwp+zip"
    assert ".hwpx" in answer.headers["content-disposition"]
    assert zipfile.ZipFile(io.BytesIO(answer.content)).read("mimetype") == b"application/hwp+zip"
    opened = HwpxDocument.open(io.BytesIO(answer.content))
    assert not opened.validate().issues
    text = opened.text.plain()
    assert "2026년 제1차 여수시 인공지능 심의위원회 회의록 (2026. 12. 15.)" in text
    assert "위원2: 보고를 받아야 합니다." in text
    assert "도입하기로 함" in text


async def test_on_paper_stands_the_document_and_not_the_form(secretary: Desk) -> None:
    await secretary.hold()
    page = (await secretary.get(MINUTES)).text
    assert 'class="register-part screen-only" aria-labelledby="minutes"' in page
    assert page.index('class="minutes"') < page.index('id="lacking"')
    assert (await secretary.get(MEETING)).status_code == 200


async def test_a_year_is_reviewed_once_and_a_roster_is_published(secretary: Desk) -> None:
    roster = {"day": "2026-11-24", "on_site": "1", "in_gazette": "1"}
    assert (await secretary.fill("/office/committee/rosters", roster)).status_code == 303
    ahead = await secretary.fill("/office/committee/rosters", {**roster, "day": "2026-11-25"})
    assert "각종 위원회 조례 제10조" in beside(ahead, "roster-day")
    review = {"year": "2026", "done": "2026-11-24", "verdict": "keep", "text": "필요함"}
    early = await secretary.fill("/office/committee/reviews", review)
    assert "각종 위원회 조례 제14조제3항" in beside(early, "review-year")
    review["year"] = "2025"
    assert (await secretary.fill("/office/committee/reviews", review)).status_code == 303
    again = await secretary.fill("/office/committee/reviews", review)
    assert beside(again, "review-year")
    assert "2025: 존치" in seen(await secretary.get("/office/committee/yearly"))
