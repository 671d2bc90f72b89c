"""What an agreement must keep (인공지능 조례 제11조). Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from admin.books import Finding, Findings, refusal, warning
from admin.partners.model import Agreement, Cooperation, Deed, Partner
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


def goes_on_from(agreement: Agreement, before: Agreement | None, rules: PartnerRules) -> Findings:
    """제11조: a renewal goes on from an agreement that is there, and begins after it began."""
    if before is None or agreement.signed <= before.signed:
        return refusal(rules, Say.RENEWS_NOTHING)
    return ()


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
