"""/explain: why the last answer of this chat is as it is."""

from __future__ import annotations

from bot.rights import RightsText, last_answer
from bot.telegram.desk import Desk
from bot.telegram.visit import Visit
from disclosure import explanation


async def explain(visit: Visit, desk: Desk) -> None:
    """Sources with their scores, steps and versions, from the record."""
    services = desk.services
    record = await services.database.run(last_answer, services.records, visit.chat)
    if record is None:
        await desk.say(visit, desk.words(visit, RightsText.NOTHING))
        return
    stopped = await desk.stopped(record)
    if stopped:
        await desk.say(visit, stopped)
        return
    code, sentences = services.receipts.code(record.number), services.profile.sentences
    await desk.say(visit, "\n\n".join(explanation(record, code, sentences, visit.voice)))
