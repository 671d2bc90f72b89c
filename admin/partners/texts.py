"""The keys of what partners' rules say; words and articles stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class PartnerRule(SentenceKey):
    """What a rule found. The last part of the key is the rule's name in the profile's articles."""

    TERMS_MISSING = "partners.rule.terms_missing"
    NOBODY_AGREES = "partners.rule.nobody_agrees"
    PARTNER_TWICE = "partners.rule.partner_twice"
    SIGNED_LATER = "partners.rule.signed_later"
    ENDS_BEFORE_SIGNING = "partners.rule.ends_before_signing"
    ENDED_ALREADY = "partners.rule.ended_already"
    ENDING_UNEXPLAINED = "partners.rule.ending_unexplained"
    ENDED_OUT_OF_TIME = "partners.rule.ended_out_of_time"
    ENDED_AFTER_LAST = "partners.rule.ended_after_last"
    RENEWS_NOTHING = "partners.rule.renews_nothing"
    RENEWAL_FIRST = "partners.rule.renewal_first"
    DEED_UNWRITTEN = "partners.rule.deed_unwritten"
    DEED_OUT_OF_TIME = "partners.rule.deed_out_of_time"
    DEED_LEFT_OUT = "partners.rule.deed_left_out"
    RELEASED_BY_WRITER = "partners.rule.released_by_writer"
    RELEASED_ALREADY = "partners.rule.released_already"
    NOT_RELEASED = "partners.rule.not_released"
    AGREEMENT_OVER = "partners.rule.agreement_over"
    AGREEMENT_ENDING = "partners.rule.agreement_ending"


class GoalName(SentenceKey):
    """What a goal of co-operation is called (제11조)."""

    SAFE_SOCIETY = "partners.goal.safe_society"
    PUBLIC_USE = "partners.goal.public_use"


class PartnerKindName(SentenceKey):
    """What a kind of partner is called (제11조)."""

    GOVERNMENT = "partners.kind.government"
    LOCAL_GOVERNMENT = "partners.kind.local_government"
    INSTITUTION = "partners.kind.institution"
    COMPANY = "partners.kind.company"
    UNIVERSITY = "partners.kind.university"
    INSTITUTE = "partners.kind.institute"
    ASSOCIATION = "partners.kind.association"


class StateName(SentenceKey):
    """How an agreement stands, in words."""

    IN_FORCE = "partners.state.in_force"
    RAN_OUT = "partners.state.ran_out"
    ENDED_EARLY = "partners.state.ended_early"
