"""A survey in a chat, as tests answer it: to its text, to its end, and what is then kept."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import text

from admin.surveys import QuestionKind
from city import Database
from tests.telegram_simulator import Citizen, Sent

ALL = (QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.SCALE, QuestionKind.TEXT)
PROMISE = "누가 답했는지 남지 않습니다"
OPINION = "제 번호는 010-1234-5678이고 글씨가 작아요"


def kept(database: Database, table: str, columns: str = "*") -> list[Any]:
    """What stands in a table."""
    with database.unit() as session:
        return list(session.execute(text(f"SELECT {columns} FROM {table}")).all())  # noqa: S608


def counts(database: Database) -> dict[str, int]:
    """What was counted of the only survey."""
    found = kept(database, "survey_tallies", "counts")
    return json.loads(found[0][0]) if found else {}


async def begun(citizen: Citizen) -> Sent:
    """The first question of the only survey."""
    citizen.says("/survey")
    citizen.taps(await citizen.hears(PROMISE), "시작하기")
    return await citizen.hears("가운데 1번째")


async def to_the_text(citizen: Citizen) -> Sent:
    """The question of a whole survey that is answered in words, after three others."""
    citizen.taps(await begun(citizen), "쓴다")
    second = await citizen.hears("5가지 가운데 2번째 물음입니다. several 질문")
    citizen.taps(second, "번역")
    citizen.taps(second, "글쓰기")
    citizen.taps(second, "다 골랐어요")
    citizen.taps(await citizen.hears("5가지 가운데 3번째 물음입니다. scale 질문"), "5 (쉽다)")
    return await citizen.hears("5가지 가운데 4번째 물음입니다. text 질문")


async def to_the_end(citizen: Citizen) -> Sent:
    """What asks whether everything is to be sent."""
    await to_the_text(citizen)
    citizen.says(OPINION)
    citizen.taps(await citizen.hears("5가지 가운데 5번째 물음입니다. 다음 가운데"), "65세 이상")
    return await citizen.hears("답을 보내실 수 있습니다")


async def sent(citizen: Citizen) -> Sent:
    """The message under which the only question of the only survey was sent, once counted."""
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("2가지 가운데 2번째"), "건너뛰기")
    end = await citizen.hears("답을 보내실 수 있습니다")
    citizen.taps(end, "답 보내기")
    await citizen.hears("답을 셌고")
    return end
