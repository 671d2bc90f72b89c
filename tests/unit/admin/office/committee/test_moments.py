"""A moment outside its meeting is refused beside the field in which it was typed."""

from __future__ import annotations

from tests.unit.admin.office.committee.conftest import ITEM, LATER, MEETING, Desk, beside


async def test_what_is_voted_or_decided_outside_the_meeting_is_refused_beside_its_moment(
    secretary: Desk,
) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    ended = await secretary.send(f"{MEETING}/end", version="1", ended=LATER)
    assert ended.status_code == 303
    late = "2026-12-15T15:01"
    vote = await secretary.vote({1: "for", 2: "for"}, at=late)
    assert vote.status_code == 422
    assert "인공지능 조례 제10조제2항" in beside(vote, "votes-at")
    decided = await secretary.send(f"{ITEM}/decision", text="도입한다", at=late)
    assert "시작하기 전이나 끝난 뒤에는" in beside(decided, "decision-at")


async def test_a_meeting_ends_and_votes_on_no_day_that_is_still_to_come(secretary: Desk) -> None:
    await secretary.convene()
    early = {
        "end-ended": await secretary.send(f"{MEETING}/end", version="1", ended=LATER),
        "arrivals-arrived": await secretary.send(f"{MEETING}/arrivals", member=1, arrived=LATER),
        "votes-at": await secretary.vote({1: "for"}),
        "decision-at": await secretary.send(f"{ITEM}/decision", text="도입한다", at=LATER),
    }
    for field, answer in early.items():
        assert answer.status_code == 422, field
        said = beside(answer, field)
        assert "지금(2026. 11. 24. " in said, field
        assert "인공지능 조례 제10조제2항" in said, field
        assert f'value="{LATER}"' in answer.text
    await secretary.evening()
    ended = await secretary.send(f"{MEETING}/end", version="1", ended=LATER)
    assert ended.status_code == 303
