"""A receipt code is checked by anybody who has it, and by nobody who has not."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from admin.public import receipts_of
from city import CityProfile, Database, FixedClock
from disclosure import Ledger, Notices, Receipts
from disclosure.ledger.standalone.verify_receipt import check_receipt, read_key
from tests.builders.disclosure import make_ledger, settled

SECRET = b"a key for tests that is long enough"
RECEIPTS = Receipts(SECRET)


@pytest.fixture
def ledger(database: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    ledger = make_ledger(database, clock, tmp_path / "ledger.key")
    for _ in range(5):
        settled(ledger.records)
    ledger.sign()
    return ledger


@pytest.fixture
async def browser(
    ledger: Ledger, profile: CityProfile, clock: FixedClock
) -> AsyncGenerator[httpx.AsyncClient]:
    app = FastAPI()
    notices = Notices(profile.notices)
    app.include_router(
        receipts_of(ledger=ledger, receipts=RECEIPTS, profile=profile, notices=notices, clock=clock)
    )
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        yield browser


async def _page(browser: httpx.AsyncClient, code: str, **more: str) -> tuple[int, str]:
    answer = await browser.get("/receipts", params={"code": code, **more})
    return answer.status_code, answer.text


async def test_the_form_is_there_without_a_code(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/receipts")
    assert answer.status_code == 200
    assert '<form class="confirm" method="get" action="/receipts">' in answer.text
    assert '<label for="code">' in answer.text
    assert "role=" + '"alert"' not in answer.text


async def test_a_code_shows_that_the_answer_is_in_the_ledger_and_none_of_its_words(
    browser: httpx.AsyncClient,
) -> None:
    status, page = await _page(browser, RECEIPTS.code(3))
    assert status == 200
    assert "고쳐지지 않았습니다" in page
    assert "2026-11-24 10:30:00" in page
    assert "서명된 잎 6개" in page
    assert "지워졌습니다" not in page
    for word in ("주차요금", "600원", "chat-1"):
        assert word not in page


async def test_the_file_holds_before_the_stand_alone_verifier(
    browser: httpx.AsyncClient, ledger: Ledger
) -> None:
    answer = await browser.get("/receipts.json", params={"code": RECEIPTS.code(3)})
    assert answer.headers["content-disposition"] == 'attachment; filename="receipt-3.json"'
    told = check_receipt(answer.text, read_key(ledger.public_key().text))
    assert told[0].startswith("record 3: answered")
    assert answer.json()["words"] == {}
    assert answer.json()["salt"] == ""
    leaf = json.loads(answer.text)["leaf"]
    assert json.loads(leaf)["record"] == 3


async def test_after_an_erasure_the_page_says_so_and_the_proof_still_holds(
    browser: httpx.AsyncClient, ledger: Ledger
) -> None:
    ledger.records.forget("chat-1")
    ledger.sign()
    status, page = await _page(browser, RECEIPTS.code(3))
    assert status == 200
    assert "2026. 11. 24.에 지워졌습니다" in page
    answer = await browser.get("/receipts.json", params={"code": RECEIPTS.code(3)})
    assert check_receipt(answer.text, read_key(ledger.public_key().text))


@pytest.mark.parametrize(
    "code",
    ["12", "3", "0", "3-0000-0000", "가나다", "<script>", "' or 1=1", "9" * 200,
     Receipts(b"the key of another service").code(3)],
)  # fmt: skip
async def test_a_wrong_code_gets_one_kind_line(browser: httpx.AsyncClient, code: str) -> None:
    status, page = await _page(browser, code)
    assert status == 404
    assert page.count("그런 답변 확인 번호는 없습니다") == 1
    assert "고쳐지지 않았습니다" not in page
    assert "<script>" not in page
    answer = await browser.get("/receipts.json", params={"code": code})
    assert answer.status_code == 404
    assert set(answer.json()) == {"notice"}


async def test_what_is_not_signed_yet_is_told_apart(
    browser: httpx.AsyncClient, ledger: Ledger
) -> None:
    number = settled(ledger.records)
    status, page = await _page(browser, RECEIPTS.code(number))
    assert status == 200
    assert "서명이 닿지 않았습니다" in page


async def test_a_record_that_was_changed_is_not_called_unchanged(
    browser: httpx.AsyncClient, database: Database
) -> None:
    with database.unit() as session:
        session.execute(text("update record_words set answer = '다른 글' where number = 3"))
    status, page = await _page(browser, RECEIPTS.code(3))
    assert status == 200
    assert "원장과 어긋납니다" in page
    assert "고쳐지지 않았습니다" not in page


async def test_guessing_is_slowed_down_and_forgiven_after_a_minute(
    browser: httpx.AsyncClient, clock: FixedClock
) -> None:
    answers = [(await _page(browser, "1-0000-0000"))[0] for _ in range(31)]
    assert answers == [404] * 30 + [429]
    status, page = await _page(browser, RECEIPTS.code(3))
    assert status == 429
    assert "1분 뒤에" in page
    clock.turn(timedelta(minutes=1))
    assert (await _page(browser, RECEIPTS.code(3)))[0] == 200


@pytest.mark.parametrize(
    ("lang", "easy", "said"),
    [("en", "", "was not changed"), ("ko", "1", "정말 나갔습니다"), ("en", "1", "really sent")],
)
async def test_the_page_speaks_each_voice(
    browser: httpx.AsyncClient, lang: str, easy: str, said: str
) -> None:
    _status, page = await _page(browser, RECEIPTS.code(3), lang=lang, easy=easy)
    assert said in page
    assert f'<html lang="{lang}">' in page
    assert page.count(f"&amp;code={RECEIPTS.code(3)}") == 2
