"""Surveys that anybody may answer and whose results anybody may read (인공지능 조례 제4조).

The rules, in order:

1. Nothing tells who answered: the pages keep no session, a form carries nothing but the answers,
   and the address from which it came is counted by the minute, in memory alone.
2. A form counts only from our own pages. What cannot be counted comes back with what was typed.
3. Results stand here once they are published, as they were then; what is kept of them is compared
   with their seal each time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from admin.books import Findings, refused
from admin.public.open_data import VOICE, Value, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import voice_of
from admin.public.spoken_pages import SpokenPages
from admin.public.surveys_texts import SurveyPageSentence as Text
from admin.sheets import csv_of
from admin.surveys import (
    Question,
    QuestionKind,
    Showing,
    Standing,
    Survey,
    Surveys,
    seal_of,
)
from city import CityProfile, Clock, Database, Rate, Voice
from city.pages import NumberConvertor, fields_of, own_origin
from disclosure import Notices, Sheet

_PATH = "/surveys"
_ONE = f"{_PATH}/{{number:number}}"
_NUMBER = Value(
    name="number", says=OpenDataSentence.SURVEY_NUMBER, pattern=f"^{NumberConvertor.regex}$"
)
_EACH_A_MINUTE = 10
_TOGETHER_A_MINUTE = 600
_MOST_FIELDS = 500
_PLACES = frozenset(map(str, range(100)))

Fields = Mapping[str, Sequence[str]]


def surveys_of(
    *, database: Database, surveys: Surveys, profile: CityProfile, notices: Notices, clock: Clock,
    public_url: str,
) -> APIRouter:  # fmt: skip
    """The routes under `/surveys`.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    profile.sentences.require(Text)
    pages = _SurveyPages(database, surveys, profile, notices, clock, public_url)
    router = APIRouter()
    router.add_route(_PATH, pages.listed, methods=["GET"])
    router.add_route(_ONE, pages.shown, methods=["GET"])
    router.add_route(_ONE, pages.answered, methods=["POST"])
    router.add_route(f"{_ONE}/thanks", pages.thanks, methods=["GET"])
    router.add_route(f"{_ONE}/results.csv", pages.file, methods=["GET"])
    return router


class _SurveyPages:
    """The list, a survey, its results."""

    def __init__(
        self, database: Database, surveys: Surveys, profile: CityProfile, notices: Notices,
        clock: Clock, public_url: str,
    ) -> None:  # fmt: skip
        self._database, self._surveys = database, surveys
        self._profile, self._public_url = profile, public_url
        self._pages = SpokenPages(profile, notices)
        self._rate = Rate(clock, each=_EACH_A_MINUTE, together=_TOGETHER_A_MINUTE)

    async def listed(self, request: Request) -> Response:
        """What is open, what comes, and what came of the others."""
        every = await self._database.run(self._surveys.every)
        today = self._surveys.today()
        listed = [(one, one.standing(today)) for one in every if one.released]
        return self._page(request, "surveys.html", listed=listed)

    async def shown(self, request: Request) -> Response:
        """A survey to be answered, or what came of it."""
        survey, questions = await self._found(request)
        if survey.standing(self._surveys.today()) is Standing.PUBLISHED:
            return await self._results(request, survey)
        return self._asked(request, survey, questions)

    async def answered(self, request: Request) -> Response:
        """Count a sheet.

        Raises:
            HTTPException: 422 if it is no form of ours, 404 if there is no such survey.
        """
        fields = await fields_of(request, most=_MOST_FIELDS)
        survey, questions = await self._found(request)
        if not own_origin(request, self._public_url):
            return self._asked(request, survey, questions, 403, fields, told=Text.FOREIGN_FORM)
        if not self._rate.take(request.client.host if request.client else ""):
            return self._asked(request, survey, questions, 429, fields, told=Text.TOO_OFTEN)
        sheet = _sheet(fields, questions)
        found = await self._database.run(self._surveys.answer, survey.number, sheet)
        if refused(found):
            return self._asked(request, survey, questions, 422, fields, findings=found)
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"{_PATH}/{survey.number}/thanks{query}", status_code=303)

    async def thanks(self, request: Request) -> Response:
        """That it was counted; loading this page again counts nothing."""
        survey, _questions = await self._found(request)
        return self._page(request, "survey_thanks.html", survey=survey)

    @open_data(OpenDataSentence.SURVEY, path=(_NUMBER,), query=VOICE, refusals=(404,))
    async def file(self, request: Request) -> Response:
        """The results as a file for spreadsheets, under the notice as every answer of ours.

        Raises:
            HTTPException: 404 if there are none.
        """
        survey, _questions = await self._found(request)
        shown = await self._database.run(self._surveys.results, survey.number)
        if shown is None or survey.published is None:
            raise HTTPException(404)
        voice = voice_of(request)
        sheet = self._showing(voice).sheet(shown)
        name = f'attachment; filename="survey-{survey.number}.csv"'
        return Response(
            csv_of(sheet, notice=self._pages.opening(voice)),
            media_type="text/csv",
            headers={"content-disposition": name},
        )

    async def _results(self, request: Request, survey: Survey) -> Response:
        shown = await self._database.run(self._surveys.results, survey.number)
        tables = self._showing(voice_of(request)).tables(shown) if shown else ()
        whole = seal_of(survey.results) == survey.seal
        return self._page(
            request, "survey_results.html", survey=survey, shown=shown, tables=tables, whole=whole
        )

    def _asked(
        self, request: Request, survey: Survey, questions: Sequence[Question], status: int = 200,
        fields: Fields | None = None, *, findings: Findings = (), told: Text | None = None,
    ) -> Response:  # fmt: skip
        rules, voice = self._surveys.rules, voice_of(request)
        return self._page(
            request, "survey.html", status,
            survey=survey,
            questions=questions,
            standing=survey.standing(self._surveys.today()),
            Standing=Standing,
            Kind=QuestionKind,
            choices={one.number: one.choices(rules.scale_steps) for one in questions},
            groups=[(one.key, one.name(voice)) for one in rules.groups],
            typed={name: list(values) for name, values in (fields or {}).items()},
            problems=[self._pages.say(voice, one.sentence, **one.values) for one in findings],
            told=told,
            longest=rules.longest_text,
        )  # fmt: skip

    async def _found(self, request: Request) -> tuple[Survey, tuple[Question, ...]]:
        found = await self._database.run(self._surveys.find, request.path_params["number"])
        if found is None or found[0].released is None:
            raise HTTPException(404)
        return found

    def _page(
        self, request: Request, template: str, status: int = 200, **values: object
    ) -> Response:
        voice, path = voice_of(request), request.url.path
        return self._pages.page(template, voice, path, status, Text=Text, **values)

    def _showing(self, voice: Voice) -> Showing:
        return Showing(self._profile.sentences, self._surveys.rules, voice)


def _sheet(fields: Fields, questions: Sequence[Question]) -> Sheet:
    """What a form says; a field of no question of ours says nothing."""
    chosen: dict[int, frozenset[int]] = {}
    texts: dict[int, str] = {}
    for question in questions:
        given = [value for value in fields.get(f"q{question.number}", ()) if value]
        if question.kind is QuestionKind.TEXT:
            texts[question.number] = " ".join(given)
        else:
            # What is no number is no choice either; the rules refuse it.
            chosen[question.number] = frozenset(
                int(value) if value in _PLACES else -1 for value in given
            )
    return Sheet(group=(fields.get("group") or [""])[-1], chosen=chosen, texts=texts)
