"""/object: the last answer is objected to, at once and with or without a reason.

What follows the command is the reason. The chat's raw number is kept with the case until its
outcome was told, for nothing else names where that has to go.
"""

from __future__ import annotations

from bot.rights import RightsText, last_answer, objected, outcome_of, refused
from bot.telegram.desk import Desk
from bot.telegram.texts import TelegramText
from bot.telegram.visit import Visit
from disclosure import Record

_TAKEN_BACK = frozenset({"취소", "cancel"})


async def object_to(visit: Visit, desk: Desk) -> None:
    """Open a case about the last answer, or take the open one back."""
    services = desk.services
    record = await services.database.run(last_answer, services.records, visit.chat)
    if record is None:
        await desk.say(visit, desk.words(visit, RightsText.NOTHING))
        return
    said = " ".join(visit.text.split()[1:])
    if said.casefold() in _TAKEN_BACK:
        await _take_back(visit, desk, record)
        return
    objection = await services.database.run(
        services.objections.object,
        record.number,
        visit.chat,
        said,
        address=str(visit.address.chat_id),
    )
    if objection is None:
        await desk.say(visit, refused(services.profile, visit.voice))
        return
    code = services.receipts.code(record.number)
    opened = objected(objection, code, services.profile, visit.voice)
    await desk.say(visit, f"{opened}\n{desk.words(visit, TelegramText.OBJECT_MORE)}")


async def _take_back(visit: Visit, desk: Desk, record: Record) -> None:
    objections, run = desk.services.objections, desk.services.database.run
    if not await run(objections.withdraw, record.number, visit.chat):
        await desk.say(visit, desk.words(visit, RightsText.NOTHING))
        return
    over = await run(objections.about, record.number)
    if over is not None:
        await desk.say(visit, outcome_of(over, desk.services.profile, visit.voice))
