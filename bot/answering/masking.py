"""What of a question may be kept, and shown to a model: its text without personal data."""

from __future__ import annotations

from bot.answering.case import Question
from bot.answering.guard import MAX_CHARACTERS
from city import CityProfile
from city.korean import clean_text
from disclosure import Asked, Masked, mask

_MASKED_AT_MOST = 20_000
"""Characters of a message that are masked; what lies beyond is dropped unread."""


def masked_text(text: str, profile: CityProfile) -> Masked:
    """Clean and mask; the city's own telephone numbers are public and stay."""
    clean = clean_text(text[:_MASKED_AT_MOST])
    return mask(clean, public_exchanges=profile.public_exchanges)


def asked_of(question: Question, masked: Masked) -> Asked:
    """A question as its record opens."""
    return Asked(
        question=masked.text[:MAX_CHARACTERS],
        hidden=masked.hidden,
        channel=question.channel,
        chat=question.chat,
        language=question.voice.language,
        mode=question.voice.mode,
    )
