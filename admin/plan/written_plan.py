"""A plan as a document: its state, the six contents, each year with what is done, and education.

Officials print it and take it into a word processor, drafts too: so it says what is still empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from admin.committee import Resolution
from admin.plan.live import Figures
from admin.plan.measures import Course, Measure
from admin.plan.plans import Adoptable, Content, YearPlan
from admin.plan.reading import Programme
from admin.plan.showing import Shown
from admin.plan.texts import PlanDocument as Say
from admin.plan.texts import PlanLabel
from admin.sheets import Document, Part, Rows
from city import PlanRules


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanWriter:
    """Writes a plan down."""

    programme: Programme
    decisions: Mapping[int, Resolution]
    figures: Mapping[int, Figures]
    """By the year: what is counted in the assistant's records."""
    rules: PlanRules
    say: Callable[..., str]

    def document(self) -> Document:
        """The whole of it."""
        return Document(title=self.programme.plan.title, parts=tuple(self._parts()))

    @property
    def _shown(self) -> Shown:
        return Shown(self.say)

    def _parts(self) -> Iterator[Part]:
        plan = self.programme.plan
        period = (self.say(PlanLabel.YEAR), self._shown.period(plan))
        rows = (period, *self._steps(plan))
        if plan.discarded is not None:
            day = self._shown.day(plan.discarded)
            rows += ((self.say(PlanLabel.DISCARDED), f"{day} {plan.discarded_why}"),)
        yield Part(heading=self.say(Say.ABOUT), rows=rows)
        for place, content in enumerate(Content, 1):
            article = self.rules.articles[f"lacks_{content}"]
            heading = self.say(
                Say.CONTENT, place=place, name=self._shown.word(content), article=article
            )
            yield Part(heading=heading, text=plan.content(content) or self.say(Say.EMPTY))
        for year in self.programme.years:
            yield from self._year(year)
        yield from self._education()

    def _steps(self, entry: Adoptable) -> Rows:
        decision = self.decisions.get(entry.decision) if entry.decision else None
        return (
            (self.say(PlanLabel.DECISION), self._shown.decision(decision)),
            (self.say(PlanLabel.ADOPTED), self._shown.day(entry.adopted)),
            (self.say(PlanLabel.PUBLISHED), self._shown.day(entry.published)),
        )

    def _year(self, year: YearPlan) -> Iterator[Part]:
        measures = self.programme.measures_of(year)
        total = self._shown.money(sum(one.budget for one in measures))
        rows = (*self._steps(year), (self.say(Say.TOTAL), total))
        yield Part(heading=self.say(Say.YEAR, year=year.year), rows=rows)
        for one in measures:
            heading = self.say(Say.MEASURE, year=year.year, title=one.title)
            yield Part(heading=heading, rows=tuple(self._measure(one, self.figures[year.year])))

    def _measure(self, measure: Measure, figures: Figures) -> Iterator[tuple[str, str]]:
        newest = self.programme.newest(measure)
        yield self.say(PlanLabel.CONTENT), self._shown.word(measure.content)
        yield self.say(PlanLabel.OWNER), measure.owner
        yield self.say(PlanLabel.BUDGET), self._shown.money(measure.budget)
        if newest is None:
            yield self.say(Say.PROGRESS), self._shown.day(None)
        else:
            told = {"percent": newest.percent, "day": self._shown.day(newest.day)}
            yield self.say(Say.PROGRESS), self.say(Say.PROGRESS_TOLD, text=newest.text, **told)
            yield self.say(PlanLabel.SPENT), self._shown.money(newest.spent)
        for one in self.programme.indicators_of(measure):
            read = self._shown.reading(one, figures)
            told = {"target": read.target, "reached": read.reached}
            key = Say.INDICATOR_TOLD if read.seen else Say.INDICATOR_UNSEEN
            value = self.say(key, seen=read.seen, met=read.met, **told)
            yield self.say(Say.INDICATOR, title=one.title), value

    def _education(self) -> Iterator[Part]:
        courses = self.programme.courses
        if not courses:
            yield Part(heading=self.say(Say.EDUCATION), text=self.say(Say.NO_COURSE))
        for one in courses:
            heading = self.say(Say.COURSE, title=one.title)
            yield Part(heading=heading, rows=self._course(one))

    def _course(self, course: Course) -> Rows:
        return (
            (self.say(PlanLabel.AUDIENCE), self._shown.word(course.audience)),
            (self.say(PlanLabel.OWNER), course.owner),
            (self.say(PlanLabel.DAY), self._shown.day(course.day)),
            (self.say(PlanLabel.PLANNED), self._shown.people(course.planned)),
            (self.say(PlanLabel.ATTENDED), self._shown.people(course.attended)),
        )
