"""The keys of what stands on the pages of the checklist; the words stand in the profile."""

from __future__ import annotations

from city import SentenceKey


class AccessibilityOffice(SentenceKey):
    """The checklist, and one item of it."""

    TITLE = "accessibility.office.title"
    LEAD = "accessibility.office.lead"
    COUNTED = "accessibility.office.counted"
    WATCHED_LEAD = "accessibility.office.watched_lead"
    CHECKED = "accessibility.office.checked"
    TESTS = "accessibility.office.tests"
    NO_TESTS = "accessibility.office.no_tests"
    STATE = "accessibility.office.state"
    EVIDENCE = "accessibility.office.evidence"
    EVIDENCE_HINT = "accessibility.office.evidence_hint"
    PERSON = "accessibility.office.person"
    PERSON_HINT = "accessibility.office.person_hint"
    DAY = "accessibility.office.day"
    VERDICT = "accessibility.office.verdict"
    KEEP = "accessibility.office.keep"
    SAVE = "accessibility.office.save"
    BACK = "accessibility.office.back"
    ITEM = "accessibility.office.item"
