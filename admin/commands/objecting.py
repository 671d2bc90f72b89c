"""The command `objections`: the cases, the most urgent first, and closing one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import typer

from admin.commands.at_machine import at_machine
from city import SEOUL, Clock, operator_sentence
from disclosure import Accesses, AccessPlace, Objection, Objections, Records, person_at

Tell = Callable[[str], None]


def list_and_tell(
    objections: Objections,
    records: Records,
    accesses: Accesses,
    clock: Clock,
    *,
    by: str = "",
    every: bool = False,
    tell: Tell = typer.echo,
) -> None:
    """Tell each case, with the exchange that it is about as it is kept.

    That somebody reads the words of an exchange is kept before they are told.
    """
    today = clock.now().date()
    listed = objections.listed(open_only=not every)
    for one in listed:
        tell(_case(one, today))
        record = records.find(one.record)
        settled = record.settlement if record else None
        if record and settled and record.asked.question:
            purpose = operator_sentence("access.objection", number=one.number)
            noted = {
                "person": person_at(by),
                "command": AccessPlace.OBJECTIONS_COMMAND,
                "purpose": purpose,
            }
            accesses.note(record=one.record, **noted)
            said = {"question": record.asked.question, "answer": settled.answer}
            tell(operator_sentence("objections.exchange", **said))
    if not listed:
        tell(operator_sentence("objections.none"))


def close_and_tell(
    objections: Objections, number: int, by: str, outcome: str, tell: Tell = typer.echo
) -> None:
    """Close a case, and tell that its outcome goes to the citizen.

    Raises:
        ObjectionRefused: there is no such open case, or name or outcome are missing.
    """
    objections.close(number, at_machine(by), outcome)
    tell(operator_sentence("objections.closed", number=number))


def _case(one: Objection, today: date) -> str:
    if one.withdrawn:
        state = "withdrawn"
    elif not one.open:
        state = "over"
    else:
        state = "overdue" if one.due < today else "open"
    return operator_sentence(
        f"objections.{state}",
        number=one.number,
        record=one.record,
        channel=one.channel.value,
        opened=one.opened_at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M"),
        due=one.due.isoformat(),
        reason=one.reason or "-",
        by=one.closed_by,
        outcome=one.outcome,
    )
