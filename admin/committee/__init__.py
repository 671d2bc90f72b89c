"""The AI committee: who sits on it, what it decides, and what its ordinances ask of both.

people, meetings, afterwards    the nouns, frozen
texts, days             what a rule says, and how days are counted
rules                   the rules, pure functions, in files by their question
tables, room, reading   where it is kept, and how it is read whole
desk                    the committee's books, kept as those of every room (`admin.books`)
appointments, proceedings, publications    the changes there are
"""

from admin.committee.appointments import Appointments
from admin.committee.days import last_day_before
from admin.committee.desk import CommitteeBooks
from admin.committee.meetings import Decision, Outcome
from admin.committee.proceedings import Proceedings
from admin.committee.publications import Publications
from admin.committee.texts import CommitteeSentence

__all__ = [
    "Appointments",
    "CommitteeBooks",
    "CommitteeSentence",
    "Decision",
    "Outcome",
    "Proceedings",
    "Publications",
    "last_day_before",
]
