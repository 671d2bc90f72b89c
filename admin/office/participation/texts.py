"""The keys of what officials' pages of surveys and partners say; words stand in the profile."""

from __future__ import annotations

from city import SentenceKey


class SurveyOffice(SentenceKey):
    """Surveys: the list, a survey, its forms."""

    TITLE = "surveys.office.title"
    LEAD = "surveys.office.lead"
    NONE = "surveys.office.none"
    NEW = "surveys.office.new"
    NAME = "surveys.office.name"
    AIM = "surveys.office.aim"
    AIM_HINT = "surveys.office.aim_hint"
    OPENS = "surveys.office.opens"
    CLOSES = "surveys.office.closes"
    STANDING = "surveys.office.standing"
    SHEETS = "surveys.office.sheets"
    SHEETS_VALUE = "surveys.office.sheets_value"
    SAVE = "surveys.office.save"
    CHANGE = "surveys.office.change"
    CHANGE_CLOSES = "surveys.office.change_closes"
    QUESTIONS = "surveys.office.questions"
    NO_QUESTIONS = "surveys.office.no_questions"
    ADD = "surveys.office.add"
    KIND = "surveys.office.kind"
    TEXT = "surveys.office.text"
    OPTIONS = "surveys.office.options"
    OPTIONS_HINT = "surveys.office.options_hint"
    DROP = "surveys.office.drop"
    DROPPED_OF = "surveys.office.dropped_of"
    RELEASE = "surveys.office.release"
    RELEASE_LEAD = "surveys.office.release_lead"
    PUBLIC = "surveys.office.public"
    RESULTS = "surveys.office.results"
    RESULTS_LATER = "surveys.office.results_later"
    TOO_FEW = "surveys.office.too_few"
    HIDDEN_WHY = "surveys.office.hidden_why"
    TEXTS = "surveys.office.texts"
    NO_TEXTS = "surveys.office.no_texts"
    PUBLISH = "surveys.office.publish"
    FINDINGS = "surveys.office.findings"
    MEASURES = "surveys.office.measures"
    PUBLISH_HINT = "surveys.office.publish_hint"


class KindName(SentenceKey):
    """What a kind of question is called."""

    ONE = "surveys.kind.one"
    SEVERAL = "surveys.kind.several"
    SCALE = "surveys.kind.scale"
    TEXT = "surveys.kind.text"


class StandingName(SentenceKey):
    """What the standing of a survey is called."""

    DRAFT = "surveys.standing.draft"
    WAITING = "surveys.standing.waiting"
    OPEN = "surveys.standing.open"
    OVER = "surveys.standing.over"
    PUBLISHED = "surveys.standing.published"


class PartnerOffice(SentenceKey):
    """Co-operation: the list, an agreement, its forms."""

    TITLE = "partners.office.title"
    LEAD = "partners.office.lead"
    NONE = "partners.office.none"
    NEW = "partners.office.new"
    NAME = "partners.office.name"
    GOAL = "partners.office.goal"
    TERMS = "partners.office.terms"
    SIGNED = "partners.office.signed"
    UNTIL = "partners.office.until"
    UNTIL_HINT = "partners.office.until_hint"
    NO_UNTIL = "partners.office.no_until"
    RENEWS = "partners.office.renews"
    RENEWED_BY = "partners.office.renewed_by"
    NOTHING = "partners.office.nothing"
    PARTNERS = "partners.office.partners"
    PARTNER = "partners.office.partner"
    PARTNER_NAME = "partners.office.partner_name"
    PARTNER_KIND = "partners.office.partner_kind"
    PARTNER_CONTACT = "partners.office.partner_contact"
    PARTNER_ABROAD = "partners.office.partner_abroad"
    ABROAD = "partners.office.abroad"
    BILATERAL = "partners.office.bilateral"
    MULTILATERAL = "partners.office.multilateral"
    DEEDS = "partners.office.deeds"
    NO_DEEDS = "partners.office.no_deeds"
    ADD_DEED = "partners.office.add_deed"
    DEED_DAY = "partners.office.deed_day"
    DEED_TEXT = "partners.office.deed_text"
    END = "partners.office.end"
    ENDED = "partners.office.ended"
    ENDED_WHY = "partners.office.ended_why"
    WHY = "partners.office.why"
    SAVE = "partners.office.save"
