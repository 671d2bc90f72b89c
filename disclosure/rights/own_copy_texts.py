"""The keys of what stands in a citizen's own copy; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class CopyText(SentenceKey):
    """What is said with a copy, and in it."""

    FILE = "copy.file"
    TOLD = "copy.told"
    TOO_OFTEN = "copy.too_often"
    ABOUT = "copy.about"


class CopyName(SentenceKey):
    """What each part of a copy is called."""

    ABOUT = "copy_name.about"
    MADE = "copy_name.made"
    CHAT = "copy_name.chat"
    RECORDS = "copy_name.records"
    LEFT_OUT = "copy_name.left_out"
    OBJECTIONS = "copy_name.objections"
    LANGUAGE = "copy_name.language"
    EASY = "copy_name.easy"
    NOTICE = "copy_name.notice"
    REMINDED = "copy_name.reminded"
    RECORD = "copy_name.record"
    RECEIPT = "copy_name.receipt"
    CHANNEL = "copy_name.channel"
    ASKED_AT = "copy_name.asked_at"
    QUESTION = "copy_name.question"
    HIDDEN = "copy_name.hidden"
    ANSWERED_AT = "copy_name.answered_at"
    ANSWER = "copy_name.answer"
    CHOICES = "copy_name.choices"
    SOURCES = "copy_name.sources"
    SCORES = "copy_name.scores"
    STATUS = "copy_name.status"
    WRITER = "copy_name.writer"
    DELIVERED_AT = "copy_name.delivered_at"
    UNDELIVERED = "copy_name.undelivered"
    MESSAGES = "copy_name.messages"
    VERDICT = "copy_name.verdict"
    TITLE = "copy_name.title"
    ARTICLE = "copy_name.article"
    IN_FORCE = "copy_name.in_force"
    QUOTE = "copy_name.quote"
    NUMBER = "copy_name.number"
    REASON = "copy_name.reason"
    OPENED_AT = "copy_name.opened_at"
    DUE = "copy_name.due"
    CLOSED_AT = "copy_name.closed_at"
    OUTCOME = "copy_name.outcome"
    ADDRESS = "copy_name.address"
    ERASE_AFTER = "copy_name.erase_after"
    BEGUN = "copy_name.begun"
    SURVEY = "copy_name.survey"
    GROUP = "copy_name.group"
    ANSWERS = "copy_name.answers"
    ASKED = "copy_name.asked"
    CHOSEN = "copy_name.chosen"
