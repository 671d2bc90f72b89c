"""The command `accessibility` tells figures and numbers, and whether all is well."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from admin.commands.reading_aloud import look_and_show
from city import CityProfile, Database, FixedClock, Mode, NoticeText
from disclosure import Records
from tests.builders.disclosure import make_asked, make_settlement


def unwatched(_step: str, _done: int, _total: int) -> None:
    """Nobody watches how far it is."""


@pytest.fixture
def records(database: Database, clock: FixedClock) -> Records:
    return Records(database, clock)


def answered(records: Records, text: str, mode: Mode) -> int:
    number = records.open(make_asked(mode=mode))
    records.settle(number, make_settlement(text, mode=mode))
    return number


def test_a_fresh_service_is_well_and_says_that_nothing_was_compared(
    profile: CityProfile, records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    assert look_and_show(profile, records, unwatched, print_json=True)
    told = json.loads(capsys.readouterr().out)
    assert told["well"] is True
    assert told["sentences"]["read"] > 1000
    assert told["answers"]["pairs"] == 0
    assert told["answers"]["mean_gain"] is None


def test_a_pair_that_says_something_else_is_not_well(
    profile: CityProfile, records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    answered(records, "주차요금은 30분에 600원입니다.", Mode.STANDARD)
    easy = answered(records, "주차요금은 30분에 900원입니다.", Mode.EASY)
    assert not look_and_show(profile, records, unwatched)
    table = capsys.readouterr().out
    assert "900원" in table
    assert str(easy) in table
    assert "뜻이 달라진 쉬운 답" in table


def test_a_flaw_in_a_sentence_of_the_city_is_told_with_its_key_and_reason(
    profile: CityProfile, records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    first = profile.notices[0]
    flawed: NoticeText = replace(first, full=f"{first.short}\n\n① 기록합니다.")
    wrong = replace(profile, notices=(flawed, *profile.notices[1:]))
    assert not look_and_show(wrong, records, unwatched, print_json=True)
    (flaw,) = json.loads(capsys.readouterr().out)["sentences"]["flaws"]
    assert (flaw["rule"], flaw["piece"], flaw["voice"]) == ("circled", "①", "ko")
    look_and_show(wrong, records, unwatched)
    assert "동그라미" in capsys.readouterr().out
