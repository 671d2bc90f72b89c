"""/mydata: a copy of what is kept about this chat, as a file."""

from __future__ import annotations

from bot.telegram.desk import Desk
from bot.telegram.parts import Attachment
from bot.telegram.texts import TelegramText
from bot.telegram.visit import Visit
from disclosure import CopyText


async def hand_copy(visit: Visit, desk: Desk) -> None:
    """Make a copy and send it; in a group to its administrators alone, for it holds all of it."""
    if not await desk.owns(visit):
        operator = desk.services.profile.operator
        key = TelegramText.MYDATA_GROUP
        words = desk.words(visit, key, department=operator.name, telephone=operator.telephone)
        await desk.say(visit, words)
        return
    copy = await desk.services.copying.copy(visit.chat, visit.voice)
    if copy is None:
        await desk.say(visit, desk.words(visit, CopyText.TOO_OFTEN))
        return
    await desk.say(visit, copy.told, attached=Attachment(name=copy.name, content=copy.content))
