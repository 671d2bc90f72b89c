"""Questions of the quarter that is over and of this one, kept as the service keeps them.

Each is opened, settled and delivered by the records' own rules, with its leaf in the ledger, by a
clock of the demo's own. So its receipt can be checked like any other. What is kept already stays:
a demo that was cut off goes on behind it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from admin.demo.questions import Said, asked_until
from admin.demo.stage import Stage
from city import SEOUL, FixedClock
from disclosure import (
    READABILITY,
    Asked,
    Channel,
    Drafted,
    Making,
    Notices,
    Pseudonyms,
    Record,
    Records,
    Settlement,
    Status,
    Told,
    agreed_to,
    mask,
)
from knowledge import Readability

_WRITER = "quote"
_STEPS = {"understand": 0.05, "guard": 0.05, "retrieve": 0.5, "compose": 0.25, "check": 0.1}
MOST = 1_000
"""More questions than a demo has."""
_NOWHERE = "demo"
"""No model was asked, and no index was open: the records say so."""


def exchanges(stage: Stage) -> tuple[str, ...]:
    """Some hundred questions over channels, modes, languages and endings."""
    clock = FixedClock(stage.clock.now())
    records, pseudonyms = Records(stage.database, clock), Pseudonyms(stage.secret)
    score, last = Readability(), _last(stage, records)
    for said in asked_until(stage.today, stage.profile):
        if last and said.at < last.opened_at:
            continue
        known = last if last and said.at == last.opened_at else None
        turn_to(clock, said.at)
        _tell(stage, said, Told(stage.database, clock), pseudonyms)
        number = known.number if known else records.open(_asked(stage, said, pseudonyms))
        clock.turn(timedelta(milliseconds=said.took_ms))
        readable = score.score(said.answer) if said.status is Status.ANSWERED else None
        if known is None or known.settled_at is None:
            records.settle(number, _settled(stage, said, readable))
        if said.channel is not Channel.WEB:
            records.delivered(number)
    return ()


def _last(stage: Stage, records: Records) -> Record | None:
    """The last question that is kept; what citizens asked today is not the demo's."""
    every = [one for _, one in records.page(0, MOST) if one]
    before = [one for one in every if one.opened_at.astimezone(SEOUL).date() < stage.today]
    return before[-1] if before else None


def turn_to(clock: FixedClock, moment: datetime) -> None:
    """Set the demo's own clock."""
    clock.turn(moment - clock.now())


def _tell(stage: Stage, said: Said, told: Told, pseudonyms: Pseudonyms) -> None:
    """What a chat tells of itself before it asks; told again it stays as it is."""
    chat = pseudonyms.chat(said.channel, said.chat)
    for about, group in said.tells:
        told.tell(chat, about, group, agreed_to(about, stage.profile, said.voice))


def _asked(stage: Stage, said: Said, pseudonyms: Pseudonyms) -> Asked:
    masked = mask(said.text, public_exchanges=stage.profile.public_exchanges)
    return Asked(
        question=masked.text,
        hidden=masked.hidden,
        channel=said.channel,
        chat=pseudonyms.chat(said.channel, said.chat),
        language=said.voice.language,
        mode=said.voice.mode,
    )


def _settled(stage: Stage, said: Said, readable: float | None) -> Settlement:
    answered = said.status is Status.ANSWERED
    notices = Notices(stage.profile.notices, today=said.at.date())
    scores = {one.key: said.confidence or 0.0 for one in said.citations}
    if readable is not None:
        scores[READABILITY] = round(readable, 1)
    return Settlement(
        status=said.status,
        answer=said.answer,
        citations=said.citations,
        scores=scores,
        confidence=said.confidence,
        notice_version=notices.version(said.voice),
        writer=_WRITER if answered else "",
        prompt_hash="",
        embedding_model=_NOWHERE if answered else "",
        snapshot=_NOWHERE if answered else "",
        language=said.voice.language,
        mode=said.given,
        timings_ms=_timings(said),
        making=Making(drafted=_drafted(said) if answered else ()),
    )


def _drafted(said: Said) -> tuple[Drafted, ...]:
    """The sentences of a made-up answer, as if all of its draft had held."""
    keys = tuple(one.key for one in said.citations)
    return tuple(Drafted(text=line, keys=keys) for line in said.answer.splitlines() if line)


def _timings(said: Said) -> dict[str, float]:
    """How long each step took of the whole; what has no answer was neither written nor checked."""
    shares = _STEPS if said.status is Status.ANSWERED else {}
    return {**{step: said.took_ms * share for step, share in shares.items()}, "total": said.took_ms}
