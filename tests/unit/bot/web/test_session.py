"""The cookie names a browser and nobody else; the token ties a form to it."""

from datetime import datetime, timedelta

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.web.session import COOKIE, Session, Sessions
from bot.web.texts import WebSentence
from city import CityProfile, FixedClock, KeptFor, Language, Mode, Voice
from city.clock import SEOUL
from tests.builders.web import WebHouse
from tests.fakes.citizen import Citizen

KEPT_FOR = KeptFor(words_days=30, chats_days=365, access_days=730)
CLOCK = FixedClock(datetime(2026, 11, 24, 10, 30, tzinfo=SEOUL))
SESSIONS = Sessions(b"one key", CLOCK, KEPT_FOR)


def test_a_sealed_session_is_read_back() -> None:
    session = SESSIONS.new()
    assert session.fresh
    read = SESSIONS.read(SESSIONS.seal(session))
    assert read == Session(number=session.number)


@pytest.mark.parametrize(
    "spoil", ["", "x", "0" * 32, f"{'0' * 32}.{'0' * 64}", "가.나", "a" * 9999]
)
def test_a_cookie_we_did_not_seal_is_nobodys(spoil: str) -> None:
    assert SESSIONS.read(spoil) is None


def test_a_seal_does_not_fit_another_number_or_another_key() -> None:
    number, day, seal = SESSIONS.seal(SESSIONS.new()).split(".")
    other = SESSIONS.new().number
    assert SESSIONS.read(f"{number}.{day}.{seal}") is not None
    assert SESSIONS.read(f"{other}.{day}.{seal}") is None
    assert SESSIONS.read(f"{number}.{int(day) + 1}.{seal}") is None
    assert SESSIONS.read(f"{number}.{seal}") is None
    assert Sessions(b"another key", CLOCK, KEPT_FOR).read(f"{number}.{day}.{seal}") is None


def test_a_form_token_is_its_sessions_own_and_no_seal() -> None:
    one, two = SESSIONS.new(), SESSIONS.new()
    assert SESSIONS.token_fits(one, SESSIONS.token(one))
    assert not SESSIONS.token_fits(two, SESSIONS.token(one))
    assert not SESSIONS.token_fits(one, "")
    assert not SESSIONS.token_fits(one, "토큰")
    assert SESSIONS.read(f"{one.number}.{SESSIONS.token(one)}") is None


def cookie_of(response: httpx.Response) -> str:
    return response.headers.get("set-cookie", "")


async def test_the_cookie_is_closed_to_scripts_and_other_sites_and_sent_once(
    house: WebHouse,
) -> None:
    async with Citizen(house.app) as citizen:
        first = cookie_of(await citizen.open("/"))
        assert first.startswith(f"{COOKIE}=")
        assert "HttpOnly" in first
        assert "SameSite=Lax" in first
        assert "Secure" not in first
        assert cookie_of(await citizen.open("/")) == ""
    async with Citizen(house.app, site="https://testserver") as citizen:
        assert "; Secure" in cookie_of(await citizen.open("/"))


async def test_the_cookie_is_renewed_once_a_day_and_outlives_the_words(
    house: WebHouse, clock: FixedClock, profile: CityProfile
) -> None:
    async with Citizen(house.app) as citizen:
        await citizen.ask("주차요금이 얼마예요?")
        first = citizen.browser.cookies[COOKIE]
        clock.turn(timedelta(days=1))
        renewed = cookie_of(await citizen.open("/"))
        assert renewed.startswith(f"{COOKIE}={first.partition('.')[0]}.")
        assert citizen.browser.cookies[COOKIE] != first
        lasts = int(renewed.partition("Max-Age=")[2].partition(";")[0])
        # Asked late on a day on which it was renewed early: the words go no later than it does.
        assert lasts >= (profile.kept_for.words_days + 1) * 24 * 3600
        assert cookie_of(await citizen.open("/")) == ""
        await citizen.open("/privacy")
        assert f"마지막으로 오신 뒤 {lasts // 86_400}일" in citizen.words
        await citizen.open("/")
        assert "주차요금이 얼마예요?" in citizen.page


async def test_a_spoilt_cookie_gets_a_new_number_and_no_foreign_chat(house: WebHouse) -> None:
    async with Citizen(house.app) as citizen:
        await citizen.ask("주차요금이 얼마예요?")
    for spoilt in (f"{COOKIE}=x.y", f"{COOKIE}", f"{COOKIE}=\x01; =", "a=b"):
        async with Citizen(house.app) as stranger:
            page = await stranger.browser.get("/", headers={"cookie": spoilt})
            assert page.status_code == 200
            assert cookie_of(page).startswith(f"{COOKIE}=")
            assert "<article" not in page.text


async def test_machines_and_style_sheets_get_no_cookie(house: WebHouse) -> None:
    async with Citizen(house.app) as citizen:
        for path in ("/health", "/ready", "/static/pages/tokens.css"):
            assert cookie_of(await citizen.open(path)) == ""


async def test_who_is_sent_on_to_another_page_gets_no_cookie(house: WebHouse) -> None:
    async def sent_on(_: Request) -> Response:
        return RedirectResponse("/office/sign-in")

    house.app.add_route("/office/journal", sent_on)
    async with Citizen(house.app) as citizen:
        answer = await citizen.browser.get("/office/journal", follow_redirects=False)
        assert (answer.status_code, cookie_of(answer)) == (307, "")
        assert cookie_of(await citizen.open("/"))


async def test_the_number_of_the_cookie_is_never_kept(house: WebHouse) -> None:
    async with Citizen(house.app) as citizen:
        number = cookie_of(await citizen.open("/")).partition("=")[2].partition(".")[0]
        await citizen.send("/ask", text="주차요금이 얼마예요?")
    kept = house.services.records.find(1)
    assert kept is not None
    assert number not in kept.asked.chat


@pytest.mark.parametrize(
    ("language", "mode", "words"),
    [
        (Language.KOREAN, Mode.STANDARD, "마지막으로 오신 뒤 {days}일이 지나면 없어"),
        (Language.KOREAN, Mode.EASY, "마지막으로 온 날부터 {days}일 뒤에 없어"),
        (Language.ENGLISH, Mode.STANDARD, "ends {days} days after your last visit"),
        (Language.ENGLISH, Mode.EASY, "ends {days} days after your last visit"),
    ],
)
async def test_the_page_says_how_long_the_cookie_lives(
    house: WebHouse, profile: CityProfile, language: Language, mode: Mode, words: str
) -> None:
    async with Citizen(house.app) as citizen:
        sent = cookie_of(await citizen.open("/"))
    seconds = int(sent.partition("Max-Age=")[2].partition(";")[0])
    days, rest = divmod(seconds, 24 * 3600)
    assert rest == 0
    voice = Voice(language=language, mode=mode)
    told = profile.sentences.say(WebSentence.PRIVACY_TEXT, voice, days=1095, cookie_days=31)
    assert words.format(days=days) in told
