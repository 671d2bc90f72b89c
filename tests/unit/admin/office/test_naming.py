"""The journal calls what officials did, and what they changed, by words of the room that did it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest

from admin.books import By, Room
from admin.committee import Appointments, CommitteeBooks
from admin.documents import ShippedActs
from admin.office.journal_texts import FieldName, VerbName
from admin.office.naming import (
    ROOMS,
    change_of_books,
    name_of_act,
    name_of_field,
    name_of_value,
)
from admin.office.texts import JournalSentence
from admin.officials import Role
from city import CityProfile, Clock, Database, Voice
from disclosure import Act, Change, OwnKey, write_act
from knowledge import shipped_released
from tests.builders.committee import chair, fresh
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser


def every_field() -> Iterator[tuple[Room, str, str]]:
    for room in ROOMS:
        for noun in room.tables:
            for one in fields(noun):
                if one.name not in {"number", "version"}:
                    yield room, noun.__name__.lower(), one.name


def test_every_noun_and_field_of_every_room_has_a_korean_name(profile: CityProfile) -> None:
    told = list(every_field())
    assert len({room.name for room, _noun, _field in told}) == 9
    for room, noun, field in told:
        verb = f"{room.name}.{noun}_changed"
        name, change = name_of_field(verb, field), change_of_books(verb)
        assert name is not None, (verb, field)
        assert change is not None, verb
        for key in (name, change[1]):
            said = profile.sentences.say(key, Voice())
            assert any("가" <= letter <= "힣" for letter in said), said


@pytest.mark.parametrize(
    ("verb", "field"),
    [("committee.member_added", "new"), ("committee.guest_added", "name"), ("later.x_added", "y")],
)
def test_what_a_newer_software_wrote_has_no_name(verb: str, field: str) -> None:
    assert name_of_field(verb, field) is None


@pytest.mark.parametrize("verb", ["committee.guest_added", "committee.member_eaten", "later", ""])
def test_an_unknown_act_has_no_name(verb: str) -> None:
    assert name_of_act(verb) is None
    assert change_of_books(verb) is None


def test_an_act_that_is_no_change_of_books_has_its_own_name() -> None:
    assert name_of_act("official.added") is VerbName.ADDED
    assert name_of_field("official.added", "name") is FieldName.NAME
    assert change_of_books("committee.member_added") is not None
    assert (change_of_books("plan.plan_changed") or ("",))[0] is JournalSentence.CHANGED


@pytest.mark.parametrize(
    ("verb", "field", "value", "told"),
    [
        ("accessibility.check_added", "verdict", "not_met", "지키지 못함"),
        ("committee.vote_added", "choice", "for", "찬성"),
        ("committee.meeting_changed", "closed", "chair", "위원장이 필요하다고 인정함"),
        ("register.system_changed", "stage", "in_service", "운영 중"),
        ("surveys.question_added", "kind", "scale", "정도 고르기"),
        ("partners.agreement_added", "goal", "safe_society", "안전하고 건전한 인공지능사회 구현"),
        ("partners.partner_added", "kind", "university", "대학"),
        ("purchases.purchase_added", "subject", "goods", "물품의 제조·구매"),
        ("awards.candidate_added", "kind", "thanks", "감사장"),
        ("awards.candidate_added", "recommender", "department", "담당관, 과장, 소장"),
        ("committee.vote_added", "choice", "of a newer software", None),
        ("committee.vote_added", "item", "for", None),
        ("committee.member_added", "name", "woman", None),
        ("newer.noun_added", "choice", "for", None),
        ("sign_in", "choice", "for", None),
    ],
)
def test_a_choice_is_told_in_the_words_of_its_room_and_nothing_else_is(
    profile: CityProfile, verb: str, field: str, value: str, told: str | None
) -> None:
    name = name_of_value(verb, field, value)
    assert (name and profile.sentences.say(name)) == told


async def test_that_another_key_was_taken_is_told_with_name_and_reason(
    browser: Browser, staff: Staff, database: Database, clock: Clock
) -> None:
    staff.hire("lee", Role.AUDITOR)
    OwnKey(database, clock).accept(b"a key for tests that is long enough", "김담당", "사본을 잃음")
    await browser.enter("lee")
    page = (await browser.get("/office/journal")).text
    for told in ("비밀 열쇠를 새로 받아들였습니다", "김담당", "사본을 잃음"):
        assert told in page
    assert "secret.key" not in page


async def test_the_page_says_a_change_of_books_in_words(
    browser: Browser, staff: Staff, database: Database, clock: Clock, profile: CityProfile
) -> None:
    staff.hire("lee", Role.AUDITOR)
    people = Appointments(CommitteeBooks(database, clock, profile))
    assert people.appoint([fresh(chair())], By(person="seo", reason="위촉")).done
    await browser.enter("lee")
    page = (await browser.get("/office/journal")).text
    assert "위원을 적었습니다" in page
    assert "<dt>위원 이름</dt>" in page
    assert "committee.member_added" not in page
    assert "→ 위원장의 직에 있는 사람(당연직)" in page
    specialist = page.partition("<dt>특수 전문분야의 전문가</dt>")[2]
    assert "아니요" in specialist[:200]
    others = page.partition("<dt>다른 위원회 수</dt>")[2]
    assert "→ 0" in others[:200]


async def test_the_page_says_moments_and_lists_as_people_write_them_and_no_field_that_stayed_empty(
    browser: Browser, staff: Staff, database: Database, clock: Clock
) -> None:
    staff.hire("lee", Role.AUDITOR)
    changes = (
        Change(field="starts", before="", after="2026-12-14T05:00:00+00:00"),
        Change(field="demanded_by", before="[]", after='["김위원", "이위원"]'),
        Change(field="place", before="", after=""),
    )
    act = Act(
        verb="committee.meeting_changed",
        subject="committee.meeting:1",
        by="seo",
        reason="",
        changes=changes,
    )
    with database.unit() as session:
        write_act(session, act, clock.now())
    await browser.enter("lee")
    page = (await browser.get("/office/journal")).text
    assert "→ 2026-12-14 14:00" in page
    assert "없음 → 김위원, 이위원" in page
    assert "T05:00" not in page
    assert "<dt>장소</dt>" not in page


async def test_what_came_along_with_the_software_is_told_by_its_title_and_digests(
    browser: Browser, staff: Staff, database: Database, clock: Clock
) -> None:
    staff.hire("lee", Role.AUDITOR)
    acts, title = ShippedActs(clock=clock, told=True), "여수시 주차장 조례 생활안내"
    shipped = min(shipped_released())
    for before, after in (("a" * 64, shipped), (shipped, ""), ("", "b" * 64)):
        with database.unit() as session:
            acts.begin(session)
            acts.note(session, title, before, after)
    await browser.enter("lee")
    page = (await browser.get("/office/journal")).text
    for told in (
        f"함께 온 글 ‘{title}’",
        "프로그램과 함께 온 글을 넣었습니다",
        "새 판에 없는 글을 검색에서 뺐습니다",
        "새 판에 없는 글의 자리에 시가 넣은 글을 검색에 넣었습니다",
        "글의 지문(SHA-256)",
        shipped,
        "b" * 64,
    ):
        assert told in page
    assert "shipped:" not in page
