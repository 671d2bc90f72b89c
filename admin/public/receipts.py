"""The page that checks a receipt code, and the receipt as a file: for anybody who has the code.

The rules, in order:

1. Who has no code learns nothing: a number alone is no code, and guessing is counted.
2. No word of question or answer is shown: a code may be read over a shoulder.
3. "Not changed" is said only after signature, path and record were compared anew.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from admin.public.open_data import VOICE, Value, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import voice_of
from admin.public.spoken_pages import SpokenPages
from admin.public.texts import ReceiptSentence
from city import SEOUL, CityProfile, Clock, Rate, SentenceKey, Voice
from disclosure import LeafMissing, Ledger, Notices, Proved, Receipts, ReceiptUnknown

_PATH = "/receipts"
_LONGEST = 40
"""So many characters of a code that nobody was given are shown again."""
_CODE = Value(name="code", says=OpenDataSentence.CODE, pattern=r"\S", needed=True)
_EACH_A_MINUTE = 30
_TOGETHER_A_MINUTE = 600
"""At this rate a code of 35 bits is guessed in a century, and not before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What a code leads to."""

    status: int
    said: ReceiptSentence | None = None
    """What is said in place of a proof."""
    proof: Proved | None = None


def receipts_of(
    *, ledger: Ledger, receipts: Receipts, profile: CityProfile, notices: Notices, clock: Clock
) -> APIRouter:
    """The routes `/receipts` and `/receipts.json`.

    Raises:
        SentenceMissing: the profile lacks a sentence of the page.
    """
    profile.sentences.require(ReceiptSentence)
    page = _Page(ledger, receipts, profile, notices, clock)
    router = APIRouter()
    router.add_route(_PATH, page.show, methods=["GET"])
    router.add_route(f"{_PATH}.json", page.file, methods=["GET"])
    return router


class _Page:
    """The page and the file."""

    def __init__(
        self,
        ledger: Ledger,
        receipts: Receipts,
        profile: CityProfile,
        notices: Notices,
        clock: Clock,
    ) -> None:
        self._ledger = ledger
        self._receipts = receipts
        self._operator = profile.operator
        self._pages = SpokenPages(profile, notices)
        self._rate = Rate(clock, each=_EACH_A_MINUTE, together=_TOGETHER_A_MINUTE)

    async def show(self, request: Request) -> Response:
        """The form, and what the code in the address leads to."""
        voice, given = voice_of(request), request.query_params.get("code", "")
        found = await self._look(request, given) if given.strip() else Found(status=200)
        record = None
        if found.proof is not None:
            find = self._ledger.records.find
            record = await asyncio.to_thread(find, found.proof.record)
        return self._pages.page(
            "receipts.html",
            voice,
            _PATH,
            found.status,
            {"code": given[:_LONGEST]} if given else {},
            text=partial(self._say, voice),
            Text=ReceiptSentence,
            given=given[:_LONGEST],
            code=self._receipts.code(found.proof.record) if found.proof else "",
            found=found,
            settled=found.proof.settled_at.astimezone(SEOUL) if found.proof else None,
            erased=record.forgotten_at.astimezone(SEOUL)
            if record is not None and record.forgotten_at is not None
            else None,
        )

    @open_data(
        OpenDataSentence.RECEIPT, query=(_CODE, *VOICE), refusals=(404, 429), refused_in_kind=True
    )
    async def file(self, request: Request) -> Response:
        """The receipt as the stand-alone verifier reads it, under the notice as every answer."""
        told: dict[str, object] = {"notice": self._pages.opening(voice_of(request))}
        found = await self._look(request, request.query_params.get("code", ""))
        if found.proof is None:
            return JSONResponse(told, status_code=found.status if found.status > 200 else 404)
        number = found.proof.record
        receipt = await asyncio.to_thread(partial(self._ledger.receipt, number, with_words=False))
        name = f'attachment; filename="receipt-{number}.json"'
        return JSONResponse(told | receipt, headers={"content-disposition": name})

    async def _look(self, request: Request, given: str) -> Found:
        if not self._rate.take(request.client.host if request.client else ""):
            return Found(status=429, said=ReceiptSentence.TOO_OFTEN)
        try:
            number = self._receipts.record(given)
            proof = await asyncio.to_thread(self._ledger.proved, number)
        except ReceiptUnknown:
            return Found(status=404, said=ReceiptSentence.UNKNOWN)
        except LeafMissing:
            return Found(status=200, said=ReceiptSentence.UNSIGNED)
        if not proof.holds:
            return Found(status=200, said=ReceiptSentence.DIFFERS)
        return Found(status=200, proof=proof)

    def _say(self, voice: Voice, key: SentenceKey, **values: object) -> str:
        who = {"department": self._operator.name, "telephone": self._operator.telephone}
        return self._pages.say(voice, key, **who, **values)
