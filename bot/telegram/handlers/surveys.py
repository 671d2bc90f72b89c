"""/survey: a survey answered in the chat, one question after another (인공지능 조례 제4조).

The rules, in order:

1. What is kept of an answer, and of who gave it, is said before the first question.
2. What a chat has answered is kept sealed until it is sent or stopped, and for a time at most. No
   word of it becomes a record: while a survey is under way, what is written is no question. An
   emergency is told whom to call all the same, and is no answer either.
3. A second life of a message or a tap does what the first one did, to the question that was asked
   then; a tap on any other question's button says that it comes late.
4. What is sent is counted once a chat. It is forgotten only after that was said: who dies between
   the two counts nothing twice, for the mark is there, and leaves nobody without a word.
5. A group has no survey: its members share a chat, and would read each other's answers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.surveying import Filling
from bot.telegram.desk import Desk
from bot.telegram.handlers.survey_walk import Walk
from bot.telegram.survey_keyboards import SurveyAct, SurveyTap, read_survey_tap
from bot.telegram.survey_texts import SurveyText
from bot.telegram.visit import Visit
from city.korean import clean_text
from disclosure import AskedSurvey, mask

Act = Callable[[Walk, AskedSurvey, Filling, int], Awaitable[None]]
_ON_TIME, _PLACE, _TICKED = "survey.on_time", "survey.place", "survey.ticked"


async def survey(visit: Visit, desk: Desk) -> None:
    """Go on with the survey under way, or say which are open."""
    walk = Walk(visit, desk)
    if visit.member:
        await walk.say(SurveyText.PRIVATE_ONLY)
        return
    filling = await walk.under_way()
    asked = await walk.asked(filling.survey) if filling else None
    if filling and asked:
        await walk.show(asked, filling)
    else:
        await walk.offer()


async def survey_tapped(visit: Visit, desk: Desk) -> None:
    """Do what a button under a survey's message says."""
    walk, tap = Walk(visit, desk), read_survey_tap(visit.data)
    if tap is None or visit.member:
        await desk.sender.acknowledge(visit.query)
        return
    filling = await walk.under_way()
    if tap.act in {SurveyAct.SHOW, SurveyAct.BEGIN}:
        await desk.sender.acknowledge(visit.query)
        await walk.begin(tap.survey, filling, shown=tap.act is SurveyAct.BEGIN)
        return
    here = filling is not None and (filling.survey, filling.place) == (tap.survey, tap.place)
    if not await visit.delivery.decide(_ON_TIME, int(here)):
        await desk.alert(visit, SurveyText.LATE)
        return
    asked = await walk.asked(tap.survey) if filling else None
    if asked is None or not _ticks(walk, asked, tap):
        await desk.sender.acknowledge(visit.query)
    if filling is None:
        return  # An earlier life has ended it, and said so.
    if asked is None:
        await walk.end(filling, SurveyText.CLOSED)
        return
    await _ACTS[tap.act](walk, asked, replace(filling, place=tap.place), tap.choice)


def _ticks(walk: Walk, asked: AskedSurvey, tap: SurveyTap) -> bool:
    """Whether a tap ticks one of several choices; then what is ticked is said where it is kept."""
    question = walk.question(asked, tap.place)
    several = question is not None and question.several and tap.choice < len(question.choices)
    return tap.act is SurveyAct.PICK and several


async def took(visit: Visit, desk: Desk) -> bool:
    """Whether what was written belongs to a survey under way; then it was dealt with here."""
    walk = Walk(visit, desk)
    filling = await walk.under_way()
    if filling is None:
        return visit.delivery.decided(_PLACE)  # In an earlier life it did.
    filling = await walk.hear(filling)
    if visit.barred:
        return True
    urgent = await _called_for_help(walk)
    asked = await walk.asked(filling.survey)
    if asked is None:
        await walk.end(filling, SurveyText.CLOSED)
        return True
    if urgent:
        await walk.show(asked, filling)
        return True
    place = await visit.delivery.decide(_PLACE, filling.place)
    await _written(walk, asked, replace(filling, place=place))
    return True


async def took_other(visit: Visit, desk: Desk, said: SurveyText) -> bool:
    """Likewise for what is no text, and for a text that was changed after it was sent.

    Of a survey that is over, it is what changes a message that was written while it was not.
    """
    walk = Walk(visit, desk)
    filling = await walk.kept()
    if filling is None:
        return False
    if not filling.over:
        await walk.hear(filling)
    elif visit.address.reply_to not in filling.heard:
        return False
    if not visit.barred and not await _called_for_help(walk):
        await walk.say(said)
    return True


async def _called_for_help(walk: Walk) -> bool:
    """Whether this is an emergency; then whom to call was told, and nothing of it recorded."""
    visit, desk = walk.visit, walk.desk
    urgent = desk.services.answering.urgent(visit.text, visit.voice)
    if urgent is not None:
        await desk.deliver(visit, urgent)
    return urgent is not None


async def _written(walk: Walk, asked: AskedSurvey, filling: Filling) -> None:
    question = walk.question(asked, filling.place)
    profile = walk.desk.services.profile
    most = profile.participation.surveys.longest_text
    text = clean_text(walk.visit.text)
    masked = mask(text, public_exchanges=profile.public_exchanges).text
    if question is None or question.choices or not text:
        await walk.say(SurveyText.PRESS)
    elif max(len(text), len(masked)) > most:
        await walk.say(SurveyText.TOO_LONG, most=most)
    else:
        await walk.go(asked, filling.writing(question, masked), filling.place + 1)
        return
    await walk.show(asked, filling)


async def _pick(walk: Walk, asked: AskedSurvey, filling: Filling, choice: int) -> None:
    question = walk.question(asked, filling.place)
    if question is None or choice >= len(question.choices):
        return
    if not question.several:
        await walk.go(asked, filling.choosing(question, frozenset({choice})), filling.place + 1)
        return
    before = filling.chosen.get(question.number, frozenset[int]())
    ticked = await walk.visit.delivery.decide(_TICKED, int(choice not in before))
    chosen = before | {choice} if ticked else before - {choice}
    await walk.tick(filling.choosing(question, chosen), question)
    # The button under the finger changes without a word: who cannot see it has to hear it.
    key = SurveyText.TICKED if ticked else SurveyText.UNTICKED
    await walk.desk.alert(walk.visit, key, count=len(chosen))


async def _done(walk: Walk, asked: AskedSurvey, filling: Filling, _choice: int) -> None:
    await walk.go(asked, filling, filling.place + 1)


async def _skip(walk: Walk, asked: AskedSurvey, filling: Filling, _choice: int) -> None:
    question = walk.question(asked, filling.place)
    skipped = filling if question is None else filling.skipping(question)
    await walk.go(asked, skipped, filling.place + 1)


async def _back(walk: Walk, asked: AskedSurvey, filling: Filling, _choice: int) -> None:
    await walk.go(asked, filling, max(filling.place - 1, 0))


async def _stop(walk: Walk, _asked: AskedSurvey, filling: Filling, _choice: int) -> None:
    await walk.end(filling, SurveyText.STOPPED)


async def _send(walk: Walk, asked: AskedSurvey, filling: Filling, _choice: int) -> None:
    if walk.question(asked, filling.place) is None:
        await walk.send(asked, filling)


_ACTS: Mapping[SurveyAct, Act] = {
    SurveyAct.PICK: _pick,
    SurveyAct.DONE: _done,
    SurveyAct.SKIP: _skip,
    SurveyAct.BACK: _back,
    SurveyAct.STOP: _stop,
    SurveyAct.SEND: _send,
}
