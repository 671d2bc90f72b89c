"""A chat's way through a survey: what is kept of it, and what is said at each step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from telegram import InlineKeyboardMarkup

from bot.surveying import GROUP, Filling, unpacked
from bot.telegram.desk import Desk
from bot.telegram.survey_keyboards import SurveyButtons
from bot.telegram.survey_texts import SurveyText
from bot.telegram.visit import Visit
from city import SentenceKey
from disclosure import AskedQuestion, AskedSurvey, Verdict

_LONG_CHOICE = 24
"""Characters of a choice that a button may not show whole."""


class Walk:
    """One visit of it."""

    def __init__(self, visit: Visit, desk: Desk) -> None:
        self.visit, self.desk = visit, desk
        self._services, self._run = desk.services, desk.services.database.run
        self._rules = desk.services.profile.participation.surveys
        self._time = timedelta(hours=self._rules.chat_hours)
        self._buttons = SurveyButtons(desk.services.profile.sentences, visit.voice)

    async def kept(self) -> Filling | None:
        """What is kept of a survey of this chat."""
        content = await self._run(self._services.unfinished.of, self.visit.chat)
        return None if content is None else unpacked(content)

    async def under_way(self) -> Filling | None:
        """The survey that this chat is answering."""
        filling = await self.kept()
        return None if filling is None or filling.over else filling

    async def hear(self, filling: Filling) -> Filling:
        """Keep that a message belongs to a survey, whatever is then said to it."""
        heard = filling.hearing(self.visit.address.reply_to or 0)
        await self._keep(heard)
        return heard

    async def asked(self, number: int) -> AskedSurvey | None:
        """A survey; None once it is closed."""
        found = await self._run(self._services.surveys.open)
        return next((one for one in found if one.number == number), None)

    async def offer(self) -> None:
        """Say which surveys are open and not answered yet."""
        found = await self._run(self._services.surveys.open)
        left = [one for one in found if not await self._answered(one.number)]
        if len(left) > 1:
            await self.say(SurveyText.CHOOSE, buttons=self._buttons.surveys(left))
        elif left:
            await self._introduce(left[0])
        else:
            await self.say(SurveyText.ALL_ANSWERED if found else SurveyText.NONE)

    async def begin(self, number: int, filling: Filling | None, *, shown: bool) -> None:
        """Tell what a survey is for, or ask its first question once that was `shown`.

        Another one that is half answered is not thrown away for it.
        """
        asked = await self.asked(number)
        other = await self.asked(filling.survey) if filling else None
        if asked is None:
            await self.say(SurveyText.CLOSED)
        elif filling is not None and filling.survey == number:
            await self.show(asked, filling)
        elif await self._answered(number):
            await self.say(SurveyText.ANSWERED)
        elif filling is not None and other is not None:
            await self.show(other, filling, said=self._words(SurveyText.UNFINISHED))
        elif shown:
            before = await self.kept()
            heard = before.heard if before else frozenset[int]()
            await self.go(asked, Filling(survey=number, heard=heard), 0)
        else:
            await self._introduce(asked)

    def question(self, asked: AskedSurvey, place: int) -> AskedQuestion | None:
        """What is asked at a place: the survey's questions, and last for one's group."""
        if place < len(asked.questions):
            return asked.questions[place]
        if place > len(asked.questions):
            return None
        names = tuple(one.name(self.visit.voice) for one in self._rules.groups)
        return AskedQuestion(number=GROUP, text=self._words(SurveyText.GROUP), choices=names)

    async def go(self, asked: AskedSurvey, filling: Filling, place: int) -> None:
        """Keep what was answered, and ask what comes next."""
        left = self.question(asked, filling.place)
        said = self._said(left, filling) if left and place > filling.place else ""
        filling = replace(filling, place=place)
        await self._keep(filling)
        if self.visit.under:
            await self.desk.buttons(self.visit, None)
        await self.show(asked, filling, said=said)

    async def tick(self, filling: Filling, question: AskedQuestion) -> None:
        """Keep what was ticked, and show it where it stands."""
        await self._keep(filling)
        await self.desk.buttons(self.visit, self._under(filling, question))

    async def show(self, asked: AskedSurvey, filling: Filling, *, said: str = "") -> None:
        """Ask what is asked now, or whether all of it is to be sent."""
        question = self.question(asked, filling.place)
        if question is None:
            buttons = self._buttons.send(filling.survey, filling.place)
            await self._say_all(said, self._words(SurveyText.READY), buttons=buttons)
            return
        number, of = filling.place + 1, len(asked.questions) + 1
        heading = self._words(SurveyText.QUESTION, number=number, of=of, text=question.text)
        buttons = self._under(filling, question)
        await self._say_all(said, heading, _listed(question), self._hint(question), buttons=buttons)

    async def send(self, asked: AskedSurvey, filling: Filling) -> None:
        """Count what was answered."""
        sheet = filling.sheet(tuple(one.key for one in self._rules.groups))
        mark = self._mark(asked.number)
        verdict = await self._run(self._services.surveys.take, asked.number, sheet, mark)
        match verdict:
            case Verdict.COUNTED | Verdict.TWICE:
                await self.end(filling, SurveyText.THANKS)
            case Verdict.EMPTY:
                await self.say(SurveyText.EMPTY)
                await self.show(asked, filling)
            case Verdict.CLOSED:
                await self.end(filling, SurveyText.CLOSED)
            case Verdict.UNFIT:
                await self.end(filling, SurveyText.UNFIT)

    async def end(self, filling: Filling, said: SurveyText) -> None:
        """Say how it ended, and then forget what was answered."""
        if self.visit.under:
            await self.desk.buttons(self.visit, None)
        await self.say(said)
        if filling.heard:
            await self._keep(filling.ended())
        else:
            await self._run(self._services.unfinished.drop, self.visit.chat)

    async def say(
        self, key: SentenceKey, *, buttons: InlineKeyboardMarkup | None = None, **values: object
    ) -> None:
        """Say a sentence of the profile."""
        await self._say_all(self._words(key, **values), buttons=buttons)

    async def _introduce(self, asked: AskedSurvey) -> None:
        """Say what a survey is for, and what is kept of who answers it."""
        closes = asked.closes
        told = self._words(
            SurveyText.PROMISE, title=asked.title, aim=asked.aim, count=len(asked.questions) + 1,
            year=closes.year, month=closes.month, day=closes.day, hours=self._rules.chat_hours,
        )  # fmt: skip
        await self._say_all(told, buttons=self._buttons.begin(asked.number))

    async def _answered(self, number: int) -> bool:
        return await self._run(self._services.surveys.answered, number, self._mark(number))

    async def _keep(self, filling: Filling) -> None:
        keep = self._services.unfinished.keep
        await self._run(keep, self.visit.chat, filling.packed(), self._time)

    def _mark(self, number: int) -> str:
        return self._services.pseudonyms.survey_mark(number, self.visit.chat)

    def _under(self, filling: Filling, question: AskedQuestion) -> InlineKeyboardMarkup:
        chosen = filling.chosen.get(question.number, frozenset[int]())
        return self._buttons.question(filling.survey, filling.place, question, chosen)

    def _said(self, question: AskedQuestion, filling: Filling) -> str:
        """What was chosen: the buttons that showed it are gone. Of one's group, only that it was.

        Who is disabled need not find that written in a chat that others may read.
        """
        chosen = filling.chosen.get(question.number, frozenset[int]())
        names = ", ".join(question.choices[one] for one in sorted(chosen))
        if names and question.number == GROUP:
            return self._words(SurveyText.CHOSEN_GROUP)
        return self._words(SurveyText.CHOSEN, names=names) if names else ""

    def _hint(self, question: AskedQuestion) -> str:
        if not question.choices:
            return self._words(SurveyText.WRITE, most=self._rules.longest_text)
        if question.number == GROUP:
            return self._words(SurveyText.GROUP_HINT)
        return self._words(SurveyText.SEVERAL if question.several else SurveyText.ONE)

    def _words(self, key: SentenceKey, **values: object) -> str:
        return self.desk.words(self.visit, key, **values)

    async def _say_all(self, *parts: str, buttons: InlineKeyboardMarkup | None = None) -> None:
        await self.desk.say(self.visit, "\n\n".join(filter(None, parts)), buttons=buttons)


def _listed(question: AskedQuestion) -> str:
    """The choices in full, where a button might cut one off."""
    if all(len(one) <= _LONG_CHOICE for one in question.choices):
        return ""
    return "\n".join(f"· {one}" for one in question.choices)
