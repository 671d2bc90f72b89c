"""The commands `off`, `on` and `switch`: stopping the answers, and telling what is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import typer

from admin.commands.at_machine import at_machine
from admin.errors import TopicUnclear
from city import SEOUL, operator_sentence
from disclosure import Switch, SwitchAct, SwitchState

Tell = Callable[[str], None]


def turn_and_tell(
    switch: Switch, *, off: bool, by: str, reason: str, topic: str = "", tell: Tell = typer.echo
) -> None:
    """Stop the answers or let them go on, and tell what is stopped now.

    Raises:
        BadParameter: nobody is named, or no reason is given for a stop.
        DatabaseUnavailable: it could not be kept, so nothing was stopped.
    """
    if not by.strip() or (off and not reason.strip()):
        raise typer.BadParameter(operator_sentence("switch.who_and_why"))
    state = switch.turn(off=off, by=at_machine(by), reason=reason.strip(), topic=topic)
    tell(switch_text(state))


def switch_text(state: SwitchState) -> str:
    """What is stopped now, by whom, why and since when."""
    whole = [_line("switch.whole", state.whole)] if state.whole else []
    lines = [*whole, *(_line("switch.topic", act) for act in state.topics)]
    return "\n".join(lines) or operator_sentence("switch.on")


def title_meant(given: str, held: Mapping[str, Iterable[str]]) -> str:
    """The one title that answers cite and that is meant; blanks do not count, a part is enough.

    `held` leads from the titles of documents to those that answers from them cite: who names a
    guide means the ordinance it tells about. A title that others begin with is itself meant: its
    guides and rules are stopped with it.

    Raises:
        TopicUnclear: no title is meant, or several are; nothing at all means none, not all.
    """
    wanted = "".join(given.split())
    found = sorted(
        {
            cited
            for title, every in held.items()
            for cited in every
            if wanted and wanted in "".join(f"{title}\n{cited}".split(" "))
        }
    )
    own = [title for title in found if all(other.startswith(title) for other in found)]
    if len(own) != 1:
        raise TopicUnclear(topic=given, found=", ".join(found[:5]) or "-")
    return own[0]


def _line(code: str, act: SwitchAct) -> str:
    since = act.at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M:%S")
    return operator_sentence(code, topic=act.topic, by=act.by, reason=act.reason, since=since)
