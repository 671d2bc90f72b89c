"""The keys of what awards' rules say; words and articles stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class AwardRule(SentenceKey):
    """What a rule found. The last part of the key is the rule's name in the profile's articles."""

    CANDIDATE_UNWRITTEN = "awards.rule.candidate_unwritten"
    OUTSIDER_UNEXPLAINED = "awards.rule.outsider_unexplained"
    PRODUCT_MISSING = "awards.rule.product_missing"
    DESERVES_ANOTHER_KIND = "awards.rule.deserves_another_kind"
    STATEMENT_MISSING = "awards.rule.statement_missing"
    RECOMMENDED_LATE = "awards.rule.recommended_late"
    CONSENT_MISSING = "awards.rule.consent_missing"
    COSIGNERS_MISSING = "awards.rule.cosigners_missing"
    ADVICE_UNKNOWN = "awards.rule.advice_unknown"
    ADVISED_AGAINST = "awards.rule.advised_against"
    UNADVISED = "awards.rule.unadvised"
    REVIEW_MISCOUNTED = "awards.rule.review_miscounted"
    REVIEW_OUT_OF_TIME = "awards.rule.review_out_of_time"
    REVIEW_NOT_OPEN = "awards.rule.review_not_open"
    UNREVIEWED = "awards.rule.unreviewed"
    REVIEW_WAIVED = "awards.rule.review_waived"
    REJECTED = "awards.rule.rejected"
    AWARDED_ALREADY = "awards.rule.awarded_already"
    AWARDED_OUT_OF_TIME = "awards.rule.awarded_out_of_time"
    SAME_MERIT = "awards.rule.same_merit"
    AWARDED_BEFORE = "awards.rule.awarded_before"
    TOO_MANY_MODEL_CITIZENS = "awards.rule.too_many_model_citizens"
    MODEL_CITIZENS_TWICE = "awards.rule.model_citizens_twice"
    NOT_AWARDED = "awards.rule.not_awarded"
    CANCELLED_ALREADY = "awards.rule.cancelled_already"
    CANCELLED_UNREVIEWED = "awards.rule.cancelled_unreviewed"
    CANCELLED_UNEXPLAINED = "awards.rule.cancelled_unexplained"
    CANCELLED_OUT_OF_TIME = "awards.rule.cancelled_out_of_time"
    RECOVERY_DUE = "awards.rule.recovery_due"
    NOTHING_TO_RECOVER = "awards.rule.nothing_to_recover"
    RECOVERED_OUT_OF_TIME = "awards.rule.recovered_out_of_time"
