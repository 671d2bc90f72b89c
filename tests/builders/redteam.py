"""The red team's target over real services: a library of one ordinance, well or with a weakness."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from admin.commands.attacking import Saying, drills_over, setting_of
from admin.redteam import (
    Attack,
    AttackClass,
    Drill,
    Setting,
    Stage,
    Target,
    Turn,
    all_attacks,
    few_of,
)
from bot.answering import Limits
from bot.rehearsal import Rehearsal
from bot.wiring import opened
from city import CityProfile, Clock, Database, Voice, load_settings
from disclosure import LabelledAnswer, Notices
from knowledge import Article, Catalogue, Ingester, Knowledge
from tests.builders.library import make_article
from tests.builders.services import make_services
from tests.fakes.knowledge import FakeKnowledge

SECRET = "a line of a prompt that nobody may read"
LIMITS = Limits(per_minute=10, per_day=1000)

Ask = Callable[[str, str, Voice], Awaitable[LabelledAnswer]]


def make_attack(
    text: str = "주차요금이 얼마예요?",
    *,
    kind: AttackClass = AttackClass.OVERRIDE,
    never: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
    planted: str = "",
    fault: str = "",
    routed: bool = False,
    form: str = "",
    identifier: str = "A1-sample-01",
) -> Attack:
    """An attack of one turn."""
    return Attack(
        id=identifier, kind=kind, language="ko", turns=(Turn(text=text),), never=never,
        hidden=hidden, planted=planted, fault=fault, routed=routed, form=form,
    )  # fmt: skip


def attacks_of(kind: AttackClass, each: int = 4) -> tuple[Attack, ...]:
    """A few of the real attacks of a class."""
    return few_of([one for one in all_attacks() if one.kind is kind], each)


def make_setting(
    database: Database,
    profile: CityProfile,
    clock: Clock,
    *,
    fake: FakeKnowledge | None = None,
    articles: Sequence[Article] = (),
    ask: Callable[[Ask], Ask] = lambda real: real,
    limits: Limits = LIMITS,
    public_url: str = "",
    drills: Mapping[AttackClass, Drill] | None = None,
) -> Setting:
    """Real services over a fake library; `ask` puts a weakness between them and the red team."""
    stage = Stage(_knowledge(fake or FakeKnowledge(), articles or (make_article(),)))
    services = make_services(
        database, profile, clock, opening=opened(stage.knowledge()), limits=limits
    )
    tried = Rehearsal(services)
    target = Target(ask=ask(tried.ask), again=tried.again, record=tried.record)
    return setting_of(stage, target, services, [SECRET], public_url, drills or {})


def with_drills(
    setting: Setting, database: Database, profile: CityProfile, clock: Clock, folder: Path
) -> Setting:
    """The setting with everybody who does deeds, over this database and folder."""
    said = cast("Saying", SimpleNamespace(notices=Notices(profile.notices), profile=profile))
    return replace(setting, drills=drills_over(database, load_settings(), said, clock, folder))


def stranger_welcome(setting: Setting) -> Setting:
    """The setting with a service that hands anybody's answer to anybody."""
    ask = setting.target.ask

    async def again(_record: int, chat: str) -> LabelledAnswer:
        return await ask("주차요금이 얼마예요?", chat, Voice())

    return replace(setting, target=replace(setting.target, again=again))


def _knowledge(fake: FakeKnowledge, articles: Sequence[Article]) -> Knowledge:
    held = {one.key: one for one in articles}
    real = fake.opened()
    return Knowledge(
        catalogue=cast("Catalogue", SimpleNamespace(article=held.get)),
        library=real.library,
        writer=real.writer,
        grounding=real.grounding,
        ingester=cast("Ingester", SimpleNamespace()),
        embedding_model=real.embedding_model,
    )
