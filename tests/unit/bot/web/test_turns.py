"""How an answer is shown: escaped, marked with its sources, in the reader's language."""

import re

import pytest

from bot.web.lines import groups_of
from bot.web.turns import KEPT
from city import CityProfile, Clock, Database, Language, Voice
from disclosure import Record, Status
from knowledge import Draft
from knowledge.lexicon import easy_words
from knowledge.texts import WritingText
from knowledge.writing.nesting import nested
from tests.builders.library import (
    make_article,
    make_draft,
    make_guide,
    make_hit,
    make_search,
    make_sentence,
)
from tests.builders.web import WebHouse, make_web
from tests.fakes.citizen import Citizen
from tests.fakes.knowledge import FakeKnowledge

QUESTION = "공영주차장 요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."


def record(house: WebHouse, number: int) -> Record:
    found = house.services.records.find(number)
    assert found is not None
    return found


async def test_citizens_words_and_documents_are_never_markup(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'"
    article = make_article(title=f"조례 {hostile}", heading=hostile, text=hostile)

    def write(_request: object) -> Draft:
        return make_draft(make_sentence(f"{hostile} 입니다.", article=article, quote=hostile))

    knowledge = FakeKnowledge(search=lambda _text: make_search(make_hit(article)), compose=write)
    house = make_web(profile, database, clock, knowledge=knowledge)
    async with Citizen(house.app) as citizen:
        await citizen.ask(f"주차 {hostile}")
        turn = (await citizen.call("/ask", text=f"주차 {hostile}")).json()["html"]
        await citizen.send("/ask", text=hostile, token="forged")
        for page in (citizen.page, turn):
            assert "&lt;script&gt;" in page
            assert re.search(r"<img|<script(?! src=)|onerror=alert\(2\)>", page) is None


async def test_every_reason_has_easy_words_in_easy_reading(citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    await citizen.send("/voice", mode="easy", back="/")
    for reason in ("다른 것을 물었어요", "틀린 것 같아요", "어려워요", "시에서 쓴 글이 틀렸어요"):
        assert f"> {reason}</label>" in citizen.page


async def test_more_than_one_source_is_marked_and_linked(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    first, second = make_article(), make_article(article="제6조", heading="감면")
    draft = make_draft(
        make_sentence(ANSWER, article=first),
        make_sentence(
            "장애인은 100분의 50을 감면합니다.",
            article=second,
            quote="장애인은 100분의 50을 감면한다.",
        ),
    )
    knowledge = FakeKnowledge(
        search=lambda _text: make_search(make_hit(first), make_hit(second)),
        compose=lambda _request: draft,
    )
    house = make_web(profile, database, clock, knowledge=knowledge)
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        targets = re.findall(r'class="source-mark" href="#([^"]+)"', citizen.page)
        assert len(targets) == 2
        for target in targets:
            assert f'id="{target}"' in citizen.page
        assert "[가]" not in citizen.page


async def test_the_words_of_a_guide_are_no_quotation_of_the_article(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    guide = make_guide()
    draft = make_draft(make_sentence(guide.text, article=guide, quote=guide.text))
    knowledge = FakeKnowledge(
        search=lambda _text: make_search(make_hit(guide)), compose=lambda _request: draft
    )
    house = make_web(profile, database, clock, knowledge=knowledge)
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        assert "조문의 글이 아니라 이 서비스가 쓴 생활안내" in citizen.words
        assert f"‘{guide.source.heading}’" in citizen.words
        assert "생활안내에 적힌 글" in citizen.words
        assert "조문에서 옮긴 부분" not in citizen.words
        assert "<blockquote" not in citizen.page


async def test_an_english_reader_gets_an_english_page_with_korean_marked(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/")
    await citizen.send("/voice", language="en", back="/")
    assert '<html lang="en">' in citizen.page
    await citizen.send("/ask", text=QUESTION)
    assert "[AI notice] This service runs on generative AI." in citizen.page
    assert f'<span class="question-words" lang="ko">{QUESTION}</span>' in citizen.page
    assert record(house, 1).asked.language is Language.ENGLISH


async def test_personal_data_is_shown_back_hidden(house: WebHouse, citizen: Citizen) -> None:
    await citizen.ask("제 주민등록번호는 900101-1234567인데 주차요금이 얼마예요?")
    assert "900101-1234567" not in citizen.page
    assert "개인정보를 가리고 처리했습니다" in citizen.words
    assert "900101-1234567" not in record(house, 1).asked.question


async def test_items_and_words_of_an_answer_are_lists(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    quote = "다음 각 호의 사항을 심의한다.\n1. 계획\n2. 평가"
    article = make_article(text=quote)
    word = next(one for one in easy_words() if one.explain and one.hard.isalpha())
    meaning = profile.sentences.say(WritingText.MEANING, hard=word.hard, easy=word.easy)
    said = f"다음 사항을 심의합니다.\n- 계획\n- 평가\n{meaning}"
    draft = make_draft(make_sentence(said, article=article, quote=quote))
    knowledge = FakeKnowledge(
        search=lambda _text: make_search(make_hit(article)), compose=lambda _request: draft
    )
    house = make_web(profile, database, clock, knowledge=knowledge)
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        items = citizen.page[citizen.page.index('class="items"') :].partition("</ul>")[0]
        words = citizen.page[citizen.page.index('class="words"') :].partition("</ul>")[0]
        assert items.count("<li>") == 2
        assert "- 계획" not in citizen.page
        assert word.easy in words
        assert words.count("<li>") == 1


async def test_what_is_laid_out_below_an_item_stands_inside_of_it_on_the_page(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    item = (
        "오래된 마을에서 씨앗을 받아 홀로 텃밭을 가꾸는 나이 많은 이웃에게 "
        "해마다 봄에 씨앗을 나누어주기"
    )
    quote = f"시장은 다음 각 호의 일을 한다.\n1. {item}\n2. 우물 살피기"
    said = nested(f"시장은 다음 일을 합니다.\n- {item}\n- 우물 살피기")
    assert "이웃에게:\n  - 해마다" in said
    draft = make_draft(make_sentence(said, article=make_article(text=quote), quote=quote))
    knowledge = FakeKnowledge(
        search=lambda _text: make_search(make_hit(make_article(text=quote))),
        compose=lambda _request: draft,
    )
    house = make_web(profile, database, clock, knowledge=knowledge)
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        listed = citizen.page[citizen.page.index('class="items"') :]
    bare = re.sub(r"\s*</?span>\s*|\n", "", listed.partition("</div>")[0])
    first = "오래된 마을에서 씨앗을 받아 홀로 텃밭을 가꾸는 나이 많은 이웃에게:"
    below = '<ul class="items"><li>해마다 봄에 씨앗을 나누어주기</li></ul>'
    assert f"<li>{first}{below}</li><li>우물" in bare


def test_what_goes_on_below_a_line_stands_in_the_very_line_on_the_page() -> None:
    body = (
        "모임은 이렇게 합니다.\n- 텃밭을 함께\n  가꾸기\n"
        "- 우물:\n  - 물길을 살펴\n    고치기\n모두\n  쉽니다."
    )
    sentence, items, last = groups_of(body, Voice(), ours=False)
    assert [line.pieces for line in sentence.lines] == [("모임은 이렇게 합니다.",)]
    first, second = items.lines
    assert first.pieces == ("텃밭을 함께\n가꾸기",)
    assert [line.pieces for line in second.below] == [("물길을 살펴\n고치기",)]
    assert [line.pieces for line in last.lines] == [("모두\n쉽니다.",)]


def test_every_status_without_an_answer_says_why_it_is_kept_or_shown() -> None:
    assert {
        Status.EMPTY,
        Status.TOO_LONG,
        Status.TOO_FAST,
        Status.TOO_MANY,
        Status.BUSY,
        Status.STARTING,
        Status.FAILED,
    } == KEPT


@pytest.mark.parametrize(
    ("words", "telephones"),
    [("집에 불이 났어요", ["119", "112", "109", "1366", "117"]), ("반갑습니다", ["1899-2012"])],
)
async def test_the_telephone_numbers_of_our_own_sentences_can_be_called_at_a_tap(
    citizen: Citizen, words: str, telephones: list[str]
) -> None:
    await citizen.open("/")
    page = (await citizen.call("/ask", text=words)).json()["html"]
    answer = page[page.index('class="answer-body"') :].partition("</div>")[0]
    assert re.findall(r'<a href="tel:([\d-]+)">\1</a>', answer) == telephones


async def test_no_number_of_an_article_becomes_a_telephone_number(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    said = "「소방기본법」 119 구급대는 하루 112 번 나갑니다."
    article = make_article(text=said)
    draft = make_draft(make_sentence(said, article=article, quote=said))
    fake = FakeKnowledge(
        search=lambda _question: make_search(make_hit(article)), compose=lambda _request: draft
    )
    async with Citizen(make_web(profile, database, clock, knowledge=fake).app) as citizen:
        await citizen.open("/")
        page = (await citizen.call("/ask", text=QUESTION)).json()["html"]
    assert said in page
    assert "tel:" not in page
