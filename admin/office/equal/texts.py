"""The keys of what auditors' pages of the reports say; the words stand in the profile."""

from __future__ import annotations

from city import SentenceKey


class EqualOffice(SentenceKey):
    """The list of reports, and a report."""

    TITLE = "equal.office.title"
    LEAD = "equal.office.lead"
    LEAD_DEMO = "equal.office.lead_demo"
    NONE = "equal.office.none"
    MAKE = "equal.office.make"
    MADE = "equal.office.made"
    NOT_HIDDEN = "equal.office.not_hidden"
    UNTOLD_WHY = "equal.office.untold_why"
    TIMES_WHY = "equal.office.times_why"
    FEW_WHY = "equal.office.few_why"
    OTHER_SHAPE = "equal.office.other_shape"
    COUNT = "equal.office.count"
    PUBLIC = "equal.office.public"
    PRINT = "equal.office.print"
