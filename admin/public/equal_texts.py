"""The keys of what the public pages of the equal-service reports say."""

from __future__ import annotations

from city import SentenceKey


class EqualPageSentence(SentenceKey):
    """The list of reports, and a report."""

    TITLE = "equal.public.title"
    LEAD = "equal.public.lead"
    LEAD_DEMO = "equal.public.lead_demo"
    NONE = "equal.public.none"
    NONE_OF_IT = "equal.public.none_of_it"
    MADE = "equal.public.made"
    HIDDEN_WHY = "equal.public.hidden_why"
    UNTOLD_WHY = "equal.public.untold_why"
    TIMES_WHY = "equal.public.times_why"
    FEW_WHY = "equal.public.few_why"
    OTHER_SHAPE = "equal.public.other_shape"
    GROUPS_WHY = "equal.public.groups_why"
    BY_MONTH = "equal.public.by_month"
    AS_CSV = "equal.public.as_csv"
    AS_JSON = "equal.public.as_json"
    PRINT = "equal.public.print"
    BACK = "equal.public.back"
