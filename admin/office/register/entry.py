"""One entry: all it says, what the rules say of it, and what can be done with it next."""

from __future__ import annotations

from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from admin.books import By, Findings, Kept
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.register.asking import dead_links
from admin.office.register.fields import labels, shown_parts
from admin.office.register.listing import PATH
from admin.office.register.texts import RegisterSentence
from admin.officials import Permission, may
from admin.register import (
    Found,
    Proof,
    Register,
    Stage,
    SystemField,
    spoken,
    value_name,
)

_ONE = f"{PATH}/{{number:int}}"


class EntryPages:
    """The page of an entry, and the forms that stand on it."""

    def __init__(self, desk: Desk, register: Register, public_url: str) -> None:
        self._desk, self._register, self._public_url = desk, register, public_url

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, write = Permission.REGISTER_READ, Permission.REGISTER_WRITE
        release, proof = Permission.REGISTER_RELEASE, f"{_ONE}/proofs/{{proof:int}}/discard"
        return [
            Page(method="GET", path=_ONE, asks=read, answer=self.show),
            Page(method="POST", path=f"{_ONE}/move", asks=write, answer=self.move),
            Page(method="POST", path=f"{_ONE}/release", asks=release, answer=self.release),
            Page(method="POST", path=f"{_ONE}/withdraw", asks=release, answer=self.withdraw),
            Page(method="POST", path=f"{_ONE}/proofs", asks=write, answer=self.prove),
            Page(method="POST", path=proof, asks=write, answer=self.discard),
        ]

    async def show(self, visit: Visit) -> Response:
        """The entry."""
        return await self._page(visit)

    async def move(self, visit: Visit) -> Response:
        """Move the system on in its life."""
        form, number = Form(visit.fields), _number(visit)
        to, version = form.choice("to", Stage), form.number("version", 0, 10**9)
        by = _by(visit, form)
        return await self._done(
            visit, form, "move", lambda: self._register.move(number, to, version, by)
        )

    async def release(self, visit: Visit) -> Response:
        """Show the public the version that stands on the page."""
        form, number = Form(visit.fields), _number(visit)
        version, by = form.number("version", 0, 10**9), _by(visit, form)
        system = (await self._found(visit)).system
        dead = await dead_links(visit.request, system, self._public_url)
        return await self._done(
            visit, form, "release", lambda: self._register.release(number, version, dead, by)
        )

    async def withdraw(self, visit: Visit) -> Response:
        """Show the public the entry no more."""
        form, number = Form(visit.fields), _number(visit)
        by = _by(visit, form)
        return await self._done(
            visit, form, "withdraw", lambda: self._register.withdraw(number, by)
        )

    async def prove(self, visit: Visit) -> Response:
        """Keep where a document lies that proves a measure."""
        form = Form(visit.fields)
        proof = Proof(
            system=_number(visit),
            title=form.text("title", most=200),
            made=form.day("made"),
            kept_at=form.text("kept_at", most=200),
        )
        by = _by(visit, form)
        return await self._done(visit, form, "prove", lambda: self._register.prove(proof, by))

    async def discard(self, visit: Visit) -> Response:
        """Keep that a document was discarded."""
        form, proof = Form(visit.fields), int(visit.request.path_params["proof"])
        by = _by(visit, form)
        return await self._done(
            visit,
            form,
            f"discard-{proof}",
            lambda: self._register.discard(_number(visit), proof, by),
        )

    async def _done(
        self, visit: Visit, form: Form, name: str, change: Callable[[], Kept]
    ) -> Response:
        if not form.sound:
            return await self._page(visit, name, form)
        kept = await self._desk.database.run(change)
        if not kept.done:
            return await self._page(visit, name, form, kept.findings)
        return RedirectResponse(f"{PATH}/{_number(visit)}", status_code=303)

    async def _found(self, visit: Visit) -> Found:
        found = await self._desk.database.run(self._register.find, _number(visit))
        if found is None:
            raise HTTPException(404)
        return found

    async def _page(
        self, visit: Visit, failed: str = "", form: Form | None = None, findings: Findings = ()
    ) -> Response:
        found, say = await self._found(visit), self._desk.say
        dead = await dead_links(visit.request, found.system, self._public_url)
        look = await self._desk.database.run(self._register.looked_at, found, dead)
        return self._desk.page(
            "register/entry.html",
            visit,
            status=422 if failed else 200,
            found=found,
            system=found.system,
            parts=shown_parts(found.system, say),
            look=look,
            missing=labels(look.meter.missing),
            scores=dict(zip(labels(look.scores), look.scores.values(), strict=True)),
            told=spoken(look.findings, say),
            moves={one.value: say(value_name(one)) for one in look.moves},
            stage=value_name(found.system.stage),
            failed=failed,
            form=form,
            findings=spoken(findings, say),
            may_write=may(visit.official, Permission.REGISTER_WRITE),
            may_release=may(visit.official, Permission.REGISTER_RELEASE),
            Register=RegisterSentence,
            Field=SystemField,
        )


def _number(visit: Visit) -> int:
    return int(visit.request.path_params["number"])


def _by(visit: Visit, form: Form) -> By:
    return By(person=visit.official.name, reason=form.text("reason"))
