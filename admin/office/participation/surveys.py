"""Surveys for officials: drafting, asking, releasing, and publishing what was found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from starlette.exceptions import HTTPException
from starlette.responses import Response

from admin.books import Kept
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.participation.texts import KindName, StandingName, SurveyOffice
from admin.office.participation.trying import UNTRIED, Tried, by, number_in, tried
from admin.officials import Permission
from admin.surveys import Question, QuestionKind, Showing, Standing, Survey, Surveys
from city import CityProfile, Voice

_PATH = "/office/surveys"
_ONE = f"{_PATH}/{{number:int}}"
_LONG = 2000


class SurveyPages:
    """The list of surveys, and a survey."""

    def __init__(self, desk: Desk, surveys: Surveys, profile: CityProfile) -> None:
        self._desk, self._surveys = desk, surveys
        self._showing = Showing(profile.sentences, surveys.rules, Voice())

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, change = Permission.SURVEYS_READ, Permission.SURVEYS_CHANGE
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.listed),
            Page(method="POST", path=_PATH, asks=change, answer=self.draft),
            Page(method="GET", path=_ONE, asks=read, answer=self.shown),
            Page(method="POST", path=_ONE, asks=change, answer=self.draft),
            Page(method="POST", path=f"{_ONE}/questions", asks=change, answer=self.ask),
            Page(
                method="POST",
                path=f"{_ONE}/questions/{{question:int}}",
                asks=change,
                answer=self.drop,
            ),
            Page(method="POST", path=f"{_ONE}/release", asks=change, answer=self.release),
            Page(method="POST", path=f"{_ONE}/publish", asks=change, answer=self.publish),
        ]

    async def listed(self, visit: Visit, back: Tried = UNTRIED) -> Response:
        """Every survey, and the form for a new one."""
        every = await self._desk.database.run(self._surveys.every)
        today = self._surveys.today()
        return self._desk.page(
            "participation/surveys.html", visit, status=back.status, back=back,
            surveys=[(one, _standing(one.standing(today))) for one in every], Say=SurveyOffice,
        )  # fmt: skip

    async def draft(self, visit: Visit) -> Response:
        """Keep a survey, new or changed."""
        form = Form(visit.fields)
        changed = "number" in visit.request.path_params
        number = number_in(visit) if changed else 0
        survey = Survey(
            number=number,
            version=form.number("version", 1, 10**9) if changed else 0,
            title=form.text("title", most=100),
            aim=form.text("aim", most=_LONG),
            opens=form.day("opens"),
            closes=form.day("closes"),
        )
        act = partial(self._surveys.draft, survey, by(visit, form))
        page = self.shown if changed else self.listed
        return await tried(
            self._desk, form, "draft", act, f"{_PATH}/{{}}", partial(page, visit)
        )  # fmt: skip

    async def ask(self, visit: Visit) -> Response:
        """Keep a new question."""
        form, survey = Form(visit.fields), number_in(visit)
        options = form.text("options", required=False, most=_LONG)
        question = Question(
            survey=survey,
            place=0,
            kind=form.choice("kind", QuestionKind),
            text=form.text("text"),
            options=tuple(line.strip() for line in options.splitlines() if line.strip()),
        )
        return await self._tried(
            visit, form, "ask", partial(self._surveys.ask, question, by(visit, form))
        )

    async def drop(self, visit: Visit) -> Response:
        """Take a question back."""
        form = Form(visit.fields)
        number, question = number_in(visit), number_in(visit, "question")
        version = form.number("version", 1, 10**9)
        act = partial(self._surveys.drop, number, question, version, by(visit, form))
        return await self._tried(visit, form, f"drop-{question}", act)

    async def release(self, visit: Visit) -> Response:
        """Let it be answered."""
        form = Form(visit.fields)
        version = form.number("version", 1, 10**9)
        act = partial(self._surveys.release, number_in(visit), version, by(visit, form))
        return await self._tried(visit, form, "release", act)

    async def publish(self, visit: Visit) -> Response:
        """Show everybody what was found."""
        form = Form(visit.fields)
        version = form.number("version", 1, 10**9)
        findings, measures = form.text("findings", most=_LONG), form.text("measures", most=_LONG)
        act = partial(
            self._surveys.publish, number_in(visit), version, findings, measures, by(visit, form)
        )
        return await self._tried(visit, form, "publish", act)

    async def shown(self, visit: Visit, back: Tried = UNTRIED) -> Response:
        """A survey with what may be done about it now.

        Raises:
            HTTPException: 404 if there is none.
        """
        run, surveys, number = self._desk.database.run, self._surveys, number_in(visit)
        found = await run(surveys.find, number)
        if found is None:
            raise HTTPException(404)
        survey, questions = found
        results = await run(surveys.results, number)
        standing = survey.standing(surveys.today())
        over = standing in {Standing.OVER, Standing.PUBLISHED}
        written = await run(surveys.texts, number)
        texts = [
            (one.text, written.get(one.number, ()))
            for one in questions
            if over and one.kind is QuestionKind.TEXT
        ]
        return self._desk.page(
            "participation/survey.html", visit, status=back.status, back=back,
            survey=survey, questions=questions, standing=standing, Standing=Standing,
            standing_name=_standing(standing), sheets=await run(surveys.sheets, number),
            tables=self._showing.tables(results) if results else (),
            texts=texts, least=surveys.rules.least_shown, Say=SurveyOffice,
            kinds={one: self._desk.say(KindName(f"surveys.kind.{one}")) for one in QuestionKind},
        )  # fmt: skip

    async def _tried(self, visit: Visit, form: Form, at: str, act: Callable[[], Kept]) -> Response:
        done = f"{_PATH}/{number_in(visit)}"
        return await tried(self._desk, form, at, act, done, partial(self.shown, visit))


def _standing(standing: Standing) -> StandingName:
    return StandingName(f"surveys.standing.{standing}")
