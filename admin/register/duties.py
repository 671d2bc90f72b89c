"""What the register asks to be done by a day, for the calendar."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from admin.books import Duty, duty, require_articles
from admin.register.books import RegisterBooks
from admin.register.model import Proof, Stage
from admin.register.rules.proofs import kept_until
from admin.register.shown import Line, Lists
from city import CityProfile, RegisterRules, SentenceKey


class RegisterDuty(SentenceKey):
    """What a duty is called; its day and its article stand beside it."""

    REVIEW_TO_MAKE = "systems.due.review_to_make"
    PROOF_TO_KEEP = "systems.due.proof_to_keep"


class RegisterDuties:
    """The register's duties: looking at a system again, and keeping what proves its measures."""

    def __init__(self, books: RegisterBooks, lists: Lists, profile: CityProfile) -> None:
        """Take the books, and the lists that are read off them.

        Raises:
            SentenceMissing: a duty has no words in the profile.
            ProfileInvalid: a duty has no article there.
        """
        profile.sentences.require(RegisterDuty)
        require_articles(profile.register, RegisterDuty, "register.toml")
        self._books, self._lists = books, lists

    def duties(self) -> tuple[Duty, ...]:
        """What is to be done."""
        rules = self._books.rules
        with self._books.reading() as shelf:
            proofs = shelf.every(Proof, discarded=None)
        return (*reviews(self._lists.lines(), rules), *keeping(proofs, rules))


def reviews(lines: Collection[Line], rules: RegisterRules) -> Iterator[Duty]:
    """A system that has not ended is looked at again by the day that its entry names."""
    for one in lines:
        if one.review_due is not None and one.stage is not Stage.ENDED:
            key, path = f"register.review:{one.number}", _page(one.number)
            told = RegisterDuty.REVIEW_TO_MAKE
            yield duty(rules, key, one.review_due, told, path, name=one.name)


def keeping(proofs: Collection[Proof], rules: RegisterRules) -> Iterator[Duty]:
    """시행령 제27조제2항: until which day a document is kept; afterwards it may be discarded."""
    for one in proofs:
        key, last = f"register.proof:{one.number}", kept_until(one, rules)
        yield duty(rules, key, last, RegisterDuty.PROOF_TO_KEEP, _page(one.system), title=one.title)


def _page(system: int) -> str:
    return f"/office/register/{system}"
