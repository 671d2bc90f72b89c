"""What a survey must keep (인공지능 조례 제4조). Pure functions."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date

from admin.books import Finding, Findings, refusal
from admin.surveys.model import OVER, Question, QuestionKind, Standing, Survey
from admin.surveys.texts import SurveyRule as Say
from city import SurveyRules
from disclosure import Sheet


def days_in_order(survey: Survey, today: date, rules: SurveyRules) -> Findings:
    """제4조제1항: it is open on one day at least, and not only in the past."""
    if survey.closes < survey.opens:
        return refusal(rules, Say.CLOSES_BEFORE_OPENING, opens=survey.opens)
    if survey.released is None and survey.closes < today:
        return refusal(rules, Say.OVER_ALREADY, today=today)
    return ()


def says_what_for(survey: Survey, rules: SurveyRules) -> Findings:
    """제4조제1항: who is asked reads what it is for."""
    return () if survey.title and survey.aim else refusal(rules, Say.AIM_MISSING)


def dates_stay(before: Survey, after: Survey, today: date, rules: SurveyRules) -> Findings:
    """제4조제1항: who released it may end it sooner or later, as long as it is not over."""
    if before.released is None:
        return ()
    moved = (before.title, before.aim, before.opens) != (after.title, after.aim, after.opens)
    if moved or before.standing(today) in OVER:
        return refusal(rules, Say.SURVEY_SETTLED)
    return refusal(rules, Say.OVER_ALREADY, today=today) if after.closes < today else ()


def questions_stay(survey: Survey, rules: SurveyRules) -> Findings:
    """제4조제1항: everybody is asked the same; once released, questions stay."""
    return () if survey.released is None else refusal(rules, Say.QUESTIONS_SETTLED)


def question_fits(question: Question, rules: SurveyRules) -> Findings:
    """제4조제1항: a question can be answered as its kind says."""
    given = question.options
    match question.kind:
        case QuestionKind.TEXT:
            fits = not given
        case QuestionKind.SCALE:
            fits = len(given) == 2
        case QuestionKind.ONE | QuestionKind.SEVERAL:
            fits = 2 <= len(given) <= rules.most_options
    if not question.text:
        return refusal(rules, Say.QUESTION_UNWRITTEN)
    if not fits or len(set(given)) < len(given) or not all(given):
        return refusal(rules, Say.OPTIONS_UNFIT, most=rules.most_options)
    return ()


def asks_nobody_who_they_are(question: Question, rules: SurveyRules) -> Findings:
    """제4조제1항, 개인정보 보호법 제3조제7항: it is answered without saying who one is."""
    asked = [word for word in rules.personal_words if word in question.text]
    return refusal(rules, Say.ASKS_WHO, word=asked[0]) if asked else ()


def asks_something(questions: Sequence[Question], rules: SurveyRules) -> Findings:
    """제4조제1항: a survey that is released asks something."""
    return () if questions else refusal(rules, Say.NOTHING_ASKED)


def may_be_released(
    survey: Survey, questions: Sequence[Question], today: date, rules: SurveyRules
) -> Findings:
    """Everything that a survey keeps before anybody is asked."""

    def found() -> Iterator[Finding]:
        yield from questions_stay(survey, rules)
        yield from days_in_order(survey, today, rules)
        yield from asks_something(questions, rules)
        for question in questions:
            yield from question_fits(question, rules)

    return tuple(found())


def may_be_stopped(survey: Survey, today: date, rules: SurveyRules) -> Findings:
    """제4조제1항: while it runs, or waits to; a draft asks nobody, what is over is over."""
    if survey.standing(today) in {Standing.OPEN, Standing.WAITING}:
        return ()
    return refusal(rules, Say.NOT_RUNNING)


def may_be_answered(survey: Survey, today: date, rules: SurveyRules) -> Findings:
    """제4조제1항: it is answered on its days, and on no other."""
    if survey.standing(today) is Standing.OPEN:
        return ()
    return refusal(rules, Say.NOT_OPEN)


def answered_once(mark: str, marks: Container[str], rules: SurveyRules) -> Findings:
    """제4조제1항: who can be told from others answers once; on the web nobody can be."""
    return refusal(rules, Say.ANSWERED_ALREADY) if mark and mark in marks else ()


def sheet_fits(sheet: Sheet, questions: Iterable[Question], rules: SurveyRules) -> Findings:
    """제4조제1항: what was chosen can be chosen, one thing where one is asked for."""
    if sheet.empty:
        return refusal(rules, Say.SHEET_EMPTY)
    asked = {one.number: one for one in questions}
    groups = {"", *(group.key for group in rules.groups)}
    if sheet.group not in groups or not {*sheet.chosen, *sheet.texts} <= asked.keys():
        return refusal(rules, Say.SHEET_UNFIT)
    for number, chosen in sheet.chosen.items():
        most = len(asked[number].choices(rules.scale_steps))
        alone = asked[number].kind is not QuestionKind.SEVERAL
        if not chosen <= set(range(most)) or (alone and len(chosen) > 1):
            return refusal(rules, Say.SHEET_UNFIT)
    if any(asked[number].kind is not QuestionKind.TEXT for number in sheet.texts):
        return refusal(rules, Say.SHEET_UNFIT)
    if any(len(text) > rules.longest_text for text in sheet.texts.values()):
        return refusal(rules, Say.TEXT_TOO_LONG, most=rules.longest_text)
    return ()


def may_be_published(survey: Survey, sheets: int, today: date, rules: SurveyRules) -> Findings:
    """제4조제1항: results come when it is over, with what was found and what is done about it.

    Of fewer people than are shown at all, nothing is published.
    """
    if survey.standing(today) not in {Standing.OVER, Standing.STOPPED}:
        return refusal(rules, Say.NOT_OVER)
    if not (survey.findings and survey.measures):
        return refusal(rules, Say.FINDINGS_MISSING)
    if sheets < rules.least_shown:
        return refusal(rules, Say.TOO_FEW_SHEETS, least=rules.least_shown)
    return ()
