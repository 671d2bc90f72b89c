"""The commands: /start /help /easy /sources /notice /privacy /forget /contact."""

from __future__ import annotations

from dataclasses import replace

from bot.telegram.desk import Desk
from bot.telegram.keyboards import forget_buttons
from bot.telegram.texts import TelegramText
from bot.telegram.visit import Visit
from city import Mode
from knowledge import CatalogueEntry

_MOST_SOURCES = 60
"""Documents that /sources names; the rest is counted."""


async def show_help(visit: Visit, desk: Desk) -> None:
    """What one can ask, and the commands; before /start reception has shown the full notice."""
    profile = desk.services.profile
    await desk.say(
        visit,
        desk.words(visit, TelegramText.HELP, city=profile.name, telephone=profile.main.telephone),
    )


async def toggle_easy(visit: Visit, desk: Desk) -> None:
    """Easy reading on or off; remembered."""
    easy = await visit.delivery.decide("easy", int(not visit.voice.easy))
    mode = Mode.EASY if easy else Mode.STANDARD
    services = desk.services
    await services.database.run(services.chats.remember, visit.chat, mode=mode)
    visit = replace(visit, voice=replace(visit.voice, mode=mode))
    key = TelegramText.EASY_ON if visit.voice.easy else TelegramText.EASY_OFF
    await desk.say(visit, desk.words(visit, key))


async def show_sources(visit: Visit, desk: Desk) -> None:
    """What the catalogue holds, as of when."""
    opening = desk.services.opening
    if not opening.ready:
        await desk.say(visit, desk.words(visit, TelegramText.SOURCES_OPENING))
        return
    entries = await desk.services.database.run(opening.wait().catalogue.documents)
    searched = sorted((one for one in entries if not one.excluded), key=lambda one: one.title)
    if not searched:
        await desk.say(visit, desk.words(visit, TelegramText.SOURCES_EMPTY))
        return
    today = desk.services.clock.now()
    heading = desk.words(
        visit,
        TelegramText.SOURCES_HEADING,
        count=len(searched),
        articles=sum(one.articles for one in searched),
        year=today.year,
        month=today.month,
        day=today.day,
    )
    lines = [_source_line(visit, desk, entry) for entry in searched[:_MOST_SOURCES]]
    if len(searched) > _MOST_SOURCES:
        rest = len(searched) - _MOST_SOURCES
        lines.append(desk.words(visit, TelegramText.SOURCES_MORE, count=rest))
    await desk.say(visit, f"{heading}\n\n" + "\n".join(lines))


def _source_line(visit: Visit, desk: Desk, entry: CatalogueEntry) -> str:
    since = entry.effective_date
    if since is None:
        return desk.words(visit, TelegramText.SOURCES_LINE_UNDATED, title=entry.title)
    return desk.words(
        visit,
        TelegramText.SOURCES_LINE,
        title=entry.title,
        year=since.year,
        month=since.month,
        day=since.day,
    )


async def show_notice(visit: Visit, desk: Desk) -> None:
    """Since when the notice is in force, and its version; reception has shown it just before."""
    notices = desk.services.notices
    since = notices.since(visit.voice)
    await desk.say(
        visit,
        desk.words(
            visit,
            TelegramText.NOTICE_SINCE,
            version=notices.version(visit.voice),
            ordinance=desk.services.profile.ordinance,
            year=since.year,
            month=since.month,
            day=since.day,
        ),
    )


async def show_privacy(visit: Visit, desk: Desk) -> None:
    """What is recorded, what is hidden, and how to have it erased."""
    operator = desk.services.profile.operator
    await desk.say(
        visit,
        desk.words(
            visit,
            TelegramText.PRIVACY,
            days=desk.services.profile.kept_for.words_days,
            department=operator.name,
            telephone=operator.telephone,
        ),
    )


async def ask_before_forgetting(visit: Visit, desk: Desk) -> None:
    """Whether the records are really to be erased; the tap does it."""
    if not await desk.owns(visit):
        await say_who_may_forget(visit, desk)
        return
    buttons = forget_buttons(visit.voice, desk.services.profile.sentences)
    await desk.say(visit, desk.words(visit, TelegramText.FORGET_QUESTION), buttons=buttons)


async def say_who_may_forget(visit: Visit, desk: Desk) -> None:
    """That the administrators of a group decide over its records, and who helps otherwise."""
    operator = desk.services.profile.operator
    key = TelegramText.FORGET_GROUP
    words = desk.words(visit, key, department=operator.name, telephone=operator.telephone)
    await desk.say(visit, words)


async def show_contact(visit: Visit, desk: Desk) -> None:
    """How to reach a person."""
    profile = desk.services.profile
    await desk.say(
        visit,
        desk.words(
            visit,
            TelegramText.CONTACT,
            main=profile.main.name,
            main_telephone=profile.main.telephone,
            department=profile.operator.name,
            telephone=profile.operator.telephone,
            website=profile.website,
        ),
    )


async def unknown_command(visit: Visit, desk: Desk) -> None:
    """A command that is none of ours."""
    await desk.say(visit, desk.words(visit, TelegramText.UNKNOWN_COMMAND))
