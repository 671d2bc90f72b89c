"""How long a whole question takes, without a model: alone, and when fifty chats ask at once.

    python -m bench.pipeline

From the question's words to the labelled answer that may be sent: masked, recorded, searched,
composed, checked, labelled, settled, in a SQLite database on the disk.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from admin.surveys import AskedSurveys, Surveys
from bench.figures import Figure, at_least, spread, under
from bench.inputs import questions, times
from bench.keeping import run_piece
from bench.workplace import workplace
from bot.answering import Limits, Question
from bot.services import Services
from bot.wiring import build_services, opened
from city import Database, SystemClock, Voice, load_profile
from disclosure import Channel, LabelledAnswer, Status
from knowledge.ports import Progress
from knowledge.wiring import open_knowledge

_ROUNDS = 3
_WARM = 10
_AT_ONCE = 50
_KEY = b"only for measuring, seals nothing"
_NOT_SERVED = frozenset({Status.FAILED, Status.BUSY, Status.STARTING})


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One question that was asked, and how long it waited for what."""

    seconds: float
    worked: float
    """Processor time of the process meanwhile, which is that of other questions too."""
    answer: LabelledAnswer


def measure(progress: Progress) -> Sequence[Figure]:
    """One question after another; then fifty at once, several times."""
    with workplace(progress) as (folder, count):
        database = Database(f"sqlite:///{folder / 'assistant.db'}")
        services = _services(folder, database, progress)
        one_by_one, bursts = asyncio.run(_ask_all(services))
        served = min(_served(services, burst) for burst in bursts)
        services.opening.wait().library.close()
        database.close()
    answered = sum(one.answer.status is Status.ANSWERED for one in one_by_one)
    return [
        spread(
            f"a whole question, {count:,} articles",
            times([one.seconds for one in one_by_one]),
            "ms",
            goal=under(300),
            note=f"{answered} of {len(one_by_one)} ended with an answer out of the catalogue",
        ),
        spread("  processor time of it", times([one.worked for one in one_by_one]), "ms"),
        Figure(
            name=f"{_AT_ONCE} questions at once: served",
            unit="questions",
            median=served,
            goal=at_least(_AT_ONCE),
            note=f"the fewest of {_ROUNDS} times",
        ),
        spread(
            f"{_AT_ONCE} questions at once: waiting",
            [one.seconds for burst in bursts for one in burst],
            "s",
            goal=under(5),
        ),
    ]


def _services(folder: Path, database: Database, progress: Progress) -> Services:
    profile, clock = load_profile("yeosu"), SystemClock()
    knowledge = open_knowledge(
        database=database,
        clock=clock,
        data_dir=folder,
        embedding_model="bundled",
        chroma_url="",
        chat_model=None,
        profile=profile,
        progress=progress,
    )
    return build_services(
        opening=opened(knowledge),
        database=database,
        clock=clock,
        profile=profile,
        key=_KEY,
        surveys=AskedSurveys(Surveys(database, clock, profile)),
        limits=Limits(per_minute=sys.maxsize, per_day=sys.maxsize),
    )


async def _ask_all(services: Services) -> tuple[list[Asked], list[list[Asked]]]:
    asked = questions()
    for question in asked[:_WARM]:
        await _ask(services, question, "warm")
    one_by_one = [await _ask(services, question, "alone") for question in asked * _ROUNDS]
    bursts = [await _burst(services, asked[:_AT_ONCE]) for _ in range(_ROUNDS)]
    return one_by_one, bursts


async def _burst(services: Services, asked: Sequence[str]) -> list[Asked]:
    """Each question from a chat of its own, all of them at once."""
    waiting = (_ask(services, text, f"chat {place}") for place, text in enumerate(asked))
    return list(await asyncio.gather(*waiting))


async def _ask(services: Services, text: str, chat: str) -> Asked:
    pseudonym = services.pseudonyms.chat(Channel.WEB, chat)
    question = Question(text=text, channel=Channel.WEB, chat=pseudonym, voice=Voice())
    begun, work_begun = perf_counter(), process_time()
    answer = await services.answering.ask(question)
    worked = process_time() - work_begun
    return Asked(seconds=perf_counter() - begun, worked=worked, answer=answer)


def _served(services: Services, burst: Sequence[Asked]) -> int:
    """How many were answered, or told that nothing was found, with a record that says so."""
    records = [services.records.find(one.answer.record or 0) for one in burst]
    return sum(
        record is not None
        and record.settlement is not None
        and one.answer.status not in _NOT_SERVED
        for one, record in zip(burst, records, strict=True)
    )


if __name__ == "__main__":
    sys.exit(run_piece("pipeline", measure))
