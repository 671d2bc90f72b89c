"""May it be awarded? (포상 조례 제4조제2항, 제6조제2항, 제9조제2항, 제18조)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from admin.awards.model import Award, AwardKind, Candidate, Nomination
from admin.awards.rules.recommending import recommended_in_time
from admin.awards.rules.reviewing import is_carried, last_word
from admin.awards.texts import AwardRule as Say
from admin.books import Finding, Findings, refusal, warning
from city import AwardRules
from city.korean import comparable


def given_in_time(award: Award, nomination: Nomination, today: date, rules: AwardRules) -> Findings:
    """포상 조례 제16조제1항: written down once, after the recommendation, when it was given."""
    if nomination.award is not None:
        return refusal(rules, Say.AWARDED_ALREADY)
    if nomination.candidate.recommended <= award.day <= today:
        return ()
    return refusal(rules, Say.AWARDED_OUT_OF_TIME, today=today)


def was_reviewed(award: Award, nomination: Nomination, rules: AwardRules) -> Findings:
    """포상 조례 제6조제2항: a commendation follows the committee of merits, special cases apart.

    Who was examined and rejected is awarded nothing, whatever the kind and the case.
    """
    last = last_word(nomination.reviews, cancels=False)
    if last is not None and not is_carried(last):
        return refusal(rules, Say.REJECTED)
    in_time = last is not None and last.day <= award.day
    if in_time or nomination.candidate.kind is not AwardKind.COMMENDATION:
        return ()
    if award.unreviewed_why:
        return warning(rules, Say.REVIEW_WAIVED)
    return refusal(rules, Say.UNREVIEWED)


def not_twice_for_the_same(
    candidate: Candidate, others: Iterable[Nomination], rules: AwardRules
) -> Findings:
    """포상 조례 제18조: the same merit is awarded once; what others awarded does not count.

    Of whom else has the same name and was awarded before, an official sees whether it is the same.
    """
    mine = [
        one.candidate
        for one in others
        if one.award
        and not one.cancellation
        and comparable(one.candidate.name) == comparable(candidate.name)
        and one.candidate.number != candidate.number
    ]
    if any(comparable(one.deeds) == comparable(candidate.deeds) for one in mine):
        return refusal(rules, Say.SAME_MERIT)
    return warning(rules, Say.AWARDED_BEFORE, name=candidate.name) if mine else ()


def model_citizens_within(
    candidate: Candidate, award: Award, others: Iterable[Nomination], rules: AwardRules
) -> Findings:
    """포상 조례 제4조제2항: model citizens are awarded once a month, so many at most."""
    if not candidate.model_citizen:
        return ()
    month = (award.day.year, award.day.month)
    days = [
        one.award.day
        for one in others
        if one.candidate.model_citizen
        and one.award
        and (one.award.day.year, one.award.day.month) == month
    ]
    if any(day != award.day for day in days):
        return refusal(rules, Say.MODEL_CITIZENS_TWICE, day=days[0])
    if len(days) >= rules.model_citizens:
        return refusal(rules, Say.TOO_MANY_MODEL_CITIZENS, most=rules.model_citizens)
    return ()


def awarding(
    award: Award, nomination: Nomination, others: tuple[Nomination, ...], today: date,
    rules: AwardRules,
) -> Findings:  # fmt: skip
    """Everything that an award must keep."""
    candidate = nomination.candidate

    def found() -> Iterator[Finding]:
        yield from given_in_time(award, nomination, today, rules)
        yield from recommended_in_time(candidate, award.day, rules)
        yield from was_reviewed(award, nomination, rules)
        yield from not_twice_for_the_same(candidate, others, rules)
        yield from model_citizens_within(candidate, award, others, rules)

    return tuple(found())
