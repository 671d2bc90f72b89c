"""Whose award may anybody read of, and whose name? (포상 조례 제10조제3항제1호, 제17조제3항)."""

from __future__ import annotations

from admin.awards.model import AwardKind, Nomination


def stands(nomination: Nomination) -> bool:
    """포상 조례 제17조제3항: it was awarded, and was not cancelled, which ends every honour."""
    return nomination.award is not None and nomination.cancellation is None


def may_be_named(nomination: Nomination) -> bool:
    """포상 조례 제10조제3항제1호: the city's site names model citizens who were commended.

    Of nobody else does the ordinance say so: the name of who was thanked, or won a prize, stays in
    the book of awards.
    """
    candidate = nomination.candidate
    commended = candidate.kind is AwardKind.COMMENDATION
    return stands(nomination) and candidate.model_citizen and commended
