"""/human: a person to talk to about the last answer."""

from __future__ import annotations

from bot.rights import last_answer, whom_to_call
from bot.telegram.desk import Desk
from bot.telegram.visit import Visit


async def human(visit: Visit, desk: Desk) -> None:
    """The department of the last answer, its number and hours."""
    services = desk.services
    record = await services.database.run(last_answer, services.records, visit.chat)
    await desk.say(visit, whom_to_call(record, services.profile, visit.voice))
