"""The keys of what the keeping itself says; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class BooksSentence(SentenceKey):
    """Why a change was not kept, whatever the rules of its room say."""

    ACT_UNEXPLAINED = "books.act_unexplained"
    CHANGED_MEANWHILE = "books.changed_meanwhile"
    NOT_THERE = "books.not_there"
