"""The register, an officer who may write and release, and forms as browsers send them back."""

from __future__ import annotations

import re

import pytest

from admin.officials import Role
from admin.register import Register, RegisterBooks
from city import CityProfile, Clock, Database
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

HOME = "/office/register"
WHY = {"reason": "점검 반영"}


@pytest.fixture
def register(database: Database, clock: Clock, profile: CityProfile) -> Register:
    return Register(RegisterBooks(database, clock, profile, lambda _text: 100.0))


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """Signed in as lee, who may write and release."""
    staff.hire("lee", Role.OFFICER)
    await browser.enter("lee")
    return browser


async def signed_in_anew(browser: Browser, name: str) -> None:
    browser.client.cookies.clear()
    await browser.enter(name)


def fields_of_form(page: str) -> dict[str, str]:
    """What a browser would send back from the form of a part, unticked boxes left out."""
    form = page[page.index('<form class="confirm"') :]
    lines = re.findall(r'<input class="field"[^>]*? name="(\w+)"[^>]*? value="([^"]*)"', form)
    texts = re.findall(r'<textarea [^>]*?name="(\w+)"[^>]*>(.*?)</textarea>', form, re.DOTALL)
    hidden = re.findall(r'<input type="hidden" name="(seen)" value="([^"]*)"', form)
    ticked = re.findall(r'name="(\w+)" value="(1)" checked', form)
    picked = re.findall(
        r'<select [^>]*?name="(\w+)"[^>]*>(?:(?!</select>).)*?value="(\w*)" selected',
        form,
        re.DOTALL,
    )
    return dict([*lines, *texts, *hidden, *ticked, *picked])
