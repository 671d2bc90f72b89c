"""What is shipped comes along with a new version: it goes in when the library is opened.

An ordinary start compares digests and nothing else. What somebody has replaced, left out or signed
stays as they decided, and what a newer version has brought stays until somebody takes it back.
"""

from __future__ import annotations

import logging

from admin.documents.store import ShippedActs
from city import Clock, Database, operator_sentence
from knowledge import (
    Coming,
    HeldDocuments,
    Ingester,
    give_back_law,
    shipped_coming,
    shipped_released,
)

_log = logging.getLogger(__name__)


def bring_along(ingester: Ingester, database: Database, clock: Clock) -> bool:
    """Give the catalogue what this version ships; whether anything changed.

    Each document goes in whole, with its line in the journal, or not at all: a start that was cut
    off is taken up by the next one, and of two that start at once each document is brought by one.
    An ordinance that says something else than the shipped one, without being a later version, is
    given back its words. An empty catalogue is filled without a line, for nobody was told anything
    of it before.

    Raises:
        DatabaseUnavailable: whole documents stay.
    """
    held = HeldDocuments(database)
    before = held.every()
    coming = shipped_coming(before)
    given_back = give_back_law(database)
    for path in given_back:
        _log.error("the catalogue held other words under %s: the shipped ones go in", path.name)
    files = (*coming.files, *(one for one in given_back if one not in coming.files))
    acts = ShippedActs(clock=clock, told=bool(before))
    brought = 0
    if files:
        report = ingester.ingest(files, shipped_released(), acts)
        brought = report.added + report.changed
        for refused in report.refused:
            _log.error("a shipped text stays out: %s: %s", refused.path.name, refused.reason)
        coming = shipped_coming(held.every())
    left = _leave_out(held, coming, acts)
    if brought or left:
        _log.info("shipped texts: %d brought, %d left out or taken in again", brought, left)
    return bool(brought or left)


def search_own(database: Database, clock: Clock) -> bool:
    """Search what the city has put in the place of a text that is shipped no more; whether any was.

    Why a document is left out outlives its replacement, and this reason was the old text's alone.

    Raises:
        DatabaseUnavailable: whole documents stay.
    """
    held = HeldDocuments(database)
    coming = shipped_coming(held.every())
    return bool(_search_again(held, coming, ShippedActs(clock=clock, told=True)))


def _leave_out(held: HeldDocuments, coming: Coming, acts: ShippedActs) -> int:
    """Search nothing that this version ships no more, and what it ships again; how many."""
    reason = operator_sentence("documents.shipped_no_more")
    gone = sum(held.leave_out(one, reason, acts) for one in coming.gone)
    return gone + _search_again(held, coming, acts)


def _search_again(held: HeldDocuments, coming: Coming, acts: ShippedActs) -> int:
    reason = operator_sentence("documents.shipped_no_more")
    again = [one for one in coming.stands if one.excluded == reason]
    return sum(held.leave_out(one, "", acts) for one in again)
