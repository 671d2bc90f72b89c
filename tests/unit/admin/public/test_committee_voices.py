"""The committee is read in easy words and in English, and what is quoted in Korean is marked so."""

from __future__ import annotations

import re
from datetime import date

import pytest

from admin.committee import Publications
from admin.committee.afterwards import Review, Roster, Verdict, Withheld
from city import CityProfile, Database
from tests.builders.committee import LATER
from tests.builders.public_committee import BY, MEETING, PAGE, TOLD, Public
from tests.builders.quoted import not_marked

VOICES = {"ko": "", "ko-easy": "?easy=1", "en": "?lang=en", "en-easy": "?lang=en&easy=1"}


@pytest.fixture
def public(database: Database, profile: CityProfile) -> Public:
    """A committee whose roster, minutes and review are out."""
    found = Public(database, profile)
    found.call()
    day = TOLD.now().date()
    publications = Publications(found.books)
    roster = Roster(day=day, on_site=True, in_gazette=True)
    assert publications.publish_roster(roster, BY).done
    review = Review(year=2025, done=day, verdict=Verdict.KEEP, text="계속 둘 필요가 있음")
    assert publications.review(review, BY).done
    found.hold()
    return found


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("ko", ("위원회 위원 명단", "2026. 12. 1. 공개한 명단", "위촉직 위원, 5호 인공지능 전문가",
                "2026. 12. 15. 위원회 회의", "2025년 평가: 존치")),
        ("ko-easy", ("위원은 누구인가요", "2026년 12월 1일에 알린", "5호 인공지능을 잘 아는 사람",
                     "2026년 12월 15일 회의", "그대로 둡니다")),
        ("en", ("Members of the committee", "as published on 1 December 2026",
                "appointed, item 5: expert in AI", "Committee meeting of 15 December 2026",
                "Review of 2025: kept")),
        ("en-easy", ("Who are the members?", "published on 1 December 2026", "item 5: expert in AI",
                     "Meeting of 15 December 2026", "The committee stays")),
    ],
)  # fmt: skip
async def test_the_committee_is_told_in_the_voice_of_the_address(
    public: Public, voice: str, told: tuple[str, ...]
) -> None:
    query = VOICES[voice]
    words = await public.words(f"{PAGE}{query}")
    for one in (*told, "위원3", "계속 둘 필요가 있음"):
        assert one in words, one
    page = (await public.read(f"{PAGE}{query}")).text
    (led,) = set(re.findall(r'href="(/committee/meetings/1[^"]*)"', page))
    assert ("easy=1" in led, "lang=en" in led) == ("easy" in voice, voice.startswith("en"))
    assert len(re.findall(r'class="switch" href="/committee\?', page)) == 2


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("ko", ("회의 일시", "2026. 12. 15. 14시 0분", "3호 행정서비스 정책·제도 개선", "가결",
                "재적 5명, 출석 5명, 의결에 참여 4명: 찬성 3명, 반대 1명")),
        ("ko-easy", ("2026년 12월 15일 14시 0분", "3호 시의 서비스를 더 좋게 고치기",
                     "통과되었습니다", "4명이 함께 정했습니다. 찬성 3명, 반대 1명")),
        ("en", ("15 December 2026, 14:00", "item 3: improving policies", "가결",
                "찬성 3명, 반대 1명")),
        ("en-easy", ("What they said and decided", "통과되었습니다", "찬성 3명, 반대 1명")),
    ],
)  # fmt: skip
async def test_a_meeting_says_the_same_facts_in_every_voice(
    public: Public, voice: str, told: tuple[str, ...]
) -> None:
    public.write(published=LATER.date())
    words = await public.words(f"{MEETING}{VOICES[voice]}")
    for one in (*told, "생활안내 도입", "도입하기로 함"):
        assert one in words, one
    page = (await public.read(f"{MEETING}{VOICES[voice]}")).text
    (back,) = re.findall(r'class="crumb"><a href="([^"]*)"', page)
    assert ("easy=1" in back, "lang=en" in back) == ("easy" in voice, voice.startswith("en"))


@pytest.mark.parametrize("path", [PAGE, MEETING])
@pytest.mark.parametrize("state", ["out", "owed", "withheld"])
async def test_what_is_quoted_in_korean_is_marked_so_on_an_english_page(
    public: Public, path: str, state: str
) -> None:
    match state:
        case "out":
            public.write(published=LATER.date())
        case "owed":
            public.write()
        case _:
            why = "신청인을 알아볼 수 있음"
            public.write(withheld=Withheld.PRIVACY, withheld_why=why)
            day = date(2026, 12, 10)
            roster = Roster(day=day, withheld_why="심의의 공정성")
            assert Publications(public.books).publish_roster(roster, BY)
    page = (await public.read(f"{path}?lang=en")).text
    assert '<html lang="en">' in page
    own = not_marked(page)
    assert re.findall("[가-힣]+", own) == []
    assert "quoted in Korean" in own


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("", "시 인터넷 홈페이지에 공개"),
        ("?easy=1", "시 홈페이지에 올려야"),
        ("?lang=en", "to be published on the city's website"),
    ],
)
async def test_minutes_that_are_owed_are_told_so_in_every_voice(
    public: Public, voice: str, told: str
) -> None:
    public.write()
    assert told in await public.words(f"{MEETING}{voice}")
