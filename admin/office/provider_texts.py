"""The keys of what is said where officials sign in at the city's identity provider."""

from __future__ import annotations

from city import SentenceKey


class ProviderSentence(SentenceKey):
    """The way to the provider, and what can go wrong on it."""

    ENTER = "office.provider.enter"
    TITLE = "office.provider.title"
    LINKED = "office.provider.linked"
    NOT_LINKED = "office.provider.not_linked"
    LINK = "office.provider.link"
    CUT = "office.provider.cut"
    GO = "office.provider.go"
    GO_LEAD = "office.provider.go_lead"
    FAILED_TITLE = "office.provider.failed_title"
    FAILED = "office.provider.failed"
    BUSY = "office.provider.busy"
    UNKNOWN = "office.provider.unknown"
    AGAIN = "office.provider.again"
