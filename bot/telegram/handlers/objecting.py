"""/object: the last answer is objected to, at once and with or without a reason.

What follows the command is the reason, and what follows it later is added to it. Who takes an
objection back means the newest that is open, whatever was asked since. What names the chat is kept
sealed with the case, and is the errand to tell the outcome once there is one.
"""

from __future__ import annotations

import re

from bot.errors import PutOff
from bot.rights import RightsText, last_answer, objected, outcome_of, refused
from bot.telegram.desk import Desk
from bot.telegram.errand import outcome_errand, pack
from bot.telegram.owed import AGAIN_S
from bot.telegram.texts import TelegramText
from bot.telegram.visit import Visit

# Nothing else may be said beside it: "취소 수수료가 틀렸어요" is a reason, and no case may be lost.
_TAKES_BACK = re.compile(
    r"(이의\s?(제기)?\s?(신청)?[을를]?\s?)?(취소|철회)\s?"
    r"(요|할게요|할래요|합니다|하겠습니다|해요|해\s?(주세요|주십시오|줘요?)|부탁(해요|드립니다|드려요)?"
    r"|하고\s?싶(어요|습니다))?"
    r"|(please )?(cancel|withdraw)( it| this| that| my objection| the objection)?( please)?",
    re.IGNORECASE,
)


async def object_to(visit: Visit, desk: Desk) -> None:
    """Open a case about the last answer, add to it, or take the newest open one back."""
    said = " ".join(visit.text.split()[1:])
    if _TAKES_BACK.fullmatch(said.rstrip(" .!~")):
        await _take_back(visit, desk)
    else:
        await _object(visit, desk, said)


async def _object(visit: Visit, desk: Desk, said: str) -> None:
    services, run = desk.services, desk.services.database.run
    last = await run(last_answer, services.records, visit.chat)
    open_case = await run(services.objections.open_of, visit.chat)
    if last is not None:
        record = last.number
    elif open_case is not None:
        record = open_case.record
    else:
        await desk.say(visit, desk.words(visit, RightsText.NOTHING))
        return

    def reply(case: int, item: int) -> bytes:
        errand = outcome_errand(case, visit.address, visit.language_code)
        return services.inbox.sealed(item, pack(errand))

    case = await run(services.objections.object, record, visit.chat, said, reply=reply)
    if case is None:
        await desk.say(visit, refused(services.profile, visit.voice))
        return
    code = services.receipts.code(record)
    opened = objected(case, code, services.profile, visit.voice)
    await desk.say(visit, f"{opened}\n{desk.words(visit, TelegramText.OBJECT_MORE)}")


async def _take_back(visit: Visit, desk: Desk) -> None:
    objections, run = desk.services.objections, desk.services.database.run
    case = await run(objections.open_of, visit.chat)
    # An earlier life may have taken it back already, and not been able to say so.
    record = await visit.delivery.decide("taken_back", case.record if case else 0)
    await run(objections.withdraw, record, visit.chat)
    over = await run(objections.about, record)
    if over is None:
        await desk.say(visit, desk.words(visit, RightsText.NOTHING))
    else:
        await desk.say(visit, outcome_of(over, desk.services.profile, visit.voice))


async def tell_untold(visit: Visit, desk: Desk) -> None:
    """Tell a chat the outcomes that still wait for it: once it is forgotten nobody could.

    Raises:
        PutOff: it cannot be reached now.
    """
    objections, run = desk.services.objections, desk.services.database.run
    for case in await run(objections.untold, visit.chat):
        words = outcome_of(case, desk.services.profile, visit.voice)
        if await desk.say(visit, words, slot=f"outcome.{case.number}"):
            await run(objections.told, case.number)


async def tell_outcome(visit: Visit, desk: Desk) -> None:
    """Tell how an objection ended; a chat that cannot be reached is tried again every hour.

    Raises:
        PutOff: it cannot be reached now.
    """
    objections, run = desk.services.objections, desk.services.database.run
    case = await run(objections.find, int(visit.data))
    if case is None or case.open:
        return
    words = outcome_of(case, desk.services.profile, visit.voice)
    if visit.barred or not await desk.say(visit, words):
        raise PutOff(seconds=AGAIN_S, doubt=False)
    await run(objections.told, case.number)
