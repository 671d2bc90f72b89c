"""The auditors' desk: what was answered is looked for, drawn, read and judged, and mended.

model               the nouns, frozen
rules, texts        what a sample, a reading and a finding must keep
drawing             which exchanges a sample has, by its seed
agreement           how far two readers agree (Cohen's kappa)
articles            how articles stand now, against which a verdict was given
tables, room, store where it is kept
desk                what the parts stand on
samples, readings, findings     the parts
blind               what a second reader is not shown before they have judged
duties              open findings, for the calendar

Another room opens a finding by `AuditFindings.open_from`.
"""

from admin.audits.agreement import Agreement, agreement
from admin.audits.articles import Articles, mark_of
from admin.audits.blind import Blind, finding_of, item_of
from admin.audits.desk import AuditBooks
from admin.audits.drawing import Drawn
from admin.audits.duties import AuditDuties
from admin.audits.findings import AuditFindings
from admin.audits.model import (
    AuditFinding,
    FindingKind,
    Grade,
    Judged,
    Reading,
    Sample,
    SampleKind,
)
from admin.audits.readings import Marks, Readings
from admin.audits.room import AUDITS
from admin.audits.rules import days_in_order, scores_in_order, sentences_of
from admin.audits.samples import Samples
from admin.audits.texts import AuditRule, AuditWord, FindingKindName, GradeName, SampleKindName

__all__ = [
    "AUDITS",
    "Agreement",
    "Articles",
    "AuditBooks",
    "AuditDuties",
    "AuditFinding",
    "AuditFindings",
    "AuditRule",
    "AuditWord",
    "Blind",
    "Drawn",
    "FindingKind",
    "FindingKindName",
    "Grade",
    "GradeName",
    "Judged",
    "Marks",
    "Reading",
    "Readings",
    "Sample",
    "SampleKind",
    "SampleKindName",
    "Samples",
    "agreement",
    "days_in_order",
    "finding_of",
    "item_of",
    "mark_of",
    "scores_in_order",
    "sentences_of",
]
