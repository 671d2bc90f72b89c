"""Books that officials keep: nouns with numbers and versions, and every change an act.

entry, tables, rows     a noun, its table, and the way between them
naming                  what nouns and their fields are called
store                   reading and writing, each writing an act of the journal and its leaf
findings                what a rule says: refusal or warning, article, sentence
desk                    a change: looked at by the rules, then kept, in one unit of work
days                    how days, months and years are counted
duties                  what is to be done by a day: the port of the calendar
releases                what the public sees of an entry, shown by a second person

A room of the ordinance brings its nouns, its tables and its rules; how they are kept is here.
"""

from admin.books.days import (
    end_of_month,
    last_day_before,
    last_day_of_months,
    last_day_of_years,
    last_day_within,
    last_day_within_years,
)
from admin.books.desk import Books, By, Kept
from admin.books.duties import Duties, Duty, duty
from admin.books.entry import Entry, grouped
from admin.books.findings import (
    Finding,
    Findings,
    Weight,
    refusal,
    refused,
    require_articles,
    unruled,
    warning,
    written_day,
)
from admin.books.naming import called, fields_kept, keys_of
from admin.books.releases import Released, newest_shown, shown_now, writers_since
from admin.books.rows import Room, in_writing
from admin.books.store import Shelf, Turn
from admin.books.tables import KEPT, Numbered, reference
from admin.books.texts import BooksSentence

__all__ = [
    "KEPT",
    "Books",
    "BooksSentence",
    "By",
    "Duties",
    "Duty",
    "Entry",
    "Finding",
    "Findings",
    "Kept",
    "Numbered",
    "Released",
    "Room",
    "Shelf",
    "Turn",
    "Weight",
    "called",
    "duty",
    "end_of_month",
    "fields_kept",
    "grouped",
    "in_writing",
    "keys_of",
    "last_day_before",
    "last_day_of_months",
    "last_day_of_years",
    "last_day_within",
    "last_day_within_years",
    "newest_shown",
    "reference",
    "refusal",
    "refused",
    "require_articles",
    "shown_now",
    "unruled",
    "warning",
    "writers_since",
    "written_day",
]
