"""Surveys on the use of AI and on who is left out (인공지능 조례 제4조).

model               the nouns, frozen
rules, texts        what a survey must keep, and by which article
tables, room, tally what is asked, as books; what was answered, as counts alone
hiding, results     which counts are shown to nobody, and what is left
showing             results in words, for pages and files
desk                drafting, releasing, answering, stopping, publishing
asking              how a channel asks them
"""

from admin.surveys.asking import AskedSurveys
from admin.surveys.desk import Surveys
from admin.surveys.model import (
    NO_ANSWER,
    OVER,
    UNDECLARED,
    Question,
    QuestionKind,
    Standing,
    Survey,
)
from admin.surveys.results import Part, QuestionResult, Results, Shown, seal_of
from admin.surveys.room import SURVEYS
from admin.surveys.showing import Showing, ShownTable
from admin.surveys.tally import MOST_TEXTS
from admin.surveys.texts import SurveyRule, SurveyWord

__all__ = [
    "MOST_TEXTS",
    "NO_ANSWER",
    "OVER",
    "SURVEYS",
    "UNDECLARED",
    "AskedSurveys",
    "Part",
    "Question",
    "QuestionKind",
    "QuestionResult",
    "Results",
    "Showing",
    "Shown",
    "ShownTable",
    "Standing",
    "Survey",
    "SurveyRule",
    "SurveyWord",
    "Surveys",
    "seal_of",
]
