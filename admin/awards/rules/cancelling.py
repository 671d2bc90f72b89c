"""May an award be cancelled, and what comes back? (포상 조례 제17조)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from admin.awards.model import CancelGround, Cancellation, Nomination
from admin.awards.rules.reviewing import is_carried, last_word
from admin.awards.texts import AwardRule as Say
from admin.books import Finding, Findings, refusal, warning
from city import AwardRules


def may_be_cancelled(
    cancellation: Cancellation, nomination: Nomination, today: date, rules: AwardRules
) -> Findings:
    """포상 조례 제17조제1항: what was awarded, on a ground, after the committee of merits."""

    def found() -> Iterator[Finding]:
        if nomination.award is None:
            yield from refusal(rules, Say.NOT_AWARDED)
            return
        if nomination.cancellation is not None:
            yield from refusal(rules, Say.CANCELLED_ALREADY)
        if not cancellation.facts:
            yield from refusal(rules, Say.CANCELLED_UNEXPLAINED)
        last = last_word(nomination.reviews, cancels=True)
        if last is None or not is_carried(last) or last.day > cancellation.day:
            yield from refusal(rules, Say.CANCELLED_UNREVIEWED)
        if not nomination.award.day <= cancellation.day <= today:
            yield from refusal(rules, Say.CANCELLED_OUT_OF_TIME, awarded=nomination.award.day)

    return tuple(found())


def recovery_due(cancellation: Cancellation | None, rules: AwardRules) -> Findings:
    """포상 조례 제17조제2항: after a fraud, what was given is taken back."""
    if cancellation is None or cancellation.ground is not CancelGround.FRAUD:
        return ()
    if cancellation.recovered is not None:
        return ()
    return warning(rules, Say.RECOVERY_DUE)


def may_be_recovered(
    cancellation: Cancellation | None, day: date, today: date, rules: AwardRules
) -> Findings:
    """포상 조례 제17조제2항: it comes back once, after a fraud, on a day that has come."""
    if cancellation is None or not recovery_due(cancellation, rules):
        return refusal(rules, Say.NOTHING_TO_RECOVER)
    if cancellation.day <= day <= today:
        return ()
    return refusal(rules, Say.RECOVERED_OUT_OF_TIME, cancelled=cancellation.day)
