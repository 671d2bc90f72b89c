"""The keys of what the description of the open data says."""

from __future__ import annotations

from city import SentenceKey


class OpenDataSentence(SentenceKey):
    """The description as a whole, each file, each value of an address, each answer."""

    TITLE = "open_data.title"
    LEAD = "open_data.lead"
    REGISTER = "open_data.register"
    OWN_ENTRY = "open_data.own_entry"
    ENTRY = "open_data.entry"
    IN_STANDARD = "open_data.in_standard"
    LEDGER = "open_data.ledger"
    RECEIPT = "open_data.receipt"
    TRANSPARENCY = "open_data.transparency"
    EQUAL_SERVICE = "open_data.equal_service"
    SURVEY = "open_data.survey"
    PARTNERS = "open_data.partners"
    DESCRIPTION = "open_data.description"
    LANG = "open_data.lang"
    EASY = "open_data.easy"
    KEY = "open_data.key"
    STANDARD = "open_data.standard"
    SINCE = "open_data.since"
    CODE = "open_data.code"
    PERIOD = "open_data.period"
    SURVEY_NUMBER = "open_data.survey_number"
    NOTICE = "open_data.notice"
    GIVEN = "open_data.given"
    WRONG = "open_data.wrong"
    MISSING = "open_data.missing"
    TOO_OFTEN = "open_data.too_often"
