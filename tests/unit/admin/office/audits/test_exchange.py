"""One exchange is told whole, noted before it is shown, and judged blind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from admin.audits import Readings, Samples
from city import CityProfile, Database, FixedClock
from disclosure import Accesses, Feedback, Making, Objections, Receipts, Records
from tests.builders.audits import LEE, exchange, sample
from tests.builders.disclosure import (
    make_asked,
    make_citation,
    make_guide_citation,
    make_making,
    make_settlement,
)
from tests.unit.admin.office.audits.conftest import JUDGED, SEARCH, change_to
from tests.unit.admin.office.conftest import Browser


async def test_one_exchange_is_told_whole_and_the_look_is_noted_first(
    auditor: Browser, records: Records, database: Database, clock: FixedClock,
    profile: CityProfile,
) -> None:  # fmt: skip
    earlier = exchange(records, question="어린이집은 어디예요?")
    number = exchange(records)
    for _ in range(4):
        exchange(records, question="그다음 질문")
    clock.turn(timedelta(hours=2))
    await change_to(auditor, "lee")
    records.delivered(number)
    assert Feedback(database, clock, profile).rate(number, "chat-1", "unhelpful:wrong")
    assert Objections(database, clock, profile).object(number, "chat-1", "다릅니다") is not None
    page = (await auditor.get(f"{SEARCH}/{number}")).text
    code = Receipts(b"a key for tests that is long enough").code(number)
    for told in (
        code, "공영주차장 주차요금이 얼마예요?", "어린이집은 어디예요?",
        ">여수시 주차장 조례 제5조(주차요금)</a>",
        "1.000", "quote", "sample-embedder", "sample-snapshot", "2026-11-1", "90%", "이의제기",
        "주차요금은 30분에 600원으로 한다.", "2025-09-30", "도움이 되지 않음", "주차차량과",
        "조문 찾기: 20.0",
    ):  # fmt: skip
        assert told in page, told
    assert "그다음 질문" not in page
    noted = Accesses(database, clock).newest(5)
    assert {(one.person, one.command) for one in noted} == {("lee", "office.audits")}
    assert [(one.record, one.purpose) for one in noted] == [
        (number, "답변 점검"),
        (earlier, f"기록 {number}번을 점검하며 바로 앞의 질문을 봄"),
    ]


async def test_what_was_understood_drafted_and_let_go_is_told_in_words(
    auditor: Browser, records: Records
) -> None:
    number = records.open(make_asked("그럼 경차는요?"))
    records.settle(number, make_settlement(making=make_making()))
    page = (await auditor.get(f"{SEARCH}/{number}")).text
    understood, (sent, struck) = make_making().understood, make_making().drafted
    assert understood in page
    told = page[page.index("초안과 확인 결과") :]
    assert told.index(sent.text) < told.index("보냄") < told.index(struck.text)
    assert "뺌: 조문에 없는 말이 있습니다. 조문에 없는데 결과를 바꾸는 말: 무료" in told
    assert "deciding" not in page
    records.forget("chat-1")
    erased = (await auditor.get(f"{SEARCH}/{number}")).text
    assert understood not in erased
    assert struck.text not in erased
    assert "초안" not in erased


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("number 900원", "조문에 없는 수: 900원"),
        ("limit 30일 이상", "방향이 바뀐 기준: 30일 이상"),
        ("far 0.42", "조문의 말과 많이 다름<"),
        ("exception", "예외를 빠뜨림<"),
        ("받 not", "하지 않는 일이 서로 바뀐 말: 받<"),
    ],
)
async def test_each_fault_of_the_check_has_words(
    auditor: Browser, records: Records, fault: str, told: str
) -> None:
    number = records.open(make_asked())
    wrong = replace(make_making().drafted[1], fault=fault)
    records.settle(number, make_settlement(making=Making(drafted=(wrong,))))
    assert told in (await auditor.get(f"{SEARCH}/{number}")).text


async def test_an_answer_from_before_drafts_were_kept_says_so(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records)
    assert "초안이 없습니다" in (await auditor.get(f"{SEARCH}/{number}")).text


async def test_an_article_has_its_name_and_is_opened_where_it_stands(
    auditor: Browser, records: Records
) -> None:
    """One that is cited as it was cited, one that nobody holds any more by its key."""
    number = records.open(make_asked())
    scores = {"여수시 주차장 조례/제5조": 1.0, "여수시 없는 조례/제3조~2": 0.5}
    records.settle(number, replace(make_settlement(), scores=scores))
    page = (await auditor.get(f"{SEARCH}/{number}")).text
    address = make_citation().url
    assert f'<a href="{address}">여수시 주차장 조례 제5조(주차요금)</a>, 점수 1.000' in page
    assert "<li>여수시 없는 조례 제3조, 점수 0.500" in page


async def test_what_a_guide_says_is_not_told_as_the_articles_words(
    auditor: Browser, records: Records
) -> None:
    guide, said = make_guide_citation(), "조문의 글이 아닌 생활안내의 글"
    number = exchange(records, citations=(guide,))
    assert f"{said}: {guide.quote}" in (await auditor.get(f"{SEARCH}/{number}")).text
    plain = exchange(records)
    assert said not in (await auditor.get(f"{SEARCH}/{plain}")).text


async def test_no_address_but_a_page_of_the_web_is_linked(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, citations=(make_citation(url="javascript:alert(1)"),))
    page = (await auditor.get(f"{SEARCH}/{number}")).text
    assert "<li>여수시 주차장 조례 제5조(주차요금), 점수" in page
    assert "javascript:" not in page


async def test_an_exchange_is_opened_and_judged_for_a_sample_only_if_it_was_drawn_for_it(
    auditor: Browser, records: Records, database: Database, clock: FixedClock,
    profile: CityProfile,
) -> None:  # fmt: skip
    drawn = exchange(records, chat="chat-1")
    clock.turn(timedelta(days=1))
    kept = Samples(database, clock, profile).add(sample(), LEE).number
    other = exchange(records, chat="chat-2")
    await change_to(auditor, "lee")
    log = Accesses(database, clock)
    for number, asked, purpose in (
        (drawn, kept, f"표본 {kept}번 점검"),
        (drawn, 77, "답변 점검"),
        (other, kept, "답변 점검"),
    ):
        page = (await auditor.get(f"{SEARCH}/{number}?sample={asked}")).text
        assert log.newest(1)[0].purpose == purpose
        assert (f"{SEARCH}/samples/{asked}" in page) is (purpose != "답변 점검")
    readings = Readings(database, clock, profile, lambda _keys: {})
    for number, asked, told in ((other, kept, None), (drawn, 77, None), (drawn, kept, kept)):
        sent = {"reason": "점검", "sample": str(asked), **JUDGED}
        answer = await auditor.post(f"{SEARCH}/{number}/readings", **sent)
        assert answer.status_code == 303
        mine, _ = readings.of(number, "lee") or (None, ())
        assert mine is not None
        assert mine.sample == told


async def test_an_exchange_that_is_not_there_is_noted_by_nobody(
    auditor: Browser, database: Database, clock: FixedClock
) -> None:
    assert (await auditor.get(f"{SEARCH}/9")).status_code == 404
    assert Accesses(database, clock).newest(5) == ()


async def test_an_erased_exchange_says_so_and_shows_its_shell(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, chat="chat-9")
    records.forget("chat-9")
    page = (await auditor.get(f"{SEARCH}/{number}")).text
    assert "지워졌습니다" in page
    assert "600원" not in page
    assert "2026-11-1" in page
    assert "/readings" not in page


async def test_verdicts_on_what_was_erased_meanwhile_are_refused_and_come_back(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, chat="chat-9")
    records.forget("chat-9")
    answer = await auditor.post(f"{SEARCH}/{number}/readings", reason="답변 점검", **JUDGED)
    assert answer.status_code == 422
    assert "지워진 답은 판정할 수 없습니다" in answer.text
    assert "개인정보 보호법 제36조" in answer.text
    assert "절반이 아님" in answer.text


async def test_who_has_judged_what_was_erased_then_reads_their_verdict_and_corrects_it_no_more(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, chat="chat-9")
    one = f"{SEARCH}/{number}"
    assert (await auditor.post(f"{one}/readings", reason="점검", **JUDGED)).status_code == 303
    records.forget("chat-9")
    shown = await auditor.get(one)
    assert shown.status_code == 200
    assert "내 판정" in shown.text
    assert "절반이 아님" not in shown.text
    corrected = {**JUDGED, "why2": "절반보다 적음"}
    answer = await auditor.post(f"{one}/readings", reason="점검", **corrected)
    assert answer.status_code == 422
    assert "지워진 답은 판정할 수 없습니다" in answer.text
    assert "절반보다 적음" in answer.text
    assert "틀림" in (await auditor.get(one)).text


async def test_two_readers_judge_blind_and_see_each_other_afterwards(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records)
    one = f"{SEARCH}/{number}"
    kept = await auditor.post(f"{one}/readings", reason="답변 점검", **JUDGED)
    assert (kept.status_code, kept.headers["location"]) == (303, f"{one}?kept=judge")
    await change_to(auditor, "han")
    blind = (await auditor.get(one)).text
    assert "1명이 판정했습니다" in blind
    assert "절반이 아님" not in blind
    assert "절반이 아님" not in (await auditor.get("/office/journal")).text
    missing = await auditor.post(f"{one}/readings", reason="점검", sentences="2", grade1="hard")
    assert missing.status_code == 422
    assert 'id="grade2-error"' in missing.text
    assert "절반이 아님" not in missing.text
    assert (await auditor.post(f"{one}/readings", reason="점검", **JUDGED)).status_code == 303
    seen = (await auditor.get(one)).text
    assert "lee 님의 판정" in seen
    assert f'action="{one}/readings"' not in seen


async def test_a_verdict_without_its_reason_stands_beside_what_was_typed(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records)
    typed = {**JUDGED, "why2": " ", "why1": "더 짧게"}
    answer = await auditor.post(f"{SEARCH}/{number}/readings", reason="점검", **typed)
    assert answer.status_code == 422
    assert "2번째 문장을 왜" in answer.text
    assert 'value="더 짧게"' in answer.text
