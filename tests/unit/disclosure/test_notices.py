"""Which notice is in force, and whether a text opens with one."""

from __future__ import annotations

import dataclasses
from datetime import date
from itertools import permutations

import pytest
import regex

from city import CityProfile, Form, Language, Mode, NoticeText, Voice
from disclosure import ChatState, NoticeMissing, Notices, NoticeUnfit
from tests.builders.cities import yeosu

PROFILE = yeosu()


@pytest.fixture
def notices(profile: CityProfile) -> Notices:
    return Notices(profile.notices)


def text(short: str = "[AI] 안내", **changes: object) -> NoticeText:
    plain = NoticeText(
        version="1",
        language=Language.KOREAN,
        form=Form.STANDARD,
        short=short,
        full=f"{short}\n\n전체 고지",
        in_force_since=date(2026, 1, 1),
    )
    return dataclasses.replace(plain, **changes)  # pyright: ignore[reportArgumentType]


def test_each_voice_has_a_wording_of_its_own(notices: Notices) -> None:
    shorts = {
        notices.in_force(Voice(language=language, mode=mode)).short
        for language in Language
        for mode in Mode
    }
    assert len(shorts) == 4


def test_the_spoken_wording_is_given_on_request_only(notices: Notices) -> None:
    assert notices.in_force(Voice(), spoken=True).form is Form.SPOKEN
    assert notices.in_force(Voice()).form is Form.STANDARD


def test_a_form_that_a_language_lacks_falls_back_within_the_language() -> None:
    both = (text(), text("[AI] notice", language=Language.ENGLISH))
    found = Notices(both).in_force(Voice(language=Language.ENGLISH, mode=Mode.EASY), spoken=True)
    assert (found.language, found.form) == (Language.ENGLISH, Form.STANDARD)


def test_a_language_without_any_wording_gets_the_korean_one() -> None:
    found = Notices((text(),)).in_force(Voice(language=Language.ENGLISH))
    assert found.language is Language.KOREAN


def test_the_newest_wording_is_in_force() -> None:
    newer = text("[AI] 새 안내", version="2", in_force_since=date(2026, 6, 1))
    notices = Notices((newer, text()))
    assert notices.version(Voice()) == "2"
    assert notices.since(Voice()) == date(2026, 6, 1)
    assert not notices.opens("[AI] 안내\n\n글")


def test_a_wording_of_a_later_day_waits_for_its_day() -> None:
    prepared = text("[AI] 새 안내", version="2", in_force_since=date(2027, 1, 1))
    eve = Notices((text(), prepared), today=date(2026, 12, 31))
    day = Notices((text(), prepared), today=date(2027, 1, 1))
    assert (eve.version(Voice()), day.version(Voice())) == ("1", "2")
    assert not eve.opens(prepared.short)


def test_earlier_wordings_of_a_voice_are_told_newest_first_and_later_ones_are_not() -> None:
    texts = [
        text(f"[AI] 안내 {year}", version=f"{year}", in_force_since=date(year, 1, 1))
        for year in (2027, 2024, 2026, 2025)
    ]
    other = text("[AI] 쉬운 안내", version="0", form=Form.EASY, in_force_since=date(2023, 1, 1))
    notices = Notices((*texts, other), today=date(2026, 6, 1))
    assert [one.version for _, one in notices.before(Voice())] == ["2025", "2024"]
    assert [since for since, _ in notices.before(Voice())] == [date(2025, 1, 1), date(2024, 1, 1)]
    assert notices.before(Voice(mode=Mode.EASY)) == ()


def test_the_first_wording_of_all_does_not_wait_for_its_day() -> None:
    second = text("[AI] 새 안내", version="2", in_force_since=date(2027, 1, 1))
    assert Notices((second, text()), today=date(2025, 12, 31)).version(Voice()) == "1"


def test_without_a_korean_wording_there_are_no_notices() -> None:
    with pytest.raises(NoticeMissing):
        Notices(())


@pytest.mark.parametrize(
    "unfit",
    [
        text(""),
        text("두\n줄"),
        text(version=""),
        text(full="다른 말로 시작하는 고지"),
        text(full="[AI] 안내문\n\n글"),
    ],
)
def test_a_wording_that_cannot_do_its_work_is_refused(unfit: NoticeText) -> None:
    with pytest.raises(NoticeUnfit):
        Notices((unfit,))


def test_a_short_notice_that_opens_another_one_is_refused() -> None:
    easy = text("[AI] 안내입니다", form=Form.EASY)
    with pytest.raises(NoticeUnfit):
        Notices((text(), easy))


@pytest.mark.parametrize("notice", Notices(PROFILE.notices).wordings, ids=lambda one: one.short)
def test_a_text_opens_with_a_notice_if_it_begins_with_one(notices: Notices, notice: object) -> None:
    short, full = getattr(notice, "short", ""), getattr(notice, "full", "")
    assert notices.opens(short)
    assert notices.opens(full)
    assert notices.opens(f"{short}\n\n답")
    assert notices.without_opening(f"{short}\n\n답") == "답"


@pytest.mark.parametrize(
    "bare",
    [
        "",
        "답입니다.",
        " [AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다.",
        "[AI 안내]",
        "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다",
        "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다.라고 하지만",
        "[ai 안내] 이 서비스는 생성형 인공지능으로 운영합니다.",
        "\u200b[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다.",
        "답입니다.\n[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다.",
    ],
)
def test_anything_else_does_not(notices: Notices, bare: str) -> None:
    assert not notices.opens(bare)


def test_the_full_notice_is_owed_to_a_new_chat_and_again_when_the_version_changes() -> None:
    old = Notices((text(),))
    new = Notices((text(version="2"),))
    shown = ChatState(notice_version=old.version(Voice()))
    assert old.needs_full(ChatState(), Voice())
    assert not old.needs_full(shown, Voice())
    assert new.needs_full(shown, Voice())


class TestTheWordingsOfYeosu:
    """What the profile's own words must keep."""

    @pytest.mark.parametrize("notice", PROFILE.notices, ids=lambda one: one.short)
    def test_a_short_notice_is_heard_in_forty_syllables(self, notice: NoticeText) -> None:
        # A Hangul character is a syllable; so is a Latin letter that is spelled out.
        spoken = regex.findall(r"\p{Hangul}|[A-Z]", notice.short)
        words = regex.findall(r"[A-Za-z]+", notice.short)
        count = len(spoken) if notice.language is Language.KOREAN else 2 * len(words)
        assert 0 < count <= 40

    def test_no_short_notice_is_part_of_another(self) -> None:
        shorts = [notice.short for notice in PROFILE.notices]
        assert not [(one, two) for one, two in permutations(shorts, 2) if two.startswith(one)]

    @pytest.mark.parametrize("notice", PROFILE.notices, ids=lambda one: one.short)
    def test_a_full_notice_names_the_ai_the_record_and_a_person(self, notice: NoticeText) -> None:
        korean = notice.language is Language.KOREAN
        telephone = "일팔구구, 이공일이" if notice.form is Form.SPOKEN else "1899-2012"
        assert ("인공지능" if korean else "AI") in notice.full
        assert telephone in notice.full
        assert any(word in notice.full for word in ("기록", "저장", "recorded", "keep"))

    @pytest.mark.parametrize("notice", PROFILE.notices, ids=lambda one: one.short)
    def test_a_notice_needs_no_escaping_in_any_markup(self, notice: NoticeText) -> None:
        assert not set("<>&*_`~") & set(notice.short)
