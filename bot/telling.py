"""What is said where a citizen may tell of themselves, whatever the channel."""

from __future__ import annotations

from collections.abc import Mapping

from city import CityProfile, Voice
from disclosure import (
    ABOUT_NAMES,
    TOLD_NAMES,
    About,
    ToldGroup,
    ToldSentence,
    consent_to,
    why_told,
)


def offered(profile: CityProfile, voice: Voice) -> tuple[str, ...]:
    """What it is for, and what is agreed to by telling each thing."""
    return why_told(profile, voice), *(consent_to(one, profile, voice) for one in About)


def told_in_words(told: Mapping[About, ToldGroup], profile: CityProfile, voice: Voice) -> str:
    """What is told now, or that nothing is."""
    say = profile.sentences.say
    if not told:
        return say(ToldSentence.NOTHING, voice)
    named = (
        f"{say(ABOUT_NAMES[one], voice)} {say(TOLD_NAMES[told[one].group], voice)}"
        for one in About
        if one in told
    )
    return say(ToldSentence.STANDS, voice, told=", ".join(named))
