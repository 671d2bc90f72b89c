"""The keys of what purchases' rules say; words and articles stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class PurchaseRule(SentenceKey):
    """What a rule found. The last part of the key is the rule's name in the profile's articles."""

    PURCHASE_UNNAMED = "purchases.rule.purchase_unnamed"
    AREA_MISSING = "purchases.rule.area_missing"
    AREA_OF_NOTHING = "purchases.rule.area_of_nothing"
    PURCHASE_DECIDED = "purchases.rule.purchase_decided"
    PURCHASE_GIVEN_UP = "purchases.rule.purchase_given_up"
    GIVEN_UP_WITH_OFFERS = "purchases.rule.given_up_with_offers"
    OFFER_UNNAMED = "purchases.rule.offer_unnamed"
    CERTIFICATE_HALF = "purchases.rule.certificate_half"
    CERTIFICATE_UNNAMED = "purchases.rule.certificate_unnamed"
    ASSESSMENT_HALF = "purchases.rule.assessment_half"
    ASSESSED_AHEAD = "purchases.rule.assessed_ahead"
    CERTIFICATE_OVER = "purchases.rule.certificate_over"
    OFFER_TWICE = "purchases.rule.offer_twice"
    OFFER_UNKNOWN = "purchases.rule.offer_unknown"
    DECIDED_OUT_OF_TIME = "purchases.rule.decided_out_of_time"
    PASSED_OVER_UNEXPLAINED = "purchases.rule.passed_over_unexplained"
    PASSED_OVER = "purchases.rule.passed_over"
    WITHOUT_AI = "purchases.rule.without_ai"
    NOTHING_PROVED = "purchases.rule.nothing_proved"
    REQUEST_UNWRITTEN = "purchases.rule.request_unwritten"
    ANSWER_HALF = "purchases.rule.answer_half"
    ANSWERED_EARLY = "purchases.rule.answered_early"
