"""The keys of what this channel says about surveys; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class SurveyText(SentenceKey):
    """What is said before, between and after a survey's questions."""

    NONE = "telegram_survey.none"
    ALL_ANSWERED = "telegram_survey.all_answered"
    ANSWERED = "telegram_survey.answered"
    CHOOSE = "telegram_survey.choose"
    UNFINISHED = "telegram_survey.unfinished"
    PRIVATE_ONLY = "telegram_survey.private_only"
    PROMISE = "telegram_survey.promise"
    QUESTION = "telegram_survey.question"
    ONE = "telegram_survey.one"
    SEVERAL = "telegram_survey.several"
    WRITE = "telegram_survey.write"
    GROUP = "telegram_survey.group"
    GROUP_HINT = "telegram_survey.group_hint"
    CHOSEN = "telegram_survey.chosen"
    CHOSEN_GROUP = "telegram_survey.chosen_group"
    READY = "telegram_survey.ready"
    THANKS = "telegram_survey.thanks"
    STOPPED = "telegram_survey.stopped"
    CLOSED = "telegram_survey.closed"
    EMPTY = "telegram_survey.empty"
    UNFIT = "telegram_survey.unfit"
    TICKED = "telegram_survey.ticked"
    UNTICKED = "telegram_survey.unticked"
    LATE = "telegram_survey.late"
    PRESS = "telegram_survey.press"
    TOO_LONG = "telegram_survey.too_long"
    NOT_TEXT = "telegram_survey.not_text"
    EDITED = "telegram_survey.edited"


class SurveyButton(SentenceKey):
    """What stands on the buttons."""

    BEGIN = "telegram_survey_buttons.begin"
    DONE = "telegram_survey_buttons.done"
    SKIP = "telegram_survey_buttons.skip"
    BACK = "telegram_survey_buttons.back"
    STOP = "telegram_survey_buttons.stop"
    SEND = "telegram_survey_buttons.send"
    CHOSEN = "telegram_survey_buttons.chosen"
