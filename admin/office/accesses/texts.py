"""The keys of what the page of the log of access says; the words stand in the profile."""

from __future__ import annotations

from city import SentenceKey


class AccessOffice(SentenceKey):
    """The log of access."""

    TITLE = "accesses.office.title"
    LEAD = "accesses.office.lead"
    OWN = "accesses.office.own"
    FILTERS = "accesses.office.filters"
    PERSON = "accesses.office.person"
    PERSON_HINT = "accesses.office.person_hint"
    PLACE = "accesses.office.place"
    FIRST = "accesses.office.first"
    LAST = "accesses.office.last"
    ANY = "accesses.office.any"
    FIND = "accesses.office.find"
    FOUND = "accesses.office.found"
    NOTHING = "accesses.office.nothing"
    NUMBER = "accesses.office.number"
    AT = "accesses.office.at"
    RECORD = "accesses.office.record"
    OF_RECORD = "accesses.office.of_record"
    NO_RECORD = "accesses.office.no_record"
    PURPOSE = "accesses.office.purpose"
    OLDER = "accesses.office.older"
    NEWEST = "accesses.office.newest"


class PlaceName(SentenceKey):
    """Where somebody read; the value behind the point is that of an `AccessPlace`, with a dash."""

    AUDITS = "accesses.place.office-audits"
    AUDITS_FILE = "accesses.place.office-audits_file"
    OBJECTIONS = "accesses.place.office-objections"
    FEEDBACK = "accesses.place.office-feedback"
    ACCESSES = "accesses.place.office-accesses"
    ACCESSES_FILE = "accesses.place.office-accesses_file"
    OFFICE = "accesses.place.office"
    RECEIPT_COMMAND = "accesses.place.receipt"
    OBJECTIONS_COMMAND = "accesses.place.objections"
    ACCESSES_COMMAND = "accesses.place.accesses"


ACCESS_KEYS = (AccessOffice, PlaceName)
"""Every key of this file."""
