"""The judge knows the sentences that the service says, in every voice."""

from __future__ import annotations

from dataclasses import fields, replace
from types import SimpleNamespace
from typing import Any, TypeVar, cast

import pytest

from bench.chaos.judging import Verdict
from bench.chaos.proving import Unproved
from bench.chaos.report import breaches, wordings
from bot.telegram.texts import TelegramText
from city import CityProfile, Language, Mode, Voice
from disclosure import Notices, Status, status_sentence

Judged = TypeVar("Judged", Verdict, Unproved)


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


def test_whatever_the_judges_find_is_told() -> None:
    verdict, unproved = _planted(Verdict()), _planted(Unproved())
    nemesis = SimpleNamespace(sends_inside_bans=["inside"], unrecorded=["unrecorded"])
    bare = SimpleNamespace(method="sendMessage", fields={})
    ran = SimpleNamespace(nemesis=nemesis, telegram=SimpleNamespace(unlabelled=[bare]))
    told = breaches(cast("Any", ran), verdict, unproved, 1)
    shown = {line for lines in told.values() for line in lines}
    planted = {one.name for found in (verdict, unproved) for one in fields(found)}
    planted -= {"orphans", "resent", "answered"}
    assert shown == {*planted, "inside", "unrecorded", "1 items", "sendMessage: {}"}
    assert not any(breaches(_nothing(), Verdict(), Unproved(), 0).values())


def _planted(found: Judged) -> Judged:
    """With its own name in every list of breaches."""
    lists = [one.name for one in fields(found) if isinstance(getattr(found, one.name), list)]
    return replace(found, **{name: [name] for name in lists})


def _nothing() -> Any:
    nemesis = SimpleNamespace(sends_inside_bans=[], unrecorded=[])
    return SimpleNamespace(nemesis=nemesis, telegram=SimpleNamespace(unlabelled=[]))
