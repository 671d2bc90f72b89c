"""The file is a calendar that others read: notice first, a day an event, names that stay."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import pytest
from icalendar import Calendar as File

from admin.books import Duty
from admin.calendar import CalendarFiles, CalendarSentence
from bot.web.calendar_file import calendar_opens
from city import CityProfile, Voice
from disclosure import Notices

NOW = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)


def duty(**told: object) -> Duty:
    values: dict[str, object] = {
        "key": "objection:3",
        "due": date(2026, 12, 1),
        "article": "각종 위원회 조례 제13조제2항",
        "sentence": CalendarSentence.OBJECTION,
        "values": {"number": 3},
        "path": "/office/objections",
        **told,
    }
    return Duty(**values)  # type: ignore[arg-type]


def events(
    profile: CityProfile, *duties: Duty, address: str = "https://ai.example"
) -> list[dict[str, Any]]:
    made = CalendarFiles(profile, address).file(duties, "고지", NOW)
    return read(made)


def read(made: bytes) -> list[dict[str, Any]]:
    """The events of a file, as the library reads them, by their properties' names."""
    found = cast("Any", File.from_ical(made)).walk("VEVENT")
    return [{name.lower(): value for name, value in one.items()} for one in found]


def test_a_duty_is_a_whole_day_with_its_words_its_article_and_its_page(
    profile: CityProfile,
) -> None:
    (event,) = events(profile, duty())
    assert event["uid"] == "objection:3@yeosu"
    assert event["summary"] == "이의제기 3번 처리"
    assert event["description"] == "각종 위원회 조례 제13조제2항"
    assert event["url"] == "https://ai.example/office/objections"
    assert event["dtstart"].dt == date(2026, 12, 1)
    assert event["dtend"].dt == date(2026, 12, 2)


def test_what_is_late_says_so_and_keeps_its_name(profile: CityProfile) -> None:
    today = date(2026, 11, 24)
    late, due = events(profile, duty(due=today - timedelta(days=1)), duty(due=today))
    assert late["summary"] == "[기한 지남] 이의제기 3번 처리"
    assert due["summary"] == "이의제기 3번 처리"
    assert late["uid"] == due["uid"]


def test_without_an_article_or_a_page_nothing_is_made_up(profile: CityProfile) -> None:
    (event,) = events(profile, duty(article="", path=""))
    assert "description" not in event
    (event,) = events(profile, duty(), address="")
    assert "url" not in event


def test_the_file_keeps_the_form_of_rfc_5545(profile: CityProfile) -> None:
    words = {"number": "줄\r\nBEGIN:VEVENT\r\n긴, 말; " * 9}
    made = CalendarFiles(profile, "").file([duty(values=words)], "고지", NOW)
    lines = made.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert lines[:2] == [b"BEGIN:VCALENDAR", b"VERSION:2.0"]
    assert lines.count(b"BEGIN:VEVENT") == 1
    (event,) = read(made)
    assert "긴, 말;" in str(event["summary"])


def test_the_file_opens_with_the_notice_and_another_does_not(profile: CityProfile) -> None:
    notices = Notices(profile.notices)
    short = notices.in_force(Voice()).short
    files = CalendarFiles(profile, "")
    assert calendar_opens(files.file([duty()], short, NOW), notices)
    assert not calendar_opens(files.file([duty()], "다른 말", NOW), notices)


@pytest.mark.parametrize("count", [0, 2])
def test_every_duty_is_one_event(profile: CityProfile, count: int) -> None:
    assert len(events(profile, *[duty(key=f"k:{n}") for n in range(count)])) == count
