"""The keys of what stands on the officials' pages of the plan."""

from __future__ import annotations

from city import SentenceKey


class PlanOffice(SentenceKey):
    """What stands around the plan's forms."""

    TITLE = "office.plan.title"
    LEAD = "office.plan.lead"
    OWED = "office.plan.owed"
    NOTHING_OWED = "office.plan.nothing_owed"
    NONE = "office.plan.none"
    ADD = "office.plan.add"
    ADD_HINT = "office.plan.add_hint"
    BACK = "office.plan.back"
    STATE = "office.plan.state"
    CONTENTS = "office.plan.contents"
    LACKING = "office.plan.lacking"
    WRITE = "office.plan.write"
    STEPS = "office.plan.steps"
    STEPS_HINT = "office.plan.steps_hint"
    KEEP = "office.plan.keep"
    YEARS = "office.plan.years"
    NO_YEAR = "office.plan.no_year"
    ADD_YEAR = "office.plan.add_year"
    YEAR_TITLE = "office.plan.year_title"
    TOTAL = "office.plan.total"
    MEASURES = "office.plan.measures"
    NO_MEASURE = "office.plan.no_measure"
    ADD_MEASURE = "office.plan.add_measure"
    CHANGE = "office.plan.change"
    ADD_INDICATOR = "office.plan.add_indicator"
    INDICATOR_HINT = "office.plan.indicator_hint"
    MONEY_HINT = "office.plan.money_hint"
    PEOPLE_HINT = "office.plan.people_hint"
    PROGRESS = "office.plan.progress"
    REPORT = "office.plan.report"
    EDUCATION = "office.plan.education"
    ADD_COURSE = "office.plan.add_course"
    COUNT = "office.plan.count"
    PUBLIC = "office.plan.public"
