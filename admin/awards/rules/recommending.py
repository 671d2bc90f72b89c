"""May somebody be recommended so? (인공지능 조례 제13조, 포상 조례 제2조, 제5조부터 제9조까지)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from admin.awards.model import AwardKind, Candidate, Deserving, Ground, Recommender, Whom
from admin.awards.texts import AwardRule as Say
from admin.books import Finding, Findings, last_day_before, refusal
from city import AwardRules

DESERVED: Mapping[AwardKind, frozenset[Deserving]] = {
    AwardKind.COMMENDATION: frozenset(
        {Deserving.WELFARE, Deserving.DILIGENCE, Deserving.MORALS, Deserving.OTHER}
    ),
    AwardKind.THANKS: frozenset({Deserving.COOPERATION, Deserving.REPUTATION}),
    AwardKind.PRIZE: frozenset({Deserving.CONTEST, Deserving.EVALUATION}),
}
"""What each kind is given for (포상 조례 제6조제1항, 제7조, 제8조)."""


def is_written(candidate: Candidate, rules: AwardRules) -> Findings:
    """포상 조례 제9조제4항: whom, for what, and who recommends."""
    if candidate.name and candidate.deeds and candidate.recommended_by:
        return ()
    return refusal(rules, Say.CANDIDATE_UNWRITTEN)


def may_be_awarded_at_all(candidate: Candidate, rules: AwardRules) -> Findings:
    """포상 조례 제2조: who is from elsewhere, where the mayor deems it necessary."""
    if candidate.whom is not Whom.OUTSIDER or candidate.outsider_why:
        return ()
    return refusal(rules, Say.OUTSIDER_UNEXPLAINED)


def provides_something(candidate: Candidate, rules: AwardRules) -> Findings:
    """인공지능 조례 제13조제1항제1호: a provider is awarded for a product or service."""
    if candidate.ground is not Ground.PROVIDER or candidate.product:
        return ()
    return refusal(rules, Say.PRODUCT_MISSING)


def deserves_this_kind(candidate: Candidate, rules: AwardRules) -> Findings:
    """포상 조례 제6조제1항, 제7조, 제8조: each kind has grounds of its own."""
    if candidate.deserving in DESERVED[candidate.kind]:
        return ()
    return refusal(rules, Say.DESERVES_ANOTHER_KIND)


def statement_is_there(candidate: Candidate, rules: AwardRules) -> Findings:
    """포상 조례 제6조제2항, 제9조제2항: the statement of merits.

    A commendation is examined by it; a department writes it for letters of thanks and prizes.
    Citizens who recommend for those need none: their reasons and signatures stand in its place.
    """
    needed = candidate.kind is AwardKind.COMMENDATION or _by_office(candidate)
    return refusal(rules, Say.STATEMENT_MISSING) if needed and not candidate.statement else ()


def recommended_in_time(candidate: Candidate, day: date, rules: AwardRules) -> Findings:
    """포상 조례 제9조제2항: a department recommends so many days before the day of the award.

    Until it is awarded that is the planned day, then the day itself: who plans late and awards
    early gains nothing. The paragraph speaks of letters of thanks (제7조) and prizes (제8조), and
    of nothing else.
    """
    if candidate.kind is AwardKind.COMMENDATION or not _by_office(candidate):
        return ()
    last = last_day_before(day, rules.recommend_days)
    if candidate.recommended <= last:
        return ()
    return refusal(rules, Say.RECOMMENDED_LATE, days=rules.recommend_days, last=last)


def department_consents(candidate: Candidate, rules: AwardRules) -> Findings:
    """포상 조례 제9조제3항: who recommends another department's staff asks its head."""
    others = candidate.whom is Whom.STAFF and not candidate.own_staff
    if not (others and _by_office(candidate)) or candidate.consented_by:
        return ()
    return refusal(rules, Say.CONSENT_MISSING)


def enough_sign(candidate: Candidate, rules: AwardRules) -> Findings:
    """포상 조례 제9조제4항: citizens recommend together, so many at least."""
    together = candidate.recommender is Recommender.CITIZENS
    if not together or candidate.cosigners >= rules.cosigners:
        return ()
    return refusal(rules, Say.COSIGNERS_MISSING, count=candidate.cosigners, least=rules.cosigners)


def was_recommended(candidate: Candidate, today: date, rules: AwardRules) -> Findings:
    """포상 조례 제9조제2항: nobody has recommended on a day that is still to come."""
    if candidate.recommended <= today:
        return ()
    return refusal(rules, Say.RECOMMENDED_AHEAD, today=today)


def recommending(candidate: Candidate, today: date, rules: AwardRules) -> Findings:
    """Everything that a recommendation must keep."""

    def found() -> Iterator[Finding]:
        for question in (
            is_written, may_be_awarded_at_all, provides_something, deserves_this_kind,
            statement_is_there, department_consents, enough_sign,
        ):  # fmt: skip
            yield from question(candidate, rules)
        yield from was_recommended(candidate, today, rules)
        yield from recommended_in_time(candidate, candidate.planned, rules)

    return tuple(found())


def _by_office(candidate: Candidate) -> bool:
    """Whether 담당관 등 recommend: heads of departments, towns and districts (제9조제2항)."""
    return candidate.recommender is not Recommender.CITIZENS
