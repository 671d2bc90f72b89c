"""Officials who are reminded in their chat of what is due: linking it, and the reminder itself.

A reminder is told in standard Korean, as the pages are on which it was asked for, and so under the
standard notice, or the full one where the chat has not seen it. No model has written it; but who
reads it cannot tell that, and what leaves here opens with the notice (제3조③).
"""

from __future__ import annotations

from dataclasses import replace

from bot.errors import PutOff
from bot.telegram.desk import Desk
from bot.telegram.errand import pack, reminder_errand
from bot.telegram.handlers.commands import show_help
from bot.telegram.owed import AGAIN_S
from bot.telegram.texts import TelegramText
from bot.telegram.visit import Visit
from city import Voice
from disclosure import link_code, mistyped_code


async def start(visit: Visit, desk: Desk) -> None:
    """With the code of an official: remind them here. Else what one can ask.

    What looks like a code and is none may be a citizen's link as well: both are told what to do.
    """
    said = "".join(visit.text.split()[1:])
    code = link_code(said)
    if code:
        await _link(visit, desk, code)
    elif mistyped_code(said):
        await desk.say(visit, desk.words(visit, TelegramText.REMINDER_UNREADABLE))
    else:
        await show_help(visit, desk)


async def _link(visit: Visit, desk: Desk, code: str) -> None:
    services = desk.services
    if visit.member:
        # Others would read what is due, and have read the code.
        await services.database.run(services.reminders.spoil, code)
        await desk.say(visit, desk.words(visit, TelegramText.REMINDER_GROUP))
        return

    def seal(official: int, item: int) -> bytes:
        return services.inbox.sealed(item, pack(reminder_errand(official, visit.address)))

    link = services.pseudonyms.link(visit.chat)
    linked = await services.database.run(services.reminders.link, code, link, seal)
    key = TelegramText.REMINDER_LINKED if linked else TelegramText.REMINDER_REFUSED
    at = services.profile.reminded_at
    await desk.say(visit, desk.words(visit, key, hour=at.hour, days=at.days))


async def remind(visit: Visit, desk: Desk) -> None:
    """Tell an official what is due now; a chat that cannot be reached is tried again every hour.

    Raises:
        PutOff: it cannot be reached now.
    """
    services, run = desk.services, desk.services.database.run
    reminding = services.reminding
    reminder = await run(reminding.of, int(visit.data)) if reminding else None
    if reminder is None:
        return
    visit = replace(visit, voice=Voice())
    if visit.barred or not await desk.say(visit, reminder.text, slot=f"due.{reminder.name}"):
        raise PutOff(seconds=AGAIN_S, doubt=False)
    await run(services.reminders.told, reminder)
