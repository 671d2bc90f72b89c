"""What a guide says is in no line of the terminal a quotation of the article."""

from __future__ import annotations

import json

from bot.terminal import Terminal
from city import CityProfile, Clock, Database, Voice
from tests.builders.library import make_draft, make_guide, make_hit, make_search, make_sentence
from tests.builders.telegram import make_services
from tests.fakes.knowledge import FakeKnowledge


async def test_the_json_line_quotes_no_guide_as_the_article(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    guide, written = make_guide(), list[str]()
    draft = make_draft(make_sentence(guide.text, article=guide, quote=guide.text))
    fake = FakeKnowledge(
        search=lambda _text: make_search(make_hit(guide)), compose=lambda _request: draft
    )
    services = make_services(database, profile, clock, opening=fake.opening())
    await Terminal(services).show_json("주차요금이 얼마예요?", Voice(), written.append)
    (cited,) = json.loads(written[0])["citations"]
    assert (cited["article"], cited["quote"], cited["guide"]) == ("제5조", "", guide.text)
