"""The assistant's own entry says what is running, in the register's own fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from admin.register import OWN_KEY, PUBLIC, Shown, Stage, own_entry
from admin.register.exports import atrs_record, dutch_record, read_atrs_record
from city import CityProfile, Language, Voice
from disclosure import RunningFacts, register_entry
from tests.builders.disclosure import make_facts


def own(profile: CityProfile, facts: RunningFacts, voice: Voice | None = None) -> Shown:
    said = voice or Voice()
    entry = register_entry(facts, profile.sentences, said)
    return own_entry(entry, profile.sentences, said)


def test_it_fills_itself_from_the_running_set_up(profile: CityProfile) -> None:
    facts = make_facts(profile)
    entry = own(profile, facts)
    told = entry.fields
    assert (entry.key, set(told)) == (OWN_KEY, set(PUBLIC))
    assert (told["name"], told["department"]) == (facts.service, facts.department)
    assert told["notice"] == facts.notice_short
    assert facts.software_version in str(told["methods"])
    assert f"{facts.articles:,}" in str(told["data"])
    seen = entry.listed()
    assert (seen.generative, seen.high_impact, seen.stage) == (True, False, Stage.IN_SERVICE)


def test_it_changes_when_the_set_up_does(profile: CityProfile) -> None:
    facts = replace(
        make_facts(profile),
        writer="openai:other-model",
        changed_at=datetime(2026, 12, 24, 15, 30, tzinfo=UTC),
        stopped_since=datetime(2026, 12, 25, tzinfo=UTC),
        impact_assessed_on=date(2026, 12, 1),
    )
    entry = own(profile, facts)
    assert entry.since == date(2026, 12, 25)
    assert entry.fields["supplier"] == "openai:other-model"
    assert "other-model" in str(entry.fields["methods"])
    assert entry.fields["stage"] == Stage.PAUSED
    assert entry.fields["impact_assessed"] == "2026-12-01"


def test_it_speaks_the_voice_of_the_page(profile: CityProfile) -> None:
    english = own(profile, make_facts(profile), Voice(language=Language.ENGLISH))
    assert english.fields["service"] == "Questions on ordinances and city services"


def test_it_goes_out_in_every_shape(profile: CityProfile) -> None:
    entry = own(profile, make_facts(profile))
    address = "https://ai.yeosu.go.kr/register/assistant"
    assert dutch_record(entry, "여수시", address)["source_id"] == OWN_KEY
    assert read_atrs_record(atrs_record(entry, "여수시", address)) == entry.fields
