"""Surveys for officials: drafting, asking, releasing, and publishing what was found."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.participation.texts import KindName, StandingName, SurveyOffice
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from admin.surveys import (
    MOST_TEXTS,
    OVER,
    Question,
    QuestionKind,
    Showing,
    Standing,
    Survey,
    Surveys,
)  # fmt: skip
from city import CityProfile, Voice

_PATH = "/office/surveys"
_ONE = f"{_PATH}/{{number:number}}"
_LONG = 2000


class SurveyPages:
    """The list of surveys, and a survey."""

    def __init__(self, desk: Desk, surveys: Surveys, profile: CityProfile) -> None:
        self._desk, self._surveys = desk, surveys
        self._every = Sending(desk=desk, show=self.listed, back=f"{_PATH}/{{}}")
        self._one = Sending(desk=desk, show=self.shown, back=f"{_PATH}/{{number}}")
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
                path=f"{_ONE}/questions/{{question:number}}",
                asks=change,
                answer=self.drop,
            ),
            Page(method="POST", path=f"{_ONE}/release", asks=change, answer=self.release),
            Page(method="POST", path=f"{_ONE}/stop", asks=change, answer=self.stop),
            Page(method="POST", path=f"{_ONE}/publish", asks=change, answer=self.publish),
        ]

    async def listed(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """Every survey, and the form for a new one."""
        every = await self._desk.database.run(self._surveys.every)
        today = self._surveys.today()
        return self._desk.page(
            "participation/surveys.html", visit, status=sent.status, sent=sent,
            surveys=[(one, _standing(one.standing(today))) for one in every], Say=SurveyOffice,
        )  # fmt: skip

    async def draft(self, visit: Visit) -> Response:
        """Keep a survey, new or changed."""
        form = Form(visit.fields)
        changed = "number" in visit.request.path_params
        number = visit.path_number() if changed else 0
        survey = Survey(
            number=number,
            version=form.version() if changed else 0,
            title=form.text("title", most=100),
            aim=form.text("aim", most=_LONG),
            opens=form.day("opens"),
            closes=form.day("closes"),
        )
        act = partial(self._surveys.draft, survey)
        sending = self._one if changed else self._every
        return await sending.keep(visit, "draft", form, act)

    async def ask(self, visit: Visit) -> Response:
        """Keep a new question."""
        form, survey = Form(visit.fields), visit.path_number()
        options = form.text("options", required=False, most=_LONG)
        question = Question(
            survey=survey,
            place=0,
            kind=form.choice("kind", QuestionKind),
            text=form.text("text"),
            options=tuple(line.strip() for line in options.splitlines() if line.strip()),
        )
        return await self._one.keep(visit, "ask", form, partial(self._surveys.ask, question))

    async def drop(self, visit: Visit) -> Response:
        """Take a question back."""
        form = Form(visit.fields)
        number, question = visit.path_number(), visit.path_number("question")
        version = form.version()
        act = partial(self._surveys.drop, number, question, version)
        return await self._one.keep(visit, f"drop-{question}", form, act)

    async def release(self, visit: Visit) -> Response:
        """Let it be answered."""
        form = Form(visit.fields)
        version = form.version()
        act = partial(self._surveys.release, visit.path_number(), version)
        return await self._one.keep(visit, "release", form, act)

    async def stop(self, visit: Visit) -> Response:
        """End it before its last day."""
        form = Form(visit.fields)
        form.confirmed()
        act = partial(self._surveys.stop, visit.path_number(), form.version())
        return await self._one.keep(visit, "stop", form, act)

    async def publish(self, visit: Visit) -> Response:
        """Show everybody what was found."""
        form = Form(visit.fields)
        version = form.version()
        findings, measures = form.text("findings", most=_LONG), form.text("measures", most=_LONG)
        act = partial(self._surveys.publish, visit.path_number(), version, findings, measures)
        return await self._one.keep(visit, "publish", form, act)

    async def shown(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """A survey with what may be done about it now."""
        run, surveys, number = self._desk.database.run, self._surveys, visit.path_number()
        found = await run(surveys.find, number)
        if found is None:
            return self._desk.missing(visit)
        survey, questions = found
        results = await run(surveys.results, number)
        standing = survey.standing(surveys.today())
        over = standing in OVER
        written = await run(surveys.texts, number)
        texts = [
            (one.text, written.get(one.number, ()))
            for one in questions
            if over and one.kind is QuestionKind.TEXT
        ]
        return self._desk.page(
            "participation/survey.html", visit, status=sent.status, sent=sent,
            survey=survey, questions=questions, standing=standing, Standing=Standing,
            over=over, keeps=may(visit.official, Permission.SURVEYS_CHANGE),
            standing_name=_standing(standing), sheets=await run(surveys.sheets, number),
            tables=self._showing.tables(results) if results else (),
            texts=texts, most_texts=MOST_TEXTS, least=surveys.rules.least_shown, Say=SurveyOffice,
            kinds={one: self._desk.say(KindName(f"surveys.kind.{one}")) for one in QuestionKind},
        )  # fmt: skip


def _standing(standing: Standing) -> StandingName:
    return StandingName(f"surveys.standing.{standing}")
