"""The keys of what the register says; words and articles stand in the city's profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from admin.register.drift_texts import AspectName, DriftSentence
from admin.register.own_texts import OwnSentence
from city import SentenceKey


class SystemsRule(SentenceKey):
    """What a rule found. The last part of the key is the rule's name in the profile's articles."""

    # Before a system serves people.
    NOTICE_MISSING = "systems.rule.notice_missing"
    NOTICE_PLACE_MISSING = "systems.rule.notice_place_missing"
    REVIEW_MISSING = "systems.rule.review_missing"
    GROUND_MISSING = "systems.rule.ground_missing"
    AREA_MISSING = "systems.rule.area_missing"
    IMPACT_MISSING = "systems.rule.impact_missing"
    IMPACT_EXCUSED = "systems.rule.impact_excused"
    IMPACT_LACKS_PERSONS = "systems.rule.impact_lacks_persons"
    IMPACT_LACKS_RIGHTS = "systems.rule.impact_lacks_rights"
    IMPACT_LACKS_EFFECTS = "systems.rule.impact_lacks_effects"
    IMPACT_LACKS_USE = "systems.rule.impact_lacks_use"
    IMPACT_LACKS_INDICATORS = "systems.rule.impact_lacks_indicators"
    IMPACT_LACKS_REMEDIES = "systems.rule.impact_lacks_remedies"
    IMPACT_LACKS_PLAN = "systems.rule.impact_lacks_plan"
    RISKS_MISSING = "systems.rule.risks_missing"
    EXPLANATION_MISSING = "systems.rule.explanation_missing"
    PROTECTION_MISSING = "systems.rule.protection_missing"
    OVERSEER_MISSING = "systems.rule.overseer_missing"
    PROOF_MISSING = "systems.rule.proof_missing"
    CERTIFICATION_MISSING = "systems.rule.certification_missing"

    # What it is called.
    NAMED_TWICE = "systems.rule.named_twice"

    # Its life.
    MOVE_UNKNOWN = "systems.rule.move_unknown"
    NOT_DELIBERATED = "systems.rule.not_deliberated"
    START_MISSING = "systems.rule.start_missing"
    END_MISSING = "systems.rule.end_missing"

    # What the committee decided of it.
    DRIFTED = "systems.rule.drifted"
    BINDING_UNKNOWN = "systems.rule.binding_unknown"
    BINDING_OF_ANOTHER_MATTER = "systems.rule.binding_of_another_matter"
    BINDING_REJECTED = "systems.rule.binding_rejected"
    BINDING_ENDED = "systems.rule.binding_ended"
    BINDING_OF_NOTHING = "systems.rule.binding_of_nothing"
    BINDING_CHANGED = "systems.rule.binding_changed"
    BINDING_TWICE = "systems.rule.binding_twice"
    BINDING_OLDER = "systems.rule.binding_older"
    BINDING_OF_ANOTHER_SYSTEM = "systems.rule.binding_of_another_system"
    BINDING_UNNAMED = "systems.rule.binding_unnamed"
    UNBOUND = "systems.rule.unbound"
    DELIBERATED_OTHERWISE = "systems.rule.deliberated_otherwise"

    # Days that contradict.
    NOT_YET = "systems.rule.not_yet"
    REVIEWED_AFTER_START = "systems.rule.reviewed_after_start"
    DELIBERATED_BEFORE_REVIEW = "systems.rule.deliberated_before_review"
    ASSESSED_AFTER_START = "systems.rule.assessed_after_start"
    ENDS_BEFORE_START = "systems.rule.ends_before_start"
    REVIEW_BEFORE_START = "systems.rule.review_before_start"
    REVIEW_FAR = "systems.rule.review_far"
    REVIEW_UNPLANNED = "systems.rule.review_unplanned"
    REVIEW_OVERDUE = "systems.rule.review_overdue"

    # Showing it to the public.
    RELEASED_BY_WRITER = "systems.rule.released_by_writer"
    RELEASED_BY_EARLIER_WRITER = "systems.rule.released_by_earlier_writer"
    RELEASED_ALREADY = "systems.rule.released_already"
    RELEASE_LACKS = "systems.rule.release_lacks"
    NOT_RELEASED = "systems.rule.not_released"
    LINK_MALFORMED = "systems.rule.link_malformed"
    LINK_DEAD = "systems.rule.link_dead"
    HARD_TO_READ = "systems.rule.hard_to_read"

    # Documents that prove.
    PROOF_UNNAMED = "systems.rule.proof_unnamed"
    PROOF_DISCARDED_EARLY = "systems.rule.proof_discarded_early"
    PROOF_DISCARDED_ALREADY = "systems.rule.proof_discarded_already"


ABOUT: Final[Mapping[SentenceKey, str]] = {
    SystemsRule.NOTICE_MISSING: "notice",
    SystemsRule.NOTICE_PLACE_MISSING: "notice_shown",
    SystemsRule.REVIEW_MISSING: "pre_reviewed",
    SystemsRule.GROUND_MISSING: "ground",
    SystemsRule.AREA_MISSING: "area",
    SystemsRule.IMPACT_MISSING: "impact_assessed",
    SystemsRule.IMPACT_LACKS_PERSONS: "impact_persons",
    SystemsRule.IMPACT_LACKS_RIGHTS: "impact_rights",
    SystemsRule.IMPACT_LACKS_EFFECTS: "impact_effects",
    SystemsRule.IMPACT_LACKS_USE: "impact_use",
    SystemsRule.IMPACT_LACKS_INDICATORS: "impact_indicators",
    SystemsRule.IMPACT_LACKS_REMEDIES: "impact_remedies",
    SystemsRule.IMPACT_LACKS_PLAN: "impact_plan",
    SystemsRule.RISKS_MISSING: "risks",
    SystemsRule.EXPLANATION_MISSING: "explanation",
    SystemsRule.PROTECTION_MISSING: "protection",
    SystemsRule.OVERSEER_MISSING: "overseer",
    SystemsRule.NOT_DELIBERATED: "deliberated",
    SystemsRule.START_MISSING: "starts",
    SystemsRule.END_MISSING: "ends",
    SystemsRule.REVIEWED_AFTER_START: "pre_reviewed",
    SystemsRule.DELIBERATED_BEFORE_REVIEW: "deliberated",
    SystemsRule.ENDS_BEFORE_START: "ends",
    SystemsRule.REVIEW_BEFORE_START: "review_due",
}
"""Beside which field a form shows what a rule says; what stands nowhere here is said above."""


class SystemField(SentenceKey):
    """What a field of an entry is called."""

    NAME = "systems.field.name"
    SERVICE = "systems.field.service"
    SUMMARY = "systems.field.summary"
    GOAL = "systems.field.goal"
    ALTERNATIVES = "systems.field.alternatives"
    LAWFUL_BASIS = "systems.field.lawful_basis"
    DEPARTMENT = "systems.field.department"
    CONTACT = "systems.field.contact"
    WEBSITE = "systems.field.website"
    SUPPLIER = "systems.field.supplier"
    SUPPLIER_ROLE = "systems.field.supplier_role"
    CITY_ROLE = "systems.field.city_role"
    GENERATIVE = "systems.field.generative"
    HIGH_IMPACT = "systems.field.high_impact"
    AREA = "systems.field.area"
    PRE_REVIEWED = "systems.field.pre_reviewed"
    GROUND = "systems.field.ground"
    NOTICE = "systems.field.notice"
    NOTICE_SHOWN = "systems.field.notice_shown"
    METHODS = "systems.field.methods"
    DATA = "systems.field.data"
    AFFECTED = "systems.field.affected"
    RISKS = "systems.field.risks"
    MEASURES = "systems.field.measures"
    EXPLANATION = "systems.field.explanation"
    PROTECTION = "systems.field.protection"
    CERTIFIED = "systems.field.certified"
    CERTIFICATION = "systems.field.certification"
    OVERSIGHT = "systems.field.oversight"
    OVERSEER = "systems.field.overseer"
    OVERSEER_CONTACT = "systems.field.overseer_contact"
    CONTEST = "systems.field.contest"
    IMPACT_ASSESSED = "systems.field.impact_assessed"
    IMPACT_BY = "systems.field.impact_by"
    IMPACT_PERSONS = "systems.field.impact_persons"
    IMPACT_RIGHTS = "systems.field.impact_rights"
    IMPACT_EFFECTS = "systems.field.impact_effects"
    IMPACT_USE = "systems.field.impact_use"
    IMPACT_INDICATORS = "systems.field.impact_indicators"
    IMPACT_REMEDIES = "systems.field.impact_remedies"
    IMPACT_PLAN = "systems.field.impact_plan"
    IMPACT_NONE = "systems.field.impact_none"
    DELIBERATED = "systems.field.deliberated"
    DECISION = "systems.field.decision"
    STARTS = "systems.field.starts"
    REVIEW_DUE = "systems.field.review_due"
    ENDS = "systems.field.ends"
    STAGE = "systems.field.stage"
    PROOF_TITLE = "systems.field.proof_title"
    PROOF_MADE = "systems.field.proof_made"
    PROOF_KEPT_AT = "systems.field.proof_kept_at"


def field_name(name: str) -> SystemField:
    """What a field of an entry is called."""
    return SystemField(f"systems.field.{name}")


class PartName(SentenceKey):
    """The headings of an entry."""

    OVERVIEW = "systems.part.overview"
    SCOPE = "systems.part.scope"
    NOTICE = "systems.part.notice"
    WORKING = "systems.part.working"
    RISKS = "systems.part.risks"
    PEOPLE = "systems.part.people"
    IMPACT = "systems.part.impact"
    DAYS = "systems.part.days"


def part_name(name: str) -> PartName:
    """What a part of an entry is called."""
    return PartName(f"systems.part.{name}")


class StageName(SentenceKey):
    """What the stages of a life are called."""

    IDEA = "systems.stage.idea"
    REVIEWED = "systems.stage.reviewed"
    DELIBERATED = "systems.stage.deliberated"
    IN_SERVICE = "systems.stage.in_service"
    PAUSED = "systems.stage.paused"
    ENDED = "systems.stage.ended"


class SystemsRole(SentenceKey):
    """What the roles in the business of AI are called."""

    DEVELOPER = "systems.role.developer"
    USER = "systems.role.user"


class AreaName(SentenceKey):
    """What the areas of high impact are called."""

    ENERGY = "systems.area.energy"
    WATER = "systems.area.water"
    HEALTH = "systems.area.health"
    MEDICAL_DEVICE = "systems.area.medical_device"
    NUCLEAR = "systems.area.nuclear"
    BIOMETRICS = "systems.area.biometrics"
    JUDGEMENT = "systems.area.judgement"
    TRAFFIC = "systems.area.traffic"
    PUBLIC_DECISION = "systems.area.public_decision"
    PUPILS = "systems.area.pupils"
    DECREE = "systems.area.decree"


class ValueName(SentenceKey):
    """How a value is said that is no text."""

    YES = "systems.value.yes"
    NO = "systems.value.no"


EVERY_KEY: Final = (
    SystemsRule,
    SystemField,
    PartName,
    StageName,
    SystemsRole,
    AreaName,
    ValueName,
    OwnSentence,
    AspectName,
    DriftSentence,
)
