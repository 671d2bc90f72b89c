"""The commands `off`, `on` and `switch`: stopping the answers, and telling what is stopped."""

from __future__ import annotations

from collections.abc import Callable

import typer

from admin.commands.at_machine import at_machine
from admin.errors import Unexplained
from city import SEOUL, operator_sentence
from disclosure import Switch, SwitchAct, SwitchState

Tell = Callable[[str], None]


def turn_and_tell(
    switch: Switch, *, off: bool, by: str, reason: str, topic: str = "", tell: Tell = typer.echo
) -> None:
    """Stop the answers or let them go on, and tell what is stopped now.

    Raises:
        Unexplained: nobody is named, or no reason is given for a stop.
        DatabaseUnavailable: it could not be kept, so nothing was stopped.
    """
    if not by.strip() or (off and not reason.strip()):
        raise Unexplained
    state = switch.turn(off=off, by=at_machine(by), reason=reason.strip(), topic=topic)
    tell(switch_text(state))


def switch_text(state: SwitchState) -> str:
    """What is stopped now, by whom, why and since when."""
    whole = [_line("switch.whole", state.whole)] if state.whole else []
    lines = [*whole, *(_line("switch.topic", act) for act in state.topics)]
    return "\n".join(lines) or operator_sentence("switch.on")


def _line(code: str, act: SwitchAct) -> str:
    since = act.at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M:%S")
    return operator_sentence(code, topic=act.topic, by=act.by, reason=act.reason, since=since)
