"""The AI committee: who sits on it, what it decides, and what its ordinances ask of both.

people, meetings, afterwards    the nouns, frozen
texts                   what a rule says
rules                   the rules, pure functions, in files by their question
words                   what fields and choices are called
written_minutes         minutes as a document, for whatever it is then written in
tables, room, reading   where it is kept, and how it is read whole
desk                    the committee's books, kept as those of every room (`admin.books`)
appointments, proceedings, publications, undoing    the changes there are
duties                  what is to be done by a day
resolutions             what other rooms may ask: what was decided
"""

from admin.committee.appointments import Appointments
from admin.committee.desk import CommitteeBooks
from admin.committee.duties import CommitteeDuties, CommitteeDuty
from admin.committee.meetings import (
    OF_SYSTEMS,
    OWN_SYSTEM,
    Decision,
    Item,
    Matter,
    Meeting,
    Outcome,
)
from admin.committee.proceedings import Proceedings
from admin.committee.publications import Publications
from admin.committee.resolutions import Resolution, Resolutions
from admin.committee.room import COMMITTEE
from admin.committee.texts import CommitteeSentence
from admin.committee.undoing import Agendas, Undoing
from admin.committee.words import label, word

__all__ = [
    "COMMITTEE",
    "OF_SYSTEMS",
    "OWN_SYSTEM",
    "Agendas",
    "Appointments",
    "CommitteeBooks",
    "CommitteeDuties",
    "CommitteeDuty",
    "CommitteeSentence",
    "Decision",
    "Item",
    "Matter",
    "Meeting",
    "Outcome",
    "Proceedings",
    "Publications",
    "Resolution",
    "Resolutions",
    "Undoing",
    "label",
    "word",
]
