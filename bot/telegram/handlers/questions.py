"""What is not a command: a question, an edited one, and what is no text at all."""

from __future__ import annotations

from bot.telegram.desk import Desk
from bot.telegram.handlers.surveys import took, took_other
from bot.telegram.survey_texts import SurveyText
from bot.telegram.visit import Visit
from disclosure import Status


async def question(visit: Visit, desk: Desk) -> None:
    """A question, unless it answers a survey's; the use case tells the rest apart."""
    if not await took(visit, desk):
        await desk.answer(visit)


async def edited(visit: Visit, desk: Desk) -> None:
    """A question that was changed after it was sent: it is not answered again."""
    if not await took_other(visit, desk, SurveyText.EDITED):
        await desk.answer(visit, Status.EDITED)


async def not_text(visit: Visit, desk: Desk) -> None:
    """A photo, sticker, voice message, document, place, poll and the like; an album once.

    An album counts as answered only when it was: what is put off before is tried again.
    """
    album = (visit.chat, visit.album)
    if visit.album and album in desk.albums:
        return
    if not await took_other(visit, desk, SurveyText.NOT_TEXT):
        await desk.answer(visit, Status.NOT_TEXT)
    if visit.album:
        desk.albums.add(album)
