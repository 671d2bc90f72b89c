"""The judge knows the sentences that the service says, in every voice."""

from __future__ import annotations

import pytest

from bench.chaos.report import wordings
from bot.telegram.texts import TelegramText
from city import CityProfile, Language, Mode, Voice
from disclosure import Notices, Status, status_sentence


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mode", Mode)
def test_an_apology_is_known_whoever_says_it_and_nothing_else_is_one(
    profile: CityProfile, language: Language, mode: Mode
) -> None:
    known, voice = wordings(Notices(profile.notices)), Voice(language=language, mode=mode)
    say, main = profile.sentences.say, profile.main
    whom = {"department": main.name, "telephone": main.telephone}
    broken = say(TelegramText.BROKEN, voice, **whom)
    failed = status_sentence(Status.FAILED, profile.sentences, voice, **whom)
    assert known.apology(f"a notice\n\n{broken}")
    assert known.apology(f"a notice\n\n{failed}")
    assert not known.apology(say(TelegramText.WAITING, voice))
    assert not known.apology(Notices(profile.notices).in_force(voice).full)
    assert known.full_notice(Notices(profile.notices).in_force(voice).full)
