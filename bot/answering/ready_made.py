"""Answers that take no steps: the one that was settled before, and the one that nobody can keep."""

from __future__ import annotations

from bot.answering.refusing import refusal
from city import CityProfile, Voice
from disclosure import LabelledAnswer, Notices, Receipts, Record, Status, label


def label_kept(
    record: Record, notices: Notices, profile: CityProfile, receipts: Receipts
) -> LabelledAnswer | None:
    """The answer that a record was settled with; None if it is open, or its words are destroyed."""
    kept = record.settlement
    if kept is None or record.forgotten_at is not None:
        return None
    return label(
        kept.answer,
        notices=notices,
        voice=Voice(language=kept.language, mode=kept.mode),
        sentences=profile.sentences,
        status=kept.status,
        citations=kept.citations,
        record=record.number,
        hidden=record.asked.hidden,
        choices=kept.choices,
        receipt=receipts.receipt(record.number),
    )


def label_unrecorded(
    status: Status, voice: Voice, notices: Notices, profile: CityProfile
) -> LabelledAnswer:
    """The fixed text of a status, for what has no record."""
    return label(
        refusal(status, None, voice, profile),
        notices=notices,
        voice=voice,
        sentences=profile.sentences,
        status=status,
    )
