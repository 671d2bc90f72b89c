"""The keys of what surveys' rules say; words and articles stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class SurveyRule(SentenceKey):
    """What a rule found. The last part of the key is the rule's name in the profile's articles."""

    CLOSES_BEFORE_OPENING = "surveys.rule.closes_before_opening"
    OVER_ALREADY = "surveys.rule.over_already"
    AIM_MISSING = "surveys.rule.aim_missing"
    SURVEY_SETTLED = "surveys.rule.survey_settled"
    QUESTIONS_SETTLED = "surveys.rule.questions_settled"
    QUESTION_UNWRITTEN = "surveys.rule.question_unwritten"
    OPTIONS_UNFIT = "surveys.rule.options_unfit"
    ASKS_WHO = "surveys.rule.asks_who"
    NOTHING_ASKED = "surveys.rule.nothing_asked"
    ANSWERED_ALREADY = "surveys.rule.answered_already"
    NOT_OPEN = "surveys.rule.not_open"
    NOT_RUNNING = "surveys.rule.not_running"
    SHEET_EMPTY = "surveys.rule.sheet_empty"
    SHEET_UNFIT = "surveys.rule.sheet_unfit"
    TEXT_TOO_LONG = "surveys.rule.text_too_long"
    NOT_OVER = "surveys.rule.not_over"
    FINDINGS_MISSING = "surveys.rule.findings_missing"
    TOO_FEW_SHEETS = "surveys.rule.too_few_sheets"


class SurveyWord(SentenceKey):
    """Words of results, as tables and files have them."""

    EVERYBODY = "surveys.word.everybody"
    UNDECLARED = "surveys.word.undeclared"
    HIDDEN = "surveys.word.hidden"
    QUESTION = "surveys.word.question"
    GROUP = "surveys.word.group"
    PEOPLE = "surveys.word.people"
    CHOICE = "surveys.word.choice"
    COUNT = "surveys.word.count"
