"""Which offer comes first, and what is asked of who takes another (인공지능 조례 제12조).

Pure functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from admin.books import Finding, Findings, refusal, warning
from admin.purchases.model import Offer, Purchase, Request
from admin.purchases.texts import PurchaseRule as Say
from city import PurchaseRules
from city.korean import comparable, has_words


def is_certified(offer: Offer, day: date) -> bool:
    """제12조제3항, 인공지능 기본법 제30조제1항: whether a certificate of it holds on a day."""
    until = offer.certified_until
    return bool(offer.certificate) and (until is None or day <= until)


def is_assessed(offer: Offer, day: date) -> bool:
    """제12조제3항, 인공지능 기본법 제35조: whether its impact was assessed by a day."""
    return bool(offer.assessment) and offer.assessed is not None and offer.assessed <= day


def proofs(offer: Offer, day: date) -> int:
    """제12조제3항: how many of the two an offer has. Either is a ground; none weighs more."""
    return is_certified(offer, day) + is_assessed(offer, day)


def in_order(purchase: Purchase, offers: Iterable[Offer], day: date) -> tuple[Offer, ...]:
    """제12조제3항: the offers for high-impact AI with more proofs first; otherwise as they came.

    Among equals the ordinance prefers none: they stay in the order in which they came.
    """
    if not purchase.high_impact:
        return tuple(offers)
    return tuple(sorted(offers, key=lambda offer: -proofs(offer, day)))


def preferred(purchase: Purchase, offers: Iterable[Offer], day: date) -> tuple[Offer, ...]:
    """제12조제3항: the offers that are to be considered first; none where no offer has a proof."""
    ranked = in_order(purchase, offers, day)
    if not purchase.high_impact or not ranked or not proofs(ranked[0], day):
        return ()
    return tuple(one for one in ranked if proofs(one, day) == proofs(ranked[0], day))


def may_be_opened(purchase: Purchase, rules: PurchaseRules) -> Findings:
    """제12조제1항, 제3항: it says what is bought, and of high-impact AI in which area."""
    if not (purchase.title and purchase.department):
        return refusal(rules, Say.PURCHASE_UNNAMED)
    return is_high_impact_in_an_area(purchase, rules)


def is_high_impact_in_an_area(purchase: Purchase, rules: PurchaseRules) -> Findings:
    """제12조제3항: what is used in an area of high-impact AI is high-impact, and the other way.

    Whoever named the area and missed the tick would have all offers considered alike.
    """
    if purchase.high_impact and not purchase.area:
        return refusal(rules, Say.AREA_MISSING)
    if purchase.area and not purchase.high_impact:
        return refusal(rules, Say.AREA_OF_NOTHING)
    return ()


def purchase_is_open(purchase: Purchase, rules: PurchaseRules) -> Findings:
    """제12조제3항: what was weighed when an offer was taken stays as it was.

    And nothing more comes of a purchase that was given up.
    """
    if purchase.given_up:
        return refusal(rules, Say.PURCHASE_GIVEN_UP)
    return refusal(rules, Say.PURCHASE_DECIDED) if purchase.decided else ()


def may_be_given_up(purchase: Purchase, offers: Sequence[Offer], rules: PurchaseRules) -> Findings:
    """제12조: until an offer is taken; who has offered something is to hear of it."""
    if wrong := purchase_is_open(purchase, rules):
        return wrong
    names = ", ".join(dict.fromkeys(one.supplier for one in offers))
    return warning(rules, Say.GIVEN_UP_WITH_OFFERS, names=names) if names else ()


def offer_is_whole(offer: Offer, rules: PurchaseRules) -> Findings:
    """제12조제3항: a proof that is claimed can be looked up."""

    def found() -> Iterator[Finding]:
        if not (offer.supplier and offer.product) or offer.price < 0:
            yield from refusal(rules, Say.OFFER_UNNAMED)
        if bool(offer.certificate) != bool(offer.certified_by):
            yield from refusal(rules, Say.CERTIFICATE_HALF)
        if offer.certified_until and not offer.certificate:
            yield from refusal(rules, Say.CERTIFICATE_UNNAMED)
        if bool(offer.assessment) != (offer.assessed is not None):
            yield from refusal(rules, Say.ASSESSMENT_HALF)

    return tuple(found())


def proofs_hold(offer: Offer, today: date, rules: PurchaseRules) -> Findings:
    """제12조제3항: what gives an offer no preference says so when it is written down.

    Nothing was assessed on a day that is still to come; a certificate may be over.
    """
    if offer.assessed and offer.assessed > today:
        return refusal(rules, Say.ASSESSED_AHEAD, assessed=offer.assessed)
    if offer.certificate and not is_certified(offer, today):
        return warning(rules, Say.CERTIFICATE_OVER, until=offer.certified_until or "")
    return ()


def offered_once(offer: Offer, others: Iterable[Offer], rules: PurchaseRules) -> Findings:
    """No article asks for it: who takes one of two that say the same takes nobody knows which."""

    def told(one: Offer) -> tuple[str, str, int]:
        return comparable(one.supplier), comparable(one.product), one.price

    twice = any(told(one) == told(offer) for one in others if one.number != offer.number)
    return refusal(rules, Say.OFFER_TWICE) if twice else ()


def may_be_taken(
    purchase: Purchase, offers: Sequence[Offer], today: date, rules: PurchaseRules
) -> Findings:
    """제12조: everything that taking an offer must keep.

    제12조제3항: who takes an offer for high-impact AI that others stand before says why.
    제12조제1항: where offers with AI are passed over, somebody should know.
    """
    taken = next((one for one in offers if one.number == purchase.taken), None)
    if taken is None or purchase.decided is None:
        return refusal(rules, Say.OFFER_UNKNOWN)
    if not purchase.opened <= purchase.decided <= today:
        return refusal(rules, Say.DECIDED_OUT_OF_TIME, opened=purchase.opened)
    first = preferred(purchase, offers, purchase.decided)
    if first and taken not in first:
        names = ", ".join(f"{one.supplier} {one.product}" for one in first)
        if not has_words(purchase.why):
            return refusal(rules, Say.PASSED_OVER_UNEXPLAINED, names=names)
        return warning(rules, Say.PASSED_OVER, names=names)
    if not taken.uses_ai and any(one.uses_ai for one in offers):
        return warning(rules, Say.WITHOUT_AI)
    if purchase.high_impact and not first:
        return warning(rules, Say.NOTHING_PROVED)
    return ()


def request_is_whole(request: Request, rules: PurchaseRules) -> Findings:
    """제12조제2항: who is asked, and for what."""
    if not (request.body and request.text):
        return refusal(rules, Say.REQUEST_UNWRITTEN)
    if bool(request.answer) != (request.answered is not None):
        return refusal(rules, Say.ANSWER_HALF)
    if request.answered and request.answered < request.asked:
        return refusal(rules, Say.ANSWERED_EARLY, asked=request.asked)
    return ()
