"""Every sentence that citizens read, in every voice and city, is read aloud well: none excused."""

from __future__ import annotations

import pytest

from admin.accessibility import citizens_sentences, filled, flaws
from city import CityProfile, Language, Mode, load_profile
from tests.house.tree import ROOT

CITIES = sorted(path.parent.name for path in ROOT.glob("city/profiles/*/city.toml"))


@pytest.mark.parametrize("city", CITIES)
def test_every_sentence_of_a_profile_that_citizens_read_is_read_aloud_well(city: str) -> None:
    found = [
        f"{voice.language} {voice.mode} {key}: {flaw.rule} {flaw.piece!r}"
        for voice, key, words in citizens_sentences(load_profile(city))
        for flaw in flaws(words, voice.language)
    ]
    assert found == []


def test_all_voices_and_the_notices_are_among_them(profile: CityProfile) -> None:
    read = [(voice.language, voice.mode, key) for voice, key, _words in citizens_sentences(profile)]
    assert {(one, mode) for one, mode, _key in read} == {
        (language, mode) for language in Language for mode in Mode
    }
    keys = {key for _language, _mode, key in read}
    assert {"telegram.help", "web.privacy.text", "statuses.failed", "label.source"} <= keys
    assert {"notices.ko.standard.full", "notices.en.standard.short"} <= keys
    assert len(read) > 1000


def test_what_officials_alone_read_is_not_among_them(profile: CityProfile) -> None:
    keys = {key for _voice, key, _words in citizens_sentences(profile)}
    assert not {"office.form.no_day", "journal.partners_noun.deed", "feedback.office.title"} & keys


def test_gaps_are_filled_with_what_will_stand_there() -> None:
    assert filled("{day} {month:name} {year}") == "1 March 2026"
    assert filled("{city:이/가} {count:,}건") == "여수시가 12건"
    assert filled("누리집: {website}") == "누리집: {website}"


def test_a_field_of_the_register_is_read_after_its_name(profile: CityProfile) -> None:
    (website,) = (
        words
        for voice, key, words in citizens_sentences(profile)
        if key == "register.text.website" and voice.language is Language.KOREAN and not voice.easy
    )
    assert website == "누리집: {website}"
