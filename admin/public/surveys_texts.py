"""The keys of what the public pages of surveys say; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class SurveyPageSentence(SentenceKey):
    """The list of surveys, a survey to be answered, and what came of it."""

    TITLE = "surveys.public.title"
    LEAD = "surveys.public.lead"
    NONE = "surveys.public.none"
    OPEN_UNTIL = "surveys.public.open_until"
    OPENS_ON = "surveys.public.opens_on"
    ENDED_ON = "surveys.public.ended_on"
    STOPPED_ON = "surveys.public.stopped_on"
    STOPPED_WHY = "surveys.public.stopped_why"
    RESULTS = "surveys.public.results"
    ANONYMOUS = "surveys.public.anonymous"
    SKIPPING = "surveys.public.skipping"
    KOREAN_ONLY = "surveys.public.korean_only"
    ONE = "surveys.public.one"
    SEVERAL = "surveys.public.several"
    SCALE = "surveys.public.scale"
    TEXT = "surveys.public.text"
    GROUP = "surveys.public.group"
    GROUP_HINT = "surveys.public.group_hint"
    SEND = "surveys.public.send"
    THANKS = "surveys.public.thanks"
    THANKS_LEAD = "surveys.public.thanks_lead"
    TOO_OFTEN = "surveys.public.too_often"
    FOREIGN_FORM = "surveys.public.foreign_form"
    ANSWERED_BY = "surveys.public.answered_by"
    FINDINGS = "surveys.public.findings"
    MEASURES = "surveys.public.measures"
    HIDDEN_WHY = "surveys.public.hidden_why"
    SEAL = "surveys.public.seal"
    CHANGED_SINCE = "surveys.public.changed_since"
    FILE = "surveys.public.file"
    TYPED_STILL = "surveys.public.typed_still"
    BACK = "surveys.public.back"
