"""Where each noun of a survey is kept."""

from __future__ import annotations

from admin.books import Room
from admin.surveys.model import Question, Survey
from admin.surveys.tables import QuestionRow, SurveyRow

SURVEYS = Room(name="surveys", tables={Survey: SurveyRow, Question: QuestionRow})
