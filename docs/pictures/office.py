"""`make pictures`: photographs a demo's pages, officials' and everybody's, day and night.

The demo's data is made up by the rooms' own rules (`assistant demo`), and the pages are the served
ones: only the library stays closed, which none of these pages asks.
"""

from __future__ import annotations

import base64
import shutil
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, cast

import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, sync_playwright
from pydantic import SecretStr

import city
from admin.audits import Samples
from admin.demo import Stage, fill
from admin.equal_service import last_over
from admin.officials import Accounts, Attempt, OwnAccount, Role, SignedIn, SignIn
from disclosure import Record, Records
from house import House
from service import application_of

HERE = Path(__file__).parent / "office"
PAGES = {
    "home": "/office",
    "register": "/office/register/1",
    "meeting": "/office/committee/meetings/1",
    "minutes": "/office/committee/minutes/1",
    "plan": "/office/plan/1",
    "calendar": "/office/calendar",
    "switch": "/office/switch",
    "journal": "/office/journal",
}
OF_AUDITORS = {
    "audits": "/office/audits",
    "exchange": "/office/audits/{exchange}?sample=1",
    "sample": "/office/audits/samples/1",
    "findings": "/office/findings",
    "equal": "/office/equal-service/{quarter}",
    "feedback": "/office/feedback",
    "accessibility": "/office/accessibility",
    "objections": "/office/objections",
    "purchases": "/office/purchases/1",
}
PUBLIC = {
    "public-register": "/register",
    "public-committee": "/committee",
    "public-plan": "/plan",
    "public-equal-service": "/equal-service/{quarter}",
    "public-transparency": "/transparency",
}
Scheme = Literal["light", "dark"]
VIEWS: tuple[tuple[Scheme, int], ...] = (
    ("light", 1280), ("dark", 320), ("dark", 1280), ("light", 320),
)  # fmt: skip
OF_ALL, OF_TWO = 4, 2
"""How many views are kept of a page: of those that came later two, so that all stay small."""
LONGEST = 2600
"""What of a page stands further down is in no picture."""
QUALITY = 45
"""Of WebP: letters stay sharp, and all pictures together stay small."""
_PASSWORD = "그림 속에만 있는 계정 하나"  # noqa: S105 - of an account that ends with this run
_STARTS_WITHIN_S = 60


@contextmanager
def demo() -> Generator[tuple[FastAPI, str, dict[str, str]]]:
    """The web over a demo, the session of somebody who may see its pages, and their addresses."""
    with TemporaryDirectory(prefix="pictures-") as folder, city.ConsoleProgress() as progress:
        settings = city.load_settings().model_copy(
            update={"data_dir": Path(folder), "secret_key": SecretStr("pictures " * 6)}
        )
        house = House(settings, progress)
        stage = Stage(
            database=house.database,
            clock=house.clock,
            profile=house.profile,
            passwords=house.passwords,
            by="시범",
            secret=house.secret,
        )
        fill(stage, lambda _line: None)
        house.ledger.sign()
        session = _sign_in(house)
        services = house.services(city.Opening(house.library))
        yield application_of(house, services), session.token, _addresses(house)
        house.database.close()


def _addresses(house: House) -> dict[str, str]:
    """Every page's address; which exchange was drawn is for chance to say."""
    sample = Samples(house.database, house.clock, house.profile).find(1)
    drawn = map(Records(house.database, house.clock).find, sample.drawn if sample else ())
    told = {
        "exchange": next(one.number for one in drawn if one and _cites(one)),
        "quarter": last_over(house.clock.now().date())[0].name,
    }
    every = PAGES | OF_AUDITORS | PUBLIC
    return {name: path.format(**told) for name, path in every.items()}


def _cites(record: Record) -> bool:
    return bool(record.settlement and record.settlement.citations)


def _sign_in(house: House) -> SignedIn:
    parts = house.database, house.clock, house.passwords
    sign_in = SignIn(*parts)
    roles = [Role.OFFICER, Role.SECRETARY, Role.AUDITOR]
    loan = Accounts(*parts).add(
        name="viewer", full_name="한주무", department="스마트정보과", roles=roles, by="시범"
    )
    OwnAccount(*parts).change_password(_opened(sign_in, loan), loan, _PASSWORD)
    return _opened(sign_in, _PASSWORD)


def _opened(sign_in: SignIn, password: str) -> SignedIn:
    opened = sign_in.open(Attempt(name="viewer", password=password, code="", address=""))
    if not isinstance(opened, SignedIn):
        raise TypeError(opened)
    return opened


@contextmanager
def served(app: FastAPI) -> Generator[str]:
    """The application on a free port of this machine; gives its address."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + _STARTS_WITHIN_S
    while not server.started:
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(_STARTS_WITHIN_S)


def draw(address: str, token: str, paths: Mapping[str, str], folder: Path) -> None:
    """Photograph every page, light and dark, on a telephone and on a desk."""
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--lang=ko-KR",
            ],
        )
        for place, (scheme, width) in enumerate(VIEWS):
            page = _page(browser, address, token, scheme, width)
            for name, path in paths.items():
                if place < (OF_ALL if name in PAGES else OF_TWO):
                    page.goto(f"{address}{path}")
                    _keep(page, folder / f"{name}-{scheme}-{width}.webp", width)
            page.context.close()
        browser.close()


def _page(browser: Browser, address: str, token: str, scheme: Scheme, width: int) -> Page:
    context = browser.new_context(
        locale="ko-KR", viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    context.add_cookies([{"name": "assistant_office", "value": token, "url": f"{address}/office"}])
    return context.new_page()


def _keep(page: Page, file: Path, width: int) -> None:
    height = min(page.evaluate("document.documentElement.scrollHeight"), LONGEST)
    asked = {
        "format": "webp",
        "quality": QUALITY,
        "captureBeyondViewport": True,
        "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1},
    }
    # Playwright itself takes PNG and JPEG alone, and its own types leave open what comes back.
    chromium = cast("Any", page.context.new_cdp_session(page))
    file.write_bytes(base64.b64decode(chromium.send("Page.captureScreenshot", asked)["data"]))


def main() -> None:
    """Draw every picture of the demo's pages."""
    with demo() as (app, token, paths), served(app) as address:
        draw(address, token, paths, HERE)


if __name__ == "__main__":
    main()
