"""One entry: all it says, what the rules say of it, and what can be done with it next."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.register.asking import dead_links
from admin.office.register.fields import labels, shown_parts
from admin.office.register.listing import PATH
from admin.office.register.texts import BindingSentence, RegisterSentence
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from admin.register import (
    Drifts,
    Proof,
    Register,
    Stage,
    SystemField,
    drift_told,
    value_name,
)

_ONE = f"{PATH}/{{number:number}}"


class EntryPages:
    """The page of an entry, and the forms that stand on it."""

    def __init__(self, desk: Desk, register: Register, drifts: Drifts, public_url: str) -> None:
        self._desk, self._register, self._drifts = desk, register, drifts
        self._public_url = public_url
        self._entry = Sending(desk=desk, show=self.show, back=f"{PATH}/{{number}}")

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

    async def show(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """The entry."""
        say, run = self._desk.say, self._desk.database.run
        found = await run(self._register.find, visit.path_number())
        if found is None:
            return self._desk.missing(visit)
        dead = await dead_links(visit.request, found.system, self._public_url)
        look = await run(self._register.looked_at, found, dead)
        standing = await run(self._drifts.standing, found.system.number)
        return self._desk.page(
            "register/entry.html",
            visit,
            status=sent.status,
            sent=sent,
            found=found,
            system=found.system,
            parts=shown_parts(found.system, say),
            look=look,
            missing=labels(look.meter.missing),
            scores=dict(zip(labels(look.scores), look.scores.values(), strict=True)),
            drift=drift_told(standing, say),
            Binding=BindingSentence,
            moves={one.value: say(value_name(one)) for one in look.moves},
            stage=value_name(found.system.stage),
            may_write=may(visit.official, Permission.REGISTER_WRITE),
            may_release=may(visit.official, Permission.REGISTER_RELEASE),
            Register=RegisterSentence,
            Field=SystemField,
        )

    async def move(self, visit: Visit) -> Response:
        """Move the system on in its life."""
        form = Form(visit.fields)
        move = partial(
            self._register.move, visit.path_number(), form.choice("to", Stage), form.version()
        )
        return await self._entry.keep(visit, "move", form, move)

    async def release(self, visit: Visit) -> Response:
        """Show the public the version that stands on the page."""
        form = Form(visit.fields)
        found = await self._desk.database.run(self._register.find, visit.path_number())
        if found is None:
            return self._desk.missing(visit)
        dead = await dead_links(visit.request, found.system, self._public_url)
        release = partial(self._register.release, visit.path_number(), form.version(), dead)
        return await self._entry.keep(visit, "release", form, release)

    async def withdraw(self, visit: Visit) -> Response:
        """Show the public the entry no more."""
        withdraw = partial(self._register.withdraw, visit.path_number())
        return await self._entry.keep(visit, "withdraw", Form(visit.fields), withdraw)

    async def prove(self, visit: Visit) -> Response:
        """Keep where a document lies that proves a measure."""
        form = Form(visit.fields)
        proof = Proof(
            system=visit.path_number(),
            title=form.text("title", most=200),
            made=form.day("made"),
            kept_at=form.text("kept_at", most=200),
        )
        return await self._entry.keep(visit, "prove", form, partial(self._register.prove, proof))

    async def discard(self, visit: Visit) -> Response:
        """Keep that a document was discarded."""
        proof = visit.path_number("proof")
        discard = partial(self._register.discard, visit.path_number(), proof)
        return await self._entry.keep(visit, f"discard-{proof}", Form(visit.fields), discard)
