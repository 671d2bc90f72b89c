"""The AI committee: who sits on it, what it decides, and what its ordinances ask of both.

people, meetings, afterwards    the nouns, frozen
findings, texts, days           what a rule says, and how days are counted
rules                           the rules, pure functions, in files by their question
tables, rows, store             what is kept; each change is an act of the journal
desk                            a change: looked at by the rules, then kept, in one unit of work
appointments, proceedings, publications    the changes there are
"""

from admin.committee.appointments import Appointments
from admin.committee.desk import Books, By, Kept
from admin.committee.findings import Finding, Findings, Weight, refused
from admin.committee.proceedings import Proceedings
from admin.committee.publications import Publications
from admin.committee.texts import CommitteeSentence

__all__ = [
    "Appointments",
    "Books",
    "By",
    "CommitteeSentence",
    "Finding",
    "Findings",
    "Kept",
    "Proceedings",
    "Publications",
    "Weight",
    "refused",
]
