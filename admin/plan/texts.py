"""The keys of what the plan's rules and duties say; words and articles stand in the profile."""

from __future__ import annotations

from city import SentenceKey


class PlanSentence(SentenceKey):
    """What a rule says; the article stands beside it."""

    LACKS_DIRECTION = "plan.lacks_direction"
    LACKS_SCOPE = "plan.lacks_scope"
    LACKS_SERVICES = "plan.lacks_services"
    LACKS_EDUCATION = "plan.lacks_education"
    LACKS_FAIRNESS = "plan.lacks_fairness"
    LACKS_FURTHER = "plan.lacks_further"
    UNTITLED = "plan.untitled"
    PERIOD_WRONG = "plan.period_wrong"
    PERIOD_OVERLAPS = "plan.period_overlaps"
    PERIOD_GAP = "plan.period_gap"
    NOT_DELIBERATED = "plan.not_deliberated"
    DECISION_UNKNOWN = "plan.decision_unknown"
    DECISION_ON_ANOTHER_MATTER = "plan.decision_on_another_matter"
    DECISION_REJECTED = "plan.decision_rejected"
    DECISION_LATER = "plan.decision_later"
    AMENDED_UNDECIDED = "plan.amended_undecided"
    ADOPTED_AHEAD = "plan.adopted_ahead"
    ADOPTED_STAYS = "plan.adopted_stays"
    PUBLISHED_STAYS = "plan.published_stays"
    PUBLISHED_UNADOPTED = "plan.published_unadopted"
    PUBLISHED_AHEAD = "plan.published_ahead"
    UNPUBLISHED = "plan.unpublished"
    DISCARDED_ADOPTED = "plan.discarded_adopted"
    PLAN_DISCARDED = "plan.plan_discarded"
    NEXT_DUE = "plan.next_due"
    NEXT_OVERDUE = "plan.next_overdue"
    YEAR_OUTSIDE = "plan.year_outside"
    YEAR_TWICE = "plan.year_twice"
    YEAR_BEFORE_PLAN = "plan.year_before_plan"
    YEAR_WITHOUT_MEASURES = "plan.year_without_measures"
    MEASURE_INCOMPLETE = "plan.measure_incomplete"
    MEASURE_UNMEASURED = "plan.measure_unmeasured"
    PROGRESS_OUTSIDE = "plan.progress_outside"
    PROGRESS_BACKWARDS = "plan.progress_backwards"
    OVER_BUDGET = "plan.over_budget"
    INDICATOR_INCOMPLETE = "plan.indicator_incomplete"
    INDICATOR_BY_HAND = "plan.indicator_by_hand"
    INDICATOR_UNDATED = "plan.indicator_undated"
    TARGET_IMPOSSIBLE = "plan.target_impossible"
    COURSE_INCOMPLETE = "plan.course_incomplete"
    COURSE_OUTSIDE = "plan.course_outside"
    ATTENDED_AHEAD = "plan.attended_ahead"
    AUDIENCE_MISSING = "plan.audience_missing"
    ATTENDANCE_MISSING = "plan.attendance_missing"
    RENEWAL = "plan.renewal"
    ATTENDANCE = "plan.attendance"


class ContentName(SentenceKey):
    """What each of the six contents is called."""

    DIRECTION = "plan.content.direction"
    SCOPE = "plan.content.scope"
    SERVICES = "plan.content.services"
    EDUCATION = "plan.content.education"
    FAIRNESS = "plan.content.fairness"
    FURTHER = "plan.content.further"


class SourceName(SentenceKey):
    """What each source of an indicator's value is called."""

    BY_HAND = "plan.source.by_hand"
    ANSWERED = "plan.source.answered"
    REFUSED = "plan.source.refused"
    EASY = "plan.source.easy"
    CLOSED = "plan.source.closed"


class WantedName(SentenceKey):
    """How a target is said."""

    AT_LEAST = "plan.wanted.at_least"
    AT_MOST = "plan.wanted.at_most"


class AudienceName(SentenceKey):
    """What each audience is called."""

    BUSINESS = "plan.audience.business"
    USER = "plan.audience.user"
    AFFECTED = "plan.audience.affected"
    OFFICIAL = "plan.audience.official"
    AGENCY = "plan.audience.agency"
    CITIZEN = "plan.audience.citizen"


class PlanDocument(SentenceKey):
    """What stands in a plan that is printed or taken along."""

    ABOUT = "plan.document.about"
    CONTENT = "plan.document.content"
    EMPTY = "plan.document.empty"
    YEAR = "plan.document.year"
    TOTAL = "plan.document.total"
    MEASURE = "plan.document.measure"
    PROGRESS = "plan.document.progress"
    PROGRESS_TOLD = "plan.document.progress_told"
    INDICATOR = "plan.document.indicator"
    INDICATOR_TOLD = "plan.document.indicator_told"
    INDICATOR_UNSEEN = "plan.document.indicator_unseen"
    EDUCATION = "plan.document.education"
    COURSE = "plan.document.course"
    NO_COURSE = "plan.document.no_course"


class PlanLabel(SentenceKey):
    """What a field is called, for officials and the public alike; the last part is its name."""

    TITLE = "plan.label.title"
    FIRST_YEAR = "plan.label.first_year"
    YEAR = "plan.label.year"
    DECISION = "plan.label.decision"
    ADOPTED = "plan.label.adopted"
    PUBLISHED = "plan.label.published"
    DISCARDED = "plan.label.discarded"
    DISCARDED_WHY = "plan.label.discarded_why"
    CONTENT = "plan.label.content"
    OWNER = "plan.label.owner"
    BUDGET = "plan.label.budget"
    DAY = "plan.label.day"
    PERCENT = "plan.label.percent"
    SPENT = "plan.label.spent"
    TEXT = "plan.label.text"
    SOURCE = "plan.label.source"
    UNIT = "plan.label.unit"
    WANTED = "plan.label.wanted"
    TARGET = "plan.label.target"
    REACHED = "plan.label.reached"
    READ_ON = "plan.label.read_on"
    AUDIENCE = "plan.label.audience"
    PLANNED = "plan.label.planned"
    ATTENDED = "plan.label.attended"


class PlanShown(SentenceKey):
    """How a value of the plan is shown."""

    PERIOD = "plan.shown.period"
    YEAR = "plan.shown.year"
    MONEY = "plan.shown.money"
    PERCENT = "plan.shown.percent"
    COUNT = "plan.shown.count"
    PEOPLE = "plan.shown.people"
    TARGET = "plan.shown.target"
    MET = "plan.shown.met"
    UNMET = "plan.shown.unmet"
    LIVE = "plan.shown.live"
    ON = "plan.shown.on"
    NOTHING = "plan.shown.nothing"
    DECISION = "plan.shown.decision"
    REJECTED = "plan.shown.rejected"


PLAN_TEXTS = (
    PlanSentence,
    ContentName,
    SourceName,
    WantedName,
    AudienceName,
    PlanLabel,
    PlanShown,
    PlanDocument,
)
