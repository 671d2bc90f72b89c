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
from admin.office.register.texts import BindingSentence, RegisterSentence
from admin.officials import Permission, may
from admin.register import (
    Drifts,
    Found,
    Proof,
    Register,
    Stage,
    StageName,
    SystemField,
    drift_told,
    spoken,
)

_ONE = f"{PATH}/{{number:number}}"


class EntryPages:
    """The page of an entry, and the forms that stand on it."""

    def __init__(self, desk: Desk, register: Register, drifts: Drifts) -> None:
        self._desk, self._register, self._drifts = desk, register, drifts

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, write = Permission.REGISTER_READ, Permission.REGISTER_WRITE
        release, proof = Permission.REGISTER_RELEASE, f"{_ONE}/proofs/{{proof:number}}/discard"
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
        form, number = Form(visit.fields), visit.path_number()
        to, version = form.choice("to", Stage), form.number("version", 0, 10**9)
        by = _by(visit, form)
        return await self._done(
            visit, form, "move", lambda: self._register.move(number, to, version, by)
        )

    async def release(self, visit: Visit) -> Response:
        """Show the public the version that stands on the page."""
        form, number = Form(visit.fields), visit.path_number()
        version, by = form.number("version", 0, 10**9), _by(visit, form)
        dead = await dead_links(visit.request, (await self._found(visit)).system)
        return await self._done(
            visit, form, "release", lambda: self._register.release(number, version, dead, by)
        )

    async def withdraw(self, visit: Visit) -> Response:
        """Show the public the entry no more."""
        form, number = Form(visit.fields), visit.path_number()
        by = _by(visit, form)
        return await self._done(
            visit, form, "withdraw", lambda: self._register.withdraw(number, by)
        )

    async def prove(self, visit: Visit) -> Response:
        """Keep where a document lies that proves a measure."""
        form = Form(visit.fields)
        proof = Proof(
            system=visit.path_number(),
            title=form.text("title", most=200),
            made=form.day("made"),
            kept_at=form.text("kept_at", most=200),
        )
        by = _by(visit, form)
        return await self._done(visit, form, "prove", lambda: self._register.prove(proof, by))

    async def discard(self, visit: Visit) -> Response:
        """Keep that a document was discarded."""
        form, proof = Form(visit.fields), visit.path_number("proof")
        by = _by(visit, form)
        return await self._done(
            visit,
            form,
            f"discard-{proof}",
            lambda: self._register.discard(visit.path_number(), proof, by),
        )

    async def _done(
        self, visit: Visit, form: Form, name: str, change: Callable[[], Kept]
    ) -> Response:
        if not form.sound:
            return await self._page(visit, name, form)
        kept = await self._desk.database.run(change)
        if not kept.done:
            return await self._page(visit, name, form, kept.findings)
        return RedirectResponse(f"{PATH}/{visit.path_number()}", status_code=303)

    async def _found(self, visit: Visit) -> Found:
        found = await self._desk.database.run(self._register.find, visit.path_number())
        if found is None:
            raise HTTPException(404)
        return found

    async def _page(
        self, visit: Visit, failed: str = "", form: Form | None = None, findings: Findings = ()
    ) -> Response:
        found, say = await self._found(visit), self._desk.say
        dead = await dead_links(visit.request, found.system)
        look = await self._desk.database.run(self._register.looked_at, found, dead)
        standing = await self._desk.database.run(self._drifts.standing, found.system.number)
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
            drift=drift_told(standing, say),
            Binding=BindingSentence,
            moves={one.value: say(_stage(one)) for one in look.moves},
            stage=_stage(found.system.stage),
            failed=failed,
            form=form,
            findings=spoken(findings, say),
            may_write=may(visit.official, Permission.REGISTER_WRITE),
            may_release=may(visit.official, Permission.REGISTER_RELEASE),
            Register=RegisterSentence,
            Field=SystemField,
        )


def _by(visit: Visit, form: Form) -> By:
    return By(person=visit.official.name, reason=form.text("reason"))


def _stage(stage: Stage) -> StageName:
    return StageName(f"systems.stage.{stage}")
