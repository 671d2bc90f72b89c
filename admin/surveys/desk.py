"""Surveys from their drafting to their results, and the box into which citizens answer.

1. A sheet is counted in the unit of work that looks at the survey's days: none comes in too late.
2. Free answers are masked here, whichever channel brings them, before anybody is kept waiting.
3. Results are shown to nobody before the survey is over: who sees them twice sees who answered
   in between. Until then officials see how many answered, and nothing else. Free answers of fewer
   than are shown at all are shown to nobody either.
4. What was published stays what it was: it is counted and kept in the unit of work of its act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from admin.books import Books, By, Findings, Kept, Shelf, Turn, refused, require_articles
from admin.surveys import rules, tally
from admin.surveys.model import OVER, Question, Survey
from admin.surveys.results import Results, read, results, seal_of
from admin.surveys.room import SURVEYS
from admin.surveys.texts import SurveyRule, SurveyWord
from city import CityProfile, Clock, Database
from city.korean import clean_text
from disclosure import Sheet, mask, take_turn

Marks = frozenset[str]
Step = Callable[[Turn, Survey], Kept]


class Surveys(Books):
    """The books of surveys, and the box. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile, SURVEYS)
        self.rules = profile.participation.surveys
        for keys in (SurveyRule, SurveyWord):
            profile.sentences.require(keys)
        require_articles(self.rules, SurveyRule, "participation.toml")
        self._exchanges = profile.public_exchanges

    def draft(self, survey: Survey, by: By) -> Kept:
        """Keep a survey, new or changed; who releases it and publishes it has ways of their own."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        found = rules.says_what_for(survey, self.rules)
        found += rules.days_in_order(survey, self.today(), self.rules)
        with self.turn(by) as turn:
            if not survey.number:
                return self.added(turn, found, survey)
            before = turn.find(Survey, survey.number)
            if before is None:
                return self.missing()
            found += rules.dates_stay(before, survey, self.today(), self.rules)
            kept = replace(
                before, version=survey.version, title=survey.title, aim=survey.aim,
                opens=survey.opens, closes=survey.closes,
            )  # fmt: skip
            return self.changed(turn, found, kept)

    def ask(self, question: Question, by: By) -> Kept:
        """Keep a new question, after those that are there."""

        def step(turn: Turn, survey: Survey) -> Kept:
            found = rules.questions_stay(survey, self.rules)
            found += rules.question_fits(question, self.rules)
            found += rules.asks_nobody_who_they_are(question, self.rules)
            place = 1 + len(turn.every(Question, survey=survey.number))
            return self.added(turn, found, replace(question, place=place))

        return self._on(question.survey, by, step)

    def drop(self, number: int, question: int, version: int, by: By) -> Kept:
        """Take a question back before anybody is asked."""

        def step(turn: Turn, survey: Survey) -> Kept:
            before = turn.find(Question, question)
            if before is None or before.survey != survey.number:
                return self.missing()
            found = rules.questions_stay(survey, self.rules)
            return self.changed(turn, found, replace(before, version=version, dropped=True))

        return self._on(number, by, step)

    def release(self, number: int, version: int, by: By) -> Kept:
        """Let a survey be answered from its first day on; its questions stay from now on."""

        def step(turn: Turn, survey: Survey) -> Kept:
            asked, today = _questions(turn, number), self.today()
            found = rules.may_be_released(survey, asked, today, self.rules)
            return self.changed(turn, found, replace(survey, version=version, released=today))

        return self._on(number, by, step)

    def stop(self, number: int, version: int, by: By) -> Kept:
        """End it now, before its last day; everybody reads why."""

        def step(turn: Turn, survey: Survey) -> Kept:
            found = rules.may_be_stopped(survey, self.today(), self.rules)
            off = replace(survey, version=version, stopped=self.today(), stopped_why=by.reason)
            return self.changed(turn, found, off, "stopped")

        return self._on(number, by, step)

    def publish(self, number: int, version: int, findings: str, measures: str, by: By) -> Kept:
        """Show everybody the results, with what was found and what is done; sealed as shown."""

        def step(turn: Turn, survey: Survey) -> Kept:
            told = replace(survey, version=version, findings=findings, measures=measures)
            counted, today = tally.counted(turn.session, number), self.today()
            found = rules.may_be_published(told, tally.sheets_of(counted), today, self.rules)
            shown = results(counted, _questions(turn, number), self.rules)
            kept = clean_text(shown.written) if shown else ""
            done = replace(told, published=today, results=kept, seal=seal_of(kept))
            return self.changed(turn, found, done)

        return self._on(number, by, step)

    def answer(self, number: int, sheet: Sheet, mark: str = "") -> Findings:
        """Count what somebody answered, or say why not. Nothing of it is kept but the counts.

        With a mark it is counted once.
        """
        texts = {one: clean_text(text) for one, text in sheet.texts.items()}
        sheet = replace(sheet, texts={one: text for one, text in texts.items() if text})
        masked = replace(sheet, texts={one: self._mask(text) for one, text in sheet.texts.items()})
        with self._database.unit() as session:
            take_turn(session)
            shelf = Shelf(session, SURVEYS)
            survey = shelf.find(Survey, number)
            if survey is None:
                return self.missing().findings
            asked, marks = _questions(shelf, number), tally.marks_of(session, number)
            found = rules.may_be_answered(survey, self.today(), self.rules)
            found += rules.answered_once(mark, marks, self.rules)
            found += rules.sheet_fits(sheet, asked, self.rules)
            if not refused(found):
                tally.count(session, number, asked, masked)
                # Whoever answers without one rewrites the row likewise: it tells no channel.
                tally.keep_marks(session, number, marks | ({mark} - {""}))
            return found

    def marks(self, number: int) -> Marks:
        """The marks of those who have answered with one, until the survey is over."""
        with self.reading() as shelf:
            return tally.marks_of(shelf.session, number)

    def forget_marks(self, gone: Callable[[Survey, Marks], Iterable[str]]) -> None:
        """Forget those of each survey's marks that `gone` names."""
        with self._database.unit() as session:
            take_turn(session)
            for survey in Shelf(session, SURVEYS).every(Survey):
                marks = tally.marks_of(session, survey.number)
                left = marks.difference(gone(survey, marks))
                if left != marks:
                    tally.keep_marks(session, survey.number, left)

    def every(self) -> tuple[Survey, ...]:
        """All surveys, the newest first."""
        with self.reading() as shelf:
            return tuple(reversed(shelf.every(Survey)))

    def find(self, number: int) -> tuple[Survey, tuple[Question, ...]] | None:
        """A survey with what it asks."""
        with self.reading() as shelf:
            survey = shelf.find(Survey, number)
            return None if survey is None else (survey, _questions(shelf, number))

    def sheets(self, number: int) -> int:
        """How many have answered so far."""
        with self._database.unit() as session:
            return tally.sheets_of(tally.counted(session, number))

    def results(self, number: int) -> Results | None:
        """What is shown of a survey; None before it is over, or where too few answered.

        What was published is shown as it was then; None too where that cannot be read any more.
        """
        with self.reading() as shelf:
            survey = shelf.find(Survey, number)
            if survey is None or survey.standing(self.today()) not in OVER:
                return None
            if survey.published:
                return read(survey.results)
            counted = tally.counted(shelf.session, number)
            return results(counted, _questions(shelf, number), self.rules)

    def texts(self, number: int) -> Mapping[int, tuple[str, ...]]:
        """The free answers by question, for who evaluates them, once the survey is over.

        None of a question that fewer answered than are shown at all.
        """
        with self.reading() as shelf:
            survey = shelf.find(Survey, number)
            if survey is None or survey.standing(self.today()) not in OVER:
                return {}
            found = tally.written(shelf.session, number)
        return {one: texts for one, texts in found.items() if len(texts) >= self.rules.least_shown}

    def _mask(self, text: str) -> str:
        return mask(text, public_exchanges=self._exchanges).text

    def _on(self, number: int, by: By, step: Step) -> Kept:
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            survey = turn.find(Survey, number)
            return self.missing() if survey is None else step(turn, survey)


def _questions(shelf: Shelf, survey: int) -> tuple[Question, ...]:
    found = shelf.every(Question, survey=survey, dropped=False)
    return tuple(sorted(found, key=lambda one: one.place))
