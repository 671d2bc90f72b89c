"""Purchases from their opening to the offer that is taken, and requests to public bodies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from admin.books import Books, By, Findings, Kept, Room, require_articles
from admin.purchases import rules
from admin.purchases.model import Offer, Purchase, Request
from admin.purchases.tables import OfferRow, PurchaseRow, RequestRow
from admin.purchases.texts import PurchaseRule
from city import CityProfile, Clock, Database

PURCHASES = Room(
    name="purchases", tables={Purchase: PurchaseRow, Offer: OfferRow, Request: RequestRow}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighing:
    """A purchase with its offers, those first that are to be considered first."""

    purchase: Purchase
    offers: tuple[Offer, ...]
    first: frozenset[int]
    """The numbers of those that are to be considered first."""
    day: date
    """The day on which their proofs are looked at: of the decision or giving up, else today."""


class Purchases(Books):
    """The books of purchases. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile, PURCHASES)
        self.rules = profile.participation.purchases
        profile.sentences.require(PurchaseRule)
        require_articles(self.rules, PurchaseRule, "participation.toml")

    def open(self, purchase: Purchase, by: By) -> Kept:
        """Keep a purchase for which offers are awaited."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            return self.added(turn, rules.may_be_opened(purchase, self.rules), purchase)

    def change(self, purchase: Purchase, by: By) -> Kept:
        """Correct what is bought, or whether it is high-impact, while no offer is taken yet."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            before = turn.find(Purchase, purchase.number)
            if before is None:
                return self.missing()
            told = replace(
                before, version=purchase.version, title=purchase.title,
                department=purchase.department, subject=purchase.subject,
                high_impact=purchase.high_impact, area=purchase.area,
            )  # fmt: skip
            found = rules.purchase_is_open(before, self.rules)
            return self.changed(turn, found + rules.may_be_opened(told, self.rules), told)

    def offer(self, offer: Offer, by: By) -> Kept:
        """Keep an offer, while none is taken yet."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            purchase = turn.find(Purchase, offer.purchase)
            if purchase is None:
                return self.missing()
            found = rules.purchase_is_open(purchase, self.rules)
            found += rules.offer_is_whole(offer, self.rules)
            found += rules.proofs_hold(offer, self.today(), self.rules)
            others = turn.every(Offer, purchase=offer.purchase)
            found += rules.offered_once(offer, others, self.rules)
            return self.added(turn, found, offer)

    def take(self, number: int, version: int, offer: int, why: str, by: By) -> Kept:
        """Take an offer today."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            purchase = turn.find(Purchase, number)
            if purchase is None:
                return self.missing()
            found, today = rules.purchase_is_open(purchase, self.rules), self.today()
            decided = replace(purchase, version=version, taken=offer, decided=today, why=why)
            offers = turn.every(Offer, purchase=number)
            found = found or rules.may_be_taken(decided, offers, today, self.rules)
            return self.changed(turn, found, decided)

    def give_up(self, number: int, version: int, by: By) -> Kept:
        """Give a purchase up for which no offer is taken; it stays in the books, with why."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            purchase = turn.find(Purchase, number)
            if purchase is None:
                return self.missing()
            offers = turn.every(Offer, purchase=number)
            off = replace(purchase, version=version, given_up=self.today(), given_up_why=by.reason)
            found = rules.may_be_given_up(purchase, offers, self.rules)
            return self.changed(turn, found, off, "abandoned")

    def request(self, request: Request, by: By) -> Kept:
        """Keep a request to a public body."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            return self.added(turn, rules.request_is_whole(request, self.rules), request)

    def answered(self, number: int, version: int, answer: str, day: date, by: By) -> Kept:
        """Keep what a public body answered."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            before = turn.find(Request, number)
            if before is None:
                return self.missing()
            answered = replace(before, version=version, answer=answer, answered=day)
            found = rules.request_is_whole(answered, self.rules)
            return self.changed(turn, found, answered)

    def every(self) -> tuple[Purchase, ...]:
        """All purchases, the newest first."""
        with self.reading() as shelf:
            return tuple(reversed(shelf.every(Purchase)))

    def requests(self) -> tuple[Request, ...]:
        """All requests, the newest first."""
        with self.reading() as shelf:
            return tuple(reversed(shelf.every(Request)))

    def told_of(self, weighing: Weighing) -> Findings:
        """What somebody should know of the offer that was taken; nothing until one is."""
        purchase, offers = weighing.purchase, weighing.offers
        if purchase.decided is None:
            return ()
        return rules.may_be_taken(purchase, offers, self.today(), self.rules)

    def weighing(self, number: int) -> Weighing | None:
        """A purchase with its offers in their order."""
        with self.reading() as shelf:
            purchase = shelf.find(Purchase, number)
            if purchase is None:
                return None
            offers = shelf.every(Offer, purchase=number)
        day = purchase.decided or purchase.given_up or self.today()
        first = rules.preferred(purchase, offers, day)
        return Weighing(
            purchase=purchase,
            offers=rules.in_order(purchase, offers, day),
            first=frozenset(one.number for one in first),
            day=day,
        )
