"""The ledger for machines: the newest checkpoint, and the proof that it goes on from an earlier."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from admin.public.open_data import Value, open_data
from admin.public.open_data_texts import OpenDataSentence
from city import CityProfile, Voice
from city.pages import file_opening
from disclosure import CheckpointRefused, Ledger, LedgerKeyUnusable, Notices

_PATH = "/ledger.json"
_DIGITS = 12
_SINCE = Value(name="since", says=OpenDataSentence.SINCE, pattern=rf"^[0-9]{{1,{_DIGITS}}}$")


def ledger_of(ledger: Ledger, profile: CityProfile, notices: Notices) -> APIRouter:
    """The route `/ledger.json?since=SIZE`, for witnesses; under the notice as every answer."""

    @open_data(OpenDataSentence.LEDGER, query=(_SINCE,), refusals=(400, 404), refused_in_kind=True)
    async def show(request: Request) -> Response:
        since = request.query_params.get("since", "0")
        notice = file_opening(profile, Voice(), notices.in_force(Voice()).short)
        told: dict[str, object] = {"notice": notice}
        if not (since.isascii() and since.isdigit() and len(since) <= _DIGITS):
            return JSONResponse(told, status_code=400)
        try:
            return JSONResponse(told | await asyncio.to_thread(ledger.proof, int(since)))
        except (CheckpointRefused, LedgerKeyUnusable):
            return JSONResponse(told, status_code=404)

    router = APIRouter()
    router.add_route(_PATH, show, methods=["GET"])
    return router
