"""An auditor at a browser, and the exchanges that auditors look for."""

from __future__ import annotations

import pytest

from admin.officials import Role
from city import Database, FixedClock
from disclosure import Records
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

SEARCH = "/office/audits"
FINDINGS = "/office/findings"
JUDGED = {"sentences": "2", "grade1": "right", "grade2": "wrong", "why2": "절반이 아님"}


@pytest.fixture
def records(database: Database, clock: FixedClock) -> Records:
    return Records(database, clock)


@pytest.fixture
async def auditor(browser: Browser, staff: Staff) -> Browser:
    """A browser in which the auditor lee is signed in; another one, han, is there too."""
    staff.hire("lee", Role.AUDITOR)
    staff.hire("han", Role.AUDITOR)
    await browser.enter("lee")
    return browser


async def change_to(browser: Browser, name: str) -> None:
    """Somebody else sits down at the browser."""
    browser.client.cookies.clear()
    await browser.enter(name)
