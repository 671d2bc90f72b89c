"""The keys of what stands in the frame of every page."""

from __future__ import annotations

from city.sentences import SentenceKey


class PageSentence(SentenceKey):
    """The words around a page's own content."""

    SKIP = "page.skip"
    DEMO = "page.demo"
    DEMO_FILE = "page.demo_file"
    NOTICE_LABEL = "page.notice_label"
    NOTICE_MORE = "page.notice_more"
    MENU = "page.menu"
    MORE = "page.more"
    HOME = "page.home"
    SOURCES = "page.sources"
    REGISTER = "page.register"
    PLAN = "page.plan"
    CONTACT = "page.contact"
    NOTICE = "page.notice"
    PRIVACY = "page.privacy"
    ERASE = "page.erase"
    RECEIPTS = "page.receipts"
    COMMITTEE = "page.committee"
    PARTNERS = "page.partners"
    AWARDS = "page.awards"
    SURVEYS = "page.surveys"
    TRANSPARENCY = "page.transparency"
    EQUAL_SERVICE = "page.equal_service"
    FEEDBACK = "page.feedback"
    OPERATOR = "page.operator"
    CALL = "page.call"
    WEBSITE = "page.website"
