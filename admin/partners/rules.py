"""What an agreement must keep (인공지능 조례 제11조). Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from admin.books import Finding, Findings, refusal, warning
from admin.partners.model import Agreement, Cooperation, Deed, Partner, Release
from admin.partners.texts import PartnerRule as Say
from city import PartnerRules


def agreement_is_whole(
    agreement: Agreement, partners: Sequence[Partner], today: date, rules: PartnerRules
) -> Findings:
    """제11조: with whom, what for, and in this order of days."""

    def found() -> Iterator[Finding]:
        if not (agreement.title and agreement.terms):
            yield from refusal(rules, Say.TERMS_MISSING)
        if not partners:
            yield from refusal(rules, Say.NOBODY_AGREES)
        names = [one.name for one in partners]
        if len(set(names)) < len(names) or not all(names):
            yield from refusal(rules, Say.PARTNER_TWICE)
        if agreement.signed > today:
            yield from refusal(rules, Say.SIGNED_LATER, today=today)
        if agreement.until and agreement.until < agreement.signed:
            yield from refusal(rules, Say.ENDS_BEFORE_SIGNING, signed=agreement.signed)

    return tuple(found())


def may_be_ended(
    before: Agreement, day: date, why: str, today: date, rules: PartnerRules
) -> Findings:
    """제11조: it is ended once, while it holds, on a day that has come, and for a reason."""
    last = before.last_day()
    if before.ended or (last and last < day):
        return refusal(rules, Say.ENDED_ALREADY)
    if not why:
        return refusal(rules, Say.ENDING_UNEXPLAINED)
    if not before.signed <= day <= today:
        return refusal(rules, Say.ENDED_OUT_OF_TIME, signed=before.signed, today=today)
    return ()


def ending_stands(after: Agreement, today: date, rules: PartnerRules) -> Findings:
    """제11조: a corrected end is still one: explained, and inside the agreement's time."""
    if after.ended is None:
        return ()
    if not after.ended_why:
        return refusal(rules, Say.ENDING_UNEXPLAINED)
    if not after.signed <= after.ended <= today:
        return refusal(rules, Say.ENDED_OUT_OF_TIME, signed=after.signed, today=today)
    if after.until and after.until < after.ended:
        return refusal(rules, Say.ENDED_AFTER_LAST, until=after.until)
    return ()


def goes_on_from(agreement: Agreement, before: Agreement | None, rules: PartnerRules) -> Findings:
    """제11조: a renewal goes on from an agreement that is there, and begins after it began."""
    if before is None or agreement.signed <= before.signed:
        return refusal(rules, Say.RENEWS_NOTHING)
    return ()


def renewals_stand(
    after: Agreement, renewals: Sequence[Agreement], rules: PartnerRules
) -> Findings:
    """제11조: what goes on from a corrected agreement still begins after it began."""
    earlier = (one for one in renewals if one.signed <= after.signed)
    return tuple(
        found
        for one in earlier
        for found in refusal(rules, Say.RENEWAL_FIRST, title=one.title, signed=one.signed)
    )


def deeds_stand(
    after: Agreement, deeds: Sequence[Deed], today: date, rules: PartnerRules
) -> Findings:
    """제11조: no correction and no end leaves what was done outside the agreement's time."""
    left_out = (one for one in deeds if deed_in_time(one, after, today, rules))
    return tuple(
        found for one in left_out for found in refusal(rules, Say.DEED_LEFT_OUT, day=one.day)
    )


def may_be_released(
    shown: Release | None,
    version: int,
    writers: Collection[str],
    person: str,
    rules: PartnerRules,
) -> Findings:
    """Who shows it to the public wrote none of what the public has not seen yet."""
    if shown and shown.of_version == version:
        return refusal(rules, Say.RELEASED_ALREADY)
    return refusal(rules, Say.RELEASED_BY_WRITER) if person in writers else ()


def deed_in_time(deed: Deed, agreement: Agreement, today: date, rules: PartnerRules) -> Findings:
    """제11조: what was done under an agreement was done while it held."""
    last = agreement.last_day() or today
    if not deed.text:
        return refusal(rules, Say.DEED_UNWRITTEN)
    if not agreement.signed <= deed.day <= min(last, today):
        return refusal(rules, Say.DEED_OUT_OF_TIME, signed=agreement.signed, last=min(last, today))
    return ()


def is_ending(cooperation: Cooperation, today: date, rules: PartnerRules) -> Findings:
    """제11조: who should renew it is told that its end is near; then, that it is over.

    Of what was renewed there is nothing to tell: the renewal speaks for itself.
    """
    agreement = cooperation.agreement
    last = agreement.last_day()
    if last is None or cooperation.renewals or today < last - timedelta(days=rules.expiry_days):
        return ()
    if today > last or agreement.ended:
        return warning(rules, Say.AGREEMENT_OVER, last=last)
    return warning(rules, Say.AGREEMENT_ENDING, last=last, days=(last - today).days)
