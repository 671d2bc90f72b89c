"""What did the committee of merits say, and what does the AI committee advise?

(포상 조례 제6조제2항, 제13조제2항; 인공지능 조례 제7조제5호).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from admin.awards.model import Candidate, Nomination, Review
from admin.awards.texts import AwardRule as Say
from admin.books import Findings, refusal, warning
from admin.committee import Decision, Outcome
from city import AwardRules


def is_carried(review: Review) -> bool:
    """포상 조례 제13조제2항: more than half came, and more than half of them are in favour.

    In writing, more than half of all who are in office.
    """
    if review.written_why:
        return 2 * review.favour > review.in_office
    return 2 * review.present > review.in_office and 2 * review.favour > review.present


def counts_add_up(review: Review, rules: AwardRules) -> Findings:
    """포상 조례 제13조제2항: no more come than are in office, no more are in favour than come."""
    if 0 <= review.favour <= review.present <= review.in_office and review.in_office > 0:
        return ()
    return refusal(rules, Say.REVIEW_MISCOUNTED)


def reviewed_in_time(
    review: Review, nomination: Nomination, today: date, rules: AwardRules
) -> Findings:
    """포상 조례 제6조제2항, 제17조제1항: before the award the candidate, then its cancellation."""
    if review.cancels != (nomination.award is not None) or nomination.cancellation:
        return refusal(rules, Say.REVIEW_NOT_OPEN)
    begins = nomination.award.day if nomination.award else nomination.candidate.recommended
    if begins <= review.day <= today:
        return ()
    return refusal(rules, Say.REVIEW_OUT_OF_TIME, begins=begins, today=today)


def last_word(reviews: Iterable[Review], *, cancels: bool) -> Review | None:
    """The newest review of the one question."""
    fitting = [one for one in reviews if one.cancels is cancels]
    return max(fitting, key=lambda one: (one.day, one.number), default=None)


def advised(candidate: Candidate, decision: Decision | None, rules: AwardRules) -> Findings:
    """인공지능 조례 제7조제5호: what the AI committee advises; advice binds nobody."""
    if candidate.advice is None:
        return warning(rules, Say.UNADVISED)
    if decision is None:
        return refusal(rules, Say.ADVICE_UNKNOWN, number=candidate.advice)
    if decision.outcome is Outcome.REJECTED:
        return warning(rules, Say.ADVISED_AGAINST)
    return ()
