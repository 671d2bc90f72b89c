"""The keys of what is said of what citizens tell; the words stand in the city's profile."""

from __future__ import annotations

from hashlib import sha256

from city import CityProfile, SentenceKey, Voice
from disclosure.told.model import TOLD_GROUPS, UNTOLD, About
from disclosure.told.store import MARKED_FOR

_WORDING = 16


class ToldSentence(SentenceKey):
    """What is said before anything is told, and after."""

    TITLE = "told.title"
    WHY = "told.why"
    CONSENT_AGE = "told.consent_age"
    CONSENT_NEED = "told.consent_need"
    NOTHING = "told.nothing"
    STANDS = "told.stands"
    KEPT = "told.kept"
    TAKE_BACK = "told.take_back"
    TAKEN_BACK = "told.taken_back"
    SEND = "told.send"
    READ_AGAIN = "told.read_again"
    GROUP_CHAT = "told.group_chat"


class ToldName(SentenceKey):
    """What each thing is called that may be told."""

    AGE = "told_name.age"
    NEED = "told_name.need"
    FROM_14 = "told_name.from_14"
    FROM_19 = "told_name.from_19"
    FROM_65 = "told_name.from_65"
    EASY_WORDS = "told_name.easy_words"
    SCREEN_READER = "told_name.screen_reader"
    KOREAN_HARD = "told_name.korean_hard"
    UNTOLD = "told_name.untold"


_CONSENTS = {About.AGE: ToldSentence.CONSENT_AGE, About.NEED: ToldSentence.CONSENT_NEED}
"""What is agreed to by telling."""
ABOUT_NAMES = {one: ToldName(f"told_name.{one}") for one in About}
TOLD_NAMES: dict[str, ToldName] = {
    **{one: ToldName(f"told_name.{one}") for groups in TOLD_GROUPS.values() for one in groups},
    UNTOLD: ToldName.UNTOLD,
}


def why_told(profile: CityProfile, voice: Voice) -> str:
    """What it is asked for, how long it is kept, and that nothing depends on it (제15조제2항)."""
    kept_for = profile.kept_for
    return profile.sentences.say(
        ToldSentence.WHY,
        voice,
        days=kept_for.chats_days,
        words_days=kept_for.words_days,
        marked_days=kept_for.words_days + MARKED_FOR.days,
    ).strip()


def agreed_to(about: About, profile: CityProfile, voice: Voice) -> str:
    """All the words that whoever tells of one thing has read."""
    return f"{why_told(profile, voice)}\n{consent_to(about, profile, voice)}"


def wording_of(words: str) -> str:
    """Names the words that somebody reads: other words have another name."""
    return sha256(words.encode()).hexdigest()[:_WORDING]


def consent_to(about: About, profile: CityProfile, voice: Voice) -> str:
    """What whoever tells of one thing agrees to."""
    return profile.sentences.say(_CONSENTS[about], voice)
