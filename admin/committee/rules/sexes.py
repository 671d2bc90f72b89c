"""Is neither sex over its share of the appointed? (제8조제1항 of the AI ordinance)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from admin.books import Findings, refusal, warning
from admin.committee.people import Member, Sex, SexException, appointed
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules

_OVER = {Sex.WOMAN: Say.WOMEN_OVER_SHARE, Sex.MAN: Say.MEN_OVER_SHARE}


def no_sex_over_its_share(
    members: Iterable[Member],
    rules: CommitteeRules,
    *,
    joining: Collection[Member] = (),
    exception: SexException | None = None,
) -> Findings:
    """제8조제1항 후단 (양성평등기본법 제21조제2항): of the appointed, neither sex over its share.

    Ex officio members do not count; whoever has not declared a sex counts as appointed only, so
    that the share is over only where it is over whatever they would declare. One and three cannot
    keep the share: there the most even composition is let through with a warning. So is a share
    that is over by a resolved exception, or that nobody `joining` makes worse.
    """
    seated = appointed(members)
    cap, even = rules.one_sex_at_most.at_most(len(seated)), (len(seated) + 1) // 2
    counts = {sex: sum(one.sex is sex for one in seated) for sex in _OVER}
    over = next((sex for sex, count in counts.items() if count > max(cap, even)), None)
    told = {"all": len(seated), "share": str(rules.one_sex_at_most), "most": max(cap, even)}
    if over is None:
        unknown = len(seated) - sum(counts.values())
        if max(counts.values()) + unknown > max(cap, even):
            return warning(rules, Say.SEXES_UNDECLARED, unknown=unknown, **told)
        return warning(rules, Say.SHARE_IMPOSSIBLE, **told) if even > cap else ()
    if exception is not None:
        return warning(rules, Say.SHARE_EXCEPTED, resolution=exception.resolution, **told)
    if joining and not any(one.sex is over for one in appointed(joining)):
        return warning(rules, Say.SHARE_IMPROVED, **told)
    return refusal(rules, _OVER[over], count=counts[over], **told)


def exception_is_resolved(exception: SexException, rules: CommitteeRules) -> Findings:
    """양성평등기본법 제21조제2항 단서: an exception has a reason and the province's resolution."""
    if exception.why and exception.resolution:
        return ()
    return refusal(rules, Say.EXCEPTION_UNFOUNDED)


def exception_on(exceptions: Iterable[SexException], day: date) -> SexException | None:
    """The exception that is in force on a day."""
    return next(
        (
            one
            for one in exceptions
            if one.resolved <= day and (one.until is None or day <= one.until)
        ),
        None,
    )
