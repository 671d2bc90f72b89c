"""Accessibility: what is read aloud well, easy answers held against standard ones, KWCAG 2.2.

aloud, profile_words    what a screen reader makes of a text, and the city's sentences as texts
fidelity                easy answers held against the standard ones of the same question
report                  what was found, as tables and as JSON
kwcag, model, desk      the 33 items of KWCAG 2.2, which tests watch each, what a person found
tables, texts           the rows of the checklist, and the keys of its words
"""

from admin.accessibility.aloud import AloudRule, Flaw, flaws, source_of
from admin.accessibility.desk import ACCESSIBILITY, Checklist, counted
from admin.accessibility.fidelity import Answers, Pair, Progress, answers_found, held_against
from admin.accessibility.kwcag import WATCHED, Item, Principle
from admin.accessibility.model import Check, Line, Standing, Verdict
from admin.accessibility.profile_words import citizens_sentences, filled
from admin.accessibility.report import Found, OwnFlaw, as_json, tables
from admin.accessibility.texts import (
    CheckRule,
    ItemName,
    PrincipleName,
    StandingName,
    item_name,
    principle_name,
    standing_name,
)

__all__ = [
    "ACCESSIBILITY",
    "WATCHED",
    "AloudRule",
    "Answers",
    "Check",
    "CheckRule",
    "Checklist",
    "Flaw",
    "Found",
    "Item",
    "ItemName",
    "Line",
    "OwnFlaw",
    "Pair",
    "Principle",
    "PrincipleName",
    "Progress",
    "Standing",
    "StandingName",
    "Verdict",
    "answers_found",
    "as_json",
    "citizens_sentences",
    "counted",
    "filled",
    "flaws",
    "held_against",
    "item_name",
    "principle_name",
    "source_of",
    "standing_name",
    "tables",
]
