"""What comes in: cleaned and masked before anything keeps it, and as its record opens."""

from __future__ import annotations

from bot.answering.case import Question
from bot.answering.guard import MAX_CHARACTERS
from city import CityProfile
from city.korean import clean_text
from disclosure import Asked, Masked, mask

_MASKED_AT_MOST = 20_000
"""Characters of a message that are masked; what lies beyond is dropped unread."""


def received(text: str, profile: CityProfile) -> Masked:
    """A text cleaned and masked; the city's own telephone numbers are public and stay."""
    clean = clean_text(text[:_MASKED_AT_MOST])
    return mask(clean, public_exchanges=profile.public_exchanges)


def asked(question: Question, masked: Masked) -> Asked:
    """A question as its record opens with it."""
    return Asked(
        question=masked.text[:MAX_CHARACTERS],
        hidden=masked.hidden,
        channel=question.channel,
        chat=question.chat,
        language=question.voice.language,
        mode=question.voice.mode,
    )
