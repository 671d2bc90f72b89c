"""Results as tables that people and programs read, in a voice; what is hidden says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from admin.sheets import Sheet
from admin.surveys.model import UNDECLARED
from admin.surveys.results import Part, QuestionResult, Results, Shown
from admin.surveys.texts import SurveyWord
from city import SentenceKey, Sentences, SurveyRules, Voice


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownTable:
    """A question's results: what heads it, its columns, and a row for everybody and each group."""

    caption: str
    heading: str
    """What heads the column of groups."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


class Showing:
    """Puts results into the words of one voice."""

    def __init__(self, sentences: Sentences, rules: SurveyRules, voice: Voice) -> None:
        self._sentences, self._voice = sentences, voice
        self._groups: Mapping[str, str] = {one.key: one.name(voice) for one in rules.groups}

    def tables(self, results: Results) -> tuple[ShownTable, ...]:
        """A table for each question that was answered by choosing."""
        return tuple(self._table(one, results) for one in results.questions)

    def sheet(self, results: Results) -> Sheet:
        """The results for spreadsheets: a line for each count."""
        headings = (
            SurveyWord.QUESTION, SurveyWord.GROUP, SurveyWord.PEOPLE, SurveyWord.CHOICE,
            SurveyWord.COUNT,
        )  # fmt: skip
        return Sheet(
            title="survey",
            headings=tuple(map(self._say, headings)),
            rows=tuple(self._lines(results)),
        )

    def _lines(self, results: Results) -> Iterator[tuple[str, ...]]:
        for table in self.tables(results):
            _people, *choices = table.columns
            for name, (people, *counts) in table.rows:
                for choice, count in zip(choices, counts, strict=True):
                    yield table.caption, name, people, choice, count

    def _table(self, result: QuestionResult, results: Results) -> ShownTable:
        everybody = (self._say(SurveyWord.EVERYBODY), self._line(results.sheets, result.everybody))
        parts = ((self._group(one), self._line(one.people, one.counts)) for one in result.parts)
        return ShownTable(
            caption=result.text,
            heading=self._say(SurveyWord.GROUP),
            columns=(self._say(SurveyWord.PEOPLE), *result.columns),
            rows=(everybody, *parts),
        )

    def _line(self, people: Shown, counts: Sequence[Shown]) -> tuple[str, ...]:
        hidden = self._say(SurveyWord.HIDDEN)
        return tuple(hidden if one is None else f"{one}" for one in (people, *counts))

    def _group(self, part: Part) -> str:
        if part.group == UNDECLARED:
            return self._say(SurveyWord.UNDECLARED)
        return self._groups.get(part.group, part.name)

    def _say(self, key: SentenceKey) -> str:
        return self._sentences.say(key, self._voice)
