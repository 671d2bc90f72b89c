"""The plan (인공지능 조례 제6조): what the city means to do with AI, by when, and how far it is.

plans, measures         the nouns, frozen
texts                   what a rule says
rules                   the rules, pure functions, in files by their question
tables, room, reading   where it is kept, and how it is read whole
desk                    the plan's books, kept as those of every room (`admin.books`)
planning                the changes there are
live                    values that are counted in what the assistant keeps
showing                 values in words, for officials and the public alike
duties                  what is to be done by a day
written_plan            a plan as a document, for paper or for a file
"""

from admin.plan.desk import PlanBooks
from admin.plan.duties import PlanDuties
from admin.plan.live import Figures, Live
from admin.plan.measures import Audience, Course, Indicator, Measure, Progress, Source, Wanted
from admin.plan.planning import Planning
from admin.plan.plans import Content, Plan, YearPlan
from admin.plan.reading import Programme
from admin.plan.room import PLAN
from admin.plan.rules.adopting import lacking
from admin.plan.rules.education import audiences_missing
from admin.plan.showing import Shown, word_of
from admin.plan.texts import PlanLabel, PlanSentence
from admin.plan.written_plan import PlanWriter

__all__ = [
    "PLAN",
    "Audience",
    "Content",
    "Course",
    "Figures",
    "Indicator",
    "Live",
    "Measure",
    "Plan",
    "PlanBooks",
    "PlanDuties",
    "PlanLabel",
    "PlanSentence",
    "PlanWriter",
    "Planning",
    "Programme",
    "Progress",
    "Shown",
    "Source",
    "Wanted",
    "YearPlan",
    "audiences_missing",
    "lacking",
    "word_of",
]
