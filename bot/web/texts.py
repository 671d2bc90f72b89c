"""The keys of every sentence of the citizens' pages; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class WebSentence(SentenceKey):
    """What the citizens' pages say."""

    HOME_TITLE = "web.home.title"
    HOME_LEAD = "web.home.lead"
    FIRST_NOTICE = "web.home.first_notice"
    CONVERSATION = "web.home.conversation"
    EXAMPLES = "web.home.examples"
    STARTING = "web.home.starting"
    CLOSED = "web.home.closed"

    QUESTION = "web.ask.label"
    QUESTION_HINT = "web.ask.hint"
    SEND = "web.ask.send"
    SEARCHING = "web.ask.searching"
    ARRIVED = "web.ask.arrived"
    UNSENT = "web.ask.unsent"
    STALE = "web.ask.stale"
    NOTICE_FIRST = "web.ask.notice_first"

    YOUR_QUESTION = "web.turn.question"
    PENDING = "web.turn.pending"
    ERASED = "web.turn.erased"
    SOURCES = "web.turn.sources"
    IN_FORCE = "web.turn.in_force"
    OFFICIAL = "web.turn.official"
    QUOTE = "web.turn.quote"
    GUIDE = "web.turn.guide"
    GUIDE_WORDS = "web.turn.guide_words"
    CHOICES = "web.turn.choices"
    NONE_OF_THESE = "web.turn.none_of_these"
    EASIER = "web.turn.easier"
    PLAIN = "web.turn.plain"
    RECORD = "web.turn.record"
    HELPFUL = "web.turn.helpful"
    UNHELPFUL = "web.turn.unhelpful"
    REASON = "web.turn.reason"
    SEND_REASON = "web.turn.send_reason"
    THANKS = "web.turn.thanks"
    SORRY = "web.turn.sorry"
    RECEIPT = "web.turn.receipt"
    RIGHTS = "web.turn.rights"
    EXPLAIN = "web.turn.explain"
    OBJECT = "web.turn.object"
    OBJECT_OPEN = "web.turn.object_open"
    OBJECT_OVER = "web.turn.object_over"
    HUMAN = "web.turn.human"
    BACK_TO_ANSWER = "web.turn.back"
    MOMENT = "web.turn.moment"

    VOICE = "web.voice.label"
    EASY = "web.voice.easy"
    OTHER_LANGUAGE = "web.voice.other_language"

    NOTICE_TITLE = "web.notice.title"
    NOTICE_VERSION = "web.notice.version"
    NOTICE_BEFORE = "web.notice.before"
    NOTICE_NONE_BEFORE = "web.notice.none_before"
    NOTICE_LAW = "web.notice.law"
    PRIVACY_TITLE = "web.privacy.title"
    PRIVACY_TEXT = "web.privacy.text"
    CONTACT_TITLE = "web.contact.title"
    CONTACT_TEXT = "web.contact.text"
    CONTACT_CALL = "web.contact.call"
    CONTACT_OPERATOR = "web.contact.operator"
    CONTACT_EMERGENCY = "web.contact.emergency"

    SOURCES_TITLE = "web.sources.title"
    SOURCES_COUNT = "web.sources.count"
    SOURCES_AS_OF = "web.sources.as_of"
    SOURCES_EMPTY = "web.sources.empty"
    SOURCES_ARTICLES = "web.sources.articles"
    SOURCES_SIGNED = "web.sources.signed"
    SOURCES_EXCLUDED = "web.sources.excluded"
    SOURCES_GUIDE_TITLE = "web.sources.guide_title"
    SOURCES_GUIDE = "web.sources.guide"
    SOURCES_ABOUT = "web.sources.about"
    SOURCES_BACK = "web.sources.back"
    SOURCES_WHOLE = "web.sources.whole"
    SOURCES_BESIDE = "web.sources.beside"

    EXPLAIN_TITLE = "web.rights.explain_title"
    HUMAN_TITLE = "web.rights.human_title"
    OBJECT_TITLE = "web.rights.object_title"
    OBJECT_TEXT = "web.rights.object_text"
    OBJECT_REASON = "web.rights.object_reason"
    OBJECT_HINT = "web.rights.object_hint"
    OBJECT_SEND = "web.rights.object_send"
    OBJECT_WITHDRAW = "web.rights.object_withdraw"

    MYDATA_TITLE = "web.mydata.title"
    MYDATA_TEXT = "web.mydata.text"
    MYDATA_SEND = "web.mydata.send"

    ERASE_TITLE = "web.erase.title"
    ERASE_TEXT = "web.erase.text"
    ERASE_CONFIRM = "web.erase.confirm"
    ERASE_SEND = "web.erase.send"
    ERASE_UNCONFIRMED = "web.erase.unconfirmed"
    ERASE_DONE_TITLE = "web.erase.done_title"
    ERASE_DONE = "web.erase.done"
    ERASE_NONE = "web.erase.none"
    ERASE_AGAIN = "web.erase.again"


class ExampleSentence(SentenceKey):
    """Questions a citizen may start with; each is answered by what the project ships."""

    FIRST = "web.example.first"
    SECOND = "web.example.second"
    THIRD = "web.example.third"


class KindSentence(SentenceKey):
    """What a kind of document is called (values of `knowledge.DocumentKind`)."""

    ORDINANCE = "web.kind.ordinance"
    LAW = "web.kind.law"
    GUIDE = "web.kind.guide"
    HELP = "web.kind.help"


class FailureSentence(SentenceKey):
    """The title and text of each page that tells of a failure."""

    TITLE_403 = "web.failure.title_403"
    TEXT_403 = "web.failure.text_403"
    TITLE_404 = "web.failure.title_404"
    TEXT_404 = "web.failure.text_404"
    TITLE_405 = "web.failure.title_405"
    TEXT_405 = "web.failure.text_405"
    TITLE_413 = "web.failure.title_413"
    TEXT_413 = "web.failure.text_413"
    TITLE_422 = "web.failure.title_422"
    TEXT_422 = "web.failure.text_422"
    TITLE_500 = "web.failure.title_500"
    TEXT_500 = "web.failure.text_500"
    TITLE_503 = "web.failure.title_503"
    TEXT_503 = "web.failure.text_503"
    CALL = "web.failure.call"
    HOME = "web.failure.home"


class ReasonSentence(SentenceKey):
    """Why an answer did not help: the same reasons in every channel."""

    OTHER_QUESTION = "web.reason.other_question"
    WRONG = "web.reason.wrong"
    INCOMPLETE = "web.reason.incomplete"
    HARD = "web.reason.hard"
    SOURCE_WRONG = "web.reason.source_wrong"
    OTHER = "web.reason.other"


EVERY_KEY: tuple[type[SentenceKey], ...] = (
    WebSentence,
    ExampleSentence,
    KindSentence,
    FailureSentence,
    ReasonSentence,
)
"""Every declaration of this room, for `Sentences.require` at wiring."""
