"""Debian's Chromium, and the ways in which a citizen may look at a page."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
_AXE = Axe()
# Our pages have no frame, no sound and no film: axe need not fetch their files anew for its rules.
_ASKED = "{resultTypes: ['violations'], preload: false, iframes: false}"


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a page is looked at."""

    scheme: Literal["light", "dark"] = "light"
    width: int = 1280
    height: int = 900
    script: bool = True
    forced_colors: Literal["active", "none"] = "none"
    text_zoom: float = 1.0
    """Size of the page's pixels: 2.0 is a browser's 200 % zoom on the same screen."""

    def __str__(self) -> str:
        script = "" if self.script else "-noscript"
        forced = "-forced" if self.forced_colors == "active" else ""
        zoom = f"-x{self.text_zoom:g}" if self.text_zoom != 1 else ""
        return f"{self.scheme}-{self.width}{script}{forced}{zoom}"


@contextmanager
def chromium() -> Generator[Browser]:
    """A running browser."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        yield browser
        browser.close()


@contextmanager
def looking(browser: Browser, look: Look, base: str) -> Generator[Page]:
    """An empty page in a fresh profile, seen in a certain way."""
    context = browser.new_context(
        base_url=base,
        viewport={
            "width": int(look.width / look.text_zoom),
            "height": int(look.height / look.text_zoom),
        },
        device_scale_factor=look.text_zoom,
        color_scheme=look.scheme,
        forced_colors=look.forced_colors,
        java_script_enabled=look.script,
        locale="ko-KR",
    )
    page = context.new_page()
    # What is expected is waited for as long as what is done: a busy machine is slow at both.
    page.set_default_timeout(15_000)
    expect.set_options(timeout=15_000)
    yield page
    context.close()


def seen_as(page: Page, look: Look) -> None:
    """Look at an open page in another light or at another width, as who turns a telephone does.

    Colours that glide would be judged half-way.
    """
    page.emulate_media(color_scheme=look.scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": look.width, "height": look.height})


def reach_page(page: Page, path: str, status: int = 200) -> None:
    """Open a page that has to answer so: an error's page is well made too, and tells nothing."""
    answer = page.goto(path)
    assert answer is not None, path
    assert answer.status == status, (path, answer.status)


def violations(page: Page) -> dict[str, str]:
    """What axe finds wrong with a page: the rule's name, and the first element that breaks it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.axe_script)
    found = page.evaluate(f"axe.run({_ASKED}).then(told => told.violations)")
    return {rule["id"]: str(rule["nodes"][0]["html"]) for rule in found}
