"""Puts the auditors' pages together."""

from __future__ import annotations

from collections.abc import Callable, Collection

from admin.audits import Articles, AuditFindings, Blind, Readings, Samples
from admin.office.audits.exchange import ExchangePages, Sources
from admin.office.audits.findings import FindingPages
from admin.office.audits.listing import ListPages
from admin.office.audits.samples import SamplePages
from admin.office.audits.taking import Taking
from admin.office.desk import Desk
from admin.office.gate import Page
from admin.rooms import Rooms
from disclosure import Accesses, Exchanges, Journal, Receipts, Records
from knowledge import Catalogue, Store


def audit_pages(desk: Desk, rooms: Rooms, receipts: Receipts) -> list[Page]:
    """Every page of the auditors, in the order of the menu."""
    database, clock, profile = rooms.database, rooms.clock, rooms.profile
    store, exchanges = Store(database, clock), Exchanges(database)
    readings = Readings(database, clock, profile, Articles(store).marks)
    records = Records(database, clock)
    taking = Taking(desk, readings, exchanges, records, store.articles, clock)
    samples = Samples(database, clock, profile)
    sources = Sources(
        records=records,
        accesses=Accesses(database, clock),
        objections=rooms.objections,
        readings=readings,
        samples=samples,
        receipts=receipts,
        articles=store.articles,
    )
    return [
        *ListPages(desk, exchanges, readings, taking, Catalogue(store), clock).pages(),
        *ExchangePages(desk, sources).pages(),
        *SamplePages(desk, samples, readings).pages(),
        *FindingPages(desk, rooms.findings, rooms.committee, blind_over(rooms)).pages(),
    ]


def papers_hidden_by(
    blind: Blind, findings: AuditFindings
) -> Callable[[str, Collection[int]], frozenset[int]]:
    """Tells which items of agendas have papers that a reader is not shown yet."""
    return lambda reader, items: blind.hidden_items(reader, findings.on_agenda(items))


def blind_over(rooms: Rooms) -> Blind:
    """Tells, over the rooms, what a second reader is not shown yet."""
    database, clock = rooms.database, rooms.clock
    marks = Articles(Store(database, clock)).marks
    readings = Readings(database, clock, rooms.profile, marks)
    return Blind(readings, Records(database, clock), Journal(database))
