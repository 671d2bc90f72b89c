"""The keys of every sentence this channel says; the words stand in the city's profile."""

from __future__ import annotations

from bot.telegram.survey_texts import SurveyButton, SurveyText
from city import SentenceKey


class TelegramText(SentenceKey):
    """What the bot says on its own account."""

    HELP = "telegram.help"
    EASY_ON = "telegram.easy_on"
    EASY_OFF = "telegram.easy_off"
    SOURCES_HEADING = "telegram.sources_heading"
    SOURCES_LINE = "telegram.sources_line"
    SOURCES_LINE_UNDATED = "telegram.sources_line_undated"
    SOURCES_MORE = "telegram.sources_more"
    SOURCES_EMPTY = "telegram.sources_empty"
    SOURCES_OPENING = "telegram.sources_opening"
    NOTICE_SINCE = "telegram.notice_since"
    PRIVACY = "telegram.privacy"
    MYDATA_GROUP = "telegram.mydata_group"
    FORGET_QUESTION = "telegram.forget_question"
    FORGET_DONE = "telegram.forget_done"
    FORGET_NOTHING = "telegram.forget_nothing"
    FORGET_NOT = "telegram.forget_not"
    FORGET_GROUP = "telegram.forget_group"
    CONTACT = "telegram.contact"
    UNKNOWN_COMMAND = "telegram.unknown_command"
    QUOTES_HEADING = "telegram.quotes_heading"
    QUOTE = "telegram.quote"
    QUOTE_GUIDE = "telegram.quote_guide"
    DEPARTMENT = "telegram.department"
    DEPARTMENT_ASKED_FOR = "telegram.department_asked_for"
    DEPARTMENT_MAIN = "telegram.department_main"
    THANKS_HELPFUL = "telegram.thanks_helpful"
    THANKS_REASON = "telegram.thanks_reason"
    RECORD_GONE = "telegram.record_gone"
    BROKEN = "telegram.broken"
    OBJECT_MORE = "telegram.object_more"
    WAITING = "telegram.waiting"
    SENT_AGAIN = "telegram.sent_again"
    DELAYED = "telegram.delayed"
    REMINDER_LINKED = "telegram.reminder_linked"
    REMINDER_REFUSED = "telegram.reminder_refused"
    REMINDER_UNREADABLE = "telegram.reminder_unreadable"
    REMINDER_GROUP = "telegram.reminder_group"


class ButtonText(SentenceKey):
    """What stands on the buttons."""

    EASY = "telegram_buttons.easy"
    STANDARD = "telegram_buttons.standard"
    SOURCES = "telegram_buttons.sources"
    HELPFUL = "telegram_buttons.helpful"
    UNHELPFUL = "telegram_buttons.unhelpful"
    HELPFUL_GIVEN = "telegram_buttons.helpful_given"
    UNHELPFUL_GIVEN = "telegram_buttons.unhelpful_given"
    DEPARTMENT = "telegram_buttons.department"
    NONE_OF_THESE = "telegram_buttons.none_of_these"
    BACK = "telegram_buttons.back"
    FORGET = "telegram_buttons.forget"
    KEEP = "telegram_buttons.keep"
    CHOSEN = "telegram_buttons.chosen"


class ReasonText(SentenceKey):
    """Why an answer did not help, as the citizen taps it."""

    OTHER_QUESTION = "telegram_reasons.other_question"
    WRONG = "telegram_reasons.wrong"
    INCOMPLETE = "telegram_reasons.incomplete"
    HARD = "telegram_reasons.hard"
    SOURCE_WRONG = "telegram_reasons.source_wrong"
    OTHER = "telegram_reasons.other"


class CommandText(SentenceKey):
    """What each command does, as Telegram's menu shows it; the name is the command itself."""

    START = "telegram_commands.start"
    HELP = "telegram_commands.help"
    EASY = "telegram_commands.easy"
    SOURCES = "telegram_commands.sources"
    NOTICE = "telegram_commands.notice"
    PRIVACY = "telegram_commands.privacy"
    MYDATA = "telegram_commands.mydata"
    FORGET = "telegram_commands.forget"
    CONTACT = "telegram_commands.contact"
    EXPLAIN = "telegram_commands.explain"
    OBJECT = "telegram_commands.object"
    HUMAN = "telegram_commands.human"
    SURVEY = "telegram_commands.survey"
    ABOUTME = "telegram_commands.aboutme"

    @property
    def command(self) -> str:
        """The command, without its slash."""
        return self.value.rpartition(".")[2]


TEXTS: tuple[type[SentenceKey], ...] = (
    TelegramText,
    ButtonText,
    ReasonText,
    CommandText,
    SurveyText,
    SurveyButton,
)
"""Every set of keys, for `Sentences.require` at start."""


def reason_text(reason: str) -> ReasonText:
    """The text of a reason (a `Reason` value)."""
    return ReasonText(f"telegram_reasons.{reason}")
