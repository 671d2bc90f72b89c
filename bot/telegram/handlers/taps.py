"""What a tap on a button does; only the chat that owns a record may act on it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from bot.rights import RightsText
from bot.telegram.desk import Desk
from bot.telegram.handlers.commands import say_who_may_forget
from bot.telegram.handlers.objecting import tell_untold
from bot.telegram.handlers.surveys import survey_tapped
from bot.telegram.handlers.telling import told_tapped
from bot.telegram.keyboards import Tap, TapAction, answer_buttons, read_tap, reason_buttons
from bot.telegram.survey_keyboards import is_survey_tap
from bot.telegram.texts import TelegramText
from bot.telegram.told_keyboards import is_told_tap
from bot.telegram.visit import Visit
from city import Mode
from disclosure import Record, source_marks

_EVER = datetime(2000, 1, 1, tzinfo=UTC)
Act = Callable[[Visit, Desk, Record, Tap], Awaitable[None]]


async def tapped(visit: Visit, desk: Desk) -> None:
    """Do what a button says."""
    if is_survey_tap(visit.data):
        await survey_tapped(visit, desk)
        return
    if is_told_tap(visit.data):
        await told_tapped(visit, desk)
        return
    tap = read_tap(visit.data)
    if tap is None:
        await desk.sender.acknowledge(visit.query)
        return
    if tap.action is TapAction.FORGET:
        await _forget(visit, desk)
    elif tap.action is TapAction.KEEP:
        await _keep(visit, desk)
    else:
        await _on_record(visit, desk, tap)


async def _on_record(visit: Visit, desk: Desk, tap: Tap) -> None:
    record = await desk.own_record(visit, tap.record)
    if record is None:
        await desk.alert(visit, TelegramText.RECORD_GONE)
        return
    await _ACTS[tap.action](desk.in_voice_of(visit, record), desk, record, tap)


async def _again(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    """The same question in easy words, or back in standard ones."""
    await desk.sender.acknowledge(visit.query)
    mode = Mode.EASY if tap.action is TapAction.EASY else Mode.STANDARD
    visit = replace(visit, voice=replace(visit.voice, mode=mode))
    if not await desk.again(visit, record.number):
        await desk.say(visit, desk.words(visit, TelegramText.RECORD_GONE))


async def _choose(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    """The question that was asked back about a subject, or the one that waited, as tapped."""
    await desk.sender.acknowledge(visit.query)
    if not await desk.choose(visit, record.number, tap.place):
        await desk.say(visit, desk.words(visit, TelegramText.RECORD_GONE))


async def _sources(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    """The words of the articles that the answer stands on, unless it is stopped by now."""
    stopped = await desk.stopped(record)
    if stopped:
        await desk.sender.acknowledge(visit.query)
        await desk.say(visit, stopped)
        return
    citations = record.settlement.citations if record.settlement else ()
    quoted = [one for one in citations if one.quote]
    if not quoted:
        await desk.alert(visit, TelegramText.RECORD_GONE)
        return
    await desk.sender.acknowledge(visit.query)
    marks = source_marks(len(citations), visit.voice.language)
    quotes = [
        desk.words(
            visit,
            TelegramText.QUOTE_GUIDE if citation.by_guide else TelegramText.QUOTE,
            mark=mark,
            quote=citation.quote,
        ).strip()
        for mark, citation in zip(marks, citations, strict=True)
        if citation.quote
    ]
    heading = desk.words(visit, TelegramText.QUOTES_HEADING)
    await desk.say(visit, "\n\n".join((heading, *quotes)), citations=citations)


async def _department(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    """Who can help: the departments of the articles, or the main number."""
    await desk.sender.acknowledge(visit.query)
    profile = desk.services.profile
    citations = record.settlement.citations if record.settlement else ()
    named = (name.strip() for one in citations for name in one.department.split(","))
    names = list(dict.fromkeys(filter(None, named)))
    lines = [_whom_to_call(visit, desk, name) for name in names]
    main = desk.words(
        visit,
        TelegramText.DEPARTMENT_MAIN,
        department=profile.main.name,
        telephone=profile.main.telephone,
    )
    await desk.say(visit, "\n".join(lines) or main)


def _whom_to_call(visit: Visit, desk: Desk, name: str) -> str:
    """A department and its number; one without a number of its own is asked for at the main one."""
    profile = desk.services.profile
    own = profile.departments.get(name)
    if own:
        return desk.words(visit, TelegramText.DEPARTMENT, department=name, telephone=own)
    return desk.words(
        visit,
        TelegramText.DEPARTMENT_ASKED_FOR,
        department=name,
        main=profile.main.name,
        telephone=profile.main.telephone,
    )


async def _helpful(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    await _rate(visit, desk, record, "helpful")
    await _mark(visit, desk, record, TapAction.HELPFUL)
    await desk.alert(visit, TelegramText.THANKS_HELPFUL)


async def _unhelpful(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    """Kept at once, for many will not go on to say why."""
    await _rate(visit, desk, record, "unhelpful")
    sentences = desk.services.profile.sentences
    await desk.buttons(visit, reason_buttons(record.number, visit.voice, sentences))
    await desk.sender.acknowledge(visit.query)


async def _reason(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    if tap.reason is not None:
        await _rate(visit, desk, record, f"unhelpful:{tap.reason.value}")
    await _mark(visit, desk, record, TapAction.UNHELPFUL)
    await desk.alert(visit, TelegramText.THANKS_REASON)


async def _back(visit: Visit, desk: Desk, record: Record, tap: Tap) -> None:
    await _mark(visit, desk, record, TapAction.UNHELPFUL)
    await desk.sender.acknowledge(visit.query)


async def _rate(visit: Visit, desk: Desk, record: Record, verdict: str) -> None:
    services = desk.services
    await services.database.run(services.feedback.rate, record.number, visit.chat, verdict)


async def _mark(visit: Visit, desk: Desk, record: Record, rated: TapAction) -> None:
    sentences = desk.services.profile.sentences
    buttons = answer_buttons(
        record.number,
        visit.voice,
        sentences,
        rated=rated,
        waiting=record.settlement.choices if record.settlement else (),
    )
    await desk.buttons(visit, buttons)


async def _forget(visit: Visit, desk: Desk) -> None:
    """Destroy the words of this chat's records, and what is remembered of the chat."""
    await desk.sender.acknowledge(visit.query)
    # Who asked may be another one than who taps: each is looked at.
    if not await desk.owns(visit):
        await say_who_may_forget(visit, desk)
        return
    await desk.buttons(visit, None)
    await tell_untold(visit, desk)
    services = desk.services
    # A second life finds nothing to erase, and has to tell what the first one has erased.
    asked = await services.database.run(services.records.count_since, visit.chat, _EVER)
    kept = await services.database.run(services.objections.kept, visit.chat)
    count = await visit.delivery.decide("forgotten", asked - kept)
    mark_of = partial(_mark_of, visit, desk)
    await services.database.run(services.surveys.forget, mark_of)
    link = services.pseudonyms.link(visit.chat)
    await services.database.run(services.records.forget, visit.chat, visit.delivery.claim, link)
    said = [desk.words(visit, TelegramText.FORGET_DONE, count=count)] if count else []
    if kept:
        more = desk.words(visit, RightsText.KEPT, count=kept)
        said.append(f"{more}\n{desk.words(visit, TelegramText.OBJECT_MORE)}")
    await desk.say(visit, "\n\n".join(said) or desk.words(visit, TelegramText.FORGET_NOTHING))


def _mark_of(visit: Visit, desk: Desk, survey: int) -> str:
    return desk.services.pseudonyms.survey_mark(survey, visit.chat)


async def _keep(visit: Visit, desk: Desk) -> None:
    await desk.sender.acknowledge(visit.query)
    await desk.buttons(visit, None)
    await desk.say(visit, desk.words(visit, TelegramText.FORGET_NOT))


_ACTS: Mapping[TapAction, Act] = {
    TapAction.EASY: _again,
    TapAction.STANDARD: _again,
    TapAction.CHOOSE: _choose,
    TapAction.SOURCES: _sources,
    TapAction.HELPFUL: _helpful,
    TapAction.UNHELPFUL: _unhelpful,
    TapAction.REASON: _reason,
    TapAction.BACK: _back,
    TapAction.DEPARTMENT: _department,
}
